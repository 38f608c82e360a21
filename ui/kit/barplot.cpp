#include "ui/kit/barplot.h"

#include "ui/kit/theme.h"

#include <QEvent>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>

namespace daao {

BarPlot::BarPlot(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    setAccessibleName(tr("Bars"));
    setMinimumHeight(120);
}

int BarPlot::barCount() const
{
    return int(m_bars.size());
}

void BarPlot::setBars(const QList<Bar> &bars, const QString &axis)
{
    m_bars = bars;
    m_axis = axis;
    redraw();
}

void BarPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

void BarPlot::redraw()
{
    const Theme theme = Theme::current();
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(theme.panel);
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    double longest = 0;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const double y = double(m_bars.size() - i); // the first on top
        names->addTick(y, m_bars[i].name);
        auto *bar = new QCPBars(m_plot->yAxis, m_plot->xAxis);
        bar->setWidth(0.55);
        bar->setPen(Qt::NoPen);
        bar->setBrush(m_bars[i].color);
        bar->addData(y, m_bars[i].value);
        longest = std::max(longest, m_bars[i].value);
    }
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        auto *label = new QCPItemText(m_plot);
        label->position->setCoords(m_bars[i].value + longest * 0.015, double(m_bars.size() - i));
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setText(m_bars[i].label);
        label->setColor(theme.text);
        label->setFont(font());
    }
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(theme.border));
        axis->setTickPen(QPen(theme.border));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.secondary);
        axis->setLabelColor(theme.secondary);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(QPen(theme.grid));
        axis->grid()->setZeroLinePen(QPen(theme.border));
    }
    m_plot->yAxis->setTicker(names);
    m_plot->yAxis->grid()->setVisible(false);
    m_plot->xAxis->setLabel(m_axis);
    m_plot->xAxis->ticker()->setTickCount(4);
    m_plot->xAxis->setRange(0, longest > 0 ? longest * 1.5 : 1);
    m_plot->yAxis->setRange(0.3, double(m_bars.size()) + 0.7);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace daao
