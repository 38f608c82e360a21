#pragma once

#include "app/cli/commands.h"

namespace daao {

/// `daao train`.
void addTrainCommand(CLI::App &app, Action &action);

} // namespace daao
