#pragma once

#include "ui/graph/edgeitem.h"
#include "ui/graph/graphlook.h"
#include "ui/graph/nodecard.h"
#include "ui/graph/workflowgraph.h"

#include <QGraphicsScene>
#include <QHash>
#include <QVariantAnimation>

namespace daao {

/// The drawing of one workflow: keeps what stays, moves what moved, and knows which node is meant. GUI
/// thread.
class WorkflowScene final : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit WorkflowScene(QObject *parent = nullptr);
    ~WorkflowScene() override;

    void setGraph(const WorkflowGraph &graph);
    const WorkflowGraph &graph() const { return m_graph; } ///< as shown
    void setLlms(const QStringList &ids);                  ///< the pool, in its order: codes and colours
    void setUntakenShown(bool shown);
    bool isUntakenShown() const { return m_untakenShown; }
    void setBreakpoints(const QHash<QString, Breakpoint> &breakpoints);
    void setAnimated(bool animated) { m_animated = animated; }
    void themeChanged();

    const GraphLook &look() const { return m_look; }
    QList<NodeCard *> cards() const; ///< in reading order
    NodeCard *card(const QString &id) const { return m_cards.value(id); }
    QRectF contents() const; ///< where everything is going to stand
    QString selectedNode() const { return m_selected; }
    void select(const QString &id); ///< empty, or a node that is not here: nothing
    /// The node an arrow key leads to: left and right change the layer, up and down stay in it.
    QString neighbour(const QString &id, Qt::Key arrow) const;

signals:
    void structureChanged();
    void nodeSelected(const QString &id);
    void nodeActivated(const QString &id);

protected:
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void show(const WorkflowGraph &graph);
    void placeCards(bool animate);
    void drawEdges();
    void drawGap(int gap, EdgeItem *item);
    EdgeItem::Curve::Style styleOf(const QList<int> &from, const QList<int> &to) const;
    const NodeCard &cardAt(int node) const { return *m_cards.value(m_graph.nodes[node].id); }
    void setHovered(const QString &id);
    void onSelectionChanged();
    bool isRelated(int node) const { return m_related.isEmpty() || m_related.contains(node); }

    GraphLook m_look;
    WorkflowGraph m_full;
    WorkflowGraph m_graph;
    QHash<QString, NodeCard *> m_cards; ///< owned by the scene
    QList<EdgeItem *> m_gaps;           ///< owned by the scene
    QList<QList<GraphEdge>> m_gapEdges; ///< by the layer they leave
    QHash<QString, Breakpoint> m_breakpoints;
    QHash<QString, QPointF> m_starts;
    QHash<QString, QPointF> m_goals;
    QRectF m_contents;
    QSet<int> m_related; ///< to the hovered node; empty: nothing is hovered
    QString m_hovered;
    QString m_selected;
    QVariantAnimation m_motion;
    bool m_untakenShown = false;
    bool m_animated = true;
};

} // namespace daao
