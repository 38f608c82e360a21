#include "core/learn/irt.h"

#include "core/base/logistic.h"
#include "core/learn/calibration.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

/// One damped Newton step on one number.
double step(double slope, double curvature)
{
    return std::clamp(slope / std::max(curvature, 1e-6), -1.0, 1.0);
}

class Turns
{
public:
    Turns(std::span<const double> scores, size_t rows, size_t models)
        : m_scores(scores)
        , m_rows(rows)
        , m_models(models)
        , m_logA(rows, 0.0)
        , m_b(rows, 0.0)
        , m_theta(models, 0.0)
    {}

    ItemResponse run()
    {
        for (int turn = 0; turn < 60; ++turn) {
            for (size_t j = 0; j < m_models; ++j)
                moveStrength(j);
            for (size_t i = 0; i < m_rows; ++i)
                moveQuery(i);
        }
        return scaled();
    }

private:
    /// Calls use(a, θ − b, p − y, p (1 − p)) for an answered cell.
    template<class Use>
    void cell(size_t i, size_t j, Use use) const
    {
        const double y = m_scores[i * m_models + j];
        if (std::isnan(y))
            return;
        const double a = std::exp(m_logA[i]);
        const double distance = m_theta[j] - m_b[i];
        const double p = logistic(a * distance);
        use(a, distance, p - y, p * (1 - p));
    }

    void moveStrength(size_t j)
    {
        double slope = m_theta[j];
        double curvature = 1;
        for (size_t i = 0; i < m_rows; ++i)
            cell(i, j, [&](double a, double, double error, double weight) {
                slope += a * error;
                curvature += a * a * weight;
            });
        m_theta[j] -= step(slope, curvature);
    }

    void moveQuery(size_t i)
    {
        constexpr double precision = 1 / (0.3 * 0.3);
        double slopeB = m_b[i];
        double curvatureB = 1;
        double slopeA = precision * m_logA[i];
        double curvatureA = precision;
        for (size_t j = 0; j < m_models; ++j)
            cell(i, j, [&](double a, double distance, double error, double weight) {
                slopeB -= a * error;
                curvatureB += a * a * weight;
                slopeA += a * distance * error;
                curvatureA += a * a * distance * distance * weight;
            });
        m_b[i] -= step(slopeB, curvatureB);
        m_logA[i] -= 0.5 * step(slopeA, curvatureA);
    }

    /// θ to mean 0 and deviation 1; b and a follow, so that no probability changes.
    ItemResponse scaled() const
    {
        double mean = 0;
        double square = 0;
        for (const double theta : m_theta)
            mean += theta / double(m_models);
        for (const double theta : m_theta)
            square += (theta - mean) * (theta - mean) / double(m_models);
        const double unit = square > 1e-9 ? std::sqrt(square) : 1.0;
        ItemResponse result;
        for (const double theta : m_theta)
            result.strength.push_back((theta - mean) / unit);
        for (size_t i = 0; i < m_rows; ++i) {
            result.difficulty.push_back((m_b[i] - mean) / unit);
            result.discrimination.push_back(std::exp(m_logA[i]) * unit);
        }
        return result;
    }

    std::span<const double> m_scores;
    size_t m_rows;
    size_t m_models;
    std::vector<double> m_logA, m_b, m_theta;
};

} // namespace

ItemResponse fitItemResponse(std::span<const double> scores, size_t rows, size_t models)
{
    return Turns(scores, rows, models).run();
}

} // namespace daao
