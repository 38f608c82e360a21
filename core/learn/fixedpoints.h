#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace daao {

/// Rows of numbers in 16 bits each: half the memory to walk through where a vector meets all of them.
/// Immutable.
class FixedPoints
{
public:
    static constexpr float unitStep = 16384; ///< for rows of length 1, whose numbers are 1 at most

    FixedPoints() = default;
    /// `rows` is row-major, `width` wide. A number v is kept as v·step, rounded; beyond ±32767 it is cut. The
    /// products of two rows must add up to less than 2^31.
    FixedPoints(std::span<const float> rows, size_t width, float step);

    size_t rows() const { return m_width > 0 ? m_values.size() / m_width : 0; }
    /// The dot products of x (`width` numbers) with each row.
    void dots(std::span<const float> x, std::span<float> out) const;

private:
    qint16 fixed(float v) const;

    size_t m_width = 0;
    float m_step = 1;
    std::vector<qint16> m_values;
};

} // namespace daao
