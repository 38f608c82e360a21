#pragma once

#include "core/domain/run.h"
#include "ui/models/rundiff.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace daao {

/// One card or pill of the drawing, in words: nothing is computed while painting.
struct GraphNode
{
    enum class Kind { Query, Step, Answer };

    QString id; ///< of the workflow node; "query", "answer"; "alt:<id>" for an alternative
    Kind kind = Kind::Step;
    QString title;   ///< the operator
    QString model;   ///< id of its LLM; empty for pills
    int members = 0; ///< agents beside it
    NodeStatus status = NodeStatus::Waiting;
    QString text;   ///< answer, end of the stream, reason or first line of the error
    QString passes; ///< what it left for those behind it, in a few words: on the edges that leave it
    QString tokens;
    QString time;
    QString cost;
    double share = 0;                     ///< of the known cost of the run
    bool planned = false;                 ///< before any call: cost and text are expectations
    bool taken = true;                    ///< false: what the policy decided against
    bool edited = false;                  ///< its settings differ from the operator's
    bool held = false;                    ///< a breakpoint keeps it waiting
    std::optional<bool> correct;          ///< of the answer
    NodeChange change = NodeChange::Same; ///< against the run it is compared with

    bool operator==(const GraphNode &) const = default;
};

struct GraphEdge
{
    int from = 0;
    int to = 0;
    bool taken = true;

    bool operator==(const GraphEdge &) const = default;
};

/// What the canvas draws: nodes by layer (query first, answer last) and what reads what.
struct WorkflowGraph
{
    Q_DECLARE_TR_FUNCTIONS(daao::WorkflowGraph)

public:
    QList<GraphNode> nodes;
    QList<QList<int>> layers;
    QList<GraphEdge> edges;
    QString caption; ///< where the figures come from: "SIMULATED · daao v7 · 2026-11-25"

    bool operator==(const WorkflowGraph &) const = default;

    int indexOf(const QString &id) const; ///< -1: not there
    /// What `node` depends on or feeds, itself included.
    QSet<int> relatives(int node) const;
    /// The same drawing without what was decided against.
    WorkflowGraph withoutAlternatives() const;

    /// A plan before any call: expected figures where the policy gave its reasons.
    static WorkflowGraph of(const Plan &plan);
    /// `tails`: the end of what streams, by node id; `held`: nodes a breakpoint keeps waiting.
    static WorkflowGraph of(const Run &run, const QHash<QString, QString> &tails = {},
                            const QSet<QString> &held = {});
};

} // namespace daao
