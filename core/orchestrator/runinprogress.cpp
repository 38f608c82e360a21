#include "core/orchestrator/runinprogress.h"

#include "core/base/parallel.h"
#include "core/orchestrator/nodecontext.h"
#include "core/orchestrator/nodeedit.h"
#include "core/orchestrator/nodekey.h"
#include "core/text/answers.h"

#include <QUuid>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

RunInProgress::RunInProgress(const Executor &executor, const RunRequest &request, RunSink &sink,
                             std::stop_token stop)
    : m_executor(executor)
    , m_request(request)
    , m_sink(sink)
    , m_stop(std::move(stop))
    , m_planRequest(executor.planRequest(request))
    , m_budget(request.budget)
{
    m_run.id = request.id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : request.id;
    m_run.query = request.query;
    m_run.policy = request.policy;
    m_run.seed = request.seed;
    m_run.parent = request.parent;
    m_run.startedAt = QDateTime::currentDateTimeUtc();
    m_clock.start();
}

Run RunInProgress::execute()
{
    if (const auto planned = plan(); !planned) {
        m_run.status =
            planned.error().kind == ErrorKind::Budget ? RunStatus::BudgetStopped : RunStatus::Failed;
        m_run.error = planned.error();
        m_sink.runStarted(m_run);
        finish();
        return m_run;
    }
    m_modelled = usesOnlySimulated();
    m_run.origin = m_modelled ? Origin::Simulated : Origin::Live;
    m_sink.runStarted(m_run);
    runLayers();
    select();
    finish();
    return m_run;
}

Result<> RunInProgress::plan()
{
    auto plan = m_request.plan ? Result<Plan>(*m_request.plan) : m_executor.plan(m_request);
    if (!plan)
        return tl::unexpected(plan.error());
    plan->workflow.nameNodes();
    if (auto legal = plan->workflow.check(); !legal)
        return legal;
    m_run.plan = *plan;
    if (m_executor.m_parts.truth)
        if (const auto truth = m_executor.m_parts.truth->truth(m_request.query.text))
            m_run.trueDifficulty = truth->difficulty;
    return {};
}

void RunInProgress::runLayers()
{
    for (int layer = 0; layer < m_run.plan.workflow.depth(); ++layer) {
        runLayer(layer);
        if (m_stop.stop_requested() || m_budget.isExhausted() || !goOn(layer + 1)) {
            skipFrom(layer + 1);
            return;
        }
    }
}

/// Twins of a layer draw different samples, and so do re-runs. Counted in the plan as it stands, edits
/// included.
int RunInProgress::firstSampleOf(const WorkflowNode &node, int layer) const
{
    const QMutexLocker lock(&m_planMutex);
    int twins = 0;
    for (const WorkflowNode &other : m_run.plan.workflow.layers.value(layer)) {
        if (other.id == node.id)
            break;
        twins += other.op == node.op && other.model == node.model ? 1 : 0;
    }
    return 16 * twins + 4096 * (node.settings.draw.value_or(1) - 1);
}

void RunInProgress::runLayer(int layer)
{
    const QList<WorkflowNode> nodes = m_run.plan.workflow.layers[layer];
    QList<NodeRun> results(nodes.size());
    NodeRun *out = results.data(); // one writer per element
    inParallel(m_executor.m_pool, int(nodes.size()), [&](int i) { out[i] = runNode(nodes[i], layer); });
    putOnBlackboard(results);
    double slowest = 0;
    for (const NodeRun &result : results)
        slowest = std::max(slowest, result.durationMs);
    m_modelledMs += slowest;
    m_run.nodes += results;
}

QList<ModelCard> RunInProgress::cardsOf(const WorkflowNode &node) const
{
    QList<ModelCard> cards;
    for (const QString &name : Workflow{.layers = {{node}}}.models())
        if (const auto card = m_executor.m_parts.client.card(name))
            cards.append(*card);
    return cards;
}

NodeRun RunInProgress::headOf(const WorkflowNode &node, int layer) const
{
    NodeRun head{.node = node.id, .op = node.op, .model = node.model, .layer = layer};
    head.why = whyOf(node.id);
    return head;
}

QList<Why> RunInProgress::whyOf(const QString &node) const
{
    const QMutexLocker lock(&m_planMutex);
    return m_run.plan.nodeWhy.value(node);
}

/// Makes an edited node part of the plan; the judge stands in no plan and may be edited all the same.
Result<> RunInProgress::accept(const WorkflowNode &edited)
{
    const QMutexLocker lock(&m_planMutex);
    if (!m_run.plan.workflow.node(edited.id))
        return {};
    auto changed = NodeEdit::applied(m_run.plan, edited);
    if (!changed)
        return tl::unexpected(changed.error());
    m_run.plan = *changed;
    m_sink.planChanged(m_run.id, m_run.plan);
    return {};
}

