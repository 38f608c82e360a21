#include "ui/kit/plotdrawing.h"

#include "ui/kit/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QCPScatterStyle scatterOf(PlotMark mark, const QColor &color)
{
    switch (mark) {
    case PlotMark::None:
        return QCPScatterStyle::ssNone;
    case PlotMark::Disc:
        return {QCPScatterStyle::ssCircle, QPen(color.darker(130), 0.8), QBrush(color), 7};
    case PlotMark::Cross:
        return {QCPScatterStyle::ssCross, QPen(color, 2), Qt::NoBrush, 7};
    case PlotMark::Ring:
        return {QCPScatterStyle::ssCircle, QPen(color, 1.6), Qt::NoBrush, 7};
    }
    return QCPScatterStyle::ssNone;
}

} // namespace

PlotDrawing::PlotDrawing(QCustomPlot &plot)
    : m_plot(plot)
{
    m_plot.setAutoAddPlottableToLegend(false);
    auto *legendRow = new QCPLayoutGrid; // above the axes
    m_plot.plotLayout()->insertRow(0);
    m_plot.plotLayout()->addElement(0, 0, legendRow);
    legendRow->addElement(0, 0, m_plot.legend);
    legendRow->addElement(0, 1, new QCPLayoutElement(&m_plot)); // takes what the legend leaves, also all
    legendRow->setColumnStretchFactor(0, 0.001);
    legendRow->setMargins({8, 4, 8, 0});
    m_plot.plotLayout()->setRowStretchFactor(0, 0.001);
    m_above = legendRow;
    m_beside = new QCPLayoutGrid; // right of the axes, where a legend above would leave them no height
    m_beside->setMargins({0, 6, 8, 0});
    m_plot.plotLayout()->addElement(1, 1, m_beside);
    m_beside->addElement(1, 0, new QCPLayoutElement(&m_plot));
    m_beside->setRowStretchFactor(0, 0.001);
    m_plot.plotLayout()->setColumnStretchFactor(1, 0.001);
    m_plot.plotLayout()->setColumnSpacing(0);
    m_plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
}

void PlotDrawing::draw(const PlotContent &content)
{
    m_plot.legend->clearItems();
    m_plot.clearPlottables();
    m_plot.clearItems();
    m_plot.setBackground(Theme::current().panel);
    for (const PlotSeries &series : content.series)
        addSeries(series);
    styleAxis(m_plot.xAxis, content.isLogX, content.xTitle);
    styleAxis(m_plot.yAxis, content.isLogY, content.yTitle);
    // A title longer than its axis would run into the legend.
    QObject::disconnect(&m_plot, &QCustomPlot::afterLayout, m_plot.yAxis, nullptr);
    QObject::connect(
        &m_plot, &QCustomPlot::afterLayout, m_plot.yAxis, [axis = m_plot.yAxis, title = content.yTitle] {
            const int room = axis->axisRect()->height();
            axis->setLabel(QFontMetrics(axis->labelFont()).elidedText(title, Qt::ElideRight, room));
        });
    setRanges(content);
    addMarks(content);
    fitLegend(content);
}

void PlotDrawing::ring(const PlotPoint &point, const QColor &color, double width)
{
    QCPGraph *graph = m_plot.addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle({QCPScatterStyle::ssCircle, QPen(color, width), Qt::NoBrush, 14});
    graph->addData(point.x, point.y);
}

QPointF PlotDrawing::pixelOf(const PlotPoint &point) const
{
    return {m_plot.xAxis->coordToPixel(point.x), m_plot.yAxis->coordToPixel(point.y)};
}

