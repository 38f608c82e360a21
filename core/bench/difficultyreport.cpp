#include "core/bench/difficultyreport.h"

#include "core/bench/statistics.h"

#include <QSet>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int resamples = 1000;

/// What was read and what happened, item by item; NaN where it is not known.
struct Readings
{
    std::vector<double> difficulty;
    std::vector<double> shareFailing;
    std::vector<double> cheapestRight;
    std::vector<double> workflowRight;
    std::vector<std::vector<double>> right;     ///< by LLM
    std::vector<std::vector<double>> predicted; ///< by LLM
};

/// Values of the items of `indices` where both are known.
struct Both
{
    std::vector<double> x;
    std::vector<double> y;

    Both(const std::vector<double> &a, const std::vector<double> &b, std::span<const int> indices)
    {
        for (const int i : indices)
            if (!std::isnan(a[size_t(i)]) && !std::isnan(b[size_t(i)])) {
                x.push_back(a[size_t(i)]);
                y.push_back(b[size_t(i)]);
            }
    }
};

std::optional<double> aucOfFailing(const std::vector<double> &hard, const std::vector<double> &right,
                                   std::span<const int> items)
{
    const Both both(hard, right, items);
    std::vector<char> failed;
    for (const double y : both.y)
        failed.push_back(y < 0.5 ? 1 : 0);
    return statistics::auc(both.x, failed);
}

std::vector<double> oneMinus(const std::vector<double> &values)
{
    std::vector<double> result;
    for (const double value : values)
        result.push_back(1 - value);
    return result;
}

Readings readingsOf(const BenchResults &results, const PolicyResults &policy)
{
    const OutcomeTable &truth = *results.truth;
    const double unknown = std::nan("");
    Readings readings;
    readings.right.resize(size_t(truth.modelCount()));
    readings.predicted.resize(readings.right.size());
    for (int q = 0; q < truth.queryCount(); ++q) {
        const ItemResult &item = policy.results[qsizetype(q) * results.repeats];
        readings.difficulty.push_back(item.difficulty.value_or(unknown));
        readings.workflowRight.push_back(item.score);
        readings.cheapestRight.push_back(results.cheapest >= 0 ? truth.score(q, results.cheapest) : unknown);
        double failing = 0;
        int asked = 0;
        for (int m = 0; m < truth.modelCount(); ++m) {
            const double score = truth.score(q, m);
            readings.right[size_t(m)].push_back(score);
            const bool said = size_t(m) < item.predicted.size();
            readings.predicted[size_t(m)].push_back(said ? item.predicted[size_t(m)] : unknown);
            if (!std::isnan(score)) {
                failing += 1 - score;
                ++asked;
            }
        }
        readings.shareFailing.push_back(asked > 0 ? failing / asked : unknown);
    }
    return readings;
}

