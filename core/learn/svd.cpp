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

/// Eigenvalues and -vectors (as rows, greatest first) of a symmetric matrix, by cyclic Jacobi rotations.
struct Eigen
{
    std::vector<double> values;
    std::vector<std::vector<double>> vectors;
};

void rotate(std::vector<double> &x, std::vector<double> &y, double c, double s)
{
    for (size_t k = 0; k < x.size(); ++k) {
        const double a = x[k];
        x[k] = c * a - s * y[k];
        y[k] = s * a + c * y[k];
    }
}

Eigen eigen(std::vector<std::vector<double>> a)
{
    const size_t n = a.size();
    std::vector<std::vector<double>> v(n, std::vector<double>(n, 0.0));
    double trace = 0;
    for (size_t i = 0; i < n; ++i) {
        v[i][i] = 1;
        trace += std::abs(a[i][i]);
    }
    const double small = 1e-7 * trace / double(std::max<size_t>(n, 1));
    for (int sweep = 0; sweep < 12; ++sweep) {
        bool changed = false;
        for (size_t p = 0; p + 1 < n; ++p) {
            for (size_t q = p + 1; q < n; ++q) {
                if (std::abs(a[p][q]) <= small)
                    continue;
                changed = true;
                const double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                const double t = std::copysign(1.0, theta) / (std::abs(theta) + std::sqrt(theta * theta + 1));
                const double c = 1 / std::sqrt(t * t + 1);
                const double s = t * c;
                rotate(a[p], a[q], c, s);
                for (size_t k = 0; k < n; ++k) {
                    const double x = a[k][p];
                    a[k][p] = c * x - s * a[k][q];
                    a[k][q] = s * x + c * a[k][q];
                }
                rotate(v[p], v[q], c, s);
            }
        }
        if (!changed)
            break;
    }
    std::vector<size_t> order(n);
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, [&](size_t i, size_t j) { return a[i][i] > a[j][j]; });
    Eigen result;
    for (const size_t i : order) {
        result.values.push_back(a[i][i]);
        result.vectors.push_back(std::move(v[i]));
    }
    return result;
}

/// Qᵀ Y, symmetric by construction.
std::vector<std::vector<double>> gram(const Matrix &q, const Matrix &y)
{
    const Matrix a = transposed(q);
    const Matrix b = transposed(y);
    std::vector<std::vector<double>> g(a.rows, std::vector<double>(a.rows));
    for (size_t i = 0; i < a.rows; ++i)
        for (size_t j = 0; j <= i; ++j)
            g[i][j] = g[j][i] = double(kernels::dot(a.row(i), b.row(j).data()));
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
    const double least = spectrum.values.empty() ? 0.0 : 1e-6 * spectrum.values.front();
    Matrix mix{size_t(rank), width};
    for (size_t k = 0; k < std::min(size_t(rank), width); ++k)
        if (spectrum.values[k] > least)
            for (size_t j = 0; j < width; ++j)
                mix.row(k)[j] = float(spectrum.vectors[k][j] / std::sqrt(spectrum.values[k]));
    Matrix v{size_t(columns), size_t(rank)};
    for (size_t i = 0; i < size_t(columns); ++i)
        kernels::matVec(v.row(i), mix.values.data(), z.row(i));
    return std::move(v.values);
}

} // namespace daao
