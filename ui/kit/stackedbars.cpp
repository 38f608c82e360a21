#include "ui/kit/stackedbars.h"

#include "ui/kit/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace daao {

namespace {

constexpr int rowHeight = 32;
constexpr int barHeight = 16;
constexpr int gap = 8;

double sumOf(const StackedBars::Bar &bar)
{
    double sum = 0;
    for (const StackedBars::Part &part : bar.parts)
        sum += part.value;
    return sum;
}

} // namespace

StackedBars::StackedBars(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StackedBars::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    QStringList sentences;
    for (const Bar &bar : bars)
        sentences.append(bar.name + QStringLiteral(": ") + bar.label);
    setAccessibleName(sentences.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize StackedBars::sizeHint() const
{
    return {360, int(m_bars.size()) * rowHeight};
}

QSize StackedBars::minimumSizeHint() const
{
    return {180, int(m_bars.size()) * rowHeight};
}

int StackedBars::labelWidth() const
{
    int width = 0;
    for (const Bar &bar : m_bars)
        width = std::max(width, fontMetrics().horizontalAdvance(bar.name));
    return std::min(width, this->width() / 3);
}

/// Pixels per unit: as many as leave each bar room for its label.
double StackedBars::scale() const
{
    const double room = width() - labelWidth() - 3.0 * gap;
    double scale = 0;
    for (const Bar &bar : m_bars) {
        const double length = std::max(20.0, room - fontMetrics().horizontalAdvance(bar.label));
        if (const double sum = sumOf(bar); sum > 0)
            scale = scale > 0 ? std::min(scale, length / sum) : length / sum;
    }
    return scale;
}

QPointF StackedBars::start(int bar) const
{
    return {double(labelWidth() + 2 * gap), bar * rowHeight + (rowHeight - barHeight) / 2.0};
}

void StackedBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::current();
    const double unit = scale();
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const QRect row(0, i * rowHeight, width(), rowHeight);
        painter.setPen(theme.text);
        painter.drawText(row.adjusted(0, 0, labelWidth() - row.width(), 0), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(bar.name, Qt::ElideMiddle, labelWidth()));
        const QPointF place = start(i);
        double x = place.x();
        painter.setPen(Qt::NoPen);
        painter.setOpacity(bar.isFaint ? 0.7 : 1);
        for (const Part &part : bar.parts) {
            const double length = std::max(part.value * unit, 1.0);
            painter.fillRect(QRectF(x, place.y(), length, barHeight), part.color);
            x += length;
        }
        painter.setOpacity(1);
        painter.setPen(theme.secondary);
        painter.drawText(QRectF(x + gap, row.top(), width() - x - gap, rowHeight),
                         Qt::AlignVCenter | Qt::AlignLeft, bar.label);
    }
}

const StackedBars::Part *StackedBars::partAt(const QPoint &where) const
{
    const int row = where.y() / rowHeight;
    if (row < 0 || row >= m_bars.size())
        return nullptr;
    const double unit = scale();
    double x = start(row).x();
    for (const Part &part : m_bars[row].parts) {
        const double end = x + std::max(part.value * unit, 1.0);
        if (where.x() >= x && where.x() < end)
            return &part;
        x = end;
    }
    return nullptr;
}

bool StackedBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Part *part = partAt(help->pos());
        QToolTip::showText(help->globalPos(), part ? part->text : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void StackedBars::mouseReleaseEvent(QMouseEvent *event)
{
    if (const Part *part = partAt(event->pos()); part && !part->key.isEmpty())
        emit partClicked(part->key);
}

} // namespace daao
