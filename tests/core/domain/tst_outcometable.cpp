#include "core/domain/outcometable.h"

#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

OutcomeTable sample()
{
    OutcomeTable table;
    table.name = u"sample"_s;
    const int a = table.addModel(u"a"_s);
    const int b = table.addModel(u"b"_s);
    const int one = table.addQuery({u"q1"_s, u"sums"_s, u"train"_s, u"1 + 1?"_s});
    const int two = table.addQuery({u"q2"_s, u"dates"_s, u"val"_s, u"Which day?"_s});
    table.add(one, a, {.score = 1, .cost = Money::pico(10), .promptTokens = 3, .answer = u"2"_s});
    table.add(one, a, {.score = 0, .cost = Money::pico(30), .answer = u"3"_s});
    table.add(one, b, {.score = 1, .answer = u"2"_s});
    table.add(two, a, {.score = 0.5, .cost = Money::pico(40)});
    return table;
}

} // namespace

class TestOutcomeTable : public QObject
{
    Q_OBJECT

private slots:
    void repeatsAreKeptInOrderAndAveraged()
    {
        const OutcomeTable table = sample();
        QCOMPARE(table.repeats(0, 0), 2);
        QCOMPARE(table.outcome(0, 0, 0)->answer, u"2"_s);
        QCOMPARE(table.outcome(0, 0, 1)->answer, u"3"_s);
        QVERIFY(!table.outcome(0, 0, 2));
        QCOMPARE(table.score(0, 0), 0.5);
        QCOMPARE(table.cost(0, 0), Money::pico(20));
        QCOMPARE(table.meanScore(0), 0.5);
        QCOMPARE(table.meanCost(0), Money::pico(30)); // of the means of its queries: 20 and 40
    }

    void whatIsNotThereIsNotZero()
    {
        const OutcomeTable table = sample();
        QVERIFY(std::isnan(table.score(1, 1)));
        QVERIFY(!table.has(1, 1));
        QVERIFY(!table.cost(0, 1));     // an unknown price
        QVERIFY(!table.meanCost(1));    // … makes an unknown mean
        QVERIFY(!table.recordsCosts()); // … and a table without full costs
        QVERIFY(!table.outcome(0, 0)->completionTokens);
        QVERIFY(!table.outcome(1, 0)->answer);
        QVERIFY(table.recordsAnswers());
    }

    void aPartKeepsItsOutcomes()
    {
        const OutcomeTable table = sample();
        const OutcomeTable part = table.withSplits({u"val"_s});
        QCOMPARE(part.queryCount(), 1);
        QCOMPARE(part.queries().first().id, u"q2"_s);
        QCOMPARE(part.score(0, 0), 0.5);
        const auto turned = table.withModels({u"b"_s, u"a"_s});
        QVERIFY(turned);
        QCOMPARE(turned->score(0, 1), 0.5);
        QCOMPARE(turned->outcome(0, 1, 1), table.outcome(0, 0, 1));
        QCOMPARE(table.withModels({u"a"_s})->modelCount(), 1);
    }

    void anUnknownModelIsNamed()
    {
        const auto none = sample().withModels({u"gpt"_s});
        QVERIFY(!none);
        QVERIFY(none.error().kind == ErrorKind::Usage);
        QVERIFY(none.error().message.contains(u"gpt"));
        QVERIFY(!sample().withModels({u"a"_s, u"a"_s}));
    }

    void theFingerprintKnowsEveryValueButTheName()
    {
        OutcomeTable same = sample();
        same.name = u"other"_s;
        QCOMPARE(same.fingerprint(), sample().fingerprint());
        OutcomeTable moved = sample();
        moved.setSplit(1, u"test"_s);
        QVERIFY(moved.fingerprint() != sample().fingerprint());
        OutcomeTable more = sample();
        more.add(1, 1, {.score = 0});
        QVERIFY(more.fingerprint() != sample().fingerprint());
    }
};

QTEST_GUILESS_MAIN(TestOutcomeTable)

#include "tst_outcometable.moc"
