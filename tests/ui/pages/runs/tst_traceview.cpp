#include "ui/models/spanmodel.h"
#include "ui/pages/runs/traceview.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Run twoNodes()
{
    Run run;
    run.id = u"run"_s;
    run.status = RunStatus::Finished;
    run.wallMs = 500;
    const Attempt attempt{.latencyMs = 200};
    run.nodes = {{.node = u"n1"_s,
                  .op = Operator::Cot,
                  .model = u"a"_s,
                  .status = NodeStatus::Ok,
                  .calls = {{.node = u"n1"_s, .request = {.model = u"a"_s}, .reply = {{attempt}}}},
                  .durationMs = 200},
                 {.node = u"n2"_s,
                  .op = Operator::Review,
                  .model = u"b"_s,
                  .layer = 1,
                  .status = NodeStatus::Ok,
                  .startedMs = 200,
                  .durationMs = 300}};
    return run;
}

struct Shown
{
    TraceView view;

    Shown()
    {
        view.setLlms(LlmPalette({u"a"_s, u"b"_s}));
        view.resize(800, 240);
        view.setRun(twoNodes());
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
    }
    QAbstractItemModel *model() { return view.tree().model(); }
};

} // namespace

class TestTraceView : public QObject
{
    Q_OBJECT

private slots:
    void choosingASpanChoosesItsNodeAndTheOtherWayRound()
    {
        Shown shown;
        QSignalSpy chosen(&shown.view, &TraceView::nodeSelected);
        shown.view.tree().setCurrentIndex(shown.model()->index(2, 0));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"n2"_s);
        shown.view.selectNode(u"n1"_s);
        QCOMPARE(shown.view.tree().currentIndex().row(), 1);
        QCOMPARE(chosen.size(), 1); // said by the other side
    }

    void controlAndWheelZoomAroundThePointer()
    {
        Shown shown;
        TraceTree &tree = shown.view.tree();
        const double before = tree.axis().length();
        const QPointF where = tree.lanes().center();
        const double ms = tree.axis().ms(where.x() - tree.lanes().left(), tree.lanes().width());
        QWheelEvent wheel(where, tree.viewport()->mapToGlobal(where), {}, {0, 360}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(tree.viewport(), &wheel);
        QVERIFY(tree.axis().length() < before * 0.7);
        QVERIFY(std::abs(tree.axis().ms(where.x() - tree.lanes().left(), tree.lanes().width()) - ms) < 1);
        QTest::keyClick(&tree, Qt::Key_0);
        QCOMPARE(tree.axis().length(), before);
    }

    void aRunThatGoesOnKeepsZoomAndPlace()
    {
        Shown shown;
        shown.view.tree().setCurrentIndex(shown.model()->index(1, 0));
        shown.view.tree().expand(shown.model()->index(1, 0));
        shown.view.tree().zoom(4);
        const TimeAxis axis = shown.view.tree().axis();
        Run more = twoNodes();
        more.nodes.last().durationMs = 400;
        shown.view.setRun(more);
        QCOMPARE(shown.view.tree().axis(), axis);
        QCOMPARE(shown.view.tree().currentIndex().row(), 1);
        QVERIFY(shown.view.tree().isExpanded(shown.model()->index(1, 0)));
        more.id = u"another"_s;
        shown.view.setRun(more);
        QCOMPARE(shown.view.tree().axis(), TimeAxis::whole(600));
    }

    void playbackWalksThroughTheRunAndEndsInThePresent()
    {
        Shown shown;
        QList<std::optional<double>> moments;
        connect(&shown.view, &TraceView::momentChanged, this,
                [&moments](std::optional<double> ms) { moments.append(ms); });
        shown.view.findChildren<QToolButton *>().first()->click();
        QTRY_VERIFY(!moments.isEmpty() && !moments.last());
        QVERIFY(moments.size() >= 5);
        double last = -1;
        for (const auto &moment : moments.first(moments.size() - 1)) {
            QVERIFY(moment && *moment >= last);
            last = *moment;
        }
        QCOMPARE(shown.view.cursorMs(), 500.0);
        QVERIFY(!shown.view.tree().cursorMs());
    }

    void theSliderIsTheSameCursor()
    {
        Shown shown;
        std::optional<double> moment;
        connect(&shown.view, &TraceView::momentChanged, this,
                [&moment](std::optional<double> ms) { moment = ms; });
        auto *slider = shown.view.findChild<QSlider *>();
        slider->setValue(slider->maximum() / 2);
        QCOMPARE(moment, std::optional(250.0));
        QCOMPARE(shown.view.tree().cursorMs(), std::optional(250.0));
        slider->setValue(slider->maximum());
        QVERIFY(!moment); // the present
    }

    void theColourSaysWhatWasChosen()
    {
        Shown shown;
        TraceTree &tree = shown.view.tree();
        const auto *spans = qobject_cast<SpanModel *>(shown.model());
        const Span &first = *spans->spanAt(spans->index(1, 0));
        QCOMPARE(tree.colorOf(first), LlmPalette({u"a"_s}).color(u"a"_s));
        tree.setColoring(SpanColoring::Operator);
        const Span &second = *spans->spanAt(spans->index(2, 0));
        QVERIFY(tree.colorOf(first) != tree.colorOf(second));
    }
};

QTEST_MAIN(TestTraceView)
#include "tst_traceview.moc"
