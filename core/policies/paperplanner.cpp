#include "core/policies/paperplanner.h"

#include "core/base/logistic.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// Candidates that the first so many layers leave, as Workflow::check counts them.
int candidatesOf(const PaperWorkflow &drawn, size_t layers)
{
    int count = 0;
    for (const auto &layer : std::span(drawn.layers).first(layers))
        for (const int op : layer.operators)
            count += Operator(op) == Operator::SelfConsistency || Operator(op) == Operator::Debate ? 3 : 1;
    return count;
}

} // namespace

Mask PaperPlanner::operatorsFor(const PlanRequest &request, const PaperWorkflow &soFar) const
{
    const int candidates = candidatesOf(soFar, soFar.layers.size());
    const bool tests = request.query.reference.isCode() && !request.query.reference.publicTests.isEmpty();
    Mask mask;
    for (const OperatorInfo &info : allOperators())
        mask.push_back(isUsable(info.op, request) && info.minCandidates <= candidates
                       && (!info.codeOnly || tests));
    return mask;
}

/// The last layer of `soFar` is the one being drawn: its nodes spend too, but leave nothing to read yet.
Decision PaperPlanner::llmsFor(Operator op, const PlanRequest &request, const Pool &pool,
                               const Pool::Reading &reading, const PaperWorkflow &soFar) const
{
    const size_t earlier = soFar.layers.empty() ? 0 : soFar.layers.size() - 1;
    const int candidates = candidatesOf(soFar, earlier);
    Money planned;
    for (size_t k = 0; request.budget && k < soFar.layers.size(); ++k)
        for (size_t i = 0; i < soFar.layers[k].operators.size(); ++i)
            planned += nodeCost({.op = Operator(soFar.layers[k].operators[i]),
                                 .model = pool.cards()[soFar.layers[k].models[i]].id},
                                pool, candidatesOf(soFar, k))
                           .value_or(Money());
    return modelDecision({.op = op}, request, pool, reading, candidates, planned);
}

Result<PaperWorkflow> PaperPlanner::draw(const PlanRequest &request, const Pool &pool,
                                         const Pool::Reading &reading) const
{
    if (!parts().learned || !parts().learned->paper)
        return failure(
            ErrorKind::Unavailable,
            PlannerBase::tr("The policy has not been trained yet. `daao train` makes one, or choose "
                            "another policy."));
    const auto read = paper().read(request.query.text);
    const auto places = paper().placesOf(pool.cards());
    if (!read || !places)
        return tl::unexpected(read ? places.error() : read.error());
    const PaperLimits limits{
        .depth = std::min(document().maxDepth, mostLayers),
        .likeliest = document().likeliest,
        .operators = [&](const PaperWorkflow &soFar) { return operatorsFor(request, soFar); },
        .models =
            [&](int op, const PaperWorkflow &soFar) {
                Mask mask;
                for (const Option &option : llmsFor(Operator(op), request, pool, reading, soFar).options)
                    mask.push_back(option.excluded.isEmpty());
                return mask;
            }};
    return paper().model.draw(*read, *places, limits, mixSeed(request.seed, stableHash(request.query.text)));
}

Workflow PaperPlanner::workflowOf(const PaperWorkflow &drawn, const Pool &pool)
{
    Workflow workflow;
    for (const auto &layer : drawn.layers) {
        QList<WorkflowNode> nodes;
        for (size_t i = 0; i < layer.operators.size(); ++i)
            nodes.append({.op = Operator(layer.operators[i]), .model = pool.cards()[layer.models[i]].id});
        workflow.layers.append(nodes);
    }
    workflow.nameNodes();
    return workflow;
}

Result<> PaperPlanner::build(const PlanRequest &request, const Pool &pool, const Pool::Reading &reading,
                             Plan &plan) const
{
    const auto drawn = draw(request, pool, reading);
    if (!drawn)
        return tl::unexpected(drawn.error());
    const Mask openers = operatorsFor(request, {});
    if (drawn->layers.empty() && std::ranges::find(openers, true) == openers.end())
        return failure(ErrorKind::Unavailable,
                       PlannerBase::tr("The policy allows no operator that can run here."));
    if (drawn->layers.empty())
        return tl::unexpected(nothingAffordable(llmsFor(Operator::Generate, request, pool, reading, {})));
    plan.workflow = workflowOf(*drawn, pool);
    plan.difficulty = difficultyOf(*drawn);
    plan.why.append(whyDepth(*drawn));
    explain(*drawn, request, pool, reading, plan);
    return {};
}

/// The published d is not calibrated; its interval is that of the noise it is drawn with.
Difficulty PaperPlanner::difficultyOf(const PaperWorkflow &drawn) const
{
    constexpr double ninetyPercent = 1.645; // standard deviations to either side
    const double at = logit(std::clamp(drawn.difficulty, 1e-6, 1 - 1e-6));
    return {.value = drawn.difficulty,
            .low = std::min(drawn.difficulty, logistic(at - ninetyPercent * drawn.spread)),
            .high = std::max(drawn.difficulty, logistic(at + ninetyPercent * drawn.spread)),
            .logit = at,
            .encoder = paper().encoder->name()};
}

