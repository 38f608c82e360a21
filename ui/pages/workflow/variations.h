#pragma once

#include "ui/pages/session.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QObject>

namespace daao {

struct Variation;

/// Replay, re-run from a node and what-if, for the run in sight: says what would be reused, what would be
/// called and what it would cost, runs it when the user agrees, and puts both runs side by side at the end.
/// GUI thread.
class Variations final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    struct Parts
    {
        Session &session;
        LiveRun &live;
        WorkflowPanel &panel;
        std::function<void(const RunOrder &)> start; ///< begins and shows a run
    };

    explicit Variations(const Parts &parts, QObject *parent = nullptr);

    void replay();
    void vary(const QString &node, const std::optional<WorkflowNode> &after);

signals:
    void notified(const QString &sentence);

private:
    RunOrder orderOf(const Variation &variation) const;
    void onFinished(const Run &run);
    void compare(const QString &parent, const Run &run);

    Session &m_session;
    LiveRun &m_live;
    WorkflowPanel &m_panel;
    std::function<void(const RunOrder &)> m_start;
    QString m_awaited; ///< parent of the variation that is running
};

} // namespace daao
