#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"

#include <QCoreApplication>

namespace daao {

/// Changes of one node by hand: in a held run, in a what-if, in the window. Pure.
struct NodeEdit
{
    Q_DECLARE_TR_FUNCTIONS(daao::NodeEdit)

public:
    /// What differs, as one sentence for people; empty if nothing does.
    static QString sentence(const WorkflowNode &before, const WorkflowNode &after);
    /// The plan with that node in place of the one of the same id, and the edit among its reasons (decision
    /// "edit", beside what the policy had chosen). BadInput if there is no such node or the workflow could
    /// not run.
    static Result<Plan> applied(const Plan &plan, const WorkflowNode &after);
};

} // namespace daao
