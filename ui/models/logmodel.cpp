#include "ui/models/logmodel.h"

namespace daao {

namespace {

constexpr qsizetype keptLines = 5000;

QString signOf(QtMsgType severity)
{
    switch (severity) {
    case QtWarningMsg:
        return QStringLiteral("!");
    case QtCriticalMsg:
    case QtFatalMsg:
        return QStringLiteral("✕");
    case QtDebugMsg:
    case QtInfoMsg:
        break;
    }
    return QStringLiteral("·");
}

} // namespace

void LogModel::post(const Line &line)
{
    const std::lock_guard lock(m_mutex);
    if (m_posted.isEmpty())
        QMetaObject::invokeMethod(this, &LogModel::take, Qt::QueuedConnection);
    m_posted.append(line);
}

void LogModel::take()
{
    QList<Line> lines;
    {
        const std::lock_guard lock(m_mutex);
        lines = std::exchange(m_posted, {});
    }
    if (lines.size() > keptLines)
        lines = lines.mid(lines.size() - keptLines);
    if (const qsizetype over = m_lines.size() + lines.size() - keptLines; over > 0) {
        beginRemoveRows({}, 0, int(over) - 1);
        m_lines.remove(0, over);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + lines.size()) - 1);
    m_lines += lines;
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QString LogModel::written(const Line &line)
{
    return QStringLiteral("%1 %2 %3  %4")
        .arg(line.at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")), signOf(line.severity),
             line.category, line.text);
}

QString LogModel::text() const
{
    QStringList lines;
    for (const Line &line : m_lines)
        lines.append(written(line));
    return lines.join(u'\n');
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size() || role != Qt::DisplayRole)
        return {};
    return written(m_lines.at(index.row()));
}

} // namespace daao
