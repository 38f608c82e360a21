#include "core/base/random.h"
#include "core/bench/statistics.h"

#include <QTest>

#include <cmath>

using namespace daao;
using namespace daao::statistics;

namespace {

bool near(double a, double b, double within = 1e-4)
{
    return std::abs(a - b) <= within;
}

} // namespace

/// Expected values were computed by hand or with textbook formulas, not with this code.
class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void wilsonMatchesTheTable_data()
    {
        QTest::addColumn<double>("right");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("half of ten") << 5.0 << 10 << 0.23659 << 0.76341;
        QTest::newRow("none of ten") << 0.0 << 10 << 0.0 << 0.27753;
        QTest::newRow("all of ten") << 10.0 << 10 << 0.72247 << 1.0;
        QTest::newRow("81 of 263") << 81.0 << 263 << 0.25529 << 0.36621; // Newcombe 1998, example
        QTest::newRow("one of one") << 1.0 << 1 << 0.20655 << 1.0;
    }

    void wilsonMatchesTheTable()
    {
        QFETCH(double, right);
        QFETCH(int, n);
        QFETCH(double, low);
        QFETCH(double, high);
        const Interval interval = wilson(right, n);
        QVERIFY2(near(interval.low, low) && near(interval.high, high),
                 qPrintable(QStringLiteral("%1 %2").arg(interval.low).arg(interval.high)));
    }

    void mcnemarIsTheExactBinomial_data()
    {
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("b");
        QTest::addColumn<double>("p");
        QTest::newRow("nothing differs") << 0 << 0 << 1.0;
        QTest::newRow("even") << 4 << 4 << 1.0;
        QTest::newRow("0 against 5") << 0 << 5 << 2 / 32.0;
        QTest::newRow("1 against 9") << 1 << 9 << 2 * 11 / 1024.0;
        QTest::newRow("the other way") << 9 << 1 << 2 * 11 / 1024.0;
        QTest::newRow("3 against 7") << 3 << 7 << 2 * (1 + 10 + 45 + 120) / 1024.0;
        QTest::newRow("many") << 400 << 600 << 2.73e-10;
    }

    void mcnemarIsTheExactBinomial()
    {
        QFETCH(int, a);
        QFETCH(int, b);
        QFETCH(double, p);
        const double found = mcnemar(a, b);
        QVERIFY2(std::abs(found - p) <= 0.02 * p, qPrintable(QString::number(found)));
    }

    void aucCountsPairsAndTiesHalf()
    {
        const std::vector<double> score{0.1, 0.4, 0.35, 0.8};
        QCOMPARE(*auc(score, std::vector<char>{0, 0, 1, 1}), 0.75); // 3 of 4 pairs in order
        QCOMPARE(*auc(score, std::vector<char>{1, 0, 0, 0}), 0.0);
        QCOMPARE(*auc(std::vector<double>{1, 1, 2}, std::vector<char>{0, 1, 1}), 0.75); // (½ + 1) / 2
        QCOMPARE(*auc(std::vector<double>{3, 3, 3}, std::vector<char>{0, 1, 0}), 0.5);
        QVERIFY(!auc(score, std::vector<char>{1, 1, 1, 1}));
        QVERIFY(!auc(std::vector<double>{}, std::vector<char>{}));
    }

    void spearmanRanksWithTies()
    {
        const std::vector<double> x{1, 2, 3, 4, 5};
        QCOMPARE(*spearman(x, std::vector<double>{10, 20, 25, 30, 99}), 1.0);
        QCOMPARE(*spearman(x, std::vector<double>{5, 4, 3, 2, 1}), -1.0);
        QVERIFY(near(*spearman(x, std::vector<double>{2, 1, 4, 3, 5}), 0.8)); // 1 - 6·4/(5·24)
        // ranks 1.5 1.5 3 4 against 1 2 3 4: 4.5 / sqrt(4.5 · 5)
        QVERIFY(near(*spearman(std::vector<double>{7, 7, 8, 9}, std::vector<double>{1, 2, 3, 4}), 0.948683));
        QVERIFY(!spearman(x, std::vector<double>{1, 1, 1, 1, 1}));
    }

    void quantilesLieBetweenOrderStatistics()
    {
        QCOMPARE(quantile({3, 1, 2}, 0.5), 2.0);
        QCOMPARE(quantile({0, 10}, 0.25), 2.5);
        QCOMPARE(quantile({4}, 0.9), 4.0);
        QVERIFY(std::isnan(quantile({}, 0.5)));
        QVERIFY(std::isnan(mean(std::vector<double>{})));
    }

    void theBootstrapCoversTheMeanAndRepeatsItself()
    {
        Random random(3);
        int covered = 0;
        for (int trial = 0; trial < 100; ++trial) {
            std::vector<double> a(80);
            std::vector<double> b(80);
            for (size_t i = 0; i < a.size(); ++i) {
                a[i] = random.uniform() < 0.7 ? 1 : 0;
                b[i] = random.uniform() < 0.5 ? 1 : 0;
            }
            const auto interval = pairedBootstrap(a, b, 400, quint64(trial));
            QVERIFY(interval);
            QVERIFY(*interval == *pairedBootstrap(a, b, 400, quint64(trial)));
            covered += interval->low <= 0.2 && 0.2 <= interval->high ? 1 : 0;
        }
        QVERIFY2(covered >= 88 && covered <= 100, qPrintable(QString::number(covered)));
        const std::vector<double> one{1};
        QVERIFY(!pairedBootstrap(one, one, 100, 1));
    }

    void calibrationErrorOfKnownBins()
    {
        // Two bins of two: mean prediction 0.2 against 0.5, and 0.8 against 0.5.
        const std::vector<double> predicted{0.1, 0.3, 0.7, 0.9};
        const std::vector<double> came{0, 1, 1, 0};
        QVERIFY(near(*calibrationError(predicted, came, 2), 0.3));
        QVERIFY(near(*calibrationError(predicted, predicted, 2), 0));
        QVERIFY(!calibrationError(std::vector<double>{}, std::vector<double>{}));
    }

    void aCalibratedPredictorHasTheErrorThatChanceMakes()
    {
        Random random(11);
        std::vector<double> predicted(300);
        std::vector<double> came(300);
        for (size_t i = 0; i < predicted.size(); ++i) {
            predicted[i] = random.uniform();
            came[i] = random.uniform() < predicted[i] ? 1 : 0;
        }
        const double limit = *calibrationErrorByChance(predicted);
        QVERIFY2(limit > 0.06 && limit < 0.12,
                 qPrintable(QString::number(limit))); // evidence.md: 0.07 is usual
        QVERIFY(*calibrationError(predicted, came) < limit);
        std::vector<double> wrong = predicted;
        for (double &p : wrong)
            p = p * p;
        QVERIFY(*calibrationError(wrong, came) > *calibrationErrorByChance(wrong));
    }

    void brierSplitsIntoItsParts()
    {
        const std::vector<double> predicted{0.25, 0.25, 0.75, 0.75};
        const std::vector<double> came{0, 1, 1, 1};
        const auto parts = brier(predicted, came, 2);
        QVERIFY(parts);
        QVERIFY(near(parts->score, (0.0625 + 0.5625 + 0.0625 + 0.0625) / 4));
        QVERIFY(near(parts->reliability, 0.0625)); // ½·¼² + ½·¼²
        QVERIFY(near(parts->resolution, 0.0625));  // ½·(½-¾)² + ½·(1-¾)²
        QVERIFY(near(parts->uncertainty, 0.1875));
        QVERIFY(near(parts->score, parts->reliability - parts->resolution + parts->uncertainty));
    }
};

QTEST_GUILESS_MAIN(TestStatistics)

#include "tst_statistics.moc"
