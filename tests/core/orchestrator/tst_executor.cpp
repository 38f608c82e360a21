#include "core/orchestrator/runevents.h"

#include <QTest>

#include <thread>

#include "tests/core/orchestrator/scriptedworld.h"

using namespace daao;
using namespace Qt::StringLiterals;

class TestExecutor : public QObject
{
    Q_OBJECT

private slots:
    void answersAndBooksEveryCall()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        const Run run = world.run(world.request(chain({u"a"_s})));
        QVERIFY(run.status == RunStatus::Finished);
        QCOMPARE(run.answer, u"42"_s);
        QVERIFY(run.origin == Origin::Simulated);
        QCOMPARE(run.cost.known.pico(), 100 * 1'000'000 + 10 * 2'000'000);
        QVERIFY(run.cost.complete);
        QCOMPARE(run.cost.known, sumOfAttempts(run));
        QCOMPARE(run.wallMs, 200.0); // the simulated clock
    }

    void costsAddUpExactlyAtAnyConcurrency()
    {
        World world(32);
        QStringList names;
        for (int i = 0; i < 32; ++i) {
            names.append(u"m%1"_s.arg(i));
            world.add(names.last(), [i](const ChatRequest &) { return says(u"Answer: 42"_s, 7 + i); });
        }
        const Run run = world.run(world.request(wide(names)));
        QCOMPARE(run.nodes.size(), 32);
        QCOMPARE(run.cost.known.pico(), 32LL * 100 * 1'000'000 + (32 * 7 + 31 * 32 / 2) * 2'000'000LL);
        QCOMPARE(run.cost.known, sumOfAttempts(run));
        Money nodes;
        for (const NodeRun &node : run.nodes)
            nodes += node.cost.known;
        QCOMPARE(nodes, run.cost.known);
    }

    void nodesOfALayerRunAtTheSameTime()
    {
        World world;
        const auto model = world.add(u"a"_s, always(u"42"_s));
        model->company = 3; // answers nobody before three ask at once
        const Run run = world.run(world.request(wide({u"a"_s, u"a"_s, u"a"_s})));
        QCOMPARE(model->calls, 3);
        QVERIFY(run.status == RunStatus::Finished);
        QCOMPARE(run.wallMs, 200.0); // side by side, not one after the other
    }

    void twinsOfALayerDrawDifferentSamples()
    {
        World world;
        QSet<quint64> seeds;
        QMutex mutex;
        world.add(u"a"_s, [&](const ChatRequest &request) {
            const QMutexLocker lock(&mutex);
            seeds.insert(request.seed);
            return says(u"Answer: 42"_s);
        });
        world.run(world.request(wide({u"a"_s, u"a"_s})));
        QCOMPARE(seeds.size(), 2);
    }

    void aFailedNodeIsNotAFailedRun()
    {
        World world;
        world.add(u"good"_s, always(u"42"_s));
        world.add(u"bad"_s, [](const ChatRequest &) { return fails(ErrorKind::Refused); });
        const Run run = world.run(world.request(wide({u"bad"_s, u"good"_s})));
        QVERIFY(run.status == RunStatus::Finished);
        QCOMPARE(states(run), u"n1:error n2:ok"_s);
        QCOMPARE(run.answer, u"42"_s);
        QVERIFY(run.nodes[0].error->kind == ErrorKind::Refused);
        QCOMPARE(run.cost.known, sumOfAttempts(run));
    }

    void whenAllFailTheRunSaysWhy()
    {
        World world;
        world.add(u"bad"_s, [](const ChatRequest &) { return fails(ErrorKind::Auth); });
        const Run run = world.run(world.request(chain({u"bad"_s})));
        QVERIFY(run.status == RunStatus::Failed);
        QVERIFY(run.error && run.error->kind == ErrorKind::Auth);
    }

    void anUnknownPriceMakesTheTotalUnknown()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        world.add(u"b"_s, always(u"42"_s), false);
        const Run run = world.run(world.request(wide({u"a"_s, u"b"_s})));
        QVERIFY(!run.cost.complete);
        QCOMPARE(run.cost.known.pico(), 120'000'000);
    }

    void cancellingEndsARunThatHangs()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        world.add(u"slow"_s, always(u"42"_s))->hang = true;
        std::stop_source stop;
        RunEvents events;
        connect(&events, &RunEvents::nodeBegan, &events, [&](const QString &, const NodeRun &node) {
            if (node.node == u"n2")
                stop.request_stop();
        });
        std::optional<Run> run;
        std::thread worker([&] {
            run = world.executor.execute(world.request(chain({u"a"_s, u"slow"_s, u"a"_s})), events,
                                         stop.get_token());
        });
        QTRY_VERIFY(stop.stop_requested());
        worker.join();
        QVERIFY(run->status == RunStatus::Cancelled);
        QCOMPARE(states(*run), u"n1:ok n2:cancelled n3:skipped"_s);
        QCOMPARE(run->answer, u"42"_s); // what was done is kept
    }

    void aBudgetStopKeepsWhatWasDone()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        RunRequest request = world.request(chain({u"a"_s, u"a"_s, u"a"_s}));
        request.budget = Money::usd(0.003); // one call may cost up to 0.0021 + its prompt
        const Run run = world.run(request);
        QVERIFY(run.status == RunStatus::Finished || run.status == RunStatus::BudgetStopped);
        QVERIFY(run.cost.known <= *request.budget);
        request.budget = Money::usd(0.00001);
        const Run none = world.run(request);
        QVERIFY(none.status == RunStatus::BudgetStopped);
        QCOMPARE(states(none), u"n1:error n2:skipped n3:skipped"_s);
        QVERIFY(none.error->kind == ErrorKind::Budget);
        QCOMPARE(none.cost.known, Money());
    }

    void knownNodesAreReusedAndFree()
    {
        World world;
        const auto model = world.add(u"a"_s, always(u"42"_s));
        RunRequest request = world.request(chain({u"a"_s, u"a"_s}));
        request.cache = CacheUse::ReadWrite;
        const Run first = world.run(request);
        const int calls = model->calls;
        const Run second = world.run(request);
        QCOMPARE(model->calls, calls);
        QCOMPARE(states(second), u"n1:reused n2:reused"_s);
        QCOMPARE(second.answer, first.answer);
        QCOMPARE(second.cost.known, Money());
        QVERIFY(second.calls().isEmpty());
        QVERIFY(second.origin == Origin::Replay);
        request.seed = 8;
        QCOMPARE(states(world.run(request)), u"n1:ok n2:ok"_s);
    }

    void whatIfReusesWhatComesBefore()
    {
        World world;
        const auto a = world.add(u"a"_s, always(u"42"_s));
        const auto b = world.add(u"b"_s, always(u"43"_s));
        RunRequest request = world.request(chain({u"a"_s, u"a"_s, u"a"_s}));
        request.cache = CacheUse::ReadWrite;
        const Run original = world.run(request);
        RunRequest whatIf = request;
        whatIf.plan = original.plan;
        whatIf.plan->workflow.layers[1][0].model = u"b"_s;
        whatIf.parent = original.id;
        const int callsOfA = a->calls;
        const Run varied = world.run(whatIf);
        QCOMPARE(states(varied), u"n1:reused n2:ok n3:ok"_s); // n3 reads what n2 wrote
        QCOMPARE(b->calls, 1);
        QVERIFY(a->calls > callsOfA);
        QCOMPARE(varied.parent, original.id);
    }

    void reRunFromHereAsksAnewFromThatNodeOn()
    {
        World world;
        int asked = 0;
        world.add(u"a"_s, [&](const ChatRequest &) { return says(u"Answer: %1"_s.arg(++asked)); });
        RunRequest request = world.request(chain({u"a"_s, u"a"_s, u"a"_s}));
        request.cache = CacheUse::ReadWrite;
        request.plan = world.run(request).plan;
        request.fresh = {u"n2"_s};
        const QString seen = states(world.run(request)); // the three answers differ, so a judge may follow
        QVERIFY2(seen.startsWith(u"n1:reused n2:ok n3:ok"), qPrintable(seen));
    }

    void aReplayMakesNoCalls()
    {
        World world;
        const auto model = world.add(u"a"_s, always(u"42"_s));
        RunRequest request = world.request(chain({u"a"_s}));
        request.cache = CacheUse::Replay;
        const Run unknown = world.run(request);
        QCOMPARE(model->calls, 0);
        QVERIFY(unknown.status == RunStatus::Failed);
        request.cache = CacheUse::ReadWrite;
        world.run(request);
        request.cache = CacheUse::Replay;
        const Run replay = world.run(request);
        QCOMPARE(model->calls, 1);
        QCOMPARE(replay.answer, u"42"_s);
    }

    void aJudgeIsAskedOnlyOnATie()
    {
        World world;
        const auto a = world.add(u"a"_s, always(u"42"_s));
        world.add(u"b"_s, always(u"41"_s));
        world.add(u"c"_s, always(u"41"_s));
        world.run(world.request(wide({u"a"_s, u"b"_s, u"c"_s})));
        QCOMPARE(a->calls, 1);
        const Run tied = world.run(world.request(wide({u"a"_s, u"b"_s})));
        QCOMPARE(states(tied), u"n1:ok n2:ok select:ok"_s);
        QCOMPARE(a->calls, 3);
        QCOMPARE(tied.cost.known, sumOfAttempts(tied));
    }

    void thePlannerMayStopOrBuyMore()
    {
        struct Escalating final : FixedPlanner
        {
            using FixedPlanner::FixedPlanner;
            NextStep afterLayer(const PlanRequest &, const Plan &, const RunProgress &progress) const override
            {
                if (progress.layersDone == 1)
                    return {.kind = NextStep::Replace, .rest = {{{.op = Operator::Cot, .model = u"b"_s}}}};
                return {.kind = NextStep::Stop};
            }
        };
        World world;
        world.add(u"a"_s, always(u"42"_s));
        world.add(u"b"_s, always(u"42"_s));
        RunRequest request = world.request({});
        request.planner = std::make_shared<Escalating>(chain({u"a"_s, u"a"_s, u"a"_s}));
        const Run run = world.run(request);
        QCOMPARE(states(run), u"n1:ok n2:ok"_s);
        QCOMPARE(run.plan.workflow.layers[1][0].model, u"b"_s);
        QCOMPARE(run.plan.workflow.depth(), 2);
    }

    void thePlannerMayBelieveAMinority()
    {
        struct Believing final : FixedPlanner
        {
            using FixedPlanner::FixedPlanner;
            NextStep afterLayer(const PlanRequest &, const Plan &, const RunProgress &) const override
            {
                return {.kind = NextStep::Stop, .answer = u"42"_s};
            }
        };
        World world;
        world.add(u"a"_s, always(u"41"_s));
        world.add(u"b"_s, always(u"42"_s));
        RunRequest request = world.request({});
        Workflow workflow = chain({u"a"_s});
        workflow.layers = {{workflow.layers[0][0], workflow.layers[0][0], workflow.layers[0][0]}};
        for (WorkflowNode &node : workflow.layers[0])
            node.id.clear();
        workflow.layers[0][1].model = u"b"_s;
        request.planner = std::make_shared<Believing>(workflow);
        QCOMPARE(world.run(request).answer, u"42"_s);
    }

    void oneAndThirtyTwoThreadsGiveTheSameRun()
    {
        const auto answers = [](const ChatRequest &request) {
            return says(u"Answer: %1"_s.arg(request.seed % 3), int(request.seed % 50));
        };
        QString first;
        for (const int threads : {1, 32}) {
            World world(threads);
            world.add(u"a"_s, answers);
            world.add(u"b"_s, answers);
            Workflow workflow = wide({u"a"_s, u"b"_s, u"a"_s, u"a"_s});
            workflow.layers.append({{.op = Operator::SelfConsistency, .model = u"b"_s}});
            workflow.nameNodes();
            const Run run = world.run(world.request(workflow));
            const QString drawing =
                u"%1 %2 %3 %4"_s.arg(run.answer).arg(run.cost.known.pico()).arg(states(run)).arg(run.wallMs);
            if (first.isEmpty())
                first = drawing;
            QCOMPARE(drawing, first);
        }
    }

    void eventsReachAReceiverInOrder()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        RunEvents events;
        QStringList seen;
        connect(&events, &RunEvents::started, this, [&] { seen.append(u"started"_s); });
        connect(&events, &RunEvents::nodeBegan, this, [&] { seen.append(u"node"_s); });
        connect(&events, &RunEvents::textArrived, this, [&] { seen.append(u"text"_s); });
        connect(&events, &RunEvents::callEnded, this, [&] { seen.append(u"call"_s); });
        connect(&events, &RunEvents::nodeEnded, this, [&] { seen.append(u"node done"_s); });
        connect(&events, &RunEvents::finished, this, [&] { seen.append(u"finished"_s); });
        std::thread worker([&] { world.executor.execute(world.request(chain({u"a"_s})), events); });
        QTRY_VERIFY(seen.contains(u"finished"_s)); // queued into this thread
        worker.join();
        QCOMPARE(seen,
                 (QStringList{u"started"_s, u"node"_s, u"text"_s, u"call"_s, u"node done"_s, u"finished"_s}));
    }

    void anEmptyQueryIsRefusedInOneSentence()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        RunRequest request = world.request(chain({u"a"_s}));
        request.query.text = u"  \n"_s;
        const Run run = world.run(request);
        QVERIFY(run.status == RunStatus::Failed);
        QVERIFY(run.error->kind == ErrorKind::Usage);
    }

    void operatorsThatNeedTheSandboxSayWhyTheyAreMissing()
    {
        World world;
        const auto missing = world.executor.unavailableOperators();
        QVERIFY(missing.contains(Operator::Programmer) && missing.contains(Operator::Test));
        QVERIFY(!missing.contains(Operator::Cot));
        QCOMPARE(missing.value(Operator::Programmer), world.code.unavailableReason());
    }
};

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
