#include "ui/kit/plotview.h"

#include "ui/kit/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr double reachPixels = 14; // how near the pointer must be to a point
constexpr int leastBox = 8;        // pixels; anything smaller was a click

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

QString cell(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

PlotView::PlotView(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_card(new QLabel(m_plot))
    , m_empty(new QLabel(m_plot))
    , m_caption(new QLabel)
{
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumSize(220, 150);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->setSelectionRectMode(QCP::srmCustom);
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    auto *legendRow = new QCPLayoutGrid; // above the axes
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, legendRow);
    legendRow->addElement(0, 0, m_plot->legend);
    legendRow->addElement(0, 1, new QCPLayoutElement(m_plot)); // takes what the legend leaves, also all
    legendRow->setColumnStretchFactor(0, 0.001);
    legendRow->setMargins({8, 4, 8, 0});
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    connect(m_plot->selectionRect(), &QCPSelectionRect::accepted, this, [this](const QRect &dragged) {
        const QRect box = dragged.normalized(); // people drag upwards too
        if (box.width() < leastBox || box.height() < leastBox)
            return;
        const auto x =
            std::minmax({m_plot->xAxis->pixelToCoord(box.left()), m_plot->xAxis->pixelToCoord(box.right())});
        const auto y =
            std::minmax({m_plot->yAxis->pixelToCoord(box.top()), m_plot->yAxis->pixelToCoord(box.bottom())});
        emit boxSelected(x.first, x.second, y.first, y.second);
    });

    m_card->setObjectName(u"plotCard"_s);
    m_card->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->setTextFormat(Qt::PlainText);
    m_card->setMargin(6);
    m_card->hide();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(u"secondary"_s);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_caption->setObjectName(u"secondary"_s);
    m_caption->setWordWrap(true);
    m_caption->setContentsMargins(12, 0, 12, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_caption);
}

PlotView::~PlotView() = default;

void PlotView::setContent(const PlotContent &content)
{
    const QString current = m_current.isValid() ? at(m_current).key : QString();
    m_content = content;
    m_current = placeOf(current);
    m_card->hide();
    setAccessibleName(content.name);
    setAccessibleDescription(content.caption);
    m_caption->setText(content.caption);
    m_caption->setVisible(!content.caption.isEmpty());
    redraw();
}

void PlotView::highlight(const QString &key)
{
    if (std::exchange(m_highlighted, key) != key)
        redraw();
}

void PlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
}

