#pragma once

#include "core/domain/sinks.h"
#include "core/orchestrator/runevents.h"

#include <QTimer>

#include <deque>
#include <mutex>
#include <variant>

namespace daao {

/// Brings the events of runs from their threads to the GUI thread in small helpings: pieces of text that
/// belong together become one, and no helping takes long, however many runs there are. Lives on the GUI
/// thread; the sinks may be used from any and must not outlive it.
class BundledEvents final : public QObject
{
    Q_OBJECT

public:
    explicit BundledEvents(QObject *parent = nullptr);

    /// A watcher of everything that happens in a run.
    RunSink &everything() { return m_everything; }
    /// A watcher for batches: only beginnings and ends.
    RunSink &milestones() { return m_milestones; }
    RunEvents &events() { return m_events; }

private:
    struct Text
    {
        QString runId;
        QString node;
        int call = 0;
        QString text;
    };
    struct NodeBegan
    {
        QString runId;
        NodeRun node;
    };
    struct NodeEnded
    {
        QString runId;
        NodeRun node;
    };
    struct CallEnded
    {
        QString runId;
        Call call;
    };
    struct PlanReplaced
    {
        QString runId;
        Plan plan;
    };
    struct Started
    {
        Run run;
    };
    struct Finished
    {
        Run run;
    };
    using Event = std::variant<Text, NodeBegan, NodeEnded, CallEnded, PlanReplaced, Started, Finished>;

    class Milestones : public RunSink
    {
    public:
        explicit Milestones(BundledEvents &home)
            : m_home(home)
        {}
        void runStarted(const Run &run) override { m_home.post(Started{run}); }
        void runFinished(const Run &run) override { m_home.post(Finished{run}); }

    protected:
        BundledEvents &m_home;
    };
    class Everything final : public Milestones
    {
    public:
        using Milestones::Milestones;
        void nodeStarted(const QString &runId, const NodeRun &node) override;
        void delta(const QString &runId, const QString &node, int call, const QString &text) override;
        void callFinished(const QString &runId, const Call &call) override;
        void nodeFinished(const QString &runId, const NodeRun &node) override;
        void planChanged(const QString &runId, const Plan &plan) override;
    };

    void post(Event event);
    void append(Text text);
    void wakeUp();
    void hand(const Event &event);
    void handOut();

    RunEvents m_events;
    Milestones m_milestones;
    Everything m_everything;
    QTimer m_timer;
    std::mutex m_mutex;
    std::deque<Event> m_queue;
    bool m_awake = false; ///< the GUI thread knows that there is something
};

} // namespace daao
