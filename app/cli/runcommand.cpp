#include "app/cli/batchrun.h"
#include "app/cli/finite.h"
#include "app/cli/runprinter.h"
#include "app/imagefiles.h"
#include "core/domain/json.h"
#include "core/orchestrator/runsinks.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct RunOptions
{
    std::string query;
    std::string policy;
    std::string expected;
    std::string problem;
    std::string pool;
    std::string batch;
    std::vector<std::string> images;
    int parallel = 4;
    std::optional<double> budget;
    int threads = 8;
    bool cache = false;
    bool full = false;
};

struct RunCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunCommand)

public:
    Command &command;
    const RunOptions &options;

    Result<Query> query(Workbench &bench) const
    {
        if (!options.problem.empty())
            return bench.problem(text(options.problem)).transform([](const Problem &problem) {
                return problem.toQuery();
            });
        const auto words = readQuery(options.query);
        if (!words)
            return tl::unexpected(words.error());
        Query query = bench.queryOf(*words);
        if (!options.expected.empty())
            query.reference.answer = text(options.expected);
        return query;
    }

    int executeBatch() const
    {
        BatchOptions batch{.file = text(options.batch),
                           .policy = text(options.policy),
                           .pool = text(options.pool),
                           .parallel = options.parallel,
                           .full = options.full};
        if (!options.query.empty() || !options.problem.empty() || !options.expected.empty()
            || !options.images.empty())
            return command.terminal.fail(
                {ErrorKind::Usage, tr("Give either one query or --batch FILE. See `daao run --help`."), {}});
        if (options.budget)
            batch.budget = Money::usd(*options.budget);
        return runBatch(command, batch);
    }

    int execute() const
    {
        if (!options.batch.empty())
            return executeBatch();
        const auto bench = command.open(
            {.nodeThreads = options.threads, .pool = text(options.pool), .policy = text(options.policy)});
        if (!bench)
            return command.terminal.fail(bench.error());
        if ((*bench)->project().isReadOnly())
            return command.terminal.fail(
                {ErrorKind::Storage,
                 tr("%1 is read-only, so a run could not be kept. Give it a write bit, or use "
                    "another --project.")
                     .arg((*bench)->project().path()),
                 {}});
        auto asked = query(**bench);
        if (!asked)
            return command.terminal.fail(asked.error());
        const auto images = imagesIn(**bench);
        if (!images)
            return command.terminal.fail(images.error());
        asked->images = *images;
        auto request = (*bench)->runRequest(*asked, text(options.policy));
        if (!request)
            return command.terminal.fail(request.error());
        request->seed = command.seed.value_or(0);
        request->cache = options.cache ? CacheUse::ReadWrite : CacheUse::Off;
        if (options.budget)
            request->budget = Money::usd(*options.budget);
        const Run run = watched(**bench, *request);
        const auto saved = (*bench)->acknowledge(run.id);
        show(run);
        if (!saved)
            return command.terminal.fail(saved.error());
        return exitCodeOf(run);
    }

    Result<QList<ImageRef>> imagesIn(Workbench &bench) const
    {
        if (options.images.empty())
            return QList<ImageRef>();
        QStringList paths;
        for (const std::string &path : options.images)
            paths.append(text(path));
        const auto files = ImageFiles::read(paths);
        if (!files)
            return tl::unexpected(files.error());
        if (const auto able = bench.canSee(); !able)
            return tl::unexpected(able.error());
        return ImageFiles::keep(bench.project().library(), *files);
    }

    Run watched(Workbench &bench, const RunRequest &request) const
    {
        RunProgressLine progress(command.terminal);
        return bench.execute(request, &progress, command.stop());
    }

    void show(const Run &run) const
    {
        if (command.terminal.json)
            command.terminal.document(options.full ? Json::fullFrom(run) : Json::from(run));
        else
            printRun(command.terminal, run);
        if (run.error)
            command.terminal.note("daao: "_L1 + run.error->message);
    }
};

} // namespace

void addRunCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<RunOptions>();
    CLI::App *run = app.add_subcommand("run", "Plan and execute one query");
    run->add_option("query", options->query, "The question; - reads it from stdin");
    run->add_option("--policy", options->policy, "Policy, or policy@version (default: the project's)");
    run->add_option("--expected", options->expected, "The right answer, to judge by");
    run->add_option("--image", options->images, "An image to show along with the query; again for more")
        ->allow_extra_args(false);
    run->add_option("--problem", options->problem, "Run a stored problem by its id instead of a query");
    run->add_option("--batch", options->batch,
                    "Run each query of a file instead: CSV, JSON Lines, or a query on each line");
    run->add_option("--parallel", options->parallel, "With --batch: how many at a time")
        ->check(CLI::Range(1, 64));
    run->add_option("--budget", options->budget, "Most dollars this run may cost")
        ->check(CLI::NonNegativeNumber)
        ->check(finite);
    run->add_option(
        "--pool", options->pool,
        "Which LLMs: simulated, all, or an endpoint's name (default: your endpoints, if there are any)");
    run->add_option("--threads", options->threads, "Threads for the nodes of a layer")
        ->check(CLI::Range(1, 256));
    run->add_flag("--cache,!--no-cache", options->cache, "Reuse known node results (default: no)");
    run->add_flag("--full", options->full, "With --json: messages, replies and candidates too");
    run->footer("Example:\n  daao run --policy cascade --expected 391 \"What is 17 * 23?\"");
    run->callback([&action, options] {
        action = [options](Command &command) { return RunCommand{command, *options}.execute(); };
    });
}

} // namespace daao
