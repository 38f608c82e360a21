#include "core/learn/backend.h"
#include "core/learn/checkpoint.h"
#include "core/learn/controllerepisode.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace daao;

namespace {

constexpr ControllerShape shape{.query = 9, .operators = 5, .models = 3};

std::vector<float> numbers(size_t n, quint64 seed, double reach = 1)
{
    Random random(seed);
    std::vector<float> x(n);
    for (float &value : x)
        value = float(reach * (2 * random.uniform() - 1));
    return x;
}

Controller controller(quint64 seed = 1)
{
    const Controller fresh =
        Controller::fresh(shape, numbers(size_t(shape.models) * Controller::cardSize, 5), seed);
    std::vector<float> weights = fresh.weights(); // biases away from 0, so that one left out is noticed
    const std::vector<float> noise = numbers(weights.size(), seed + 100, 0.1);
    for (size_t i = 0; i < weights.size(); ++i)
        weights[i] += noise[i];
    return fresh.withWeights(weights);
}

std::vector<Controller::Candidate> candidates(const Controller &c)
{
    std::vector<Controller::Candidate> list;
    for (int m = 0; m < shape.models; ++m)
        list.push_back(c.candidate(m, std::span(c.cards()).subspan(size_t(m) * Controller::cardSize)));
    return list;
}

std::vector<float> values(quint64 seed)
{
    std::vector<float> v = numbers(size_t(shape.operators * shape.models), seed, 0.01);
    v[1] = forbidden; // one LLM for the first operator
    for (size_t m = 0; m < 3; ++m)
        v[2 * 3 + m] = forbidden; // all for the third
    return v;
}

/// A workflow drawn from the controller, of so many layers.
ControllerEpisode episode(const Controller &c, quint64 seed, int layers, bool adaptive)
{
    ControllerEpisode e{.query = int(seed), .input = numbers(size_t(shape.query), seed)};
    Random random(seed);
    e.difficulty = random.uniform();
    e.lambda = 0.01 + random.uniform();
    e.adaptive = adaptive;
    const auto query = c.read(e.input, e.difficulty, e.lambda);
    auto state = c.start();
    const auto pool = candidates(c);
    for (int k = 0; k < layers; ++k) {
        LayerChoice layer{.values = values(seed * 10 + quint64(k)), .gain = 0.01 * random.uniform()};
        const Draw draw = drawLayer(c, query, state, pool, layer.values, &random);
        layer.operators = draw.operators;
        layer.models = draw.models;
        layer.members = draw.members;
        std::vector<Controller::Candidate> used;
        for (const int m : draw.models)
            used.push_back(pool[size_t(m)]);
        c.advance(state, draw.operators, used);
        layer.cost = 0.1 * random.uniform();
        e.layers.push_back(layer);
    }
    if (adaptive && seed % 2 == 0)
        e.stopGain = -0.003;
    e.solved = double(seed % 2);
    return e;
}

std::vector<ControllerEpisode> episodes(const Controller &c)
{
    std::vector<ControllerEpisode> list;
    for (quint64 seed = 1; seed <= 24; ++seed)
        list.push_back(episode(c, seed, 1 + int(seed % 4), seed % 3 != 0));
    return list;
}

std::unique_ptr<ControllerLearner> learner(const Controller &c)
{
    return LearnBackend::load().value()->controllerLearner(c);
}

} // namespace

class TestController : public QObject
{
    Q_OBJECT

private slots:
    void anUntrainedControllerIsGreedyInTheValues()
    {
        const Controller c = Controller::fresh(shape, numbers(24, 5), 3);
        std::vector<float> v(15, 0.2F);
        v[3 * 3 + 2] = 0.5F; // operator 3 on LLM 2
        const auto query = c.read(numbers(9, 1), 0.5, 0.05);
        const Draw draw = drawLayer(c, query, c.start(), candidates(c), v, nullptr);
        QCOMPARE(draw.operators, std::vector<int>{3});
        QCOMPARE(draw.models, std::vector<int>{2});
    }

