#include "core/orchestrator/variation.h"

#include "core/orchestrator/nodeedit.h"

#include <algorithm>

namespace daao {

namespace {

/// The same tokens at the price of that LLM. Unknown where the node made no call, or the price is unknown.
Cost costAgain(const Run &run, const WorkflowNode &node, const QList<ModelCard> &pool)
{
    const auto known = std::ranges::find(run.nodes, node.id, &NodeRun::node);
    const auto card = std::ranges::find(pool, node.model, &ModelCard::id);
    if (known == run.nodes.end() || known->status == NodeStatus::Skipped || card == pool.end()
        || !card->price)
        return {{}, false};
    return {card->price->perPromptToken * known->promptTokens()
                + card->price->perCompletionToken * known->completionTokens(),
            true};
}

} // namespace

Variation Variation::replayOf(const Run &run)
{
    Variation variation{.plan = run.plan, .cache = CacheUse::Replay, .parent = run.id};
    for (const auto &layer : run.plan.workflow.layers)
        for (const WorkflowNode &node : layer)
            variation.reused.append(node.id);
    return variation;
}

Result<Variation> Variation::rerunFrom(const Run &run, const QString &node, const QList<ModelCard> &pool)
{
    if (!run.plan.workflow.node(node))
        return failure(ErrorKind::BadInput, tr("The run has no node “%1”.").arg(node));
    Variation variation{.plan = run.plan, .fresh = {node}, .parent = run.id};
    variation.estimate(run, node, pool);
    return variation;
}

Result<Variation> Variation::whatIf(const Run &run, const WorkflowNode &after, const QList<ModelCard> &pool)
{
    auto plan = NodeEdit::applied(run.plan, after);
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
            if (!isAfter && each.id != node) {
                reused.append(each.id);
                continue;
            }
            const Cost cost = costAgain(run, each, pool);
            called.append(each.id);
            likely += cost;
            if (each.id == node)
                least = cost;
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
