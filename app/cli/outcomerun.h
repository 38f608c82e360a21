#pragma once

#include "app/cli/commands.h"
#include "core/domain/outcometable.h"
#include "core/domain/run.h"

namespace daao {

struct AskedOutcomes
{
    OutcomeTable table;
    Origin origin = Origin::Simulated; ///< of the answers
};

/// Asks every LLM of the pool every item of a data set once, with its working, and keeps what came of it as
/// the outcome table "<data set>-outcomes" (replacing an earlier one). Items are divided into splits by their
/// id. Usage for an unknown data set, Cancelled.
Result<AskedOutcomes> outcomesOf(Workbench &bench, const QString &dataset, int parallel,
                                 const Command &command);

} // namespace daao
