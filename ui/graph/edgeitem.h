#pragma once

#include "ui/graph/graphlook.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace daao {

/// All edges between two layers, in one item: a curve each, or, where every node reads every node of the
/// layer before, one joint (the blackboard) in which they meet, so that nothing crosses.
class EdgeItem final : public QGraphicsItem
{
public:
    struct Curve
    {
        QPointF from;
        QPointF to;
        enum Style { Quiet, Active, Untaken } style = Quiet;
        bool faded = false;

        bool operator==(const Curve &) const = default;
    };

    explicit EdgeItem(const GraphLook &look);

    void setCurves(const QList<Curve> &curves, const QList<QPointF> &joints);
    qsizetype curveCount() const { return m_curves.size(); }

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const GraphLook &m_look;
    QList<Curve> m_curves;
    QList<QPointF> m_joints;
    QRectF m_bounds;
};

} // namespace daao
