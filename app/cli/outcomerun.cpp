#include "app/cli/outcomerun.h"

#include "core/bench/runexperiment.h"
#include "core/policies/policydocument.h"

#include <QSet>

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

} // namespace

Result<AskedOutcomes> outcomesOf(Workbench &bench, const QString &name, int parallel, const Command &command)
{
    const auto dataset = bench.project().library().dataset(name);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const quint64 seed = command.seed.value_or(1);
    OutcomeTable table;
    table.name = name + "-outcomes"_L1;
    for (const DatasetItem &item : dataset->items)
        table.addQuery(
            {item.id, item.group.isEmpty() ? name : item.group, splitOf(item.id, seed), item.text});
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
    ProgressLine line(command.terminal);
    std::mutex mutex;
    QSet<Origin> origins;
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
                    table.add(table.indexOfQuery(item.id), model, outcomeOf(run));
                    origins.insert(run.origin);
                }
                return run;
            },
        .save = [](const RunExperiment::Cell &) -> Result<> { return {}; },
        .progress =
            [&](int done, int total, const Cost &spent) {
                line.show(
                    OutcomeRun::tr("%1 of %2 calls, %3 …").arg(done).arg(total).arg(Words::cost(spent)));
            }};
    const auto outcome = RunExperiment(*dataset, contestants, {.parallel = parallel, .seed = seed})
                             .run({}, functions, command.stop());
    if (outcome.stopped)
        return tl::unexpected(*outcome.stopped);
    (void)bench.project().library().removeOutcomes(table.name); // an earlier one, if there is
    if (auto saved = bench.project().library().saveOutcomes(table, name); !saved)
        return tl::unexpected(saved.error());
    const Origin origin = origins.size() > 1  ? Origin::Mixed
                          : origins.isEmpty() ? Origin::Simulated
                                              : *origins.begin();
    return AskedOutcomes{std::move(table), origin};
}

} // namespace daao
