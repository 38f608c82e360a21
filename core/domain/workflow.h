#pragma once

#include "core/base/result.h"
#include "core/domain/operators.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace daao {

/// An agent of a node that uses more than one LLM (debate, ensemble).
struct Member
{
    QString role;
    QString model;

    bool operator==(const Member &) const = default;
};

/// What a user may change about a node without changing the operator. Unset means the operator's default.
struct NodeSettings
{
    std::optional<int> samples; ///< self-consistency paths
    std::optional<int> rounds;  ///< debate rounds, refine iterations, repairs, react steps
    std::optional<double> temperature;
    std::optional<int> maxTokens;
    QHash<QString, QString> prompts; ///< template name -> text that replaces it for this node
    std::optional<int> draw; ///< which of many independent draws of its samples, from 1: a re-run takes the next

    bool operator==(const NodeSettings &) const = default;
};

/// One operator on one LLM.
struct WorkflowNode
{
    QString id; ///< unique in the workflow: "n1", "n2", …
    Operator op = Operator::Generate;
    QString model;
    QList<Member> members;
    NodeSettings settings;

    bool operator==(const WorkflowNode &) const = default;
};

/// A layered DAG: every node of a layer reads what all earlier layers left on the blackboard.
/// Edges follow from the layers (method.md 5.8).
struct Workflow
{
    Q_DECLARE_TR_FUNCTIONS(daao::Workflow)

public:
    QList<QList<WorkflowNode>> layers;

    bool operator==(const Workflow &) const = default;

    int depth() const { return int(layers.size()); }
    int nodeCount() const;
    const WorkflowNode *node(const QString &id) const;
    /// Puts `node` in place of the one of the same id; false if there is none.
    bool replaceNode(const WorkflowNode &node);
    /// Pairs of node ids, from each node of a layer to each of the next.
    QList<std::pair<QString, QString>> edges() const;
    /// Every LLM named, members included, without repetition, in order of appearance.
    QStringList models() const;
    /// Names the nodes n1, n2, … in reading order where they have no id yet.
    void nameNodes();
    /// BadInput with a sentence if it cannot run: no layer, an empty layer, a node without an LLM, a repeated
    /// id, or an operator that needs more candidates than the layers before it can leave.
    Result<> check() const;
};

} // namespace daao
