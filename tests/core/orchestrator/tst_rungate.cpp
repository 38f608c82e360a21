#include "core/orchestrator/rungate.h"

#include <QTest>

#include <thread>

#include "tests/core/orchestrator/scriptedworld.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// A run on a thread of its own, behind a gate, which this thread works.
class GatedRun
{
public:
    GatedRun(const World &world, RunRequest request, StepGate &gate, RunSink *sink = nullptr)
    {
        request.gate = &gate;
        m_thread = std::thread([this, &world, request, sink] {
            RunSink silent;
            m_run = world.executor.execute(request, sink ? *sink : silent, m_stop.get_token());
            m_over = true;
        });
    }
    ~GatedRun()
    {
        m_stop.request_stop();
        m_thread.join();
    }

    void cancel() { m_stop.request_stop(); }
    bool isOver() const { return m_over; }
    const Run &run() const { return m_run; }

private:
    std::stop_source m_stop;
    Run m_run;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};

/// "n1 n2" with "after" where the node has run.
QString drawn(const StepGate &gate)
{
    QStringList list;
    for (const StepGate::Held &held : gate.held())
        list.append(held.node.id + (held.moment == RunGate::Moment::After ? u" after"_s : u""_s));
    list.sort();
    return list.join(u", "_s);
}

} // namespace

