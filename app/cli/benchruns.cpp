#include "app/cli/benchruns.h"

#include "core/domain/frontier.h"
#include "core/policies/policydocument.h"
#include "core/policies/policyvariant.h"
#include "core/policies/pool.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cellsPerWrite = 24;

} // namespace

Result<PolicyVersion> BenchRuns::policyNamed(const QString &wanted) const
{
    const QString name = wanted.section(u'~', 0, 0);
    if (wanted != name) {
        QStringList pool;
        for (const ModelCard &card : bench.pool())
            pool.append(card.id);
        return policyNamed(name).and_then([&](const PolicyVersion &policy) {
            return PolicyVariant::of(policy, wanted.section(u'~', 1), pool);
        });
    }
    auto stored = bench.policyVersion(name);
    if (stored || stored.error().kind != ErrorKind::Usage)
        return stored;
    for (const ModelCard &card : bench.pool())
        if (card.id == name)
            return PolicyVersion{name,
                                 0,
                                 PolicyDocument{.mode = PolicyDocument::Mode::Single, .model = name}.toJson(),
                                 {},
                                 {}};
    return stored;
}

Result<BenchRuns::Field> BenchRuns::field() const
{
    Field field;
    QStringList names;
    for (const std::string &name : options.policies) {
        if (name != "singles") {
            names.append(text(name));
            continue;
        }
        for (const ModelCard &card : bench.pool())
            names.append(card.id);
    }
    int policyCount = 0;
    for (const QString &name : names) {
        auto policy = policyNamed(name);
        if (!policy)
            return tl::unexpected(policy.error());
        const bool cheats = policy->document.value(u"mode").toString() == u"oracle";
        const bool swept =
            options.sweepFor.empty() || std::ranges::count(options.sweepFor, name.toStdString());
        const bool usesLambda = policy->document.value(u"mode").toString() != u"single";
        if (options.lambda)
            policy->document[u"lambda"_s] = *options.lambda;
        const auto enter = [&](double lambda, int settingOf) -> Result<> {
            policy->document[u"lambda"_s] = lambda;
            if (auto works = bench.planner(*policy); !works)
                return tl::unexpected(works.error());
            field.contestants.append({policy->name, policy->version, lambda, settingOf, cheats});
            field.policies.append(*policy);
            return {};
        };
        const int own = int(field.contestants.size());
        if (auto entered = enter(policy->document.value(u"lambda").toDouble(0.05), -1); !entered)
            return tl::unexpected(entered.error());
        for (const double lambda : usesLambda &&swept ? options.sweep : std::vector<double>())
            if (auto entered = enter(lambda, own); !entered)
                return tl::unexpected(entered.error());
        if (!usesLambda)
            for (const ModelCard &card : bench.pool())
                if (policy->document.value(u"model").toString() == card.id)
                    field.singles.append({card.id, policyCount});
        ++policyCount;
    }
    return field;
}

Result<QList<RunExperiment::Cell>> BenchRuns::finishedCells() const
{
    const auto stored = bench.project().library().cells(id);
    if (!stored)
        return tl::unexpected(stored.error());
    QList<RunExperiment::Cell> cells;
    for (const BenchCell &cell : *stored)
        cells.append({cell.policy, cell.item, cell.repeat, ItemResult::fromJson(cell.outcome),
                      cell.outcome.value(u"origin").toString()});
    return cells;
}

Money BenchRuns::referenceCost() const
{
    const auto pool = Pool::of({.pool = bench.pool()}, {}, nullptr);
    return pool ? pool->referenceCost() : Money::pico(1);
}

/// Where verdicts on programs are known beforehand; null: programs are run.
Result<std::unique_ptr<PracticeGround>> BenchRuns::practiceGround(const Dataset &dataset) const
{
    if (!options.knownPrograms)
        return std::unique_ptr<PracticeGround>();
    auto ground = std::make_unique<PracticeGround>(std::make_shared<const SimulatedPool>(), bench.prompts());
    const auto isStranger = [](const ModelCard &card) { return !card.simulated; };
    const auto isUnknown = [&](const DatasetItem &item) { return !ground->announce(item.text); };
    if (std::ranges::any_of(bench.pool(), isStranger) || std::ranges::any_of(dataset.items, isUnknown))
        return failure(ErrorKind::BadInput,
                       tr("--known-programs is for generated problems and the simulated pool alone."));
    return ground;
}

Result<RunExperiment::Outcome> BenchRuns::run() const
{
    auto dataset = bench.project().library().dataset(text(options.dataset));
    if (!dataset)
        return tl::unexpected(dataset.error());
    if (options.limit >= 0)
        dataset->items = dataset->items.first(std::min<qsizetype>(dataset->items.size(), options.limit));
    const auto entered = field();
    if (!entered)
        return tl::unexpected(entered.error());
    const auto finished = finishedCells();
    if (!finished)
        return tl::unexpected(finished.error());
    if (!finished->isEmpty())
        command.terminal.note(tr("%n run(s) of this benchmark are done already.", "", int(finished->size())));

    const auto ground = practiceGround(*dataset);
    if (!ground)
        return tl::unexpected(ground.error());
    QList<std::shared_ptr<const Planner>> planners;
    for (const PolicyVersion &policy : entered->policies)
        planners.append(*bench.planner(policy));
    RunExperiment::Options how{.repeats = options.repeats,
                               .parallel = options.parallel,
                               .seed = options.seed,
                               .maxCalls = options.maxCalls};
    if (options.budget)
        how.budget = Money::usd(*options.budget);
    ProgressLine line(command.terminal);
    QList<BenchCell> waiting; // a write waits for the disk: a few at a time, so that the runs need not
    const auto writeWaiting = [&] {
        return bench.project().library().saveCells(id, std::exchange(waiting, {}));
    };
    const RunExperiment::Functions functions{
        .execute =
            [&](int contestant, const DatasetItem &item, quint64 seed, std::optional<Money> allowance,
                std::stop_token stop) {
                const PolicyVersion &policy = entered->policies[contestant];
                RunRequest request{.query = item.toQuery(),
                                   .policy = {policy.name, policy.version},
                                   .planner = planners[contestant],
                                   .pool = bench.pool(),
                                   .seed = seed,
                                   .budget = allowance};
                return *ground ? (*ground)->run(request, std::move(stop))
                               : bench.execute(request, nullptr, std::move(stop));
            },
        .save = [&](const RunExperiment::Cell &cell) -> Result<> {
            QJsonObject outcome = cell.result.toJson();
            outcome[u"origin"_s] = cell.origin;
            waiting.append({cell.contestant, cell.item, cell.repeat, outcome});
            return waiting.size() < cellsPerWrite ? Result<>() : writeWaiting();
        },
        .progress =
            [&](int done, int total, const Cost &spent) {
                line.show(tr("%1 of %2 runs, %3 …").arg(done).arg(total).arg(Words::cost(spent)));
            }};
    RunExperiment::Outcome outcome =
        RunExperiment(*dataset, entered->contestants, how).run(*finished, functions, command.stop());
    if (auto written = writeWaiting(); !written)
        return tl::unexpected(written.error());
    outcome.results.referenceCost = referenceCost();
    outcome.results.singles = entered->singles;
    if (auto flushed = bench.project().recorder().flush().result(); !flushed)
        return tl::unexpected(flushed.error());
    return outcome;
}

} // namespace daao
