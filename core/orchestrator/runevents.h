#pragma once

#include "core/domain/sinks.h"

#include <QObject>

namespace daao {

/// Turns the events of runs into signals. Emitted on the thread where they happen: connect with a context
/// object and Qt delivers them queued to its thread.
class RunEvents final : public QObject, public RunSink
{
    Q_OBJECT

public:
    using QObject::QObject;

    void runStarted(const Run &run) override { emit started(run); }
    void nodeStarted(const QString &runId, const NodeRun &node) override { emit nodeBegan(runId, node); }
    void delta(const QString &runId, const QString &node, int call, const QString &text) override
    {
        emit textArrived(runId, node, call, text);
    }
    void callFinished(const QString &runId, const Call &call) override { emit callEnded(runId, call); }
    void nodeFinished(const QString &runId, const NodeRun &node) override { emit nodeEnded(runId, node); }
    void planChanged(const QString &runId, const Plan &plan) override { emit planReplaced(runId, plan); }
    void runFinished(const Run &run) override { emit finished(run); }

signals:
    void started(const daao::Run &run);
    void nodeBegan(const QString &runId, const daao::NodeRun &node);
    void textArrived(const QString &runId, const QString &node, int call, const QString &text);
    void callEnded(const QString &runId, const daao::Call &call);
    void nodeEnded(const QString &runId, const daao::NodeRun &node);
    void planReplaced(const QString &runId, const daao::Plan &plan);
    void finished(const daao::Run &run);
};

} // namespace daao
