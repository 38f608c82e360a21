#include "ui/graph/workflowview.h"

#include "ui/graph/minimap.h"
#include "ui/models/wording.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QPixmapCache>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

constexpr double smallestZoom = 0.05;
constexpr double largestZoom = 4;
constexpr double captionHeight = 22;
constexpr int pictureKilobytes = 48 * 1024; ///< of the cards in sight on a large screen at 2x

} // namespace

WorkflowView::WorkflowView(QWidget *parent)
    : QGraphicsView(parent)
    , m_map(nullptr)
    , m_placeholder(tr("Type a question or press Ctrl+G"))
{
    QPixmapCache::setCacheLimit(std::max(QPixmapCache::cacheLimit(), pictureKilobytes));
    setScene(&m_scene);
    m_map = new Minimap(m_scene, *this);
    setFrameShape(NoFrame);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    setOptimizationFlag(DontSavePainterState);
    setOptimizationFlag(DontAdjustForAntialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Workflow graph"));
    viewport()->setCursor(Qt::ArrowCursor);
    m_scene.themeChanged();
    connect(&m_scene, &WorkflowScene::structureChanged, this, [this] {
        if (m_fits)
            fit();
        placeMap();
    });
    connect(&m_scene, &QGraphicsScene::changed, m_map, qOverload<>(&QWidget::update));
    connect(&m_scene, &WorkflowScene::nodeSelected, this, &WorkflowView::describe);
}

void WorkflowView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

double WorkflowView::zoom() const
{
    return transform().m11();
}

void WorkflowView::setZoom(double wanted)
{
    m_fits = false;
    const double now = std::clamp(wanted, smallestZoom, largestZoom);
    setTransform(QTransform::fromScale(now, now));
    placeMap();
    emit zoomChanged(now);
}

void WorkflowView::fit()
{
    const QRectF all = m_scene.contents();
    if (all.isEmpty())
        return;
    const QSizeF room = viewport()->size();
    setZoom(std::min({1.0, room.width() / all.width(), room.height() / all.height()}));
    centerOn(all.center());
    m_fits = true;
}

bool WorkflowView::isMapShown() const
{
    return m_mapWanted;
}

void WorkflowView::setMapShown(bool shown)
{
    m_mapWanted = shown;
    placeMap();
}

void WorkflowView::placeMap()
{
    constexpr int margin = 10;
    const bool hasRoom = width() > 3 * m_map->width() && height() > 2 * m_map->height();
    constexpr double border = 8; // around the nodes: nobody misses it
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const QRectF all = m_scene.contents().adjusted(border, border, -border, -border);
    m_map->setVisible(m_mapWanted && hasRoom && m_scene.graph().nodes.size() > 3 && !seen.contains(all));
    m_map->move(margin, viewport()->height() - m_map->height() - margin);
    m_map->update();
}

void WorkflowView::reveal(const QString &node)
{
    m_scene.select(node);
    if (const NodeCard *card = m_scene.card(node))
        ensureVisible(card, 24, 24);
}

QSizeF WorkflowView::pictureSize() const
{
    const double caption = m_scene.graph().caption.isEmpty() ? 0 : captionHeight;
    return m_scene.contents().size().expandedTo({160, 60}) + QSizeF(0, caption);
}

void WorkflowView::paintPicture(QPainter &painter) const
{
    const QRectF all(QPointF(), pictureSize());
    const GraphLook &look = m_scene.look();
    painter.fillRect(all, look.theme.panel);
    const QRectF contents = m_scene.contents();
    const_cast<WorkflowScene &>(m_scene).render(&painter, QRectF({}, contents.size()),
                                                contents); // not const in Qt
    painter.setFont(look.small);
    painter.setPen(look.theme.secondary);
    painter.drawText(all.adjusted(24, 0, -24, -10), Qt::AlignLeft | Qt::AlignBottom, m_scene.graph().caption);
}

QImage WorkflowView::image(double scale) const
{
    QImage image((pictureSize() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(m_scene.look().theme.panel);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPicture(painter);
    return image;
}

bool WorkflowView::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        reveal(m_scene.neighbour(m_scene.selectedNode(), Qt::Key(key)));
        return true;
    case Qt::Key_Home:
        reveal(QStringLiteral("query"));
        return true;
    case Qt::Key_End:
        reveal(QStringLiteral("answer"));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_scene.selectedNode().isEmpty())
            emit m_scene.nodeActivated(m_scene.selectedNode());
        return true;
    case Qt::Key_Escape:
        m_scene.select({});
        return true;
    default:
        return false;
    }
}

void WorkflowView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!plain || !handleKey(event->key()))
        event->ignore(); // the base class would scroll, or eat the shortcuts of the page
}

void WorkflowView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        m_fits = false;
        return QGraphicsView::wheelEvent(event);
    }
    setZoom(zoom() * std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void WorkflowView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fits)
        fit();
    placeMap();
}

void WorkflowView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (!m_map)
        return;
    placeMap(); // scrolling moves children along
}

void WorkflowView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_scene.themeChanged();
}

void WorkflowView::contextMenuEvent(QContextMenuEvent *event)
{
    QString node = m_scene.selectedNode();
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto *under = qgraphicsitem_cast<NodeCard *>(itemAt(event->pos()));
        node = under ? under->node().id : QString();
        m_scene.select(node);
    } else if (const NodeCard *card = m_scene.card(node)) {
        where = viewport()->mapToGlobal(mapFromScene(card->pos()));
    }
    if (node.isEmpty())
        return event->ignore();
    emit menuRequested(node, where);
    event->accept();
}

void WorkflowView::mousePressEvent(QMouseEvent *event)
{
    // a click beside the nodes starts to drag the canvas; the base class would also drop the selection
    if (event->button() == Qt::LeftButton && !itemAt(event->pos()))
        m_fits = false;
    QGraphicsView::mousePressEvent(event);
}

void WorkflowView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                       || event->reason() == Qt::ShortcutFocusReason;
    if (byKey && m_scene.selectedNode().isEmpty())
        reveal(m_scene.neighbour({}, Qt::Key_Right));
}

void WorkflowView::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    const Theme &theme = m_scene.look().theme;
    if (m_scene.graph().nodes.isEmpty()) {
        painter->setPen(theme.secondary);
        painter->setFont(font());
        painter->drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
    }
    painter->restore();
}

/// Items of a scene are unknown to screen readers, so the view speaks for the selected one.
void WorkflowView::describe(const QString &id)
{
    const NodeCard *card = m_scene.card(id);
    if (!card)
        return setAccessibleDescription({});
    const GraphNode &node = card->node();
    setAccessibleDescription(
        node.kind == GraphNode::Kind::Step
            ? tr("%1 on %2: %3").arg(node.title, node.model, Wording::status(node.status))
            : node.title + QStringLiteral(": ") + node.text);
}

} // namespace daao
