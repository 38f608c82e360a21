#pragma once

#include "core/domain/modelcard.h"
#include "core/orchestrator/executor.h"

#include <QCoreApplication>

namespace daao {

/// A finished run made again: as it was, from a node on, or with one node changed. Pure: says what to run
/// and, before anything is spent, what that would take. What is before the node is reused by its content hash
/// and costs nothing; what is after it is called again only if what it reads has changed.
struct Variation
{
    Q_DECLARE_TR_FUNCTIONS(daao::Variation)

public:
    Plan plan;
    QSet<QString> fresh; ///< nodes that must run anew
    CacheUse cache = CacheUse::ReadWrite;
    QString parent;

    QStringList called; ///< node ids that may be called: the node, all later layers and what failed, in
                        ///< reading order
    QStringList reused; ///< node ids that cost nothing
    Cost likely;        ///< if all of `called` are, by the tokens of the run and the prices of the pool
    Cost least;         ///< if the node's answer stays the same, so that nothing after it is called
    Cost most;          ///< if all of `called` are, and answer at twice the length

    /// The plan as far as it was followed: layers that the planner stopped before are gone, an escalation it
    /// bought is in.
    static Plan executedPlan(const Run &run);
    /// Every node from what is recorded; no call is made, a node that is not recorded fails.
    static Variation replayOf(const Run &run);
    /// The node is asked for another draw of its samples (NodeSettings::draw), so that a simulated LLM, or a
    /// real one that heeds its seed, does not just say the same again. BadInput if the run has no such node.
    static Result<Variation> rerunFrom(const Run &run, const QString &node, const QList<ModelCard> &pool);
    /// BadInput if the run has no node of that id or the changed workflow could not run.
    static Result<Variation> whatIf(const Run &run, const WorkflowNode &after, const QList<ModelCard> &pool);

    /// The order to run it; planner, pool, query and policy are the caller's.
    void applyTo(RunRequest &request) const;

private:
    void estimate(const Run &run, const QString &node, const QList<ModelCard> &pool);
};

} // namespace daao