    void nothingForbiddenIsEverDrawn()
    {
        const Controller c = controller();
        const auto query = c.read(numbers(9, 1), 0.5, 0.05);
        const auto pool = candidates(c);
        Random random(9);
        size_t wide = 0;
        for (int i = 0; i < 500; ++i) {
            const auto v = values(quint64(i));
            const Draw draw = drawLayer(c, query, c.start(), pool, v, &random);
            QVERIFY(!draw.operators.empty() && draw.operators.size() <= size_t(Controller::widest));
            wide = std::max(wide, draw.operators.size());
            for (size_t n = 0; n < draw.operators.size(); ++n)
                QVERIFY(v[size_t(draw.operators[n] * 3 + draw.models[n])] > forbidden);
        }
        QCOMPARE_GT(wide, size_t(1));
        const std::vector<float> none(15, forbidden);
        QVERIFY(drawLayer(c, query, c.start(), pool, none, nullptr).operators.empty());
    }

    void theDepthRuleIsB2AndFollowsLambda()
    {
        const Controller c = Controller::fresh(shape, numbers(24, 5), 3);
        const auto plain = c.read(numbers(9, 1), 0.6, 0.05); // log λ is 0 here
        const auto expected = depthDistribution(0.6, evenCuts, 0.05);
        for (size_t k = 0; k < expected.size(); ++k)
            QVERIFY(std::abs(plain.depth[k] - expected[k]) < 1e-4);
        const auto mean = [&](double lambda) {
            const auto p = c.read(numbers(9, 1), 0.6, lambda).depth;
            return p[0] + 2 * p[1] + 3 * p[2] + 4 * p[3];
        };
        QCOMPARE_GT(mean(0.001), mean(0.05));
        QCOMPARE_GT(mean(0.05), mean(1));
    }

    void logProbabilitiesAreThoseOfTheDraws()
    {
        const Controller c = controller();
        const auto pool = candidates(c);
        const auto query = c.read(numbers(9, 1), 0.5, 0.05);
        Random random(4);
        ControllerEpisode e{.input = numbers(9, 1), .difficulty = 0.5, .lambda = 0.05, .adaptive = true};
        const Draw draw = drawLayer(c, query, c.start(), pool, values(7), &random);
        e.layers.push_back({.values = values(7), .operators = draw.operators, .models = draw.models});
        const auto logs = logProbabilities(c, e);
        QCOMPARE(logs.size(), draw.logs.size());
        for (size_t i = 0; i < logs.size(); ++i)
            QVERIFY(std::abs(logs[i] - draw.logs[i]) < 1e-9);
    }

    void kernelsAndTensorsAgree()
    {
        const Controller c = controller();
        const auto batch = episodes(c);
        const auto tensors = learner(c)->logProbabilities(batch);
        int decisions = 0;
        for (size_t e = 0; e < batch.size(); ++e) {
            const auto kernels = logProbabilities(c, batch[e]);
            QCOMPARE(tensors[e].size(), kernels.size());
            for (size_t i = 0; i < kernels.size(); ++i) {
                QVERIFY2(std::abs(tensors[e][i] - kernels[i]) < 1e-4 * std::max(1.0, std::abs(kernels[i])),
                         qPrintable(QStringLiteral("episode %1, decision %2: %3 and %4")
                                        .arg(e)
                                        .arg(i)
                                        .arg(tensors[e][i])
                                        .arg(kernels[i])));
                ++decisions;
            }
        }
        QCOMPARE_GT(decisions, 100);
    }

    void everyPartOfTheNetworkHasAGradient()
    {
        const Controller c = controller();
        const auto batch = episodes(c);
        const auto train = learner(c);
        const auto logs = train->logProbabilities(batch);
        std::vector<std::vector<double>> credit = logs;
        Random random(8);
        for (auto &row : credit)
            for (double &value : row)
                value = 2 * random.uniform() - 1;
        const auto step = train->step(batch, logs, credit, {});
        QVERIFY(step && step->gradientNorm > 0 && std::abs(step->divergence) < 1e-3);
        const auto after = train->weights();
        for (const Controller::Place &place : Controller::layout(shape)) {
            double moved = 0;
            for (size_t i = place.offset; i < place.offset + place.size(); ++i)
                moved += std::abs(double(after[i] - c.weights()[i]));
            QVERIFY2(moved / double(place.size()) > 1e-5, place.name);
        }
    }