void PlotDrawing::styleAxis(QCPAxis *axis, bool isLog, const QString &title)
{
    const Theme theme = Theme::current();
    axis->setBasePen(QPen(theme.border));
    axis->setTickPen(QPen(theme.border));
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelColor(theme.secondary);
    axis->setLabelColor(theme.secondary);
    QFont small = m_plot.font();
    small.setPixelSize(11);
    axis->setTickLabelFont(small);
    axis->setLabelFont(small);
    axis->grid()->setPen(QPen(theme.grid));
    axis->grid()->setZeroLinePen(QPen(theme.grid));
    axis->setLabel(title);
    axis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    const QSharedPointer<QCPAxisTicker> ticker =
        isLog ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog) : QSharedPointer<QCPAxisTicker>::create();
    ticker->setTickCount(isLog ? 4 : 5);
    axis->setTicker(ticker);
    axis->setNumberFormat(u"g"_s);
    axis->setNumberPrecision(5);
}

void PlotDrawing::addBand(const PlotSeries &series)
{
    QCPGraph *low = m_plot.addGraph();
    QCPGraph *high = m_plot.addGraph();
    for (QCPGraph *edge : {low, high})
        edge->setPen(Qt::NoPen);
    if (series.points.size() == 1) { // one point has no width: its interval is a line
        low->setPen(QPen(series.color, 1.2));
        low->addData(series.points[0].x, series.low[0]);
        low->addData(series.points[0].x, series.high.value(0));
        return;
    }
    QColor wash = series.color;
    wash.setAlphaF(0.12f);
    high->setBrush(wash);
    high->setChannelFillGraph(low);
    for (qsizetype i = 0; i < std::min(series.points.size(), series.low.size()); ++i) {
        low->addData(series.points[i].x, series.low[i]);
        high->addData(series.points[i].x, series.high.value(i));
    }
}

void PlotDrawing::addSeries(const PlotSeries &series)
{
    if (!series.low.isEmpty())
        addBand(series);
    QCPGraph *graph = m_plot.addGraph();
    graph->setPen(QPen(series.color, 2));
    graph->setLineStyle(!series.hasLine    ? QCPGraph::lsNone
                        : series.isStepped ? QCPGraph::lsStepLeft
                                           : QCPGraph::lsLine);
    graph->setScatterStyle(scatterOf(series.mark, series.color));
    QVector<double> x;
    QVector<double> y;
    for (const PlotPoint &point : series.points) {
        x.append(point.x);
        y.append(point.y);
    }
    graph->setData(x, y);
    if (series.name.isEmpty())
        return;
    graph->setName(series.name);
    graph->addToLegend();
}

void PlotDrawing::addMarks(const PlotContent &content)
{
    const Theme theme = Theme::current();
    const auto line = [&](bool isVertical, double at, const QString &words) {
        auto *straight = new QCPItemStraightLine(&m_plot);
        straight->point1->setCoords(isVertical ? at : 0, isVertical ? 0 : at);
        straight->point2->setCoords(isVertical ? at : 1, isVertical ? 1 : at);
        straight->point1->setTypeX(isVertical ? QCPItemPosition::ptPlotCoords
                                              : QCPItemPosition::ptAxisRectRatio);
        straight->point2->setTypeX(straight->point1->typeX());
        straight->point1->setTypeY(isVertical ? QCPItemPosition::ptAxisRectRatio
                                              : QCPItemPosition::ptPlotCoords);
        straight->point2->setTypeY(straight->point1->typeY());
        straight->setPen(QPen(theme.accent, 1.4, Qt::DashLine));
        auto *text = new QCPItemText(&m_plot);
        text->position->setTypeX(isVertical ? QCPItemPosition::ptPlotCoords
                                            : QCPItemPosition::ptAxisRectRatio);
        text->position->setTypeY(isVertical ? QCPItemPosition::ptAxisRectRatio
                                            : QCPItemPosition::ptPlotCoords);
        text->position->setCoords(isVertical ? at : 1, isVertical ? 0 : at);
        text->setPositionAlignment(isVertical ? Qt::AlignLeft | Qt::AlignTop
                                              : Qt::AlignRight | Qt::AlignBottom);
        text->setPadding({4, 2, 4, 2});
        text->setText(words);
        QFont small = m_plot.font();
        small.setPixelSize(11);
        text->setFont(small);
        text->setColor(theme.accent);
    };
    if (content.markedX)
        line(true, *content.markedX, content.markedXText);
    if (content.markedY)
        line(false, *content.markedY, content.markedYText);
}

