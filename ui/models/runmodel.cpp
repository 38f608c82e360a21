#include "ui/models/runmodel.h"

#include "ui/models/wording.h"

namespace daao {

namespace {

/// What an index stands for, packed into its internal id: a layer, a node of a layer, an attempt of a node.
struct Place
{
    int layer = -1; ///< -1: the row is a layer
    int node = -1;  ///< -1: the row is a node

    quintptr id() const { return (quintptr(layer + 1) << 32) | quintptr(node + 1); }
    static Place of(const QModelIndex &index)
    {
        return {int(index.internalId() >> 32) - 1, int(index.internalId() & 0xffffffffU) - 1};
    }
};

int attemptsOf(const NodeRun &node)
{
    int count = 0;
    for (const Call &call : node.calls)
        count += int(call.reply.attempts.size());
    return count;
}

/// The call and the attempt that row number `row` below a node stands for.
std::pair<const Call *, const Attempt *> attemptAt(const NodeRun &node, int row)
{
    for (const Call &call : node.calls) {
        if (row < call.reply.attempts.size())
            return {&call, &call.reply.attempts[row]};
        row -= int(call.reply.attempts.size());
    }
    return {};
}

QString firstLine(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).left(200);
}

} // namespace

RunModel::Layers RunModel::layersOf(const Run &run)
{
    QHash<QString, const NodeRun *> done;
    for (const NodeRun &node : run.nodes)
        done.insert(node.node, &node);
    Layers layers;
    const auto put = [&](int layer, const NodeRun &node) {
        while (layers.size() <= layer)
            layers.append(QList<NodeRun>());
        layers[layer].append(node);
    };
    for (qsizetype layer = 0; layer < run.plan.workflow.layers.size(); ++layer)
        for (const WorkflowNode &node : run.plan.workflow.layers[layer]) {
            const NodeRun *known = done.take(node.id);
            put(int(layer),
                known ? *known
                      : NodeRun{.node = node.id, .op = node.op, .model = node.model, .layer = int(layer)});
        }
    for (const NodeRun &node : run.nodes)
        if (done.contains(node.node))
            put(node.layer, node); // ran, although the plan no longer names it
    return layers;
}

bool RunModel::hasSameNodes(const Layers &layers) const
{
    if (layers.size() != m_layers.size())
        return false;
    for (qsizetype l = 0; l < layers.size(); ++l) {
        if (layers[l].size() != m_layers[l].size())
            return false;
        for (qsizetype i = 0; i < layers[l].size(); ++i)
            if (layers[l][i].node != m_layers[l][i].node
                || attemptsOf(layers[l][i]) < attemptsOf(m_layers[l][i]))
                return false;
    }
    return true;
}

void RunModel::setRun(const Run &run)
{
    const Layers layers = layersOf(run);
    if (hasSameNodes(layers)) {
        for (int l = 0; l < layers.size(); ++l)
            for (int i = 0; i < layers[l].size(); ++i)
                update(l, i, layers[l][i]);
        return;
    }
    beginResetModel();
    m_layers = layers;
    endResetModel();
}

void RunModel::update(int layer, int row, const NodeRun &node)
{
    NodeRun &known = m_layers[layer][row];
    if (known == node)
        return;
    const QModelIndex index = createIndex(row, 0, Place{layer, -1}.id());
    const int before = attemptsOf(known);
    const int after = attemptsOf(node);
    if (after > before)
        beginInsertRows(index, before, after - 1);
    known = node;
    if (after > before)
        endInsertRows();
    emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    if (before > 0)
        emit dataChanged(this->index(0, 0, index), this->index(before - 1, ColumnCount - 1, index));
}

const NodeRun *RunModel::node(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Place place = Place::of(index);
    if (place.layer < 0)
        return nullptr;
    return &m_layers[place.layer][place.node < 0 ? index.row() : place.node];
}

QModelIndex RunModel::indexOf(const QString &node) const
{
    for (int l = 0; l < m_layers.size(); ++l)
        for (int i = 0; i < m_layers[l].size(); ++i)
            if (m_layers[l][i].node == node)
                return createIndex(i, 0, Place{l, -1}.id());
    return {};
}

QModelIndex RunModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, Place().id());
    const Place above = Place::of(parent);
    return createIndex(
        row, column, above.layer < 0 ? Place{parent.row(), -1}.id() : Place{above.layer, parent.row()}.id());
}

QModelIndex RunModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const Place place = Place::of(child);
    if (place.layer < 0)
        return {};
    if (place.node < 0)
        return createIndex(place.layer, 0, Place().id());
    return createIndex(place.node, 0, Place{place.layer, -1}.id());
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_layers.size());
    if (parent.column() != 0)
        return 0;
    const Place place = Place::of(parent);
    if (place.layer < 0)
        return int(m_layers[parent.row()].size());
    return place.node < 0 ? attemptsOf(m_layers[place.layer][parent.row()]) : 0;
}

int RunModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString RunModel::text(const NodeRun &node, Column column)
{
    switch (column) {
    case Name:
        return toString(node.op);
    case Llm:
        return node.model;
    case Status:
        return Wording::status(node.status);
    case Answer:
        return firstLine(node.error ? node.error->message : node.answer);
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

QString RunModel::text(const Call &call, const Attempt &attempt, Column column)
{
    switch (column) {
    case Name:
        return tr("call %1, attempt %2").arg(call.index + 1).arg(attempt.number);
    case Llm:
        return call.request.model;
    case Status:
        return (attempt.error ? QStringLiteral("✕ ") : QStringLiteral("✓ "))
               + (attempt.httpStatus ? QString::number(attempt.httpStatus) : tr("no reply"));
    case Answer:
        return firstLine(attempt.error ? attempt.error->message : attempt.text);
    case Tokens:
        return QStringLiteral("%1 → %2").arg(attempt.usage.promptTokens).arg(attempt.usage.completionTokens);
    case Time:
        return Wording::milliseconds(attempt.latencyMs);
    case CostColumn:
        return Wording::money(attempt.cost);
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
    const NodeRun *found = node(index);
    if (!found)
        return column == Name ? tr("Layer %1").arg(index.row() + 1) : QVariant();
    if (Place::of(index).node < 0)
        return text(*found, column);
    const auto [call, attempt] = attemptAt(*found, index.row());
    return call ? text(*call, *attempt, column) : QVariant();
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
