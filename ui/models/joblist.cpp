#include "ui/models/joblist.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace daao {

namespace {

constexpr qsizetype keptJobs = 500; // a session of batches would otherwise grow without end

} // namespace

Job *JobList::start(const QString &id, const QString &title)
{
    auto *job = new Job(id, title, this);
    beginInsertRows({}, 0, 0);
    m_jobs.prepend(job);
    endInsertRows();
    const auto update = [this, job] {
        const int row = int(m_jobs.indexOf(job));
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        emit moved();
    };
    connect(job, &Job::changed, this, update);
    if (m_jobs.size() > keptJobs && m_jobs.last()->isOver()) {
        beginRemoveRows({}, int(m_jobs.size()) - 1, int(m_jobs.size()) - 1);
        m_jobs.takeLast()->deleteLater();
        endRemoveRows();
    }
    emit moved();
    return job;
}

Job *JobList::job(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_jobs.size() ? m_jobs.at(index.row()) : nullptr;
}

Job *JobList::find(const QString &id) const
{
    const auto found = std::ranges::find(m_jobs, id, &Job::id);
    return found == m_jobs.end() ? nullptr : *found;
}

QList<Job *> JobList::running() const
{
    QList<Job *> list;
    std::ranges::copy_if(m_jobs, std::back_inserter(list), [](const Job *job) { return !job->isOver(); });
    return list;
}

void JobList::clearFinished()
{
    for (qsizetype row = m_jobs.size() - 1; row >= 0; --row) {
        if (!m_jobs.at(row)->isOver())
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_jobs.takeAt(row)->deleteLater();
        endRemoveRows();
    }
    emit moved();
}

int JobList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobList::data(const QModelIndex &index, int role) const
{
    const Job *found = job(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, Column(index.column()));
    case Qt::ToolTipRole:
        return found->text();
    case Qt::TextAlignmentRole:
        return index.column() == Remaining ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ProgressRole:
        return found->progress() ? QVariant(*found->progress()) : QVariant();
    case IdRole:
        return found->id();
    default:
        return {};
    }
}

QVariant JobList::text(const Job &job, Column column) const
{
    switch (column) {
    case Title:
        return job.title();
    case State:
        return !job.text().isEmpty()
                   ? tr("%1: %2").arg(Wording::jobState(job.state()), job.text().simplified())
                   : Wording::jobState(job.state());
    case Progress:
        return job.progress() ? tr("%1 %").arg(int(*job.progress() * 100)) : QString();
    case Remaining:
        if (job.isOver())
            return tr("took %1").arg(Wording::milliseconds(job.seconds() * 1000));
        return job.secondsLeft() ? tr("%1 left").arg(Wording::clock(*job.secondsLeft())) : QString();
    case Started:
        return job.startedAt().toLocalTime().toString(QStringLiteral("HH:mm:ss"));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JobList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Title:
        return tr("Job");
    case State:
        return tr("State");
    case Progress:
        return tr("Progress");
    case Remaining:
        return tr("Time");
    case Started:
        return tr("Started");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace daao
