#include "ui/models/rundiff.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

NodeChange changeOf(const WorkflowNode &left, const WorkflowNode &right)
{
    if (left.model != right.model || left.members != right.members)
        return NodeChange::Swapped;
    return left.settings == right.settings ? NodeChange::Same : NodeChange::Edited;
}

/// Pairs the nodes of one layer: same operator and LLM first, then same operator in order.
QList<RunDiff::Pair> pairLayer(const QList<WorkflowNode> &left, QList<WorkflowNode> right)
{
    QList<const WorkflowNode *> partner(left.size(), nullptr);
    QList<WorkflowNode> taken;
    taken.reserve(right.size()); // pointers into it stay
    const auto take = [&](qsizetype i, auto fits) {
        const auto found = std::ranges::find_if(right, fits);
        if (found == right.end())
            return;
        taken.append(*found);
        partner[i] = &taken.last();
        right.erase(found);
    };
    for (qsizetype i = 0; i < left.size(); ++i)
        take(i, [&](const WorkflowNode &n) { return n.op == left[i].op && n.model == left[i].model; });
    for (qsizetype i = 0; i < left.size(); ++i)
        if (!partner[i])
            take(i, [&](const WorkflowNode &n) { return n.op == left[i].op; });
    QList<RunDiff::Pair> pairs;
    for (qsizetype i = 0; i < left.size(); ++i)
        pairs.append(partner[i] ? RunDiff::Pair{left[i].id, partner[i]->id, changeOf(left[i], *partner[i])}
                                : RunDiff::Pair{left[i].id, {}, NodeChange::Removed});
    for (const WorkflowNode &node : right)
        pairs.append({{}, node.id, NodeChange::Added});
    return pairs;
}

int sumOf(const Run &run, int (NodeRun::*tokens)() const)
{
    int sum = 0;
    for (const NodeRun &node : run.nodes)
        sum += (node.*tokens)();
    return sum;
}

} // namespace

RunDiff RunDiff::between(const Run &left, const Run &right)
{
    RunDiff diff;
    const auto &a = left.plan.workflow.layers;
    const auto &b = right.plan.workflow.layers;
    for (qsizetype l = 0; l < std::max(a.size(), b.size()); ++l)
        diff.pairs += pairLayer(a.value(l), b.value(l));
    diff.costDelta = right.cost.known - left.cost.known;
    diff.costComplete = left.cost.complete && right.cost.complete;
    diff.msDelta = right.wallMs - left.wallMs;
    diff.promptTokenDelta = sumOf(right, &NodeRun::promptTokens) - sumOf(left, &NodeRun::promptTokens);
    diff.completionTokenDelta =
        sumOf(right, &NodeRun::completionTokens) - sumOf(left, &NodeRun::completionTokens);
    diff.sameAnswer = left.answer == right.answer;
    return diff;
}

const RunDiff::Pair *RunDiff::ofLeft(const QString &node) const
{
    const auto found = std::ranges::find(pairs, node, &Pair::left);
    return found == pairs.end() || node.isEmpty() ? nullptr : &*found;
}

const RunDiff::Pair *RunDiff::ofRight(const QString &node) const
{
    const auto found = std::ranges::find(pairs, node, &Pair::right);
    return found == pairs.end() || node.isEmpty() ? nullptr : &*found;
}

QString RunDiff::word(NodeChange change)
{
    switch (change) {
    case NodeChange::Same:
        return tr("= the same");
    case NodeChange::Swapped:
        return tr("⇄ another LLM");
    case NodeChange::Edited:
        return tr("✎ other settings");
    case NodeChange::Added:
        return tr("+ added");
    case NodeChange::Removed:
        return tr("− removed");
    }
    return {};
}

QString signedCost(Money delta, bool complete)
{
    const QString about = complete ? QString() : u"≈ "_s;
    if (delta == Money())
        return about + u"±$0"_s;
    const bool less = delta < Money();
    return about + (less ? u"−"_s : u"+"_s) + Wording::money(less ? Money() - delta : delta);
}

} // namespace daao
