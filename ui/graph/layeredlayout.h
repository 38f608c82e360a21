#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>

#include <utility>

namespace daao {

/// A graph whose layers are known: what has to be placed.
struct LayeredGraph
{
    QList<QSizeF> sizes;              ///< of each node
    QList<QList<int>> layers;         ///< node numbers, left to right; each node once
    QList<std::pair<int, int>> edges; ///< those between neighbouring layers pull; others only get drawn
};

/// Where each node of a layered graph goes.
struct LayeredLayout
{
    QList<QList<int>> order; ///< the layers, each top to bottom
    QList<QRectF> boxes;     ///< by node number, whole pixels, centred on y = 0
    int crossings = 0;       ///< of edges between neighbouring layers
    QRectF bounds;
};

struct LayoutSpacing
{
    double between = 56; ///< layers: room for what passes
    double within = 24;  ///< a layer
    int sweeps = 8;
};

/// x is the layer; the order within a layer comes from barycentre sweeps (the best of them is kept, ties to
/// the first), y from the least squares distance to the neighbours' centres. Pure and deterministic.
LayeredLayout layeredLayout(const LayeredGraph &graph, const LayoutSpacing &spacing = {});

/// How many pairs of edges between neighbouring layers cross in this order.
int crossings(const QList<QList<int>> &order, const QList<std::pair<int, int>> &edges);

} // namespace daao
