#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace daao {

/// Two-parameter item response model: P(query i solved by LLM j) = σ(a_i (θ_j − b_i)).
struct ItemResponse
{
    std::vector<double> difficulty;     ///< b, by query
    std::vector<double> discrimination; ///< a, by query
    std::vector<double> strength;       ///< θ, by LLM; mean 0, standard deviation 1
};

/// MAP fit under b ~ N(0, 1), θ ~ N(0, 1), log a ~ N(0, 0.3²) by turns of Newton steps (method.md 5.10): the
/// difficulty that estimates are measured against. `scores` is rows x models in [0,1]; NaN: not asked.
ItemResponse fitItemResponse(std::span<const double> scores, size_t rows, size_t models);

} // namespace daao
