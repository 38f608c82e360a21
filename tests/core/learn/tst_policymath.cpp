#include "core/learn/policymath.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace daao;

namespace {

const MaskAt everything = [](std::span<const int>) { return Mask(4, true); };
constexpr std::array goldenScores{1.2, 0.3, -0.5, 0.0};

bool near(double a, double b, double tolerance = 1e-6)
{
    return std::abs(a - b) <= tolerance;
}

/// Operators 0 and 1 open a layer, 2 needs one candidate before it, 3 needs two: the draws of one layer see
/// what this layer has already drawn.
Mask layerMask(std::span<const int> drawn)
{
    return {true, true, !drawn.empty(), drawn.size() >= 2, !drawn.empty()};
}

/// Sum of the probabilities of all orders that the stopping rule can end with.
double total(std::span<const double> scores, const MaskAt &maskAt, const DrawRule &rule,
             std::vector<int> order = {})
{
    const std::vector<double> first = softmax(scores, maskAt({}));
    double covered = 0;
    for (const int i : order)
        covered += first[size_t(i)];
    Mask mask = maskAt(order);
    for (const int i : order)
        mask[size_t(i)] = false;
    const bool over = int(order.size()) >= rule.widest || (!order.empty() && covered >= rule.threshold)
                      || std::ranges::find(mask, true) == mask.end();
    if (over)
        return std::exp(orderedLogProbability(scores, order, maskAt));
    double sum = 0;
    for (size_t i = 0; i < mask.size(); ++i) {
        if (!mask[i])
            continue;
        std::vector<int> longer = order;
        longer.push_back(int(i));
        sum += total(scores, maskAt, rule, longer);
    }
    return sum;
}

} // namespace

class TestPolicyMath : public QObject
{
    Q_OBJECT

private slots:
    void plackettLuceGivesTheGoldenNumbers() // method.md 5.11, 1
    {
        const auto p = softmax(goldenScores, Mask(4, true));
        const std::array expected{.528975, .215065, .096635, .159324};
        for (size_t i = 0; i < 4; ++i)
            QVERIFY(near(p[i], expected[i]));
        QVERIFY(near(orderedLogProbability(goldenScores, std::array{0, 1}, everything), -1.420782));
        QVERIFY(near(orderedLogProbability(goldenScores, std::array{1, 0}, everything), -1.931472));
        QVERIFY(near(std::log(p[0]) + std::log(p[1]), -2.173627)); // the released formula: no probability
    }

    void depthGivesTheGoldenNumbers_data() // 5.11, 2
    {
        QTest::addColumn<double>("d");
        QTest::addColumn<QList<double>>("expected");
        QTest::addColumn<int>("paper");
        QTest::newRow("easy") << .45 << QList{.0180, .7131, .2665, .0025} << 2;
        QTest::newRow("middling") << .60 << QList{.0009, .1183, .8334, .0474} << 3;
        QTest::newRow("hard") << .90 << QList{.0000, .0003, .0471, .9526} << 4;
    }

    void depthGivesTheGoldenNumbers()
    {
        QFETCH(double, d);
        QFETCH(QList<double>, expected);
        QFETCH(int, paper);
        const auto p = depthDistribution(d, evenCuts, .05);
        for (size_t k = 0; k < p.size(); ++k)
            QVERIFY2(near(p[k], expected[qsizetype(k)], 5.1e-5), qPrintable(QString::number(p[k], 'f', 6)));
        QCOMPARE(paperDepth(d), paper);
        QVERIFY(near(std::accumulate(p.begin(), p.end(), 0.0), 1));
    }

    void aColdDepthRuleIsThePublishedOne()
    {
        for (int i = 1; i < 200; ++i) {
            const double d = (i + 0.37) / 201;
            const auto p = depthDistribution(d, evenCuts, 1e-5);
            QCOMPARE(int(std::ranges::max_element(p) - p.begin()) + 1, paperDepth(d));
        }
        QCOMPARE(paperDepth(0), 1);
        QCOMPARE(paperDepth(1), 4);
    }

    void cutsOutOfOrderStillGiveADistribution()
    {
        const auto p = depthDistribution(.5, {.9, .1, .5}, .05);
        for (const double share : p)
            QVERIFY(share >= 0);
        QVERIFY(near(std::accumulate(p.begin(), p.end(), 0.0), 1));
    }

    void klGivesTheGoldenNumbers() // 5.11, 3
    {
        const std::array mu{.5, -1.0};
        const std::array s{-.2, .4};
        QVERIFY(near(gaussianKl(mu, s), 0.680278));
        QVERIFY(near(gaussianKl(mu, s) / 2, 0.340139));
        QVERIFY(near(gaussianKl(std::array{0.0, 0.0}, std::array{0.0, 0.0}, .05), .1)); // free bits
    }

    void untemperedCosinesCannotConcentrate() // 5.11, 4
    {
        const auto bounds = [](int n) {
            std::vector<std::vector<double>> rows(size_t(n), {-1.0, 0.0});
            rows[0] = {1.0, 0.0};
            const double most = cosineSoftmax(std::array{2.0, 0.0}, rows, 1)[0];
            for (auto &row : rows)
                row[0] = -row[0];
            return std::pair(cosineSoftmax(std::array{2.0, 0.0}, rows, 1)[0], most);
        };
        QVERIFY(near(bounds(6).first, .02635, 1e-5) && near(bounds(6).second, .59642, 1e-5));
        QVERIFY(near(bounds(3).first, .06338, 1e-5) && near(bounds(3).second, .78699, 1e-5));
    }