void PlotDrawing::setRanges(const PlotContent &content)
{
    const auto range = [](const std::optional<std::pair<double, double>> &fixed, bool isLog, double low,
                          double high) {
        if (fixed)
            return QCPRange(fixed->first, fixed->second);
        if (low > high)
            return isLog ? QCPRange(0.001, 1) : QCPRange(0, 1);
        if (isLog)
            return QCPRange(low / 1.6, high * 1.6);
        const double room = high > low ? (high - low) * 0.06 : std::max(std::abs(high) * 0.1, 1e-9);
        return QCPRange(low >= 0 && low < (high - low) ? std::min(0.0, low) : low - room, high + room);
    };
    constexpr double far = std::numeric_limits<double>::max();
    double x1 = far, x2 = -far, y1 = far, y2 = -far;
    for (const PlotSeries &series : content.series)
        for (const PlotPoint &point : series.points) {
            if ((content.isLogX && point.x <= 0) || (content.isLogY && point.y <= 0))
                continue;
            x1 = std::min(x1, point.x);
            x2 = std::max(x2, point.x);
            y1 = std::min(y1, point.y);
            y2 = std::max(y2, point.y);
        }
    if (content.markedY && y1 <= y2)
        y2 = std::max(y2, *content.markedY);
    m_plot.xAxis->setRange(range(content.xRange, content.isLogX, x1, x2));
    m_plot.yAxis->setRange(range(content.yRange, content.isLogY, y1, y2));
}

void PlotDrawing::fitLegend(const PlotContent &content)
{
    const Theme theme = Theme::current();
    QCPLegend *legend = m_plot.legend;
    legend->setVisible(legend->itemCount() > 1);
    legend->setBorderPen(Qt::NoPen);
    legend->setBrush(Qt::NoBrush);
    QFont small = m_plot.font();
    small.setPixelSize(11);
    legend->setFont(small);
    legend->setTextColor(theme.secondary);
    legend->setIconSize(18, 12);
    legend->setMargins({0, 0, 0, 0});
    legend->setRowSpacing(0);
    int widest = 1;
    for (const PlotSeries &series : content.series)
        widest = std::max(widest, QFontMetrics(small).horizontalAdvance(series.name) + 36);
    constexpr int low = 240;
    constexpr int rowHeight = 15;
    const bool isBeside = m_plot.height() < low && m_plot.width() > 4 * widest
                          && legend->itemCount() * rowHeight < m_plot.height();
    QCPLayoutGrid *place = isBeside ? m_beside : m_above;
    if (legend->layout() != place) {
        legend->layout()->take(legend);
        place->addElement(0, 0, legend);
    }
    legend->setWrap(isBeside ? 0 : std::max(1, (m_plot.width() - 24) / widest));
    // What is there already wraps anew, too.
    legend->setFillOrder(isBeside ? QCPLegend::foRowsFirst : QCPLegend::foColumnsFirst, true);
}

/// Draws with the name above and the caption below the axes, as pictures leave the program.
void PlotDrawing::withCaption(const PlotContent &content, const std::function<void()> &draw)
{
    const int row = m_plot.plotLayout()->rowCount();
    QFont small = m_plot.font();
    small.setPixelSize(11);
    auto *text = new QCPTextElement(&m_plot, content.name + u" — "_s + content.caption, small);
    text->setTextColor(Theme::current().secondary);
    text->setTextFlags(Qt::AlignLeft | Qt::TextWordWrap);
    text->setMargins({8, 4, 8, 6});
    m_plot.plotLayout()->addElement(row, 0, text);
    m_plot.plotLayout()->setRowStretchFactor(row, 0.001);
    draw();
    m_plot.plotLayout()->remove(text);
    m_plot.plotLayout()->simplify();
    m_plot.replot(); // now: points have their places again
}

} // namespace daao
