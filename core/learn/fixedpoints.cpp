#include "core/learn/fixedpoints.h"

#include "core/learn/vectorised.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

DAAO_VECTORISED void dotsOf(const qint16 *x, size_t width, const qint16 *rows, float scale,
                            float *__restrict out, size_t count)
{
    size_t row = 0;
    for (; row + 2 <= count; row += 2) { // two sums at once: one alone waits for itself
        const qint16 *a = rows + row * width, *b = a + width;
        qint32 sumA = 0, sumB = 0;
        for (size_t i = 0; i < width; ++i) {
            sumA += qint32(x[i]) * qint32(a[i]);
            sumB += qint32(x[i]) * qint32(b[i]);
        }
        out[row] = float(sumA) * scale;
        out[row + 1] = float(sumB) * scale;
    }
    for (; row < count; ++row) {
        qint32 sum = 0;
        for (size_t i = 0; i < width; ++i)
            sum += qint32(x[i]) * qint32(rows[row * width + i]);
        out[row] = float(sum) * scale;
    }
}

} // namespace

FixedPoints::FixedPoints(std::span<const float> rows, size_t width, float step)
    : m_width(width)
    , m_step(step)
    , m_values(rows.size())
{
    std::ranges::transform(rows, m_values.begin(), [this](float v) { return fixed(v); });
}

void FixedPoints::dots(std::span<const float> x, std::span<float> out) const
{
    std::vector<qint16> own(x.size());
    std::ranges::transform(x, own.begin(), [this](float v) { return fixed(v); });
    dotsOf(own.data(), m_width, m_values.data(), 1 / (m_step * m_step), out.data(), out.size());
}

qint16 FixedPoints::fixed(float v) const
{
    return qint16(std::lround(std::clamp(v * m_step, -32767.0F, 32767.0F)));
}

} // namespace daao
