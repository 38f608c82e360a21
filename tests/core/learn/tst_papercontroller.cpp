#include "core/base/random.h"
#include "core/learn/backend.h"
#include "core/learn/checkpoint.h"
#include "core/learn/policymath.h"

#include <QTest>

#include <cmath>

using namespace daao;

namespace {

std::vector<float> point(quint64 seed)
{
    Random random(seed);
    std::vector<float> x;
    for (int i = 0; i < 384; ++i)
        x.push_back(float(random.uniform() - 0.5) / 6);
    return x;
}

PaperSpace space()
{
    PaperSpace s;
    for (quint64 i = 0; i < 6; ++i)
        s.operators.push_back(point(i + 1));
    for (quint64 i = 0; i < 3; ++i)
        s.models.push_back(point(i + 101));
    s.generator = 2;
    return s;
}

std::unique_ptr<PaperController> controller(quint64 seed = 1)
{
    return LearnBackend::load().value()->paperController(space(), seed);
}

} // namespace

class TestPaperController : public QObject
{
    Q_OBJECT

private slots:
    void hasThePublishedNumberOfParameters() // method.md 5.11, 12
    {
        QCOMPARE(controller()->parameterCount(), 326'081);
    }

    void difficultyOnlyLearnsFromADetachedTarget() // 5.11, 6
    {
        const auto paper = controller();
        for (const double d : {.2, .5, .8}) {
            QVERIFY(std::abs(paper->difficultyGradient(d, false, true) - -0.2)
                    < 1e-9); // -2 delta, delta = +.1
            QVERIFY(std::abs(paper->difficultyGradient(d, true, true) - 0.2) < 1e-9);
            QVERIFY(std::abs(paper->difficultyGradient(d, false, false)) < 1e-12);
            QVERIFY(std::abs(paper->difficultyGradient(d, true, false)) < 1e-12);
        }
    }

    void theDetachedRuleEndsAtAnExtremeWhereCrossEntropyIsCalibrated() // 5.11, 7
    {
        const auto paper = controller();
        for (const double p : {.3, .45, .55, .8}) {
            Random random(quint64(p * 100));
            double rule = 0;
            double entropy = 0;
            double average = 0;
            constexpr int updates = 20'000;
            for (int i = 0; i < updates; ++i) {
                const bool solved = random.uniform() < p;
                const double d = 1 / (1 + std::exp(-rule));
                // clamp() keeps the target inside; beyond it the distance shrinks
                const double target = std::clamp(d + (solved ? -.1 : .1), 0.0, 1.0);
                rule -= .1 * 2 * (d - target) * d * (1 - d);
                const double failure = 1 / (1 + std::exp(-entropy));
                entropy -= .1 * (failure - (solved ? 0 : 1));
                if (i >= updates / 2)
                    average += failure / (updates / 2.0);
            }
            const double end = 1 / (1 + std::exp(-rule));
            QVERIFY2(end < .1 || end > .9, qPrintable(QString::number(end)));
            QVERIFY2(std::abs(average - (1 - p)) < .08, qPrintable(QString::number(average)));
        }
        Q_UNUSED(paper)
    }

    void drawsLegalWorkflowsByThePublishedRules()
    {
        const auto paper = controller();
        for (quint64 seed = 0; seed < 50; ++seed) {
            const PaperWorkflow w = paper->draw(point(500 + seed), seed);
            QCOMPARE(int(w.layers.size()), paperDepth(w.difficulty));
            QCOMPARE(w.layers[0].operators[0], 2); // the generator first
            for (const auto &layer : w.layers) {
                QCOMPARE(layer.operators.size(), layer.models.size());
                QVERIFY(layer.operators.size() <= 6);
            }
            QCOMPARE(paper->draw(point(500 + seed), seed).layers[0].models, w.layers[0].models);
        }
    }

    void aStepChangesTheWeightsAndOneThatIsNotFiniteDoesNot()
    {
        const auto paper = controller();
        const auto weights = [&] {
            Checkpoint checkpoint;
            paper->toCheckpoint(checkpoint);
            return checkpoint.toBytes();
        };
        PaperEpisode episode{
            .query = point(7), .workflow = paper->draw(point(7), 1), .utility = std::nan("")};
        const QByteArray before = weights();
        QVERIFY(!paper->train(std::vector{episode}));
        QCOMPARE(weights(), before);
        episode.utility = 1;
        QVERIFY(paper->train(std::vector{episode}));
        QVERIFY(weights() != before);
    }

    void survivesStorageAndRefusesWhatDoesNotFit()
    {
        const auto one = controller(1);
        const auto other = controller(2);
        Checkpoint checkpoint;
        one->toCheckpoint(checkpoint);
        QVERIFY(other->fromCheckpoint(checkpoint));
        QCOMPARE(other->draw(point(7), 4).difficulty, one->draw(point(7), 4).difficulty);
        QVERIFY(!other->fromCheckpoint(Checkpoint()));
    }
};

QTEST_GUILESS_MAIN(TestPaperController)
#include "tst_papercontroller.moc"
