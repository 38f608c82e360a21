#pragma once

#include "core/domain/sinks.h"

#include <QList>

namespace daao {

/// Passes every event on to several sinks, in their order. The sinks must outlive it.
class RunSinks final : public RunSink
{
public:
    explicit RunSinks(QList<RunSink *> sinks)
        : m_sinks(std::move(sinks))
    {}

    void runStarted(const Run &run) override
    {
        for (RunSink *sink : m_sinks)
            sink->runStarted(run);
    }
    void nodeStarted(const QString &runId, const NodeRun &node) override
    {
        for (RunSink *sink : m_sinks)
            sink->nodeStarted(runId, node);
    }
    void delta(const QString &runId, const QString &node, int call, const QString &text) override
    {
        for (RunSink *sink : m_sinks)
            sink->delta(runId, node, call, text);
    }
    void callFinished(const QString &runId, const Call &call) override
    {
        for (RunSink *sink : m_sinks)
            sink->callFinished(runId, call);
    }
    void nodeFinished(const QString &runId, const NodeRun &node) override
    {
        for (RunSink *sink : m_sinks)
            sink->nodeFinished(runId, node);
    }
    void planChanged(const QString &runId, const Plan &plan) override
    {
        for (RunSink *sink : m_sinks)
            sink->planChanged(runId, plan);
    }
    void runFinished(const Run &run) override
    {
        for (RunSink *sink : m_sinks)
            sink->runFinished(run);
    }

private:
    QList<RunSink *> m_sinks;
};

} // namespace daao
