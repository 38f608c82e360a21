#include "core/base/random.h"
#include "core/policies/decision.h"

#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Decision randomDecision(quint64 seed)
{
    Random random(seed);
    Decision decision{.kind = u"model"_s,
                      .lambda = 0.001 + random.uniform() * 0.3,
                      .referenceCost = Money::pico(2'000'000'000),
                      .difficultyLogit = random.uniform() * 4 - 2};
    const auto count = random.between(2, 6);
    for (int i = 0; i < count; ++i)
        decision.options.append({.id = u"m%1"_s.arg(i),
                                 .successLogit = random.uniform() * 5 - 2 - decision.difficultyLogit,
                                 .cost = Money::pico(random.between(1'000'000, 6'000'000'000))});
    return decision;
}

/// The same decision with one named number moved by `share` of the way the flip names.
Decision moved(const Decision &decision, const Flip &flip, double share)
{
    const double value = flip.from + share * (flip.to - flip.from);
    Decision other = decision;
    if (flip.parameter == u"lambda") {
        other.lambda = value;
    } else if (flip.parameter == u"difficulty") {
        const double logit = std::log(value / (1 - value));
        other = decision.harderBy(logit - decision.difficultyLogit);
    } else {
        for (Option &option : other.options)
            if (flip.parameter == "price:"_L1 + option.id)
                option.cost = Money::usd(value);
    }
    return other;
}

} // namespace

class TestDecision : public QObject
{
    Q_OBJECT

private slots:
    void takesTheHighestUtility()
    {
        const Decision decision{.kind = u"model"_s,
                                .options = {{.id = u"cheap"_s, .successLogit = 0, .cost = Money::usd(0.0001)},
                                            {.id = u"dear"_s, .successLogit = 2, .cost = Money::usd(0.01)}},
                                .lambda = 0.05,
                                .referenceCost = Money::usd(0.01)};
        QCOMPARE(decision.choose(), 1); // .88 - .05 beats .50 - .0005
        Decision thrifty = decision;
        thrifty.lambda = 0.5;
        QCOMPARE(thrifty.choose(), 0); // .88 - .5 loses to .50 - .005
    }

    void neverTakesWhatIsExcluded()
    {
        Decision decision = randomDecision(7);
        const auto chosen = decision.choose();
        decision.options[chosen].excluded = u"unhealthy"_s;
        QVERIFY(decision.choose() != chosen);
        for (Option &option : decision.options)
            option.excluded = u"unhealthy"_s;
        QCOMPARE(decision.choose(), -1);
    }

    void unknownPriceCountsAsTheDearest()
    {
        const Decision decision{.kind = u"model"_s,
                                .options = {{.id = u"known"_s, .successLogit = 1, .cost = Money::usd(0.01)},
                                            {.id = u"unknown"_s, .successLogit = 1}},
                                .lambda = 0.1,
                                .referenceCost = Money::usd(0.01)};
        QCOMPARE(decision.utility(decision.options[0]), decision.utility(decision.options[1]));
        QCOMPARE(decision.choose(), 0);
    }

    void theNamedChangeFlipsTheChoiceAndALittleLessDoesNot()
    {
        int flips = 0;
        QHash<QString, int> kinds;
        for (quint64 seed = 1; seed <= 1000; ++seed) {
            const Decision decision = randomDecision(seed);
            const auto chosen = decision.choose();
            const Why why = decision.explain();
            QCOMPARE(why.chosen, decision.options[chosen].id);
            for (const Flip &flip : why.flips) {
                const auto kind = flip.parameter.section(u':', 0, 0);
                if (std::abs(flip.to - flip.from) < 1e-9)
                    continue; // closer than a picodollar or a rounding: nothing to tell apart
                const auto after = moved(decision, flip, 1.01).choose();
                QVERIFY2(moved(decision, flip, 0.99).choose() == chosen,
                         qPrintable(u"%1 %2 flips too early"_s.arg(seed).arg(flip.parameter)));
                QVERIFY2(after != chosen, qPrintable(u"%1 %2 does not flip"_s.arg(seed).arg(flip.parameter)));
                ++flips;
                ++kinds[kind];
            }
        }
        QVERIFY(flips > 1500);
        QCOMPARE_GT(kinds[u"lambda"_s], 300);
        QCOMPARE_GT(kinds[u"price"_s], 500);
        QCOMPARE_GT(kinds[u"difficulty"_s], 100);
    }

    /// "other" gains most on "chosen" at half the odds of failing, by a third: it wins there, but only there.
    void aSliverOfAnotherChoiceIsNoFlip()
    {
        const auto difficultyFlips = [](double lead) {
            Decision decision{.lambda = 0, .difficultyLogit = 0};
            decision.options = {{.id = u"chosen"_s, .successLogit = -std::log(4.0), .bias = lead},
                                {.id = u"other"_s, .successLogit = 0}};
            const Why why = decision.explain();
            return why.chosen == u"chosen"
                       ? int(std::ranges::count(why.flips, u"difficulty"_s, &Flip::parameter))
                       : -1;
        };
        QCOMPARE(difficultyFlips(1.0 / 3 - 0.01), 1);
        QCOMPARE(difficultyFlips(1.0 / 3 - 1e-8), 0);
        QCOMPARE(difficultyFlips(1.0 / 3 + 0.01), 0);
    }

    void tellsMarginAndRunnerUp()
    {
        const Decision decision = randomDecision(3);
        const Why why = decision.explain();
        double best = -1e9;
        for (const Alternative &alternative : why.alternatives)
            if (alternative.id != why.chosen)
                best = std::max(best, alternative.utility);
        const auto chosen = decision.utility(decision.options[decision.choose()]);
        QVERIFY(std::abs(why.margin - (chosen - best)) < 1e-12);
        QVERIFY(!why.sentence.isEmpty());
        QVERIFY(why.sentence.contains(why.runnerUp));
    }
};

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
