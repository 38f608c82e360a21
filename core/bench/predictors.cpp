#include "core/bench/predictors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daao {

namespace {

double dot(std::span<const float> a, std::span<const float> b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0, std::plus<>(),
                              [](float x, float y) { return double(x) * double(y); });
}

/// The k training queries whose points are nearest, by cosine.
std::vector<int> nearest(const ScoreData &data, std::span<const float> point, int k)
{
    std::vector<std::pair<double, int>> order(static_cast<size_t>(data.queries));
    for (int q = 0; q < data.queries; ++q)
        order[size_t(q)] = {-dot(data.point(q), point), q};
    const size_t count = std::min(order.size(), size_t(k));
    std::partial_sort(order.begin(), order.begin() + qsizetype(count), order.end());
    std::vector<int> found;
    for (size_t i = 0; i < count; ++i)
        found.push_back(order[i].second);
    return found;
}

class MeanPredictor final : public ScorePredictor
{
public:
    explicit MeanPredictor(std::vector<double> means)
        : m_means(std::move(means))
    {}
    void predict(std::span<const float>, std::span<double> scores) const override
    {
        std::ranges::copy(m_means, scores.begin());
    }

private:
    std::vector<double> m_means;
};

class NearestPredictor final : public ScorePredictor
{
public:
    NearestPredictor(ScoreData data, int k)
        : m_data(std::move(data))
        , m_k(k)
    {}

    void predict(std::span<const float> point, std::span<double> scores) const override
    {
        const std::vector<int> near = nearest(m_data, point, m_k);
        for (int m = 0; m < m_data.models; ++m) {
            double sum = 0;
            int count = 0;
            for (const int q : near)
                if (const double score = m_data.score(q, m); !std::isnan(score)) {
                    sum += score;
                    ++count;
                }
            scores[size_t(m)] = count > 0 ? sum / count : m_data.means[size_t(m)];
        }
    }

private:
    ScoreData m_data;
    int m_k;
};

class TaskMeanPredictor final : public ScorePredictor
{
public:
    TaskMeanPredictor(ScoreData data, double shrinkage)
        : m_data(std::move(data))
    {
        const auto models = size_t(m_data.models);
        m_means.resize(size_t(m_data.taskNames.size()) * models);
        std::vector<double> counts(m_means.size(), shrinkage);
        for (size_t i = 0; i < m_means.size(); ++i)
            m_means[i] = shrinkage * m_data.means[i % models];
        for (int q = 0; q < m_data.queries; ++q)
            for (int m = 0; m < m_data.models; ++m)
                if (const double score = m_data.score(q, m); !std::isnan(score)) {
                    m_means[size_t(m_data.tasks[size_t(q)]) * models + size_t(m)] += score;
                    counts[size_t(m_data.tasks[size_t(q)]) * models + size_t(m)] += 1;
                }
        for (size_t i = 0; i < m_means.size(); ++i)
            m_means[i] = counts[i] > 0 ? m_means[i] / counts[i] : m_data.means[i % models];
    }

    void predict(std::span<const float> point, std::span<double> scores) const override
    {
        std::vector<int> votes(size_t(m_data.taskNames.size()), 0);
        for (const int q : nearest(m_data, point, 11))
            ++votes[size_t(m_data.tasks[size_t(q)])];
        const auto task = size_t(std::ranges::max_element(votes) - votes.begin());
        for (size_t m = 0; m < scores.size(); ++m)
            scores[m] = m_means[task * scores.size() + m];
    }

private:
    ScoreData m_data;
    std::vector<double> m_means; ///< tasks x models
};

/// score = mean + weights · (point, 1), through a link.
class LinearPredictor final : public ScorePredictor
{
public:
    LinearPredictor(int dimensions, std::vector<double> weights, bool logistic)
        : m_dimensions(size_t(dimensions))
        , m_weights(std::move(weights))
        , m_logistic(logistic)
    {}

    void predict(std::span<const float> point, std::span<double> scores) const override
    {
        for (size_t m = 0; m < scores.size(); ++m) {
            const double *w = m_weights.data() + m * (m_dimensions + 1);
            double sum = w[m_dimensions];
            for (size_t d = 0; d < m_dimensions; ++d)
                sum += w[d] * double(point[d]);
            scores[m] = m_logistic ? 1 / (1 + std::exp(-sum)) : std::clamp(sum, 0.0, 1.0);
        }
    }

private:
    size_t m_dimensions;
    std::vector<double> m_weights; ///< models x (dimensions, bias)
    bool m_logistic;
};

/// A symmetric positive definite matrix, factored once and solved for many right sides.
class Cholesky
{
public:
    explicit Cholesky(std::vector<double> matrix, size_t n)
        : m_n(n)
        , m_l(std::move(matrix))
    {
        for (size_t j = 0; j < n; ++j) {
            for (size_t k = 0; k < j; ++k)
                at(j, j) -= at(j, k) * at(j, k);
            at(j, j) = std::sqrt(std::max(at(j, j), 1e-12));
            for (size_t i = j + 1; i < n; ++i) {
                double sum = at(i, j);
                for (size_t k = 0; k < j; ++k)
                    sum -= at(i, k) * at(j, k);
                at(i, j) = sum / at(j, j);
            }
        }
    }

