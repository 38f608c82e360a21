// What single LLMs are good at, as far as it helps to choose among them.
#include "core/base/logistic.h"
#include "core/base/parallel.h"
#include "core/domain/frontier.h"
#include "core/learn/difficultytraining.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace daao {

namespace {

constexpr std::array weights{0.0, 1.0, 2.0, 3.0, 4.0};
constexpr std::array lambdas{0.0,  0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1,
                             0.15, 0.2,   0.3,   0.4,  0.6,  0.8,  1.2,  2.0,  3.0};
constexpr double leastGain = 1e-3; ///< in area: less is chance

/// Choosing one LLM per query, again and again, by predicted success and mean price.
struct Choosing
{
    size_t models;
    std::vector<double> scores; ///< rows x models; NaN: was not asked
    std::vector<double> usd;    ///< rows x models: what the call cost
    std::vector<double> price;  ///< rows x models: what such a call costs on this kind of task
    double referenceUsd;        ///< of a call of the best LLM

    /// Mean accuracy of the frontier over all lambdas between the cheapest and the dearest LLM.
    double area(std::span<const double> success, double cheapest, double dearest) const
    {
        const size_t rows = scores.size() / models;
        QList<OperatingPoint> points;
        for (const double lambda : lambdas) {
            OperatingPoint point;
            for (size_t from = 0; from < scores.size(); from += models) {
                size_t chosen = from;
                double greatest = -std::numeric_limits<double>::infinity();
                for (size_t i = from; i < from + models; ++i)
                    if (const double worth = success[i] - lambda * price[i] / referenceUsd;
                        worth > greatest && !std::isnan(scores[i])) {
                        greatest = worth;
                        chosen = i;
                    }
                point.accuracy += scores[chosen] / double(rows);
                point.cost += usd[chosen] / double(rows);
            }
            points.append(point);
        }
        return Frontier(points).meanAccuracy(cheapest, dearest).value_or(0);
    }
};

} // namespace

std::vector<float> DifficultyTraining::aboveExpectation() const
{
    const size_t tasks = 1 + m_features.taskCount();
    std::vector<double> sum(tasks * models(), 0.0);
    std::vector<double> asked(tasks * models(), 0.0);
    const auto cell = [&](size_t row, size_t m) { return size_t(1 + m_task[row]) * models() + m; };
    for (size_t row = 0; row < rows(); ++row)
        for (size_t m = 0; m < models(); ++m)
            if (const double known = score(row, m); !std::isnan(known)) {
                sum[cell(row, m)] += known;
                ++asked[cell(row, m)];
            }
    std::vector<float> above(rows() * models(), 0.0F);
    for (size_t row = 0; row < rows(); ++row) {
        double mean = 0;
        double known = 0;
        for (size_t m = 0; m < models(); ++m)
            if (!std::isnan(score(row, m))) {
                const double own = score(row, m) - sum[cell(row, m)] / asked[cell(row, m)];
                above[row * models() + m] = float(own);
                mean += own;
                ++known;
            }
        for (size_t m = 0; m < models(); ++m)
            if (!std::isnan(score(row, m)))
                above[row * models() + m] -= float(mean / known);
    }
    return above;
}

void DifficultyTraining::askLikeQueries()
{
    std::vector<double> means; // dollars of a call
    for (const int column : m_columns)
        if (const auto cost = m_table.meanCost(column))
            means.push_back(cost->usd());
    const auto best = size_t(std::ranges::max_element(m_meanScore) - m_meanScore.begin());
    if (means.size() < models() || models() < 2 || !(means[best] > 0))
        return; // without costs the best LLM is chosen, whatever the query

    const size_t cells = rows() * models();
    Choosing choosing{.models = models(), .scores = m_scores, .referenceUsd = means[best]};
    std::vector<double> sum((1 + m_features.taskCount()) * models(), 0.0);
    std::vector<double> asked(sum.size(), 0.0);
    const auto ofTask = [&](size_t cell) {
        return size_t(1 + m_task[cell / models()]) * models() + cell % models();
    };
    for (size_t cell = 0; cell < cells; ++cell) {
        const auto cost = m_table.cost(m_queries[cell / models()], m_columns[cell % models()]);
        choosing.usd.push_back(cost ? cost->usd() : means[cell % models()]);
        sum[ofTask(cell)] += cost ? cost->usd() : 0;
        asked[ofTask(cell)] += cost ? 1 : 0;
    }
    for (size_t cell = 0; cell < cells; ++cell)
        choosing.price.push_back(asked[ofTask(cell)] > 0 ? sum[ofTask(cell)] / asked[ofTask(cell)]
                                                         : means[cell % models()]);

    std::vector<float> e;
    for (const auto &input : m_inputs)
        e.insert(e.end(), input.e.begin(), input.e.end());
    m_parts->like = LikeQueries(e, m_features.embedding(), aboveExpectation(), models());
    std::vector<float> above(cells);
    inParallel(rows(), [&](size_t row) {
        std::ranges::copy(m_parts->like.above(m_inputs[row].e, int(row)),
                          above.begin() + qsizetype(row * models()));
    });
    std::array<double, weights.size()> areas{};
    inParallel(weights.size(), [&](size_t w) {
        std::vector<double> success(cells);
        for (size_t cell = 0; cell < cells; ++cell)
            success[cell] = logistic(m_logits[cell] + weights[w] * double(above[cell]));
        areas[w] = choosing.area(success, *std::ranges::min_element(means), *std::ranges::max_element(means));
    });
    const auto greatest = std::ranges::max_element(areas);
    if (*greatest < areas.front() + leastGain) {
        m_parts->like = {};
        return;
    }
    m_parts->likeWeight = weights[size_t(greatest - areas.begin())];
    for (size_t cell = 0; cell < cells; ++cell)
        m_logits[cell] += m_parts->likeWeight * double(above[cell]);
}

} // namespace daao
