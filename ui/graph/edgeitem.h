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

    /// What passes, beside the card that wrote it.
    struct Label
    {
        QPointF from; ///< where the curve leaves the card
        QString text;
        bool faded = false;

        bool operator==(const Label &) const = default;
    };

    explicit EdgeItem(const GraphLook &look);

    void setCurves(const QList<Curve> &curves, const QList<QPointF> &joints);
    /// Cut at `width` scene units; the tool tip has the whole.
    void setLabels(const QList<Label> &labels, qreal width);
    const QList<Label> &labels() const { return m_labels; }
    qsizetype curveCount() const { return m_curves.size(); }

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintLabels(QPainter *painter) const;

    const GraphLook &m_look;
    QList<Label> m_labels;
    qreal m_labelWidth = 0;
    QList<Curve> m_curves;
    QList<QPointF> m_joints;
    QRectF m_bounds;
};

} // namespace daao
