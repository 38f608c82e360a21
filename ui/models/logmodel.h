#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QList>

#include <mutex>

namespace daao {

/// The newest lines of the program's log. post() may be called from any thread, everything else belongs to
/// the GUI thread. Prompts and keys never come here: the logging rules keep them out.
class LogModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Line
    {
        QDateTime at;
        QtMsgType severity = QtInfoMsg;
        QString category;
        QString text;
    };

    using QAbstractListModel::QAbstractListModel;

    void post(const Line &line);
    void clear();
    QString text() const; ///< all lines, to copy

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void take();
    static QString written(const Line &line);

    QList<Line> m_lines;
    std::mutex m_mutex;
    QList<Line> m_posted;
};

} // namespace daao
