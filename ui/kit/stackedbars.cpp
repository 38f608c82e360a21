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

double StackedBars::longest() const
{
    double longest = 0;
    for (const Bar &bar : m_bars)
        longest = std::max(longest, sumOf(bar));
    return longest;
}

QRectF StackedBars::track(int bar) const
{
    int text = 0; // the labels behind the bars must fit
    for (const Bar &one : m_bars)
        text = std::max(text, fontMetrics().horizontalAdvance(one.label));
    const int left = labelWidth() + 2 * gap;
    const int room = std::max(20, width() - left - text - 2 * gap);
    return {double(left), bar * rowHeight + (rowHeight - barHeight) / 2.0, double(room), double(barHeight)};
}

void StackedBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::current();
    const double most = longest();
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const QRect row(0, i * rowHeight, width(), rowHeight);
        painter.setPen(theme.text);
        painter.drawText(row.adjusted(0, 0, labelWidth() - row.width(), 0), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(bar.name, Qt::ElideMiddle, labelWidth()));
        QRectF place = track(i);
        double x = place.left();
        painter.setPen(Qt::NoPen);
        painter.setOpacity(bar.isFaint ? 0.7 : 1);
        for (const Part &part : bar.parts) {
            const double length = most > 0 ? part.value / most * place.width() : 0;
            painter.fillRect(QRectF(x, place.top(), std::max(length, 1.0), place.height()), part.color);
            x += std::max(length, 1.0);
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
    if (row < 0 || row >= m_bars.size() || longest() <= 0)
        return nullptr;
    const QRectF place = track(row);
    double x = place.left();
    for (const Part &part : m_bars[row].parts) {
        const double end = x + std::max(part.value / longest() * place.width(), 1.0);
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
