#pragma once

#include "app/cli/commands.h"
#include "core/domain/outcometable.h"

namespace daao {

/// Asks every LLM of the pool every item of a data set once, with its working, and keeps what came of it as
/// the outcome table "<data set>-outcomes" (replacing an earlier one). Items are divided into splits by their
/// id. Usage for an unknown data set, Cancelled.
Result<OutcomeTable> outcomesOf(Workbench &bench, const QString &dataset, int parallel,
                                const Command &command);

} // namespace daao
