#pragma once

#include <QStyledItemDelegate>

namespace daao {

/// Draws the cells of RunTableModel that are more than text: star, difficulty, LLM chips, verdict.
class RunDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace daao
