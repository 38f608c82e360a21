#include "ui/graph/workflowscene.h"

#include "ui/graph/edgeitem.h"
#include "ui/graph/layeredlayout.h"

#include <QGraphicsSceneMouseEvent>

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

bool hasSameShape(const WorkflowGraph &a, const WorkflowGraph &b)
{
    if (a.layers != b.layers || a.nodes.size() != b.nodes.size())
        return false;
    for (qsizetype i = 0; i < a.nodes.size(); ++i)
        if (a.nodes[i].id != b.nodes[i].id)
            return false;
    return true;
}

QPointF rightOf(const NodeCard &card)
{
    return card.pos() + QPointF(card.size().width() / 2, 0);
}

QPointF leftOf(const NodeCard &card)
{
    return card.pos() - QPointF(card.size().width() / 2, 0);
}

} // namespace

WorkflowScene::WorkflowScene(QObject *parent)
    : QGraphicsScene(parent)
    , m_look(GraphLook::current({}))
{
    m_motion.setDuration(120);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double t = value.toDouble();
        for (auto it = m_starts.cbegin(); it != m_starts.cend(); ++it)
            if (NodeCard *moving = card(it.key()))
                moving->setPos(it.value() + (m_goals.value(it.key()) - it.value()) * t);
        drawEdges();
    });
    connect(this, &QGraphicsScene::selectionChanged, this, &WorkflowScene::onSelectionChanged);
}

WorkflowScene::~WorkflowScene()
{
    m_motion.stop();
    disconnect(this, &QGraphicsScene::selectionChanged, this, nullptr); // items go after our members
}

void WorkflowScene::setGraph(const WorkflowGraph &graph)
{
    if (graph == m_full)
        return;
    m_full = graph;
    show(m_untakenShown ? m_full : m_full.withoutAlternatives());
}

void WorkflowScene::setUntakenShown(bool shown)
{
    if (shown == m_untakenShown)
        return;
    m_untakenShown = shown;
    show(m_untakenShown ? m_full : m_full.withoutAlternatives());
}

void WorkflowScene::show(const WorkflowGraph &graph)
{
    const bool sameShape = hasSameShape(graph, m_graph);
    m_graph = graph;
    QSet<QString> gone;
    for (auto it = m_cards.cbegin(); it != m_cards.cend(); ++it)
        gone.insert(it.key());
    bool resized = false;
    for (const GraphNode &node : m_graph.nodes) {
        gone.remove(node.id);
        if (NodeCard *known = card(node.id)) {
            const QSizeF before = known->size();
            known->setNode(node);
            resized = resized || known->size() != before;
            continue;
        }
        auto *fresh = new NodeCard(m_look, node);
        fresh->setBreakpoint(m_breakpoints.value(node.id, Breakpoint::None));
        m_cards.insert(node.id, fresh);
        addItem(fresh);
    }
    {
        const QSignalBlocker quiet(this); // a selected card may go while the drawing is half done
        for (const QString &id : std::as_const(gone))
            delete m_cards.take(id);
    }
    if (!sameShape || resized)
        placeCards(!sameShape && m_animated && !m_goals.isEmpty());
    else
        drawEdges();
    onSelectionChanged();
    if (!sameShape)
        emit structureChanged();
}

