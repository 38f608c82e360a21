#include "core/domain/frontier.h"

#include <QTest>

#include <cmath>

using namespace daao;

Q_DECLARE_METATYPE(QList<daao::OperatingPoint>)

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestFrontier : public QObject
{
    Q_OBJECT

private slots:
    void theHullKeepsOnlyCornersThatPay_data()
    {
        QTest::addColumn<QList<OperatingPoint>>("points");
        QTest::addColumn<QList<OperatingPoint>>("corners");
        using List = QList<OperatingPoint>;
        QTest::newRow("nothing") << List{} << List{};
        QTest::newRow("one") << List{{1, 0.5}} << List{{1, 0.5}};
        QTest::newRow("dearer and worse") << List{{1, 0.5}, {2, 0.4}} << List{{1, 0.5}};
        QTest::newRow("dearer and the same") << List{{1, 0.5}, {2, 0.5}} << List{{1, 0.5}};
        QTest::newRow("same cost") << List{{1, 0.4}, {1, 0.5}} << List{{1, 0.5}};
        QTest::newRow("below the line") << List{{0, 0}, {1, 0.4}, {2, 1}} << List{{0, 0}, {2, 1}};
        QTest::newRow("on the line") << List{{0, 0}, {1, 0.5}, {2, 1}} << List{{0, 0}, {2, 1}};
        QTest::newRow("above the line") << List{{2, 1}, {1, 0.6}, {0, 0}} << List{{0, 0}, {1, 0.6}, {2, 1}};
        QTest::newRow("not a number") << List{{std::nan(""), 1}, {1, 0.5}} << List{{1, 0.5}};
    }

    void theHullKeepsOnlyCornersThatPay()
    {
        QFETCH(QList<OperatingPoint>, points);
        QFETCH(QList<OperatingPoint>, corners);
        QCOMPARE(Frontier(points).corners(), corners);
    }

    void betweenCornersItIsAMixture()
    {
        const Frontier frontier({{1, 0.4}, {3, 0.8}});
        QVERIFY(near(frontier.accuracyAt(2), 0.6));
        QVERIFY(near(frontier.accuracyAt(9), 0.8));
        QVERIFY(near(frontier.accuracyAt(0.5), 0.2)); // with a router that asks nobody
        QVERIFY(near(*frontier.costFor(0.6), 2));
        QVERIFY(near(*frontier.costFor(0.4), 1));
        QVERIFY(!frontier.costFor(0.9));
    }

    void meanAccuracyIsTheAreaByHand()
    {
        // Over [1, 5]: trapezoid 1..3 of (0.4 + 0.8)/2 = 0.6 · 2, then 0.8 · 2: 2.8 / 4.
        QVERIFY(near(*Frontier({{1, 0.4}, {3, 0.8}}).meanAccuracy(1, 5), 0.7));
        // A policy of one dear point, over [1, 5]: 0.2·(1..4) up to 0.8 at 4, then 0.8.
        QVERIFY(near(*Frontier({{4, 0.8}}).meanAccuracy(1, 5), ((0.2 + 0.8) / 2 * 3 + 0.8) / 4));
        QVERIFY(!Frontier({{1, 0.4}}).meanAccuracy(2, 2));
        QVERIFY(!Frontier({}).meanAccuracy(1, 2));
    }

    void hypervolumeIsTheAreaLeftOfTheReference()
    {
        QVERIFY(near(Frontier({{0, 0.5}}).hypervolume(2), 1.0));
        QVERIFY(near(Frontier({{1, 0.5}}).hypervolume(2), 0.25 + 0.5));
    }

    void gainAndSavingAgainstTheBestSingle()
    {
        const QList<OperatingPoint> settings{{0.1, 0.5}, {0.4, 0.8}, {0.6, 0.88}, {2, 0.9}};
        QVERIFY(near(*perfGain(settings, {1, 0.8}), 0.125));
        QVERIFY(near(*costSave(settings, {1, 0.8}), 0.6));
        QVERIFY(near(*costSave(settings, {1, 0.89}), -1)); // only the dearest is as good
        QVERIFY(!costSave(settings, {1, 0.95}));
        QVERIFY(!costSave(settings, {0, 0.8}));
        QVERIFY(!perfGain({}, {1, 0.8}));
    }

    void gapMeasuresOfAPair()
    {
        QVERIFY(near(*gapRecovered(0.7, 0.6, 0.8), 0.5));
        QVERIFY(!gapRecovered(0.7, 0.6, 0.6));
        QVERIFY(near(*averageGapRecovered({}, 0.6, 0.8), 0.5)); // random routing
        // All of the gap with half of the strong calls: triangle ½·½·1 + ½·1.
        QVERIFY(near(*averageGapRecovered({{0.5, 0.8}}, 0.6, 0.8), 0.75));
        QVERIFY(near(*shareForGap({{0.5, 0.8}}, 0.6, 0.8, 0.8), 0.4));
        QVERIFY(near(*shareForGap({}, 0.6, 0.8, 0.5), 0.5));
    }

    void depthIsJudgedBesideTheBestConstantOne()
    {
        // Depth 0 is best for the first two, depth 1 for the third.
        const QList<QList<double>> utilities{{1, 0.5}, {0.8, 0.5}, {0, 0.9}};
        const auto perfect = depthRegret(utilities, {0, 0, 1});
        QVERIFY(perfect);
        QVERIFY(near(perfect->chosen, 0));
        QCOMPARE(perfect->constantDepth, 1); // 1.9 against 1.8
        QVERIFY(near(perfect->bestConstant, (2.7 - 1.9) / 3));
        QVERIFY(near(depthRegret(utilities, {1, 1, 0})->chosen, (2.7 - 1.0) / 3));
        QVERIFY(!depthRegret({}, {}));
    }
};

QTEST_GUILESS_MAIN(TestFrontier)

#include "tst_frontier.moc"
