#include "core/base/random.h"
#include "core/learn/backend.h"
#include "core/learn/checkpoint.h"
#include "core/learn/papermodel.h"

#include <QTest>

#include <algorithm>
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
    s.generators = {2};
    return s;
}

std::unique_ptr<PaperController> controller(quint64 seed = 1)
{
    return LearnBackend::load().value()->paperController(space(), seed);
}

PaperModel modelOf(const PaperController &paper)
{
    Checkpoint checkpoint;
    paper.toCheckpoint(checkpoint);
    return PaperModel::fromCheckpoint(checkpoint, space()).value();
}

PaperWorkflow drawn(const PaperController &paper, quint64 text, quint64 seed)
{
    return modelOf(paper).draw(point(text), {}, seed);
}

/// Share of all nodes of 200 workflows that run on the LLM.
double shareOf(int model, const PaperController &paper)
{
    const PaperModel plain = modelOf(paper);
    int chosen = 0;
    int all = 0;
    for (quint64 seed = 0; seed < 200; ++seed)
        for (const auto &layer : plain.draw(point(7), {}, 90'000 + seed).layers) {
            chosen += int(std::ranges::count(layer.models, model));
            all += int(layer.models.size());
        }
    return double(chosen) / all;
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
    }

    void drawsLegalWorkflowsByThePublishedRules()
    {
        const auto paper = controller();
        const PaperModel model = modelOf(*paper);
        for (quint64 seed = 0; seed < 50; ++seed) {
            const PaperWorkflow w = model.draw(point(500 + seed), {}, seed);
            QCOMPARE(int(w.layers.size()), paperDepth(w.difficulty));
            QCOMPARE(w.layers[0].operators[0], 2); // the generator first
            for (size_t k = 0; k < w.layers.size(); ++k) {
                const auto &layer = w.layers[k];
                QCOMPARE(layer.operators.size(), layer.models.size());
                double covered = 0;
                for (const int op : layer.operators)
                    covered += layer.operatorChances[size_t(op)];
                QVERIFY(k == 0 || covered >= 0.3);
                QVERIFY(k == 0 || covered - layer.operatorChances[size_t(layer.operators.back())] < 0.3);
                for (const double p : layer.operatorChances) // a cosine cannot say more of six
                    QVERIFY(p > .0263 && p < .5965);
                for (const auto &chances : layer.modelChances)
                    for (const double p : chances)
                        QVERIFY(p > .0633 && p < .7870);
            }
        }
    }

    void neverDrawsWhatIsBarred()
    {
        const PaperModel model = modelOf(*controller());
        const PaperLimits limits{
            .depth = 2,
            .operators = [](const PaperWorkflow &) { return Mask{true, false, false, true, true, false}; },
            .models =
                [](int, const PaperWorkflow &) {
                    return Mask{false, true, false};
                }};
        for (quint64 seed = 0; seed < 50; ++seed)
            for (const auto &layer : model.draw(point(3), limits, seed).layers)
                for (size_t i = 0; i < layer.operators.size(); ++i) {
                    QVERIFY(limits.operators({})[size_t(layer.operators[i])]);
                    QCOMPARE(layer.models[i], 1);
                }
        const PaperLimits nothing{.models = [](int, const PaperWorkflow &) { return Mask(3, false); }};
        QVERIFY(model.draw(point(3), nothing, 1).layers.empty());
    }

    void theLikeliestIsTheSameEveryTimeAndNothingLikelierIsLeftOut()
    {
        const PaperModel model = modelOf(*controller());
        const PaperLimits likeliest{.likeliest = true};
        const PaperWorkflow one = model.draw(point(9), likeliest, 1);
        QCOMPARE(model.draw(point(9), likeliest, 2).layers[0].models, one.layers[0].models);
        for (const auto &layer : one.layers)
            for (size_t i = 0; i < layer.models.size(); ++i)
                QCOMPARE(layer.modelChances[i][size_t(layer.models[i])],
                         std::ranges::max(layer.modelChances[i]));
    }

    void aStrangerIsPlacedByItsText()
    {
        const PaperModel model = modelOf(*controller());
        QCOMPARE(model.placeOf(space().models[1]), model.places()[1]);
        const std::vector<PaperModel::Place> pool{model.placeOf(point(999))};
        for (const auto &layer : model.draw(point(3), pool, {}, 5).layers)
            for (const int llm : layer.models)
                QCOMPARE(llm, 0);
    }

    void trainingComputesTheChancesThatDrawingDrewBy()
    {
        const auto paper = controller();
        const PaperLimits limits{
            .operators = [](const PaperWorkflow &) { return Mask{true, true, true, false, true, false}; }};
        for (quint64 seed = 0; seed < 5; ++seed) {
            PaperEpisode episode{.query = point(40 + seed), .utility = 1e4};
            episode.workflow = modelOf(*paper).draw(episode.query, limits, seed);
            double logarithm = 0;
            for (const auto &layer : episode.workflow.layers)
                for (size_t i = 0; i < layer.operators.size(); ++i)
                    logarithm += std::log(layer.operatorChances[size_t(layer.operators[i])])
                                 + std::log(layer.modelChances[i][size_t(layer.models[i])]);
            const auto loss = paper->train(std::vector{episode}); // beside it the VAE's is nothing
            QVERIFY(loss);
            QVERIFY2(std::abs(*loss / -1e4 - logarithm) < 1e-4,
                     qPrintable(QStringLiteral("%1 and %2").arg(*loss / -1e4).arg(logarithm)));
        }
    }

    void anLlmThatPaysIsChosenMoreOften()
    {
        const auto paper = controller();
        const double before = shareOf(1, *paper);
        for (quint64 step = 0; step < 60; ++step) {
            std::vector<PaperEpisode> batch(4);
            for (quint64 i = 0; i < 4; ++i) {
                batch[i] = {.query = point(7), .workflow = drawn(*paper, 7, 4 * step + i)};
                int paying = 0;
                int nodes = 0;
                for (const auto &layer : batch[i].workflow.layers) {
                    paying += int(std::ranges::count(layer.models, 1));
                    nodes += int(layer.models.size());
                }
                batch[i].utility = double(paying) / nodes;
                batch[i].solved = paying > 0;
            }
            QVERIFY(paper->train(batch));
        }
        const double after = shareOf(1, *paper);
        qInfo("share of the paying LLM: %.3f, then %.3f (a cosine allows 0.787)", before, after);
        QVERIFY(after > before + 0.2);
    }

    void aStepChangesTheWeightsAndOneThatIsNotFiniteDoesNot()
    {
        const auto paper = controller();
        const auto weights = [&] {
            Checkpoint checkpoint;
            paper->toCheckpoint(checkpoint);
            return checkpoint.toBytes();
        };
        PaperEpisode episode{.query = point(7), .workflow = drawn(*paper, 7, 1), .utility = std::nan("")};
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
        QCOMPARE(drawn(*other, 7, 4).difficulty, drawn(*one, 7, 4).difficulty);
        Checkpoint again;
        modelOf(*one).toCheckpoint(again);
        QCOMPARE(again.toBytes(), checkpoint.toBytes());
        QVERIFY(!other->fromCheckpoint(Checkpoint()));
        QVERIFY(!PaperModel::fromCheckpoint(Checkpoint(), space()));
    }
};

QTEST_GUILESS_MAIN(TestPaperController)
#include "tst_papercontroller.moc"
