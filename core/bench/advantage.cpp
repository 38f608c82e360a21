#include "core/bench/advantage.h"

#include "core/bench/statistics.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int resamples = 2000;
constexpr int shapesShown = 8;

double utilityOf(const ItemResult &result, double lambda, Money reference)
{
    return result.score
           - lambda * double(result.cost.known.pico()) / double(std::max(reference.pico(), qint64(1)));
}

struct Totals
{
    double accuracy = 0;
    double cost = 0; ///< NaN: unknown
};

Totals totalsOf(const QList<ItemResult> &results)
{
    Totals totals;
    for (const ItemResult &result : results) {
        totals.accuracy += result.score / double(results.size());
        totals.cost +=
            (result.cost.complete ? result.cost.known.usd() : std::nan("")) / double(results.size());
    }
    return totals;
}

/// Of the best policy that knows the truth.
std::optional<double> informedUtility(const BenchResults &results, double lambda)
{
    std::optional<double> best;
    for (const PolicyResults &policy : results.policies) {
        if (!policy.cheats || !policy.error.isEmpty())
            continue;
        const double mean = statistics::mean(advantage::utilities(results, policy, lambda));
        if (std::isfinite(mean))
            best = std::max(best.value_or(mean), mean);
    }
    return best;
}

QJsonValue matchedCostRatio(const PolicyResults &first, const PolicyResults &second)
{
    const Totals other = totalsOf(second.results);
    QList<Totals> own{totalsOf(first.results)};
    for (const Setting &setting : first.sweep)
        own.append(totalsOf(setting.results));
    std::optional<double> cheapest;
    for (const Totals &totals : own)
        if (totals.accuracy >= other.accuracy && std::isfinite(totals.cost))
            cheapest = std::min(cheapest.value_or(totals.cost), totals.cost);
    return cheapest && other.cost > 0 ? QJsonValue(*cheapest / other.cost) : QJsonValue();
}

} // namespace

std::vector<double> advantage::utilities(const BenchResults &results, const PolicyResults &policy,
                                         double lambda)
{
    std::vector<double> means(size_t(policy.results.size() / std::max(results.repeats, 1)), 0.0);
    for (qsizetype i = 0; i < policy.results.size(); ++i) {
        if (!policy.results[i].cost.complete && lambda > 0)
            return {};
        means[size_t(i / results.repeats)] +=
            utilityOf(policy.results[i], lambda, results.referenceCost) / results.repeats;
    }
    return means;
}

void advantage::addTo(QJsonObject &pair, const BenchResults &results, const PolicyResults &first,
                      const PolicyResults &second)
{
    const std::vector<double> a = utilities(results, first, first.lambda);
    const std::vector<double> b = utilities(results, second, first.lambda);
    pair[u"matched_cost_ratio"_s] = matchedCostRatio(first, second);
    if (a.size() != b.size() || a.size() < 2)
        return;
    std::vector<double> gains(a.size());
    std::ranges::transform(a, b, gains.begin(), std::minus<>());
    const double mean = statistics::mean(gains);
    double square = 0;
    for (const double gain : gains)
        square += (gain - mean) * (gain - mean);
    const double error = std::sqrt(square / double(gains.size() - 1) / double(gains.size()));
    pair[u"utility_lambda"_s] = first.lambda;
    pair[u"utility_delta"_s] = mean;
    pair[u"utility_p"_s] = error > 0 ? std::erfc(std::abs(mean) / error / std::sqrt(2.0)) : 1.0;
    const auto bound = informedUtility(results, first.lambda);
    const double rival = statistics::mean(b);
    pair[u"gap_closed"_s] =
        bound && *bound > rival && !second.cheats ? QJsonValue(mean / (*bound - rival)) : QJsonValue();
    if (const auto ci = statistics::pairedBootstrap(a, b, resamples, results.seed)) {
        pair[u"utility_low"_s] = ci->low;
        pair[u"utility_high"_s] = ci->high;
    }
}

QJsonValue advantage::bounds(const BenchResults &results)
{
    if (results.policies.size() < 2 || results.items.isEmpty())
        return {};
    const PolicyResults &first = results.policies.first();
    std::vector<double> best;
    QString rival;
    double own = 0;
    double rivals = -std::numeric_limits<double>::infinity();
    const std::optional<double> informed = informedUtility(results, first.lambda);
    for (const PolicyResults &policy : results.policies) {
        if (!policy.error.isEmpty())
            continue;
        const std::vector<double> values = utilities(results, policy, first.lambda);
        if (values.empty())
            return {};
        const double mean = statistics::mean(values);
        if (policy.cheats)
            continue;
        best.resize(values.size(), -std::numeric_limits<double>::infinity());
        std::ranges::transform(best, values, best.begin(), [](double x, double y) { return std::max(x, y); });
        if (&policy == &first) {
            own = mean;
        } else if (mean > rivals && !policy.name.startsWith(first.name + u'~')) { // itself, maimed
            rivals = mean;
            rival = policy.name;
        }
    }
    if (best.empty() || rival.isEmpty())
        return {};
    const double hindsight = statistics::mean(best);
    const auto closed = [&](std::optional<double> bound) {
        return bound && *bound > rivals ? QJsonValue((own - rivals) / (*bound - rivals)) : QJsonValue();
    };
    return QJsonObject{{u"lambda"_s, first.lambda},
                       {u"policy"_s, first.name},
                       {u"utility"_s, own},
                       {u"best_rival"_s, rival},
                       {u"best_rival_utility"_s, rivals},
                       {u"informed_utility"_s, informed ? QJsonValue(*informed) : QJsonValue()},
                       {u"gap_closed"_s, closed(informed)},
                       {u"hindsight_utility"_s, hindsight},
                       {u"hindsight_gap_closed"_s, closed(hindsight)}};
}

QJsonObject advantage::workflows(const PolicyResults &policy)
{
    QHash<QString, int> shapes;
    QJsonObject depths;
    for (const ItemResult &result : policy.results) {
        if (result.shape.isEmpty())
            continue;
        ++shapes[result.shape];
        const QString depth = QString::number(result.layers);
        depths[depth] = depths.value(depth).toInt() + 1;
    }
    QList<std::pair<int, QString>> order;
    for (auto it = shapes.cbegin(); it != shapes.cend(); ++it)
        order.append({-it.value(), it.key()});
    std::ranges::sort(order);
    QJsonArray list;
    for (const auto &[count, shape] : order.first(std::min<qsizetype>(order.size(), shapesShown)))
        list.append(QJsonObject{{u"shape"_s, shape}, {u"runs"_s, -count}});
    return {{u"depths"_s, depths}, {u"distinct_shapes"_s, shapes.size()}, {u"shapes"_s, list}};
}

} // namespace daao
