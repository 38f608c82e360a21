#pragma once

#include "core/domain/planner.h"
#include "core/domain/policy.h"
#include "core/domain/truth.h"
#include "core/policies/learnedpolicy.h"
#include "core/policies/logisticmodel.h"

#include <functional>
#include <memory>

namespace daao {

/// What planners draw on besides their document. Each may be null; a policy that needs it says so when it
/// plans.
struct PlannerParts
{
    std::shared_ptr<const LogisticModel> skills;
    std::shared_ptr<const TruthOracle> truth;
    std::shared_ptr<const LearnedPolicy> learned; ///< of documents that name no checkpoint
    /// Loads what a document's "checkpoint" names.
    std::function<Result<std::shared_ptr<const LearnedPolicy>>(const QString &sha256)> checkpoints;
};

/// The one factory: a policy version becomes a planner. BadInput that names the key if the document is wrong.
Result<std::shared_ptr<const Planner>> makePlanner(const PolicyVersion &policy, const PlannerParts &parts);

} // namespace daao
