#include "app/cli/commands.h"
#include "core/domain/json.h"
#include "core/store/runlines.h"
#include "core/store/runquery.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct RunsOptions
{
    int limit = 20;
    std::string text;
    std::string policy;
    std::string filter;
    std::string id;
    std::string format = "csv";
    std::string out;
};

constexpr auto filterHelp =
    "Only runs for which all of it holds: wrong, right, starred, cost:>0.002, d:0.4..0.7, time:>2, tokens:, "
    "nodes:, date:today, llm:nano, op:debate, tag:, policy:daao@3, origin:, state:, id:, in:bin, words, "
    "\"a phrase\"";

struct RunsCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunsCommand)

public:
    const Command &command;
    const RunsOptions &options;

    /// The line of --filter, and what the older options add to it.
    Result<RunFilter> filter() const
    {
        auto filter = RunQuery::parse(text(options.filter));
        if (!filter)
            return filter;
        if (!options.text.empty())
            filter->text = QString(filter->text + u' ' + text(options.text)).simplified();
        if (!options.policy.empty())
            filter->policy = text(options.policy);
        return filter;
    }

    int list() const
    {
        auto wanted = filter();
        if (!wanted)
            return command.terminal.fail({ErrorKind::Usage, wanted.error().message, {}});
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        wanted->limit = options.limit;
        const auto runs = (*bench)->project().archive().runs(*wanted);
        if (!runs)
            return command.terminal.fail(runs.error());
        if (command.terminal.json) {
            QJsonArray rows;
            for (const RunSummary &run : *runs)
                rows.append(RunLines::json(run));
            command.terminal.document({{u"schema"_s, u"daao.runs/1"_s}, {u"runs"_s, rows}});
            return 0;
        }
        QList<QStringList> rows;
        for (const RunSummary &run : *runs)
            rows.append({run.id.left(8), run.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                         toString(run.origin), toString(run.status), run.policy.name,
                         QString::number(run.difficulty, 'f', 2), Words::verdict(run.correct),
                         Words::cost(run.cost), run.query.simplified().left(50)});
        command.terminal.table({tr("Run"), tr("Started"), tr("Origin"), tr("State"), tr("Policy"),
                                tr("Difficulty"), tr("Answer"), tr("Cost"), tr("Query")},
                               rows, {5, 7});
        return 0;
    }

    int show() const
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto run = (*bench)->project().archive().run(text(options.id));
        if (!run)
            return command.terminal.fail(run.error());
        command.terminal.document(Json::fullFrom(*run));
        return 0;
    }

    int exportAll() const
    {
        const auto wanted = filter();
        if (!wanted)
            return command.terminal.fail({ErrorKind::Usage, wanted.error().message, {}});
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const Archive &archive = (*bench)->project().archive();
        if (options.out.empty()) {
            QFile output;
            if (!output.open(stdout, QIODevice::WriteOnly))
                return command.terminal.fail(cannotWrite(output));
            const auto written = write(archive, *wanted, output);
            return written ? 0 : command.terminal.fail(written.error());
        }
        QSaveFile file(text(options.out));
        if (!file.open(QIODevice::WriteOnly))
            return command.terminal.fail(cannotWrite(file));
        if (auto written = write(archive, *wanted, file); !written)
            return command.terminal.fail(written.error());
        return file.commit() ? 0 : command.terminal.fail(cannotWrite(file));
    }

    static Error cannotWrite(const QFileDevice &file)
    {
        const QString name = file.fileName().isEmpty() ? tr("Standard output") : file.fileName();
        return {ErrorKind::BadInput, tr("%1 cannot be written: %2").arg(name, file.errorString()), {}};
    }

    /// Page by page, newest first.
    Result<> write(const Archive &archive, RunFilter wanted, QFileDevice &file) const
    {
        const bool isCsv = options.format == "csv";
        QByteArray bytes;
        if (isCsv)
            bytes = RunLines::csvHeader();
        wanted.limit = 500;
        for (;;) {
            const auto runs = archive.runs(wanted);
            if (!runs)
                return tl::unexpected(runs.error());
            for (const RunSummary &run : *runs)
                bytes += isCsv ? RunLines::csv(run) : RunLines::jsonLine(run);
            if (file.write(bytes) != bytes.size())
                return tl::unexpected(cannotWrite(file));
            bytes.clear();
            if (runs->size() < wanted.limit)
                return {};
            wanted.after = runs->last().seq;
        }
    }
};

} // namespace

void addRunsCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<RunsOptions>();
    CLI::App *runs = app.add_subcommand("runs", "What was run before, and doing it again");
    runs->require_subcommand(1);
    runs->footer("Example:\n  daao runs list --limit 5");
    addVariationCommands(*runs, action);
    CLI::App *list = runs->add_subcommand("list", "The latest runs");
    list->add_option("--limit", options->limit, "How many")->check(CLI::Range(1, 100'000));
    list->add_option("--text", options->text, "Only runs with these words in question or answer");
    list->add_option("--policy", options->policy, "Only runs of this policy");
    list->add_option("--filter", options->filter, filterHelp);
    list->footer("Example:\n  daao runs list --filter 'wrong cost:>0.002 llm:nano \"tank\"'");
    list->callback([&action, options] {
        action = [options](Command &command) { return RunsCommand{command, *options}.list(); };
    });
    CLI::App *show = runs->add_subcommand("show", "One run, whole, as JSON");
    show->add_option("id", options->id, "Its id, or a beginning that no other run has")->required();
    show->footer("Example:\n  daao runs show 3f2a9c1b");
    show->callback([&action, options] {
        action = [options](Command &command) { return RunsCommand{command, *options}.show(); };
    });
    CLI::App *all = runs->add_subcommand("export", "Runs as CSV or JSON Lines");
    all->add_option("--filter", options->filter, filterHelp);
    all->add_option("--format", options->format, "csv or jsonl")->check(CLI::IsMember({"csv", "jsonl"}));
    all->add_option("--out", options->out, "File to write (default: standard output)");
    all->footer("Example:\n  daao runs export --format jsonl --out runs.jsonl");
    all->callback([&action, options] {
        action = [options](Command &command) { return RunsCommand{command, *options}.exportAll(); };
    });
}

} // namespace daao
