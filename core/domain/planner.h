#pragma once

#include "core/base/result.h"
#include "core/domain/modelcard.h"
#include "core/domain/run.h"

#include <QHash>
#include <QList>

#include <optional>

namespace daao {

/// What a planner may use and must respect.
struct PlanRequest
{
    Query query;
    QList<ModelCard> pool;                ///< enabled LLMs, in the user's order
    QHash<Operator, QString> unavailable; ///< operators that cannot run here, with the reason
    quint64 seed = 0;
    std::optional<Money> budget; ///< for this run
};

/// What a run has shown so far: what a planner may look at between layers.
struct RunProgress
{
    int layersDone = 0;
    QList<NodeRun> nodes;        ///< finished ones
    QList<Candidate> candidates; ///< the blackboard
    Cost spent;
};

/// What to do after a layer.
struct NextStep
{
    enum Kind {
        Continue, ///< run the next planned layer, if there is one
        Stop,     ///< enough: skip what is left
        Replace,  ///< run `rest` instead of what is left
    };
    Kind kind = Continue;
    QList<QList<WorkflowNode>> rest; ///< nodes may be unnamed; the executor names them
    std::optional<Why> why;
    /// The answer the planner believes in most, where it knows better than a majority: it weighs whose
    /// answers agree. Heeded by the final selector; the last one given counts.
    std::optional<QString> answer;
};

/// Turns a query into a workflow. Const and safe to call from any thread.
class Planner
{
public:
    virtual ~Planner() = default;

    /// BadInput or Unavailable with a sentence if there is no workflow (a policy that names a missing LLM).
    virtual Result<Plan> plan(const PlanRequest &request) const = 0;
    /// Called after each layer; the default follows the plan to its end.
    virtual NextStep afterLayer(const PlanRequest &, const Plan &, const RunProgress &) const { return {}; }
};

/// Estimates how hard a text is. Const and safe to call from any thread.
class DifficultyEstimator
{
public:
    virtual ~DifficultyEstimator() = default;
    virtual Difficulty estimate(const QString &text) const = 0;
};

} // namespace daao
