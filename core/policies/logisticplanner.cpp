#include "core/policies/plannerbase.h"

#include <cmath>

namespace daao {

namespace {

/// `logistic`: depth by difficulty (method.md B1: the smallest L with d <= L / max), operators by a fixed
/// ladder, the LLM of each node by predicted success minus lambda times cost.
class LogisticPlanner final : public PlannerBase
{
    Q_DECLARE_TR_FUNCTIONS(daao::LogisticPlanner)

public:
    using PlannerBase::PlannerBase;

protected:
    Result<> build(const PlanRequest &request, const Pool &pool, const Pool::Reading &reading,
                   Plan &plan) const override
    {
        const QList<Operator> ladder = ladderFor(request);
        if (ladder.isEmpty())
            return failure(ErrorKind::Unavailable, tr("The policy allows no operator that can run here."));
        const int deepest = document().maxDepth;
        const int depth = std::clamp(int(std::ceil(reading.difficulty.value * deepest)), 1, deepest);
        plan.why.append(explainDepth(reading.difficulty, depth, deepest));

        Money planned;
        for (int k = 0; k < std::min(depth, int(ladder.size())); ++k) {
            WorkflowNode node{.id = QStringLiteral("n%1").arg(k + 1), .op = ladder[k]};
            const Decision decision = modelDecision(node, request, pool, reading, k, planned);
            const qsizetype chosen = decision.choose();
            if (chosen < 0 && k > 0)
                break; // the budget ends the plan, not the run
            if (chosen < 0)
                return tl::unexpected(noModelFits(decision, request));
            node.model = decision.options[chosen].id;
            planned += decision.options[chosen].cost.value_or(Money());
            plan.nodeWhy.insert(node.id, {decision.explain()});
            plan.workflow.layers.append({node});
        }
        return {};
    }

private:
    QList<Operator> ladderFor(const PlanRequest &request) const
    {
        using enum Operator;
        const bool code = request.query.reference.isCode();
        const QList<Operator> wanted =
            code ? QList{Cot, Test, SelfRefine, Test} : QList{Cot, SelfConsistency, Review, Ensemble};
        QList<Operator> ladder;
        for (const Operator op : wanted)
            if (isUsable(op, request) && (!ladder.isEmpty() || operatorInfo(op).generator))
                ladder.append(op);
        return ladder;
    }

    static Why explainDepth(const Difficulty &difficulty, int depth, int deepest)
    {
        Why why{.decision = QStringLiteral("depth"), .chosen = QString::number(depth)};
        for (int k = 1; k <= deepest; ++k) // utility: how far inside its own interval the difficulty lies
            why.alternatives.append({.id = QString::number(k),
                                     .utility = std::min(difficulty.value - double(k - 1) / deepest,
                                                         double(k) / deepest - difficulty.value)});
        if (depth > 1)
            why.flips.append({QStringLiteral("difficulty"), difficulty.value, double(depth - 1) / deepest,
                              QString::number(depth - 1)});
        if (depth < deepest)
            why.flips.append({QStringLiteral("difficulty"), difficulty.value, double(depth) / deepest,
                              QString::number(depth + 1)});
        why.runnerUp = why.flips.isEmpty() ? QString() : nearest(why.flips).winner;
        why.margin = why.flips.isEmpty() ? 0 : std::abs(nearest(why.flips).to - difficulty.value);
        why.sentence = tr("Difficulty %1 asks for %n layer(s) of at most %2.", "", depth)
                           .arg(difficulty.value, 0, 'f', 2)
                           .arg(deepest);
        return why;
    }

    static const Flip &nearest(const QList<Flip> &flips)
    {
        return *std::ranges::min_element(flips, {},
                                         [](const Flip &flip) { return std::abs(flip.to - flip.from); });
    }
};

} // namespace

std::shared_ptr<const Planner> makeLogisticPlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<LogisticPlanner>(document, parts);
}

namespace {

/// What was learned must be of the kind that the mode plans with.
Result<std::shared_ptr<const Planner>> makeTrainedPlanner(const PolicyDocument &document,
                                                          const PlannerParts &parts)
{
    const bool isPaper = document.mode == PolicyDocument::Mode::DaaoPaper;
    const bool isKnn = document.mode == PolicyDocument::Mode::Knn;
    if (const LearnedPolicy *learned = parts.learned.get();
        learned && (isPaper != bool(learned->paper) || isKnn != bool(learned->neighbours)))
        return failure(
            ErrorKind::BadInput,
            PolicyDocument::tr("Policy document, key \"checkpoint\": it was trained for another mode."));
    return isPaper ? makePaperPlanner(document, parts)
           : isKnn ? makeNeighbourPlanner(document, parts)
                   : makeLearnedPlanner(document, parts);
}

} // namespace

Result<std::shared_ptr<const Planner>> makePlanner(const PolicyVersion &policy, const PlannerParts &parts)
{
    const auto document = PolicyDocument::fromJson(policy.document);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->rules.isEmpty())
        return makeRuledPlanner(*document, parts);
    switch (document->mode) {
    case PolicyDocument::Mode::Single:
    case PolicyDocument::Mode::SelfConsistency:
    case PolicyDocument::Mode::Fixed:
        return makeStaticPlanner(*document, parts);
    case PolicyDocument::Mode::Random:
        return makeRandomPlanner(*document, parts);
    case PolicyDocument::Mode::Cascade:
        return makeCascadePlanner(*document, parts);
    case PolicyDocument::Mode::Logistic:
        return makeLogisticPlanner(*document, parts);
    case PolicyDocument::Mode::Daao:
    case PolicyDocument::Mode::DaaoPaper:
    case PolicyDocument::Mode::Knn:
    case PolicyDocument::Mode::Oracle: {
        PlannerParts own = parts;
        if (!document->checkpoint.isEmpty() && parts.checkpoints) {
            auto learned = parts.checkpoints(document->checkpoint);
            if (!learned)
                return tl::unexpected(learned.error());
            own.learned = *learned;
        }
        return document->mode == PolicyDocument::Mode::Oracle ? makeOraclePlanner(*document, own)
                                                              : makeTrainedPlanner(*document, own);
    }
    }
    return failure(ErrorKind::Internal, QStringLiteral("unknown policy mode"));
}

} // namespace daao
