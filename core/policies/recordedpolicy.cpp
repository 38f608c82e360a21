#include "core/policies/recordedpolicy.h"

#include "core/base/logistic.h"
#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/checkpoint.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// Mean cost of each LLM on the queries that are recognised as one kind of task; on all for "".
std::vector<float> meanCosts(const OutcomeTable &table, std::span<const OutOfFoldReading> readings,
                             const QString &task, const QStringList &models)
{
    std::vector<float> means;
    for (const QString &name : models) {
        const int model = table.indexOfModel(name);
        double sum = 0;
        int known = 0;
        for (int query = 0; query < table.queryCount(); ++query) {
            if (!task.isEmpty() && readings[size_t(query)].task != task)
                continue;
            if (const auto cost = table.cost(query, model)) {
                sum += cost->usd();
                ++known;
            }
        }
        means.push_back(known > 0 ? float(sum / known) : std::numeric_limits<float>::quiet_NaN());
    }
    return means;
}

double referenceCost(const OutcomeTable &table)
{
    double best = -1;
    double usd = 0;
    for (int model = 0; model < table.modelCount(); ++model)
        if (const auto cost = table.meanCost(model); cost && table.meanScore(model) > best) {
            best = table.meanScore(model);
            usd = cost->usd();
        }
    return usd;
}

RecordedPolicy::TrainedOn trainedOn(const OutcomeTable &table, std::span<const OutOfFoldReading> readings,
                                    const QStringList &tasks, size_t models)
{
    RecordedPolicy::TrainedOn on{.table = table.name,
                                 .fingerprint = QString::fromLatin1(table.fingerprint().toHex())};
    std::vector<std::pair<quint64, size_t>> places;
    for (const OutcomeQuery &query : table.queries())
        places.emplace_back(stableHash(query.text.simplified()), places.size());
    std::ranges::sort(places);
    for (const auto &[text, query] : places) {
        const OutOfFoldReading &reading = readings[query];
        const bool known = reading.modelLogits.size() == models;
        on.texts.push_back(text);
        on.tasks.push_back(known ? float(tasks.indexOf(reading.task)) : -1.0F);
        if (known)
            on.logits.insert(on.logits.end(), reading.modelLogits.begin(), reading.modelLogits.end());
        else
            on.logits.resize(on.logits.size() + models);
    }
    return on;
}

/// The difficulty with another logit; the interval stays as wide.
void moveTo(double logitOfFailure, Difficulty &difficulty)
{
    const auto width = [&](double bound) {
        return std::abs(logit(std::clamp(bound, 1e-9, 1 - 1e-9)) - difficulty.logit);
    };
    const double below = width(difficulty.low);
    const double above = width(difficulty.high);
    difficulty.logit = logitOfFailure;
    difficulty.value = logistic(logitOfFailure);
    difficulty.low = logistic(logitOfFailure - below);
    difficulty.high = logistic(logitOfFailure + above);
}

} // namespace

Result<DifficultyReading> RecordedPolicy::read(const QString &text) const
{
    auto reading = difficulty.read(text);
    const auto place = trainedOn.placeOf(text);
    if (!reading || !place || trainedOn.tasks[*place] < 0)
        return reading;
    const auto models = difficulty.models().size();
    const auto before = trainedOn.logits.begin() + qsizetype(*place) * models;
    reading->modelLogits.assign(before, before + models);
    reading->task = tasks.value(qsizetype(trainedOn.tasks[*place]));
    moveTo(-reading->modelLogits[size_t(difficulty.models().indexOf(difficulty.reference()))],
           reading->difficulty);
    return reading;
}

std::optional<double> RecordedPolicy::costUsd(const QString &task, const QString &model) const
{
    const qsizetype column = difficulty.models().indexOf(model);
    if (column < 0)
        return std::nullopt;
    for (const qsizetype row : {tasks.indexOf(task), tasks.size() - 1})
        if (row >= 0 && !std::isnan(costsUsd[size_t(row)][size_t(column)]))
            return double(costsUsd[size_t(row)][size_t(column)]);
    return std::nullopt;
}

