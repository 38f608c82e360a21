#include "core/base/random.h"
#include "core/policies/plannerbase.h"

namespace daao {

namespace {

/// `cheapest`, `best`, `cot-sc5`, `fixed`: the same workflow for every query.
class StaticPlanner final : public PlannerBase
{
    Q_DECLARE_TR_FUNCTIONS(daao::StaticPlanner)

public:
    using PlannerBase::PlannerBase;

protected:
    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &,
                   Plan &plan) const override
    {
        plan.workflow = shape();
        for (auto &layer : plan.workflow.layers)
            for (WorkflowNode &node : layer)
                if (auto named = name(node, request, pool); !named)
                    return named;
        return {};
    }

private:
    Workflow shape() const
    {
        if (document().mode == PolicyDocument::Mode::Fixed)
            return document().workflow;
        WorkflowNode node{.op = document().op, .model = document().model};
        if (document().mode == PolicyDocument::Mode::SelfConsistency) {
            node.op = Operator::SelfConsistency;
            node.settings.samples = document().samples;
        }
        return {.layers = {{node}}};
    }

    Result<> name(WorkflowNode &node, const PlanRequest &request, const Pool &pool) const
    {
        if (!isUsable(node.op, request))
            return failure(ErrorKind::Unavailable,
                           tr("The policy needs the operator %1, which cannot run: %2")
                               .arg(toString(node.op), request.unavailable.value(node.op)));
        const auto model = pool.resolve(node.model);
        if (!model)
            return tl::unexpected(model.error());
        node.model = *model;
        for (Member &member : node.members) {
            const auto resolved = pool.resolve(member.model);
            if (!resolved)
                return tl::unexpected(resolved.error());
            member.model = *resolved;
        }
        return {};
    }
};

/// `random`: random operators on random LLMs, the same for the same seed and query.
class RandomPlanner final : public PlannerBase
{
    Q_DECLARE_TR_FUNCTIONS(daao::RandomPlanner)

public:
    using PlannerBase::PlannerBase;

protected:
    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &,
                   Plan &plan) const override
    {
        Random random(mixSeed(request.seed, stableHash(request.query.text)));
        const int depth = int(random.between(1, document().maxDepth));
        int candidates = 0;
        for (int k = 0; k < depth; ++k) {
            const QList<Operator> choices = legal(request, k == 0, candidates);
            if (choices.isEmpty())
                return failure(ErrorKind::Unavailable,
                               tr("The policy allows no operator that can run here."));
            plan.workflow.layers.append(
                {{.op = random.pick(choices), .model = random.pick(pool.cards()).id}});
            ++candidates;
        }
        return {};
    }

private:
    QList<Operator> legal(const PlanRequest &request, bool first, int candidates) const
    {
        QList<Operator> list;
        for (const OperatorInfo &info : allOperators())
            if (isUsable(info.op, request) && (!first || info.generator) && info.minCandidates <= candidates
                && (!info.codeOnly || request.query.reference.isCode()))
                list.append(info.op);
        return list;
    }
};

} // namespace

std::shared_ptr<const Planner> makeStaticPlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<StaticPlanner>(document, parts);
}

std::shared_ptr<const Planner> makeRandomPlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<RandomPlanner>(document, parts);
}

} // namespace daao
