#include "app/cli/benchcommand.h"

#include "app/cli/benchruns.h"
#include "app/cli/benchtext.h"
#include "app/cli/commands.h"
#include "app/cli/finite.h"
#include "app/practisedpolicies.h"
#include "core/bench/replayexperiment.h"
#include "core/domain/json.h"
#include "core/policies/learnedpolicy.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <mutex>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QStringList listOf(const std::vector<std::string> &values)
{
    QStringList list;
    for (const std::string &value : values)
        list.append(text(value));
    return list;
}

struct BenchCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::BenchCommand)

public:
    const Command &command;
    const BenchOptions &options;

    int run() const
    {
        const auto bench = command.open({.nodeThreads = std::max(2, options.parallel)});
        if (!bench)
            return command.terminal.fail(bench.error());
        BenchOptions chosen = options;
        QString resumed;
        if (!options.resume.empty()) {
            const auto record = (*bench)->project().library().bench(text(options.resume));
            if (!record)
                return command.terminal.fail(record.error());
            resumed = record->id;
            chosen = BenchOptions::fromJson(record->request);
            chosen.parallel = options.parallel;
        }
        if (chosen.outcomes.empty() == chosen.dataset.empty())
            return command.terminal.fail(
                {ErrorKind::Usage,
                 tr("Name what to measure on: --dataset D or --outcomes T, not both."),
                 {}});
        if (chosen.policies.empty())
            return command.terminal.fail({ErrorKind::Usage, tr("Name policies: --policy P[,P…]."), {}});
        if (command.seed && resumed.isEmpty())
            chosen.seed = *command.seed;
        if (!chosen.dataset.empty())
            if (auto ready = trainMissing(**bench, chosen); !ready)
                return command.terminal.fail(ready.error());
        const QString id = resumed.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : resumed;
        const auto saved = (*bench)->project().library().saveBench(
            {id, chosen.toJson(), {}, QDateTime::currentDateTimeUtc()});
        if (!saved)
            return command.terminal.fail(saved.error());
        return chosen.dataset.empty() ? replayed(**bench, id, chosen) : executed(**bench, id, chosen);
    }

