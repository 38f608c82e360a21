#include "ui/kit/stackedbars.h"
#include "ui/pages/runs/costbreakdown.h"
#include "ui/pages/runs/costview.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

ModelCard card(const QString &id, double promptPerMillion, double completionPerMillion)
{
    return {.id = id,
            .price = Price{.perPromptToken = Money::usd(promptPerMillion / 1e6),
                           .perCompletionToken = Money::usd(completionPerMillion / 1e6)}};
}

NodeRun node(const QString &id, const QString &model, int prompt, int completion, std::optional<Money> cost)
{
    NodeRun run{.node = id, .op = Operator::Cot, .model = model, .status = NodeStatus::Ok};
    const Attempt attempt{.usage = {.promptTokens = prompt, .completionTokens = completion}, .cost = cost};
    run.calls = {{.node = id, .request = {.model = model}, .reply = {{attempt}}}};
    run.cost = run.calls.first().reply.cost();
    return run;
}

/// nano wrote 100 tokens for $0.0001, midi 100 for $0.0009; max would take $0.01 for 1,000.
Run run()
{
    Run run;
    run.id = u"r"_s;
    run.status = RunStatus::Finished;
    run.nodes = {node(u"n1"_s, u"nano"_s, 0, 100, Money::usd(0.0001)),
                 node(u"n2"_s, u"midi"_s, 0, 100, Money::usd(0.0009))};
    run.nodes[1].op = Operator::Review;
    run.nodes[1].why = {{.decision = u"model"_s,
                         .chosen = u"midi"_s,
                         .alternatives = {{.id = u"nano"_s, .pCorrect = 0.4},
                                          {.id = u"midi"_s, .pCorrect = 0.8},
                                          {.id = u"max"_s, .pCorrect = 0.9}}}};
    for (const NodeRun &one : run.nodes)
        run.cost += one.cost;
    return run;
}

const QList<ModelCard> pool{card(u"nano"_s, 0, 1), card(u"midi"_s, 0, 9), card(u"max"_s, 0, 10)};

} // namespace

class TestCostBreakdown : public QObject
{
    Q_OBJECT

private slots:
    void sumsByNodeAndByLlmTheDearestFirst()
    {
        const CostBreakdown costs = CostBreakdown::of(run(), pool);
        QCOMPARE(costs.total.known, Money::usd(0.001));
        QCOMPARE(costs.nodes.size(), 2);
        QCOMPARE(costs.nodes[1].name, u"review · midi"_s);
        QCOMPARE(costs.llms.size(), 2);
        QCOMPARE(costs.llms[0].model, u"midi"_s);
        QCOMPARE(costs.llms[0].completionTokens, 100);
    }

    void pricesTheSameTokensAtTheLlmThatWasThoughtBest()
    {
        const CostBreakdown costs = CostBreakdown::of(run(), pool);
        QCOMPARE(costs.best, u"max"_s);
        QCOMPARE(costs.allOnBest, std::optional(Money::usd(0.002)));
        QCOMPARE(costs.hint,
                 u"review is 90 % of the bill. What if nano: −$0.0008, predicted success 0.40."_s);
    }

    void anUnknownPriceStaysUnknown()
    {
        Run free = run();
        free.nodes[0] = node(u"n1"_s, u"nano"_s, 10, 10, std::nullopt);
        free.cost = free.nodes[0].cost;
        QVERIFY(!CostBreakdown::of(free, pool).total.complete);
        QList<ModelCard> unpriced = pool;
        unpriced[2].price.reset();
        QVERIFY(!CostBreakdown::of(run(), unpriced).allOnBest);
    }

    void aReusedNodeCostsNothingAndMakesNoCall()
    {
        Run again = run();
        again.nodes[1].status = NodeStatus::Reused;
        again.nodes[1].cost = {};
        again.cost = again.nodes[0].cost;
        const CostBreakdown costs = CostBreakdown::of(again, pool);
        QCOMPARE(costs.nodes[1].calls, 0);
        QCOMPARE(costs.llms.size(), 1);
    }

    void theViewShowsWhatIsKnownAndTheOracleOnlyWhereThereIsTruth()
    {
        CostView view;
        view.setPool(pool);
        view.setRun(run());
        const auto *bars = view.findChild<StackedBars *>(u"costBars"_s);
        QCOMPARE(bars->bars().size(), 2);
        QCOMPARE(bars->bars()[0].label, u"$0.001"_s);
        QCOMPARE(bars->bars()[1].name, u"all max"_s);
        QVERIFY(bars->bars()[1].label.contains(u"×2.0"));
        view.setOracle(Expected{.pCorrect = 0.9, .cost = Money::usd(0.0001)});
        QCOMPARE(bars->bars().size(), 3);
        QCOMPARE(view.total(), u"$0.001"_s);
        Run other = run();
        other.id = u"other"_s;
        view.setRun(other);
        QCOMPARE(bars->bars().size(), 2);
    }
};

QTEST_MAIN(TestCostBreakdown)
#include "tst_costbreakdown.moc"