Why PaperPlanner::whyDepth(const PaperWorkflow &drawn) const
{
    const int depth = int(drawn.layers.size());
    const int asked = paperDepth(drawn.difficulty);
    Why why{.decision = u"depth"_s, .chosen = QString::number(depth), .lambda = document().lambda};
    for (int k = 1; k <= mostLayers; ++k)
        why.alternatives.append({.id = QString::number(k), .utility = k == asked ? 1.0 : 0.0});
    const double floor = double(asked - 1) / mostLayers;
    const double ceiling = double(asked) / mostLayers;
    if (asked < mostLayers)
        why.flips.append({u"difficulty"_s, drawn.difficulty, ceiling, QString::number(asked + 1)});
    if (asked > 1)
        why.flips.append({u"difficulty"_s, drawn.difficulty, floor, QString::number(asked - 1)});
    if (!why.flips.isEmpty()) {
        const Flip &nearest = *std::ranges::min_element(
            why.flips, {}, [](const Flip &flip) { return std::abs(flip.to - flip.from); });
        why.runnerUp = nearest.winner;
        why.margin = std::abs(nearest.to - nearest.from);
    }
    why.sentence =
        depth == asked
            ? PlannerBase::tr("Difficulty %1 asks for %n layer(s): its %2-fold, rounded up.", "", asked)
                  .arg(drawn.difficulty, 0, 'f', 2)
                  .arg(mostLayers)
            : PlannerBase::tr("Difficulty %1 asks for %2 layers; the policy's limits leave %3.")
                  .arg(drawn.difficulty, 0, 'f', 2)
                  .arg(asked)
                  .arg(depth);
    return why;
}

/// `alternatives` hold the chances as utility; what could not be drawn has none.
Why PaperPlanner::whyChance(const QString &kind, const QString &chosen,
                            const QList<Alternative> &alternatives) const
{
    Why why{.decision = kind, .chosen = chosen, .lambda = document().lambda, .alternatives = alternatives};
    const Alternative *second = nullptr;
    double chance = 0;
    for (const Alternative &alternative : why.alternatives) {
        if (alternative.id == chosen)
            chance = alternative.utility;
        else if (alternative.excluded.isEmpty() && (!second || alternative.utility > second->utility))
            second = &alternative;
    }
    if (!second) {
        why.sentence = PlannerBase::tr("%1 is the only choice.").arg(chosen);
        return why;
    }
    why.runnerUp = second->id;
    why.margin = chance - second->utility;
    why.sentence =
        (document().likeliest
             ? PlannerBase::tr("%1 has the chance %2, the likeliest other one, %3, has %4.")
             : PlannerBase::tr("%1 was drawn with the chance %2; the likeliest other one, %3, has %4."))
            .arg(chosen)
            .arg(chance, 0, 'f', 2)
            .arg(second->id)
            .arg(second->utility, 0, 'f', 2);
    return why;
}

void PaperPlanner::explain(const PaperWorkflow &drawn, const PlanRequest &request, const Pool &pool,
                           const Pool::Reading &reading, Plan &plan) const
{
    for (size_t k = 0; k < drawn.layers.size(); ++k) {
        const auto &layer = drawn.layers[k];
        QList<Alternative> operators;
        for (const OperatorInfo &info : allOperators()) {
            const auto op = size_t(info.op);
            operators.append({.id = info.id, .utility = layer.operatorChances[op]});
            if (!layer.offered[op])
                operators.last().excluded = PlannerBase::tr("it cannot run in this layer or is not allowed");
        }
        PaperWorkflow soFar{.layers = {drawn.layers.begin(), drawn.layers.begin() + qsizetype(k)}};
        soFar.layers.emplace_back();
        for (size_t i = 0; i < layer.operators.size(); ++i) {
            const Decision decision = llmsFor(Operator(layer.operators[i]), request, pool, reading, soFar);
            QList<Alternative> llms;
            for (qsizetype m = 0; m < decision.options.size(); ++m) {
                const Option &option = decision.options[m];
                llms.append({.id = option.id,
                             .cost = option.cost,
                             .seconds = option.seconds,
                             .utility = layer.modelChances[i][size_t(m)],
                             .excluded = option.excluded});
            }
            const WorkflowNode &node = plan.workflow.layers[qsizetype(k)][qsizetype(i)];
            plan.nodeWhy.insert(node.id, {whyChance(u"operator"_s, toString(node.op), operators),
                                          whyChance(u"model"_s, node.model, llms)});
            soFar.layers.back().operators.push_back(layer.operators[i]);
            soFar.layers.back().models.push_back(layer.models[i]);
        }
    }
}

std::shared_ptr<const Planner> makePaperPlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<PaperPlanner>(document, parts);
}

} // namespace daao
