// How long a frame of the trace takes while 5,000 spans scroll, zoom and play back; prints one JSON object.
//   bench_trace [SPANS]      (QT_QPA_PLATFORM=offscreen)
#include "core/base/random.h"
#include "ui/models/spanmodel.h"
#include "ui/pages/runs/traceview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Nodes of four calls each, every tenth call tried twice: about five spans a node.
Run longRun(int spans)
{
    Random random(5);
    Run run{.id = u"long"_s, .status = RunStatus::Finished};
    for (int i = 0; i < spans / 5; ++i) {
        const QString model = u"sim-%1"_s.arg(random.between(0, 5));
        NodeRun node{.node = u"n%1"_s.arg(i),
                     .op = allOperators()[i % 8].op,
                     .model = model,
                     .layer = i,
                     .status = NodeStatus::Ok,
                     .startedMs = i * 40.0,
                     .durationMs = 400};
        for (int call = 0; call < 4; ++call) {
            Attempt attempt{.usage = {.promptTokens = 100, .completionTokens = 50},
                            .cost = Money::pico(1000),
                            .latencyMs = 100,
                            .ttftMs = 30};
            node.calls.append(
                {.node = node.node, .index = call, .request = {.model = model}, .reply = {{attempt}}});
        }
        run.nodes.append(node);
    }
    run.wallMs = run.nodes.last().startedMs + 400;
    return run;
}

template<class Step>
QJsonObject frames(TraceView &view, int count, const Step &step)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        step(i);
        view.tree().viewport()->repaint();
        QApplication::processEvents();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return {{u"p50_ms"_s, times[times.size() / 2]}, {u"p95_ms"_s, times[times.size() * 95 / 100]}};
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const int spans = argc > 1 ? std::atoi(argv[1]) : 5000;
    TraceView view;
    view.resize(1400, 420);
    view.show();
    QElapsedTimer timer;
    timer.start();
    view.setRun(longRun(spans));
    view.tree().expandAll();
    const double shown = double(timer.nsecsElapsed()) / 1e6;
    QScrollBar *bar = view.tree().verticalScrollBar();
    const QJsonObject result{
        {u"spans"_s, qobject_cast<SpanModel *>(view.tree().model())->spans().size()},
        {u"set_run_and_expand_ms"_s, shown},
        {u"scroll"_s, frames(view, 400, [&](int i) { bar->setValue(bar->maximum() * i / 400); })},
        {u"zoom"_s, frames(view, 200, [&](int i) { view.tree().zoom(i % 40 < 20 ? 1.2 : 1 / 1.2); })},
        {u"cursor"_s, frames(view, 200, [&](int i) { view.setCursorMs(i * 100.0); })}};
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
