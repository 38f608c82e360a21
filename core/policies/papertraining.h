#pragma once

#include "core/base/result.h"
#include "core/domain/outcometable.h"
#include "core/learn/trainingstate.h"
#include "core/policies/paperpolicy.h"

#include <functional>
#include <stop_token>

namespace daao {

/// One episode, and what it cost.
struct PaperAttempt
{
    PaperEpisode episode;
    double costUsd = 0;
};

struct PaperTrainingOptions
{
    int items = 0;
    int rounds = 4; ///< over all items, as published
    int batch = 4;  ///< episodes of one step
    int threads = 2;
    quint64 seed = 1;
    std::shared_ptr<const TextEncoder> encoder = {}; ///< of 384 dimensions; null: the embedded one
    TrainingState *state = nullptr; ///< what it goes on from and keeps itself in; null: from the start
};

/// How far it is: means over the episodes since the last report.
struct PaperProgress
{
    int episodes = 0;
    int total = 0;
    double utility = 0;
    double solved = 0;
    double costUsd = 0;
};

/// Trains by REINFORCE as published (method.md 1.8): item by item in an order drawn anew each round, a step
/// after each batch. `withModel` takes the controller as it stands and returns what tries one item with it,
/// from any thread. Returns how many episodes it learned from, fewer than asked for after a stop; Cancelled
/// if there was none; what an attempt failed with.
using PaperTry = std::function<Result<PaperAttempt>(int item, quint64 seed)>;
Result<int> trainPaper(PaperController &controller, const PaperSpace &space,
                       const PaperTrainingOptions &options,
                       const std::function<PaperTry(PaperModel)> &withModel,
                       const std::function<void(const PaperProgress &)> &progress, std::stop_token stop);

/// Queries that each of two or more LLMs may be drawn for: all answered, with score and cost.
QList<int> wholeQueries(const OutcomeTable &table);

/// Learns whom to ask from recorded outcomes: one call of one LLM a query, u = score - dollarWeight * cost.
/// From wholeQueries() alone. BadInput for a table of no such rows or of one LLM.
Result<PaperPolicy> trainPaperOnRecords(const OutcomeTable &table, PaperTrainingOptions options,
                                        double dollarWeight,
                                        const std::function<void(const PaperProgress &)> &progress,
                                        std::stop_token stop);

} // namespace daao
