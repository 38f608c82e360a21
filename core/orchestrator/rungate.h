#pragma once

#include "core/domain/rungate.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace daao {

/// A gate that a person works: breakpoints, pause, single steps, edits. Lets everything through until told
/// otherwise. Its functions are thread-safe; changed() is emitted on whatever thread made the change, so
/// connect with a context object and ask held(). Must outlive the runs it gates; cancel those first.
class StepGate final : public QObject, public RunGate
{
    Q_OBJECT

public:
    /// A node that waits here.
    struct Held
    {
        quint64 ticket = 0; ///< names this stop; never used twice
        QString runId;
        Moment moment = Moment::Before;
        WorkflowNode node;
        NodeRun result;

        bool operator==(const Held &) const = default;
    };

    explicit StepGate(QObject *parent = nullptr);
    ~StepGate() override;

    /// Holds every run at that node, whatever run it is.
    void setBreakpoint(const QString &node, Moment moment, bool on);
    bool hasBreakpoint(const QString &node, Moment moment) const;
    QSet<QString> breakpoints(Moment moment) const;

    /// While paused, every node is held before it runs. Ending the pause alone releases nobody.
    void setPaused(bool paused);
    bool isPaused() const;

    QList<Held> held() const; ///< in the order they came
    /// Lets one go on and holds what comes next: the single step. `edited` runs in its place (before a node).
    /// False: nobody waits under that ticket (any more).
    bool step(quint64 ticket, const std::optional<WorkflowNode> &edited = {});
    /// Lets one go on and leaves the pause as it is.
    bool release(quint64 ticket, const std::optional<WorkflowNode> &edited = {});
    /// Ends the pause and lets all go on to their next breakpoint.
    void continueAll();

    std::optional<WorkflowNode> pass(const QString &runId, Moment moment, const WorkflowNode &node,
                                     const NodeRun &result, std::stop_token stop) override;

signals:
    void changed(); ///< who is held, the breakpoints or the pause

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace daao
