#include "core/bench/replay.h"

#include "core/orchestrator/selector.h"

#include <QElapsedTimer>

#include <cmath>
#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int ordinaryTokens = 500; // of one ordinary call: core/policies/costmodel.h

/// What the planner thought of the LLM it put there.
double qualityOf(const Plan &plan, const QString &node)
{
    for (const Why &why : plan.nodeWhy.value(node))
        for (const Alternative &alternative : why.alternatives)
            if (why.decision == u"model"_s && alternative.id == why.chosen && alternative.pCorrect)
                return *alternative.pCorrect;
    return Candidate().quality;
}

Call callOf(const WorkflowNode &node, const QString &text, const Outcome &outcome)
{
    Attempt attempt{.httpStatus = 200, .text = text, .finishReason = u"stop"_s, .cost = outcome.cost};
    attempt.usage.promptTokens = outcome.promptTokens.value_or(0);
    attempt.usage.completionTokens = outcome.completionTokens.value_or(0);
    return {node.id, 0, {.model = node.model}, {{attempt}}};
}

} // namespace

Replay::Replay(const OutcomeTable &table, QList<ModelCard> pool)
    : m_table(table)
    , m_pool(std::move(pool))
{
    for (const OperatorInfo &info : allOperators())
        if (info.op != Operator::Generate)
            m_unavailable.insert(info.op, tr("A replay has recorded single answers only."));
}

QList<ModelCard> Replay::cards(const OutcomeTable &known)
{
    QList<ModelCard> cards;
    for (int m = 0; m < known.modelCount(); ++m) {
        ModelCard card{.id = known.models()[m], .contextTokens = 1 << 20};
        if (const auto cost = known.meanCost(m)) {
            const Money perToken = Money::pico(cost->pico() / ordinaryTokens);
            card.price = Price{perToken, perToken, {}, {}, u"replay"_s};
        }
        if (const double score = known.meanScore(m); !std::isnan(score))
            card.scores.insert(u"recorded"_s, score);
        cards.append(card);
    }
    return cards;
}

NodeRun Replay::buy(const WorkflowNode &node, int layer, int query, const Options &options,
                    const QStringList &bought) const
{
    NodeRun result{
        .node = node.id, .op = node.op, .model = node.model, .layer = layer, .status = NodeStatus::Failed};
    const auto refused = [&](const QString &sentence) {
        result.error = Error{ErrorKind::Unavailable, sentence, {}};
        return result;
    };
    if (m_unavailable.contains(node.op))
        return refused(m_unavailable.value(node.op));
    if (bought.contains(node.model))
        return refused(tr("The recorded answer of %1 was bought already.").arg(node.model));
    const int model = m_table.indexOfModel(node.model);
    const int repeats = model < 0 ? 0 : m_table.repeats(query, model);
    if (repeats == 0)
        return refused(tr("No answer of %1 to this query is recorded.").arg(node.model));
    const Outcome outcome = *m_table.outcome(query, model, options.repeat % repeats);
    const QString text = outcome.answer.value_or(QString()).trimmed();
    result.status = NodeStatus::Ok;
    result.answer = text; // in its own wording: the grader read that
    result.cost = {outcome.cost.value_or(Money()), outcome.cost.has_value()};
    result.calls = {callOf(node, text, outcome)};
    result.candidates = {{.node = node.id, .model = node.model, .text = text, .answer = result.answer}};
    return result;
}

void Replay::readPredictions(const Plan &plan, ReplayedRun &run) const
{
    run.predicted.assign(size_t(m_table.modelCount()), std::numeric_limits<double>::quiet_NaN());
    if (plan.workflow.layers.isEmpty() || plan.workflow.layers.first().isEmpty())
        return;
    for (const Why &why : plan.nodeWhy.value(plan.workflow.layers.first().first().id))
        for (const Alternative &alternative : why.alternatives) {
            // "LLM" or "operator/LLM"; an LLM's own name may hold a slash
            int model = m_table.indexOfModel(alternative.id);
            if (model < 0 && alternative.id.startsWith("generate/"_L1))
                model = m_table.indexOfModel(alternative.id.sliced(9));
            if (model >= 0 && alternative.pCorrect)
                run.predicted[size_t(model)] = *alternative.pCorrect;
        }
}

ReplayedRun Replay::run(const Planner &planner, int query, const Options &options) const
{
    ReplayedRun run;
    const OutcomeQuery &asked = m_table.queries()[query];
    const PlanRequest request{
        {asked.id, asked.text, {}, {}}, m_pool, m_unavailable, options.seed, options.budget};
    QElapsedTimer clock;
    clock.start();
    auto plan = planner.plan(request);
    run.decideMicroseconds = double(clock.nsecsElapsed()) / 1e3;
    if (!plan) {
        run.error = plan.error();
        return run;
    }
    plan->workflow.nameNodes();
    run.difficulty = plan->difficulty;
    readPredictions(*plan, run);

    RunProgress progress;
    std::optional<QString> believed;
    for (int layer = 0; layer < plan->workflow.depth(); ++layer) {
        for (const WorkflowNode &node : QList(plan->workflow.layers[layer])) {
            NodeRun result = buy(node, layer, query, options, run.bought);
            if (result.status == NodeStatus::Ok)
                run.bought.append(node.model);
            for (Candidate &candidate : result.candidates)
                candidate.quality = qualityOf(*plan, node.id);
            run.cost += result.cost;
            run.calls += int(result.calls.size());
            progress.candidates += result.candidates;
            progress.nodes.append(std::move(result));
        }
        progress.layersDone = layer + 1;
        progress.spent = run.cost;
        clock.restart();
        const NextStep step = planner.afterLayer(request, *plan, progress);
        run.decideMicroseconds += double(clock.nsecsElapsed()) / 1e3;
        if (step.answer)
            believed = step.answer;
        if (step.kind == NextStep::Stop)
            break;
        if (step.kind == NextStep::Replace) {
            plan->workflow.layers = plan->workflow.layers.first(layer + 1) + step.rest;
            plan->workflow.nameNodes();
        }
    }
    run.layers = progress.layersDone;
    const Selection selection = select(progress.candidates, believed);
    if (selection.winner >= 0) {
        const int model = m_table.indexOfModel(progress.candidates[selection.winner].model);
        const int repeats = m_table.repeats(query, model);
        run.score = m_table.outcome(query, model, options.repeat % repeats)->score;
    } else if (!progress.nodes.isEmpty()) {
        run.error = progress.nodes.first().error;
    }
    return run;
}

} // namespace daao
