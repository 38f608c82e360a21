#include "app/cli/commands.h"
#include "app/cli/problemchoice.h"
#include "core/problems/problemfile.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct TasksOptions
{
    int count = 0;
    ProblemChoice problems;
    std::string out;
    std::optional<double> difficulty;
};

struct TasksCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::TasksCommand)

public:
    static int execute(const Command &command, const TasksOptions &options)
    {
        ProblemBatch batch{.count = options.count, .seed = command.seed.value_or(0)};
        const auto families = options.problems.chosenFamilies();
        if (!families)
            return command.terminal.fail(families.error());
        batch.families = *families;
        batch.phrasings = options.problems.chosenPhrasings();
        if (options.difficulty)
            batch.difficultyMilli = int(*options.difficulty * 1000);
        const QList<Problem> problems = generateProblems(batch);
        if (auto written = ProblemFile::write(text(options.out), problems); !written)
            return command.terminal.fail(written.error());
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.tasks/1"_s},
                                       {u"count"_s, problems.size()},
                                       {u"seed"_s, qint64(batch.seed)},
                                       {u"out"_s, text(options.out)}});
        else
            command.terminal.line(
                tr("%n problem(s) written to %1.", "", int(problems.size())).arg(text(options.out)));
        return 0;
    }
};

} // namespace

void addTasksCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<TasksOptions>();
    CLI::App *tasks = app.add_subcommand("tasks", "Generate problems with true answers and true difficulty");
    tasks->add_option("--count", options->count, "How many")->required()->check(CLI::Range(1, 1'000'000));
    options->problems.addTo(*tasks);
    tasks->add_option("--difficulty", options->difficulty, "True difficulty of all of them, in logits")
        ->check(CLI::Range(-2.9, 3.4));
    tasks->add_option("--out", options->out, "JSON Lines file to write")->required();
    tasks->footer("Example:\n  daao tasks --count 400 --seed 7 --out t.jsonl");
    tasks->callback([&action, options] {
        action = [options](Command &command) { return TasksCommand::execute(command, *options); };
    });
}

} // namespace daao
