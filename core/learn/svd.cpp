#include "core/learn/svd.h"

#include "core/base/random.h"
#include "core/learn/kernels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daao {

namespace {

/// Row-major.
struct Matrix
{
    size_t rows = 0;
    size_t columns = 0;
    std::vector<float> values;

    Matrix(size_t r, size_t c)
        : rows(r)
        , columns(c)
        , values(r * c)
    {}
    std::span<float> row(size_t i) { return {values.data() + i * columns, columns}; }
    std::span<const float> row(size_t i) const { return {values.data() + i * columns, columns}; }
};

Matrix transposed(const Matrix &m)
{
    Matrix t(m.columns, m.rows);
    for (size_t i = 0; i < m.rows; ++i)
        for (size_t j = 0; j < m.columns; ++j)
            t.values[j * m.rows + i] = m.values[i * m.columns + j];
    return t;
}

/// A X
Matrix times(std::span<const SparseFeatures> a, const Matrix &x)
{
    Matrix product(a.size(), x.columns);
    for (size_t i = 0; i < a.size(); ++i)
        for (const Feature &feature : a[i])
            kernels::addScaled(product.row(i), feature.value, x.row(size_t(feature.index)).data());
    return product;
}

/// Aᵀ X
Matrix transposedTimes(std::span<const SparseFeatures> a, int columns, const Matrix &x)
{
    Matrix product{size_t(columns), x.columns};
    for (size_t i = 0; i < a.size(); ++i)
        for (const Feature &feature : a[i])
            kernels::addScaled(product.row(size_t(feature.index)), feature.value, x.row(i).data());
    return product;
}

/// Makes the columns orthonormal (Gram-Schmidt, twice); those that depend on earlier ones become zero.
void orthonormalise(Matrix &m)
{
    Matrix t = transposed(m);
    for (size_t i = 0; i < t.rows; ++i) {
        const float before = std::sqrt(kernels::dot(t.row(i), t.row(i).data()));
        for (int pass = 0; pass < 2; ++pass)
            for (size_t j = 0; j < i; ++j)
                kernels::addScaled(t.row(i), -kernels::dot(t.row(i), t.row(j).data()), t.row(j).data());
        const float after = std::sqrt(kernels::dot(t.row(i), t.row(i).data()));
        const float scale = after > 1e-4F * before && after > 0 ? 1.0F / after : 0.0F;
        for (float &v : t.row(i))
            v *= scale;
    }
    m = transposed(t);
}

/// Eigenvalues and -vectors (as rows, greatest first) of a symmetric, positive semidefinite matrix: rotations
/// of the rows of its Cholesky factor until they are orthogonal (one-sided Jacobi, Hestenes 1958).
struct Eigen
{
    std::vector<float> values;
    Matrix vectors{0, 0};
};

/// The lower factor; directions that are not there stay zero.
Matrix choleskyFactor(const Matrix &a)
{
    const size_t n = a.rows;
    double trace = 0;
    for (size_t i = 0; i < n; ++i)
        trace += double(a.row(i)[i]);
    Matrix factor{n, n};
    for (size_t j = 0; j < n; ++j) {
        const auto own = factor.row(j);
        const double pivot = double(a.row(j)[j]) - double(kernels::dot(own.first(j), own.data()));
        if (pivot <= 1e-7 * trace)
            continue;
        const auto root = float(std::sqrt(pivot));
        own[j] = root;
        for (size_t i = j + 1; i < n; ++i)
            factor.row(i)[j] = (a.row(i)[j] - kernels::dot(own.first(j), factor.row(i).data())) / root;
    }
    return factor;
}

void rotate(std::span<float> x, std::span<float> y, float c, float s)
{
    for (size_t k = 0; k < x.size(); ++k) {
        const float before = x[k];
        x[k] = c * before - s * y[k];
        y[k] = s * before + c * y[k];
    }
}

Eigen eigen(const Matrix &a)
{
    const size_t n = a.rows;
    Matrix factor = choleskyFactor(a);
    Matrix turned{n, n};
    for (size_t i = 0; i < n; ++i)
        turned.row(i)[i] = 1;
    std::vector<float> squares(n);
    for (int sweep = 0; sweep < 10; ++sweep) {
        for (size_t i = 0; i < n; ++i)
            squares[i] = kernels::dot(factor.row(i), factor.row(i).data());
        bool changed = false;
        for (size_t p = 0; p + 1 < n; ++p) {
            for (size_t q = p + 1; q < n; ++q) {
                const float product = kernels::dot(factor.row(p), factor.row(q).data());
                if (std::abs(product) <= 1e-4F * std::sqrt(squares[p] * squares[q]) + 1e-20F)
                    continue;
                changed = true;
                const float theta = (squares[q] - squares[p]) / (2 * product);
                const float t = std::copysign(1.0F, theta) / (std::abs(theta) + std::sqrt(theta * theta + 1));
                const float c = 1 / std::sqrt(t * t + 1);
                rotate(factor.row(p), factor.row(q), c, t * c);
                rotate(turned.row(p), turned.row(q), c, t * c);
                squares[p] -= t * product;
                squares[q] += t * product;
            }
        }
        if (!changed)
            break;
    }
    std::vector<size_t> order(n);
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, [&](size_t i, size_t j) { return squares[i] > squares[j]; });
    Eigen result{.vectors = Matrix{n, n}};
    for (size_t i = 0; i < n; ++i) {
        result.values.push_back(squares[order[i]]);
        std::ranges::copy(turned.row(order[i]), result.vectors.row(i).begin());
    }
    return result;
}

