#pragma once

#include "core/problems/structures.h"
#include "core/simulation/solve/remainderwords.h"

#include <optional>

namespace daao::remainders {

/// A formula in which a power is only one part, "2^10 * 3 + 7": a sum whose terms are reduced. nullopt: there
/// is none.
std::optional<ModularQuestion> readFormula(const Gathered &all, qint64 modulus);

} // namespace daao::remainders
