#include "ui/models/attemptmodel.h"
#include "ui/models/whymodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

using Tester = QAbstractItemModelTester;

Why decision()
{
    return {
        .decision = u"model"_s,
        .chosen = u"sim-max"_s,
        .runnerUp = u"sim-titan"_s,
        .margin = 0.03,
        .lambda = 0.05,
        .alternatives = {{u"sim-nano"_s, 0.37, Money::usd(0.00002), 0.4, 0.37, {}},
                         {u"sim-max"_s, 0.86, Money::usd(0.00094), 1.1, 0.81, {}},
                         {u"secret"_s, std::nullopt, std::nullopt, std::nullopt, 0.99, u"over the budget"_s},
                         {u"sim-titan"_s, 0.91, std::nullopt, 2.2, 0.78, {}}},
        .flips = {{u"price:sim-max"_s, 0.00094, 0.002, u"sim-titan"_s},
                  {u"lambda"_s, 0.05, 0.06, u"sim-titan"_s},
                  {u"difficulty"_s, 0.6, 0.41, u"sim-nano"_s}}};
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

class TestWhyModel : public QObject
{
    Q_OBJECT

private slots:
    void putsTheBestFirstAndTheExcludedLast()
    {
        WhyModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setWhy(decision());
        QCOMPARE(column(model, WhyModel::Choice),
                 (QStringList{u"▸ sim-max"_s, u"sim-titan"_s, u"sim-nano"_s, u"secret"_s}));
        QCOMPARE(column(model, WhyModel::Utility),
                 (QStringList{u"0.810"_s, u"0.780"_s, u"0.370"_s, u"excluded"_s}));
        QCOMPARE(model.index(3, 0).data(Qt::ToolTipRole).toString(), u"Not allowed: over the budget"_s);
        QCOMPARE(model.index(0, 0).data(WhyModel::BarRole).toDouble(), 1.0);
        QCOMPARE(model.index(3, 0).data(WhyModel::BarRole).toDouble(), 0.0);
    }

    void anUnknownPriceIsADash()
    {
        WhyModel model;
        model.setWhy(decision());
        QCOMPARE(column(model, WhyModel::CostColumn),
                 (QStringList{u"$0.00094"_s, u"—"_s, u"$0.00002"_s, u"—"_s}));
    }

    void tellsWhatWouldFlipItNearestFirst()
    {
        QCOMPARE(WhyModel::flips(decision()),
                 (QStringList{u"to sim-titan if λ > 0.06"_s, u"to sim-nano if the difficulty were < 0.41"_s,
                              u"to sim-titan if this step on sim-max cost > $0.002"_s}));
    }

    void noDecisionIsNoRows()
    {
        WhyModel model;
        model.setWhy(decision());
        model.setWhy({});
        QCOMPARE(model.rowCount(), 0);
    }

    void listsEveryAttemptWithItsReason()
    {
        AttemptModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        Attempt refused{.number = 1, .httpStatus = 429, .waitedMs = 0};
        refused.error = Error{ErrorKind::RateLimited, u"Too many requests."_s, {}};
        const Attempt good{.number = 2, .httpStatus = 200, .finishReason = u"stop"_s, .waitedMs = 1500};
        const Attempt lost{.number = 1, .possiblyCut = true};
        model.setCalls(
            {{u"n1"_s, 0, {.model = u"a"_s}, {{refused, good}}}, {u"n1"_s, 1, {.model = u"b"_s}, {{lost}}}});
        QCOMPARE(column(model, AttemptModel::Status), (QStringList{u"✕ 429"_s, u"✓ 200"_s, u"✓ no reply"_s}));
        QCOMPARE(column(model, AttemptModel::Waited), (QStringList{u"–"_s, u"1.50 s"_s, u"–"_s}));
        QCOMPARE(column(model, AttemptModel::CostColumn), (QStringList{u"—"_s, u"—"_s, u"—"_s}));
        QCOMPARE(column(model, AttemptModel::Reason).first(), u"Too many requests."_s);
    }

    void theLlmOfAChoiceIsKnownWhereTheOperatorIsChosenWithIt()
    {
        QCOMPARE(WhyModel::llmOf(u"cot/sim-mini"_s), u"sim-mini"_s);
        QCOMPARE(WhyModel::llmOf(u"sim-mini"_s), u"sim-mini"_s);
        QCOMPARE(WhyModel::llmOf(u"openai/gpt"_s), u"openai/gpt"_s);
        QCOMPARE(WhyModel::llmOf(u"cot/openai/gpt"_s), u"openai/gpt"_s);
    }
};

QTEST_GUILESS_MAIN(TestWhyModel)
#include "tst_whymodel.moc"
