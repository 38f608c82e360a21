#include "core/policies/plannerbase.h"

#include "core/base/logistic.h"

#include <algorithm>
#include <cmath>

namespace daao {

Error nothingAffordable(const Decision &decision)
{
    QString reasons;
    for (const Option &option : decision.options)
        reasons += QStringLiteral("%1: %2. ").arg(option.id, option.excluded);
    return {ErrorKind::Budget, PlannerBase::tr("No LLM fits the budget of this query."), reasons.trimmed()};
}

Error noModelFits(const Decision &decision, const PlanRequest &request)
{
    if (request.budget)
        return nothingAffordable(decision);
    return {ErrorKind::BadInput,
            PlannerBase::tr("The query is too long for each LLM that the policy may use. Shorten it."),
            {}};
}

Result<Pool> PlannerBase::poolFor(const PlanRequest &request) const
{
    return Pool::of(request, m_document, m_parts.skills.get());
}

bool PlannerBase::isUsable(Operator op, const PlanRequest &request) const
{
    return !request.unavailable.contains(op)
           && (m_document.operators.isEmpty() || m_document.operators.contains(op));
}

PlanRequest PlannerBase::capped(const PlanRequest &request) const
{
    PlanRequest own = request;
    if (m_document.budget)
        own.budget = std::min(request.budget.value_or(*m_document.budget), *m_document.budget);
    return own;
}

Result<Plan> PlannerBase::plan(const PlanRequest &asked) const
{
    const PlanRequest request = capped(asked);
    const auto pool = poolFor(request);
    if (!pool)
        return tl::unexpected(pool.error());
    const Pool::Reading reading = wantsReading() ? pool->read(request.query.text) : Pool::Reading();
    Plan plan{.difficulty = reading.difficulty};
    if (auto built = build(request, *pool, reading, plan); !built)
        return tl::unexpected(built.error());
    plan.workflow.nameNodes();
    if (auto legal = plan.workflow.check(); !legal)
        return tl::unexpected(legal.error());
    expect(*pool, reading, plan);
    return plan;
}

std::optional<Money> PlannerBase::nodeCost(const WorkflowNode &node, const Pool &pool,
                                           int candidatesSeen) const
{
    const ModelCard *card = pool.find(node.model);
    return card ? expectedCost(expectedTokens(node, pool.length(), candidatesSeen), *card) : std::nullopt;
}

Decision PlannerBase::modelDecision(const WorkflowNode &node, const PlanRequest &request, const Pool &pool,
                                    const Pool::Reading &reading, int candidatesSeen, Money planned) const
{
    Decision decision{.kind = QStringLiteral("model"),
                      .lambda = m_document.lambda,
                      .referenceCost = pool.referenceCost(),
                      .difficultyLogit = reading.difficulty.logit};
    const ExpectedTokens tokens = expectedTokens(node, pool.length(), candidatesSeen);
    for (qsizetype i = 0; i < pool.cards().size(); ++i) {
        const ModelCard &card = pool.cards()[i];
        Option option{.id = card.id,
                      .successLogit = reading.logits[size_t(i)],
                      .cost = expectedCost(tokens, card),
                      .seconds = expectedSeconds(tokens, card)};
        if (request.budget && !option.cost)
            option.excluded = tr("its price is unknown and a budget is set");
        else if (request.budget && planned + *option.cost > *request.budget)
            option.excluded = tr("beyond the budget");
        else if (tokens.prompt / std::max(tokens.calls, 1.0) > card.contextTokens)
            option.excluded = tr("the query does not fit its context");
        decision.options.append(option);
    }
    return decision;
}

/// What the plan promises: the success of its strongest node, and the cost of all.
void PlannerBase::expect(const Pool &pool, const Pool::Reading &reading, Plan &plan) const
{
    Cost cost;
    double best = 0;
    int candidates = 0;
    for (const auto &layer : plan.workflow.layers) {
        for (const WorkflowNode &node : layer) {
            const ModelCard *card = pool.find(node.model);
            const auto expected =
                card ? expectedCost(
                    expectedTokens(node.op, node.settings.samples.value_or(3), pool.length(), candidates),
                    *card)
                     : std::nullopt;
            cost += {expected.value_or(Money()), expected.has_value()};
            if (card && wantsReading())
                best = std::max(best, logistic(reading.logits[size_t(card - pool.cards().constData())]));
        }
        candidates += int(layer.size());
    }
    if (!plan.expected.pCorrect)
        plan.expected.pCorrect = best;
    if (cost.complete)
        plan.expected.cost = cost.known;
}

} // namespace daao
