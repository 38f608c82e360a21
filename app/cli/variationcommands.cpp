#include "app/cli/commands.h"
#include "app/cli/finite.h"
#include "app/cli/runprinter.h"
#include "core/domain/json.h"
#include "core/operators/operatorcontext.h"
#include "core/orchestrator/variation.h"

#include <QFile>
#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

enum class What { Replay, Rerun, WhatIf };

struct VariationOptions
{
    std::string id;
    std::string node;
    std::string model;
    std::string op;
    std::optional<double> temperature;
    std::vector<std::string> promptFiles;
    std::optional<double> budget;
    bool estimateOnly = false;
    bool full = false;
};

struct VariationCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::VariationCommand)

public:
    const Command &command;
    const VariationOptions &options;
    What what;

    int execute() const
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto parent = (*bench)->project().archive().run(text(options.id));
        if (!parent)
            return command.terminal.fail(parent.error());
        const auto models = (*bench)->project().registry().models();
        if (!models)
            return command.terminal.fail(models.error());
        const auto varied = variation(*parent, *models);
        if (!varied)
            return command.terminal.fail(varied.error());
        if (options.estimateOnly)
            return showEstimate(*varied);
        if ((*bench)->project().isReadOnly())
            return command.terminal.fail(
                {ErrorKind::Storage,
                 tr("%1 is read-only, so a run could not be kept.").arg((*bench)->project().path()),
                 {}});
        const Run run = watched(**bench, requestFor(**bench, *parent, *varied));
        const auto saved = (*bench)->acknowledge(run.id);
        show(*parent, run, *varied);
        return saved ? exitCodeOf(run) : command.terminal.fail(saved.error());
    }

private:
    Result<Variation> variation(const Run &parent, const QList<ModelCard> &models) const
    {
        if (parent.status == RunStatus::Running)
            return failure(ErrorKind::Usage, tr("Run %1 is not finished yet.").arg(parent.id));
        if (Variation::executedPlan(parent).workflow.layers.isEmpty())
            return failure(ErrorKind::BadInput,
                           tr("Run %1 ended before a workflow was made.").arg(parent.id));
        if (what == What::Replay)
            return Variation::replayOf(parent);
        const QString node = text(options.node);
        if (!parent.plan.workflow.node(node))
            return failure(ErrorKind::Usage, tr("The run has no node %1.").arg(node));
        if (what == What::Rerun)
            return Variation::rerunFrom(parent, node, models);
        const auto edited = editedNode(*parent.plan.workflow.node(node), models);
        if (!edited)
            return tl::unexpected(edited.error());
        return Variation::whatIf(parent, *edited, models);
    }

    RunRequest requestFor(Workbench &bench, const Run &parent, const Variation &varied) const
    {
        RunRequest request;
        request.query = parent.query;
        request.policy = parent.policy;
        request.seed = parent.seed;
        varied.applyTo(request);
        if (options.budget)
            request.budget = Money::usd(*options.budget);
        return bench.readied(std::move(request));
    }

    Result<WorkflowNode> editedNode(WorkflowNode node, const QList<ModelCard> &models) const
    {
        const WorkflowNode planned = node;
        if (!options.model.empty()) {
            node.model = text(options.model);
            if (std::ranges::none_of(models, [&](const ModelCard &card) { return card.id == node.model; }))
                return failure(
                    ErrorKind::Usage,
                    tr("There is no LLM “%1” in the project. See `daao models list`.").arg(node.model));
        }
        if (!options.op.empty()) {
            const auto op = operatorFromString(text(options.op));
            if (!op)
                return failure(ErrorKind::Usage, tr("There is no operator “%1”.").arg(text(options.op)));
            node.op = *op;
        }
        if (options.temperature)
            node.settings.temperature = options.temperature;
        for (const std::string &pair : options.promptFiles)
            if (auto read = readPrompt(text(pair), node); !read)
                return tl::unexpected(read.error());
        if (node == planned)
            return failure(ErrorKind::Usage,
                           tr("Nothing would change. Give --model, --operator, --temperature "
                              "or --prompt-file."));
        return node;
    }

    /// NAME=FILE
    static Result<> readPrompt(const QString &pair, WorkflowNode &node)
    {
        const QString name = pair.section(u'=', 0, 0);
        const QString path = pair.section(u'=', 1);
        const QStringList known = promptNames(node.op);
        if (!known.contains(name) || path.isEmpty())
            return failure(ErrorKind::Usage, tr("“%1” is not NAME=FILE with a prompt of %2. Its prompts: %3.")
                                                 .arg(pair, toString(node.op), known.join(u", "_s)));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > (1 << 20))
            return failure(ErrorKind::BadInput, tr("%1 cannot be read, or is larger than 1 MiB.").arg(path),
                           file.errorString());
        node.settings.prompts.insert(name, QString::fromUtf8(file.readAll()));
        return {};
    }

    Run watched(Workbench &bench, const RunRequest &request) const
    {
        RunProgressLine progress(command.terminal);
        return bench.execute(request, &progress, command.stop());
    }

    static QJsonObject estimateJson(const Variation &varied)
    {
        return {{u"called"_s, QJsonArray::fromStringList(varied.called)},
                {u"reused"_s, QJsonArray::fromStringList(varied.reused)},
                {u"low_usd"_s, Json::from(varied.least)},
                {u"likely_usd"_s, Json::from(varied.likely)},
                {u"high_usd"_s, Json::from(varied.most)}};
    }

    int showEstimate(const Variation &varied) const
    {
        if (command.terminal.json) {
            QJsonObject document = estimateJson(varied);
            document[u"schema"_s] = u"daao.estimate/1"_s;
            command.terminal.document(document);
            return 0;
        }
        command.terminal.line(tr("Called: %1. Reused: %2. Expected cost %3 (%4 – %5).")
                                  .arg(varied.called.join(u", "_s),
                                       varied.reused.isEmpty() ? tr("none") : varied.reused.join(u", "_s),
                                       Words::cost(varied.likely), Words::cost(varied.least),
                                       Words::cost(varied.most)));
        return 0;
    }

    void show(const Run &parent, const Run &run, const Variation &varied) const
    {
        if (command.terminal.json) {
            QJsonObject document = options.full ? Json::fullFrom(run) : Json::from(run);
            document[u"difference"_s] = difference(parent, run, varied);
            command.terminal.document(document);
        } else {
            printRun(command.terminal, run);
            printDifference(parent, run);
        }
        if (run.error)
            command.terminal.note("daao: "_L1 + run.error->message);
    }

    static QJsonObject difference(const Run &parent, const Run &run, const Variation &varied)
    {
        const auto verdict = [](const std::optional<bool> &correct) {
            return correct ? QJsonValue(*correct) : QJsonValue();
        };
        return {{u"parent"_s, parent.id},
                {u"answer_before"_s, parent.answer},
                {u"answer_after"_s, run.answer},
                {u"same_answer"_s, parent.answer == run.answer},
                {u"correct_before"_s, verdict(parent.correct)},
                {u"correct_after"_s, verdict(run.correct)},
                {u"cost_before_usd"_s, Json::from(parent.cost)},
                {u"cost_after_usd"_s, Json::from(run.cost)},
                {u"wall_before_ms"_s, parent.wallMs},
                {u"wall_after_ms"_s, run.wallMs},
                {u"estimate"_s, estimateJson(varied)}};
    }

    void printDifference(const Run &parent, const Run &run) const
    {
        const Terminal &out = command.terminal;
        out.line({});
        out.line(tr("Against run %1:").arg(parent.id.left(8)));
        out.line(
            parent.answer == run.answer
                ? tr("  the same answer")
                : tr("  answer %1 instead of %2").arg(run.answer.simplified(), parent.answer.simplified()));
        out.line(tr("  spent now %1, then %2").arg(Words::cost(run.cost), Words::cost(parent.cost)));
        out.line(tr("  time now %1, then %2").arg(Words::time(run.wallMs), Words::time(parent.wallMs)));
    }
};

