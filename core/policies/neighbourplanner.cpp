#include "core/policies/plannerbase.h"

#include <algorithm>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// `knn`: one call of the LLM with the highest success among the nearest practice problems minus lambda times
/// its mean cost. As published it chooses the LLM; where the document allows more operators than one, it
/// chooses the way of asking too.
class NeighbourPlanner final : public PlannerBase
{
public:
    using PlannerBase::PlannerBase;

protected:
    bool wantsReading() const override { return false; }

    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &,
                   Plan &plan) const override
    {
        if (!parts().learned || !parts().learned->neighbours)
            return failure(
                ErrorKind::Unavailable,
                PlannerBase::tr("The policy has not been trained yet. `daao train` makes one, or choose "
                                "another policy."));
        const auto chances = learned().chances(request.query.text);
        if (!chances)
            return tl::unexpected(chances.error());
        QList<WorkflowNode> nodes;
        const Decision decision = decisionOf(request, pool, *chances, nodes);
        if (nodes.isEmpty())
            return failure(ErrorKind::Unavailable,
                           PlannerBase::tr("The policy allows no operator that can run here."));
        const qsizetype chosen = decision.choose();
        if (chosen < 0)
            return tl::unexpected(nothingAffordable(decision));
        plan.workflow.layers = {{nodes[chosen]}};
        plan.nodeWhy.insert(u"n1"_s, {decision.explain()});
        plan.expected.pCorrect = 1 / (1 + std::exp(-decision.options[chosen].successLogit));
        plan.difficulty = difficultyOf(pool, *chances);
        return {};
    }

private:
    const NeighbourPolicy &learned() const { return *parts().learned->neighbours; }

    static double logitOf(double p)
    {
        const double inside = std::clamp(p, 0.005, 0.995);
        return std::log(inside / (1 - inside));
    }

    QList<Operator> ways() const
    {
        return document().operators.isEmpty() ? QList{Operator::Cot} : document().operators;
    }

    Decision decisionOf(const PlanRequest &request, const Pool &pool, const std::vector<double> &chances,
                        QList<WorkflowNode> &nodes) const
    {
        Decision decision{
            .kind = u"model"_s, .lambda = document().lambda, .referenceCost = pool.referenceCost()};
        const QList<Operator> asked = ways();
        for (const Operator op : asked) {
            const qsizetype way = learned().operators.indexOf(op);
            if (way < 0 || !isUsable(op, request))
                continue;
            for (const ModelCard &card : pool.cards()) {
                const qsizetype model = learned().models.indexOf(card.wireId());
                Option option{.id = asked.size() == 1 ? card.id : toString(op) + u'/' + card.id};
                if (model < 0) {
                    option.excluded = PlannerBase::tr("it took no part in the practice");
                } else {
                    const size_t cell = learned().cellOf(model, way);
                    option.successLogit = logitOf(chances[cell]);
                    option.cost = Money::usd(double(learned().costsUsd[cell]));
                    if (request.budget && *option.cost > *request.budget)
                        option.excluded = PlannerBase::tr("beyond the budget");
                }
                decision.options.append(option);
                nodes.append({.op = op, .model = card.id});
            }
        }
        return decision;
    }

    /// Share of the nearest problems that one call of the cheapest LLM failed.
    Difficulty difficultyOf(const Pool &pool, const std::vector<double> &chances) const
    {
        const qsizetype model = learned().models.indexOf(pool.cheapest().wireId());
        const qsizetype way = std::max<qsizetype>(0, learned().operators.indexOf(Operator::Generate));
        if (model < 0)
            return {};
        const double fails = 1 - chances[learned().cellOf(model, way)];
        const double spread = 1.645 * std::sqrt(fails * (1 - fails) / NeighbourPolicy::k);
        return {.value = fails,
                .low = std::max(0.0, fails - spread),
                .high = std::min(1.0, fails + spread),
                .logit = logitOf(fails),
                .encoder = learned().encoder->name()};
    }
};

} // namespace

std::shared_ptr<const Planner> makeNeighbourPlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<NeighbourPlanner>(document, parts);
}

} // namespace daao
