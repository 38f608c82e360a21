#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"
#include "app/workbench.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace daao {

/// What every command of `daao` works with. Lives for one command.
struct Command
{
    Terminal terminal;
    Interrupt *interrupt = nullptr;
    std::string project; ///< empty: the default project
    std::optional<quint64> seed;

    /// The project, created and filled on first use.
    Result<std::unique_ptr<Workbench>> open(WorkbenchOptions options = {}) const;
    std::stop_token stop() const { return interrupt->token(); }
};

/// What a parsed command line asks for; returns the exit code.
using Action = std::function<int(Command &)>;

/// Each adds its subcommands to the parser and stores the chosen one in `action`.
void addRunCommand(CLI::App &app, Action &action);
void addRouteCommand(CLI::App &app, Action &action);
void addTasksCommand(CLI::App &app, Action &action);
void addSimCommand(CLI::App &app, Action &action);
void addRunsCommand(CLI::App &app, Action &action);
/// replay, rerun and what-if, under `runs`.
void addVariationCommands(CLI::App &runs, Action &action);
void addPolicyCommand(CLI::App &app, Action &action);
/// update, under `policy`.
void addPolicyUpdate(CLI::App &policy, Action &action);
void addModelsCommand(CLI::App &app, Action &action);
void addEndpointCommand(CLI::App &app, Action &action);
void addDbCommand(CLI::App &app, Action &action);
void addDatasetCommand(CLI::App &app, Action &action);
void addBenchCommand(CLI::App &app, Action &action);
void addOutcomesCommand(CLI::App &app, Action &action);

inline QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

/// The query of the command line, or of stdin for "-". Usage if empty or not UTF-8; BadInput above 1 MiB.
Result<QString> readQuery(const std::string &argument);

} // namespace daao
