#include "ui/models/attemptmodel.h"

#include "ui/models/wording.h"

namespace daao {

using namespace Qt::StringLiterals;

void AttemptModel::setCalls(const QList<Call> &calls)
{
    beginResetModel();
    m_rows.clear();
    for (const Call &call : calls)
        for (const Attempt &attempt : call.reply.attempts)
            m_rows.append({call.index, call.request.model, attempt});
    endResetModel();
}

int AttemptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AttemptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString AttemptModel::text(const Row &row, Column column)
{
    const Attempt &attempt = row.attempt;
    switch (column) {
    case CallColumn:
        return QString::number(row.call + 1);
    case Number:
        return QString::number(attempt.number);
    case Llm:
        return row.model;
    case Status:
        return (attempt.error ? u"✕ "_s : u"✓ "_s)
               + (attempt.httpStatus ? QString::number(attempt.httpStatus) : tr("no reply"));
    case Waited:
        return attempt.waitedMs > 0 ? Wording::milliseconds(attempt.waitedMs) : u"–"_s;
    case FirstToken:
        return attempt.ttftMs > 0 ? Wording::milliseconds(attempt.ttftMs) : u"–"_s;
    case Time:
        return Wording::milliseconds(attempt.latencyMs);
    case Tokens:
        return (attempt.usage.estimated ? u"~"_s : QString())
               + u"%1→%2"_s.arg(attempt.usage.promptTokens).arg(attempt.usage.completionTokens);
    case CostColumn:
        return Wording::money(attempt.cost);
    case Reason:
        if (attempt.error)
            return attempt.error->message;
        return attempt.possiblyCut ? tr("%1, possibly cut").arg(attempt.finishReason) : attempt.finishReason;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AttemptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return int((column >= Waited && column < Reason ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && column == Reason))
        return text(m_rows[index.row()], column);
    return {};
}

QVariant AttemptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Waited && section < Reason ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Call"),        tr("Try"),  tr("LLM"),    tr("Reply"), tr("Waited"),
                             tr("First token"), tr("Time"), tr("Tokens"), tr("Cost"),  tr("Reason")};
    return titles.value(section);
}

} // namespace daao
