#include "tests/bench/windowbench.h"

#include "app/bundledevents.h"
#include "ui/graph/workflowview.h"
#include "ui/pages/explore/difficultygauge.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/querybar.h"
#include "ui/pages/inspector/inspector.h"
#include "ui/pages/runs/runspanel.h"
#include "ui/pages/runs/runtable.h"
#include "ui/pages/runs/runtablemodel.h"
#include "ui/pages/runs/traceview.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QJsonArray>
#include <QScrollBar>
#include <QTest>

#include <cmath>
#include <thread>

#include "tests/bench/figures.h"
#include "tests/bench/madeupruns.h"
#include "tests/support/watchdog.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QJsonObject blocks(const test::Watchdog &watchdog)
{
    return {{u"longest_gap_ms"_s, watchdog.longestMs()},
            {u"longest_block_ms"_s, watchdog.longestBlockMs()},
            {u"longest_work_ms"_s, watchdog.longestWorkMs()}};
}

/// One node that is being answered.
Run streaming()
{
    Run run{.id = u"stream"_s};
    run.plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Cot, .model = u"sim-max"_s}}};
    run.nodes = {
        {.node = u"n1"_s, .op = Operator::Cot, .model = u"sim-max"_s, .status = NodeStatus::Running}};
    return run;
}

} // namespace

WindowBench::WindowBench(MainWindow &window)
    : m_window(window)
    , m_runs(window.findChild<RunsPanel *>())
    , m_model(qobject_cast<RunTableModel *>(m_runs->table().model()))
{}

bool WindowBench::isUsable() const
{
    return m_model->rowCount() > 0 && m_model->run(m_model->index(0, 0));
}

bool WindowBench::isComplete() const
{
    return isUsable() && !m_model->isLoading() && m_window.explore()->run();
}

QJsonObject WindowBench::figures()
{
    QJsonObject result{{u"runs"_s, m_model->rowCount()}};
    result[u"opening_a_run"_s] = openings();
    result[u"filters"_s] = filters();
    result[u"scrolling"_s] = scrolling();
    result[u"keystroke_to_gauge"_s] = keystrokes();
    result[u"graph_of_200_nodes"_s] = graph();
    result[u"trace"_s] = trace();
    result[u"long_answers"_s] = longAnswers();
    result[u"batch_of_1000_and_20000_tokens"_s] = underLoad(1000, 20'000);
    return result;
}

QJsonObject WindowBench::openings()
{
    constexpr int opened = 40;
    Times times;
    test::Watchdog watchdog;
    for (int i = 0; i < opened; ++i) {
        const QModelIndex row = m_model->index(int(qint64(m_model->rowCount()) * i / opened), 0);
        untilTrue([&] { return m_model->run(row) != nullptr; });
        const QString id = m_model->run(row)->id;
        if (i == 0)
            watchdog.start();
        QElapsedTimer timer;
        timer.start();
        m_window.hub().selectRun(id);
        untilTrue([&] { return m_window.explore()->run() && m_window.explore()->run()->id == id; });
        QCoreApplication::processEvents(); // painted
        times.add(double(timer.nsecsElapsed()) / 1e6);
    }
    QJsonObject result = times.figures();
    result[u"gui_thread"_s] = blocks(watchdog);
    return result;
}

QJsonArray WindowBench::filters()
{
    QJsonArray result;
    for (const QString &words : {u"wrong"_s, u"tank"_s, u"wrong cost:>0.002 d:0.4..0.7 llm:nano"_s,
                                 u"tag:paper"_s, u"op:debate"_s, u"nothing-like-this"_s, u""_s}) {
        bool isShown = false;
        bool isCounted = false;
        QObject guard;
        QObject::connect(m_model, &QAbstractItemModel::modelReset, &guard, [&] { isShown = true; });
        QObject::connect(m_model, &RunTableModel::loaded, &guard, [&] { isCounted = true; });
        test::Watchdog watchdog;
        watchdog.start();
        QElapsedTimer timer;
        timer.start();
        m_runs->setFilterText(words);
        untilTrue([&] { return isShown && (m_model->rowCount() == 0 || isUsable()); });
        const double shown = double(timer.nsecsElapsed()) / 1e6;
        untilTrue([&] { return isCounted; });
        const double counted = double(timer.nsecsElapsed()) / 1e6;
        m_window.repaint();
        QCoreApplication::processEvents();
        result.append(QJsonObject{{u"filter"_s, words},
                                  {u"rows"_s, m_model->rowCount()},
                                  {u"shown_ms"_s, shown},
                                  {u"all_counted_ms"_s, counted},
                                  {u"gui_thread"_s, blocks(watchdog)}});
        QTest::qWait(500); // what follows the filter (plots, tags) is not the next one's
    }
    return result;
}

QJsonObject WindowBench::scrolling()
{
    QScrollBar *bar = m_runs->table().verticalScrollBar();
    return frames(300, [bar](int i) { bar->setValue(int(qint64(bar->maximum()) * i / 300)); });
}

QJsonObject WindowBench::keystrokes()
{
    ExplorePage &explore = *m_window.explore();
    explore.queryBar().setQuery({.text = u"A tank takes 3 units of water an hour. How many after "_s});
    untilTrue([&] { return !explore.gauge().isStale(); });
    Times times;
    Times computed;
    for (int i = 0; i < 30; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&explore.queryBar().edit(), char('0' + i % 10));
        untilTrue([&] { return !explore.gauge().isStale(); });
        m_window.explore()->gauge().repaint();
        times.add(double(timer.nsecsElapsed()) / 1e6);
        computed.add(explore.preview() ? explore.preview()->milliseconds : -1);
    }
    QJsonObject result = times.figures();
    result[u"computed"_s] = computed.figures();
    return result;
}

