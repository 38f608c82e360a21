#include "core/bench/report.h"

#include "core/bench/advantage.h"
#include "core/bench/difficultyreport.h"
#include "core/bench/pairs.h"
#include "core/bench/statistics.h"
#include "core/domain/json.h"

#include <QJsonArray>

#include <cmath>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int resamples = Pairs::resamples;

std::vector<Sweep> sweepsOf(const BenchResults &results)
{
    std::vector<Sweep> sweeps;
    for (const PolicyResults &policy : results.policies)
        sweeps.emplace_back(policy, results.repeats);
    return sweeps;
}

/// One report while it is made.
class Writer
{
public:
    explicit Writer(const BenchResults &results)
        : m_results(results)
        , m_all(size_t(results.items.size()))
        , m_sweeps(sweepsOf(results))
        , m_singles(results, m_sweeps)
    {
        std::iota(m_all.begin(), m_all.end(), 0);
    }

    QJsonObject document() const
    {
        QJsonArray policies;
        for (qsizetype p = 0; p < m_results.policies.size(); ++p)
            policies.append(policy(p));
        QJsonObject json{{u"schema"_s, u"daao.bench/1"_s},
                         {u"bench_id"_s, m_results.id},
                         {u"origin"_s, m_results.origin},
                         {u"dataset"_s, m_results.dataset},
                         {u"n"_s, m_results.items.size()},
                         {u"repeats"_s, m_results.repeats},
                         {u"seed"_s, qint64(m_results.seed)},
                         {u"reference_cost_usd"_s, Json::from(std::optional(m_results.referenceCost))},
                         {u"policies"_s, policies},
                         {u"pairs"_s, Pairs(m_results, m_sweeps, m_singles).all()},
                         {u"bounds"_s, advantage::bounds(m_results)},
                         {u"warnings"_s, QJsonArray::fromStringList(m_results.warnings)}};
        if (!m_results.split.isEmpty())
            json[u"split"_s] = m_results.split;
        m_singles.addTo(json);
        return json;
    }

private:
    QJsonObject policy(qsizetype index) const
    {
        const PolicyResults &policy = m_results.policies[index];
        QJsonObject json{{u"policy"_s, policy.name}, {u"version"_s, policy.version}};
        if (!policy.error.isEmpty()) {
            json[u"error"_s] = policy.error;
            return json;
        }
        json[u"cheats"_s] = policy.cheats;
        json[u"lambda"_s] = policy.lambda;
        addTotals(policy, json);
        addSweep(policy, m_sweeps[size_t(index)], json);
        json[u"utility"_s] = numberOf(utility(index, policy.lambda));
        json[u"regret_vs_oracle"_s] = numberOf(regret(index));
        if (policy.decideMicroseconds > 0)
            json[u"decide_us"_s] = policy.decideMicroseconds;
        if (const QJsonObject workflows = advantage::workflows(policy);
            !workflows.value(u"shapes").toArray().isEmpty())
            json[u"workflows"_s] = workflows;
        if (const auto difficulty = DifficultyReport::of(m_results, policy))
            json[u"difficulty"_s] = withAreas(*difficulty, index);
        return json;
    }

    /// The area under the sweep within each data set.
    QJsonObject withAreas(QJsonObject difficulty, qsizetype index) const
    {
        QJsonObject sets = difficulty.value(u"by_dataset").toObject();
        for (const QString &name : m_results.truth ? sets.keys() : QStringList()) {
            std::vector<int> items;
            for (qsizetype i = 0; i < m_results.groups.size(); ++i)
                if (m_results.groups[i] == name)
                    items.push_back(int(i));
            const OutcomeTable part = m_results.truth->subset(m_results.truth->queriesOf({}, name));
            QList<OperatingPoint> singles;
            std::optional<double> low;
            std::optional<double> high;
            for (int m = 0; m < part.modelCount(); ++m)
                if (const auto cost = part.meanCost(m)) {
                    singles.append({cost->usd(), part.meanScore(m)});
                    low = std::min(low.value_or(cost->usd()), cost->usd());
                    high = std::max(high.value_or(cost->usd()), cost->usd());
                }
            const QList<OperatingPoint> points = m_sweeps[size_t(index)].points(items);
            double accuracy = 0;
            const auto scores = scoresByItem(m_results.policies[index].results, m_results.repeats);
            for (const int i : items)
                accuracy += scores[size_t(i)] / double(items.size());
            QJsonObject set = sets.value(name).toObject();
            set[u"accuracy"_s] = accuracy;
            const bool priced = low && high && std::isfinite(points.value(0).cost);
            set[u"aiq"_s] = numberOf(priced ? Frontier(points).meanAccuracy(*low, *high) : std::nullopt);
            set[u"zero_router_aiq"_s] =
                numberOf(priced ? Frontier(singles).meanAccuracy(*low, *high) : std::nullopt);
            sets[name] = set;
        }
        difficulty[u"by_dataset"_s] = sets;
        return difficulty;
    }

