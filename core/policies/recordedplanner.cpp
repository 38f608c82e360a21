#include "core/base/logistic.h"
#include "core/policies/plannerbase.h"
#include "core/policies/recordedpolicy.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

/// `daao` where it was trained on recorded outcomes: one LLM by predicted success and cost, or, where the
/// answers were recorded too, the first of an order; then after each answer another, or none, by what the
/// answers so far prove together (method.md 5.3, B4).
class RecordedPlanner final : public PlannerBase
{
public:
    using PlannerBase::PlannerBase;

    NextStep afterLayer(const PlanRequest &asked, const Plan &plan,
                        const RunProgress &progress) const override
    {
        if (!parts().learned
            || !parts().learned->recorded) // a given plan may be run under an untrained policy
            return {};
        const PlanRequest request = capped(asked);
        const auto pool = poolFor(request);
        const auto reading = learned().read(request.query.text);
        if (!pool || !reading || !learned().adaptive)
            return {};
        const std::vector<BoughtAnswer> bought = answersOf(*pool, progress);
        const bool mayGoOn = progress.layersDone < document().maxDepth;
        const QStringList open =
            mayGoOn ? mayAsk(request, *pool, reading->task, progress.spent.known) : QStringList();
        const Advice advice = learned().adaptive->advise({reading->task, plan.difficulty.value}, bought,
                                                         document().lambda, open);
        NextStep step{.kind = NextStep::Stop};
        if (!advice.answer.isEmpty())
            step.answer = advice.answer;
        Why why{.decision = QStringLiteral("stop"),
                .chosen = QStringLiteral("stop"),
                .margin = std::abs(advice.gain),
                .lambda = document().lambda};
        why.alternatives.append(
            {.id = why.chosen, .pCorrect = advice.right, .cost = Money(), .utility = advice.right});
        if (!mayGoOn) {
            why.sentence = PlannerBase::tr("The policy allows no more layers.");
        } else if (advice.next.isEmpty()) {
            why.sentence =
                PlannerBase::tr(
                    "The answer is right with probability %1: no further answer is worth its price.")
                    .arg(advice.right, 0, 'f', 2);
        } else {
            const ModelCard &card = cardOf(*pool, advice.next);
            step.kind = NextStep::Replace;
            step.rest = {{{.op = Operator::Generate, .model = card.id}}};
            why.runnerUp = why.chosen;
            why.chosen = card.id;
            why.alternatives.append({.id = card.id,
                                     .cost = expected(*pool, reading->task, card),
                                     .utility = advice.right + advice.gain});
            why.sentence =
                PlannerBase::tr("The answer is right with probability %1: asking %2 too is worth its price.")
                    .arg(advice.right, 0, 'f', 2)
                    .arg(card.id);
        }
        step.why = why;
        return step;
    }

protected:
    bool wantsReading() const override { return false; }

    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &,
                   Plan &plan) const override
    {
        if (!isUsable(Operator::Generate, request))
            return failure(ErrorKind::Unavailable,
                           PlannerBase::tr(
                               "A policy that was trained on recorded answers needs the operator generate."));
        const auto reading = learned().read(request.query.text);
        if (!reading)
            return tl::unexpected(reading.error());
        plan.difficulty = reading->difficulty;
        const Decision decision = firstDecision(request, pool, *reading);
        qsizetype chosen = decision.choose();
        if (chosen < 0)
            return tl::unexpected(nothingAffordable(decision));
        Why why = decision.explain();
        if (learned().adaptive && document().maxDepth > 1) {
            const QStringList open = mayAsk(request, pool, reading->task, {});
            const Advice advice = learned().adaptive->advise({reading->task, plan.difficulty.value}, {},
                                                             document().lambda, open);
            if (!advice.next.isEmpty() && cardOf(pool, advice.next).id != why.chosen)
                openWith(cardOf(pool, advice.next).id, why, chosen);
        }
        plan.workflow.layers = {{{.op = Operator::Generate, .model = why.chosen}}};
        plan.workflow.nameNodes();
        plan.expected.pCorrect = logistic(decision.options[chosen].successLogit);
        plan.nodeWhy.insert(plan.workflow.layers[0][0].id, {why});
        return {};
    }

