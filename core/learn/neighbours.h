#pragma once

#include "core/learn/fixedpoints.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace daao {

/// The training queries nearest to a text and how they went (method.md 5.1 f): the k-NN router's knowledge as
/// features. Nearness is the cosine of the first `width` numbers of the embedding, which carry most of it.
class Neighbours
{
public:
    static constexpr int k = 20;
    static constexpr size_t width = 64;
    static constexpr size_t most = 4096; ///< queries kept

    struct Finding
    {
        float mean = 0;   ///< of the values of the k nearest, weighted by nearness
        float spread = 0; ///< their standard deviation
    };

    Neighbours() = default;
    /// `e` is row-major, `dimensions` wide; `values` one a row. More than `most` rows are thinned evenly.
    Neighbours(std::span<const float> e, size_t dimensions, std::span<const float> values);

    /// `without` is a row not to be found (the query itself in training); -1: none.
    Finding find(std::span<const float> e, int without = -1) const;

    const std::vector<float> &points() const { return m_points; }
    const std::vector<float> &values() const { return m_values; }
    static Neighbours fromNumbers(std::vector<float> points, std::vector<float> values);

private:
    std::vector<float> m_points; ///< of length 1
    FixedPoints m_places;        ///< m_points, to be looked through
    std::vector<float> m_values;
    std::vector<int> m_rows; ///< where each came from; empty after loading
};

} // namespace daao
