#include "app/cli/commands.h"
#include "app/cli/traincommand.h"
#include "core/learn/backend.h"

#include <curl/curlver.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLoggingCategory>

using namespace daao;

namespace {

int printVersion()
{
    const Terminal out;
    out.line(QStringLiteral("daao %1").arg(QStringLiteral(DAAO_VERSION)));
    out.line(QStringLiteral("Qt %1, SQLite %2, libcurl %3")
                 .arg(QLibraryInfo::version().toString(), QString::fromLatin1(sqlite3_libversion()),
                      QStringLiteral(LIBCURL_VERSION)));
    if (const auto backend = LearnBackend::load()) {
        const TensorBackendInfo info = (*backend)->info();
        out.line(QStringLiteral("LibTorch %1, BLAS %2, %3 threads%4")
                     .arg(info.version, info.blas)
                     .arg(info.threads)
                     .arg(info.gpu ? QStringLiteral(", GPU") : QString()));
    } else {
        out.line(backend.error().message);
    }
    return 0;
}

void setLogLevel(const std::string &level)
{
    QString rules = QStringLiteral("*.debug=false\n");
    if (level == "debug")
        rules = QStringLiteral("daao.*.debug=true\n");
    else if (level == "warning")
        rules += QStringLiteral("*.info=false\n");
    else if (level == "error")
        rules += QStringLiteral("*.info=false\n*.warning=false\n");
    QLoggingCategory::setFilterRules(rules);
}

} // namespace

int main(int argc, char *argv[])
{
    Interrupt interrupt;
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("daao"));

    CLI::App app("Which workflow, on which LLM, does this question deserve, and what does it cost?", "daao");
    Command command;
    command.interrupt = &interrupt;
    std::string logLevel = "warning";
    bool version = false;
    app.fallthrough();
    app.add_option("--project", command.project,
                   "The project file (default: $XDG_DATA_HOME/daao/default.daao)");
    app.add_flag("--json", command.terminal.json, "One JSON document on standard output");
    app.add_flag("--quiet", command.terminal.quiet, "No progress and no remarks");
    app.add_option("--seed", command.seed, "Seed of everything random");
    app.add_option("--log-level", logLevel, "debug, info, warning or error")
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}));
    app.add_flag("--version", version, "Versions of this program and of its libraries");
    app.footer("Examples:\n  daao run \"A shelf holds 3 rows of 17 books. How many books?\"\n"
               "  daao route --policy cascade \"What is 2 + 2?\"\n  daao COMMAND --help");

    Action action;
    addRunCommand(app, action);
    addRouteCommand(app, action);
    addTasksCommand(app, action);
    addSimCommand(app, action);
    addRunsCommand(app, action);
    addPolicyCommand(app, action);
    addModelsCommand(app, action);
    addEndpointCommand(app, action);
    addDbCommand(app, action);
    addDatasetCommand(app, action);
    addOutcomesCommand(app, action);
    addTrainCommand(app, action);
    addBenchCommand(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    setLogLevel(logLevel);
    if (version)
        return printVersion();
    if (!action) {
        std::fputs(app.help().c_str(), stderr);
        return 2;
    }
    return action(command);
}