void PlotView::styleAxis(QCPAxis *axis, bool isLog, const QString &title)
{
    const Theme theme = Theme::current();
    axis->setBasePen(QPen(theme.border));
    axis->setTickPen(QPen(theme.border));
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelColor(theme.secondary);
    axis->setLabelColor(theme.secondary);
    QFont small = font();
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

void PlotView::addBand(const PlotSeries &series)
{
    QCPGraph *low = m_plot->addGraph();
    QCPGraph *high = m_plot->addGraph();
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

void PlotView::addSeries(const PlotSeries &series)
{
    if (!series.low.isEmpty())
        addBand(series);
    QCPGraph *graph = m_plot->addGraph();
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

void PlotView::addMarks()
{
    const Theme theme = Theme::current();
    const auto line = [&](bool isVertical, double at, const QString &words) {
        auto *straight = new QCPItemStraightLine(m_plot);
        straight->point1->setCoords(isVertical ? at : 0, isVertical ? 0 : at);
        straight->point2->setCoords(isVertical ? at : 1, isVertical ? 1 : at);
        straight->point1->setTypeX(isVertical ? QCPItemPosition::ptPlotCoords
                                              : QCPItemPosition::ptAxisRectRatio);
        straight->point2->setTypeX(straight->point1->typeX());
        straight->point1->setTypeY(isVertical ? QCPItemPosition::ptAxisRectRatio
                                              : QCPItemPosition::ptPlotCoords);
        straight->point2->setTypeY(straight->point1->typeY());
        straight->setPen(QPen(theme.accent, 1.4, Qt::DashLine));
        auto *text = new QCPItemText(m_plot);
        text->position->setTypeX(isVertical ? QCPItemPosition::ptPlotCoords
                                            : QCPItemPosition::ptAxisRectRatio);
        text->position->setTypeY(isVertical ? QCPItemPosition::ptAxisRectRatio
                                            : QCPItemPosition::ptPlotCoords);
        text->position->setCoords(isVertical ? at : 1, isVertical ? 0 : at);
        text->setPositionAlignment(isVertical ? Qt::AlignLeft | Qt::AlignTop
                                              : Qt::AlignRight | Qt::AlignBottom);
        text->setPadding({4, 2, 4, 2});
        text->setText(words);
        QFont small = font();
        small.setPixelSize(11);
        text->setFont(small);
        text->setColor(theme.accent);
    };
    if (m_content.markedX)
        line(true, *m_content.markedX, m_content.markedXText);
    if (m_content.markedY)
        line(false, *m_content.markedY, m_content.markedYText);
    const auto ring = [&](const Place &place, const QColor &color, double width) {
        if (!place.isValid())
            return;
        QCPGraph *graph = m_plot->addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle({QCPScatterStyle::ssCircle, QPen(color, width), Qt::NoBrush, 14});
        graph->addData(at(place).x, at(place).y);
    };
    ring(placeOf(m_highlighted), theme.accent, 2.5);
    if (hasFocus())
        ring(m_current, theme.text, 1);
}

void PlotView::setRanges()
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
    for (const PlotSeries &series : m_content.series)
        for (const PlotPoint &point : series.points) {
            if ((m_content.isLogX && point.x <= 0) || (m_content.isLogY && point.y <= 0))
                continue;
            x1 = std::min(x1, point.x);
            x2 = std::max(x2, point.x);
            y1 = std::min(y1, point.y);
            y2 = std::max(y2, point.y);
        }
    if (m_content.markedY && y1 <= y2)
        y2 = std::max(y2, *m_content.markedY);
    m_plot->xAxis->setRange(range(m_content.xRange, m_content.isLogX, x1, x2));
    m_plot->yAxis->setRange(range(m_content.yRange, m_content.isLogY, y1, y2));
}

void PlotView::styleLegend()
{
    const Theme theme = Theme::current();
    QCPLegend *legend = m_plot->legend;
    legend->setVisible(legend->itemCount() > 1);
    legend->setBorderPen(Qt::NoPen);
    legend->setBrush(Qt::NoBrush);
    QFont small = font();
    small.setPixelSize(11);
    legend->setFont(small);
    legend->setTextColor(theme.secondary);
    legend->setIconSize(18, 12);
    legend->setMargins({0, 0, 0, 0});
    legend->setRowSpacing(0);
    int widest = 1;
    for (const PlotSeries &series : m_content.series)
        widest = std::max(widest, QFontMetrics(small).horizontalAdvance(series.name) + 36);
    legend->setWrap(std::max(1, (m_plot->width() - 24) / widest));
    legend->simplify();
}

void PlotView::redraw()
{
    const Theme theme = Theme::current();
    m_plot->legend->clearItems();
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(theme.panel);
    qsizetype points = 0;
    for (const PlotSeries &series : m_content.series) {
        addSeries(series);
        points += series.points.size();
    }
    styleAxis(m_plot->xAxis, m_content.isLogX, m_content.xTitle);
    styleAxis(m_plot->yAxis, m_content.isLogY, m_content.yTitle);
    setRanges();
    addMarks();
    styleLegend();
    m_card->setStyleSheet(u"background: %1; color: %2; border: 1px solid %3; border-radius: 5px;"_s.arg(
        theme.header.name(), theme.text.name(), theme.border.name()));
    m_empty->setText(points == 0 ? m_content.empty : QString());
    m_empty->setVisible(points == 0);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QPointF PlotView::pixelOf(const PlotPoint &point) const
{
    return {m_plot->xAxis->coordToPixel(point.x), m_plot->yAxis->coordToPixel(point.y)};
}

const PlotPoint &PlotView::at(const Place &place) const
{
    return m_content.series[place.series].points[place.point];
}

PlotView::Place PlotView::nearest(const QPointF &pixel, double reach) const
{
    Place best;
    double least = reach * reach;
    for (int s = 0; s < m_content.series.size(); ++s)
        for (int p = 0; p < m_content.series[s].points.size(); ++p) {
            const QPointF away = pixelOf(m_content.series[s].points[p]) - pixel;
            if (const double distance = QPointF::dotProduct(away, away); distance < least) {
                least = distance;
                best = {s, p};
            }
        }
    return best;
}

PlotView::Place PlotView::placeOf(const QString &key) const
{
    if (!key.isEmpty())
        for (int s = 0; s < m_content.series.size(); ++s)
            for (int p = 0; p < m_content.series[s].points.size(); ++p)
                if (m_content.series[s].points[p].key == key)
                    return {s, p};
    return {};
}

QPoint PlotView::positionOf(const QString &key) const
{
    const Place place = placeOf(key);
    return place.isValid() ? m_plot->mapTo(this, pixelOf(at(place)).toPoint()) : QPoint(-1, -1);
}

void PlotView::showCard(const Place &place)
{
    if (!place.isValid() || at(place).card.isEmpty()) {
        m_card->hide();
        return;
    }
    m_card->setText(at(place).card);
    m_card->adjustSize();
    const QPoint point = pixelOf(at(place)).toPoint();
    const int x = point.x() + 12 + m_card->width() < m_plot->width() ? point.x() + 12
                                                                     : point.x() - 12 - m_card->width();
    const int y =
        std::clamp(point.y() - m_card->height() / 2, 0, std::max(0, m_plot->height() - m_card->height()));
    m_card->move(std::max(0, x), y);
    m_card->show();
    m_card->raise();
}

bool PlotView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove:
        if (const auto *mouse = static_cast<QMouseEvent *>(event); mouse->buttons() == Qt::NoButton)
            showCard(nearest(mouse->position(), reachPixels));
        break;
    case QEvent::Leave:
        m_card->hide();
        break;
    case QEvent::MouseButtonPress:
        m_pressed = static_cast<QMouseEvent *>(event)->pos();
        setFocus(Qt::MouseFocusReason);
        m_card->hide();
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool isClick = (mouse->pos() - m_pressed).manhattanLength() < leastBox;
        const Place place = nearest(mouse->position(), reachPixels);
        if (mouse->button() == Qt::LeftButton && isClick && place.isValid() && !at(place).key.isEmpty()) {
            m_current = place;
            const QString key = at(place).key; // the content may change while somebody listens
            event->type() == QEvent::MouseButtonRelease ? emit picked(key) : emit opened(key);
        }
        break;
    }
    case QEvent::Resize:
        m_empty->setGeometry(m_plot->rect().adjusted(24, 24, -24, -24));
        styleLegend();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// To the next point on the right or left.
void PlotView::step(int direction)
{
    const double from = m_current.isValid() ? pixelOf(at(m_current)).x() : direction > 0 ? -1e9 : 1e9;
    Place best;
    double least = std::numeric_limits<double>::max();
    for (int s = 0; s < m_content.series.size(); ++s)
        for (int p = 0; p < m_content.series[s].points.size(); ++p) {
            const bool isCurrent = s == m_current.series && p == m_current.point;
            const double order = s * 1e-6 + p * 1e-9; // points that share a place come one after the other
            const double own = m_current.isValid() ? m_current.series * 1e-6 + m_current.point * 1e-9 : 0;
            const double away = direction * (pixelOf(m_content.series[s].points[p]).x() - from + order - own);
            if (!isCurrent && away > 0 && away < least) {
                least = away;
                best = {s, p};
            }
        }
    if (!best.isValid())
        return;
    m_current = best;
    redraw();
    m_plot->replot();
    showCard(best);
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)
        step(event->key() == Qt::Key_Right ? 1 : -1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
              || event->key() == Qt::Key_Space)
             && m_current.isValid())
        emit picked(QString(at(m_current).key));
    else if (event->key() == Qt::Key_Escape)
        m_card->hide();
    else
        QWidget::keyPressEvent(event);
}

