#include "core/base/logistic.h"
#include "core/policies/pilot.h"
#include "core/policies/plannerbase.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

/// `daao` with the trained network (method.md 5.3 to 5.5): it lays out the whole workflow, or layer by layer
/// in the light of what was seen.
class ControlledPlanner final : public PlannerBase
{
public:
    using PlannerBase::PlannerBase;

    NextStep afterLayer(const PlanRequest &asked, const Plan &, const RunProgress &progress) const override
    {
        const PlanRequest request = capped(asked);
        const auto pool = poolFor(request);
        const auto prospect = learned().read(request.query.text, document().reading);
        if (!learned().controller || !pool || !prospect)
            return {};
        const Scene scene(learned(), document(), request, *pool, *prospect);
        const Evidence evidence = readEvidence(
            progress.nodes, [&](const QString &model) { return scene.cardOf(model); },
            [&](int card) -> const Ways & { return scene.waysOf(card); });
        const Belief belief = learned().evidence.beliefOf(evidence.pieces, scene.difficulty().logit);
        NextStep step;
        if (const Belief::Top top = belief.top(); top.best >= 0 && top.best < evidence.answers.size())
            step.answer = evidence.answers[top.best];
        if (document().layout == PolicyDocument::Layout::Both) {
            const Pilot pilot(learned(), *learned().controller, scene, document(), *prospect, pool->cards());
            goOnOrStop(pilot, scene, belief, progress, step);
        }
        return step;
    }

protected:
    bool wantsReading() const override { return false; }

    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &,
                   Plan &plan) const override
    {
        if (!learned().controller)
            return failure(
                ErrorKind::Unavailable,
                PlannerBase::tr("The controller of this policy has not been trained; its document may name "
                                "the planner lookahead instead."));
        const auto prospect = learned().read(request.query.text, document().reading);
        if (!prospect)
            return tl::unexpected(prospect.error());
        const Scene scene(learned(), document(), request, pool, *prospect);
        plan.difficulty = scene.difficulty();
        const Pilot pilot(learned(), *learned().controller, scene, document(), *prospect, pool.cards());
        const bool both = document().layout == PolicyDocument::Layout::Both;
        Pilot::Outlay outlay = both ? pilot.open() : pilot.layOut();
        if (outlay.layers.isEmpty())
            return nothingToLayOut(scene);
        if (both)
            pilot.foresee(outlay);
        plan.workflow.layers = outlay.layers;
        plan.workflow.nameNodes();
        plan.expected.pCorrect = outlay.belief.top().p;
        for (qsizetype k = 0; k < outlay.layers.size(); ++k)
            for (qsizetype i = 0; i < outlay.layers[k].size(); ++i)
                plan.nodeWhy.insert(plan.workflow.layers[k][i].id,
                                    {operatorWhy(outlay, size_t(k), size_t(i)),
                                     modelWhy(scene, outlay, size_t(k), size_t(i))});
        addFlips(request, pool, *prospect, plan);
        plan.why.append(depthWhy(pilot, outlay));
        return {};
    }