    void whatIsNotFiniteChangesNothing()
    {
        const Controller c = controller();
        const auto batch = episodes(c);
        const auto train = learner(c);
        const auto logs = train->logProbabilities(batch);
        auto credit = logs;
        credit[0][0] = std::nan("");
        const auto before = train->state();
        QVERIFY(!train->step(batch, logs, credit, {}));
        QCOMPARE(train->state(), before);
        std::vector<float> damaged = before;
        damaged[3] = float(std::nan(""));
        QVERIFY(!train->restore(damaged));
        QVERIFY(!train->restore(std::span(before).first(5)));
    }

    void aNewLlmIsPlacedByItsCard()
    {
        const Controller c = controller();
        const std::vector<float> card = numbers(8, 77);
        std::vector<float> cheaper = card;
        cheaper[0] -= 2;
        const auto a = c.candidate(-1, card);
        const auto b = c.candidate(-1, cheaper);
        QCOMPARE(a.bias, 0.0F);
        QVERIFY(a.vector != b.vector);
    }

    void aCheckpointIsTheWholeController()
    {
        const Controller c = controller();
        Checkpoint checkpoint;
        c.toCheckpoint(checkpoint);
        const auto back = Controller::fromCheckpoint(Checkpoint::fromBytes(checkpoint.toBytes()).value());
        QVERIFY(back);
        QCOMPARE(back->weights(), c.weights());
        QCOMPARE(back->cards(), c.cards());
        checkpoint.set(QStringLiteral("controller.route"), std::vector<float>{1, 2});
        QVERIFY(Controller::fromCheckpoint(checkpoint).error().kind == ErrorKind::Damaged);
        QVERIFY(!Controller::fromCheckpoint(Checkpoint()));
    }

    /// D5: the members of a node are drawn without replacement, with the log-probability of Plackett and
    /// Luce.
    void membersOfANodeAreDrawnWithoutReplacement()
    {
        const Controller plain = controller();
        const Controller c = plain.withDiverse({1, 4});
        QVERIFY(c.isDiverse(4) && !c.isDiverse(3) && !plain.isDiverse(4));
        const auto pool = candidates(c);
        const auto query = c.read(numbers(9, 1), 0.5, 0.05);
        Random random(4);
        std::vector<float> v(15, forbidden);
        std::fill_n(v.begin() + 4 * 3, 3, 0.01F); // operator 4 alone
        const Draw draw = drawLayer(c, query, c.start(), pool, v, &random);
        QCOMPARE(draw.operators, std::vector<int>{4});
        QCOMPARE(draw.members[0].front(), draw.models[0]);
        auto sorted = draw.members[0];
        std::ranges::sort(sorted);
        QCOMPARE(sorted, (std::vector<int>{0, 1, 2}));

        // By hand: e^s1 / (e^s1 + e^s2 + e^s3) · e^s2 / (e^s2 + e^s3) · 1
        const auto weight = [&](int place) {
            return std::exp(draw.modelScores[0][size_t(draw.members[0][size_t(place)])]);
        };
        const double byHand =
            std::log(weight(0) / (weight(0) + weight(1) + weight(2)) * weight(1) / (weight(1) + weight(2)));
        QVERIFY(std::abs(draw.logs[1] - byHand) < 1e-9);

        v[4 * 3 + 1] = forbidden; // LLM 1 may not: two are left
        const Draw two = drawLayer(c, query, c.start(), pool, v, &random);
        QCOMPARE(two.members[0].size(), size_t(2));
        QVERIFY(std::ranges::find(two.members[0], 1) == two.members[0].end());
    }

