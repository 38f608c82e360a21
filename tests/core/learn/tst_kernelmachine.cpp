#include "core/base/random.h"
#include "core/learn/backend.h"
#include "core/learn/forest.h"
#include "core/learn/kernelmachine.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace daao;

namespace {

constexpr size_t features = 6;
constexpr size_t dimensions = 10;

/// Texts of two groups, and what the readings shall learn of them: a bump in f, a slope in e that only the
/// second group has.
struct Sample
{
    std::vector<std::vector<float>> f, e;
    std::vector<int> group;
    std::vector<float> y; ///< two targets a row

    explicit Sample(int rows, quint64 seed = 1)
    {
        Random random(seed);
        const auto number = [&] { return float(2 * random.uniform() - 1); };
        for (int i = 0; i < rows; ++i) {
            auto &hand = f.emplace_back(features);
            auto &text = e.emplace_back(dimensions);
            std::ranges::generate(hand, [&] { return 3 * number(); });
            std::ranges::generate(text, number);
            group.push_back(i % 2);
            y.push_back(std::exp(-hand[0] * hand[0]) + (i % 2 == 1 ? text[1] : 0.0F));
            y.push_back(hand[2] / 3);
        }
    }
};

struct Trained
{
    KernelMachine machine;
    std::vector<float> outOfFold;
};

Trained trained(const Sample &sample, double penalty = 1e-2, int every = 1)
{
    const KernelMachine::Shape shape{
        .features = features, .dimensions = dimensions, .groups = 2, .targets = 2};
    std::vector<float> points;
    std::vector<float> lines;
    std::vector<int> fold;
    std::vector<int> landmarks;
    std::vector<float> chosen;
    std::vector<float> chosenLines;
    std::vector<int> groups;
    for (size_t i = 0; i < sample.f.size(); ++i) {
        std::vector<float> v;
        std::vector<float> l;
        KernelMachine::place(sample.f[i], sample.e[i], v, l);
        points.insert(points.end(), v.begin(), v.end());
        lines.insert(lines.end(), l.begin(), l.end());
        fold.push_back(int(i / 2 % 4));
        if (int(i) % every == 0) {
            landmarks.push_back(int(i));
            chosen.insert(chosen.end(), v.begin(), v.end());
            chosenLines.insert(chosenLines.end(), l.begin(), l.end());
            groups.push_back(sample.group[i]);
        }
    }
    const auto solution = (*LearnBackend::load())
                              ->kernelRidge({.rows = sample.f.size(),
                                             .gaussian = shape.gaussian(),
                                             .linear = shape.linear(),
                                             .targets = 2,
                                             .v = points,
                                             .l = lines,
                                             .group = sample.group,
                                             .landmarks = landmarks,
                                             .y = sample.y,
                                             .fold = fold,
                                             .folds = 4,
                                             .own = double(KernelMachine::ownShare),
                                             .penalty = penalty});
    auto w = KernelMachine::linearWeights(shape, chosenLines, groups, solution->alpha);
    return {KernelMachine(shape, chosen, {groups.begin(), groups.end()}, solution->alpha, w),
            solution->outOfFold};
}

std::array<float, 2> read(const KernelMachine &machine, const Sample &sample, size_t row)
{
    std::array<float, 2> out{};
    const std::array<float, 2> shares{sample.group[row] == 0 ? 1.0F : 0.0F,
                                      sample.group[row] == 0 ? 0.0F : 1.0F};
    machine.predict(sample.f[row], sample.e[row], shares, out);
    return out;
}

double error(const std::vector<float> &found, const std::vector<float> &truth)
{
    double sum = 0;
    for (size_t i = 0; i < truth.size(); ++i)
        sum += std::pow(double(found[i] - truth[i]), 2);
    return std::sqrt(sum / double(truth.size()));
}

std::vector<float> readAll(const KernelMachine &machine, const Sample &sample)
{
    std::vector<float> all;
    for (size_t i = 0; i < sample.f.size(); ++i) {
        const auto out = read(machine, sample, i);
        all.insert(all.end(), out.begin(), out.end());
    }
    return all;
}

} // namespace