QJsonObject WindowBench::graph()
{
    constexpr int layers = 10;
    constexpr int width = 20;
    LiveRun &live = m_window.explore()->live();
    WorkflowView &view = m_window.explore()->workflow().view();
    const Run run = MadeUpRuns::wide(layers, width);
    QJsonObject result{
        {u"shown"_s, frames(1, [&](int) { live.show(run); })},
    };
    const auto pan = [&view](int i) {
        const auto move = [](QScrollBar *bar, double t) {
            const int range = bar->maximum() - bar->minimum();
            bar->setValue(int(bar->minimum() + range * (0.5 + 0.45 * std::sin(t))));
        };
        move(view.horizontalScrollBar(), i / 60.0);
        move(view.verticalScrollBar(), i / 40.0);
    };
    for (const double zoom : {0.3, 0.6, 1.0}) {
        view.setZoom(zoom);
        QCoreApplication::processEvents();
        result[u"panning_at_%1"_s.arg(zoom)] = frames(240, pan);
    }
    result[u"zooming"_s] = frames(60, [&view](int i) { view.setZoom(0.4 + 0.01 * i); });
    for (const double zoom : {0.3, 1.0}) {
        view.setZoom(zoom);
        const auto idOf = [](int i) { return u"n%1-%2"_s.arg(i % layers).arg(i / layers); };
        for (int i = 0; i < 64; ++i) {
            NodeRun node = *live.node(idOf(i));
            node.status = NodeStatus::Running;
            live.beginNode(run.id, node);
        }
        QElapsedTimer clock;
        clock.start();
        result[u"panning_while_64_stream_at_%1"_s.arg(zoom)] = frames(240, [&](int i) {
            while (clock.elapsed() < i * 16) // 60 frames a second, as on a screen
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            for (int node = 0; node < 64; ++node)
                live.addText(run.id, idOf(node), 0, u" token%1"_s.arg(i));
            pan(i);
        });
    }
    return result;
}

QJsonObject WindowBench::trace()
{
    auto *view = m_window.findChild<TraceView *>();
    const Run run = MadeUpRuns::ofSpans(5000);
    QJsonObject result{{u"shown"_s, frames(1, [&](int) {
                            view->setRun(run);
                            view->tree().expandAll();
                        })}};
    QScrollBar *bar = view->tree().verticalScrollBar();
    const auto painted = [view](const auto &step) {
        return [view, step](int i) {
            step(i);
            view->tree().viewport()->repaint();
        };
    };
    result[u"scroll"_s] = frames(400, painted([bar](int i) { bar->setValue(bar->maximum() * i / 400); }));
    result[u"zoom"_s] =
        frames(200, painted([view](int i) { view->tree().zoom(i % 40 < 20 ? 1.2 : 1 / 1.2); }));
    result[u"cursor"_s] = frames(200, painted([view](int i) { view->setCursorMs(i * 100.0); }));
    view->setPlaying(false);
    return result;
}

QJsonObject WindowBench::longAnswers()
{
    LiveRun &live = m_window.explore()->live();
    m_window.findChild<Inspector *>()->showTab(Inspector::Answer);
    m_window.hub().selectNode(u"n1"_s);
    const auto shown = [&live](const QString &text) {
        Run run = streaming();
        run.status = RunStatus::Finished;
        run.nodes[0].status = NodeStatus::Ok;
        run.nodes[0].candidates = {{.node = u"n1"_s, .model = u"sim-max"_s, .text = text}};
        return frames(3, [&](int) { live.show(run); });
    };
    return {{u"10000_lines"_s, shown(u"- one line of ten thousand\n"_s.repeated(10'000))},
            {u"markdown_of_54_kB"_s,
             shown(u"A paragraph with **bold** words and `code`.\n\n"_s.repeated(1'200))}};
}

QJsonObject WindowBench::underLoad(int runs, int tokens)
{
    LiveRun &live = m_window.explore()->live();
    const Run run = streaming();
    live.start(run);
    m_window.hub().selectNode(u"n1"_s);
    BundledEvents bundle; // as text comes from the thread of a run
    QObject::connect(&bundle.events(), &RunEvents::textArrived, &live, &LiveRun::addText);
    QList<RunOrder> orders;
    for (int i = 0; i < runs; ++i)
        orders.append({.query = {.text = u"What is %1 * 7?"_s.arg(i + 10)},
                       .choice = {.policy = u"cascade"_s},
                       .seed = quint64(i)});
    test::Watchdog watchdog;
    QElapsedTimer timer;
    timer.start();
    m_window.session()->startBatch(u"questions"_s, orders);
    watchdog.start();
    std::atomic<bool> isStreamed = false;
    const std::jthread speaker([&] {
        constexpr int tokensAMillisecond = 2;
        for (int i = 0; i < tokens; ++i) {
            bundle.everything().delta(run.id, u"n1"_s, 0, i % 40 ? u"token "_s : u"token\n"_s);
            if (i % tokensAMillisecond == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        isStreamed = true;
    });
    const auto isDone = [&] {
        return isStreamed && m_window.session()->jobs().running().isEmpty()
               && live.streamed(u"n1"_s).value(0).count(u"token"_s) == tokens;
    };
    QElapsedTimer patience;
    patience.start();
    while (!isDone() && patience.elapsed() < 300'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    QJsonObject result = blocks(watchdog);
    result[u"all_done"_s] = isDone();
    result[u"seconds"_s] = double(timer.elapsed()) / 1000;
    return result;
}

} // namespace daao
