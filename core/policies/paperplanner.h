#pragma once

#include "core/policies/plannerbase.h"

namespace daao {

/// `daao-paper`: what the published controller draws, under this project's masks: an operator that cannot run
/// yet or is not allowed, and an LLM beyond the budget or too small, cannot be drawn (method.md 5.8 has
/// layers run at once, so an operator reads what earlier layers left).
class PaperPlanner final : public PlannerBase
{
public:
    using PlannerBase::PlannerBase;

    /// What plan() makes a plan of; training takes it as it was drawn. Indices are those of allOperators()
    /// and pool.cards(). Unavailable if the policy was not trained.
    Result<PaperWorkflow> draw(const PlanRequest &request, const Pool &pool,
                               const Pool::Reading &reading) const;
    Result<std::vector<float>> read(const QString &text) const { return paper().read(text); }
    static Workflow workflowOf(const PaperWorkflow &drawn, const Pool &pool);

protected:
    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &reading,
                   Plan &plan) const override;

private:
    const PaperPolicy &paper() const { return *parts().learned->paper; }
    Mask operatorsFor(const PlanRequest &request, const PaperWorkflow &soFar) const;
    Decision llmsFor(Operator op, const PlanRequest &request, const Pool &pool, const Pool::Reading &reading,
                     const PaperWorkflow &soFar) const;
    Difficulty difficultyOf(const PaperWorkflow &drawn) const;
    Why whyDepth(const PaperWorkflow &drawn) const;
    Why whyChance(const QString &kind, const QString &chosen, const QList<Alternative> &alternatives) const;
    void explain(const PaperWorkflow &drawn, const PlanRequest &request, const Pool &pool,
                 const Pool::Reading &reading, Plan &plan) const;
};

} // namespace daao
