#include "ui/models/liverun.h"

#include <algorithm>

namespace daao {

namespace {

constexpr qsizetype tailLength = 160;

} // namespace

Run runAsOf(const Run &run, double ms)
{
    Run then = run;
    then.cost = {};
    bool isOver = ms >= run.wallMs;
    for (NodeRun &node : then.nodes) {
        if (node.status == NodeStatus::Skipped) {
            node.status = NodeStatus::Waiting; // it was known only later
            continue;
        }
        const bool hasBegun = ms >= node.startedMs;
        if (hasBegun && ms >= node.startedMs + node.durationMs) {
            then.cost += node.cost;
            continue;
        }
        isOver = false;
        node = {.node = node.node,
                .op = node.op,
                .model = node.model,
                .layer = node.layer,
                .status = hasBegun ? NodeStatus::Running : NodeStatus::Waiting,
                .startedMs = node.startedMs};
    }
    if (isOver)
        return run;
    then.status = RunStatus::Running;
    then.answer.clear();
    then.answerText.clear();
    then.correct.reset();
    return then;
}

LiveRun::LiveRun(QObject *parent)
    : QObject(parent)
{
    m_bundle.setSingleShot(true);
    m_bundle.setInterval(bundleMs);
    m_bundle.setTimerType(Qt::PreciseTimer);
    connect(&m_bundle, &QTimer::timeout, this, &LiveRun::flush);
}

const NodeRun *LiveRun::node(const QString &id) const
{
    const auto found = std::ranges::find(m_run.nodes, id, &NodeRun::node);
    return found == m_run.nodes.end() ? nullptr : &*found;
}

QStringList LiveRun::streamed(const QString &node) const
{
    return m_texts.value(node).values();
}

void LiveRun::reset(const Run &run)
{
    m_bundle.stop();
    m_run = run;
    m_texts.clear();
    m_tails.clear();
    m_pending.clear();
    m_dirty = false;
    m_hasStepped = false;
    m_momentMs.reset();
    emit replaced();
}

void LiveRun::setMoment(std::optional<double> ms)
{
    if (std::exchange(m_momentMs, ms) != ms)
        emit momentChanged();
}

void LiveRun::show(const Run &run)
{
    reset(run);
}

void LiveRun::show(const Query &query, const Plan &plan)
{
    Run run;
    run.query = query;
    run.plan = plan;
    reset(run);
}

void LiveRun::start(const Run &run)
{
    reset(run);
}

NodeRun &LiveRun::nodeRef(const NodeRun &node)
{
    const auto found = std::ranges::find(m_run.nodes, node.node, &NodeRun::node);
    if (found != m_run.nodes.end())
        return *found;
    m_run.nodes.append(node);
    return m_run.nodes.last();
}

void LiveRun::beginNode(const QString &runId, const NodeRun &node)
{
    if (runId != m_run.id)
        return;
    nodeRef(node) = node;
    markStepped();
}

void LiveRun::addText(const QString &runId, const QString &node, int call, const QString &text)
{
    if (runId != m_run.id || text.isEmpty())
        return;
    m_texts[node][call] += text;
    QString &tail = m_tails[node];
    tail += text;
    tail = tail.right(tailLength);
    if (!m_pending.isEmpty() && m_pending.last().node == node && m_pending.last().call == call)
        m_pending.last().text += text;
    else
        m_pending.append({node, call, text});
    markChanged();
}

void LiveRun::endCall(const QString &runId, const Call &call)
{
    if (runId != m_run.id)
        return;
    const auto found = std::ranges::find(m_run.nodes, call.node, &NodeRun::node);
    if (found == m_run.nodes.end())
        return;
    found->calls.append(call);
    found->cost += call.reply.cost();
    m_run.cost += call.reply.cost();
    markStepped();
}

void LiveRun::endNode(const QString &runId, const NodeRun &node)
{
    if (runId != m_run.id)
        return;
    nodeRef(node) = node;
    m_tails.remove(node.node);
    markStepped();
}

void LiveRun::replacePlan(const QString &runId, const Plan &plan)
{
    if (runId != m_run.id)
        return;
    m_run.plan = plan;
    markStepped();
}

void LiveRun::finish(const Run &run)
{
    if (run.id != m_run.id)
        return;
    m_run = run;
    m_tails.clear();
    markStepped();
    flush(); // the end is told at once
}

void LiveRun::markStepped()
{
    m_hasStepped = true;
    markChanged();
}

void LiveRun::markChanged()
{
    m_dirty = true;
    if (!m_bundle.isActive())
        m_bundle.start();
}

void LiveRun::flush()
{
    m_bundle.stop();
    const auto pieces = std::exchange(m_pending, {});
    for (const Piece &piece : pieces)
        emit textArrived(piece.node, piece.call, piece.text);
    if (std::exchange(m_hasStepped, false))
        emit stepped();
    if (std::exchange(m_dirty, false))
        emit changed();
}

} // namespace daao
