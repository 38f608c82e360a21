#include "core/base/random.h"
#include "core/learn/irt.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace daao;

namespace {

double normal(Random &random)
{
    const double u = std::max(random.uniform(), 1e-300);
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * M_PI * random.uniform());
}

std::vector<double> ranks(const std::vector<double> &values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (size_t i = 0; i < order.size(); ++i)
        ranks[order[i]] = double(i);
    return ranks;
}

/// For values without ties.
double spearman(const std::vector<double> &a, const std::vector<double> &b)
{
    const auto x = ranks(a);
    const auto y = ranks(b);
    double sum = 0;
    for (size_t i = 0; i < x.size(); ++i)
        sum += (x[i] - y[i]) * (x[i] - y[i]);
    const auto n = double(x.size());
    return 1 - 6 * sum / (n * (n * n - 1));
}

} // namespace

class TestItemResponse : public QObject
{
    Q_OBJECT

private slots:
    // Golden test 8 of method.md 5.11.
    void difficultiesAreRecoveredFromOneAnswerACell_data()
    {
        QTest::addColumn<int>("models");
        QTest::addColumn<double>("atLeast");
        QTest::newRow("10 LLMs") << 10 << 0.70;
        QTest::newRow("40 LLMs") << 40 << 0.90;
    }

    void difficultiesAreRecoveredFromOneAnswerACell()
    {
        QFETCH(int, models);
        QFETCH(double, atLeast);
        constexpr size_t rows = 400;
        Random random(12);
        std::vector<double> strength;
        for (int j = 0; j < models; ++j)
            strength.push_back(normal(random));
        std::vector<double> difficulty;
        std::vector<double> scores;
        for (size_t i = 0; i < rows; ++i) {
            difficulty.push_back(normal(random));
            const double a = std::exp(0.3 * normal(random));
            for (const double theta : strength)
                scores.push_back(random.uniform() < 1 / (1 + std::exp(-a * (theta - difficulty.back()))) ? 1
                                                                                                         : 0);
        }
        const ItemResponse fit = fitItemResponse(scores, rows, size_t(models));
        const double found = spearman(fit.difficulty, difficulty);
        QVERIFY2(found >= atLeast, qPrintable(QString::number(found)));
        QVERIFY(spearman(fit.strength, strength) > 0.85);
        QVERIFY(std::abs(std::accumulate(fit.strength.begin(), fit.strength.end(), 0.0)) < 1e-6);
    }

    void unaskedCellsAndOneClassAreBorne()
    {
        const double none = std::nan("");
        const ItemResponse fit = fitItemResponse(std::array{1.0, none, none, none, 1.0, 1.0}, 3, 2);
        for (const double b : fit.difficulty)
            QVERIFY(std::isfinite(b));
        QVERIFY(fit.difficulty[2] < fit.difficulty[1] + 1e-9);
        QVERIFY(fitItemResponse({}, 0, 0).difficulty.empty());
    }
};

QTEST_GUILESS_MAIN(TestItemResponse)
#include "tst_irt.moc"