/// Qᵀ Y, symmetric by construction.
Matrix gram(const Matrix &q, const Matrix &y)
{
    const Matrix a = transposed(q);
    const Matrix b = transposed(y);
    Matrix g{a.rows, a.rows};
    for (size_t i = 0; i < a.rows; ++i)
        for (size_t j = 0; j <= i; ++j)
            g.row(i)[j] = g.row(j)[i] = kernels::dot(a.row(i), b.row(j).data());
    return g;
}

} // namespace

std::vector<float> rightSingularVectors(std::span<const SparseFeatures> rows, int columns, int rank,
                                        quint64 seed, std::stop_token stop)
{
    const size_t width = std::min(rows.size(), size_t(rank) + 8);
    Matrix random{size_t(columns), width};
    Random source(seed);
    for (float &value : random.values)
        value = float(2 * source.uniform() - 1);
    Matrix q = times(rows, random);
    orthonormalise(q);
    Matrix z = transposedTimes(rows, columns, q);
    Matrix y(0, 0);
    for (int iteration = 0; iteration < 2; ++iteration) { // the last turn only measures
        if (stop.stop_requested())
            return {};
        y = times(rows, z); // A Aᵀ Q
        if (iteration == 0) {
            q = y;
            orthonormalise(q);
            z = transposedTimes(rows, columns, q);
        }
    }
    if (stop.stop_requested())
        return {};
    const Eigen spectrum = eigen(gram(q, y)); // Qᵀ A Aᵀ Q = W S² Wᵀ
    // V = Aᵀ Q W / S
    const float least = spectrum.values.empty() ? 0.0F : 1e-6F * spectrum.values.front();
    Matrix mix{size_t(rank), width};
    for (size_t k = 0; k < std::min(size_t(rank), width); ++k)
        if (spectrum.values[k] > least)
            for (size_t j = 0; j < width; ++j)
                mix.row(k)[j] = spectrum.vectors.row(k)[j] / std::sqrt(spectrum.values[k]);
    Matrix v{size_t(columns), size_t(rank)};
    for (size_t i = 0; i < size_t(columns); ++i)
        if (std::ranges::any_of(z.row(i),
                                [](float x) { return x != 0.0F; })) // most columns of a small set are empty
            kernels::matVec(v.row(i), mix.values.data(), z.row(i));
    return std::move(v.values);
}

} // namespace daao