    void leaveOneOutGivesTheGoldenNumbers() // 5.11, 5
    {
        const auto a = leaveOneOut(std::array{1.0, 0.0, 1.0, 0.0});
        for (size_t i = 0; i < 4; ++i)
            QVERIFY(near(a[i], i % 2 == 0 ? 2.0 / 3 : -2.0 / 3));
        for (const double zero : leaveOneOut(std::array{.7, .7, .7}))
            QVERIFY(near(zero, 0));
        QCOMPARE(leaveOneOut(std::array{.7}), std::vector{0.0});
    }

    void advantagesAreStandardisedAndClipped()
    {
        std::vector<double> a(100, 0.0);
        a[0] = 50;
        standardise(a);
        QCOMPARE(a[0], 3.0);
        std::vector<double> equal(5, .3);
        standardise(equal);
        QVERIFY(near(equal[0], 0));
    }

    void theSamePolicyHasRatioOne() // 5.11, 9
    {
        Random random(3);
        std::vector<double> ratios;
        std::vector<LoggedReward> rewards;
        double sum = 0;
        double squares = 0;
        constexpr int n = 400;
        for (int i = 0; i < n; ++i) {
            const std::vector<double> logs{-random.uniform(), -2 * random.uniform()};
            ratios.push_back(importanceRatio(logs, logs));
            const double u = random.uniform();
            const double model = .3 + .2 * random.uniform(); // independent of u: no bias, some variance
            rewards.push_back({u, model, model, ratios.back()});
            sum += u;
            squares += u * u;
        }
        for (const double r : ratios)
            QCOMPARE(r, 1.0);
        QVERIFY(near(effectiveSampleSize(ratios), n));
        const double mean = sum / n;
        const double error = std::sqrt((squares / n - mean * mean) / n);
        QVERIFY(std::abs(doublyRobust(rewards) - mean) < 3 * error);
        for (LoggedReward &r : rewards)
            r.modelOfLogged = r.modelOfPolicy = .4;
        QVERIFY(near(doublyRobust(rewards), mean));
    }

    void ratiosAreClippedAndStaleRunsLoseWeight()
    {
        QVERIFY(near(importanceRatio(std::array{0.0}, std::array{-9.0}), 1.2));
        QVERIFY(near(importanceRatio(std::array{-9.0}, std::array{0.0}), .2));
        const std::vector<double> zeros(5, 0.0);
        const std::vector<double> nines(5, -9.0);
        QVERIFY(near(importanceRatio(zeros, nines), 2));
        QVERIFY(effectiveSampleSize(std::array{1.0, .01, .01, .01, .01}) < 1.2);
        QCOMPARE(effectiveSampleSize({}), 0.0);
    }

    void theProbabilitiesOfAllOrdersSumToOne_data() // 5.11, 10
    {
        QTest::addColumn<double>("threshold");
        QTest::addColumn<int>("widest");
        QTest::newRow("paper threshold") << .3 << 5;
        QTest::newRow("two wide") << .9 << 2;
        QTest::newRow("everything") << 1.1 << 5;
    }

    void theProbabilitiesOfAllOrdersSumToOne()
    {
        QFETCH(double, threshold);
        QFETCH(int, widest);
        Random random(11);
        for (int round = 0; round < 20; ++round) {
            std::vector<double> scores;
            for (int i = 0; i < 5; ++i)
                scores.push_back(4 * random.uniform() - 2);
            QVERIFY(near(total(scores, layerMask, {threshold, widest}), 1));
        }
    }

    void noDrawBreaksItsMask()
    {
        Random random(5);
        constexpr std::array scores{-2.0, -1.0, 3.0, 4.0, 1.0};
        const DrawRule rule{.threshold = .8, .widest = 4};
        for (int i = 0; i < 3000; ++i) {
            const OrderedDraw draw = drawOrdered(scores, layerMask, rule, random);
            QVERIFY(draw.order[0] <= 1); // a generator first
            for (size_t t = 0; t < draw.order.size(); ++t)
                QVERIFY(draw.order[t] != 3 || t >= 2); // the ensemble needs two candidates
            QVERIFY(near(draw.logProbability, orderedLogProbability(scores, draw.order, layerMask), 1e-9));
        }
        QCOMPARE(orderedLogProbability(scores, std::array{2, 0}, layerMask),
                 -std::numeric_limits<double>::infinity());
    }

    void drawsComeAsOftenAsTheirProbability()
    {
        Random random(17);
        const DrawRule rule{.threshold = .6, .widest = 3};
        std::map<std::vector<int>, int> counts;
        constexpr int n = 20000;
        for (int i = 0; i < n; ++i)
            ++counts[drawOrdered(goldenScores, everything, rule, random).order];
        for (const auto &[order, count] : counts) {
            const double p = std::exp(orderedLogProbability(goldenScores, order, everything));
            QVERIFY(std::abs(count / double(n) - p) < 4 * std::sqrt(p / n) + 1e-3);
        }
    }

    void inferenceTakesTheLikeliestUntilTheThreshold()
    {
        QCOMPARE(bestOrdered(goldenScores, everything, {.threshold = .3}).order, std::vector{0});
        QCOMPARE(bestOrdered(goldenScores, everything, {.threshold = .6}).order, (std::vector{0, 1}));
        QCOMPARE(bestOrdered(goldenScores, everything, {.threshold = 1, .widest = 3}).order,
                 (std::vector{0, 1, 3}));
    }

    void lambdaRisesWhileTheBudgetIsPassed()
    {
        QVERIFY(dualAscent(.05, 2, 1) > .05);
        QVERIFY(dualAscent(.05, .5, 1) < .05);
        QCOMPARE(dualAscent(.001, 0, 1), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestPolicyMath)
#include "tst_policymath.moc"
