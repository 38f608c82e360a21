#include "core/learn/backend.h"
#include "core/learn/policytraining.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace daao;

namespace {

constexpr ControllerShape shape{.query = 2, .operators = 3, .models = 2};

/// A world with a known optimum that the values say nothing about: on queries of the first kind operator 2 on
/// LLM 1 solves, on those of the second operator 0 on LLM 0; nothing else does. More layers only cost.
class Bandit final : public Episodes
{
public:
    int queries() const override { return 40; }

    ControllerEpisode sample(const Controller &c, int query, double lambda, quint64 seed) const override
    {
        Random random(seed);
        return run(c, query, lambda, &random);
    }

    double validate(const Controller &c, double lambda) const override
    {
        double sum = 0;
        for (int q = 0; q < queries(); ++q)
            sum += run(c, q, lambda, nullptr).utility() / queries();
        return broken ? std::nan("") : sum;
    }

    bool broken = false;
    bool sick = false; ///< its rewards are not finite

private:
    ControllerEpisode run(const Controller &c, int query, double lambda, Random *random) const
    {
        const bool first = query % 2 == 0;
        ControllerEpisode e{
            .query = query, .input = {first ? 1.0F : -1.0F, 0.5F}, .lambda = lambda, .adaptive = true};
        const auto reading = c.read(e.input, e.difficulty, lambda);
        std::vector<Controller::Candidate> pool;
        for (int m = 0; m < 2; ++m)
            pool.push_back(c.candidate(m, std::span(c.cards()).subspan(size_t(m) * Controller::cardSize)));
        auto state = c.start();
        for (int k = 0; k < 3; ++k) {
            if (k > 0) {
                const double logit = c.goOn(reading, k, 0);
                const double on = 1 / (1 + std::exp(-logit));
                const bool goes = random ? random->uniform() < on : logit > 0;
                e.logs.push_back(std::log(goes ? on : 1 - on));
                if (!goes) {
                    e.stopGain = 0;
                    break;
                }
            }
            LayerChoice layer{.values = std::vector<float>(6, 0.0F), .cost = 1};
            Draw draw = drawLayer(c, reading, state, pool, layer.values, random, 1);
            layer.operators = draw.operators;
            layer.models = draw.models;
            e.logs.insert(e.logs.end(), draw.logs.begin(), draw.logs.end());
            const bool right = first ? draw.operators[0] == 2 && draw.models[0] == 1
                                     : draw.operators[0] == 0 && draw.models[0] == 0;
            if (right)
                e.solved = 1;
            const std::vector<Controller::Candidate> used{pool[size_t(draw.models[0])]};
            c.advance(state, draw.operators, used);
            e.layers.push_back(layer);
        }
        if (sick)
            e.solved = std::numeric_limits<double>::quiet_NaN();
        return e;
    }
};

Controller start()
{
    std::vector<float> cards(size_t(shape.models) * Controller::cardSize);
    for (size_t i = 0; i < cards.size(); ++i)
        cards[i] = i % 3 == 0 ? 0.5F : -0.5F;
    return Controller::fresh(shape, cards, 7);
}

PolicyTrainingOptions options()
{
    PolicyTrainingOptions o{.updates = 40,
                            .queries = 32,
                            .lowestLambda = 0.1,
                            .highestLambda = 0.3,
                            .lambda = 0.2,
                            .validateEvery = 4,
                            .stalls = 100};
    o.learner.learningRate = 0.01;
    return o;
}

} // namespace

