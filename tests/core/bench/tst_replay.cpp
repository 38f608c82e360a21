#include "core/bench/replay.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Three LLMs of rising price; "dear" is right and agrees with "mid".
OutcomeTable sample()
{
    OutcomeTable table;
    for (const QString &model : {u"cheap"_s, u"mid"_s, u"dear"_s})
        table.addModel(model);
    const int q = table.addQuery({u"q"_s, u"d"_s, u"val"_s, u"How many?"_s});
    table.add(q, 0, {0, Money::pico(100), 10, 5, u"41"_s});
    table.add(q, 1, {1, Money::pico(1000), 10, 6, u"$42"_s});
    table.add(q, 2, {1, Money::pico(10'000), 10, 7, u"42"_s});
    table.addQuery({u"gap"_s, u"d"_s, u"val"_s, u"Nobody was asked."_s});
    return table;
}

WorkflowNode ask(const QString &model, Operator op = Operator::Generate)
{
    return {.op = op, .model = model};
}

class Scripted final : public Planner
{
public:
    explicit Scripted(QList<QList<WorkflowNode>> planned)
        : layers(std::move(planned))
    {}
    QList<QList<WorkflowNode>> layers;
    std::function<NextStep(const RunProgress &)> next;

    Result<Plan> plan(const PlanRequest &) const override
    {
        Plan plan;
        plan.workflow.layers = layers;
        plan.difficulty = {.value = 0.3, .encoder = u"test"_s};
        return plan;
    }
    NextStep afterLayer(const PlanRequest &, const Plan &, const RunProgress &progress) const override
    {
        return next ? next(progress) : NextStep();
    }
};

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void aBoughtAnswerIsChargedAndScored()
    {
        const OutcomeTable table = sample();
        const Replay replay(table, Replay::cards(table));
        const ReplayedRun run = replay.run(Scripted({{ask(u"mid"_s)}}), 0);
        QCOMPARE(run.score, 1.0);
        QCOMPARE(run.cost, (Cost{Money::pico(1000), true}));
        QCOMPARE(run.calls, 1);
        QCOMPARE(run.bought, QStringList{u"mid"_s});
        QVERIFY(!run.error);
    }

    void theMajorityOfBoughtAnswersWinsAndAllAreCharged()
    {
        const OutcomeTable table = sample();
        const Replay replay(table, Replay::cards(table));
        const ReplayedRun run = replay.run(Scripted({{ask(u"cheap"_s), ask(u"mid"_s)}, {ask(u"dear"_s)}}), 0);
        QCOMPARE(run.score, 1.0); // $42 and 42 against 41
        QCOMPARE(run.cost.known, Money::pico(11'100));
        QCOMPARE(run.layers, 2);
    }

    void anLlmCanBeBoughtOncePerQuery()
    {
        const OutcomeTable table = sample();
        const Replay replay(table, Replay::cards(table));
        QList<NodeRun> nodes;
        Scripted planner({{ask(u"cheap"_s)}, {ask(u"cheap"_s)}});
        planner.next = [&](const RunProgress &progress) {
            nodes = progress.nodes;
            return NextStep();
        };
        const ReplayedRun run = replay.run(planner, 0);
        QCOMPARE(run.calls, 1);
        QCOMPARE(run.cost.known, Money::pico(100));
        QVERIFY(nodes.last().status == NodeStatus::Failed);
        QVERIFY(nodes.last().error->message.contains(u"bought already"));
    }

    void onlyGenerateCanBeReplayed()
    {
        const OutcomeTable table = sample();
        const Replay replay(table, Replay::cards(table));
        const ReplayedRun run = replay.run(Scripted({{ask(u"cheap"_s, Operator::Cot)}}), 0);
        QVERIFY(run.error);
        QCOMPARE(run.score, 0.0);
        QCOMPARE(run.calls, 0);
    }

    void whatWasNeverRecordedCannotBeBought()
    {
        const OutcomeTable table = sample();
        const Replay replay(table, Replay::cards(table));
        QVERIFY(replay.run(Scripted({{ask(u"cheap"_s)}}), 1).error);
        QVERIFY(replay.run(Scripted({{ask(u"nobody"_s)}}), 0).error);
    }

    void aPolicySeesAnswersTokensAndCostButNoScore()
    {
        const OutcomeTable table = sample();
        const Replay replay(table, Replay::cards(table));
        RunProgress seen;
        Scripted planner({{ask(u"dear"_s)}});
        planner.next = [&](const RunProgress &progress) {
            seen = progress;
            return NextStep();
        };
        replay.run(planner, 0);
        QCOMPARE(seen.candidates.size(), 1);
        QCOMPARE(seen.candidates[0].answer, u"42"_s);
        QVERIFY(!seen.candidates[0].testsPassed);
        QCOMPARE(seen.candidates[0].quality, Candidate().quality);
        QCOMPARE(seen.nodes[0].completionTokens(), 7);
        QCOMPARE(seen.spent.known, Money::pico(10'000));
    }

    void aPlannerMayStopReplaceAndNameTheAnswer()
    {
        const OutcomeTable table = sample();
        const Replay replay(table, Replay::cards(table));
        Scripted stops({{ask(u"cheap"_s)}, {ask(u"dear"_s)}});
        stops.next = [](const RunProgress &) { return NextStep{.kind = NextStep::Stop}; };
        QCOMPARE(replay.run(stops, 0).calls, 1);

        Scripted replaces({{ask(u"cheap"_s)}});
        replaces.next = [](const RunProgress &progress) {
            return progress.layersDone == 1
                       ? NextStep{.kind = NextStep::Replace, .rest = {{ask(u"mid"_s), ask(u"dear"_s)}}}
                       : NextStep();
        };
        QCOMPARE(replay.run(replaces, 0).calls, 3);
        QCOMPARE(replay.run(replaces, 0).score, 1.0);

        Scripted believes({{ask(u"cheap"_s), ask(u"mid"_s), ask(u"dear"_s)}});
        believes.next = [](const RunProgress &) {
            return NextStep{.kind = NextStep::Stop, .answer = u"41"_s};
        };
        QCOMPARE(replay.run(believes, 0).score, 0.0); // against the majority, as told
    }

    void repeatsAreBoughtInTheirOrder()
    {
        OutcomeTable table;
        const int m = table.addModel(u"m"_s);
        const int q = table.addQuery({u"q"_s, {}, {}, u"?"_s});
        table.add(q, m, {.score = 0});
        table.add(q, m, {.score = 1});
        const Replay replay(table, Replay::cards(table));
        const Scripted planner({{ask(u"m"_s)}});
        QCOMPARE(replay.run(planner, 0, {.repeat = 0}).score, 0.0);
        QCOMPARE(replay.run(planner, 0, {.repeat = 1}).score, 1.0);
        QCOMPARE(replay.run(planner, 0, {.repeat = 2}).score, 0.0);
        QVERIFY(!replay.run(planner, 0).cost.complete); // unknown, not $0
    }

    void cardsTellWhatTheRowsTell()
    {
        const QList<ModelCard> cards = Replay::cards(sample());
        QCOMPARE(cards.size(), 3);
        QCOMPARE(cards[2].id, u"dear"_s);
        QCOMPARE(cards[2].price->perPromptToken, Money::pico(20)); // 500 tokens cost the mean of 10,000
        QCOMPARE(cards[2].scores.value(u"recorded"_s), 1.0);
        QVERIFY(!cards[2].simulated);
    }
};

QTEST_GUILESS_MAIN(TestReplay)

#include "tst_replay.moc"
