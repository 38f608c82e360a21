#include "core/orchestrator/nodecontext.h"

#include <QMutex>

namespace daao {

/// The sandbox with a clock: code time belongs to the node.
class NodeContext::ClockedCode final : public CodeRunner
{
    template<class Function>
    auto timed(const Function &function)
    {
        QElapsedTimer timer;
        timer.start();
        auto result = function();
        m_elapsedMs += double(timer.nsecsElapsed()) / 1e6;
        return result;
    }

public:
    ClockedCode(CodeRunner &inner, double &elapsedMs)
        : m_inner(inner)
        , m_elapsedMs(elapsedMs)
    {}

    QString unavailableReason() const override { return m_inner.unavailableReason(); }
    Result<ProgramOutput> run(const QString &program, std::stop_token stop) override
    {
        return timed([&] { return m_inner.run(program, stop); });
    }
    Result<CodeVerdict> judge(const QString &program, const QString &entryPoint, const QList<TestCase> &tests,
                              std::stop_token stop) override
    {
        return timed([&] { return m_inner.judge(program, entryPoint, tests, stop); });
    }

private:
    CodeRunner &m_inner;
    double &m_elapsedMs;
};

NodeContext::NodeContext(const Parts &parts, QString runId, const WorkflowNode &node, std::stop_token stop)
    : m_parts(parts)
    , m_runId(std::move(runId))
    , m_node(node)
    , m_stop(std::move(stop))
    , m_clockedCode(std::make_shared<ClockedCode>(parts.code, m_modelledMs))
{}

QString NodeContext::prompt(const QString &name) const
{
    const auto own = m_node.settings.prompts.constFind(name);
    return own != m_node.settings.prompts.cend() ? *own : m_parts.prompts.text(name);
}

QFuture<ChatReply> NodeContext::send(const ChatRequest &request, int index)
{
    // Attempts of one call follow each other: what the last one reserved is settled before the next asks.
    struct Reservation
    {
        std::optional<Money> amount;
        bool open = false;
    };
    const auto reservation = std::make_shared<Reservation>();
    CallContext context{.runId = m_runId, .node = m_node.id, .index = index};
    context.mayAttempt = [this, reservation](std::optional<Money> atMost) {
        if (reservation->open) // a failed attempt that will be tried again; its true cost is not known here
            m_parts.budget.settle(reservation->amount, reservation->amount);
        auto allowed = m_parts.budget.reserve(atMost);
        reservation->amount = atMost;
        reservation->open = allowed.has_value();
        return allowed;
    };
    DeltaHandler onDelta = [this, index](const QString &text) {
        m_parts.sink.delta(m_runId, m_node.id, index, text);
    };
    auto future = m_parts.client.ask(request, std::move(context), std::move(onDelta), m_stop);
    return future.then(QtFuture::Launch::Sync, [this, reservation](const QFuture<ChatReply> &done) {
        ChatReply reply = done.result();
        if (reservation->open)
            m_parts.budget.settle(reservation->amount, reply.attempts.last().cost);
        return reply;
    });
}

QList<ChatReply> NodeContext::askAll(const QList<ChatRequest> &requests)
{
    QList<QFuture<ChatReply>> futures;
    const int first = int(m_calls.size());
    for (qsizetype i = 0; i < requests.size(); ++i) {
        m_calls.append({.node = m_node.id, .index = first + int(i), .request = requests[i]});
        futures.append(send(requests[i], first + int(i)));
    }
    QList<ChatReply> replies;
    double slowest = 0;
    for (qsizetype i = 0; i < futures.size(); ++i) {
        const ChatReply reply = futures[i].result(); // waits
        double duration = 0;
        for (const Attempt &attempt : reply.attempts)
            duration += attempt.waitedMs + attempt.latencyMs;
        slowest = std::max(slowest, duration);
        Call &call = m_calls[first + i];
        call.reply = reply;
        m_parts.sink.callFinished(m_runId, call);
        replies.append(reply);
    }
    m_modelledMs += slowest;
    return replies;
}

} // namespace daao
