#pragma once

#include "core/domain/run.h"

#include <optional>
#include <stop_token>

namespace daao {

/// Where a run can be held between its nodes: breakpoints, single steps, edits by hand. Called on the worker
/// that is about to run the node, or has run it; nodes of one layer, and several runs, come at the same time.
/// Thread-safe.
class RunGate
{
public:
    enum class Moment {
        Before, ///< nothing was asked yet; `result` is waiting
        After,  ///< `result` is what the node came to; nobody has read it yet
    };

    virtual ~RunGate() = default;

    /// Blocks until the node may go on, at the latest until a stop is requested. Before a node it may return
    /// what to run in its place (another LLM, operator, prompt or temperature; the id stays); nullopt runs it
    /// as planned. What is returned after a node is ignored.
    virtual std::optional<WorkflowNode> pass(const QString &runId, Moment moment, const WorkflowNode &node,
                                             const NodeRun &result, std::stop_token stop) = 0;
};

} // namespace daao
