#include "core/base/shares.h"
#include "ui/models/selectionhub.h"
#include "ui/pages/runs/plotspanel.h"

#include <QSignalSpy>

#include "tests/ui/pages/runs/filesession.h"

using namespace daao;
using namespace daao::test;
using namespace Qt::StringLiterals;

namespace {

RunPoint point(const QString &id, const QString &model, std::optional<bool> correct, Cost cost)
{
    return {.id = id,
            .query = u"q"_s,
            .difficulty = 0.4,
            .cost = cost,
            .correct = correct,
            .costliestModel = model};
}

/// "nano disc: a b" for each series that has points.
QStringList drawing(const PlotContent &plot)
{
    QStringList lines;
    for (const PlotSeries &series : plot.series) {
        if (series.points.isEmpty())
            continue;
        QStringList keys;
        for (const PlotPoint &one : series.points)
            keys.append(one.key);
        lines.append(QStringList{u"-"_s, u"disc"_s, u"cross"_s, u"ring"_s}[int(series.mark)] + u": "_s
                     + keys.join(u' '));
    }
    return lines;
}

} // namespace

class TestRunPlots : public QObject
{
    Q_OBJECT

private slots:
    void runsAreColouredByTheirCostliestLlmAndShapedByTheirVerdict()
    {
        const Cost dollar{Money::usd(0.001), true};
        const QList<RunPoint> runs{
            point(u"a"_s, u"nano"_s, true, dollar),         point(u"b"_s, u"nano"_s, true, dollar),
            point(u"c"_s, u"nano"_s, false, dollar),        point(u"d"_s, u"max"_s, {}, dollar),
            point(u"e"_s, u"max"_s, true, {Money(), true}), point(u"f"_s, u"max"_s, true, {Money(), false})};
        const PlotContent plot =
            RunPlots::costOverDifficulty(runs, LlmPalette({u"nano"_s, u"max"_s}), 6, u"tank"_s);
        QCOMPARE(drawing(plot), (QStringList{u"ring: d"_s, u"disc: a b"_s, u"cross: c"_s}));
        QVERIFY2(plot.caption.startsWith(u"SIMULATED · n = 6 · filter: tank · 1 that cost nothing"),
                 qPrintable(plot.caption));
        QVERIFY(plot.caption.contains(u"1 of unknown cost"));
    }

    void successIsAShareWithItsInterval()
    {
        QList<OwnAnswer> answers;
        for (int i = 0; i < 20; ++i)
            answers.append({u"nano"_s, 0.55, i < 17});
        for (int i = 0; i < 8; ++i)
            answers.append({u"nano"_s, 1.0, false});
        answers.append({u"nano"_s, 0.1, true}); // too few for a point of their own
        const PlotContent plot = RunPlots::successOverDifficulty(answers, LlmPalette({u"nano"_s}), 0.3);
        QCOMPARE(plot.series.size(), 1);
        const PlotSeries &nano = plot.series.first();
        QCOMPARE(nano.points.size(), 2);
        QCOMPARE(nano.points[0].y, 18.0 / 21);
        QVERIFY(nano.low[0] > 0.6 && nano.low[0] < 0.7 && nano.high[0] > 0.94);
        QCOMPARE(nano.points[1].y, 0.0);
        QCOMPARE(plot.markedX, std::optional(0.3));
    }

    void wilsonIsHonestAtTheEdges()
    {
        QCOMPARE(wilsonShare(0, 0).high, 1.0);
        QVERIFY(std::abs(wilsonShare(17, 20).low - 0.6396) < 1e-3);
        QVERIFY(std::abs(wilsonShare(17, 20).high - 0.9476) < 1e-3);
        QVERIFY(std::abs(wilsonShare(5, 5).low - 0.5655) < 1e-3);
        QCOMPARE(wilsonShare(5, 5).high, 1.0);
        QCOMPARE(wilsonShare(0, 5).low, 0.0);
    }

    void spendingAddsUpAndACapThatIsFarIsOnlySaid()
    {
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        const QList<RunPlots::Spending> spent{{u"a"_s, start.addSecs(60), {Money::usd(0.2), true}, u"q"_s},
                                              {u"b"_s, start.addSecs(120), {Money::usd(0.3), true}, u"q"_s}};
        const PlotContent near = RunPlots::spendOverTime(spent, Money::usd(1), start);
        QCOMPARE(near.series[0].points.last().y, 500.0);
        QCOMPARE(near.markedY, std::optional(1000.0));
        const PlotContent far = RunPlots::spendOverTime(spent, Money::usd(100), start);
        QVERIFY(!far.markedY && far.caption.contains(u"the cap is $100"));
    }

    void thePanelShowsTheFilteredRunsSelectsAndMakesFilters()
    {
        FileSession session;
        session.store(12);
        SelectionHub hub;
        PlotsPanel panel(session, hub);
        for (const PlotView *plot : panel.findChildren<PlotView *>()) // also before anything is drawn
            QVERIFY2(!plot->accessibleName().isEmpty(), qPrintable(plot->objectName()));
        panel.resize(500, 300);
        panel.setFilter({.correct = false}, u"wrong"_s);
        panel.show();
        QTRY_COMPARE(drawing(panel.scatter().content()).size(), 2); // mini and max, wrong
        QTRY_VERIFY(!panel.success().content().series.isEmpty());
        emit panel.scatter().picked(plainRun(4).id);
        QCOMPARE(hub.selection().runId, plainRun(4).id);
        QSignalSpy wanted(&panel, &PlotsPanel::filterWanted);
        emit panel.scatter().boxSelected(-0.1, 0.456, 0.5, 2);
        QCOMPARE(wanted.first().first().toString(), u"d:0.00..0.46 cost:0.00050000..0.00200000"_s);
    }
};

QTEST_MAIN(TestRunPlots)
#include "tst_runplots.moc"
