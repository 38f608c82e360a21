#include "ui/graph/minimap.h"

#include "ui/graph/workflowscene.h"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace daao {

Minimap::Minimap(const WorkflowScene &scene, QGraphicsView &view)
    : QWidget(&view)
    , m_scene(scene)
    , m_view(view)
{
    setFixedSize(132, 76);
    setFocusPolicy(Qt::NoFocus); // the keyboard scrolls and zooms the view itself
    setAccessibleName(tr("Map of the workflow"));
    setToolTip(tr("The whole workflow. Click to go there (M hides it)."));
    setCursor(Qt::PointingHandCursor);
}

QTransform Minimap::toMap() const
{
    const QRectF from = m_scene.contents();
    const QRectF to = QRectF(rect()).adjusted(6, 6, -6, -6);
    if (from.isEmpty())
        return {};
    const double scale = std::min(to.width() / from.width(), to.height() / from.height());
    return QTransform::fromTranslate(-from.center().x(), -from.center().y())
           * QTransform::fromScale(scale, scale)
           * QTransform::fromTranslate(to.center().x(), to.center().y());
}

void Minimap::paintEvent(QPaintEvent *)
{
    const GraphLook &look = m_scene.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.theme.border);
    painter.setBrush(look.theme.header);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QTransform map = toMap();
    for (const NodeCard *card : m_scene.cards()) {
        const GraphNode &node = card->node();
        const QSizeF size = card->size();
        const QRectF box(card->pos() - QPointF(size.width() / 2, size.height() / 2), size);
        painter.setOpacity(card->opacity());
        painter.setPen(Qt::NoPen);
        painter.setBrush(node.kind == GraphNode::Kind::Step ? look.llms.color(node.model)
                                                            : look.theme.secondary);
        painter.drawRoundedRect(map.mapRect(box), 1.5, 1.5);
    }
    painter.setOpacity(1);
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    painter.setPen(QPen(look.theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(map.mapRect(seen).intersected(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5)));
}

void Minimap::goTo(const QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        m_view.centerOn(toMap().inverted().map(event->position()));
}

} // namespace daao
