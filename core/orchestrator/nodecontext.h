#pragma once

#include "core/domain/sinks.h"
#include "core/operators/operatorcontext.h"
#include "core/operators/promptset.h"
#include "core/orchestrator/budget.h"
#include "core/providers/chatclient.h"

#include <QElapsedTimer>

namespace daao {

/// The world of one node while it runs: sends its calls through the pool, books them, keeps its clock.
/// Lives on the thread that runs the node.
class NodeContext final : public OperatorContext
{
public:
    struct Parts
    {
        ChatClient &client;
        CodeRunner &code;
        const PromptSet &prompts;
        Budget &budget;
        RunSink &sink;
    };

    NodeContext(const Parts &parts, QString runId, const WorkflowNode &node, std::stop_token stop);

    QList<ChatReply> askAll(const QList<ChatRequest> &requests) override;
    QString prompt(const QString &name) const override;
    CodeRunner &codeRunner() override { return *m_clockedCode; }
    std::stop_token stopToken() const override { return m_stop; }

    const QList<Call> &calls() const { return m_calls; }
    /// Milliseconds of calls (as long as the slowest of those sent together) and of code: the time the node
    /// takes in a world without queues.
    double modelledMs() const { return m_modelledMs; }

private:
    class ClockedCode;

    QFuture<ChatReply> send(const ChatRequest &request, int index);

    Parts m_parts;
    QString m_runId;
    const WorkflowNode &m_node;
    std::stop_token m_stop;
    QList<Call> m_calls;
    double m_modelledMs = 0;
    std::shared_ptr<CodeRunner> m_clockedCode;
};

} // namespace daao
