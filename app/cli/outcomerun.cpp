#include "app/cli/outcomerun.h"

#include "core/bench/runexperiment.h"
#include "core/domain/json.h"
#include "core/policies/policydocument.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <mutex>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct OutcomeRun
{
    Q_DECLARE_TR_FUNCTIONS(daao::OutcomeRun)
};

QString splitOf(const QString &id, quint64 seed)
{
    const quint64 place = mixSeed(seed, stableHash(id)) % 100;
    return place < 80 ? u"train"_s : u"val"_s;
}

Outcome outcomeOf(const Run &run)
{
    Outcome outcome{.score = run.correct.value_or(false) ? 1.0 : 0.0, .answer = run.answer};
    if (run.cost.complete)
        outcome.cost = run.cost.known;
    int prompt = 0;
    int completion = 0;
    for (const NodeRun &node : run.nodes) {
        prompt += node.promptTokens();
        completion += node.completionTokens();
    }
    outcome.promptTokens = prompt;
    outcome.completionTokens = completion;
    return outcome;
}

/// What came of one question to one LLM.
struct Asked
{
    int item = 0;
    int model = 0;
    Outcome outcome;
    Origin origin = Origin::Simulated;

    QJsonObject toJson() const
    {
        QJsonObject json{{u"item"_s, item},
                         {u"model"_s, model},
                         {u"score"_s, outcome.score},
                         {u"prompt"_s, *outcome.promptTokens},
                         {u"completion"_s, *outcome.completionTokens},
                         {u"origin"_s, toString(origin)}};
        if (outcome.cost)
            json[u"pico"_s] = outcome.cost->pico();
        if (outcome.answer)
            json[u"answer"_s] = *outcome.answer;
        return json;
    }

    static Asked fromJson(const QJsonObject &json)
    {
        Asked asked{.item = json[u"item"_s].toInt(), .model = json[u"model"_s].toInt()};
        asked.outcome = {.score = json[u"score"_s].toDouble(),
                         .promptTokens = json[u"prompt"_s].toInt(),
                         .completionTokens = json[u"completion"_s].toInt()};
        if (json.contains(u"pico"_s))
            asked.outcome.cost = Money::pico(json[u"pico"_s].toInteger());
        if (json.contains(u"answer"_s))
            asked.outcome.answer = json[u"answer"_s].toString();
        asked.origin = originFromString(json[u"origin"_s].toString()).value_or(Origin::Simulated);
        return asked;
    }
};

QString statePart()
{
    return u"asked"_s;
}

QList<Asked> askedBefore(const TrainingState &state)
{
    QList<Asked> list;
    for (const QJsonValue &value : QJsonDocument::fromJson(state.kept(statePart())).array())
        list.append(Asked::fromJson(value.toObject()));
    return list;
}

void keep(const QList<Asked> &list, TrainingState &state)
{
    QJsonArray json;
    for (const Asked &asked : list)
        json.append(asked.toJson());
    state.keep(statePart(), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

QByteArray fingerprintOf(const Dataset &dataset, const QList<ModelCard> &pool)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QByteArray &part) { // hashed itself, so that no two lists of parts are alike
        hash.addData(QCryptographicHash::hash(part, QCryptographicHash::Sha256));
    };
    for (const DatasetItem &item : dataset.items) {
        add(item.id.toUtf8());
        add(item.group.toUtf8());
        add(item.text.toUtf8());
        add(Json::bytes(Json::from(item.reference)));
    }
    for (const ModelCard &card : pool)
        add(card.wireId().toUtf8());
    return hash.result();
}

Result<AskedOutcomes> outcomesOf(Workbench &bench, const Dataset &dataset, int parallel,
                                 const Command &command, TrainingState &state)
{
    const quint64 seed = command.seed.value_or(1);
    OutcomeTable table;
    table.name = dataset.name + "-outcomes"_L1;
    for (const DatasetItem &item : dataset.items)
        table.addQuery(
            {item.id, item.group.isEmpty() ? dataset.name : item.group, splitOf(item.id, seed), item.text});
    QList<RunExperiment::Contestant> contestants;
    QList<std::shared_ptr<const Planner>> planners;
    for (const ModelCard &card : bench.pool()) {
        const PolicyDocument document{.mode = PolicyDocument::Mode::Single, .model = card.id};
        const auto planner = bench.planner({card.id, 0, document.toJson(), {}, {}});
        if (!planner)
            return tl::unexpected(planner.error());
        table.addModel(card.wireId());
        contestants.append({card.id});
        planners.append(*planner);
    }
    QList<Asked> asked = askedBefore(state);
    QList<RunExperiment::Cell> finished;
    for (const Asked &before : asked)
        finished.append({.contestant = before.model, .item = before.item});
    ProgressLine line(command.terminal);
    std::mutex mutex;
    const RunExperiment::Functions functions{
        .execute =
            [&](int model, const DatasetItem &item, quint64 runSeed, std::optional<Money>,
                std::stop_token stop) {
                Run run = bench.execute({.query = item.toQuery(),
                                         .policy = {contestants[model].name, 0},
                                         .planner = planners[model],
                                         .pool = bench.pool(),
                                         .seed = runSeed},
                                        nullptr, std::move(stop));
                if (run.status == RunStatus::Finished && run.correct) {
                    const std::scoped_lock lock(mutex);
                    asked.append({table.indexOfQuery(item.id), model, outcomeOf(run), run.origin});
                    if (state.isDue(statePart()))
                        keep(asked, state);
                }
                return run;
            },
        .save = [](const RunExperiment::Cell &) -> Result<> { return {}; },
        .progress =
            [&](int done, int total, const Cost &spent) {
                line.show(
                    OutcomeRun::tr("%1 of %2 calls, %3 …").arg(done).arg(total).arg(Words::cost(spent)));
            }};
    const auto outcome = RunExperiment(dataset, contestants, {.parallel = parallel, .seed = seed})
                             .run(finished, functions, command.stop());
    keep(asked, state);
    if (outcome.stopped)
        return tl::unexpected(*outcome.stopped);
    std::ranges::sort(asked, {}, [](const Asked &one) { return std::pair(one.item, one.model); });
    QSet<Origin> origins;
    for (const Asked &one : asked) {
        table.add(one.item, one.model, one.outcome);
        origins.insert(one.origin);
    }
    (void)bench.project().library().removeOutcomes(table.name); // an earlier one, if there is
    if (auto saved = bench.project().library().saveOutcomes(table, dataset.name); !saved)
        return tl::unexpected(saved.error());
    const Origin origin = origins.size() > 1  ? Origin::Mixed
                          : origins.isEmpty() ? Origin::Simulated
                                              : *origins.begin();
    return AskedOutcomes{std::move(table), origin};
}

} // namespace daao
