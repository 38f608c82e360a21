#include "app/cli/traincommand.h"

#include "app/cli/outcomerun.h"
#include "app/cli/practicerun.h"
#include "app/cli/trainoptions.h"
#include "app/cli/trainrequest.h"
#include "app/encoderchoice.h"
#include "core/bench/outcomefile.h"
#include "core/bench/replayexperiment.h"
#include "core/learn/backend.h"
#include "core/policies/papertraining.h"
#include "core/policies/policydocument.h"
#include "core/policies/recordedpolicy.h"
#include "core/store/policyname.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <cmath>

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

struct TrainCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::TrainCommand)

public:
    const Command &command;
    const TrainOptions &options;
    TrainRequest &request;

    int run() const
    {
        std::unique_ptr<Workbench> bench;
        if (options.resume) { // the options come from the project
            auto opened = command.open();
            if (!opened)
                return command.terminal.fail(opened.error());
            bench = *std::move(opened);
            if (auto resumed = request.resume(*bench); !resumed)
                return command.terminal.fail(resumed.error());
        }
        if (const auto right = check(); !right)
            return command.terminal.fail(right.error());
        if (!bench) {
            auto opened = command.open();
            if (!opened)
                return command.terminal.fail(opened.error());
            bench = *std::move(opened);
        }
        if (options.practice)
            return practise(command, *bench, practising(), request);
        return learn(*bench);
    }