void RecordedPolicy::toCheckpoint(Checkpoint &checkpoint) const
{
    difficulty.toCheckpoint(checkpoint);
    if (adaptive)
        adaptive->toCheckpoint(checkpoint);
    std::vector<float> costs; // -1: unknown; a checkpoint holds finite numbers only
    for (const std::vector<float> &row : costsUsd)
        for (const float cost : row)
            costs.push_back(std::isnan(cost) ? -1 : cost);
    checkpoint.set(u"recorded.costs"_s, costs, {qint64(tasks.size()), qint64(difficulty.models().size())});
    const auto seen = qint64(trainedOn.texts.size());
    checkpoint.set(u"recorded.seen.logits"_s, trainedOn.logits, {seen, qint64(difficulty.models().size())});
    checkpoint.set(u"recorded.seen.tasks"_s, trainedOn.tasks, {seen});
    const QByteArray texts(reinterpret_cast<const char *>(trainedOn.texts.data()),
                           qsizetype(trainedOn.texts.size() * sizeof(quint64)));
    checkpoint.setHeader(u"recorded"_s, {{u"tasks"_s, QJsonArray::fromStringList(tasks)},
                                         {u"reference_cost_usd"_s, referenceCostUsd},
                                         {u"table"_s, trainedOn.table},
                                         {u"fingerprint"_s, trainedOn.fingerprint},
                                         {u"texts"_s, QString::fromLatin1(texts.toBase64())}});
}

std::optional<size_t> RecordedPolicy::TrainedOn::placeOf(const QString &text) const
{
    const quint64 wanted = stableHash(text.simplified());
    const auto found = std::ranges::lower_bound(texts, wanted);
    return found != texts.end() && *found == wanted ? std::optional(size_t(found - texts.begin()))
                                                    : std::nullopt;
}

bool RecordedPolicy::isIn(const Checkpoint &checkpoint)
{
    return checkpoint.has(u"recorded"_s);
}

Result<RecordedPolicy> RecordedPolicy::fromCheckpoint(const Checkpoint &checkpoint,
                                                      const EmbeddingSource &embeddings)
{
    auto difficulty = DifficultyModel::fromCheckpoint(checkpoint, embeddings);
    if (!difficulty)
        return tl::unexpected(difficulty.error());
    RecordedPolicy policy{.difficulty = std::move(*difficulty)};
    const QJsonObject header = checkpoint.header(u"recorded"_s);
    for (const QJsonValue &task : header.value("tasks"_L1).toArray())
        policy.tasks.append(task.toString());
    policy.referenceCostUsd = header.value("reference_cost_usd"_L1).toDouble();
    policy.trainedOn.table = header.value("table"_L1).toString();
    policy.trainedOn.fingerprint = header.value("fingerprint"_L1).toString();
    const QByteArray texts = QByteArray::fromBase64(header.value("texts"_L1).toString().toLatin1());
    policy.trainedOn.texts.resize(size_t(texts.size()) / sizeof(quint64));
    std::memcpy(policy.trainedOn.texts.data(), texts.data(), policy.trainedOn.texts.size() * sizeof(quint64));
    const qsizetype models = policy.difficulty.models().size();
    const auto costs = checkpoint.floats(u"recorded.costs"_s, {policy.tasks.size(), models});
    const auto seen = qint64(policy.trainedOn.texts.size());
    auto logits = checkpoint.floats(u"recorded.seen.logits"_s, {seen, models});
    auto kinds = checkpoint.floats(u"recorded.seen.tasks"_s, {seen});
    for (const auto *part : {&costs, &std::as_const(logits), &std::as_const(kinds)})
        if (!*part)
            return tl::unexpected(part->error());
    policy.trainedOn.logits = *std::move(logits);
    policy.trainedOn.tasks = *std::move(kinds);
    if (policy.tasks.isEmpty())
        return failure(ErrorKind::Damaged,
                       tr("The trained policy is damaged: it does not say what its LLMs cost."));
    for (qsizetype row = 0; row < policy.tasks.size(); ++row) {
        std::vector<float> known(costs->begin() + row * models, costs->begin() + (row + 1) * models);
        for (float &cost : known)
            cost = cost < 0 ? std::numeric_limits<float>::quiet_NaN() : cost;
        policy.costsUsd.push_back(std::move(known));
    }
    if (checkpoint.has(u"adaptive"_s)) {
        auto adaptive = AdaptiveStage::fromCheckpoint(checkpoint);
        if (!adaptive)
            return tl::unexpected(adaptive.error());
        policy.adaptive = std::move(*adaptive);
    }
    return policy;
}

namespace {

/// What the first half of a training gives to the second: a policy that asks one LLM, and how each training
/// query was read before it was seen.
struct FirstHalf
{
    RecordedTraining training;
    std::vector<AdaptiveStage::TextReading> readings;

    QByteArray toBytes() const
    {
        Checkpoint checkpoint;
        training.policy.toCheckpoint(checkpoint);
        QStringList tasks;
        QJsonArray difficulties; // exact, as what follows is learned from them; a checkpoint rounds
        for (const AdaptiveStage::TextReading &reading : readings) {
            tasks.append(reading.task);
            difficulties.append(reading.difficulty);
        }
        checkpoint.setHeader(u"training"_s, {{u"tasks"_s, QJsonArray::fromStringList(tasks)},
                                             {u"difficulties"_s, difficulties},
                                             {u"warnings"_s, QJsonArray::fromStringList(training.warnings)},
                                             {u"steps"_s, training.steps}});
        return checkpoint.toBytes();
    }

