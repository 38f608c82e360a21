#include "ui/models/spans.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daao {

namespace {

double durationOf(const Attempt &attempt)
{
    return attempt.waitedMs + attempt.latencyMs;
}

double durationOf(const Call &call)
{
    double total = 0;
    for (const Attempt &attempt : call.reply.attempts)
        total += durationOf(attempt);
    return total;
}

QString titleOf(const NodeRun &node)
{
    return node.model.isEmpty() ? toString(node.op) : toString(node.op) + QStringLiteral(" · ") + node.model;
}

/// Searches all ways to cut a list of durations into rounds; few calls make few ways.
class RoundSearch
{
public:
    RoundSearch(const QList<double> &durations, double total)
        : m_durations(durations)
        , m_total(total)
        , m_best(durations.size())
        , m_current(durations.size())
    {}

    QList<double> best()
    {
        look(0, 0);
        return m_best;
    }

private:
    void look(qsizetype first, double at)
    {
        if (first == m_durations.size()) {
            const double miss = at <= m_total + 0.01 ? m_total - at : 1e9 + at - m_total;
            if (miss < m_miss - 1e-9) {
                m_miss = miss;
                m_best = m_current;
            }
            return;
        }
        double longest = 0;
        for (qsizetype next = first; next < m_durations.size() && m_miss > 0.01; ++next) {
            m_current[next] = at;
            longest = std::max(longest, m_durations[next]);
            look(next + 1, at + longest);
        }
    }

    const QList<double> &m_durations;
    const double m_total;
    QList<double> m_best;
    QList<double> m_current;
    double m_miss = 1e18;
};

/// Appends the spans of one run.
class SpanList
{
public:
    explicit SpanList(const Run &run)
        : m_run(run)
    {}

    QList<Span> list()
    {
        add({.kind = Span::Kind::Plan, .title = Spans::tr("plan")});
        QList<NodeRun> nodes = m_run.nodes;
        std::ranges::stable_sort(nodes, {}, [](const NodeRun &n) { return std::pair(n.layer, n.startedMs); });
        double end = 0;
        for (const NodeRun &node : nodes) {
            if (node.status == NodeStatus::Skipped)
                continue;
            addNode(node);
            end = std::max(end, node.startedMs + node.durationMs);
        }
        if (m_run.status == RunStatus::Finished)
            add({.kind = Span::Kind::Selection,
                 .title = Spans::tr("selection"),
                 .startMs = std::max(end, m_run.wallMs)});
        return m_spans;
    }

private:
    int add(const Span &span)
    {
        m_spans.append(span);
        return int(m_spans.size()) - 1;
    }

    void addNode(const NodeRun &node)
    {
        Span span{.title = titleOf(node),
                  .node = node.node,
                  .op = toString(node.op),
                  .model = node.model,
                  .status = node.status,
                  .startMs = node.startedMs,
                  .durationMs = node.durationMs,
                  .cost = node.cost,
                  .promptTokens = node.promptTokens(),
                  .completionTokens = node.completionTokens()};
        if (node.error)
            span.remark = node.error->message;
        const int index = add(span);
        const QList<double> starts = startsOf(node);
        for (qsizetype i = 0; i < node.calls.size(); ++i)
            addCall(node, node.calls[i], starts[i], index);
    }

    /// Live calls know when they began; simulated ones have only their modelled time.
    QList<double> startsOf(const NodeRun &node) const
    {
        QList<double> durations;
        QList<double> recorded;
        for (const Call &call : node.calls) {
            durations.append(durationOf(call));
            if (!call.reply.attempts.isEmpty() && call.reply.attempts.first().startedAt.isValid())
                recorded.append(double(m_run.startedAt.msecsTo(call.reply.attempts.first().startedAt)));
        }
        const bool isLive = m_run.origin == Origin::Live || m_run.origin == Origin::Mixed;
        if (isLive && recorded.size() == durations.size())
            return recorded;
        QList<double> starts = Spans::startsInRounds(durations, node.durationMs);
        for (double &start : starts)
            start += node.startedMs;
        return starts;
    }

    void addCall(const NodeRun &node, const Call &call, double start, int parent)
    {
        const QList<Attempt> &attempts = call.reply.attempts;
        Span span{.kind = Span::Kind::Call,
                  .parent = parent,
                  .title = Spans::tr("call %1 · %2").arg(call.index + 1).arg(call.request.model),
                  .node = node.node,
                  .op = toString(node.op),
                  .model = call.request.model,
                  .status = attempts.isEmpty() || call.reply.ok() ? NodeStatus::Ok : NodeStatus::Failed,
                  .startMs = start,
                  .durationMs = durationOf(call),
                  .cost = call.reply.cost()};
        double at = start;
        for (qsizetype i = 0; i < attempts.size(); ++i) {
            const Attempt &attempt = attempts[i];
            span.promptTokens += attempt.usage.promptTokens;
            span.completionTokens += attempt.usage.completionTokens;
            if (!attempt.error && attempt.ttftMs > 0 && !span.firstTokenMs)
                span.firstTokenMs = at + attempt.waitedMs + attempt.ttftMs;
            at += durationOf(attempt);
            if (i + 1 < attempts.size())
                span.retriesMs.append(at);
            else if (attempt.error)
                span.remark = attempt.error->message;
        }
        Span &owner = m_spans[parent];
        owner.retriesMs += span.retriesMs;
        if (span.firstTokenMs)
            owner.firstTokenMs =
                std::min(owner.firstTokenMs.value_or(*span.firstTokenMs), *span.firstTokenMs);
        const int index = add(span);
        if (attempts.size() > 1)
            addAttempts(span, attempts, index);
    }

    void addAttempts(const Span &call, const QList<Attempt> &attempts, int parent)
    {
        double at = call.startMs;
        for (const Attempt &attempt : attempts) {
            Span span = call;
            span.kind = Span::Kind::Attempt;
            span.parent = parent;
            span.title = Spans::tr("attempt %1").arg(attempt.number);
            span.status = attempt.error ? NodeStatus::Failed : NodeStatus::Ok;
            span.startMs = at + attempt.waitedMs;
            span.durationMs = attempt.latencyMs;
            span.retriesMs.clear();
            span.firstTokenMs.reset();
            if (attempt.ttftMs > 0)
                span.firstTokenMs = span.startMs + attempt.ttftMs;
            span.cost = attempt.cost ? Cost{*attempt.cost, true} : Cost{Money(), false};
            span.promptTokens = attempt.usage.promptTokens;
            span.completionTokens = attempt.usage.completionTokens;
            span.remark = attempt.error ? attempt.error->message : QString();
            at += durationOf(attempt);
            add(span);
        }
    }

    const Run &m_run;
    QList<Span> m_spans;
};

} // namespace

QList<Span> Spans::of(const Run &run)
{
    return SpanList(run).list();
}

QList<double> Spans::startsInRounds(const QList<double> &durations, double total)
{
    constexpr qsizetype mostForSearch = 14;
    if (durations.size() <= mostForSearch)
        return RoundSearch(durations, total).best();
    const double sum = std::accumulate(durations.begin(), durations.end(), 0.0);
    QList<double> starts;
    double at = 0;
    for (const double duration : durations) { // one after the other, squeezed into the time there was
        starts.append(at);
        at += sum > total && sum > 0 ? duration * total / sum : duration;
    }
    return starts;
}

} // namespace daao
