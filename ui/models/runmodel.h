#pragma once

#include "core/domain/run.h"

#include <QAbstractItemModel>

namespace daao {

/// One run as an outline: layers, their nodes, and below each node one row per attempt. Nodes that are only
/// planned are there too. New figures of the same run change rows in place, so that what is open stays open.
class RunModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Llm, Status, Answer, Tokens, Time, CostColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setRun(const Run &run);
    /// The node of a row, or of the row above an attempt; null for a layer.
    const NodeRun *node(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &node) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Layers = QList<QList<NodeRun>>;

    static Layers layersOf(const Run &run);
    static QString text(const NodeRun &node, Column column);
    static QString text(const Call &call, const Attempt &attempt, Column column);
    bool hasSameNodes(const Layers &layers) const;
    void update(int layer, int row, const NodeRun &node);

    Layers m_layers;
};

} // namespace daao