void WorkflowScene::placeCards(bool animate)
{
    LayeredGraph shape{.layers = m_graph.layers};
    for (const GraphNode &node : m_graph.nodes)
        shape.sizes.append(card(node.id)->size());
    for (const GraphEdge &edge : m_graph.edges)
        shape.edges.append({edge.from, edge.to});
    const LayeredLayout layout = layeredLayout(shape);
    m_motion.stop();
    m_starts.clear();
    m_goals.clear();
    for (qsizetype i = 0; i < m_graph.nodes.size(); ++i) {
        const QString &id = m_graph.nodes[i].id;
        NodeCard *placed = card(id);
        const bool isNew = placed->pos().isNull();
        m_goals.insert(id, layout.boxes[i].center());
        if (animate && !isNew)
            m_starts.insert(id, placed->pos());
        else
            placed->setPos(layout.boxes[i].center());
    }
    m_contents = layout.bounds.adjusted(-24, -24, 24, 24);
    setSceneRect(m_contents);
    qDeleteAll(m_gaps);
    m_gaps.clear();
    QList<int> gapOf(m_graph.nodes.size(), 0);
    for (qsizetype layer = 0; layer < m_graph.layers.size(); ++layer)
        for (const int i : m_graph.layers[layer])
            gapOf[i] = int(layer);
    m_gapEdges = QList<QList<GraphEdge>>(m_graph.layers.size());
    for (const GraphEdge &edge : m_graph.edges)
        m_gapEdges[gapOf[edge.from]].append(edge);
    for (qsizetype gap = 0; gap + 1 < m_graph.layers.size(); ++gap) {
        m_gaps.append(new EdgeItem(m_look));
        addItem(m_gaps.last());
    }
    drawEdges();
    if (!m_starts.isEmpty())
        m_motion.start();
}

void WorkflowScene::drawEdges()
{
    for (qsizetype gap = 0; gap < m_gaps.size(); ++gap)
        drawGap(int(gap), m_gaps[gap]);
}

void WorkflowScene::drawGap(int gap, EdgeItem *item)
{
    const QList<GraphEdge> &here = m_gapEdges[gap];
    QList<int> from; // what was taken, in the order of the layers
    QList<int> to;
    for (const GraphEdge &edge : here) {
        if (edge.taken && !from.contains(edge.from))
            from.append(edge.from);
        if (edge.taken && !to.contains(edge.to))
            to.append(edge.to);
    }
    const auto complete = std::ranges::count_if(here, &GraphEdge::taken) == from.size() * to.size();
    const bool joins = complete && from.size() > 1 && to.size() > 1;
    QList<EdgeItem::Curve> curves;
    QPointF joint;
    if (joins) {
        for (const int i : from)
            joint += rightOf(cardAt(i)) / double(2 * from.size());
        for (const int i : to)
            joint += leftOf(cardAt(i)) / double(2 * to.size());
        for (const int i : from)
            curves.append({rightOf(cardAt(i)), joint, styleOf({i}, to), !isRelated(i)});
        for (const int i : to)
            curves.append({joint, leftOf(cardAt(i)), styleOf(from, {i}), !isRelated(i)});
    }
    for (const GraphEdge &edge : here)
        if (!edge.taken || !joins)
            curves.append({rightOf(cardAt(edge.from)), leftOf(cardAt(edge.to)),
                           edge.taken ? styleOf({edge.from}, {edge.to}) : EdgeItem::Curve::Untaken,
                           !isRelated(edge.from) || !isRelated(edge.to)});
    item->setCurves(curves, joins ? QList{joint} : QList<QPointF>());
    QList<EdgeItem::Label> labels;
    for (const int i : from)
        if (const QString &text = m_graph.nodes[i].passes; !text.isEmpty())
            labels.append({rightOf(cardAt(i)), text, !isRelated(i)});
    item->setLabels(labels, LayoutSpacing().between - 8);
}

/// Lively where something at its end runs or is selected, dashed where nothing will pass.
EdgeItem::Curve::Style WorkflowScene::styleOf(const QList<int> &from, const QList<int> &to) const
{
    const auto isMeant = [&](int i) { return !m_selected.isEmpty() && m_graph.nodes[i].id == m_selected; };
    const auto runs = [&](int i) { return m_graph.nodes[i].status == NodeStatus::Running; };
    const auto isSkipped = [&](int i) { return m_graph.nodes[i].status == NodeStatus::Skipped; };
    if (std::ranges::any_of(to, runs) || std::ranges::any_of(from, isMeant)
        || std::ranges::any_of(to, isMeant))
        return EdgeItem::Curve::Active;
    return std::ranges::all_of(to, isSkipped) ? EdgeItem::Curve::Untaken : EdgeItem::Curve::Quiet;
}