NodeRun RunInProgress::runNode(const WorkflowNode &planned, int layer)
{
    WorkflowNode node = planned;
    Result<> legal;
    if (m_request.gate) {
        if (auto edited = m_request.gate->pass(m_run.id, RunGate::Moment::Before, planned,
                                               headOf(planned, layer), m_stop)) {
            edited->id = planned.id;
            node = *edited;
            legal = accept(node);
        }
    }
    NodeRun result = legal ? runUngated(node, layer) : headOf(planned, layer);
    if (!legal) {
        result.status = NodeStatus::Failed;
        result.error = legal.error();
    }
    if (const QString edit = NodeEdit::sentence(planned, node); !edit.isEmpty())
        result.remarks.prepend(edit);
    m_sink.nodeFinished(m_run.id, result);
    if (m_request.gate)
        m_request.gate->pass(m_run.id, RunGate::Moment::After, node, result, m_stop);
    return result;
}

NodeRun RunInProgress::runUngated(const WorkflowNode &node, int layer)
{
    const OperatorInput input{m_request.query, m_blackboard, node, m_request.seed,
                              firstSampleOf(node, layer)};
    NodeRun result = headOf(node, layer);
    result.status = NodeStatus::Running;
    result.key = nodeKey(input, cardsOf(node), m_executor.m_parts.prompts.hash(promptNames(node.op)));
    result.startedMs = m_modelled ? m_modelledMs : double(m_clock.nsecsElapsed()) / 1e6;
    NodeCache *cache = m_request.cache == CacheUse::Off ? nullptr : m_executor.m_parts.cache;
    if (cache && !m_request.fresh.contains(node.id))
        if (auto known = cache->find(result.key))
            return reuse(std::move(*known), std::move(result));
    if (m_request.cache == CacheUse::Replay) {
        result.status = NodeStatus::Failed;
        result.error =
            Error{ErrorKind::Unavailable, tr("This node was not recorded, and a replay makes no calls."), {}};
        return result;
    }
    m_sink.nodeStarted(m_run.id, result);
    askModels(result, input);
    if (cache && result.status == NodeStatus::Ok)
        cache->insert(result.key, result);
    return result;
}

/// What is known of another run's node, as a node of this one: nothing was sent, so nothing is on this run's
/// ledger.
NodeRun RunInProgress::reuse(NodeRun known, NodeRun head)
{
    for (Candidate &candidate : known.candidates)
        candidate.node = head.node;
    head.status = NodeStatus::Reused;
    head.answer = known.answer;
    head.candidates = std::move(known.candidates);
    head.replacesCandidates = known.replacesCandidates;
    head.remarks = std::move(known.remarks);
    for (const Why &why : known.why) // that it was edited there says nothing about here
        if (why.decision == u"edit"_s)
            head.remarks.removeAll(why.sentence);
    return head;
}

void RunInProgress::askModels(NodeRun &result, const OperatorInput &input)
{
    NodeContext context(
        {m_executor.m_parts.client, m_executor.m_parts.code, m_executor.m_parts.prompts, m_budget, m_sink},
        m_run.id, input.node, m_stop);
    auto output = runOperator(input, context);
    result.calls = context.calls();
    for (const Call &call : result.calls)
        result.cost += call.reply.cost();
    result.durationMs =
        m_modelled ? context.modelledMs() : double(m_clock.nsecsElapsed()) / 1e6 - result.startedMs;
    if (!output) {
        result.error = output.error();
        result.status =
            output.error().kind == ErrorKind::Cancelled ? NodeStatus::Cancelled : NodeStatus::Failed;
        return;
    }
    result.status = NodeStatus::Ok;
    result.candidates = std::move(output->candidates);
    result.replacesCandidates = output->replaces;
    result.remarks = std::move(output->remarks);
    const double quality = predictedQuality(input.node);
    for (Candidate &candidate : result.candidates) {
        candidate.node = result.node;
        if (candidate.quality == Candidate().quality)
            candidate.quality = quality;
    }
    if (const Selection best = daao::select(result.candidates); best.winner >= 0)
        result.answer = result.candidates[best.winner].answer;
}

/// What the planner thought of the LLM it put there.
double RunInProgress::predictedQuality(const WorkflowNode &node) const
{
    for (const Why &why : whyOf(node.id))
        for (const Alternative &alternative : why.alternatives)
            if (why.decision == u"model"_s && alternative.id == node.model && alternative.pCorrect)
                return *alternative.pCorrect;
    return Candidate().quality;
}

void RunInProgress::putOnBlackboard(const QList<NodeRun> &results)
{
    const bool replaced = std::ranges::any_of(
        results, [](const NodeRun &node) { return node.replacesCandidates && !node.candidates.isEmpty(); });
    if (replaced)
        m_blackboard.clear();
    for (const NodeRun &node : results)
        m_blackboard += node.candidates;
}

