#include "ui/graph/edgeitem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace daao {

namespace {

constexpr qreal roomAbove = 20;    // for the labels
constexpr qreal labelsFrom = 0.55; // smaller, they could not be read

QPainterPath pathOf(const EdgeItem::Curve &curve)
{
    const qreal bend = std::max(16.0, (curve.to.x() - curve.from.x()) / 2);
    QPainterPath path(curve.from);
    path.cubicTo(curve.from + QPointF(bend, 0), curve.to - QPointF(bend, 0), curve.to);
    return path;
}

} // namespace

EdgeItem::EdgeItem(const GraphLook &look)
    : m_look(look)
{
    setZValue(-1);
    setCacheMode(DeviceCoordinateCache);
    setAcceptedMouseButtons(Qt::NoButton);
}

void EdgeItem::setCurves(const QList<Curve> &curves, const QList<QPointF> &joints)
{
    if (curves == m_curves && joints == m_joints)
        return;
    QRectF bounds;
    for (const Curve &curve : curves)
        bounds |= QRectF(curve.from, curve.to).normalized();
    prepareGeometryChange();
    m_bounds = bounds.adjusted(-4, -roomAbove, 4, 4);
    m_curves = curves;
    m_joints = joints;
    update();
}

void EdgeItem::setLabels(const QList<Label> &labels, qreal width)
{
    if (labels == m_labels && width == m_labelWidth)
        return;
    m_labels = labels;
    m_labelWidth = width;
    QStringList sentences;
    for (const Label &label : labels)
        sentences.append(label.text);
    setToolTip(sentences.join(u'\n'));
    update();
}

void EdgeItem::paintLabels(QPainter *painter) const
{
    painter->setFont(m_look.small);
    painter->setPen(m_look.theme.secondary);
    const QFontMetricsF metrics(m_look.small);
    for (const Label &label : m_labels) {
        const QString text = metrics.elidedText(label.text, Qt::ElideRight, m_labelWidth);
        const QRectF room(label.from + QPointF(4, -metrics.height() - 2),
                          QSizeF(metrics.horizontalAdvance(text), metrics.height()));
        painter->setOpacity(label.faded ? GraphLook::faded : 1);
        painter->fillRect(room, m_look.theme.panel); // a curve that rises passes behind the words
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    painter->setOpacity(1);
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const Theme &theme = m_look.theme;
    for (const Curve::Style style : {Curve::Untaken, Curve::Quiet, Curve::Active})
        for (const bool faded : {true, false}) {
            QPainterPath path;
            for (const Curve &curve : m_curves)
                if (curve.style == style && curve.faded == faded)
                    path.addPath(pathOf(curve));
            if (path.isEmpty())
                continue;
            QPen pen(style == Curve::Active ? theme.accent : theme.secondary,
                     style == Curve::Active ? 2 : 1.2);
            if (style == Curve::Untaken)
                pen.setDashPattern({4, 4});
            painter->setOpacity(faded ? GraphLook::faded : style == Curve::Untaken ? GraphLook::untaken : 1);
            painter->setPen(pen);
            painter->drawPath(path);
        }
    painter->setOpacity(1);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.secondary);
    for (const QPointF &joint : m_joints)
        painter->drawEllipse(joint, 3, 3);
    if (QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()) >= labelsFrom)
        paintLabels(painter);
}

} // namespace daao