    void solve(std::span<double> b) const
    {
        for (size_t i = 0; i < m_n; ++i) {
            for (size_t k = 0; k < i; ++k)
                b[i] -= m_l[i * m_n + k] * b[k];
            b[i] /= m_l[i * m_n + i];
        }
        for (size_t i = m_n; i-- > 0;) {
            for (size_t k = i + 1; k < m_n; ++k)
                b[i] -= m_l[k * m_n + i] * b[k];
            b[i] /= m_l[i * m_n + i];
        }
    }

private:
    double &at(size_t i, size_t j) { return m_l[i * m_n + j]; }

    size_t m_n;
    std::vector<double> m_l;
};

/// Sum of x xᵀ over the queries, x = (point, 1), scaled, plus the penalty on all but the bias.
Cholesky factored(const ScoreData &data, double scale, double penalty)
{
    const size_t n = size_t(data.dimensions) + 1;
    std::vector<double> matrix(n * n, 0.0);
    for (int q = 0; q < data.queries; ++q) {
        const auto x = data.point(q);
        for (size_t i = 0; i + 1 < n; ++i) {
            const double xi = double(x[i]);
            if (xi == 0)
                continue;
            for (size_t j = 0; j <= i; ++j)
                matrix[i * n + j] += scale * xi * double(x[j]);
        }
        for (size_t j = 0; j + 1 < n; ++j)
            matrix[(n - 1) * n + j] += scale * double(x[j]);
    }
    for (size_t i = 0; i + 1 < n; ++i)
        matrix[i * n + i] += penalty;
    matrix[n * n - 1] += scale * data.queries + 1e-6;
    return Cholesky(std::move(matrix), n);
}

/// Adds residual · (point, 1) of every asked query.
template<class Residual>
void addGradient(const ScoreData &data, int model, std::span<double> gradient, Residual residual)
{
    const auto last = gradient.size() - 1;
    for (int q = 0; q < data.queries; ++q) {
        const double score = data.score(q, model);
        if (std::isnan(score))
            continue;
        const auto x = data.point(q);
        const double r = residual(score, x);
        for (size_t d = 0; d < last; ++d)
            gradient[d] += r * double(x[d]);
        gradient[last] += r;
    }
}

} // namespace

ScoreData ScoreData::of(const OutcomeTable &table, const EncodedTexts &texts)
{
    ScoreData data{.queries = table.queryCount(),
                   .dimensions = texts.dimensions,
                   .models = table.modelCount(),
                   .points = texts.points};
    for (int q = 0; q < data.queries; ++q) {
        for (int m = 0; m < data.models; ++m)
            data.scores.push_back(table.score(q, m));
        const QString &task = table.queries()[q].dataset;
        if (!data.taskNames.contains(task))
            data.taskNames.append(task);
        data.tasks.push_back(int(data.taskNames.indexOf(task)));
    }
    for (int m = 0; m < data.models; ++m) {
        const double mean = table.meanScore(m);
        data.means.push_back(std::isnan(mean) ? 0.5 : mean);
    }
    return data;
}

std::unique_ptr<ScorePredictor> meanPredictor(const ScoreData &data)
{
    return std::make_unique<MeanPredictor>(data.means);
}

std::unique_ptr<ScorePredictor> nearestPredictor(const ScoreData &data, int k)
{
    return std::make_unique<NearestPredictor>(data, k);
}

std::unique_ptr<ScorePredictor> taskMeanPredictor(const ScoreData &data, double shrinkage)
{
    return std::make_unique<TaskMeanPredictor>(data, shrinkage);
}

std::unique_ptr<ScorePredictor> ridgePredictor(const ScoreData &data, double penalty)
{
    const Cholesky normal = factored(data, 1, penalty); // queries an LLM was not asked count at its mean
    const size_t n = size_t(data.dimensions) + 1;
    std::vector<double> weights(size_t(data.models) * n, 0.0);
    for (int m = 0; m < data.models; ++m) {
        const double mean = data.means[size_t(m)];
        const auto w = std::span(weights).subspan(size_t(m) * n, n);
        addGradient(data, m, w, [mean](double score, auto) { return score - mean; });
        normal.solve(w);
        w[n - 1] += mean;
    }
    return std::make_unique<LinearPredictor>(data.dimensions, std::move(weights), false);
}

std::unique_ptr<ScorePredictor> logisticPredictor(const ScoreData &data, double penalty)
{
    // p(1-p) <= 1/4 bounds the curvature for all LLMs at once: one factorisation, steps that never overshoot.
    const Cholesky bound = factored(data, 0.25, penalty);
    const size_t n = size_t(data.dimensions) + 1;
    std::vector<double> weights(size_t(data.models) * n, 0.0);
    for (int m = 0; m < data.models; ++m) {
        const auto w = std::span(weights).subspan(size_t(m) * n, n);
        for (int step = 0; step < 40; ++step) {
            std::vector<double> gradient(n, 0.0);
            addGradient(data, m, gradient, [&](double score, std::span<const float> x) {
                double sum = w[n - 1];
                for (size_t d = 0; d + 1 < n; ++d)
                    sum += w[d] * double(x[d]);
                return score - 1 / (1 + std::exp(-sum));
            });
            for (size_t d = 0; d + 1 < n; ++d)
                gradient[d] -= penalty * w[d];
            bound.solve(gradient);
            double moved = 0;
            for (size_t d = 0; d < n; ++d) {
                w[d] += gradient[d];
                moved = std::max(moved, std::abs(gradient[d]));
            }
            if (moved < 1e-4)
                break;
        }
    }
    return std::make_unique<LinearPredictor>(data.dimensions, std::move(weights), true);
}

} // namespace daao
