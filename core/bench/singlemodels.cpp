#include "core/bench/singlemodels.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace daao {

using namespace Qt::StringLiterals;

SingleModels::SingleModels(const BenchResults &results, const std::vector<Sweep> &sweeps)
    : m_results(results)
{
    if (results.truth) {
        for (int m = 0; m < results.truth->modelCount(); ++m) {
            const auto cost = results.truth->meanCost(m);
            m_names.append(results.truth->models()[m]);
            m_points.append({cost ? cost->usd() : std::nan(""), results.truth->meanScore(m)});
        }
    } else {
        std::vector<int> all(size_t(results.items.size()));
        std::iota(all.begin(), all.end(), 0);
        for (const auto &[model, policy] : results.singles) {
            m_names.append(model);
            m_points.append(sweeps[size_t(policy)].points(all).value(0));
        }
    }
    for (const OperatingPoint &single : m_points)
        if (std::isfinite(single.cost)) {
            m_low = std::min(m_low.value_or(single.cost), single.cost);
            m_high = std::max(m_high.value_or(single.cost), single.cost);
        }
}

const OperatingPoint *SingleModels::best() const
{
    return m_results.bestSingle >= 0 && m_results.bestSingle < m_points.size()
               ? &m_points[m_results.bestSingle]
               : nullptr;
}

std::optional<double> SingleModels::areaUnder(const QList<OperatingPoint> &points) const
{
    for (const OperatingPoint &point : points)
        if (!std::isfinite(point.cost))
            return std::nullopt;
    return m_low && m_high ? Frontier(points).meanAccuracy(*m_low, *m_high) : std::nullopt;
}

void SingleModels::addTo(QJsonObject &json) const
{
    QJsonArray singles;
    for (int m = 0; m < m_points.size(); ++m)
        singles.append(QJsonObject{{u"model"_s, m_names[m]},
                                   {u"accuracy"_s, numberOf(m_points[m].accuracy)},
                                   {u"cost_per_query_usd"_s, numberOf(m_points[m].cost)}});
    json[u"single_models"_s] = singles;
    json[u"zero_router_aiq"_s] = QJsonValue();
    json[u"oracle"_s] = QJsonValue();
    json[u"zero_router_aiq_hindsight"_s] = numberOf(areaUnder(m_points));
    json[u"best_single"_s] = m_names.value(m_results.bestSingle);
    if (!m_results.truth)
        return;
    json[u"zero_router_aiq"_s] = numberOf(trainedArea());
    json[u"oracle"_s] = oracle();
}

/// The mixture of LLMs that were corners on the training rows, as good as it is here: no second hull is
/// drawn around what it reaches.
std::optional<double> SingleModels::trainedArea() const
{
    QList<OperatingPoint> line = m_results.trainedHull;
    std::ranges::sort(line, {}, &OperatingPoint::cost);
    if (line.isEmpty() || !m_low || !m_high || !(*m_low < *m_high))
        return areaUnder(m_points);
    const auto at = [&](double cost) {
        if (cost <= line.first().cost)
            return line.first().cost > 0 ? line.first().accuracy * cost / line.first().cost
                                         : line.first().accuracy;
        for (qsizetype i = 1; i < line.size(); ++i)
            if (cost <= line[i].cost)
                return line[i - 1].accuracy
                       + (cost - line[i - 1].cost) * (line[i].accuracy - line[i - 1].accuracy)
                             / (line[i].cost - line[i - 1].cost);
        return line.last().accuracy;
    };
    std::set<double> stops{*m_low, *m_high};
    for (const OperatingPoint &point : line)
        if (point.cost > *m_low && point.cost < *m_high)
            stops.insert(point.cost);
    double area = 0;
    double before = *m_low;
    for (const double stop : stops) {
        area += (stop - before) * (at(before) + at(stop)) / 2;
        before = stop;
    }
    return area / (*m_high - *m_low);
}

/// Per query the best score, the cheapest on ties.
QJsonValue SingleModels::oracle() const
{
    const OutcomeTable &truth = *m_results.truth;
    double accuracy = 0;
    Cost cost;
    for (int q = 0; q < truth.queryCount(); ++q) {
        double best = -1;
        std::optional<Money> price;
        for (int m = 0; m < truth.modelCount(); ++m) {
            if (!truth.has(q, m))
                continue;
            const auto own = truth.cost(q, m);
            const double score = truth.score(q, m);
            const bool cheaper = own && (!price || *own < *price);
            if (score > best || (score == best && cheaper)) {
                best = score;
                price = own;
            }
        }
        accuracy += std::max(best, 0.0);
        cost += {price.value_or(Money()), price.has_value()};
    }
    const double n = std::max(truth.queryCount(), 1);
    return QJsonObject{
        {u"accuracy"_s, accuracy / n},
        {u"cost_per_query_usd"_s, cost.complete ? QJsonValue(cost.known.usd() / n) : QJsonValue()}};
}

} // namespace daao