bool RunInProgress::goOn(int layersDone)
{
    if (!m_request.planner)
        return true;
    Cost spent;
    for (const NodeRun &node : m_run.nodes)
        spent += node.cost;
    const RunProgress progress{layersDone, m_run.nodes, m_blackboard, spent};
    NextStep step = m_request.planner->afterLayer(m_planRequest, m_run.plan, progress);
    if (step.answer)
        m_believed = step.answer;
    if (m_request.plan)
        return true; // a given plan is run as it stands; what it was planned for is on record
    if (step.why)
        m_run.plan.why.append(*step.why);
    if (step.kind == NextStep::Replace) {
        Workflow &workflow = m_run.plan.workflow;
        Workflow changed{.layers = workflow.layers.first(layersDone)};
        changed.layers += step.rest;
        changed.nameNodes();
        if (changed.check().has_value())
            workflow = changed;
        m_sink.planChanged(m_run.id, m_run.plan);
    }
    return step.kind != NextStep::Stop;
}

void RunInProgress::skipFrom(int layer)
{
    for (int k = layer; k < m_run.plan.workflow.depth(); ++k)
        for (const WorkflowNode &node : m_run.plan.workflow.layers[k]) {
            m_run.nodes.append({.node = node.id,
                                .op = node.op,
                                .model = node.model,
                                .layer = k,
                                .status = NodeStatus::Skipped,
                                .why = m_run.plan.nodeWhy.value(node.id)});
            m_sink.nodeFinished(m_run.id, m_run.nodes.last());
        }
}

/// What the planner believes in may have left the blackboard: a review stands instead of what it looked at.
void RunInProgress::recallBelieved()
{
    const bool code = m_request.query.reference.isCode();
    const auto gave = [&](const Candidate &candidate) {
        return code ? candidate.code.trimmed() == m_believed->trimmed()
                    : sameAnswer(candidate.answer, *m_believed);
    };
    if (!m_believed || m_believed->isEmpty() || std::ranges::any_of(m_blackboard, gave))
        return;
    for (const NodeRun &node : m_run.nodes)
        for (const Candidate &candidate : node.candidates)
            if (gave(candidate))
                return m_blackboard.append(candidate);
}

void RunInProgress::select()
{
    recallBelieved();
    Selection selection = daao::select(m_blackboard, m_believed);
    if (!selection.tied.isEmpty() && !m_stop.stop_requested())
        selection.winner = judge(selection.tied);
    if (selection.winner < 0)
        return;
    const Candidate &winner = m_blackboard[selection.winner];
    m_run.answer = m_request.query.reference.isCode() ? winner.code : winner.answer;
    m_run.answerText = winner.text;
}

/// Equal votes and equal quality: the LLM of the first of them looks at one candidate of each kind.
qsizetype RunInProgress::judge(const QList<qsizetype> &tied)
{
    QList<Candidate> candidates;
    for (const qsizetype i : tied)
        candidates.append(m_blackboard[i]);
    const QList<Candidate> all = std::exchange(m_blackboard, candidates);
    const NodeRun result =
        runNode({.id = u"select"_s, .op = Operator::Ensemble, .model = candidates.first().model},
                m_run.plan.workflow.depth());
    m_blackboard = all;
    m_modelledMs += result.durationMs;
    m_run.nodes.append(result);
    for (const qsizetype i : tied)
        if (!result.candidates.isEmpty() && result.candidates.first().answer == m_blackboard[i].answer)
            return i;
    return tied.first();
}

bool RunInProgress::usesOnlySimulated() const
{
    const QStringList models = m_run.plan.workflow.models();
    return std::ranges::all_of(models, [this](const QString &name) {
        const auto card = m_executor.m_parts.client.card(name);
        return card && card->simulated;
    });
}

void RunInProgress::finish()
{
    bool simulated = false;
    bool live = false;
    bool answered = false;
    bool called = false;
    for (const NodeRun &node : m_run.nodes) {
        m_run.cost += node.cost;
        answered = answered || !node.candidates.isEmpty();
        called = called || !node.calls.isEmpty();
        for (const Call &call : node.calls) {
            const auto card = m_executor.m_parts.client.card(call.request.model);
            (card && card->simulated ? simulated : live) = true;
        }
        if (node.error)
            m_run.error = node.error;
    }
    if (called)
        m_run.origin = simulated && live ? Origin::Mixed : live ? Origin::Live : Origin::Simulated;
    else if (answered)
        m_run.origin = Origin::Replay;
    if (m_run.status == RunStatus::Running) {
        m_run.status = m_stop.stop_requested()  ? RunStatus::Cancelled
                       : m_budget.isExhausted() ? RunStatus::BudgetStopped
                       : answered               ? RunStatus::Finished
                                                : RunStatus::Failed;
        if (m_run.status == RunStatus::Finished)
            m_run.error.reset();
        else if (m_run.status == RunStatus::Cancelled)
            m_run.error =
                Error{ErrorKind::Cancelled, tr("The run was cancelled; what was done is kept."), {}};
    }
    if (m_executor.m_parts.scorer && answered)
        m_run.correct = m_executor.m_parts.scorer->score(m_run.query, m_run.answer, m_run.answerText, m_stop);
    m_run.wallMs = m_modelled ? m_modelledMs : double(m_clock.nsecsElapsed()) / 1e6;
    m_sink.runFinished(m_run);
}

} // namespace daao
