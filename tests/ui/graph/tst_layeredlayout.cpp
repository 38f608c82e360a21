#include "core/base/random.h"
#include "ui/graph/layeredlayout.h"

#include <QElapsedTimer>
#include <QTest>

using namespace daao;

namespace {

LayeredGraph cards(const QList<QList<int>> &layers, const QList<std::pair<int, int>> &edges)
{
    qsizetype count = 0;
    for (const auto &layer : layers)
        count += layer.size();
    return {QList<QSizeF>(count, QSizeF(196, 92)), layers, edges};
}

/// `widths` layers whose nodes are joined by chance: the kind of graph where the order matters.
LayeredGraph anyGraph(quint64 seed)
{
    Random random(seed);
    QList<QList<int>> layers;
    QList<std::pair<int, int>> edges;
    int next = 0;
    for (int l = 0; l < 5; ++l) {
        QList<int> layer;
        for (int i = 0; i < 5; ++i)
            layer.append(next++);
        if (l > 0)
            for (const int to : layer)
                for (const int from : layers.last())
                    if (random.chance(2, 5))
                        edges.append({from, to});
        layers.append(layer);
    }
    return cards(layers, edges);
}

} // namespace

class TestLayeredLayout : public QObject
{
    Q_OBJECT

private slots:
    void countsCrossings()
    {
        QCOMPARE(crossings({{0, 1}, {2, 3}}, {{0, 2}, {1, 3}}), 0);
        QCOMPARE(crossings({{0, 1}, {2, 3}}, {{0, 3}, {1, 2}}), 1);
        QCOMPARE(crossings({{0, 1, 2}, {3, 4, 5}},
                           {{0, 3}, {0, 4}, {0, 5}, {1, 3}, {1, 4}, {1, 5}, {2, 3}, {2, 4}, {2, 5}}),
                 9);
    }

    void untanglesWhatCanBeUntangled()
    {
        // three ladders whose rungs were shuffled
        const auto graph =
            cards({{0, 1, 2}, {3, 4, 5}, {6, 7, 8}}, {{0, 5}, {1, 3}, {2, 4}, {5, 7}, {3, 8}, {4, 6}});
        QVERIFY(crossings(graph.layers, graph.edges) > 0);
        const LayeredLayout layout = layeredLayout(graph);
        QCOMPARE(layout.crossings, 0);
        QCOMPARE(crossings(layout.order, graph.edges), 0);
    }

    void neverTanglesMoreThanItWas()
    {
        int before = 0;
        int after = 0;
        for (quint64 seed = 1; seed <= 30; ++seed) {
            const LayeredGraph graph = anyGraph(seed);
            const int were = crossings(graph.layers, graph.edges);
            const LayeredLayout layout = layeredLayout(graph);
            QVERIFY(layout.crossings <= were);
            QCOMPARE(layout.crossings, crossings(layout.order, graph.edges));
            before += were;
            after += layout.crossings;
        }
        QVERIFY2(after < before * 6 / 10,
                 qPrintable(QString::number(after) + u'/' + QString::number(before)));
    }

    void neverOverlapsAndKeepsTheLayers()
    {
        for (quint64 seed = 1; seed <= 10; ++seed) {
            const LayeredGraph graph = anyGraph(seed);
            const LayeredLayout layout = layeredLayout(graph);
            for (const auto &layer : layout.order)
                for (qsizetype i = 1; i < layer.size(); ++i)
                    QVERIFY(layout.boxes[layer[i]].top() - layout.boxes[layer[i - 1]].bottom() >= 23);
            for (qsizetype l = 1; l < layout.order.size(); ++l)
                QVERIFY(layout.boxes[layout.order[l][0]].left()
                        > layout.boxes[layout.order[l - 1][0]].right());
        }
    }

    void aLayerThatReadsAllStandsInTheMiddle()
    {
        const LayeredLayout layout =
            layeredLayout(cards({{0}, {1, 2, 3}, {4}}, {{0, 1}, {0, 2}, {0, 3}, {1, 4}, {2, 4}, {3, 4}}));
        QCOMPARE(layout.boxes[0].center().y(), layout.boxes[2].center().y());
        QCOMPARE(layout.boxes[4].center().y(), layout.boxes[2].center().y());
    }

    void theSameGraphIsAlwaysDrawnTheSame()
    {
        const LayeredLayout one = layeredLayout(anyGraph(7));
        const LayeredLayout two = layeredLayout(anyGraph(7));
        QCOMPARE(one.boxes, two.boxes);
    }

    void nothingAndOneNodeAreFine()
    {
        QVERIFY(layeredLayout({}).boxes.isEmpty());
        QCOMPARE(layeredLayout(cards({{0}}, {})).boxes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLayeredLayout)
#include "tst_layeredlayout.moc"