void PlotView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    menu.addAction(tr("Copy &image"), this, &PlotView::copyImage);
    menu.addAction(tr("Copy &data"), this, &PlotView::copyData);
    menu.addSeparator();
    menu.addAction(tr("&Export…"), this, &PlotView::exportAs);
    menu.exec(event->globalPos());
}

void PlotView::exportAs()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the plot"), m_content.name.simplified().replace(u' ', u'-') + u".png"_s,
        tr("Picture (*.png);;Drawing (*.svg);;Document (*.pdf);;Data (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto saved = save(path); !saved)
        m_caption->setText(saved.error().message);
}

/// Draws with the name above and the caption below the axes, as pictures leave the program.
void PlotView::withCaption(const std::function<void()> &draw)
{
    const int row = m_plot->plotLayout()->rowCount();
    QFont small = font();
    small.setPixelSize(11);
    auto *text = new QCPTextElement(m_plot, m_content.name + u" — "_s + m_content.caption, small);
    text->setTextColor(Theme::current().secondary);
    text->setTextFlags(Qt::AlignLeft | Qt::TextWordWrap);
    text->setMargins({8, 4, 8, 6});
    m_plot->plotLayout()->addElement(row, 0, text);
    m_plot->plotLayout()->setRowStretchFactor(row, 0.001);
    draw();
    m_plot->plotLayout()->remove(text);
    m_plot->plotLayout()->simplify();
    m_plot->replot(); // now: points have their places again
}

