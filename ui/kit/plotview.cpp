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

} // namespace

PlotView::PlotView(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_drawing(*m_plot)
    , m_card(new QLabel(m_plot))
    , m_empty(new QLabel(m_plot))
    , m_caption(new QLabel)
{
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumSize(220, 150);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setSelectionRectMode(QCP::srmCustom);
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
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

/// What is not seen is drawn when it is, or when somebody asks where things are.
void PlotView::redraw()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        drawNow();
}

void PlotView::drawNow()
{
    m_isStale = false;
    const Theme theme = Theme::current();
    m_drawing.draw(m_content);
    if (const Place place = placeOf(m_highlighted); place.isValid())
        m_drawing.ring(at(place), theme.accent, 2.5);
    if (hasFocus() && m_current.isValid())
        m_drawing.ring(at(m_current), theme.text, 1);
    const bool isEmpty = std::ranges::all_of(
        m_content.series, [](const PlotSeries &series) { return series.points.isEmpty(); });
    m_card->setStyleSheet(u"background: %1; color: %2; border: 1px solid %3; border-radius: 5px;"_s.arg(
        theme.header.name(), theme.text.name(), theme.border.name()));
    m_empty->setText(isEmpty ? m_content.empty : QString());
    m_empty->setVisible(isEmpty);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        drawNow();
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
            const QPointF away = m_drawing.pixelOf(m_content.series[s].points[p]) - pixel;
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
    return place.isValid() ? m_plot->mapTo(this, m_drawing.pixelOf(at(place)).toPoint()) : QPoint(-1, -1);
}

void PlotView::showCard(const Place &place)
{
    if (!place.isValid() || at(place).card.isEmpty()) {
        m_card->hide();
        return;
    }
    m_card->setText(at(place).card);
    m_card->adjustSize();
    const QPoint point = m_drawing.pixelOf(at(place)).toPoint();
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
        m_drawing.fitLegend(m_content);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// To the next point on the right or left.
void PlotView::step(int direction)
{
    const double from = m_current.isValid() ? m_drawing.pixelOf(at(m_current)).x()
                        : direction > 0     ? -1e9
                                            : 1e9;
    Place best;
    double least = std::numeric_limits<double>::max();
    for (int s = 0; s < m_content.series.size(); ++s)
        for (int p = 0; p < m_content.series[s].points.size(); ++p) {
            const bool isCurrent = s == m_current.series && p == m_current.point;
            const double order = s * 1e-6 + p * 1e-9; // points that share a place come one after the other
            const double own = m_current.isValid() ? m_current.series * 1e-6 + m_current.point * 1e-9 : 0;
            const double away =
                direction * (m_drawing.pixelOf(m_content.series[s].points[p]).x() - from + order - own);
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

void PlotView::withCaption(const std::function<void()> &paint)
{
    if (m_isStale)
        drawNow();
    m_drawing.withCaption(m_content, paint);
}

QImage PlotView::image(double scale)
{
    QImage image;
    withCaption([&] { image = m_plot->toPixmap(m_plot->width(), m_plot->height(), scale).toImage(); });
    return image;
}

void PlotView::copyImage()
{
    QApplication::clipboard()->setImage(image());
}

void PlotView::copyData()
{
    QApplication::clipboard()->setText(QString::fromUtf8(m_content.csv()));
}

Result<> PlotView::save(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    bool isDone = false;
    if (ending == u"png") {
        isDone = image().save(path);
    } else if (ending == u"csv") {
        QSaveFile file(path);
        isDone = file.open(QIODevice::WriteOnly) && file.write(m_content.csv()) > 0 && file.commit();
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
