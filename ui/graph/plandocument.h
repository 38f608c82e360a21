#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"

#include <QCoreApplication>
#include <QObject>
#include <QSet>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace daao {

/// A plan that the user may change before it runs: the policy's plan and the edits on top of it, each of
/// which can be undone. An edit is the node before and after, not a catalogue of commands. GUI thread.
class PlanDocument final : public QObject
{
    Q_OBJECT

public:
    /// Puts a changed node into a plan, or says why it cannot be (core/orchestrator's NodeEdit::applied).
    using Apply = std::function<Result<Plan>(const Plan &, const WorkflowNode &)>;

    explicit PlanDocument(Apply apply, QObject *parent = nullptr);

    /// The policy's plan. Edits stay if it has the same nodes, so that they survive a keystroke; otherwise
    /// they go.
    void setBase(const std::optional<Plan> &plan);
    const std::optional<Plan> &plan() const { return m_plan; } ///< with the edits, disabled nodes too
    std::optional<Plan> runnable() const;                      ///< the same without them
    bool isEdited() const;
    bool isEdited(const QString &node) const;

    /// One undoable step. BadInput if the workflow could not run like that.
    Result<> edit(const WorkflowNode &after, const QString &text);
    bool isDisabled(const QString &node) const { return m_edits.disabled.contains(node); }
    /// Leaves a node out of the next run, or takes it in again; undoable. BadInput if what is left could not
    /// run.
    Result<> setDisabled(const QString &node, bool disabled);
    void revert(); ///< back to the policy's plan, undoable as one step

    QUndoStack &undoStack() { return m_undo; }

signals:
    void changed();

private:
    friend class PlanEdit;

    struct Edits
    {
        QHash<QString, WorkflowNode> nodes; ///< by node id
        QSet<QString> disabled;             ///< node ids

        bool operator==(const Edits &) const = default;
    };
    void setEdits(const Edits &edits);
    void rebuild();

    Apply m_apply;
    std::optional<Plan> m_base;
    std::optional<Plan> m_plan;
    Edits m_edits;
    QUndoStack m_undo;
};

} // namespace daao
