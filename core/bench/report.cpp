#include "core/bench/report.h"

#include "core/bench/advantage.h"
#include "core/bench/difficultyreport.h"
#include "core/bench/statistics.h"
#include "core/domain/json.h"

#include <QJsonArray>

#include <cmath>
#include <set>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int resamples = 1000;

QJsonValue numberOf(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

/// Means over the repeats of each item.
std::vector<double> perItem(const QList<ItemResult> &results, int repeats, double (*read)(const ItemResult &))
{
    std::vector<double> means(size_t(results.size() / repeats), 0.0);
    for (qsizetype i = 0; i < results.size(); ++i)
        means[size_t(i / repeats)] += read(results[i]) / repeats;
    return means;
}

double scoreOf(const ItemResult &result)
{
    return result.score;
}

double costOf(const ItemResult &result)
{
    return result.cost.complete ? result.cost.known.usd() : std::nan("");
}

/// Scores and costs by item of each setting: what the area under a sweep is computed from, again and again.
struct Sweep
{
    std::vector<std::vector<double>> scores;
    std::vector<std::vector<double>> costs;

    Sweep(const PolicyResults &policy, int repeats)
    {
        const auto add = [&](const QList<ItemResult> &results) {
            scores.push_back(perItem(results, repeats, scoreOf));
            costs.push_back(perItem(results, repeats, costOf));
        };
        for (const Setting &setting : policy.sweep)
            add(setting.results);
        if (policy.sweep.isEmpty())
            add(policy.results);
    }

    QList<OperatingPoint> points(std::span<const int> items) const
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
};

/// One report while it is made.
class Writer
{
public:
    explicit Writer(const BenchResults &results)
        : m_results(results)
        , m_all(size_t(results.items.size()))
    {
        std::iota(m_all.begin(), m_all.end(), 0);
        for (const PolicyResults &policy : results.policies)
            m_sweeps.emplace_back(policy, results.repeats);
        if (results.truth)
            readSingles();
        else
            readSinglePolicies();
        for (const OperatingPoint &single : m_singles)
            if (std::isfinite(single.cost)) {
                m_low = std::min(m_low.value_or(single.cost), single.cost);
                m_high = std::max(m_high.value_or(single.cost), single.cost);
            }
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
                         {u"pairs"_s, pairs()},
                         {u"bounds"_s, advantage::bounds(m_results)},
                         {u"warnings"_s, QJsonArray::fromStringList(m_results.warnings)}};
        if (!m_results.split.isEmpty())
            json[u"split"_s] = m_results.split;
        addSingles(json);
        return json;
    }

private:
    void readSingles()
    {
        for (int m = 0; m < m_results.truth->modelCount(); ++m) {
            const auto cost = m_results.truth->meanCost(m);
            m_names.append(m_results.truth->models()[m]);
            m_singles.append({cost ? cost->usd() : std::nan(""), m_results.truth->meanScore(m)});
        }
    }

    void readSinglePolicies()
    {
        for (const auto &[model, policy] : m_results.singles) {
            const QList<OperatingPoint> points = m_sweeps[size_t(policy)].points(m_all);
            m_names.append(model);
            m_singles.append(points.value(0));
        }
    }

    std::optional<double> areaUnder(const QList<OperatingPoint> &points) const
    {
        for (const OperatingPoint &point : points)
            if (!std::isfinite(point.cost))
                return std::nullopt;
        return m_low && m_high ? Frontier(points).meanAccuracy(*m_low, *m_high) : std::nullopt;
    }

    const OperatingPoint *bestSingle() const
    {
        return m_results.bestSingle >= 0 && m_results.bestSingle < m_singles.size()
                   ? &m_singles[m_results.bestSingle]
                   : nullptr;
    }

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
            const auto scores = perItem(m_results.policies[index].results, m_results.repeats, scoreOf);
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
        const auto aiq = areaUnder(points);
        json[u"aiq"_s] = numberOf(aiq);
        if (aiq) {
            const auto interval = statistics::bootstrap(
                int(m_all.size()), resamples, m_results.seed,
                [&](std::span<const int> items) { return areaUnder(sweep.points(items)); });
            json[u"aiq_low"_s] = interval ? QJsonValue(interval->low) : QJsonValue();
            json[u"aiq_high"_s] = interval ? QJsonValue(interval->high) : QJsonValue();
        }
        if (const OperatingPoint *single = bestSingle()) {
            json[u"perf_gain"_s] = numberOf(perfGain(points, *single));
            json[u"cost_save_hindsight"_s] = numberOf(costSave(points, *single));
            addChosen(policy, points, *single, json);
            if (m_low && m_high && std::isfinite(points.value(0).cost))
                json[u"hypervolume_usd"_s] = Frontier(points).hypervolume(*m_high);
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
        if (m_singles.size() != 2 || policy.sweep.isEmpty())
            return;
        const int strong = m_singles[0].accuracy > m_singles[1].accuracy ? 0 : 1;
        const double high = m_singles[strong].accuracy;
        const double low = m_singles[1 - strong].accuracy;
        const double dear = m_singles[strong].cost;
        const double cheap = m_singles[1 - strong].cost;
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

    QJsonArray pairs() const
    {
        QJsonArray list;
        for (qsizetype a = 0; a < m_results.policies.size(); ++a)
            for (qsizetype b = a + 1; b < m_results.policies.size(); ++b)
                if (m_results.policies[a].error.isEmpty() && m_results.policies[b].error.isEmpty())
                    list.append(pair(a, b));
        return list;
    }

    QJsonObject pair(qsizetype a, qsizetype b) const
    {
        const PolicyResults &first = m_results.policies[a];
        const PolicyResults &second = m_results.policies[b];
        const auto scoresA = perItem(first.results, m_results.repeats, scoreOf);
        const auto scoresB = perItem(second.results, m_results.repeats, scoreOf);
        const auto costsA = perItem(first.results, m_results.repeats, costOf);
        const auto costsB = perItem(second.results, m_results.repeats, costOf);
        int onlyA = 0;
        int onlyB = 0;
        for (qsizetype i = 0; i < std::min(first.results.size(), second.results.size()); ++i) {
            onlyA += first.results[i].score >= 0.5 && second.results[i].score < 0.5 ? 1 : 0;
            onlyB += first.results[i].score < 0.5 && second.results[i].score >= 0.5 ? 1 : 0;
        }
        QJsonObject json{{u"a"_s, first.name},
                         {u"b"_s, second.name},
                         {u"accuracy_delta"_s, statistics::mean(scoresA) - statistics::mean(scoresB)},
                         {u"mcnemar_p"_s, statistics::mcnemar(onlyA, onlyB)},
                         {u"only_a"_s, onlyA},
                         {u"only_b"_s, onlyB},
                         {u"cost_ratio"_s, numberOf(statistics::mean(costsA) / statistics::mean(costsB))}};
        if (const auto ci = statistics::pairedBootstrap(scoresA, scoresB, resamples, m_results.seed)) {
            json[u"ci_low"_s] = ci->low;
            json[u"ci_high"_s] = ci->high;
        }
        if (std::isfinite(statistics::mean(costsA)) && std::isfinite(statistics::mean(costsB)))
            if (const auto ci = statistics::pairedBootstrap(costsA, costsB, resamples, m_results.seed)) {
                json[u"cost_delta_usd"_s] = statistics::mean(costsA) - statistics::mean(costsB);
                json[u"cost_delta_low"_s] = ci->low;
                json[u"cost_delta_high"_s] = ci->high;
            }
        advantage::addTo(json, m_results, first, second);
        addAreaDelta(a, b, json);
        return json;
    }

    void addAreaDelta(qsizetype a, qsizetype b, QJsonObject &json) const
    {
        const auto delta = [&](std::span<const int> items) -> std::optional<double> {
            const auto areaA = areaUnder(m_sweeps[size_t(a)].points(items));
            const auto areaB = areaUnder(m_sweeps[size_t(b)].points(items));
            return areaA && areaB ? std::optional(*areaA - *areaB) : std::nullopt;
        };
        const auto whole = delta(m_all);
        if (!whole)
            return;
        json[u"aiq_delta"_s] = *whole;
        if (const auto ci = statistics::bootstrap(int(m_all.size()), resamples, m_results.seed, delta)) {
            json[u"aiq_ci_low"_s] = ci->low;
            json[u"aiq_ci_high"_s] = ci->high;
        }
    }

    void addSingles(QJsonObject &json) const
    {
        QJsonArray singles;
        for (int m = 0; m < m_singles.size(); ++m)
            singles.append(QJsonObject{{u"model"_s, m_names[m]},
                                       {u"accuracy"_s, numberOf(m_singles[m].accuracy)},
                                       {u"cost_per_query_usd"_s, numberOf(m_singles[m].cost)}});
        json[u"single_models"_s] = singles;
        json[u"zero_router_aiq"_s] = QJsonValue();
        json[u"oracle"_s] = QJsonValue();
        json[u"zero_router_aiq_hindsight"_s] = numberOf(areaUnder(m_singles));
        json[u"best_single"_s] = m_names.value(m_results.bestSingle);
        if (!m_results.truth)
            return;
        json[u"zero_router_aiq"_s] = numberOf(trainedArea());
        json[u"oracle"_s] = oracle();
    }

    /// The mixture of LLMs that were corners on the training rows, as good as it is here: no second hull is
    /// drawn around what it reaches.
    std::optional<double> trainedArea() const
    {
        QList<OperatingPoint> line = m_results.trainedHull;
        std::ranges::sort(line, {}, &OperatingPoint::cost);
        if (line.isEmpty() || !m_low || !m_high || !(*m_low < *m_high))
            return areaUnder(m_singles);
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
    QJsonValue oracle() const
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

    const BenchResults &m_results;
    std::vector<int> m_all;
    std::vector<Sweep> m_sweeps;
    QStringList m_names;             ///< LLMs
    QList<OperatingPoint> m_singles; ///< by LLM
    std::optional<double> m_low;     ///< cost of the cheapest single LLM
    std::optional<double> m_high;
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
