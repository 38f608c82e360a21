#pragma once

#include "core/text/features.h"

#include <QtGlobal>

#include <span>
#include <stop_token>
#include <vector>

namespace daao {

/// The first `rank` right singular vectors of a sparse matrix, by random projection and one power iteration
/// (Halko, Martinsson, Tropp 2011): columns x rank, row-major. Directions that the matrix does not have are
/// zero. Empty if stopped. The same seed gives the same numbers.
std::vector<float> rightSingularVectors(std::span<const SparseFeatures> rows, int columns, int rank,
                                        quint64 seed, std::stop_token stop);

} // namespace daao
