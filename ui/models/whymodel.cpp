#include "ui/models/whymodel.h"

#include "core/domain/operators.h"
#include "ui/models/wording.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

void WhyModel::setWhy(const Why &why)
{
    if (why == m_why)
        return;
    beginResetModel();
    m_why = why;
    std::ranges::stable_sort(m_why.alternatives, [](const Alternative &a, const Alternative &b) {
        if (a.excluded.isEmpty() != b.excluded.isEmpty())
            return a.excluded.isEmpty();
        return a.utility > b.utility;
    });
    endResetModel();
}

QString WhyModel::llmOf(const QString &choice)
{
    const qsizetype slash = choice.indexOf(u'/'); // ids of LLMs may hold one as well
    return slash > 0 && operatorFromString(choice.left(slash)) ? choice.sliced(slash + 1) : choice;
}

QStringList WhyModel::flips(const Why &why)
{
    QList<Flip> nearest = why.flips;
    const auto distance = [](const Flip &flip) {
        return std::abs(flip.to - flip.from) / std::max(1e-12, std::abs(flip.from));
    };
    std::ranges::stable_sort(nearest, {}, distance);
    QStringList sentences;
    for (const Flip &flip : nearest) {
        const QString sign = flip.to > flip.from ? u">"_s : u"<"_s;
        const QString to = QString::number(flip.to, 'g', 3);
        if (flip.parameter == u"lambda")
            sentences.append(tr("to %1 if λ %2 %3").arg(flip.winner, sign, to));
        else if (flip.parameter == u"difficulty")
            sentences.append(tr("to %1 if the difficulty were %2 %3").arg(flip.winner, sign, to));
        else if (flip.parameter.startsWith("price:"_L1))
            sentences.append(tr("to %1 if this step on %2 cost %3 $%4")
                                 .arg(flip.winner, flip.parameter.sliced(6), sign, to));
        else
            sentences.append(tr("to %1 if %2 %3 %4").arg(flip.winner, flip.parameter, sign, to));
    }
    return sentences;
}

int WhyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_why.alternatives.size());
}

int WhyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString WhyModel::text(const Alternative &alternative, Column column) const
{
    const QString unknown = u"—"_s;
    switch (column) {
    case Choice:
        return alternative.id == m_why.chosen ? u"▸ "_s + alternative.id : alternative.id;
    case Success:
        return alternative.pCorrect ? QString::number(*alternative.pCorrect, 'f', 2) : unknown;
    case CostColumn:
        return Wording::money(alternative.cost);
    case Seconds:
        return alternative.seconds ? QString::number(*alternative.seconds, 'f', 1) : unknown;
    case Utility:
        return alternative.excluded.isEmpty() ? QString::number(alternative.utility, 'f', 3) : tr("excluded");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant WhyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Alternative &alternative = m_why.alternatives[index.row()];
    const bool chosen = alternative.id == m_why.chosen;
    switch (role) {
    case Qt::DisplayRole:
        return text(alternative, Column(index.column()));
    case Qt::TextAlignmentRole:
        return int((index.column() == Choice ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (!alternative.excluded.isEmpty())
            return tr("Not allowed: %1").arg(alternative.excluded);
        return alternative.seconds ? tr("expected to take %1 s").arg(*alternative.seconds, 0, 'f', 1) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(chosen);
        return chosen ? QVariant(font) : QVariant();
    }
    case IdRole:
        return alternative.id;
    case ChosenRole:
        return chosen;
    case BarRole: {
        const double best = m_why.alternatives.first().utility;
        const bool comparable = best > 0 && alternative.excluded.isEmpty();
        return comparable ? std::clamp(alternative.utility / best, 0.0, 1.0) : 0.0;
    }
    default:
        return {};
    }
}

QVariant WhyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Choice ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Choice"), tr("P(right)"), tr("Cost"), tr("s"), tr("Utility")};
    return titles.value(section);
}

} // namespace daao