class TestPolicyTraining : public QObject
{
    Q_OBJECT

private slots:
    void learnsAKnownOptimumThatTheValuesDoNotShow()
    {
        const Bandit bandit;
        auto training = PolicyTraining::start(start(), options()).value();
        double first = std::nan("");
        int events = 0;
        const auto done = training.run(bandit, [&](const PolicyTrainingEvent &e) {
            if (e.update == 0)
                first = e.validation.value_or(0);
            ++events;
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        QCOMPARE_GT(events, 10);
        QCOMPARE_LT(first, 0.6);
        QCOMPARE_GT(training.bestUtility(), 0.75); // 1 less one layer at λ = 0.2 is 0.8; two are 0.6
        QVERIFY(std::abs(bandit.validate(training.best(), 0.2) - training.bestUtility()) < 1e-9);
    }

    void theSameSeedTeachesTheSame()
    {
        const Bandit bandit;
        auto few = options();
        few.updates = 4;
        auto a = PolicyTraining::start(start(), few).value();
        auto b = PolicyTraining::start(start(), few).value();
        QVERIFY(a.run(bandit) && b.run(bandit));
        QCOMPARE(a.state(), b.state());
        few.seed = 2;
        auto c = PolicyTraining::start(start(), few).value();
        QVERIFY(c.run(bandit));
        QVERIFY(c.state() != a.state());
    }

    void resumesAsIfItHadNeverStopped()
    {
        const Bandit bandit;
        auto few = options();
        few.updates = 6;
        auto whole = PolicyTraining::start(start(), few).value();
        QVERIFY(whole.run(bandit));
        auto halted = PolicyTraining::start(start(), few).value();
        std::stop_source stop;
        const auto cut = halted.run(
            bandit,
            [&](const PolicyTrainingEvent &e) {
                if (e.update == 3)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!cut && cut.error().kind == ErrorKind::Cancelled);
        auto resumed = PolicyTraining::start(start(), few).value();
        QVERIFY(resumed.resume(halted.state()));
        QVERIFY(resumed.run(bandit));
        QCOMPARE(resumed.state(), whole.state());
    }

    void refusesAStateThatIsNotItsOwn()
    {
        auto training = PolicyTraining::start(start(), options()).value();
        QVERIFY(training.resume(QByteArray("nonsense")).error().kind == ErrorKind::Damaged);
        QByteArray cut = training.state();
        cut.chop(9);
        QVERIFY(!training.resume(cut));
        auto other = options();
        other.seed = 99;
        QVERIFY(!PolicyTraining::start(start(), other)->resume(training.state()));
    }

    void rollsBackWhatIsNotFiniteAndSaysSo()
    {
        Bandit bandit;
        bandit.sick = true;
        auto training = PolicyTraining::start(start(), options()).value();
        QStringList messages;
        const auto done =
            training.run(bandit, [&](const PolicyTrainingEvent &e) { messages.append(e.message); });
        QVERIFY(!done && done.error().kind == ErrorKind::Internal);
        QVERIFY(messages.join(u' ').contains(u"Back to the best"));
        QCOMPARE(training.best().weights(), start().weights());
    }

    void rollsBackWhereItRunsAway()
    {
        const Bandit bandit;
        auto wild = options();
        wild.updates = 6;
        wild.farthest = 1e-9;
        wild.mostRollbacks = 100;
        auto training = PolicyTraining::start(start(), wild).value();
        QString said;
        QVERIFY(training.run(bandit, [&](const PolicyTrainingEvent &e) { said += e.message; }));
        QVERIFY(said.contains(u"ran away"));
        QCOMPARE(training.best().weights(), start().weights());
    }

    void aBudgetFindsItsLambda()
    {
        const Bandit bandit;
        auto dear = options();
        dear.updates = 8;
        dear.budget = 0.1; // less than one layer: λ must rise
        auto training = PolicyTraining::start(start(), dear).value();
        QVERIFY(training.run(bandit));
        QCOMPARE_GT(training.lambda(), 0.25);
        dear.budget = 100;
        auto rich = PolicyTraining::start(start(), dear).value();
        QVERIFY(rich.run(bandit));
        QCOMPARE_LT(rich.lambda(), 0.15);
    }

    void replayedRunsAreWeighedAndGuarded()
    {
        const Bandit bandit;
        auto few = options();
        few.updates = 3;
        auto training = PolicyTraining::start(start(), few).value();
        double size = 0;
        QVERIFY(
            training.run(bandit, [&](const PolicyTrainingEvent &e) { size = std::max(size, e.sampleSize); }));
        QVERIFY(size > 0.2 && size <= 1.0 + 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestPolicyTraining)
#include "tst_policytraining.moc"
