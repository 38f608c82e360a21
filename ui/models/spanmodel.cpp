#include "ui/models/spanmodel.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace daao {

void SpanModel::setSpans(const QList<Span> &spans)
{
    beginResetModel();
    m_spans = spans;
    m_children = QList<QList<int>>(spans.size() + 1);
    m_rows.clear();
    m_endMs = 0;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const bool isPart = spans[i].parent >= 0 && spans[i].parent < i;
        QList<int> &siblings = m_children[isPart ? spans[i].parent : spans.size()];
        m_rows.append(int(siblings.size()));
        siblings.append(int(i));
        m_endMs = std::max(m_endMs, spans[i].endMs());
    }
    endResetModel();
}

const Span *SpanModel::spanAt(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this ? &m_spans[qsizetype(index.internalId())] : nullptr;
}

QModelIndex SpanModel::indexOfNode(const QString &node) const
{
    const auto found = std::ranges::find_if(
        m_spans, [&](const Span &span) { return span.kind == Span::Kind::Node && span.node == node; });
    if (found == m_spans.end() || node.isEmpty())
        return {};
    const auto id = found - m_spans.begin();
    return createIndex(m_rows[id], 0, quintptr(id));
}

QModelIndex SpanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const qsizetype owner = parent.isValid() ? qsizetype(parent.internalId()) : m_spans.size();
    return createIndex(row, column, quintptr(m_children[owner][row]));
}

QModelIndex SpanModel::parent(const QModelIndex &child) const
{
    const Span *own = spanAt(child);
    if (!own || own->parent < 0)
        return {};
    return createIndex(m_rows[own->parent], 0, quintptr(own->parent));
}

int SpanModel::rowCount(const QModelIndex &parent) const
{
    if (m_children.isEmpty() || (parent.isValid() && parent.column() != 0))
        return 0;
    return int(m_children[parent.isValid() ? qsizetype(parent.internalId()) : m_spans.size()].size());
}

int SpanModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString SpanModel::facts(const Span &span) const
{
    if (span.kind == Span::Kind::Plan || span.kind == Span::Kind::Selection)
        return tr("at %1").arg(Wording::milliseconds(span.startMs));
    QStringList facts{tr("from %1, took %2")
                          .arg(Wording::milliseconds(span.startMs), Wording::milliseconds(span.durationMs)),
                      Wording::status(span.status)};
    if (span.firstTokenMs)
        facts.append(
            tr("first token after %1").arg(Wording::milliseconds(*span.firstTokenMs - span.startMs)));
    facts.append(tr("%1 → %2 tokens").arg(span.promptTokens).arg(span.completionTokens));
    facts.append(Wording::cost(span.cost));
    if (!span.retriesMs.isEmpty())
        facts.append(tr("%n retry(s)", "", int(span.retriesMs.size())));
    if (!span.remark.isEmpty())
        facts.append(span.remark);
    return facts.join(QStringLiteral(" · "));
}

QVariant SpanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Span &own = *spanAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Title ? own.title : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return index.column() == Title && role == Qt::AccessibleTextRole ? own.title : facts(own);
    default:
        return {};
    }
}

QVariant SpanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Span") : tr("Time");
}

} // namespace daao
