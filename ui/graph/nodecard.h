#pragma once

#include "ui/graph/graphlook.h"
#include "ui/graph/workflowgraph.h"

#include <QGraphicsItem>

namespace daao {

/// Where execution is asked to wait at a node.
enum class Breakpoint { None = 0, Before = 1, After = 2, Both = 3 };

/// A workflow node as a card, or the query and the answer as pills. Its position is its centre.
class NodeCard final : public QGraphicsItem
{
public:
    /// `look` must outlive the card.
    NodeCard(const GraphLook &look, const GraphNode &node);

    enum { Type = UserType + 1 };
    int type() const override { return Type; }

    const GraphNode &node() const { return m_node; }
    void setNode(const GraphNode &node); ///< repaints only if something changed
    void setBreakpoint(Breakpoint breakpoint);
    void lookChanged();
    QSizeF size() const { return m_size; }
    static QSizeF sizeOf(const GraphNode &node, const GraphLook &look);

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF box() const;
    void layOut();
    void paintFar(QPainter *painter) const;
    void paintSmall(QPainter *painter, qreal zoom) const;
    void paintChip(QPainter *painter, const QRectF &chip, const QString &text, const QFont &font) const;
    void paintFrame(QPainter *painter) const;
    void paintPill(QPainter *painter) const;
    void paintHead(QPainter *painter) const;
    void paintText(QPainter *painter) const;
    void paintFigures(QPainter *painter) const;
    void paintMarks(QPainter *painter) const;
    void paintChange(QPainter *painter) const;
    QColor stateColor() const;
    QString toolTipText() const;

    const GraphLook &m_look;
    GraphNode m_node;
    QSizeF m_size;
    Breakpoint m_breakpoint = Breakpoint::None;
    QString m_chip;
    QString m_title;
    QStringList m_lines; ///< of the text, as many as fit
};

} // namespace daao
