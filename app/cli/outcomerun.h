#pragma once

#include "app/cli/commands.h"
#include "core/domain/outcometable.h"
#include "core/domain/run.h"
#include "core/learn/trainingstate.h"

namespace daao {

struct AskedOutcomes
{
    OutcomeTable table;
    Origin origin = Origin::Simulated; ///< of the answers
};

/// Of what is asked, and who.
QByteArray fingerprintOf(const Dataset &dataset, const QList<ModelCard> &pool);

/// Asks every LLM of the pool every item of a data set once, with its working, and keeps what came of it as
/// the outcome table "<data set>-outcomes" (replacing an earlier one). Items are divided into splits by their
/// id. Goes on from `state`, so that no answer is paid for twice. Cancelled.
Result<AskedOutcomes> outcomesOf(Workbench &bench, const Dataset &dataset, int parallel,
                                 const Command &command, TrainingState &state);

} // namespace daao
