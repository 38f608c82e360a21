#include "core/policies/plannerbase.h"
#include "core/policies/scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace daao {

namespace {

/// `daao`: the first node by predicted success and cost; after each layer the belief is updated by what was
/// seen, and the next node is bought only where it is worth its price (method.md 5.3 to 5.5).
class LearnedPlanner final : public PlannerBase
{
public:
    using PlannerBase::PlannerBase;

    NextStep afterLayer(const PlanRequest &asked, const Plan &, const RunProgress &progress) const override
    {
        if (!parts().learned) // a given plan may be run under a policy that was never trained
            return {};
        const PlanRequest request = capped(asked);
        const auto pool = poolFor(request);
        const auto prospect = learned().read(request.query.text, document().reading);
        if (!pool || !prospect)
            return {};
        const Scene scene(learned(), document(), request, *pool, *prospect);
        const Evidence evidence = readEvidence(
            progress.nodes, [&](const QString &model) { return scene.cardOf(model); },
            [&](int card) -> const Ways & { return scene.waysOf(card); });
        const Belief belief = learned().evidence.beliefOf(evidence.pieces, scene.difficulty().logit);
        NextStep step{.kind = NextStep::Stop};
        if (const Belief::Top top = belief.top(); top.best >= 0 && top.best < evidence.answers.size())
            step.answer = evidence.answers[top.best];
        goOnOrStop(scene, belief, progress, step);
        return step;
    }

protected:
    bool wantsReading() const override { return false; }

    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &,
                   Plan &plan) const override
    {
        if (!parts().learned)
            return failure(
                ErrorKind::Unavailable,
                PlannerBase::tr(
                    "The policy has not been trained yet. `daao train` makes one, or choose another "
                    "policy."));
        const auto prospect = learned().read(request.query.text, document().reading);
        if (!prospect)
            return tl::unexpected(prospect.error());
        const Scene scene(learned(), document(), request, pool, *prospect);
        plan.difficulty = scene.difficulty();
        const auto offers = scene.openers();
        if (offers.empty())
            return failure(ErrorKind::Unavailable,
                           PlannerBase::tr("The policy allows no operator that can run here."));
        const auto later = scene.followers(1, {});
        const Opening opening{
            scene, offers, scene.twoSteps(learned().evidence.start(scene.difficulty().logit), offers, later),
            document()};
        std::vector<double> values;
        const Lookahead::Best first = opening.lookahead.best(document().lambda, &values);
        if (first.index < 0)
            return tl::unexpected(Error{ErrorKind::Budget,
                                        PlannerBase::tr("No LLM fits the budget of this query."),
                                        offers[0].excluded});
        plan.workflow.layers.append({scene.node(offers[size_t(first.index)])});
        plan.nodeWhy.insert(QStringLiteral("n1"), {opening.why(first, values)});
        foresee(scene, offers[size_t(first.index)], later, plan);
        return {};
    }

private:
    const LearnedPolicy &learned() const { return *parts().learned; }

    /// The decision about the first node, for any lambda.
    struct Opening
    {
        const Scene &scene;
        const Offers &offers;
        Lookahead lookahead;
        const PolicyDocument &document;

        Why why(const Lookahead::Best &first, const std::vector<double> &values) const
        {
            const Offer &chosen = offers[size_t(first.index)];
            Why why{.decision = QStringLiteral("model"),
                    .chosen = scene.model(chosen),
                    .lambda = document.lambda};
            size_t second = size_t(first.index);
            double runnerUp = -std::numeric_limits<double>::infinity();
            for (size_t i = 0; i < offers.size(); ++i) {
                why.alternatives.append(alternative(offers[i], values[i], chosen));
                if (int(i) != first.index && offers[i].excluded.isEmpty() && values[i] > runnerUp) {
                    runnerUp = values[i];
                    second = i;
                }
            }
            if (int(second) != first.index) {
                why.runnerUp = nameOf(offers[second], chosen);
                why.margin = first.value - runnerUp;
                addFlips(second, chosen, why);
            }
            why.sentence =
                PlannerBase::tr(
                    "%1 with %2: right with probability %3 by the text alone, worth %4 with what may follow.")
                    .arg(toString(chosen.op), why.chosen)
                    .arg(1 / (1 + std::exp(-chosen.purchase.logit)), 0, 'f', 2)
                    .arg(first.value, 0, 'f', 3);
            return why;
        }

        /// The LLM alone where the operator is the chosen one, "operator/LLM" otherwise.
        QString nameOf(const Offer &offer, const Offer &chosen) const
        {
            return offer.op == chosen.op ? scene.model(offer) : scene.name(offer);
        }

        Alternative alternative(const Offer &offer, double value, const Offer &chosen) const
        {
            return {.id = nameOf(offer, chosen),
                    .pCorrect = 1 / (1 + std::exp(-offer.purchase.logit)),
                    .cost = offer.cost,
                    .utility = offer.excluded.isEmpty() ? value : 0,
                    .excluded = offer.excluded};
        }

