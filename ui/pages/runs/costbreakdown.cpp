#include "ui/pages/runs/costbreakdown.h"

#include "core/providers/chatclient.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

void addCall(CostBreakdown::Row &row, const Call &call)
{
    ++row.calls;
    for (const Attempt &attempt : call.reply.attempts) {
        row.promptTokens += attempt.usage.promptTokens;
        row.completionTokens += attempt.usage.completionTokens;
    }
    row.cost += call.reply.cost();
}

CostBreakdown::Row rowOf(const NodeRun &node)
{
    CostBreakdown::Row row{
        .name = toString(node.op), .node = node.node, .model = node.model, .cost = node.cost};
    if (!node.model.isEmpty())
        row.name += u" · "_s + node.model;
    row.calls = node.status == NodeStatus::Reused ? 0 : int(node.calls.size());
    row.promptTokens = node.promptTokens();
    row.completionTokens = node.completionTokens();
    return row;
}

QList<CostBreakdown::Row> byLlm(const Run &run)
{
    QList<CostBreakdown::Row> rows;
    for (const NodeRun &node : run.nodes) {
        if (node.status == NodeStatus::Reused)
            continue;
        for (const Call &call : node.calls) {
            auto row = std::ranges::find(rows, call.request.model, &CostBreakdown::Row::model);
            if (row == rows.end())
                row = rows.insert(rows.end(), {.name = call.request.model, .model = call.request.model});
            addCall(*row, call);
        }
    }
    std::ranges::stable_sort(rows, std::greater(),
                             [](const CostBreakdown::Row &row) { return row.cost.known; });
    return rows;
}

/// All tokens of the run's calls at this price.
std::optional<Money> atPriceOf(const ModelCard &card, const Run &run)
{
    if (!card.price)
        return std::nullopt;
    Money sum;
    for (const NodeRun &node : run.nodes)
        for (const Call &call : node.calls)
            for (const Attempt &attempt : call.reply.attempts) {
                Usage usage = attempt.usage;
                usage.reportedCost.reset(); // of the LLM that answered, not of this one
                usage.cachedTokens = 0;
                sum += costOf(usage, card.price).value_or(Money());
            }
    return sum;
}

/// Alternatives of the choice of an LLM, of the node that has most of them.
QList<Alternative> candidatesOf(const Run &run)
{
    QList<Alternative> most;
    for (const NodeRun &node : run.nodes)
        for (const Why &why : node.why)
            if (why.decision == u"model" && why.alternatives.size() > most.size())
                most = why.alternatives;
    return most;
}

const ModelCard *cardOf(const QList<ModelCard> &pool, const QString &id)
{
    const auto found = std::ranges::find(pool, id, &ModelCard::id);
    return found == pool.end() ? nullptr : &*found;
}

QString bestLlm(const Run &run, const QList<ModelCard> &pool)
{
    const Alternative *likeliest = nullptr;
    const QList<Alternative> candidates = candidatesOf(run);
    for (const Alternative &one : candidates)
        if (one.pCorrect && cardOf(pool, one.id) && (!likeliest || *one.pCorrect > *likeliest->pCorrect))
            likeliest = &one;
    if (likeliest)
        return likeliest->id;
    const ModelCard *dearest = nullptr;
    for (const ModelCard &card : pool)
        if (card.price && (!dearest || card.price->perCompletionToken > dearest->price->perCompletionToken))
            dearest = &card;
    return dearest ? dearest->id : QString();
}

/// "review is 86 % of the bill. On sim-midi it would have cost $0.0003 less, predicted success 0.79."
QString hintFor(const Run &run, const QList<ModelCard> &pool)
{
    const auto node = std::ranges::max_element(run.nodes, {}, [](const NodeRun &n) { return n.cost.known; });
    if (node == run.nodes.end() || run.cost.known <= Money() || node->cost.known <= Money())
        return {};
    const double share = node->cost.known.usd() / run.cost.known.usd();
    QString hint =
        CostBreakdown::tr("%1 is %2 % of the bill.").arg(toString(node->op)).arg(qRound(share * 100));
    Run alone;
    alone.nodes = {*node};
    const Alternative *other = nullptr;
    Money saved;
    for (const Why &why : node->why) {
        for (const Alternative &one : why.alternatives) {
            const ModelCard *card = cardOf(pool, one.id);
            if (why.decision != u"model" || !card || one.id == node->model || !one.pCorrect)
                continue;
            const auto cost = atPriceOf(*card, alone);
            if (cost && *cost < node->cost.known && (!other || *one.pCorrect > *other->pCorrect)) {
                other = &one;
                saved = node->cost.known - *cost;
            }
        }
    }
    if (other)
        hint += u' '
                + CostBreakdown::tr("What if %1: −%2, predicted success %3.")
                      .arg(other->id, Wording::money(saved))
                      .arg(*other->pCorrect, 0, 'f', 2);
    return hint;
}

} // namespace

CostBreakdown CostBreakdown::of(const Run &run, const QList<ModelCard> &pool)
{
    CostBreakdown costs;
    costs.total = run.cost;
    for (const NodeRun &node : run.nodes)
        if (node.status != NodeStatus::Skipped)
            costs.nodes.append(rowOf(node));
    costs.llms = byLlm(run);
    costs.best = bestLlm(run, pool);
    if (const ModelCard *card = cardOf(pool, costs.best); card && !costs.llms.isEmpty())
        costs.allOnBest = atPriceOf(*card, run);
    costs.hint = hintFor(run, pool);
    return costs;
}

} // namespace daao
