#include "core/orchestrator/variation.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// cot (100 → 10 tokens) and generate (none yet) feed a review (1000 → 100), which feeds an ensemble (0 → 0).
Run ran()
{
    Run run;
    run.id = u"r1"_s;
    run.plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Cot, .model = u"dear"_s},
                                 {.id = u"n2"_s, .op = Operator::Generate, .model = u"cheap"_s}},
                                {{.id = u"n3"_s, .op = Operator::Review, .model = u"dear"_s}},
                                {{.id = u"n4"_s, .op = Operator::Ensemble, .model = u"cheap"_s}}};
    const auto call = [](const QString &node, int in, int out) {
        return QList{Call{node, 0, {}, {{Attempt{.usage = {.promptTokens = in, .completionTokens = out}}}}}};
    };
    run.nodes = {{.node = u"n1"_s, .status = NodeStatus::Ok, .calls = call(u"n1"_s, 100, 10)},
                 {.node = u"n2"_s, .status = NodeStatus::Ok, .calls = call(u"n2"_s, 50, 5)},
                 {.node = u"n3"_s, .status = NodeStatus::Ok, .calls = call(u"n3"_s, 1000, 100)},
                 {.node = u"n4"_s, .status = NodeStatus::Ok}};
    return run;
}

QList<ModelCard> pool()
{
    return {{.id = u"dear"_s,
             .price = Price{.perPromptToken = Money::pico(10), .perCompletionToken = Money::pico(20)}},
            {.id = u"cheap"_s,
             .price = Price{.perPromptToken = Money::pico(1), .perCompletionToken = Money::pico(2)}},
            {.id = u"unpriced"_s}};
}

WorkflowNode on(const QString &model)
{
    WorkflowNode node = *ran().plan.workflow.node(u"n3"_s);
    node.model = model;
    return node;
}

} // namespace

class TestVariation : public QObject
{
    Q_OBJECT

private slots:
    void whatComesBeforeIsReusedAndWhatFollowsMayBeCalled()
    {
        const auto again = Variation::rerunFrom(ran(), u"n3"_s, pool());
        QVERIFY(again);
        QCOMPARE(again->called, (QStringList{u"n3"_s, u"n4"_s}));
        QCOMPARE(again->reused, (QStringList{u"n1"_s, u"n2"_s}));
        QCOMPARE(again->fresh, QSet<QString>{u"n3"_s});
        QCOMPARE(again->parent, u"r1"_s);
        QVERIFY(again->likely.complete);
        QCOMPARE(again->likely.known, Money::pico(1000 * 10 + 100 * 20));
    }

    void neighboursOfTheSameLayerAreReused()
    {
        const auto again = Variation::rerunFrom(ran(), u"n1"_s, pool());
        QVERIFY(again);
        QCOMPARE(again->reused, QStringList{u"n2"_s});
        QCOMPARE(again->least.known, Money::pico(100 * 10 + 10 * 20));
        QVERIFY(again->likely.known > again->least.known);
    }

    void anotherLlmIsPricedAsItself()
    {
        const auto cheaper = Variation::whatIf(ran(), on(u"cheap"_s), pool());
        QVERIFY(cheaper);
        QCOMPARE(cheaper->likely.known, Money::pico(1000 * 1 + 100 * 2));
        QCOMPARE(cheaper->plan.workflow.node(u"n3"_s)->model, u"cheap"_s);
        QVERIFY(cheaper->fresh.isEmpty()); // known from another what-if: reused
    }

    void anUnknownPriceIsUnknown()
    {
        const auto unknown = Variation::whatIf(ran(), on(u"unpriced"_s), pool());
        QVERIFY(unknown && !unknown->likely.complete && !unknown->least.complete);
        QVERIFY(!Variation::rerunFrom(ran(), u"n1"_s, {})->likely.complete);
    }

    void whatCannotBeIsRefused()
    {
        QVERIFY(!Variation::rerunFrom(ran(), u"n9"_s, pool()));
        WorkflowNode stranger = on(u"cheap"_s);
        stranger.id = u"n9"_s;
        QVERIFY(!Variation::whatIf(ran(), stranger, pool()));
        QVERIFY(!Variation::whatIf(ran(), on({}), pool()));
    }

    void aReplayCallsNothing()
    {
        RunRequest request;
        Variation::replayOf(ran()).applyTo(request);
        QVERIFY(request.cache == CacheUse::Replay);
        QCOMPARE(request.parent, u"r1"_s);
        QVERIFY(request.plan && request.plan->workflow == ran().plan.workflow);
        QVERIFY(Variation::replayOf(ran()).called.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVariation)
#include "tst_variation.moc"