void put(QJsonObject &json, const QString &key, const std::optional<double> &value)
{
    json[key] = value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

/// The value of a statistic over the items, and its interval under key_low and key_high.
void putWithInterval(QJsonObject &json, const QString &key, std::span<const int> items, quint64 seed,
                     const statistics::Statistic &statistic)
{
    put(json, key, statistic(items));
    const auto interval =
        statistics::bootstrap(int(items.size()), resamples, seed, [&](std::span<const int> drawn) {
            std::vector<int> chosen;
            chosen.reserve(drawn.size());
            for (const int i : drawn)
                chosen.push_back(items[size_t(i)]);
            return statistic(chosen);
        });
    put(json, key + "_low"_L1, interval ? std::optional(interval->low) : std::nullopt);
    put(json, key + "_high"_L1, interval ? std::optional(interval->high) : std::nullopt);
}

/// By LLM: AUC of its own predicted failure, or of the difficulty where the policy predicts no LLMs.
QJsonObject aucByModel(const Readings &readings, const OutcomeTable &truth, std::span<const int> items)
{
    QJsonObject json;
    for (int m = 0; m < truth.modelCount(); ++m) {
        const auto own =
            aucOfFailing(oneMinus(readings.predicted[size_t(m)]), readings.right[size_t(m)], items);
        put(json, truth.models()[m],
            own ? own : aucOfFailing(readings.difficulty, readings.right[size_t(m)], items));
    }
    return json;
}

/// Over all (query, LLM) pairs: predicted success against what happened.
std::optional<double> aucOfPairs(const Readings &readings, std::span<const int> items)
{
    std::vector<double> predicted;
    std::vector<char> right;
    for (size_t m = 0; m < readings.right.size(); ++m) {
        const Both both(readings.predicted[m], readings.right[m], items);
        for (size_t i = 0; i < both.x.size(); ++i) {
            predicted.push_back(both.x[i]);
            right.push_back(both.y[i] >= 0.5 ? 1 : 0);
        }
    }
    return statistics::auc(predicted, right);
}

QJsonObject partOf(const Readings &readings, const OutcomeTable &truth, std::span<const int> items,
                   quint64 seed)
{
    QJsonObject json{{u"n"_s, qint64(items.size())}};
    putWithInterval(json, u"spearman"_s, items, seed, [&](std::span<const int> part) {
        const Both both(readings.difficulty, readings.shareFailing, part);
        return statistics::spearman(both.x, both.y);
    });
    putWithInterval(json, u"auc_cheapest_fails"_s, items, seed, [&](std::span<const int> part) {
        return aucOfFailing(readings.difficulty, readings.cheapestRight, part);
    });
    put(json, u"auc_majority_fails"_s,
        aucOfFailing(readings.difficulty, oneMinus(readings.shareFailing), items));
    put(json, u"auc_workflow_fails"_s, aucOfFailing(readings.difficulty, readings.workflowRight, items));
    json[u"auc_by_model"_s] = aucByModel(readings, truth, items);
    put(json, u"auc_pairs"_s, aucOfPairs(readings, items));
    const Both success(oneMinus(readings.difficulty), readings.cheapestRight, items);
    put(json, u"ece"_s, statistics::calibrationError(success.x, success.y));
    put(json, u"ece_by_chance"_s, statistics::calibrationErrorByChance(success.x));
    if (const auto brier = statistics::brier(success.x, success.y))
        json[u"brier"_s] = QJsonObject{{u"score"_s, brier->score},
                                       {u"reliability"_s, brier->reliability},
                                       {u"resolution"_s, brier->resolution},
                                       {u"uncertainty"_s, brier->uncertainty}};
    return json;
}

/// Of real runs: against the true difficulty of generated problems, and against what the workflow got wrong.
QJsonObject ofRuns(const BenchResults &results, const PolicyResults &policy, std::span<const int> items)
{
    const double unknown = std::nan("");
    std::vector<double> difficulty;
    std::vector<double> truth;
    std::vector<double> right;
    for (qsizetype i = 0; i < results.items.size(); ++i) {
        const ItemResult &item = policy.results[i * results.repeats];
        difficulty.push_back(item.difficulty.value_or(unknown));
        truth.push_back(results.trueDifficulty.value(i).value_or(unknown));
        right.push_back(item.judged ? item.score : unknown);
    }
    QJsonObject json{{u"n"_s, qint64(items.size())}};
    putWithInterval(json, u"spearman"_s, items, results.seed, [&](std::span<const int> part) {
        const Both both(difficulty, truth, part);
        return statistics::spearman(both.x, both.y);
    });
    put(json, u"auc_workflow_fails"_s, aucOfFailing(difficulty, right, items));
    return json;
}

QJsonObject ofRunsByGroup(const BenchResults &results, const PolicyResults &policy)
{
    std::vector<int> all(size_t(results.items.size()));
    std::iota(all.begin(), all.end(), 0);
    QJsonObject json = ofRuns(results, policy, all);
    QJsonObject groups;
    for (const QString &name : QSet<QString>(results.groups.begin(), results.groups.end())) {
        std::vector<int> items;
        double accuracy = 0;
        for (qsizetype i = 0; i < results.groups.size(); ++i)
            if (results.groups[i] == name) {
                items.push_back(int(i));
                for (int r = 0; r < results.repeats; ++r)
                    accuracy += policy.results[i * results.repeats + r].score / results.repeats;
            }
        QJsonObject group = ofRuns(results, policy, items);
        group[u"accuracy"_s] = accuracy / double(items.size());
        groups[name] = group;
    }
    json[u"by_dataset"_s] = groups;
    return json;
}

} // namespace

std::optional<QJsonObject> DifficultyReport::of(const BenchResults &results, const PolicyResults &policy)
{
    const bool read = std::ranges::any_of(policy.results,
                                          [](const ItemResult &item) { return item.difficulty.has_value(); });
    if (!read)
        return std::nullopt;
    if (!results.truth)
        return ofRunsByGroup(results, policy);
    const Readings readings = readingsOf(results, policy);
    std::vector<int> all(size_t(results.truth->queryCount()));
    std::iota(all.begin(), all.end(), 0);
    QJsonObject json = partOf(readings, *results.truth, all, results.seed);
    QJsonObject sets;
    for (const QString &name : results.truth->datasets()) {
        std::vector<int> items;
        for (const int q : results.truth->queriesOf({}, name))
            items.push_back(q);
        sets[name] = partOf(readings, *results.truth, items, results.seed);
    }
    json[u"by_dataset"_s] = sets;
    return json;
}

} // namespace daao
