#include "ui/models/spanmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Call callOf(int index, QList<double> latencies, double ttft = 0)
{
    Call call{.index = index, .request = {.model = u"sim-mini"_s}};
    for (qsizetype i = 0; i < latencies.size(); ++i) {
        Attempt attempt{.number = int(i) + 1, .latencyMs = latencies[i], .ttftMs = ttft};
        if (i + 1 < latencies.size())
            attempt.error = Error{ErrorKind::RateLimited, u"busy"_s, {}};
        call.reply.attempts.append(attempt);
    }
    return call;
}

Run twoNodes()
{
    Run run;
    run.status = RunStatus::Finished;
    run.wallMs = 500;
    run.nodes = {{.node = u"n1"_s,
                  .op = Operator::SelfConsistency,
                  .model = u"sim-mini"_s,
                  .status = NodeStatus::Ok,
                  .calls = {callOf(0, {100}, 40), callOf(1, {200}, 50)},
                  .durationMs = 200},
                 {.node = u"n2"_s,
                  .op = Operator::Review,
                  .model = u"sim-mini"_s,
                  .layer = 1,
                  .status = NodeStatus::Ok,
                  .calls = {callOf(0, {50, 250}, 10)},
                  .startedMs = 200,
                  .durationMs = 300},
                 {.node = u"n3"_s, .op = Operator::Debate, .layer = 1, .status = NodeStatus::Skipped}};
    return run;
}

/// "cot · sim-mini 0+200 t40": title, start, duration, first token, retries; parts are indented.
QStringList drawing(const QAbstractItemModel &model, const QModelIndex &parent = {},
                    const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const Span &span = *static_cast<const SpanModel &>(model).spanAt(index);
        QString line = u"%1%2 %3+%4"_s.arg(indent, span.title).arg(span.startMs).arg(span.durationMs);
        if (span.firstTokenMs)
            line += u" t%1"_s.arg(*span.firstTokenMs);
        for (const double retry : span.retriesMs)
            line += u" !%1"_s.arg(retry);
        lines.append(line);
        lines += drawing(model, index, indent + u"  "_s);
    }
    return lines;
}

} // namespace

class TestSpans : public QObject
{
    Q_OBJECT

private slots:
    void aRunIsATreeOfSpansInTheOrderOfTime()
    {
        SpanModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSpans(Spans::of(twoNodes()));
        const QStringList expected{u"plan 0+0"_s,
                                   u"self-consistency · sim-mini 0+200 t40"_s,
                                   u"  call 1 · sim-mini 0+100 t40"_s,
                                   u"  call 2 · sim-mini 0+200 t50"_s,
                                   u"review · sim-mini 200+300 t260 !250"_s,
                                   u"  call 1 · sim-mini 200+300 t260 !250"_s,
                                   u"    attempt 1 200+50 t210"_s,
                                   u"    attempt 2 250+250 t260"_s,
                                   u"selection 500+0"_s};
        QCOMPARE(drawing(model), expected);
        QCOMPARE(model.endMs(), 500.0);
        QCOMPARE(model.indexOfNode(u"n2"_s).row(), 2);
        QVERIFY(!model.indexOfNode(u"n3"_s).isValid());
    }

    void theTimelineSaysForScreenReadersWhatItDraws()
    {
        SpanModel model;
        model.setSpans(Spans::of(twoNodes()));
        const QString words = model.index(2, SpanModel::Timeline).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.contains(u"from 200 ms, took 300 ms") && words.contains(u"1 retry"),
                 qPrintable(words));
    }

    void callsOfARoundBeginTogether_data()
    {
        QTest::addColumn<QList<double>>("durations");
        QTest::addColumn<double>("total");
        QTest::addColumn<QList<double>>("starts");
        QTest::newRow("none") << QList<double>{} << 0.0 << QList<double>{};
        QTest::newRow("side by side") << QList<double>{100, 200, 50} << 200.0 << QList<double>{0, 0, 0};
        QTest::newRow("one after the other") << QList<double>{100, 200} << 300.0 << QList<double>{0, 100};
        QTest::newRow("two rounds") << QList<double>{100, 200, 50, 80} << 280.0
                                    << QList<double>{0, 0, 200, 200};
        QTest::newRow("and code between") << QList<double>{100, 200} << 340.0 << QList<double>{0, 100};
        QTest::newRow("many") << QList<double>(20, 10) << 100.0
                              << QList<double>{0,  5,  10, 15, 20, 25, 30, 35, 40, 45,
                                               50, 55, 60, 65, 70, 75, 80, 85, 90, 95};
    }

    void callsOfARoundBeginTogether()
    {
        QFETCH(QList<double>, durations);
        QFETCH(double, total);
        QFETCH(QList<double>, starts);
        QCOMPARE(Spans::startsInRounds(durations, total), starts);
    }

    void liveCallsStandWhereTheyWereMade()
    {
        Run run = twoNodes();
        run.origin = Origin::Live;
        run.startedAt = QDateTime::fromMSecsSinceEpoch(1'000'000, Qt::UTC);
        for (NodeRun &node : run.nodes)
            for (Call &call : node.calls)
                call.reply.attempts.first().startedAt = run.startedAt.addMSecs(call.index == 0 ? 7 : 90);
        const QList<Span> spans = Spans::of(run);
        QCOMPARE(spans[2].startMs, 7.0);
        QCOMPARE(spans[3].startMs, 90.0);
    }
};

QTEST_GUILESS_MAIN(TestSpans)
#include "tst_spans.moc"
