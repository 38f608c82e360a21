#include "core/policies/plannerbase.h"
#include "core/text/answers.h"

namespace daao {

namespace {

/// `cascade`: the two cheapest LLMs first; while no two answers agree, the next dearer LLM is asked. A
/// program that passes its public tests ends the cascade at once.
class CascadePlanner final : public PlannerBase
{
    Q_DECLARE_TR_FUNCTIONS(daao::CascadePlanner)

public:
    using PlannerBase::PlannerBase;

    NextStep afterLayer(const PlanRequest &request, const Plan &plan,
                        const RunProgress &progress) const override
    {
        const auto pool = poolFor(request);
        if (!pool)
            return {};
        const QList<ModelCard> order = pool->byPrice();
        const auto asked = plan.workflow.models().size();
        const bool agreed = agree(progress.candidates);
        const bool exhausted = asked >= order.size() || progress.layersDone >= document().maxDepth;
        NextStep step{.kind = agreed || exhausted ? NextStep::Stop : NextStep::Replace};
        step.why = Why{.decision = QStringLiteral("stop")};
        step.why->chosen = agreed || exhausted ? QStringLiteral("stop") : order[asked].id;
        step.why->sentence = agreed      ? tr("Two answers agree.")
                             : exhausted ? tr("No LLM is left to ask.")
                                         : tr("The answers disagree: %1 is asked.").arg(order[asked].id);
        if (step.kind == NextStep::Replace)
            step.rest = {{node(order[asked].id, request)}};
        return step;
    }

protected:
    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &,
                   Plan &plan) const override
    {
        if (!isUsable(document().op, request))
            return failure(ErrorKind::Unavailable,
                           tr("The policy needs the operator %1, which cannot run: %2")
                               .arg(toString(document().op), request.unavailable.value(document().op)));
        const QList<ModelCard> order = pool.byPrice();
        QList<WorkflowNode> first;
        for (qsizetype i = 0; i < std::min<qsizetype>(2, order.size()); ++i)
            first.append(node(order[i].id, request));
        plan.workflow.layers = {first};
        return {};
    }

private:
    /// Programs do not agree by their text: code questions use the operator that runs the public tests.
    WorkflowNode node(const QString &model, const PlanRequest &request) const
    {
        const bool tested = request.query.reference.isCode() && isUsable(Operator::Programmer, request);
        return {.op = tested ? Operator::Programmer : document().op, .model = model};
    }

    static bool agree(const QList<Candidate> &candidates)
    {
        for (qsizetype i = 0; i < candidates.size(); ++i) {
            if (candidates[i].testsPassed.value_or(false))
                return true;
            for (qsizetype j = 0; j < i; ++j)
                if (candidates[i].model != candidates[j].model && !candidates[i].answer.isEmpty()
                    && sameAnswer(candidates[i].answer, candidates[j].answer))
                    return true;
        }
        return false;
    }
};

} // namespace

std::shared_ptr<const Planner> makeCascadePlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<CascadePlanner>(document, parts);
}

} // namespace daao
