#include "ui/graph/layeredlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daao {

namespace {

/// The neighbours of each node in the layer before and after it.
struct Neighbours
{
    QList<QList<int>> before;
    QList<QList<int>> after;
};

QList<int> byNode(const QList<QList<int>> &layers, bool layerNumber)
{
    qsizetype count = 0;
    for (const auto &layer : layers)
        for (const int node : layer)
            count = std::max(count, qsizetype(node) + 1);
    QList<int> values(count, 0);
    for (qsizetype l = 0; l < layers.size(); ++l)
        for (qsizetype i = 0; i < layers[l].size(); ++i)
            values[layers[l][i]] = int(layerNumber ? l : i);
    return values;
}

Neighbours neighboursOf(const LayeredGraph &graph)
{
    const QList<int> layer = byNode(graph.layers, true);
    Neighbours neighbours{QList<QList<int>>(graph.sizes.size()), QList<QList<int>>(graph.sizes.size())};
    for (const auto &[from, to] : graph.edges)
        if (layer[to] == layer[from] + 1) {
            neighbours.before[to].append(from);
            neighbours.after[from].append(to);
        }
    return neighbours;
}

/// Sorts a layer by the mean position of its neighbours; a node without any keeps its own place.
void sortByBarycentre(QList<int> &layer, const QList<QList<int>> &neighbours, QList<int> &position)
{
    QList<std::pair<double, int>> keyed;
    keyed.reserve(layer.size());
    for (const int node : layer) {
        double sum = 0;
        for (const int other : neighbours[node])
            sum += position[other];
        const qsizetype n = neighbours[node].size();
        keyed.append({n ? sum / double(n) : position[node], node});
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<double, int>::first);
    for (qsizetype i = 0; i < layer.size(); ++i) {
        layer[i] = keyed[i].second;
        position[layer[i]] = int(i);
    }
}

QList<QList<int>> bestOrder(const LayeredGraph &graph, const Neighbours &neighbours, int sweeps)
{
    QList<QList<int>> order = graph.layers;
    QList<QList<int>> best = order;
    QList<int> position = byNode(order, false);
    int fewest = crossings(order, graph.edges);
    for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
        const auto before = order;
        if (sweep % 2 == 0)
            for (qsizetype l = 1; l < order.size(); ++l)
                sortByBarycentre(order[l], neighbours.before, position);
        else
            for (qsizetype l = order.size() - 2; l >= 0; --l)
                sortByBarycentre(order[l], neighbours.after, position);
        if (order == before && sweep > 0)
            break;
        if (const int now = crossings(order, graph.edges); now < fewest) {
            fewest = now;
            best = order;
        }
    }
    return best;
}

/// The centres nearest (least squares) to the wished ones that keep the order and the distances: subtract
/// the least distances, then pool neighbours that would violate the order into blocks of their mean.
QList<double> spread(const QList<double> &wished, const QList<double> &leastDistance)
{
    struct Block
    {
        double sum = 0;
        qsizetype count = 0;
        double mean() const { return sum / double(count); }
    };
    QList<Block> blocks;
    QList<double> offset(wished.size(), 0);
    for (qsizetype i = 0; i < wished.size(); ++i) {
        offset[i] = i ? offset[i - 1] + leastDistance[i - 1] : 0;
        blocks.append({wished[i] - offset[i], 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.last().mean()) {
            const Block last = blocks.takeLast();
            blocks.last().sum += last.sum;
            blocks.last().count += last.count;
        }
    }
    QList<double> centres;
    for (const Block &block : blocks)
        for (qsizetype i = 0; i < block.count; ++i)
            centres.append(block.mean() + offset[centres.size()]);
    return centres;
}

class Placement
{
public:
    Placement(const LayeredGraph &graph, const QList<QList<int>> &order, double within)
        : m_graph(graph)
        , m_order(order)
        , m_within(within)
        , m_centre(graph.sizes.size(), 0)
    {
        for (const auto &layer : order)
            place(layer, QList<double>(layer.size(), 0));
    }

    void pull(const QList<int> &layer, const QList<QList<int>> &neighbours)
    {
        QList<double> wished;
        for (const int node : layer) {
            double sum = 0;
            for (const int other : neighbours[node])
                sum += m_centre[other];
            const qsizetype n = neighbours[node].size();
            wished.append(n ? sum / double(n) : m_centre[node]);
        }
        place(layer, wished);
    }
    double centre(int node) const { return m_centre[node]; }

private:
    void place(const QList<int> &layer, const QList<double> &wished)
    {
        QList<double> distance;
        for (qsizetype i = 1; i < layer.size(); ++i)
            distance.append((height(layer[i - 1]) + height(layer[i])) / 2 + m_within);
        const QList<double> centres = spread(wished, distance);
        for (qsizetype i = 0; i < layer.size(); ++i)
            m_centre[layer[i]] = centres[i];
    }
    double height(int node) const { return m_graph.sizes[node].height(); }

    const LayeredGraph &m_graph;
    const QList<QList<int>> &m_order;
    double m_within;
    QList<double> m_centre;
};

} // namespace

int crossings(const QList<QList<int>> &order, const QList<std::pair<int, int>> &edges)
{
    const QList<int> layer = byNode(order, true);
    const QList<int> position = byNode(order, false);
    QList<QList<std::pair<int, int>>> gaps(order.size());
    for (const auto &[from, to] : edges)
        if (layer[to] == layer[from] + 1)
            gaps[layer[from]].append({position[from], position[to]});
    int count = 0;
    for (qsizetype gap = 0; gap + 1 < order.size(); ++gap) {
        std::ranges::sort(gaps[gap]);
        QList<int> ended(order[gap + 1].size(), 0); // edges so far by where they end
        for (const auto &edge : gaps[gap]) {
            count += std::accumulate(ended.cbegin() + edge.second + 1, ended.cend(), 0);
            ++ended[edge.second];
        }
    }
    return count;
}

LayeredLayout layeredLayout(const LayeredGraph &graph, const LayoutSpacing &spacing)
{
    LayeredLayout layout;
    if (graph.sizes.isEmpty())
        return layout;
    const Neighbours neighbours = neighboursOf(graph);
    layout.order = bestOrder(graph, neighbours, spacing.sweeps);
    layout.crossings = crossings(layout.order, graph.edges);

    Placement placement(graph, layout.order, spacing.within);
    for (int round = 0; round < 2; ++round) {
        for (qsizetype l = 1; l < layout.order.size(); ++l)
            placement.pull(layout.order[l], neighbours.before);
        for (qsizetype l = layout.order.size() - 2; l >= 0; --l)
            placement.pull(layout.order[l], neighbours.after);
    }

    layout.boxes.resize(graph.sizes.size());
    double x = 0;
    for (const auto &layer : layout.order) {
        double width = 0;
        for (const int node : layer)
            width = std::max(width, graph.sizes[node].width());
        for (const int node : layer) {
            const QSizeF size = graph.sizes[node];
            const QPointF corner(std::round(x + (width - size.width()) / 2),
                                 std::round(placement.centre(node) - size.height() / 2));
            layout.boxes[node] = QRectF(corner, size);
            layout.bounds |= layout.boxes[node];
        }
        x += width + spacing.between;
    }
    return layout;
}

} // namespace daao