QImage PlotView::image(double scale)
{
    QImage image;
    withCaption([&] { image = m_plot->toPixmap(m_plot->width(), m_plot->height(), scale).toImage(); });
    return image;
}

QByteArray PlotView::csv() const
{
    QString text = u"# "_s + m_content.name + u" — "_s + m_content.caption + u"\r\n"_s;
    text += u"series,"_s + cell(m_content.xTitle) + u',' + cell(m_content.yTitle) + u",low,high,key\r\n"_s;
    for (const PlotSeries &series : m_content.series)
        for (qsizetype i = 0; i < series.points.size(); ++i) {
            const PlotPoint &point = series.points[i];
            const auto number = [](double value) { return QString::number(value, 'g', 15); };
            text += QStringList{cell(series.name),
                                number(point.x),
                                number(point.y),
                                i < series.low.size() ? number(series.low[i]) : QString(),
                                i < series.high.size() ? number(series.high[i]) : QString(),
                                cell(point.key)}
                        .join(u',')
                    + u"\r\n"_s;
        }
    return text.toUtf8();
}

void PlotView::copyImage()
{
    QApplication::clipboard()->setImage(image());
}

void PlotView::copyData()
{
    QApplication::clipboard()->setText(QString::fromUtf8(csv()));
}

Result<> PlotView::save(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    bool isDone = false;
    if (ending == u"png") {
        isDone = image().save(path);
    } else if (ending == u"csv") {
        QSaveFile file(path);
        isDone = file.open(QIODevice::WriteOnly) && file.write(csv()) > 0 && file.commit();
    } else if (ending == u"pdf") {
        withCaption([&] { isDone = m_plot->savePdf(path); });
    } else if (ending == u"svg") {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setSize(m_plot->size());
        generator.setViewBox(m_plot->rect());
        generator.setTitle(m_content.name);
        generator.setDescription(m_content.caption);
        withCaption([&] {
            QCPPainter painter;
            isDone = painter.begin(&generator);
            if (isDone)
                m_plot->toPainter(&painter, m_plot->width(), m_plot->height());
        });
    } else {
        return failure(ErrorKind::BadInput, tr("%1: choose .png, .svg, .pdf or .csv.").arg(path));
    }
    if (!isDone)
        return failure(ErrorKind::Storage, tr("%1 cannot be written.").arg(path));
    return {};
}

} // namespace daao
