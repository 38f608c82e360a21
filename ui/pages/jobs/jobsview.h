#pragma once

#include <QList>
#include <QWidget>

class QPushButton;
class QTreeView;

namespace daao {

class Job;
class JobList;

/// What runs and what ran: progress, time left, and ways to pause and to cancel each.
class JobsView final : public QWidget
{
    Q_OBJECT

public:
    explicit JobsView(JobList &jobs, QWidget *parent = nullptr);

private:
    void cancelSelected();
    void pauseOrResume();
    void updateButtons();
    QList<Job *> selected() const;

    JobList &m_jobs;
    QTreeView *m_view;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPushButton *m_clear;
};

} // namespace daao