private:
    const RecordedPolicy &learned() const { return *parts().learned->recorded; }

    static const ModelCard &cardOf(const Pool &pool, const QString &wireId)
    {
        return *std::ranges::find_if(pool.cards(),
                                     [&](const ModelCard &card) { return card.wireId() == wireId; });
    }

    /// The first of an order is not the LLM that is best alone, but the one whose answer tells most about
    /// whether to go on.
    static void openWith(const QString &id, Why &why, qsizetype &chosen)
    {
        const auto place = std::ranges::find(why.alternatives, id, &Alternative::id);
        if (place == why.alternatives.end())
            return;
        chosen = place - why.alternatives.begin();
        why.runnerUp = why.chosen;
        why.chosen = id;
        why.margin = 0;
        why.flips.clear(); // the order does not hang on one number
        why.sentence =
            PlannerBase::tr(
                "%1 is asked first: with others to follow where its answer does not convince, this "
                "brought the greatest utility on the recorded queries.")
                .arg(id);
    }

    Decision firstDecision(const PlanRequest &request, const Pool &pool,
                           const DifficultyReading &reading) const
    {
        Decision decision{.kind = QStringLiteral("model"),
                          .lambda = document().lambda,
                          .referenceCost = referenceCost(pool),
                          .difficultyLogit = reading.difficulty.logit};
        for (const ModelCard &card : pool.cards()) {
            const qsizetype known = learned().difficulty.models().indexOf(card.wireId());
            Option option{.id = card.id,
                          .successLogit = known >= 0 ? reading.modelLogits[size_t(known)]
                                                     : learned().difficulty.unknownModelLogit(reading),
                          .cost = expected(pool, reading.task, card),
                          .bias = document().modelBiases.value(card.id)};
            if (request.budget && !option.cost)
                option.excluded = PlannerBase::tr("its price is unknown and a budget is set");
            else if (request.budget && *option.cost > *request.budget)
                option.excluded = PlannerBase::tr("beyond the budget");
            decision.options.append(option);
        }
        return decision;
    }

    Money referenceCost(const Pool &pool) const
    {
        return learned().referenceCostUsd > 0 ? Money::usd(learned().referenceCostUsd) : pool.referenceCost();
    }

    std::optional<Money> expected(const Pool &pool, const QString &task, const ModelCard &card) const
    {
        if (const auto usd = learned().costUsd(task, card.wireId()))
            return Money::usd(*usd);
        return nodeCost({.op = Operator::Generate, .model = card.id}, pool, 0);
    }

    QStringList mayAsk(const PlanRequest &request, const Pool &pool, const QString &task, Money spent) const
    {
        QStringList open;
        for (const ModelCard &card : pool.cards()) {
            const auto cost = expected(pool, task, card);
            if (!request.budget || (cost && spent + *cost <= *request.budget))
                open.append(card.wireId());
        }
        return open;
    }

    static std::vector<BoughtAnswer> answersOf(const Pool &pool, const RunProgress &progress)
    {
        std::vector<BoughtAnswer> bought;
        for (const NodeRun &node : progress.nodes) {
            const ModelCard *card = pool.find(node.model);
            BoughtAnswer answer{.model = card ? card->wireId() : node.model};
            if (!node.candidates.isEmpty())
                answer.answer = node.candidates.first().answer;
            if (node.cost.complete)
                answer.costUsd = node.cost.known.usd();
            bought.push_back(std::move(answer));
        }
        return bought;
    }
};

} // namespace

std::shared_ptr<const Planner> makeRecordedPlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<RecordedPlanner>(document, parts);
}

} // namespace daao
