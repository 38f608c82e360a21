#include "ui/models/liverun.h"

#include <QSignalSpy>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Run started()
{
    Run run;
    run.id = u"r1"_s;
    run.plan.workflow.layers = {{{.id = u"n1"_s}, {.id = u"n2"_s}}};
    return run;
}

NodeRun node(const QString &id, NodeStatus status)
{
    return {.node = id, .status = status};
}

} // namespace

class TestLiveRun : public QObject
{
    Q_OBJECT

private slots:
    void bundlesWhatStreams()
    {
        LiveRun live;
        live.start(started());
        QSignalSpy changes(&live, &LiveRun::changed);
        QSignalSpy texts(&live, &LiveRun::textArrived);
        live.beginNode(u"r1"_s, node(u"n1"_s, NodeStatus::Running));
        for (int i = 0; i < 1000; ++i)
            live.addText(u"r1"_s, u"n1"_s, 0, u"ab "_s);
        QCOMPARE(changes.size(), 0);
        QTRY_COMPARE(changes.size(), 1);
        QCOMPARE(texts.size(), 1);
        QCOMPARE(texts[0][2].toString().size(), 3000);
        QCOMPARE(live.tails()[u"n1"_s].size(), 160);
        QCOMPARE(live.streamed(u"n1"_s).first().size(), 3000);
    }

    void keepsTheTextsOfParallelCallsApart()
    {
        LiveRun live;
        live.start(started());
        for (const QString &part : {u"a"_s, u"b"_s}) {
            live.addText(u"r1"_s, u"n1"_s, 1, part + u'1');
            live.addText(u"r1"_s, u"n1"_s, 0, part + u'0');
        }
        QCOMPARE(live.streamed(u"n1"_s), (QStringList{u"a0b0"_s, u"a1b1"_s}));
    }

    void playbackShowsTheRunAsItWas()
    {
        Run run = started();
        run.status = RunStatus::Finished;
        run.wallMs = 300;
        run.answer = u"42"_s;
        run.correct = true;
        run.nodes = {node(u"n1"_s, NodeStatus::Ok), node(u"n2"_s, NodeStatus::Ok)};
        for (int i = 0; i < 2; ++i) {
            run.nodes[i].startedMs = i * 100;
            run.nodes[i].durationMs = 100;
            run.nodes[i].answer = u"42"_s;
            run.nodes[i].cost.known = Money::usd(0.001);
        }
        LiveRun live;
        live.show(run);
        QSignalSpy moments(&live, &LiveRun::momentChanged);
        live.setMoment(150);
        const Run then = live.shown();
        QVERIFY(then.nodes[0].status == NodeStatus::Ok);
        QVERIFY(then.nodes[1].status == NodeStatus::Running);
        QCOMPARE(then.nodes[1].answer, QString());
        QCOMPARE(then.cost.known, Money::usd(0.001));
        QCOMPARE(then.answer, QString());
        QVERIFY(!then.correct);
        QVERIFY(runAsOf(run, 50).nodes[1].status == NodeStatus::Waiting);
        QCOMPARE(runAsOf(run, 300), run);
        live.setMoment(150);
        QCOMPARE(moments.size(), 1);
        run.id = u"r2"_s;
        live.show(run);
        QCOMPARE(live.shown(), run);
    }

    void countsMoneyWhileCallsEnd()
    {
        LiveRun live;
        live.start(started());
        live.beginNode(u"r1"_s, node(u"n1"_s, NodeStatus::Running));
        live.endCall(u"r1"_s, {u"n1"_s, 0, {}, {{Attempt{.cost = Money::pico(5)}}}});
        live.endCall(u"r1"_s, {u"n1"_s, 1, {}, {{Attempt{.cost = std::nullopt}}}});
        QCOMPARE(live.run().cost.known, Money::pico(5));
        QVERIFY(!live.run().cost.complete);
        QCOMPARE(live.node(u"n1"_s)->calls.size(), 2);
    }

    void followsOneRunOnly()
    {
        LiveRun live;
        live.start(started());
        live.beginNode(u"r2"_s, node(u"n1"_s, NodeStatus::Running));
        live.addText(u"r2"_s, u"n1"_s, 0, u"x"_s);
        QVERIFY(live.run().nodes.isEmpty() && live.streamed(u"n1"_s).isEmpty());
    }

    void theEndIsToldAtOnce()
    {
        LiveRun live;
        live.start(started());
        QVERIFY(live.isHappening());
        QSignalSpy changes(&live, &LiveRun::changed);
        Run done = started();
        done.status = RunStatus::Finished;
        live.finish(done);
        QCOMPARE(changes.size(), 1);
        QVERIFY(!live.isHappening());
    }

    void aPlanIsARunThatHasNotBegun()
    {
        LiveRun live;
        QSignalSpy replaced(&live, &LiveRun::replaced);
        live.show({}, started().plan);
        QCOMPARE(replaced.size(), 1);
        QVERIFY(!live.isHappening());
        QCOMPARE(live.run().plan.workflow.nodeCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLiveRun)
#include "tst_liverun.moc"