class TestRunGate : public QObject
{
    Q_OBJECT

private slots:
    void aGateThatIsNotToldToHoldsNobody()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        StepGate gate;
        RunRequest request = world.request(chain({u"a"_s, u"a"_s}));
        request.gate = &gate;
        QCOMPARE(states(world.run(request)), u"n1:ok n2:ok"_s);
    }

    void aBreakpointHoldsBeforeOrAfterItsNode()
    {
        World world;
        const auto model = world.add(u"a"_s, always(u"42"_s));
        StepGate gate;
        gate.setBreakpoint(u"n2"_s, RunGate::Moment::Before, true);
        gate.setBreakpoint(u"n2"_s, RunGate::Moment::After, true);
        GatedRun gated(world, world.request(chain({u"a"_s, u"a"_s})), gate);
        QTRY_COMPARE(drawn(gate), u"n2"_s);
        QCOMPARE(model->calls, 1);
        QVERIFY(gate.held().first().result.status == NodeStatus::Waiting);
        QVERIFY(gate.release(gate.held().first().ticket));
        QTRY_COMPARE(drawn(gate), u"n2 after"_s);
        QCOMPARE(gate.held().first().result.answer, u"42"_s);
        gate.continueAll();
        QTRY_VERIFY(gated.isOver());
        QCOMPARE(states(gated.run()), u"n1:ok n2:ok"_s);
    }

    void steppingRunsOneNodeAndHoldsTheNext()
    {
        World world;
        const auto model = world.add(u"a"_s, always(u"42"_s));
        StepGate gate;
        gate.setPaused(true);
        GatedRun gated(world, world.request(chain({u"a"_s, u"a"_s, u"a"_s})), gate);
        for (int i = 1; i <= 3; ++i) {
            QTRY_COMPARE(drawn(gate), u"n%1"_s.arg(i));
            QCOMPARE(model->calls, i - 1);
            QVERIFY(gate.step(gate.held().first().ticket));
        }
        QTRY_VERIFY(gated.isOver());
        QVERIFY(gate.held().isEmpty());
    }

    void nodesOfALayerAreHeldSideBySide()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        StepGate gate;
        gate.setPaused(true);
        GatedRun gated(world, world.request(wide({u"a"_s, u"a"_s, u"a"_s})), gate);
        QTRY_COMPARE(drawn(gate), u"n1, n2, n3"_s);
        gate.continueAll();
        QTRY_VERIFY(gated.isOver());
        QVERIFY(!gate.isPaused());
    }

    void aTicketIsGoodOnce()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        StepGate gate;
        gate.setBreakpoint(u"n1"_s, RunGate::Moment::Before, true);
        GatedRun gated(world, world.request(chain({u"a"_s})), gate);
        QTRY_COMPARE(drawn(gate), u"n1"_s);
        const quint64 ticket = gate.held().first().ticket;
        QVERIFY(gate.release(ticket));
        QVERIFY(!gate.release(ticket));
        QVERIFY(!gate.release(ticket + 1));
        QTRY_VERIFY(gated.isOver());
    }

    void anEditRunsInPlaceOfThePlanAndIsOnRecord()
    {
        World world;
        world.add(u"a"_s, always(u"41"_s));
        QString asked;
        const auto b = world.add(u"b"_s, [&](const ChatRequest &request) {
            asked = request.messages.last().content;
            return says(u"Answer: 42"_s);
        });
        struct PlanWatch final : RunSink
        {
            void planChanged(const QString &, const Plan &plan) override { seen = plan; }
            std::optional<Plan> seen;
        } watch;
        StepGate gate;
        gate.setBreakpoint(u"n1"_s, RunGate::Moment::Before, true);
        GatedRun gated(world, world.request(chain({u"a"_s})), gate, &watch);
        QTRY_COMPARE(drawn(gate), u"n1"_s);
        WorkflowNode edited = gate.held().first().node;
        edited.model = u"b"_s;
        edited.op = Operator::Generate;
        edited.settings.temperature = 0.5;
        edited.settings.prompts.insert(u"generate"_s, u"Mind the units. {{query}}"_s);
        edited.id = u"elsewhere"_s; // the id is not the person's to change
        QVERIFY(gate.release(gate.held().first().ticket, edited));
        QTRY_VERIFY(gated.isOver());
        const Run &run = gated.run();
        QCOMPARE(run.answer, u"42"_s);
        QCOMPARE(b->calls, 1);
        const WorkflowNode &planned = run.plan.workflow.layers[0][0];
        QCOMPARE(planned.id, u"n1"_s);
        QCOMPARE(planned.model, u"b"_s);
        QCOMPARE(planned.settings.temperature, std::optional(0.5));
        QCOMPARE(planned.settings.prompts.value(u"generate"_s), u"Mind the units. {{query}}"_s);
        QVERIFY2(run.nodes[0].remarks.first().contains(u"LLM b instead of a"),
                 qPrintable(run.nodes[0].remarks.join(u'|')));
        QCOMPARE(run.plan.nodeWhy[u"n1"_s].last().decision, u"edit"_s);
        QVERIFY(run.nodes[0].op == Operator::Generate);
        QVERIFY(watch.seen && watch.seen->workflow == run.plan.workflow);
    }

    void anEditedRunReplaysAsItRan()
    {
        World world;
        world.add(u"a"_s, always(u"41"_s));
        const auto b = world.add(u"b"_s, always(u"42"_s));
        StepGate gate;
        gate.setBreakpoint(u"n2"_s, RunGate::Moment::Before, true);
        RunRequest request = world.request(chain({u"a"_s, u"a"_s}));
        request.cache = CacheUse::ReadWrite;
        GatedRun gated(world, request, gate);
        QTRY_COMPARE(drawn(gate), u"n2"_s);
        WorkflowNode edited = gate.held().first().node;
        edited.model = u"b"_s;
        gate.release(gate.held().first().ticket, edited);
        QTRY_VERIFY(gated.isOver());
        const int calls = b->calls;
        request.plan = gated.run().plan;
        request.cache = CacheUse::Replay;
        const Run replay = world.run(request);
        QVERIFY2(states(replay).startsWith(u"n1:reused n2:reused"), qPrintable(states(replay)));
        QCOMPARE(b->calls, calls);
        QVERIFY(!replay.nodes[1].remarks.join(u' ').contains(u"Edited"));
    }

    void anEditThatCannotRunFailsTheNodeWithASentence()
    {
        World world;
        const auto model = world.add(u"a"_s, always(u"42"_s));
        StepGate gate;
        gate.setBreakpoint(u"n1"_s, RunGate::Moment::Before, true);
        GatedRun gated(world, world.request(chain({u"a"_s})), gate);
        QTRY_COMPARE(drawn(gate), u"n1"_s);
        WorkflowNode edited = gate.held().first().node;
        edited.op = Operator::Ensemble; // there is nothing to choose from yet
        gate.release(gate.held().first().ticket, edited);
        QTRY_VERIFY(gated.isOver());
        QCOMPARE(states(gated.run()), u"n1:error"_s);
        QVERIFY(gated.run().nodes[0].error->message.contains(u"needs 2 candidate"));
        QCOMPARE(model->calls, 0);
        QVERIFY(gated.run().plan.workflow.layers[0][0].op == Operator::Cot);
    }

    void cancellingReleasesEverybody()
    {
        World world;
        const auto model = world.add(u"a"_s, always(u"42"_s));
        StepGate gate;
        gate.setPaused(true);
        GatedRun gated(world, world.request(wide({u"a"_s, u"a"_s, u"a"_s})), gate);
        QTRY_COMPARE(gate.held().size(), 3);
        gated.cancel();
        QTRY_VERIFY(gated.isOver());
        QVERIFY(gated.run().status == RunStatus::Cancelled);
        QVERIFY(gate.held().isEmpty());
        QCOMPARE(model->calls, 0);
    }

    void everyChangeIsTold()
    {
        World world;
        world.add(u"a"_s, always(u"42"_s));
        StepGate gate;
        int told = 0;
        connect(&gate, &StepGate::changed, this, [&] { ++told; }); // queued into this thread
        gate.setBreakpoint(u"n1"_s, RunGate::Moment::Before, true);
        QCOMPARE(told, 1);
        QVERIFY(gate.hasBreakpoint(u"n1"_s, RunGate::Moment::Before));
        QVERIFY(!gate.hasBreakpoint(u"n1"_s, RunGate::Moment::After));
        GatedRun gated(world, world.request(chain({u"a"_s})), gate);
        QTRY_COMPARE(told, 2); // it came
        gate.setBreakpoint(u"n1"_s, RunGate::Moment::Before, false);
        gate.continueAll();
        QTRY_COMPARE(told, 5); // the breakpoint went, all may go, it went
        QVERIFY(gate.breakpoints(RunGate::Moment::Before).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRunGate)
#include "tst_rungate.moc"