private:
    /// Policies that practice makes are trained when they are first asked for.
    Result<> trainMissing(Workbench &bench, const BenchOptions &chosen) const
    {
        ProgressLine line(command.terminal);
        for (const std::string &policy : chosen.policies)
            if (auto ready = learnPractised(
                    bench, text(policy).section(u'~', 0, 0), [&](const QString &what) { line.show(what); },
                    command.stop());
                !ready)
                return ready;
        return {};
    }

    int replayed(Workbench &bench, const QString &id, const BenchOptions &chosen) const
    {
        const auto results = replay(bench, chosen);
        if (results && results->truth)
            warnOfTrainingRows(bench, chosen, *results->truth);
        return results ? report(bench, id, chosen, *results) : command.terminal.fail(results.error());
    }

    int executed(Workbench &bench, const QString &id, const BenchOptions &chosen) const
    {
        const auto outcome = BenchRuns{command, bench, chosen, id}.run();
        if (!outcome)
            return command.terminal.fail(outcome.error());
        if (!outcome->stopped)
            return report(bench, id, chosen, outcome->results);
        command.terminal.note(tr("%1 %2 of %3 runs are kept. Go on with: daao bench --resume %4")
                                  .arg(outcome->stopped->message)
                                  .arg(outcome->done)
                                  .arg(outcome->total)
                                  .arg(id));
        const bool budget = outcome->stopped->kind == ErrorKind::Budget;
        if (!budget)
            return command.terminal.fail(*outcome->stopped);
        show(id, outcome->results); // over the items that every policy has finished
        return exitCodeOf(ErrorKind::Budget);
    }

    Result<BenchResults> replay(Workbench &bench, const BenchOptions &chosen) const
    {
        if (chosen.budget || chosen.maxCalls)
            return failure(ErrorKind::Usage,
                           tr("A replay makes no calls and spends nothing: --budget and --max-calls are for "
                              "--dataset."));
        auto table = bench.project().library().outcomes(text(chosen.outcomes));
        if (table && !chosen.models.empty())
            table = table->withModels(listOf(chosen.models));
        if (!table)
            return tl::unexpected(table.error());
        QList<Entrant> entrants;
        for (const QString &name : listOf(chosen.policies)) {
            auto entrant = entrantOf(bench, *table, name);
            if (!entrant)
                return tl::unexpected(entrant.error());
            entrants.append(*entrant);
        }
        ProgressLine line(command.terminal);
        const ReplayExperiment experiment(std::move(*table), {.split = text(chosen.split),
                                                              .limit = chosen.limit,
                                                              .repeats = chosen.repeats,
                                                              .parallel = chosen.parallel,
                                                              .seed = chosen.seed,
                                                              .lambda = chosen.lambda});
        return experiment.run(
            entrants,
            [&](const QString &policy, int done, int total) {
                line.show(tr("%1: %2 of %3 replays …").arg(policy).arg(done).arg(total));
            },
            command.stop());
    }

    /// A policy that is judged by what it learned from looks better than it is.
    void warnOfTrainingRows(Workbench &bench, const BenchOptions &chosen, const OutcomeTable &judged) const
    {
        for (const QString &name : listOf(chosen.policies)) {
            const auto stored = bench.policyVersion(name.section(u'~', 0, 0));
            const QString checkpoint = stored ? stored->document.value(u"checkpoint").toString() : QString();
            const auto learned = checkpoint.isEmpty() ? Result<std::shared_ptr<const LearnedPolicy>>()
                                                      : bench.learned(checkpoint);
            if (!learned || !*learned || !(*learned)->recorded)
                continue;
            const auto known = std::ranges::count_if(judged.queries(), [&](const OutcomeQuery &query) {
                return (*learned)->recorded->trainedOn.contains(query.text);
            });
            if (known > 0)
                command.terminal.note(tr("Mind: %1 was trained on %n of these queries: what it reaches on "
                                         "them is too good to be true.",
                                         "", int(known))
                                          .arg(name));
        }
    }

    /// "name", "name@version", "name~ablation"; a built-in comparison where it is one.
    static Result<Entrant> entrantOf(Workbench &bench, const OutcomeTable &table, const QString &wanted)
    {
        const QString name = wanted.section(u'~', 0, 0);
        const QString ablation = wanted.section(u'~', 1);
        const bool builtIn = name == u"knn" || Baselines::names().contains(name);
        Entrant entrant = Entrant::baseline(name);
        if (!builtIn && table.indexOfModel(name) >= 0) {
            entrant = Entrant::single(name);
        } else if (!builtIn) {
            auto contender = storedContender(bench, name);
            if (!contender)
                return tl::unexpected(contender.error());
            entrant = Entrant::of(*contender);
        }
        return wanted == name ? entrant : entrant.ablated(ablation);
    }

    /// A policy of the project, asking each LLM directly: a replay has recorded single answers only.
    static Result<Contender> storedContender(Workbench &bench, const QString &wanted)
    {
        const auto stored = bench.policyVersion(wanted);
        if (!stored)
            return tl::unexpected(stored.error());
        Contender contender{.name = stored->name,
                            .version = stored->version,
                            .lambda = stored->document.value(u"lambda").toDouble(0.05)};
        contender.at = [&bench, policy = *stored](double lambda) {
            PolicyVersion changed = policy;
            changed.document[u"lambda"_s] = lambda;
            if (changed.document.contains(u"operator"))
                changed.document[u"operator"_s] = toString(Operator::Generate);
            return bench.planner(changed);
        };
        if (auto works = contender.at(contender.lambda); !works)
            return tl::unexpected(works.error());
        return contender;
    }

    QJsonObject show(const QString &id, BenchResults results) const
    {
        results.id = id;
        const QJsonObject document = Report::of(results);
        if (command.terminal.json)
            command.terminal.document(document);
        else
            BenchText::print(command.terminal, document);
        return document;
    }

    int report(Workbench &bench, const QString &id, const BenchOptions &chosen,
               const BenchResults &results) const
    {
        const QJsonObject document = show(id, results);
        const auto saved = bench.project().library().saveBench(
            {id, chosen.toJson(), document, QDateTime::currentDateTimeUtc()});
        if (!saved)
            return command.terminal.fail(saved.error());
        const bool someFailed =
            std::ranges::any_of(results.policies, [](const PolicyResults &p) { return !p.error.isEmpty(); });
        return someFailed ? 1 : 0;
    }
};

} // namespace

