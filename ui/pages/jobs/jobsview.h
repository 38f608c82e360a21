#pragma once

#include <QWidget>

class QTreeView;

namespace daao {

class JobList;

/// What runs and what ran: progress, time left, and a way to cancel each.
class JobsView final : public QWidget
{
    Q_OBJECT

public:
    explicit JobsView(JobList &jobs, QWidget *parent = nullptr);

private:
    void cancelSelected();

    JobList &m_jobs;
    QTreeView *m_view;
};

} // namespace daao
