#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/adaptivestage.h"
#include "core/learn/checkpoint.h"

#include <QJsonArray>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

constexpr double centsOfCheap = 0.001;
constexpr double centsOfDear = 0.05;

/// A world of three LLMs: "a" and "b" are cheap and err on their own, "dear" is nearly always right; wrong
/// answers differ. With a fourth, "echo", that says whatever "a" says.
OutcomeTable world(int queries, quint64 seed, bool withEcho = false)
{
    OutcomeTable table;
    table.name = u"world"_s;
    Random random(seed);
    for (int q = 0; q < queries; ++q) {
        const QString id = QString::number(q);
        table.addQuery({id, u"sums"_s, u"train"_s, u"query "_s + id});
        const QString right = QString::number(1000 + q);
        const auto answer = [&](quint64 percent) {
            return random.chance(percent, 100) ? right : QString::number(random.between(5000, 900000));
        };
        const QString ofA = answer(62);
        QList<std::tuple<QString, QString, double>> all{{u"a"_s, ofA, centsOfCheap},
                                                        {u"b"_s, answer(60), centsOfCheap},
                                                        {u"dear"_s, answer(96), centsOfDear}};
        if (withEcho)
            all.append({u"echo"_s, ofA, centsOfCheap});
        for (const auto &[model, text, cost] : all)
            table.add(q, table.addModel(model),
                      {.score = text == right ? 1.0 : 0.0, .cost = Money::usd(cost), .answer = text});
    }
    return table;
}

std::vector<AdaptiveStage::TextReading> readings(const OutcomeTable &table)
{
    return std::vector<AdaptiveStage::TextReading>(size_t(table.queryCount()), {u"sums"_s, 0.5});
}

const AdaptiveStage &trained()
{
    static const AdaptiveStage stage = [] {
        const OutcomeTable table = world(500, 7);
        return *AdaptiveStage::train(table, readings(table), {});
    }();
    return stage;
}

const QStringList everybody{u"a"_s, u"b"_s, u"dear"_s};

/// "a=7, dear=8": answers that were bought.
std::vector<BoughtAnswer> bought(const QString &drawing)
{
    std::vector<BoughtAnswer> list;
    for (const QString &part : drawing.split(u", "_s, Qt::SkipEmptyParts)) {
        const QString model = part.section(u'=', 0, 0);
        list.push_back({model, part.section(u'=', 1), model == u"dear" ? centsOfDear : centsOfCheap});
    }
    return list;
}

Advice advise(const QString &drawing, double lambda, const QStringList &mayAsk = everybody)
{
    return trained().advise({u"sums"_s, 0.5}, bought(drawing), lambda, mayAsk);
}

} // namespace

class TestAdaptiveStage : public QObject
{
    Q_OBJECT

private slots:
    void twoWitnessesProveMoreThanAnEcho()
    {
        const OutcomeTable table = world(500, 7, true);
        const auto stage = AdaptiveStage::train(table, readings(table), {});
        QVERIFY(stage.has_value());
        const auto right = [&](const QString &drawing) {
            return stage->advise({u"sums"_s, 0.5}, bought(drawing), 0.05, everybody).right;
        };
        const double echoed = right(u"a=7, echo=7"_s);
        const double witnessed = right(u"a=7, b=7"_s);
        QVERIFY2(witnessed > echoed + 0.03, qPrintable(u"%1 %2"_s.arg(witnessed).arg(echoed)));
        QVERIFY(advise(u"a=7, b=7"_s, 0.05).right > witnessed); // in a world without an echo
    }

    void asksTheDearOneWhereTheCheapOnesDisagree()
    {
        const double lambda = 0.15;
        QVERIFY(QStringList({u"a"_s, u"b"_s}).contains(advise({}, lambda).next));
        QCOMPARE(advise(u"a=7, b=7"_s, lambda).next, QString());
        QCOMPARE(advise(u"a=7, b=8"_s, lambda).next, u"dear"_s);
        QVERIFY(advise(u"a=7, b=8"_s, lambda).gain > 0);
    }

    void believesTheDearOneAgainstACheapOne()
    {
        const Advice advice = advise(u"a=7, dear=8.0"_s, 0.05);
        QCOMPARE(advice.answer, u"8.0"_s); // as it was written
        QVERIFY(advice.right > 0.8);
        QVERIFY(advise(u"a=7, b=7.00, dear=8"_s, 0.05).right < 0.95);
    }