private:
    const LearnedPolicy &learned() const { return *parts().learned; }

    static Result<> nothingToLayOut(const Scene &scene)
    {
        const auto offers = scene.openers();
        if (offers.empty())
            return failure(ErrorKind::Unavailable,
                           PlannerBase::tr("The policy allows no operator that can run here."));
        return failure(ErrorKind::Budget, PlannerBase::tr("No LLM fits the budget of this query."),
                       offers[0].excluded);
    }

    /// Runner-up and margin: what of `why` was closest to the chosen.
    static void compare(Why &why)
    {
        const auto chosen = std::ranges::find(why.alternatives, why.chosen, &Alternative::id);
        const Alternative *second = nullptr;
        for (const Alternative &other : why.alternatives)
            if (other.id != why.chosen && other.excluded.isEmpty()
                && (!second || other.utility > second->utility))
                second = &other;
        if (!second || chosen == why.alternatives.end())
            return;
        why.runnerUp = second->id;
        why.margin = chosen->utility - second->utility;
    }

    /// Scores are in units of utility here, so that they can be set beside prices.
    Why operatorWhy(const Pilot::Outlay &outlay, size_t layer, size_t node) const
    {
        const Draw &draw = outlay.draws[layer];
        Why why{.decision = QStringLiteral("operator"),
                .chosen = toString(Operator(draw.operators[node])),
                .lambda = document().lambda};
        const Controller &controller = *learned().controller;
        for (const OperatorInfo &info : allOperators()) {
            const auto row =
                std::span(outlay.looks[layer].values)
                    .subspan(size_t(info.op) * size_t(outlay.looks[layer].values.size())
                                 / size_t(LearnedPolicy::operatorCount),
                             outlay.looks[layer].values.size() / size_t(LearnedPolicy::operatorCount));
            const bool allowed = *std::ranges::max_element(row) > forbidden;
            why.alternatives.append(
                {.id = info.id,
                 .utility =
                     allowed ? draw.operatorScores[size_t(info.op)] * controller.utilityOfScore(true) : 0,
                 .excluded = allowed ? QString() : PlannerBase::tr("it may not run in this layer")});
        }
        compare(why);
        why.sentence =
            node == 0
                ? PlannerBase::tr("The allocator ranks %1 first in layer %2.").arg(why.chosen).arg(layer + 1)
                : PlannerBase::tr("The allocator adds %1 to layer %2, as those before do not settle it.")
                      .arg(why.chosen)
                      .arg(layer + 1);
        return why;
    }

    Why modelWhy(const Scene &scene, const Pilot::Outlay &outlay, size_t layer, size_t node) const
    {
        const Draw &draw = outlay.draws[layer];
        Why why{.decision = QStringLiteral("model"),
                .chosen = outlay.layers[qsizetype(layer)][qsizetype(node)].model,
                .lambda = document().lambda};
        const auto &scores = draw.modelScores[node];
        for (const Offer &offer : outlay.looks[layer].offers) {
            if (int(offer.op) != draw.operators[node])
                continue;
            const bool allowed = offer.excluded.isEmpty();
            why.alternatives.append(
                {.id = scene.node(offer).model,
                 .pCorrect = logistic(offer.purchase.logit),
                 .cost = offer.cost,
                 .utility =
                     allowed ? scores[size_t(offer.card)] * learned().controller->utilityOfScore(false) : 0,
                 .excluded = offer.excluded});
        }
        compare(why);
        const auto chosen = std::ranges::find(why.alternatives, why.chosen, &Alternative::id);
        why.sentence =
            PlannerBase::tr("The router sends %1 to %2: right with probability %3 by the text alone.")
                .arg(toString(Operator(draw.operators[node])), why.chosen)
                .arg(chosen->pCorrect.value_or(0), 0, 'f', 2);
        return why;
    }

    Why depthWhy(const Pilot &pilot, const Pilot::Outlay &outlay) const
    {
        Why why{.decision = QStringLiteral("depth"),
                .chosen = QString::number(outlay.layers.size()),
                .lambda = document().lambda};
        for (size_t k = 0; k < pilot.depths().size(); ++k)
            why.alternatives.append({.id = QString::number(k + 1), .utility = pilot.depths()[k]});
        compare(why);
        why.sentence =
            document().layout == PolicyDocument::Layout::Both
                ? PlannerBase::tr(
                    "If answers agree, %n layer(s) are enough; what is seen on the way decides.", "",
                    int(outlay.layers.size()))
                : PlannerBase::tr("The difficulty asks for %n layer(s).", "", int(outlay.layers.size()));
        return why;
    }

    /// Of the first node.
    void addFlips(const PlanRequest &request, const Pool &pool, const Prospect &prospect, Plan &plan) const
    {
        const auto chosenAt = [&](double lambda) {
            PolicyDocument other = document();
            other.lambda = lambda;
            const Scene scene(learned(), other, request, pool, prospect);
            const Pilot pilot(learned(), *learned().controller, scene, other, prospect, pool.cards());
            const auto outlay = other.layout == PolicyDocument::Layout::Both ? pilot.open() : pilot.layOut();
            const WorkflowNode &first = outlay.layers.first().first();
            return QString(toString(first.op) + QLatin1Char('/') + first.model);
        };
        const WorkflowNode &first = plan.workflow.layers.first().first();
        const QString chosen = toString(first.op) + QLatin1Char('/') + first.model;
        plan.nodeWhy[first.id].last().flips =
            flipsOfLambda(document().lambda, chosen, chosenAt, [](const QString &name) { return name; });
    }

    void goOnOrStop(const Pilot &pilot, const Scene &scene, const Belief &belief, const RunProgress &progress,
                    NextStep &step) const
    {
        const double sure = belief.top().p;
        step.kind = NextStep::Stop;
        Why why{.decision = QStringLiteral("stop"),
                .chosen = QStringLiteral("stop"),
                .lambda = document().lambda};
        why.alternatives.append({.id = why.chosen, .pCorrect = sure, .cost = Money(), .utility = sure});
        if (progress.layersDone >= document().maxDepth) {
            why.sentence =
                PlannerBase::tr("The policy allows no more layers. The answer is right with probability %1.")
                    .arg(sure, 0, 'f', 2);
            step.why = why;
            return;
        }
        const Pilot::Look look =
            pilot.look(belief, scene.followers(int(progress.candidates.size()), progress.spent.known), true);
        for (size_t i = 0; i < look.offers.size(); ++i)
            why.alternatives.append({.id = scene.name(look.offers[i]),
                                     .cost = look.offers[i].cost,
                                     .utility = look.offers[i].excluded.isEmpty() ? look.worth[i] : 0,
                                     .excluded = look.offers[i].excluded});
        const Draw draw = pilot.draw(look, pilot.after(progress.nodes));
        const double logit = draw.operators.empty()
                                 ? -1
                                 : pilot.goOn(progress.layersDone, look.best - sure - document().stopMargin);
        why.margin = std::abs(look.best - sure);
        if (logit > 0) {
            step.kind = NextStep::Replace;
            step.rest = {pilot.nodes(look, draw)};
            why.chosen = scene.name(pilot.offer(look, draw.operators.front(), draw.models.front()));
            why.runnerUp = QStringLiteral("stop");
            why.sentence = PlannerBase::tr("The answer is right with probability %1; %2 is worth its price.")
                               .arg(sure, 0, 'f', 2)
                               .arg(why.chosen);
        } else {
            why.sentence =
                PlannerBase::tr("The answer is right with probability %1; nothing more is worth its price.")
                    .arg(sure, 0, 'f', 2);
        }
        step.why = why;
    }
};

} // namespace

std::shared_ptr<const Planner> makeControlledPlanner(const PolicyDocument &document,
                                                     const PlannerParts &parts)
{
    return std::make_shared<ControlledPlanner>(document, parts);
}

} // namespace daao
