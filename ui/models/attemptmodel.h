#pragma once

#include "core/domain/run.h"

#include <QAbstractTableModel>

namespace daao {

/// Every HTTP exchange of a node, failed ones too, in the order they were sent.
class AttemptModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        CallColumn,
        Number,
        Llm,
        Status,
        Waited,
        FirstToken,
        Time,
        Tokens,
        CostColumn,
        Reason,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCalls(const QList<Call> &calls);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        int call = 0;
        QString model;
        Attempt attempt;
    };

    static QString text(const Row &row, Column column);

    QList<Row> m_rows;
};

} // namespace daao
