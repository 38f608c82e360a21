#include "ui/pages/runs/rundelegate.h"

#include "ui/kit/theme.h"
#include "ui/pages/runs/runtablemodel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace daao {

namespace {

constexpr int margin = 6;

/// Blue over amber to red.
QColor difficultyColor(double difficulty)
{
    return difficulty < 0.45 ? Theme::llmColor(0) : difficulty < 0.75 ? Theme::llmColor(3) : QColor(0xC4362C);
}

void paintDifficulty(QPainter &painter, const QRect &cell, const RunSummary &run, const Theme &theme)
{
    const QRectF track(cell.left() + margin, cell.center().y() - 3, std::min(56, cell.width() - 2 * margin),
                       7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.grid);
    painter.drawRoundedRect(track, 3.5, 3.5);
    painter.setBrush(difficultyColor(run.difficulty));
    const double share = std::clamp(run.difficulty, 0.0, 1.0);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(7.0, track.width() * share), 7)), 3.5,
                            3.5);
    const QRect number(int(track.right()) + margin, cell.top(), cell.right() - int(track.right()) - margin,
                       cell.height());
    const QString text = QString::number(run.difficulty, 'f', 2);
    if (painter.fontMetrics().horizontalAdvance(text) > number.width())
        return;
    painter.setPen(theme.secondary);
    painter.drawText(number, Qt::AlignVCenter | Qt::AlignLeft, text);
}

/// With the two letters where three such chips fit into the column, squares where they do not.
void paintChips(QPainter &painter, const QRect &cell, const RunSummary &run, const LlmPalette &llms)
{
    QFont small = painter.font();
    small.setPixelSize(11);
    small.setBold(true);
    constexpr int gap = 2;
    const int wide = QFontMetrics(small).horizontalAdvance(QStringLiteral("Mi")) + 5;
    const bool hasLetters = 3 * (wide + gap) + margin <= cell.width();
    const int width = hasLetters ? wide : 10;
    const int height = hasLetters ? 16 : 10;
    painter.setFont(small);
    int left = cell.left() + margin;
    for (const QString &model : run.models) {
        if (left + width > cell.right())
            break;
        const QRect chip(left, cell.center().y() - height / 2 + 1, width, height);
        const QColor color = llms.color(model);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(chip, 3, 3);
        if (hasLetters) {
            painter.setPen(LlmPalette::textOn(color));
            painter.drawText(chip, Qt::AlignCenter, llms.code(model));
        }
        left += width + gap;
    }
}

void paintSign(QPainter &painter, const QRect &cell, const QModelIndex &index, const RunSummary &run,
               const Theme &theme)
{
    QColor color = theme.secondary;
    if (index.column() == RunTableModel::Star)
        color = theme.warning;
    else if (run.status == RunStatus::Running)
        color = theme.accent;
    else if (run.status != RunStatus::Finished)
        color = theme.warning;
    else if (run.correct)
        color = *run.correct ? theme.ok : theme.error;
    QFont bold = painter.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(color);
    painter.drawText(cell, Qt::AlignCenter, index.data().toString());
}

} // namespace

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RunTableModel *>(index.model());
    const RunSummary *run = model ? model->run(index) : nullptr;
    const int column = index.column();
    const bool isDrawn = column == RunTableModel::Star || column == RunTableModel::Verdict
                         || column == RunTableModel::DifficultyColumn || column == RunTableModel::Llms;
    if (!run || !isDrawn)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &background, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    const Theme theme = Theme::current();
    if (column == RunTableModel::DifficultyColumn)
        paintDifficulty(*painter, option.rect, *run, theme);
    else if (column == RunTableModel::Llms)
        paintChips(*painter, option.rect, *run, model->llms());
    else
        paintSign(*painter, option.rect, index, *run, theme);
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(0, 26));
}

} // namespace daao