        /// Of λ, and of the price of the chosen one.
        void addFlips(size_t second, const Offer &chosen, Why &why) const
        {
            const double lambda = document.lambda;
            why.flips = flipsOfLambda(
                lambda, int(&chosen - &offers[0]), [&](double other) { return lookahead.best(other).index; },
                [&](int offer) { return nameOf(offers[size_t(offer)], chosen); });
            if (chosen.cost && lambda > 0 && chosen.share > 0) {
                const double perShare = chosen.cost->usd() / chosen.share;
                why.flips.append({QStringLiteral("price:") + why.chosen, chosen.cost->usd(),
                                  chosen.cost->usd() + why.margin / lambda * perShare,
                                  nameOf(offers[second], chosen)});
            }
        }
    };

    /// What is most likely to follow, for the preview: at run time the belief decides.
    void foresee(const Scene &scene, const Offer &first, const Offers &later, Plan &plan) const
    {
        Belief belief = likeliest(learned().evidence.start(scene.difficulty().logit), first, scene);
        Why why{.decision = QStringLiteral("depth"), .lambda = document().lambda};
        double stop = belief.top().p;
        double next = stop;
        while (plan.workflow.depth() < document().maxDepth) {
            const Lookahead::Best best = scene.oneStep(belief, later).best(document().lambda);
            stop = belief.top().p;
            next = best.value;
            if (best.index < 0 || next <= stop + document().stopMargin)
                break;
            plan.workflow.layers.append({scene.node(later[size_t(best.index)])});
            belief = likeliest(belief, later[size_t(best.index)], scene);
        }
        plan.expected.pCorrect = belief.top().p;
        why.chosen = QString::number(plan.workflow.depth());
        why.margin = std::abs(stop - next);
        why.alternatives.append({.id = why.chosen, .pCorrect = stop, .utility = stop});
        why.alternatives.append({.id = QString::number(plan.workflow.depth() + 1), .utility = next});
        why.runnerUp = why.alternatives.last().id;
        why.sentence =
            PlannerBase::tr("If answers agree, %n layer(s) are enough; what is seen on the way decides.", "",
                            plan.workflow.depth());
        plan.why.append(why);
    }

    Belief likeliest(const Belief &belief, const Offer &offer, const Scene &scene) const
    {
        std::array<EvidenceModel::Branch, 4> branches;
        const int count =
            learned().evidence.branches(belief, offer.purchase, scene.difficulty().logit, branches);
        int best = 0;
        for (int i = 1; i < count; ++i)
            if (branches[size_t(i)].probability > branches[size_t(best)].probability)
                best = i;
        return count > 0 ? branches[size_t(best)].belief : belief;
    }

    void goOnOrStop(const Scene &scene, const Belief &belief, const RunProgress &progress,
                    NextStep &step) const
    {
        const double sure = belief.top().p;
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
        const auto offers = scene.followers(int(progress.candidates.size()), progress.spent.known);
        std::vector<double> values;
        const Lookahead lookahead = scene.twoSteps(belief, offers, offers);
        const Lookahead::Best best = lookahead.best(document().lambda, &values);
        for (size_t i = 0; i < offers.size(); ++i) {
            const bool allowed = offers[i].excluded.isEmpty();
            why.alternatives.append(
                {.id = scene.name(offers[i]),
                 .pCorrect = allowed ? std::optional(double(lookahead.right()[i])) : std::nullopt,
                 .cost = offers[i].cost,
                 .utility = allowed ? values[i] : 0,
                 .excluded = offers[i].excluded});
        }
        const bool pays = best.index >= 0 && best.value > sure + document().stopMargin;
        const QString other = best.index < 0 ? QString() : scene.name(offers[size_t(best.index)]);
        why.margin = best.index < 0 ? 0 : std::abs(best.value - sure);
        why.runnerUp = pays ? QStringLiteral("stop") : other;
        if (pays) {
            step.kind = NextStep::Replace;
            step.rest = {{scene.node(offers[size_t(best.index)])}};
            why.chosen = other;
            why.sentence = PlannerBase::tr("The answer is right with probability %1; %2 is worth its price.")
                               .arg(sure, 0, 'f', 2)
                               .arg(other);
        } else {
            why.sentence =
                PlannerBase::tr("The answer is right with probability %1; nothing more is worth its price.")
                    .arg(sure, 0, 'f', 2);
        }
        step.why = why;
    }
};

} // namespace

std::shared_ptr<const Planner> makeLearnedPlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    if (parts.learned && parts.learned->recorded)
        return makeRecordedPlanner(document, parts);
    if (parts.learned && document.layout != PolicyDocument::Layout::Lookahead)
        return makeControlledPlanner(document, parts);
    return std::make_shared<LearnedPlanner>(document, parts);
}

} // namespace daao
