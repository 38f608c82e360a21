#include "core/learn/calibration.h"

#include "core/base/logistic.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

/// Solves A x = b for a small positive definite A (row-major) by Cholesky; b becomes x.
void solve(std::vector<double> a, std::vector<double> &b)
{
    const size_t n = b.size();
    for (size_t j = 0; j < n; ++j) {
        for (size_t k = 0; k < j; ++k)
            a[j * n + j] -= a[j * n + k] * a[j * n + k];
        a[j * n + j] = std::sqrt(std::max(a[j * n + j], 1e-12));
        for (size_t i = j + 1; i < n; ++i) {
            for (size_t k = 0; k < j; ++k)
                a[i * n + j] -= a[i * n + k] * a[j * n + k];
            a[i * n + j] /= a[j * n + j];
        }
    }
    for (size_t i = 0; i < n; ++i) {
        for (size_t k = 0; k < i; ++k)
            b[i] -= a[i * n + k] * b[k];
        b[i] /= a[i * n + i];
    }
    for (size_t i = n; i-- > 0;) {
        for (size_t k = i + 1; k < n; ++k)
            b[i] -= a[k * n + i] * b[k];
        b[i] /= a[i * n + i];
    }
}

} // namespace

std::vector<double> fitLogistic(std::span<const double> x, std::span<const double> y,
                                std::span<const CoefficientPrior> priors)
{
    const size_t columns = priors.size();
    std::vector<double> w(columns);
    std::ranges::transform(priors, w.begin(), &CoefficientPrior::mean);
    for (int step = 0; step < 40; ++step) {
        std::vector<double> gradient(columns);
        std::vector<double> hessian(columns * columns, 0.0);
        for (size_t i = 0; i < columns; ++i) {
            const double precision = 1 / (priors[i].deviation * priors[i].deviation);
            gradient[i] = precision * (w[i] - priors[i].mean);
            hessian[i * columns + i] = precision;
        }
        for (size_t row = 0; row < y.size(); ++row) {
            if (std::isnan(y[row]))
                continue;
            const auto xs = x.subspan(row * columns, columns);
            double logit = 0;
            for (size_t i = 0; i < columns; ++i)
                logit += w[i] * xs[i];
            const double p = logistic(logit);
            const double weight = std::max(p * (1 - p), 1e-4);
            for (size_t i = 0; i < columns; ++i) {
                gradient[i] += (p - y[row]) * xs[i];
                for (size_t j = 0; j < columns; ++j)
                    hessian[i * columns + j] += weight * xs[i] * xs[j];
            }
        }
        solve(std::move(hessian), gradient);
        double moved = 0;
        for (size_t i = 0; i < columns; ++i) {
            const double change = std::clamp(gradient[i], -1.0, 1.0); // far steps overshoot
            w[i] -= change;
            moved += std::abs(change);
        }
        if (moved < 1e-8)
            break;
    }
    return w;
}

double shiftDeviation(std::span<const PredictedRow> rows)
{
    constexpr double pretended = 10;
    double variance = 1;
    for (int turn = 0; turn < 25; ++turn) {
        double sum = pretended;
        for (const PredictedRow &row : rows) {
            double shift = 0;
            double curvature = 1 / variance;
            for (int step = 0; step < 8; ++step) {
                double slope = shift / variance;
                curvature = 1 / variance;
                for (size_t m = 0; m < row.logits.size(); ++m) {
                    if (std::isnan(row.scores[m]))
                        continue;
                    const double p = logistic(row.logits[m] + shift);
                    slope += p - row.scores[m];
                    curvature += p * (1 - p);
                }
                shift -= std::clamp(slope / curvature, -1.0, 1.0);
            }
            sum += shift * shift + 1 / curvature;
        }
        variance = sum / (double(rows.size()) + pretended);
    }
    return std::sqrt(variance);
}

} // namespace daao