private:
    Result<> check() const
    {
        if (int(options.practice) + int(!options.outcomes.empty()) + int(!options.dataset.empty()) != 1)
            return failure(ErrorKind::Usage,
                           tr("Name what to learn from: one of --outcomes T, --dataset D and --practice."));
        if (const auto name = PolicyName::check(text(options.name)); !name)
            return name;
        if (options.practice && options.encoder != "hashed")
            return failure(
                ErrorKind::Usage,
                tr("--practice reads with the embedded encoder; --encoder goes with --outcomes and "
                   "--dataset."));
        if (!options.practice && options.mode == "knn")
            return failure(
                ErrorKind::Usage,
                tr("The mode knn learns from --practice; on recorded outcomes, knn is a comparison that "
                   "`daao bench` fits by itself."));
        for (const std::string &fold : options.folds)
            if (fold != "train" && fold != "val" && !options.practice)
                return failure(
                    ErrorKind::Usage,
                    tr("--folds-on takes train and val; rows of %1 are never trained on.").arg(text(fold)));
        return {};
    }

    PracticeChoice practising() const
    {
        PracticeChoice choice = options.practising;
        choice.mode = options.mode;
        choice.lambda = options.lambda;
        choice.name = options.name;
        return choice;
    }

    struct Trained
    {
        PolicyVersion version;
        QStringList warnings;
        QJsonArray history;
        QString device;  ///< "cpu", "cuda"
        QString encoder; ///< TextEncoder::name
        int queries = 0;
        int steps = 0;
        double seconds = 0;
    };

    int learn(Workbench &bench) const
    {
        auto known = load(bench);
        if (known && !options.models.empty())
            known = known->table.withModels(listOf(options.models)).map([&](OutcomeTable part) {
                return AskedOutcomes{std::move(part), known->origin};
            });
        if (!known) {
            request.end(bench, known.error());
            return command.terminal.fail(known.error());
        }
        return train(bench, *known, foldsOf(known->table));
    }

    Result<AskedOutcomes> load(Workbench &bench) const
    {
        if (options.outcomes.empty())
            return asked(bench);
        auto stored = bench.project().library().outcomes(text(options.outcomes));
        if (!stored)
            return tl::unexpected(stored.error());
        if (auto begun = request.begin(bench, stored->fingerprint()); !begun)
            return tl::unexpected(begun.error());
        return AskedOutcomes{*std::move(stored), Origin::Replay};
    }

    Result<AskedOutcomes> asked(Workbench &bench) const
    {
        const auto dataset = bench.project().library().dataset(text(options.dataset));
        if (!dataset)
            return tl::unexpected(dataset.error());
        if (auto begun = request.begin(bench, fingerprintOf(*dataset, bench.pool())); !begun)
            return tl::unexpected(begun.error());
        return outcomesOf(bench, *dataset, options.parallel, command, *request.state());
    }

    /// What `daao bench` judges by (test, else val) stays unseen.
    QStringList foldsOf(const OutcomeTable &table) const
    {
        if (!options.folds.empty()) {
            QStringList folds = listOf(options.folds);
            folds.removeDuplicates();
            return folds;
        }
        return table.queriesOf({u"test"_s}).isEmpty() ? QStringList{u"train"_s}
                                                      : QStringList{u"train"_s, u"val"_s};
    }

    int train(Workbench &bench, const AskedOutcomes &asked, const QStringList &folds) const
    {
        const OutcomeTable &table = asked.table;
        const OutcomeTable known = table.withSplits(folds);
        if (known.isEmpty())
            return command.terminal.fail({ErrorKind::BadInput,
                                          tr("The table %1 has no rows of %2 to learn from. `daao outcomes "
                                             "show %1` tells what it has; "
                                             "--folds-on names the splits to learn from.")
                                              .arg(table.name, folds.join(u", ")),
                                          {}});
        const auto trained = fit(bench, known, folds);
        request.end(bench, trained ? std::nullopt : std::optional(trained.error()));
        if (!trained)
            return command.terminal.fail(trained.error());
        QStringList warnings = trained->warnings + OutcomeFile::warnings(known);
        for (const QString &split : {u"val"_s, u"test"_s})
            if (const int shared = OutcomeFile::sharedTexts(table, split); shared > 0)
                warnings.append(tr("%n text(s) of %1 also occur in another split.", "", shared).arg(split));
        for (const QString &sentence : warnings)
            command.terminal.note(tr("Mind: %1").arg(sentence));
        const QJsonObject measured = folds.contains(u"val"_s) || command.stop().stop_requested()
                                         ? QJsonObject()
                                         : measure(bench, table, trained->version);
        report(*trained, asked.origin, folds, measured, warnings);
        return command.stop().stop_requested() ? 130 : 0;
    }

    Result<Trained> fit(Workbench &bench, const OutcomeTable &known, const QStringList &folds) const
    {
        Trained trained;
        trained.queries = known.queryCount();
        QElapsedTimer clock;
        clock.start();
        const auto backend = LearnBackend::load();
        if (!backend)
            return tl::unexpected(backend.error());
        const TensorBackendInfo info = (*backend)->info();
        trained.device = info.gpu && options.mode != "paper" ? u"cuda"_s : u"cpu"_s;
        command.terminal.note(
            trained.device == u"cuda"
                ? tr("Training runs on the GPU, with LibTorch %1.").arg(info.version)
                : tr("Training runs on the processor, with LibTorch %1.").arg(info.version));
        const auto choice = chosenEncoder(bench, known);
        if (!choice)
            return tl::unexpected(choice.error());
        const auto policy = options.mode == "paper" ? learnAsPublished(known, *choice, clock, trained)
                                                    : learnInOurWay(bench, known, *choice, clock, trained);
        if (!policy)
            return tl::unexpected(policy.error());
        trained.warnings += choice->warnings;
        trained.encoder =
            policy->paper ? policy->paper->encoder->name() : policy->recorded->difficulty.encoder().name();
        trained.seconds = double(clock.elapsed()) / 1000;
        const auto checkpoint = bench.keep(*policy);
        if (!checkpoint)
            return tl::unexpected(checkpoint.error());
        PolicyDocument document{.mode = PolicyDocument::Mode::Daao, .lambda = options.lambda, .maxDepth = 8};
        if (policy->paper) { // a table holds single calls
            document.mode = PolicyDocument::Mode::DaaoPaper;
            document.maxDepth = 1;
            document.operators = {Operator::Generate};
        }
        document.checkpoint = *checkpoint;
        const auto saved = bench.project().registry().savePolicy(
            text(options.name), document.toJson(),
            tr("Trained on %1 (%2), %3 queries.").arg(known.name, folds.join(u", ")).arg(known.queryCount()));
        if (!saved)
            return tl::unexpected(saved.error());
        trained.version = *saved;
        return trained;
    }

    Result<EncoderChoice> chosenEncoder(Workbench &bench, const OutcomeTable &known) const
    {
        QStringList texts;
        for (const OutcomeQuery &query : known.queries())
            texts.append(query.text);
        return EncoderChoice::named(text(options.encoder), bench, texts, command.stop());
    }

    Result<LearnedPolicy> learnAsPublished(const OutcomeTable &known, const EncoderChoice &choice,
                                           const QElapsedTimer &clock, Trained &trained) const
    {
        ProgressLine line(command.terminal);
        trained.steps = options.practising.rounds;
        trained.queries = int(wholeQueries(known).size());
        if (const int left = known.queryCount() - trained.queries; left > 0)
            trained.warnings.append(
                tr("%n query(s) taught nothing: not every LLM has a score and a cost on them.", "", left));
        return trainPaperOnRecords(
                   known,
                   {.rounds = options.practising.rounds,
                    .seed = command.seed.value_or(1),
                    .encoder = choice.encoder,
                    .state = request.state()},
                   options.practising.dollarWeight,
                   [&](const PaperProgress &at) {
                       line.show(tr("Episode %1 of %2: utility %3 …")
                                     .arg(at.episodes)
                                     .arg(at.total)
                                     .arg(at.utility, 0, 'f', 3));
                       trained.history.append(QJsonObject{{u"episodes"_s, at.episodes},
                                                          {u"seconds"_s, double(clock.elapsed()) / 1000},
                                                          {u"utility"_s, at.utility},
                                                          {u"accuracy"_s, at.solved},
                                                          {u"cost_per_query_usd"_s, at.costUsd}});
                   },
                   command.stop())
            .map([](PaperPolicy paper) {
                LearnedPolicy policy;
                policy.paper = std::make_shared<const PaperPolicy>(std::move(paper));
                return policy;
            });
    }

    Result<LearnedPolicy> learnInOurWay(Workbench &bench, const OutcomeTable &known,
                                        const EncoderChoice &choice, const QElapsedTimer &clock,
                                        Trained &trained) const
    {
        ProgressLine line(command.terminal);
        QString stage;
        auto fitted = trainOnRecords(
            known,
            {.difficulty = {.seed = command.seed.value_or(1),
                            .steps = options.epochs,
                            .encoder = choice.encoder},
             .keepUnfinished = true,
             .combine = !options.oneCall,
             .state = request.state(),
             .embeddings = bench.embeddings()},
            [&](const FitProgress &step) {
                line.show(tr("%1: %2 % …").arg(step.stage).arg(int(step.share * 100)));
                if (std::isfinite(step.loss) || step.stage != stage)
                    trained.history.append(QJsonObject{
                        {u"stage"_s, step.stage},
                        {u"share"_s, step.share},
                        {u"seconds"_s, double(clock.elapsed()) / 1000},
                        {u"loss"_s, std::isfinite(step.loss) ? QJsonValue(step.loss) : QJsonValue()}});
                stage = step.stage;
            },
            command.stop());
        if (!fitted)
            return tl::unexpected(fitted.error());
        trained.steps = fitted->steps;
        trained.warnings = fitted->warnings;
        LearnedPolicy policy;
        policy.recorded = std::make_shared<const RecordedPolicy>(std::move(fitted->policy));
        return policy;
    }

    /// The policy on val: what it reaches at its λ, and how well it reads difficulty. Empty without such
    /// rows.
    QJsonObject measure(Workbench &bench, const OutcomeTable &table, const PolicyVersion &version) const
    {
        if (table.queriesOf({u"val"_s}).isEmpty())
            return {};
        Contender contender{.name = version.name, .version = version.version, .lambda = options.lambda};
        contender.at = [&bench, version](double lambda) {
            PolicyVersion changed = version;
            changed.document[u"lambda"_s] = lambda;
            return bench.planner(changed);
        };
        const ReplayExperiment experiment(table, {.split = u"val"_s, .seed = command.seed.value_or(1)});
        const auto results = experiment.run({Entrant::of(contender)}, {}, command.stop());
        if (!results)
            return {};
        return Report::of(*results).value(u"policies").toArray().first().toObject();
    }

    void report(const Trained &trained, Origin origin, const QStringList &folds, const QJsonObject &measured,
                const QStringList &warnings) const
    {
        if (!command.terminal.json) {
            command.terminal.line(tr("%1 version %2: %n query(s) in %3 s.", "", trained.queries)
                                      .arg(trained.version.name)
                                      .arg(trained.version.version)
                                      .arg(trained.seconds, 0, 'f', 1));
            if (!measured.isEmpty())
                command.terminal.line(
                    tr("On val at λ = %1: accuracy %2, %3 per query, AIQ %4.")
                        .arg(options.lambda)
                        .arg(measured.value(u"accuracy").toDouble(), 0, 'f', 4)
                        .arg(measured.value(u"cost_per_query_usd").isDouble()
                                 ? Words::money(Money::usd(measured.value(u"cost_per_query_usd").toDouble()))
                                 : tr("unknown cost"))
                        .arg(measured.value(u"aiq").isDouble()
                                 ? QString::number(measured.value(u"aiq").toDouble(), 'f', 4)
                                 : tr("unknown")));
            return;
        }
        QJsonObject best{{u"epoch"_s, trained.steps}};
        for (const QString &key : {u"utility"_s, u"accuracy"_s, u"cost_per_query_usd"_s, u"aiq"_s})
            best[key] = measured.value(key).isDouble() ? measured.value(key) : QJsonValue();
        command.terminal.document(
            {{u"schema"_s, u"daao.train/1"_s},
             {u"origin"_s, toString(origin)},
             {u"policy"_s, trained.version.name},
             {u"version"_s, trained.version.version},
             {u"checkpoint"_s, trained.version.document.value(u"checkpoint")},
             {u"mode"_s, text(options.mode)},
             {u"encoder"_s, trained.encoder},
             {u"device"_s, trained.device},
             {u"lambda"_s, options.lambda},
             {u"trained_on"_s, QJsonArray::fromStringList(folds)},
             {u"measured_on"_s, measured.isEmpty() ? QJsonValue() : QJsonValue(u"val"_s)},
             {u"queries"_s, trained.queries},
             {u"epochs"_s, trained.steps},
             {u"seconds"_s, trained.seconds},
             {u"queries_per_second"_s, trained.queries / std::max(trained.seconds, 1e-3)},
             {u"best"_s, best},
             {u"difficulty"_s, measured.value(u"difficulty")},
             {u"history"_s, trained.history},
             {u"warnings"_s, QJsonArray::fromStringList(warnings)}});
    }
};

} // namespace

void addTrainCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<TrainOptions>();
    CLI::App *train = app.add_subcommand("train", "Trains a policy on recorded outcomes");
    options->addTo(*train);
    train->footer(
        "Examples:\n  daao train --outcomes zeroeval --save-as z\n"
        "  daao train --outcomes zeroeval --encoder endpoint:openai/text-embedding-3-small --save-as e\n"
        "  daao train --practice --mode paper --phrasings common --without-family knights --save-as p\n"
        "  daao train --resume --save-as z");
    train->callback([&action, options, train] {
        action = [options, train](Command &command) {
            TrainRequest request(*train, command, text(options->name));
            return TrainCommand{command, *options, request}.run();
        };
    });
}

} // namespace daao
