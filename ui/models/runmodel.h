#pragma once

#include "core/domain/run.h"

#include <QAbstractItemModel>

namespace daao {

/// The nodes of one run by layer: a tree of layers, with a node a row below.
class RunModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Llm, Status, Answer, Tokens, Time, CostColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setRun(const Run &run);
    const NodeRun *node(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(const NodeRun &node, Column column) const;

    QList<QList<NodeRun>> m_layers;
};

} // namespace daao
