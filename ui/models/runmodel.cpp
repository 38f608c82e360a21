#include "ui/models/runmodel.h"

#include "ui/models/wording.h"

namespace daao {

namespace {

constexpr quintptr isLayer = 0; // the internal id of a node's index is its layer + 1

} // namespace

void RunModel::setRun(const Run &run)
{
    beginResetModel();
    m_layers.clear();
    for (const NodeRun &node : run.nodes) {
        while (m_layers.size() <= node.layer)
            m_layers.append(QList<NodeRun>());
        m_layers[node.layer].append(node);
    }
    endResetModel();
}

const NodeRun *RunModel::node(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isLayer)
        return nullptr;
    return &m_layers[qsizetype(index.internalId()) - 1][index.row()];
}

QModelIndex RunModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : isLayer);
}

QModelIndex RunModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == isLayer)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, isLayer);
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_layers.size());
    return parent.internalId() == isLayer && parent.column() == 0 ? int(m_layers[parent.row()].size()) : 0;
}

int RunModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant RunModel::text(const NodeRun &node, Column column) const
{
    switch (column) {
    case Name:
        return toString(node.op);
    case Llm:
        return node.model;
    case Status:
        return Wording::status(node.status);
    case Answer:
        return node.error ? node.error->message : node.answer;
    case Tokens:
        return QStringLiteral("%1 → %2").arg(node.promptTokens()).arg(node.completionTokens());
    case Time:
        return Wording::milliseconds(node.durationMs);
    case CostColumn:
        return Wording::cost(node.cost);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole && column >= Tokens)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (const NodeRun *found = node(index))
        return text(*found, column);
    return column == Name ? tr("Layer %1").arg(index.row() + 1) : QVariant();
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Tokens ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Operator"), tr("LLM"),  tr("State"), tr("Answer"),
                             tr("Tokens"),   tr("Time"), tr("Cost")};
    return titles.value(section);
}

} // namespace daao
