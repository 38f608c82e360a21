#include "core/orchestrator/variation.h"

#include "core/orchestrator/nodeedit.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

const NodeRun *nodeOf(const Run &run, const QString &id)
{
    const auto found = std::ranges::find(run.nodes, id, &NodeRun::node);
    return found == run.nodes.end() ? nullptr : &*found;
}

bool isKnown(const Run &run, const QString &id)
{
    const NodeRun *node = nodeOf(run, id);
    return node && (node->status == NodeStatus::Ok || node->status == NodeStatus::Reused);
}

/// Calls that an operator usually makes, to scale the recorded tokens where the operator is another.
double typicalCalls(const WorkflowNode &node)
{
    switch (node.op) {
    case Operator::SelfConsistency:
        return node.settings.samples.value_or(3);
    case Operator::Debate:
        return 5;
    case Operator::SelfRefine:
    case Operator::React:
        return 2.5;
    default:
        return 1;
    }
}

/// The recorded tokens at the price of that LLM, the answers `longer` times as long. Unknown where the node
/// made no call, or the price is unknown.
Cost costAgain(const Run &run, const WorkflowNode &node, const QList<ModelCard> &pool, int longer = 1)
{
    const NodeRun *known = nodeOf(run, node.id);
    const WorkflowNode *before = run.plan.workflow.node(node.id);
    const auto card = std::ranges::find(pool, node.model, &ModelCard::id);
    if (!known || !before || known->status == NodeStatus::Skipped || card == pool.end() || !card->price)
        return {{}, false};
    const Money recorded = card->price->perPromptToken * known->promptTokens()
                           + card->price->perCompletionToken * (longer * known->completionTokens());
    const double scale = typicalCalls(node) / typicalCalls(*before);
    return {Money::pico(std::llround(double(recorded.pico()) * scale)), true};
}

} // namespace

Plan Variation::executedPlan(const Run &run)
{
    Plan plan = run.plan;
    auto &layers = plan.workflow.layers;
    const auto wasSkipped = [&](const WorkflowNode &node) {
        const NodeRun *done = nodeOf(run, node.id);
        return done && done->status == NodeStatus::Skipped;
    };
    while (run.status == RunStatus::Finished && !layers.isEmpty()
           && std::ranges::all_of(layers.last(), wasSkipped))
        layers.removeLast();
    return plan;
}

Variation Variation::replayOf(const Run &run)
{
    Variation variation{.plan = executedPlan(run), .cache = CacheUse::Replay, .parent = run.id};
    for (const auto &layer : variation.plan.workflow.layers)
        for (const WorkflowNode &node : layer)
            variation.reused.append(node.id);
    return variation;
}

Result<Variation> Variation::rerunFrom(const Run &run, const QString &node, const QList<ModelCard> &pool)
{
    if (!run.plan.workflow.node(node))
        return failure(ErrorKind::BadInput, tr("The run has no node “%1”.").arg(node));
    Variation variation{.plan = executedPlan(run), .fresh = {node}, .parent = run.id};
    const WorkflowNode *planned = variation.plan.workflow.node(node);
    if (!planned)
        return failure(ErrorKind::BadInput, tr("Node “%1” was not run.").arg(node));
    WorkflowNode drawn = *planned;
    drawn.settings.draw = drawn.settings.draw.value_or(1) + 1;
    variation.plan.workflow.replaceNode(drawn);
    variation.estimate(run, node, pool);
    return variation;
}

Result<Variation> Variation::whatIf(const Run &run, const WorkflowNode &after, const QList<ModelCard> &pool)
{
    auto plan = NodeEdit::applied(executedPlan(run), after);
    if (!plan)
        return tl::unexpected(plan.error());
    Variation variation{.plan = std::move(*plan), .parent = run.id};
    variation.estimate(run, after.id, pool);
    return variation;
}

void Variation::estimate(const Run &run, const QString &node, const QList<ModelCard> &pool)
{
    bool isAfter = false;
    for (const auto &layer : plan.workflow.layers) {
        for (const WorkflowNode &each : layer) {
            if (!isAfter && each.id != node && isKnown(run, each.id)) {
                reused.append(each.id);
                continue;
            }
            const Cost cost = costAgain(run, each, pool);
            called.append(each.id);
            likely += cost;
            most += costAgain(run, each, pool, 2);
            if (!isAfter)
                least += cost;
        }
        isAfter = isAfter || std::ranges::find(layer, node, &WorkflowNode::id) != layer.end();
    }
}

void Variation::applyTo(RunRequest &request) const
{
    request.plan = plan;
    request.fresh = fresh;
    request.cache = cache;
    request.parent = parent;
}

} // namespace daao
