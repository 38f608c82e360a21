#pragma once

#include "core/base/job.h"

#include <QAbstractTableModel>

namespace daao {

/// The jobs of the window, newest first, as a table. Owns them. Lives on the GUI thread.
class JobList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, State, Progress, Remaining, Started, ColumnCount };
    enum Role { ProgressRole = Qt::UserRole, IdRole }; ///< a double in [0,1], or invalid where unknown

    using QAbstractTableModel::QAbstractTableModel;

    Job *start(const QString &id, const QString &title);
    Job *job(const QModelIndex &index) const;
    Job *find(const QString &id) const;
    QList<Job *> running() const;
    /// Drops those that are over.
    void clearFinished();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// One of them started, moved on or ended.
    void moved();

private:
    QVariant text(const Job &job, Column column) const;

    QList<Job *> m_jobs;
};

} // namespace daao