QJsonObject BenchOptions::toJson() const
{
    QJsonObject json{{u"outcomes"_s, text(outcomes)},
                     {u"dataset"_s, text(dataset)},
                     {u"split"_s, text(split)},
                     {u"models"_s, QJsonArray::fromStringList(listOf(models))},
                     {u"policies"_s, QJsonArray::fromStringList(listOf(policies))},
                     {u"limit"_s, limit},
                     {u"repeats"_s, repeats},
                     {u"seed"_s, QString::number(seed)}};
    if (lambda)
        json[u"lambda"_s] = *lambda;
    QJsonArray settings;
    for (const double value : sweep)
        settings.append(value);
    json[u"sweep"_s] = settings;
    if (knownPrograms)
        json[u"known_programs"_s] = true;
    json[u"sweep_for"_s] = QJsonArray::fromStringList(listOf(sweepFor));
    if (budget)
        json[u"budget_usd"_s] = *budget;
    if (maxCalls)
        json[u"max_calls"_s] = *maxCalls;
    return json;
}

BenchOptions BenchOptions::fromJson(const QJsonObject &json)
{
    BenchOptions options;
    const auto word = [&](const QString &key) { return json.value(key).toString().toStdString(); };
    options.outcomes = word(u"outcomes"_s);
    options.dataset = word(u"dataset"_s);
    options.split = word(u"split"_s);
    for (const QJsonValue &model : json.value(u"models").toArray())
        options.models.push_back(model.toString().toStdString());
    for (const QJsonValue &policy : json.value(u"policies").toArray())
        options.policies.push_back(policy.toString().toStdString());
    options.limit = json.value(u"limit").toInt(-1);
    options.repeats = json.value(u"repeats").toInt(1);
    options.seed = json.value(u"seed").toString().toULongLong();
    for (const QJsonValue &value : json.value(u"sweep").toArray())
        options.sweep.push_back(value.toDouble());
    options.knownPrograms = json.value(u"known_programs").toBool();
    for (const QJsonValue &policy : json.value(u"sweep_for").toArray())
        options.sweepFor.push_back(policy.toString().toStdString());
    if (json.contains(u"lambda"))
        options.lambda = json.value(u"lambda").toDouble();
    if (json.contains(u"budget_usd"))
        options.budget = json.value(u"budget_usd").toDouble();
    if (json.contains(u"max_calls"))
        options.maxCalls = json.value(u"max_calls").toInt();
    return options;
}

void addBenchCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<BenchOptions>();
    CLI::App *bench = app.add_subcommand("bench", "Runs or replays policies over items and compares them");
    bench->add_option("--dataset", options->dataset, "A data set of the project: real or simulated calls");
    bench->add_option("--outcomes", options->outcomes, "An outcome table: a replay, no calls");
    bench->add_option("--split", options->split, "train, val, test or all (default: test, else val)");
    bench->add_option("--models", options->models, "Only these LLMs of the table")->delimiter(',');
    bench
        ->add_option("--policy", options->policies,
                     "Policies, comparisons, LLMs; P@version, P~shuffled, P~depth=1")
        ->delimiter(',');
    bench->add_option("--limit", options->limit, "At most so many items")->check(CLI::Range(1, 10'000'000));
    bench->add_option("--repeats", options->repeats, "Each item so often, with other seeds")
        ->check(CLI::Range(1, 1000));
    bench->add_option("--parallel", options->parallel, "Items at the same time")->check(CLI::Range(1, 256));
    bench->add_option("--budget", options->budget, "Dollars for all of it; it stops there")
        ->check(CLI::NonNegativeNumber)
        ->check(finite);
    bench->add_option("--max-calls", options->maxCalls, "Calls for all of it; it stops there")
        ->check(CLI::NonNegativeNumber)
        ->check(finite);
    bench->add_option("--lambda", options->lambda, "λ for all of them instead of their own")
        ->check(CLI::Range(0.0, 1000.0))
        ->check(finite);
    bench->add_option("--sweep", options->sweep, "Also at these λ (a replay always sweeps)")
        ->delimiter(',')
        ->check(CLI::Range(0.0, 1000.0))
        ->check(finite);
    bench->add_option("--sweep-for", options->sweepFor, "Only these policies at the other λ")->delimiter(',');
    bench->add_flag("--known-programs", options->knownPrograms,
                    "Run no programs of simulated LLMs: what is not right fails its tests (fast)");
    bench->add_option("--resume", options->resume, "Go on with this benchmark");
    bench->footer(
        "Examples:\n  daao bench --outcomes zeroeval --split val --policy knn,best,cheapest --json\n"
        "  daao bench --dataset t --policy cheapest,best,cascade --parallel 8");
    bench->callback([&action, options] {
        action = [options](Command &command) { return BenchCommand{command, *options}.run(); };
    });
}

} // namespace daao