QList<NodeCard *> WorkflowScene::cards() const
{
    QList<NodeCard *> list;
    for (const GraphNode &node : m_graph.nodes)
        list.append(card(node.id));
    return list;
}

QRectF WorkflowScene::contents() const
{
    return m_contents;
}

void WorkflowScene::setLlms(const QStringList &ids)
{
    m_look = GraphLook::current(LlmPalette(ids));
    themeChanged();
}

void WorkflowScene::setBreakpoints(const QHash<QString, Breakpoint> &breakpoints)
{
    m_breakpoints = breakpoints;
    for (auto it = m_cards.cbegin(); it != m_cards.cend(); ++it)
        it.value()->setBreakpoint(breakpoints.value(it.key(), Breakpoint::None));
}

void WorkflowScene::themeChanged()
{
    m_look = GraphLook::current(m_look.llms);
    for (NodeCard *each : std::as_const(m_cards))
        each->lookChanged();
    if (!m_graph.nodes.isEmpty())
        placeCards(false); // the pills follow the font
    setBackgroundBrush(m_look.theme.panel);
    update();
}

void WorkflowScene::select(const QString &id)
{
    NodeCard *wanted = card(id);
    if (wanted && wanted->isSelected())
        return;
    {
        const QSignalBlocker quiet(this);
        clearSelection();
        if (wanted)
            wanted->setSelected(true);
    }
    onSelectionChanged();
}

void WorkflowScene::onSelectionChanged()
{
    const QList<QGraphicsItem *> selected = selectedItems();
    const auto *chosen = selected.isEmpty() ? nullptr : qgraphicsitem_cast<NodeCard *>(selected.first());
    const QString id = chosen ? chosen->node().id : QString();
    if (id == m_selected)
        return;
    m_selected = id;
    drawEdges();
    emit nodeSelected(id);
}

QString WorkflowScene::neighbour(const QString &id, Qt::Key arrow) const
{
    const int here = m_graph.indexOf(id);
    if (here < 0) // the first step, if there is one
        return m_graph.nodes.size() > 1 ? m_graph.nodes[1].id : QString();
    qsizetype layer = 0;
    while (!m_graph.layers[layer].contains(here))
        ++layer;
    const auto y = [&](int i) { return m_goals.value(m_graph.nodes[i].id).y(); };
    const bool sideways = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    if (sideways)
        layer += arrow == Qt::Key_Right ? 1 : -1;
    if (layer < 0 || layer >= m_graph.layers.size())
        return id;
    int best = -1;
    for (const int i : m_graph.layers[layer]) {
        if (!sideways && (arrow == Qt::Key_Up ? y(i) >= y(here) : y(i) <= y(here)))
            continue;
        if (best < 0 || std::abs(y(i) - y(here)) < std::abs(y(best) - y(here)))
            best = i;
    }
    return best < 0 ? id : m_graph.nodes[best].id;
}

void WorkflowScene::setHovered(const QString &id)
{
    if (id == m_hovered)
        return;
    m_hovered = id;
    const int node = m_graph.indexOf(id);
    m_related = node < 0 ? QSet<int>() : m_graph.relatives(node);
    for (qsizetype i = 0; i < m_graph.nodes.size(); ++i) {
        const qreal normal = m_graph.nodes[i].taken ? 1 : GraphLook::untaken;
        card(m_graph.nodes[i].id)->setOpacity(isRelated(int(i)) ? normal : GraphLook::faded);
    }
    drawEdges();
}

void WorkflowScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    const auto *under = qgraphicsitem_cast<NodeCard *>(itemAt(event->scenePos(), QTransform()));
    setHovered(under ? under->node().id : QString());
    QGraphicsScene::mouseMoveEvent(event);
}

void WorkflowScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event)
{
    if (const auto *under = qgraphicsitem_cast<NodeCard *>(itemAt(event->scenePos(), QTransform())))
        emit nodeActivated(under->node().id);
    QGraphicsScene::mouseDoubleClickEvent(event);
}

bool WorkflowScene::event(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered({});
    return QGraphicsScene::event(event);
}

} // namespace daao