CLI::App *add(CLI::App &runs, const char *name, const char *description, const char *example, What what,
              Action &action, const std::shared_ptr<VariationOptions> &options)
{
    CLI::App *app = runs.add_subcommand(name, description);
    app->add_option("id", options->id, "The run: its id, or a beginning that no other run has")->required();
    app->add_flag("--full", options->full, "With --json: messages, replies and candidates too");
    app->footer(example);
    app->callback([&action, options, what] {
        action = [options, what](Command &command) {
            return VariationCommand{command, *options, what}.execute();
        };
    });
    return app;
}

void addSpending(CLI::App *app, const std::shared_ptr<VariationOptions> &options)
{
    app->add_flag("--estimate", options->estimateOnly, "Only tell what will be asked and what it will cost");
    app->add_option("--budget", options->budget, "Most dollars it may cost")
        ->check(CLI::NonNegativeNumber)
        ->check(finite);
}

} // namespace

void addVariationCommands(CLI::App &runs, Action &action)
{
    const auto options = std::make_shared<VariationOptions>();
    add(runs, "replay", "The same run out of what was recorded, without any call",
        "Example:\n  daao runs replay 3f2a9c1b", What::Replay, action, options);
    CLI::App *rerun =
        add(runs, "rerun", "Ask a node for another draw; what reads it follows where its input changed",
            "Example:\n  daao runs rerun 3f2a9c1b --from n2", What::Rerun, action, options);
    rerun->add_option("--from", options->node, "The node to begin at")->required();
    addSpending(rerun, options);
    CLI::App *whatIf = add(runs, "what-if", "The run with one node changed; what comes before it is reused",
                           "Example:\n  daao runs what-if 3f2a9c1b --node n2 --model sim-max --estimate",
                           What::WhatIf, action, options);
    whatIf->add_option("--node", options->node, "The node to change")->required();
    whatIf->add_option("--model", options->model, "Another LLM");
    whatIf->add_option("--operator", options->op, "Another operator");
    whatIf->add_option("--temperature", options->temperature, "Another temperature")
        ->check(CLI::Range(0.0, 2.0))
        ->check(finite);
    whatIf->add_option("--prompt-file", options->promptFiles,
                       "NAME=FILE: another text for one of its prompts");
    addSpending(whatIf, options);
}

} // namespace daao
