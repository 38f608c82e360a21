#pragma once

#include "core/policies/costmodel.h"
#include "core/policies/decision.h"
#include "core/policies/planners.h"
#include "core/policies/policydocument.h"
#include "core/policies/pool.h"

#include <QCoreApplication>

namespace daao {

/// What all planners share: the document, the pool it allows, and how a node's LLM is decided and priced.
class PlannerBase : public Planner
{
    Q_DECLARE_TR_FUNCTIONS(daao::PlannerBase)

public:
    PlannerBase(PolicyDocument document, PlannerParts parts)
        : m_document(std::move(document))
        , m_parts(std::move(parts))
    {}

    Result<Plan> plan(const PlanRequest &request) const final;

protected:
    /// The workflow; `plan` comes with the difficulty filled in.
    virtual Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &reading,
                           Plan &plan) const = 0;
    /// Whether build() wants `reading` and the difficulty filled in; not if it reads the query itself.
    virtual bool wantsReading() const { return true; }

    const PolicyDocument &document() const { return m_document; }
    const PlannerParts &parts() const { return m_parts; }
    /// The request with the policy's own cap where that is lower.
    PlanRequest capped(const PlanRequest &request) const;
    Result<Pool> poolFor(const PlanRequest &request) const;
    /// An operator that may run here and is allowed by the policy.
    bool isUsable(Operator op, const PlanRequest &request) const;
    /// The decision which LLM answers `node`, with costs for this query. LLMs beyond the budget left are
    /// excluded.
    Decision modelDecision(const WorkflowNode &node, const PlanRequest &request, const Pool &pool,
                           const Pool::Reading &reading, int candidatesSeen, Money planned) const;
    /// Expected cost of a node on its LLM; nullopt: unknown.
    std::optional<Money> nodeCost(const WorkflowNode &node, const Pool &pool, int candidatesSeen) const;

private:
    void expect(const Pool &pool, const Pool::Reading &reading, Plan &plan) const;

    PolicyDocument m_document;
    PlannerParts m_parts;
};

/// "no LLM fits": what a decision without an allowed option becomes.
Error nothingAffordable(const Decision &decision);
/// The same for PlannerBase::modelDecision: without a budget, only the length of the query rules an LLM out.
Error noModelFits(const Decision &decision, const PlanRequest &request);

std::shared_ptr<const Planner> makeStaticPlanner(const PolicyDocument &document, const PlannerParts &parts);
std::shared_ptr<const Planner> makeRandomPlanner(const PolicyDocument &document, const PlannerParts &parts);
std::shared_ptr<const Planner> makeCascadePlanner(const PolicyDocument &document, const PlannerParts &parts);
std::shared_ptr<const Planner> makeLogisticPlanner(const PolicyDocument &document, const PlannerParts &parts);
std::shared_ptr<const Planner> makeRuledPlanner(const PolicyDocument &document, const PlannerParts &parts);
std::shared_ptr<const Planner> makeLearnedPlanner(const PolicyDocument &document, const PlannerParts &parts);
std::shared_ptr<const Planner> makeControlledPlanner(const PolicyDocument &document,
                                                     const PlannerParts &parts);
std::shared_ptr<const Planner> makeRecordedPlanner(const PolicyDocument &document, const PlannerParts &parts);
std::shared_ptr<const Planner> makePaperPlanner(const PolicyDocument &document, const PlannerParts &parts);
std::shared_ptr<const Planner> makeNeighbourPlanner(const PolicyDocument &document,
                                                    const PlannerParts &parts);
std::shared_ptr<const Planner> makeOraclePlanner(const PolicyDocument &document, const PlannerParts &parts);

} // namespace daao
