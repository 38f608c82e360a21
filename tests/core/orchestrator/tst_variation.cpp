#include "core/orchestrator/variation.h"

#include <QTest>

#include "tests/core/orchestrator/scriptedworld.h"

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

/// Answers differ from draw to draw, as those of a real LLM at a temperature do.
ScriptedModel::Script bySeed()
{
    return [](const ChatRequest &request) { return says(u"Answer: %1"_s.arg(request.seed % 1000)); };
}

Run recorded(const World &world, const Workflow &workflow, std::shared_ptr<const Planner> planner = {})
{
    RunRequest request = world.request(workflow);
    request.cache = CacheUse::ReadWrite;
    if (planner)
        request.planner = std::move(planner);
    return world.run(request);
}

Run again(const World &world, const Run &run, const Variation &variation,
          std::shared_ptr<const Planner> planner = {})
{
    RunRequest request = world.request({});
    request.planner = std::move(planner);
    request.query = run.query;
    request.seed = run.seed;
    variation.applyTo(request);
    return world.run(request);
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

    void anotherOperatorMakesOtherCalls()
    {
        WorkflowNode debate = on(u"dear"_s);
        debate.op = Operator::Debate;
        const auto five = Variation::whatIf(ran(), debate, pool());
        const auto once = Variation::rerunFrom(ran(), u"n3"_s, pool());
        QVERIFY(five && once);
        QCOMPARE(five->least.known, once->least.known * 5);
        QCOMPARE(once->most.known, Money::pico(1000 * 10 + 200 * 20));
    }

    void whatFailedIsCalledAgain()
    {
        Run run = ran();
        run.nodes[1].status = NodeStatus::Failed;
        QCOMPARE(Variation::rerunFrom(run, u"n3"_s, pool())->called,
                 (QStringList{u"n2"_s, u"n3"_s, u"n4"_s}));
    }

    void aReplayIsTheSameRunWithoutACall()
    {
        World world;
        const auto a = world.add(u"a"_s, bySeed());
        const auto b = world.add(u"b"_s, always(u"1001"_s));     // beyond what the other can say
        const Run run = recorded(world, wide({u"a"_s, u"b"_s})); // they disagree: a judge is asked
        QVERIFY(states(run).contains(u"select:ok"_s));
        const int calls = a->calls + b->calls;
        const Run replay = again(world, run, Variation::replayOf(run));
        QCOMPARE(states(replay), u"n1:reused n2:reused select:reused"_s);
        QCOMPARE(replay.answer, run.answer);
        QCOMPARE(replay.cost, Cost());
        QCOMPARE(a->calls + b->calls, calls);
    }

    void aReplayLeavesOutWhatThePlannerDidNotBuy()
    {
        struct OneIsEnough final : FixedPlanner
        {
            using FixedPlanner::FixedPlanner;
            NextStep afterLayer(const PlanRequest &, const Plan &, const RunProgress &) const override
            {
                return {.kind = NextStep::Stop};
            }
        };
        World world;
        world.add(u"a"_s, bySeed());
        const auto planner = std::make_shared<OneIsEnough>(chain({u"a"_s, u"a"_s}));
        const Run run = recorded(world, {}, planner);
        QCOMPARE(states(run), u"n1:ok n2:skipped"_s);
        QCOMPARE(Variation::executedPlan(run).workflow.depth(), 1);
        QCOMPARE(states(again(world, run, Variation::replayOf(run), planner)), u"n1:reused"_s);
        QVERIFY(!Variation::rerunFrom(run, u"n2"_s, {}));
    }

    void theAnswerAPlannerBelievesInIsBelievedAgain()
    {
        struct Believer final : FixedPlanner
        {
            using FixedPlanner::FixedPlanner;
            NextStep afterLayer(const PlanRequest &, const Plan &, const RunProgress &) const override
            {
                return {.answer = u"41"_s};
            }
        };
        World world;
        world.add(u"a"_s, always(u"42"_s));
        world.add(u"b"_s, always(u"41"_s));
        const auto planner = std::make_shared<Believer>(wide({u"a"_s, u"a"_s, u"b"_s}));
        const Run run = recorded(world, {}, planner);
        QCOMPARE(run.answer, u"41"_s);
        QCOMPARE(again(world, run, Variation::replayOf(run), planner).answer, u"41"_s);
    }

    void aRerunDrawsAnewAndCanItselfBeReplayed()
    {
        World world;
        world.add(u"a"_s, bySeed());
        const Run run = recorded(world, chain({u"a"_s, u"a"_s, u"a"_s}));
        const Run second = again(world, run, *Variation::rerunFrom(run, u"n2"_s, {}));
        QVERIFY2(states(second).startsWith(u"n1:reused n2:ok"), qPrintable(states(second)));
        QCOMPARE(second.nodes[0].answer, run.nodes[0].answer);
        QVERIFY(second.nodes[1].answer != run.nodes[1].answer);
        const Run third = again(world, second, *Variation::rerunFrom(second, u"n2"_s, {}));
        QVERIFY(third.nodes[1].answer != second.nodes[1].answer);
        const Run replay = again(world, second, Variation::replayOf(second));
        QVERIFY2(states(replay).startsWith(u"n1:reused n2:reused n3:reused"), qPrintable(states(replay)));
        QCOMPARE(replay.answer, second.answer);
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