    static Result<FirstHalf> fromBytes(const QByteArray &bytes, const EmbeddingSource &embeddings)
    {
        const auto checkpoint = Checkpoint::fromBytes(bytes);
        if (!checkpoint)
            return tl::unexpected(checkpoint.error());
        auto policy = RecordedPolicy::fromCheckpoint(*checkpoint, embeddings);
        if (!policy)
            return tl::unexpected(policy.error());
        const QJsonObject header = checkpoint->header(u"training"_s);
        FirstHalf half{.training = {.policy = *std::move(policy), .steps = header[u"steps"_s].toInt()}};
        for (const QJsonValue &warning : header[u"warnings"_s].toArray())
            half.training.warnings.append(warning.toString());
        const QJsonArray tasks = header[u"tasks"_s].toArray();
        const QJsonArray difficulties = header[u"difficulties"_s].toArray();
        for (qsizetype i = 0; i < tasks.size(); ++i)
            half.readings.push_back({tasks[i].toString(), difficulties.at(i).toDouble()});
        return half;
    }

    static inline const QString statePart = u"difficulty"_s;
};

Result<FirstHalf> learnDifficulty(const OutcomeTable &table, const RecordedOptions &options,
                                  const FitProgressHandler &progress, const std::stop_token &stop)
{
    TrainingState *state = options.state;
    if (const QByteArray kept = state ? state->kept(FirstHalf::statePart) : QByteArray(); !kept.isEmpty())
        return FirstHalf::fromBytes(kept, options.embeddings);
    DifficultyOptions difficulty = options.difficulty;
    difficulty.keepUnfinished = options.keepUnfinished;
    difficulty.state = state;
    auto fit = fitDifficulty(table, difficulty, progress, stop);
    if (!fit)
        return tl::unexpected(fit.error());
    FirstHalf half{.training = {.policy = {.difficulty = std::move(fit->model)},
                                .warnings = fit->warnings,
                                .steps = fit->steps}};
    RecordedPolicy &policy = half.training.policy;
    policy.referenceCostUsd = referenceCost(table);
    for (const OutOfFoldReading &reading : fit->outOfFold)
        if (!reading.task.isEmpty() && !policy.tasks.contains(reading.task))
            policy.tasks.append(reading.task);
    policy.tasks.append(QString());
    for (const QString &task : policy.tasks)
        policy.costsUsd.push_back(meanCosts(table, fit->outOfFold, task, policy.difficulty.models()));
    policy.trainedOn =
        trainedOn(table, fit->outOfFold, policy.tasks, size_t(policy.difficulty.models().size()));
    for (const OutOfFoldReading &reading : fit->outOfFold)
        half.readings.push_back({reading.task, reading.difficulty});
    if (state && !stop.stop_requested())
        state->keep(FirstHalf::statePart, half.toBytes());
    return half;
}

} // namespace

Result<RecordedTraining> trainOnRecords(const OutcomeTable &table, const RecordedOptions &options,
                                        const FitProgressHandler &progress, std::stop_token stop)
{
    const double shareOfDifficulty = options.combine ? 0.5 : 1;
    auto half = learnDifficulty(
        table, options,
        [&](const FitProgress &step) {
            if (progress)
                progress({step.share * shareOfDifficulty, step.stage, step.loss});
        },
        stop);
    if (!half)
        return tl::unexpected(half.error());
    RecordedTraining &training = half->training;
    if (options.keepUnfinished && stop.stop_requested())
        training.warnings.append(
            RecordedPolicy::tr("Training was stopped: the policy knows less than it could."));
    if (!options.combine)
        return std::move(training);
    AdaptiveStage::Options adaptive{.seed = options.difficulty.seed, .state = options.state};
    adaptive.belief.seed = options.difficulty.seed;
    auto stage = AdaptiveStage::train(
        table, half->readings, adaptive,
        [&](int done, int of) {
            if (progress)
                progress({shareOfDifficulty + (1 - shareOfDifficulty) * done / of,
                          RecordedPolicy::tr("Searching whom to ask next"),
                          std::numeric_limits<double>::quiet_NaN()});
        },
        std::move(stop));
    if (stage)
        training.policy.adaptive = std::move(*stage);
    else if (stage.error().kind == ErrorKind::Cancelled && !options.keepUnfinished)
        return tl::unexpected(stage.error());
    else
        training.warnings.append(stage.error().message + u' '
                                 + RecordedPolicy::tr("The policy will ask one LLM per query."));
    return std::move(training);
}

} // namespace daao