class TestKernelMachine : public QObject
{
    Q_OBJECT

private slots:
    /// With next to no penalty and every row a landmark the machine passes through what it learned: small
    /// integers, summed-up lines and the solver agree with each other.
    void itPassesThroughWhatItLearned()
    {
        const Sample sample(160);
        QVERIFY(error(readAll(trained(sample, 1e-3).machine, sample), sample.y) < 0.02);
    }

    void itReadsWhatItHasNotSeen()
    {
        const Sample sample(400);
        const Trained fit = trained(sample);
        const double spread = error(std::vector<float>(sample.y.size(), 0.25F), sample.y);
        QVERIFY2(error(fit.outOfFold, sample.y) < 0.6 * spread,
                 qPrintable(QString::number(error(fit.outOfFold, sample.y) / spread)));
        const Sample fresh(200, 7);
        QVERIFY(error(readAll(fit.machine, fresh), fresh.y) < 0.6 * spread);
    }

    void aQuarterOfTheLandmarksReadsNearlyAsWell()
    {
        const Sample sample(400);
        const Sample fresh(200, 7);
        const double all = error(readAll(trained(sample, 0.1).machine, fresh), fresh.y);
        const double few = error(readAll(trained(sample, 0.1, 3).machine, fresh), fresh.y);
        QVERIFY2(few < 1.5 * all, qPrintable(QString::number(few / all)));
    }

    void aForestLearnsAllOutputsByTheFirst()
    {
        const Sample sample(600);
        std::vector<float> x;
        std::vector<int> rows;
        for (size_t i = 0; i < sample.f.size(); ++i) {
            x.insert(x.end(), sample.f[i].begin(), sample.f[i].end());
            rows.push_back(int(i));
        }
        std::vector<float> y;
        for (size_t i = 0; i < rows.size(); ++i)
            y.insert(y.end(), {x[i * features], -2 * x[i * features]});
        const Forest forest = Forest::grow(x, features, y, 2, rows, {.trees = 30});
        std::array<float, 2> low{};
        std::array<float, 2> high{};
        forest.addTo(low, 1, std::vector<float>{-2.5F, 0, 0, 0, 0, 0});
        forest.addTo(high, 1, std::vector<float>{2.5F, 0, 0, 0, 0, 0});
        QVERIFY(low[0] < -1 && high[0] > 1);
        QVERIFY(std::abs(low[1] + 2 * low[0]) < 1e-4F && std::abs(high[1] + 2 * high[0]) < 1e-4F);

        const auto copy = Forest::fromNumbers(forest.nodes(), forest.roots(), forest.leaves(), features, 2);
        QVERIFY(copy);
        std::array<float, 2> again{};
        copy->addTo(again, 1, std::vector<float>{-2.5F, 0, 0, 0, 0, 0});
        QCOMPARE(again, low);
    }

    void numbersThatAreNoForestAreRefused_data()
    {
        QTest::addColumn<QList<float>>("node");
        QTest::newRow("a feature that is not there") << QList<float>{6, 0, 1, 2};
        QTest::newRow("a fraction of a feature") << QList<float>{0.5F, 0, 1, 2};
        QTest::newRow("a child before its parent") << QList<float>{0, 0, 0, 2};
        QTest::newRow("a child that is not there") << QList<float>{0, 0, 1, 3};
        QTest::newRow("no threshold") << QList<float>{0, std::numeric_limits<float>::quiet_NaN(), 1, 2};
        QTest::newRow("a leaf that is not there") << QList<float>{-1, 2, 0, 0};
    }

    void numbersThatAreNoForestAreRefused()
    {
        QFETCH(QList<float>, node);
        const auto forest = [](const QList<float> &first) {
            std::vector<float> nodes(first.begin(), first.end());
            nodes.insert(nodes.end(), {-1, 0, 0, 0, -1, 1, 0, 0});
            return Forest::fromNumbers(nodes, {0}, {1, 2}, features, 1);
        };
        QVERIFY(forest({0, 0, 1, 2}));
        QVERIFY(!forest(node));
    }
};

QTEST_GUILESS_MAIN(TestKernelMachine)
#include "tst_kernelmachine.moc"
