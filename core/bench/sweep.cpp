#include "core/bench/sweep.h"

#include <cmath>

namespace daao {

namespace {

template<class Read>
std::vector<double> perItem(const QList<ItemResult> &results, int repeats, Read read)
{
    std::vector<double> means(size_t(results.size() / repeats), 0.0);
    for (qsizetype i = 0; i < results.size(); ++i)
        means[size_t(i / repeats)] += read(results[i]) / repeats;
    return means;
}

} // namespace

std::vector<double> scoresByItem(const QList<ItemResult> &results, int repeats)
{
    return perItem(results, repeats, [](const ItemResult &result) { return result.score; });
}

std::vector<double> costsByItem(const QList<ItemResult> &results, int repeats)
{
    return perItem(results, repeats, [](const ItemResult &result) {
        return result.cost.complete ? result.cost.known.usd() : std::nan("");
    });
}

Sweep::Sweep(const PolicyResults &policy, int repeats)
{
    const auto add = [&](const QList<ItemResult> &results) {
        scores.push_back(scoresByItem(results, repeats));
        costs.push_back(costsByItem(results, repeats));
    };
    for (const Setting &setting : policy.sweep)
        add(setting.results);
    if (policy.sweep.isEmpty())
        add(policy.results);
}

QList<OperatingPoint> Sweep::points(std::span<const int> items) const
{
    QList<OperatingPoint> list;
    for (size_t s = 0; s < scores.size(); ++s) {
        OperatingPoint point;
        for (const int i : items) {
            point.accuracy += scores[s][size_t(i)] / double(items.size());
            point.cost += costs[s][size_t(i)] / double(items.size());
        }
        list.append(point);
    }
    return list;
}

QJsonValue numberOf(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

} // namespace daao