    void addTotals(const PolicyResults &policy, QJsonObject &json) const
    {
        double right = 0;
        int judged = 0;
        int failed = 0;
        int calls = 0;
        double layers = 0;
        Cost cost;
        std::vector<double> times;
        for (const ItemResult &result : policy.results) {
            right += result.judged ? result.score : 0;
            judged += result.judged ? 1 : 0;
            failed += result.failed ? 1 : 0;
            calls += result.calls;
            layers += result.layers;
            cost += result.cost;
            if (result.ms > 0)
                times.push_back(result.ms);
        }
        const auto runs = double(std::max<qsizetype>(policy.results.size(), 1));
        json[u"n"_s] = policy.results.size();
        json[u"errors"_s] = failed;
        json[u"not_judged"_s] = policy.results.size() - judged;
        json[u"accuracy"_s] = numberOf(judged > 0 ? std::optional(right / judged) : std::nullopt);
        if (judged > 0) {
            const auto interval = statistics::wilson(right, judged);
            json[u"accuracy_low"_s] = interval.low;
            json[u"accuracy_high"_s] = interval.high;
        }
        json[u"cost_usd"_s] = Json::from(cost);
        if (!cost.complete)
            json[u"cost_known_usd"_s] = Json::from(std::optional(cost.known));
        json[u"cost_per_query_usd"_s] = cost.complete ? QJsonValue(cost.known.usd() / runs) : QJsonValue();
        json[u"calls"_s] = calls;
        json[u"calls_per_query"_s] = calls / runs;
        json[u"layers_per_query"_s] = layers / runs;
        json[u"p50_ms"_s] = numberOf(statistics::quantile(times, 0.5));
        json[u"p95_ms"_s] = numberOf(statistics::quantile(times, 0.95));
    }

    void addSweep(const PolicyResults &policy, const Sweep &sweep, QJsonObject &json) const
    {
        const QList<OperatingPoint> points = sweep.points(m_all);
        QJsonArray rows;
        for (qsizetype s = 0; s < points.size(); ++s)
            rows.append(
                QJsonObject{{u"lambda"_s, policy.sweep.isEmpty() ? policy.lambda : policy.sweep[s].lambda},
                            {u"cost_per_query_usd"_s, numberOf(points[s].cost)},
                            {u"accuracy"_s, points[s].accuracy}});
        json[u"sweep"_s] = rows;
        const auto aiq = m_singles.areaUnder(points);
        json[u"aiq"_s] = numberOf(aiq);
        if (aiq) {
            const auto interval = statistics::bootstrap(
                int(m_all.size()), resamples, m_results.seed,
                [&](std::span<const int> items) { return m_singles.areaUnder(sweep.points(items)); });
            json[u"aiq_low"_s] = interval ? QJsonValue(interval->low) : QJsonValue();
            json[u"aiq_high"_s] = interval ? QJsonValue(interval->high) : QJsonValue();
        }
        if (const OperatingPoint *single = m_singles.best()) {
            json[u"perf_gain"_s] = numberOf(perfGain(points, *single));
            json[u"cost_save_hindsight"_s] = numberOf(costSave(points, *single));
            addChosen(policy, points, *single, json);
            if (m_singles.dearest() && std::isfinite(points.value(0).cost))
                json[u"hypervolume_usd"_s] = Frontier(points).hypervolume(*m_singles.dearest());
        }
        addGap(policy, points, json);
    }

    /// CostSave with the setting chosen elsewhere: null where it does not reach the best single LLM here.
    void addChosen(const PolicyResults &policy, const QList<OperatingPoint> &points,
                   const OperatingPoint &single, QJsonObject &json) const
    {
        json[u"cost_save"_s] = QJsonValue();
        for (qsizetype s = 0; s < policy.sweep.size() && policy.chosenLambda; ++s)
            if (policy.sweep[s].lambda == *policy.chosenLambda) {
                json[u"cost_save"_s] = numberOf(costSave({points[s]}, single));
                json[u"cost_save_setting"_s] =
                    QJsonObject{{u"lambda"_s, policy.sweep[s].lambda},
                                {u"chosen_on"_s, policy.chosenOn},
                                {u"accuracy"_s, points[s].accuracy},
                                {u"cost_per_query_usd"_s, numberOf(points[s].cost)},
                                {u"cheaper_by"_s, numberOf(1 - points[s].cost / single.cost)}};
            }
    }

