// Frame times of the workflow canvas: 200 nodes while panning, zooming and while 64 of them stream.
// Prints JSON; run by hand: QT_QPA_PLATFORM=offscreen build/release/tests/bench/bench_graph
#include "ui/graph/layeredlayout.h"
#include "ui/graph/workflowview.h"
#include "ui/models/liverun.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

constexpr int layers = 10;
constexpr int perLayer = 20;

QString idOf(int layer, int row)
{
    return u"n%1-%2"_s.arg(layer).arg(row);
}

Run bigRun()
{
    static const QStringList pool{u"sim-nano"_s, u"sim-mini"_s, u"sim-coder"_s,
                                  u"sim-midi"_s, u"sim-max"_s,  u"sim-titan"_s};
    Run run;
    run.id = u"bench"_s;
    run.cost.known = Money::usd(0.1);
    for (int l = 0; l < layers; ++l) {
        run.plan.workflow.layers.append(QList<WorkflowNode>());
        for (int i = 0; i < perLayer; ++i) {
            const Operator op = allOperators().at((l + i) % allOperators().size()).op;
            const QString model = pool[(l * 7 + i) % pool.size()];
            run.plan.workflow.layers[l].append({.id = idOf(l, i), .op = op, .model = model});
            NodeRun node{.node = idOf(l, i), .op = op, .model = model, .layer = l, .status = NodeStatus::Ok};
            node.answer = u"the answer of this node, as long as two lines of a card are wide"_s;
            node.cost.known = Money::usd(0.0005);
            node.durationMs = 800;
            run.nodes.append(node);
        }
    }
    return run;
}

/// Processor time of this thread: what a frame costs, however busy the machine is with other things.
double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

class Stopwatch
{
public:
    template<class Work>
    void frame(Work work)
    {
        const double begin = threadMilliseconds();
        work();
        QCoreApplication::processEvents();
        m_ms.append(threadMilliseconds() - begin);
    }
    QJsonObject figures()
    {
        std::ranges::sort(m_ms);
        const auto at = [&](double share) { return m_ms[qsizetype(share * double(m_ms.size() - 1))]; };
        return {{u"frames"_s, m_ms.size()},
                {u"p50_ms"_s, at(0.5)},
                {u"p95_ms"_s, at(0.95)},
                {u"max_ms"_s, m_ms.last()}};
    }

private:
    QList<double> m_ms;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    LiveRun live;
    WorkflowView view;
    view.resize(1400, 860);
    view.show();
    const auto draw = [&] { view.workflow().setGraph(WorkflowGraph::of(live.run(), live.tails())); };
    QObject::connect(&live, &LiveRun::changed, &view, draw);

    Stopwatch layout;
    LayeredGraph shape{.sizes = QList<QSizeF>(layers * perLayer, QSizeF(196, 92))};
    for (int l = 0; l < layers; ++l) {
        QList<int> layer;
        for (int i = 0; i < perLayer; ++i)
            layer.append(l * perLayer + i);
        if (l > 0)
            for (const int from : shape.layers.last())
                for (const int to : layer)
                    shape.edges.append({from, to});
        shape.layers.append(layer);
    }
    for (int i = 0; i < 50; ++i)
        layout.frame([&] { layeredLayout(shape); });

    live.start(bigRun());
    draw();
    QCoreApplication::processEvents();

    QJsonObject result{{u"nodes"_s, layers * perLayer}, {u"layout_200_nodes"_s, layout.figures()}};
    for (const double zoom : {0.3, 0.6, 1.0}) {
        view.setZoom(zoom);
        QCoreApplication::processEvents();
        Stopwatch panning;
        for (int i = 0; i < 240; ++i)
            panning.frame([&] {
                const double turn = i / 20.0;
                const auto move = [](QScrollBar *bar, double t) {
                    bar->setValue(
                        int(bar->minimum() + (bar->maximum() - bar->minimum()) * (0.5 + 0.45 * std::sin(t))));
                };
                move(view.horizontalScrollBar(), turn / 3);
                move(view.verticalScrollBar(), turn / 2);
            });
        result[u"panning_at_%1"_s.arg(zoom)] = panning.figures();
    }
    Stopwatch zooming;
    for (int i = 0; i < 60; ++i)
        zooming.frame([&] { view.setZoom(0.4 + 0.01 * i); });
    result[u"zooming"_s] = zooming.figures();

    for (const double zoom : {0.3, 1.0}) {
        view.setZoom(zoom);
        Stopwatch streaming;
        for (int i = 0; i < 64; ++i) {
            NodeRun node = *live.node(idOf(i % layers, i / layers));
            node.status = NodeStatus::Running;
            live.beginNode(u"bench"_s, node);
        }
        for (int frame = 0; frame < 120; ++frame)
            streaming.frame([&] {
                for (int i = 0; i < 64; ++i)
                    live.addText(u"bench"_s, idOf(i % layers, i / layers), 0, u" token%1"_s.arg(frame));
                draw(); // what LiveRun::changed does every 40 ms
                view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value()
                                                     + (frame % 2 ? 7 : -7));
            });
        result[u"panning_while_64_stream_at_%1"_s.arg(zoom)] = streaming.figures();
    }
    fputs(QJsonDocument(result).toJson().constData(), stdout);
}
