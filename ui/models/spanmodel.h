#pragma once

#include "ui/models/spans.h"

#include <QAbstractItemModel>

namespace daao {

/// The spans of a run as a tree; what is drawn on the time axis is read through spanAt().
class SpanModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Title, Timeline, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setSpans(const QList<Span> &spans);
    const QList<Span> &spans() const { return m_spans; }
    /// nullptr for an index that is none.
    const Span *spanAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(const QString &node) const;
    double endMs() const { return m_endMs; } ///< of the last span

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString facts(const Span &span) const; ///< what the timeline shows, as a sentence

    QList<Span> m_spans;
    QList<QList<int>> m_children; ///< by span, the run's own at the end
    QList<int> m_rows;            ///< of each span among its siblings
    double m_endMs = 0;
};

} // namespace daao
