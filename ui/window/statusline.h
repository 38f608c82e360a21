#pragma once

#include "ui/pages/session.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace daao {

/// The status bar: where answers come from, which policy, what runs and how long still, what the session has
/// spent of its cap, the project, and how its endpoints are.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// nullptr: no project is open.
    void setSession(Session *session);

signals:
    void jobsWanted();

private:
    void showOrigin();
    void showPolicy();
    void showJobs();
    void showSpent();
    void showProject();
    void showEndpoints();

    Session *m_session = nullptr;
    QLabel *m_badge;
    QLabel *m_policy;
    QToolButton *m_jobs;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QLabel *m_spent;
    QLabel *m_project;
    QLabel *m_endpoints;
};

} // namespace daao
