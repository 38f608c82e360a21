#include "core/learn/kernels.h"

#include "core/learn/vectorised.h"

#include <cmath>
#include <limits>

namespace daao::kernels {

DAAO_VECTORISED float dot(std::span<const float> a, const float *b)
{
    float sum = 0;
    const float *x = a.data();
    const size_t n = a.size();
    for (size_t i = 0; i < n; ++i)
        sum += x[i] * b[i];
    return sum;
}

DAAO_VECTORISED qint32 dot(std::span<const qint16> a, const qint16 *b)
{
    qint32 sum = 0;
    const qint16 *x = a.data();
    const size_t n = a.size();
    for (size_t i = 0; i < n; ++i)
        sum += qint32(x[i]) * qint32(b[i]);
    return sum;
}

DAAO_VECTORISED void addScaled(std::span<float> y, float alpha, const float *x)
{
    float *out = y.data();
    const size_t n = y.size();
    for (size_t i = 0; i < n; ++i)
        out[i] += alpha * x[i];
}

DAAO_VECTORISED void addScaled(std::span<float> y, float alpha, const qint8 *x)
{
    float *out = y.data();
    const size_t n = y.size();
    for (size_t i = 0; i < n; ++i)
        out[i] += alpha * float(x[i]);
}

DAAO_VECTORISED float largestDifference(std::span<const float> a, const float *b)
{
    float largest = -std::numeric_limits<float>::max();
    const float *x = a.data();
    const size_t n = a.size();
    for (size_t i = 0; i < n; ++i)
        largest = larger(largest, x[i] - b[i]);
    return largest;
}

void matVec(std::span<float> y, const float *w, std::span<const float> x, const float *bias)
{
    for (size_t row = 0; row < y.size(); ++row)
        y[row] = dot(x, w + row * x.size()) + (bias ? bias[row] : 0.0F);
}

void normalise(std::span<float> x)
{
    const float norm = std::sqrt(dot(x, x.data()));
    if (norm > 1e-12F)
        for (float &v : x)
            v /= norm;
}

} // namespace daao::kernels
