#include "core/learn/kernels.h"

#include "core/learn/vectorised.h"

#include <cmath>
#include <limits>

namespace daao::kernels {

namespace {

DAAO_VECTORISED_PART float product(const float *a, const float *b, size_t n)
{
    float sum = 0;
    for (size_t i = 0; i < n; ++i)
        sum += a[i] * b[i];
    return sum;
}

DAAO_VECTORISED void products(float *__restrict y, size_t rows, const float *w, const float *x,
                              size_t columns)
{
    size_t row = 0;
    for (; row + 4 <= rows; row += 4) { // four sums at once: one alone waits for itself
        const float *a = w + row * columns, *b = a + columns, *c = b + columns, *d = c + columns;
        float sumA = 0, sumB = 0, sumC = 0, sumD = 0;
        for (size_t i = 0; i < columns; ++i) {
            sumA += x[i] * a[i];
            sumB += x[i] * b[i];
            sumC += x[i] * c[i];
            sumD += x[i] * d[i];
        }
        y[row] = sumA;
        y[row + 1] = sumB;
        y[row + 2] = sumC;
        y[row + 3] = sumD;
    }
    for (; row < rows; ++row)
        y[row] = product(x, w + row * columns, columns);
}

} // namespace

DAAO_VECTORISED float dot(std::span<const float> a, const float *b)
{
    return product(a.data(), b, a.size());
}

DAAO_VECTORISED void addScaled(std::span<float> y, float alpha, const float *x)
{
    float *out = y.data();
    const size_t n = y.size();
    for (size_t i = 0; i < n; ++i)
        out[i] += alpha * x[i];
}

namespace {

/// Four rows at once: the sums are read and written less often. The next four are asked for meanwhile, as
/// they lie far apart.
DAAO_VECTORISED void addRowsTo(float *__restrict y, size_t columns, const WeighedRow *rows, size_t count,
                               const qint8 *matrix)
{
    size_t r = 0;
    for (; r + 4 <= count; r += 4) {
        for (size_t next = r + 4; next < (r + 8 < count ? r + 8 : count); ++next)
            for (size_t i = 0; i < columns; i += 64)
                __builtin_prefetch(matrix + rows[next].row * columns + i);
        const qint8 *a = matrix + rows[r].row * columns, *b = matrix + rows[r + 1].row * columns;
        const qint8 *c = matrix + rows[r + 2].row * columns, *d = matrix + rows[r + 3].row * columns;
        const float wa = rows[r].weight, wb = rows[r + 1].weight;
        const float wc = rows[r + 2].weight, wd = rows[r + 3].weight;
        for (size_t i = 0; i < columns; ++i)
            y[i] += wa * float(a[i]) + wb * float(b[i]) + (wc * float(c[i]) + wd * float(d[i]));
    }
    for (; r < count; ++r) {
        const qint8 *values = matrix + rows[r].row * columns;
        const float weight = rows[r].weight;
        for (size_t i = 0; i < columns; ++i)
            y[i] += weight * float(values[i]);
    }
}

} // namespace

void addRows(std::span<float> y, std::span<const WeighedRow> rows, const qint8 *matrix)
{
    addRowsTo(y.data(), y.size(), rows.data(), rows.size(), matrix);
}

DAAO_VECTORISED float largestGain(std::span<const float> worth, float price, const float *cost)
{
    float largest = -std::numeric_limits<float>::max();
    const float *x = worth.data();
    const size_t n = worth.size();
    for (size_t i = 0; i < n; ++i)
        largest = larger(largest, x[i] - price * cost[i]);
    return largest;
}

DAAO_VECTORISED void exponentials(std::span<float> x)
{
    float *__restrict values = x.data();
    const size_t n = x.size();
    for (size_t i = 0; i < n; ++i)
        values[i] = exponential(values[i]);
}

void matVec(std::span<float> y, const float *w, std::span<const float> x, const float *bias)
{
    products(y.data(), y.size(), w, x.data(), x.size());
    if (bias)
        addScaled(y, 1, bias);
}

void normalise(std::span<float> x)
{
    const float norm = std::sqrt(dot(x, x.data()));
    if (norm > 1e-12F)
        for (float &v : x)
            v /= norm;
}

} // namespace daao::kernels