    void tensorsAgreeOnMembersToo()
    {
        const Controller c = controller().withDiverse({1, 4});
        const auto batch = episodes(c);
        size_t several = 0;
        for (const ControllerEpisode &e : batch)
            for (const LayerChoice &layer : e.layers)
                for (const auto &members : layer.members)
                    several += members.size() > 1 ? 1 : 0;
        QCOMPARE_GT(several, size_t(10));
        const auto tensors = learner(c)->logProbabilities(batch);
        for (size_t e = 0; e < batch.size(); ++e) {
            const auto kernels = logProbabilities(c, batch[e]);
            for (size_t i = 0; i < kernels.size(); ++i)
                QVERIFY(std::abs(tensors[e][i] - kernels[i]) < 1e-4 * std::max(1.0, std::abs(kernels[i])));
        }
        Checkpoint checkpoint;
        c.toCheckpoint(checkpoint);
        const auto back = Controller::fromCheckpoint(Checkpoint::fromBytes(checkpoint.toBytes()).value());
        QVERIFY(back->isDiverse(1) && back->isDiverse(4) && !back->isDiverse(0));
    }

    /// F4: by hand, a candidate that is right comes with the second layer, is lost in the third.
    void shapedRewardsSumToTheLastPotential()
    {
        const auto made = [](double solved, std::vector<double> potentials) {
            ControllerEpisode e{.query = 1, .lambda = 0.1, .adaptive = true, .solved = solved};
            for (const double potential : potentials)
                e.layers.push_back({.operators = {0}, .models = {0}, .potential = potential});
            return e;
        };
        const ControllerEpisode e = made(0, {0, 1, 0.25});
        QCOMPARE(shapedRewards(e), (std::vector<double>{0, 1, -0.75}));
        const auto rewards = shapedRewards(e);
        QCOMPARE(std::accumulate(rewards.begin(), rewards.end(), 0.0), e.layers.back().potential);
        QVERIFY(shapedRewards({}).empty());

        // Two rollouts of one layer that both failed; the first had the right answer among its candidates.
        const std::vector<ControllerEpisode> two{made(0, {1}), made(0, {0})};
        for (const auto &row : advantagesOf(two))
            for (const double credit : row)
                QCOMPARE(credit, 0.0);
        // ½ · 1 against 0: ±½ from each other's, which is ±1 when standardised.
        const auto credit = advantagesOf(two, 0.5);
        QVERIFY(std::abs(credit[0][0] - 1) < 1e-5 && std::abs(credit[1][0] + 1) < 1e-5);
        // What was gained before a decision is not its merit.
        const std::vector<ControllerEpisode> deep{made(0, {1, 1}), made(0, {0, 0})};
        const auto later = advantagesOf(deep, 0.5); // operators, LLM, on, operators, LLM
        QVERIFY(later[0][0] > 0.5 && later[1][0] < -0.5);
        QVERIFY(std::abs(later[0][3]) < 1e-9 && std::abs(later[1][3]) < 1e-9);
    }

    void creditIsLeaveOneOutAndLeavesSunkCostOut()
    {
        // Two rollouts of one query, one layer each, λ = 1: utilities 1 - 0.2 and 0 - 0.4.
        const auto made = [](double solved, double cost) {
            return ControllerEpisode{
                .query = 1,
                .lambda = 1,
                .adaptive = true,
                .layers = {{.values = {0}, .operators = {0}, .models = {0}, .cost = cost}},
                .stopGain = 0,
                .solved = solved};
        };
        const std::vector<ControllerEpisode> two{made(1, 0.2), made(0, 0.4)};
        const auto credit = advantagesOf(two);
        // Before standardising: layer decisions ±1.2, the stop ±1.0: what was spent is not the stop's fault.
        QCOMPARE(credit[0].size(), size_t(3));
        QVERIFY(std::abs(credit[0][0] / credit[0][2] - 1.2) < 1e-6);
        QVERIFY(std::abs(credit[0][0] + credit[1][0]) < 1e-9);
        auto valued = two;
        for (auto &e : valued)
            e.layers[0].stateValue = 0.3; // what all share is no one's credit
        const auto same = advantagesOf(valued);
        for (size_t e = 0; e < 2; ++e)
            for (size_t i = 0; i < 3; ++i)
                QVERIFY(std::abs(same[e][i] - credit[e][i]) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestController)
#include "tst_controller.moc"
