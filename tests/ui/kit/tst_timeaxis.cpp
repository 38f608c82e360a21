#include "ui/kit/timeaxis.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestTimeAxis : public QObject
{
    Q_OBJECT

private slots:
    void zoomingKeepsTheMomentUnderThePointer()
    {
        const TimeAxis axis = TimeAxis::whole(1000);
        const TimeAxis near = axis.zoomed(4, 300, 1000);
        QCOMPARE(near.x(300, 800), axis.x(300, 800));
        QCOMPARE(near.length(), axis.length() / 4);
    }

    void neverLeavesTheRun()
    {
        const TimeAxis whole = TimeAxis::whole(1000);
        QCOMPARE(whole.zoomed(0.1, 500, 1000), whole);
        QCOMPARE(whole.zoomed(4, 500, 1000).moved(-9999, 1000).from, 0.0);
        QCOMPARE(whole.zoomed(4, 500, 1000).moved(9999, 1000).to, whole.to);
        QCOMPARE(whole.zoomed(1e9, 500, 1000).length(), 0.1);
        QVERIFY(TimeAxis::whole(0).length() > 0);
    }

    void ticksAreRoundAndLabelledAsFinelyAsTheyStand_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("seconds") << 0.0 << 2100.0
                                 << QStringList{u"0.0 s"_s, u"0.5 s"_s, u"1.0 s"_s, u"1.5 s"_s, u"2.0 s"_s};
        QTest::newRow("milliseconds")
            << 0.0 << 210.0 << QStringList{u"0 ms"_s, u"50 ms"_s, u"100 ms"_s, u"150 ms"_s, u"200 ms"_s};
        QTest::newRow("inside") << 1200.0 << 1222.0
                                << QStringList{u"1.200 s"_s, u"1.205 s"_s, u"1.210 s"_s, u"1.215 s"_s,
                                               u"1.220 s"_s};
        QTest::newRow("under a millisecond")
            << 10.0 << 11.05 << QStringList{u"10.0 ms"_s, u"10.5 ms"_s, u"11.0 ms"_s};
    }

    void ticksAreRoundAndLabelledAsFinelyAsTheyStand()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(QStringList, labels);
        const TimeAxis axis{from, to};
        const double width = labels.size() > 3 ? 500 : 300;
        QStringList shown;
        for (const double tick : axis.ticks(width))
            shown.append(axis.label(tick, width));
        QCOMPARE(shown, labels);
    }
};

QTEST_APPLESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
