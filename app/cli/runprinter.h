#pragma once

#include "app/cli/terminal.h"
#include "core/domain/run.h"

namespace daao {

/// A run for people: what it was planned for, its nodes with their prices, why, and the answer with the bill.
void printRun(const Terminal &out, const Run &run);
/// What a command ends with that was to make this run.
int exitCodeOf(const Run &run);

} // namespace daao