    /// RouteLLM's measures, where the pool is a pair.
    void addGap(const PolicyResults &policy, const QList<OperatingPoint> &points, QJsonObject &json) const
    {
        if (m_singles.points().size() != 2 || policy.sweep.isEmpty())
            return;
        const int strong = m_singles.points()[0].accuracy > m_singles.points()[1].accuracy ? 0 : 1;
        const double high = m_singles.points()[strong].accuracy;
        const double low = m_singles.points()[1 - strong].accuracy;
        const double dear = m_singles.points()[strong].cost;
        const double cheap = m_singles.points()[1 - strong].cost;
        if (!(dear > cheap))
            return;
        QList<StrongShare> shares; // a policy of single calls: its cost tells the share of strong ones
        for (const OperatingPoint &point : points)
            shares.append({std::clamp((point.cost - cheap) / (dear - cheap), 0.0, 1.0), point.accuracy});
        json[u"apgr"_s] = numberOf(averageGapRecovered(shares, low, high));
        json[u"cpt50"_s] = numberOf(shareForGap(shares, low, high, 0.5));
        json[u"cpt80"_s] = numberOf(shareForGap(shares, low, high, 0.8));
    }

    std::optional<double> utility(qsizetype index, double lambda) const
    {
        double sum = 0;
        const auto &results = m_results.policies[index].results;
        for (const ItemResult &result : results) {
            if (!result.cost.complete && lambda > 0)
                return std::nullopt;
            sum += result.score
                   - lambda * double(result.cost.known.pico()) / double(m_results.referenceCost.pico());
        }
        return results.isEmpty() ? std::nullopt : std::optional(sum / double(results.size()));
    }

    /// Utility of the best single call of each query, known in hindsight, minus the policy's.
    std::optional<double> regret(qsizetype index) const
    {
        const double lambda = m_results.policies[index].lambda;
        const auto own = utility(index, lambda);
        if (!own || !m_results.truth)
            return std::nullopt;
        double sum = 0;
        for (int q = 0; q < m_results.truth->queryCount(); ++q) {
            double best = -1e9;
            for (int m = 0; m < m_results.truth->modelCount(); ++m)
                if (m_results.truth->has(q, m)) {
                    const auto cost = m_results.truth->cost(q, m);
                    if (!cost && lambda > 0)
                        return std::nullopt;
                    best = std::max(best, m_results.truth->score(q, m)
                                              - lambda * double(cost.value_or(Money()).pico())
                                                    / double(m_results.referenceCost.pico()));
                }
            sum += best;
        }
        return sum / m_results.truth->queryCount() - *own;
    }

    const BenchResults &m_results;
    std::vector<int> m_all;
    std::vector<Sweep> m_sweeps;
    SingleModels m_singles;
};

} // namespace

QJsonObject ItemResult::toJson() const
{
    QJsonObject json{{u"score"_s, score},
                     {u"judged"_s, judged},
                     {u"failed"_s, failed},
                     {u"cost_usd"_s, Json::from(cost)},
                     {u"cost_known_usd"_s, Json::from(std::optional(cost.known))},
                     {u"calls"_s, calls},
                     {u"layers"_s, layers},
                     {u"shape"_s, shape},
                     {u"ms"_s, ms}};
    if (difficulty)
        json[u"difficulty"_s] = *difficulty;
    return json;
}

ItemResult ItemResult::fromJson(const QJsonObject &json)
{
    ItemResult result{.score = json.value(u"score").toDouble(),
                      .judged = json.value(u"judged").toBool(),
                      .failed = json.value(u"failed").toBool(),
                      .calls = json.value(u"calls").toInt(),
                      .layers = json.value(u"layers").toInt(),
                      .shape = json.value(u"shape").toString(),
                      .ms = json.value(u"ms").toDouble()};
    result.cost = {Money::usd(json.value(u"cost_known_usd").toDouble()), !json.value(u"cost_usd").isNull()};
    if (json.contains(u"difficulty"))
        result.difficulty = json.value(u"difficulty").toDouble();
    return result;
}

QJsonObject Report::of(const BenchResults &results)
{
    return Writer(results).document();
}

} // namespace daao