    void buysLessWhereMoneyCountsMore()
    {
        QList<double> spent;
        const OutcomeTable fresh = world(300, 8);
        for (const double lambda : {2.0, 0.15, 0.002}) {
            double sum = 0;
            for (int q = 0; q < fresh.queryCount(); ++q) {
                std::vector<BoughtAnswer> soFar;
                for (;;) {
                    const Advice advice = trained().advise({u"sums"_s, 0.5}, soFar, lambda, everybody);
                    if (advice.next.isEmpty())
                        break;
                    const auto outcome = fresh.outcome(q, fresh.indexOfModel(advice.next));
                    soFar.push_back({advice.next, *outcome->answer, outcome->cost->usd()});
                    sum += outcome->cost->usd();
                }
                QVERIFY(!soFar.empty());
            }
            spent.append(sum);
        }
        QVERIFY2(spent[0] < spent[1] && spent[1] < spent[2],
                 qPrintable(u"%1 %2 %3"_s.arg(spent[0]).arg(spent[1]).arg(spent[2])));
    }

    void asksOnlyWhoMayBeAsked()
    {
        QCOMPARE(advise(u"a=7, b=8"_s, 0.15, {u"a"_s, u"b"_s}).next, QString());
        QVERIFY(advise({}, 0.15, {u"dear"_s}).next == u"dear"_s);
        QCOMPARE(advise({}, 0.15, {}).next, QString());
    }

    void anAnswerOfAnUnknownLlmIsNoEvidence()
    {
        QCOMPARE(advise(u"a=7, stranger=7"_s, 0.05).right, advise(u"a=7"_s, 0.05).right);
    }

    void aStrangeKindOfTaskIsServedToo()
    {
        const Advice advice = trained().advise({u"poems"_s, 0.5}, bought(u"a=7, b=7"_s), 0.15, everybody);
        QVERIFY(advice.right > 0.9);
        QVERIFY(!trained().advise({{}, 0.5}, {}, 0.15, everybody).next.isEmpty());
    }

    void aCheckpointGivesTheSameAdvice()
    {
        Checkpoint checkpoint;
        trained().toCheckpoint(checkpoint);
        const auto again = AdaptiveStage::fromCheckpoint(*Checkpoint::fromBytes(checkpoint.toBytes()));
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
        for (const QString &drawing : {u""_s, u"a=7"_s, u"a=7, b=8"_s, u"b=7, dear=7"_s}) {
            const Advice was = advise(drawing, 0.05);
            const Advice is = again->advise({u"sums"_s, 0.5}, bought(drawing), 0.05, everybody);
            QCOMPARE(is.right, was.right);
            QCOMPARE(is.next, was.next);
            QCOMPARE(is.gain, was.gain);
        }
    }

    void aCutCheckpointIsRefused()
    {
        Checkpoint checkpoint;
        trained().toCheckpoint(checkpoint);
        QJsonObject header = checkpoint.header(u"adaptive"_s);
        header[u"models"_s] = QJsonArray{u"a"_s};
        checkpoint.setHeader(u"adaptive"_s, header);
        QVERIFY(!AdaptiveStage::fromCheckpoint(checkpoint));
        QVERIFY(!AdaptiveStage::fromCheckpoint(Checkpoint()));
    }

    void theSameSeedTrainsTheSameStage()
    {
        const OutcomeTable table = world(120, 3);
        Checkpoint first;
        Checkpoint second;
        AdaptiveStage::train(table, readings(table), {})->toCheckpoint(first);
        AdaptiveStage::train(table, readings(table), {})->toCheckpoint(second);
        QCOMPARE(first, second);
    }

    void refusesWhatTeachesNothing_data()
    {
        QTest::addColumn<int>("queries");
        QTest::addColumn<QStringList>("models");
        QTest::newRow("one LLM") << 50 << QStringList{u"a"_s};
        QTest::newRow("five outcomes") << 5 << everybody;
    }
    void refusesWhatTeachesNothing()
    {
        QFETCH(int, queries);
        QFETCH(QStringList, models);
        const OutcomeTable table = *world(queries, 1).withModels(models);
        const auto stage = AdaptiveStage::train(table, readings(table), {});
        QVERIFY(!stage);
        QVERIFY(stage.error().kind == ErrorKind::BadInput);
    }

    void refusesATableWithoutAnswers()
    {
        OutcomeTable table;
        for (int q = 0; q < 30; ++q)
            for (const QString &model : everybody)
                table.add(table.addQuery({QString::number(q), u"sums"_s, u"train"_s, u"text"_s}),
                          table.addModel(model), {.score = 1, .cost = Money::usd(0.1)});
        QVERIFY(!AdaptiveStage::train(table, readings(table), {}));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const OutcomeTable table = world(60, 1);
        const auto stage = AdaptiveStage::train(table, readings(table), {}, {}, source.get_token());
        QVERIFY(!stage && stage.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestAdaptiveStage)
#include "tst_adaptivestage.moc"
