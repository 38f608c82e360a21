#include "ui/graph/workflowview.h"

#include <QSignalSpy>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

WorkflowNode step(const QString &id, Operator op, const QString &model)
{
    return {.id = id, .op = op, .model = model};
}

/// cot and self-consistency feed a review, which had a dearer runner-up.
Plan twoLayers()
{
    Plan plan;
    plan.difficulty.value = 0.58;
    plan.workflow.layers = {{step(u"n1"_s, Operator::Cot, u"sim-mini"_s),
                             step(u"n2"_s, Operator::SelfConsistency, u"sim-nano"_s)},
                            {step(u"n3"_s, Operator::Review, u"sim-max"_s)}};
    plan.nodeWhy.insert(u"n3"_s,
                        {Why{.decision = u"model"_s,
                             .chosen = u"sim-max"_s,
                             .runnerUp = u"sim-titan"_s,
                             .margin = 0.03,
                             .alternatives = {{u"sim-max"_s, 0.86, Money::usd(0.00094), 1.1, 0.81, {}},
                                              {u"sim-titan"_s, 0.91, Money::usd(0.00472), 2, 0.78, {}}}}});
    return plan;
}

Run ran()
{
    Run run;
    run.status = RunStatus::Finished;
    run.plan = twoLayers();
    run.cost.known = Money::usd(0.001);
    run.answer = u"7 h 20 min"_s;
    run.correct = true;
    NodeRun one{.node = u"n1"_s, .op = Operator::Cot, .model = u"sim-mini"_s, .status = NodeStatus::Ok};
    one.answer = u"7 h 20 min"_s;
    one.cost.known = Money::usd(0.00025);
    one.calls = {Call{u"n1"_s, 0, {}, {{Attempt{.usage = {.promptTokens = 118, .completionTokens = 164}}}}}};
    NodeRun two{.node = u"n2"_s, .op = Operator::SelfConsistency, .model = u"sim-nano"_s};
    two.status = NodeStatus::Failed;
    two.error = Error{ErrorKind::Timeout, u"No answer came within 30 s.\nThe rest is in the log."_s, {}};
    run.nodes = {one, two};
    return run;
}

QStringList titles(const WorkflowScene &scene)
{
    QStringList list;
    for (const NodeCard *card : scene.cards())
        list.append(card->node().title);
    return list;
}

} // namespace

class TestWorkflowView : public QObject
{
    Q_OBJECT

private slots:
    void drawsThePlanBetweenQueryAndAnswer()
    {
        WorkflowScene scene;
        scene.setGraph(WorkflowGraph::of(twoLayers()));
        QCOMPARE(titles(scene),
                 (QStringList{u"Query"_s, u"cot"_s, u"self-consistency"_s, u"review"_s, u"Answer"_s}));
        QVERIFY(scene.card(u"n1"_s)->node().planned);
        QCOMPARE(scene.card(u"n3"_s)->node().cost, u"≈ $0.00094"_s);
        QCOMPARE(scene.card(u"query"_s)->node().text, u"d 0.58 · L 2"_s);
    }

    void whatWasNotTakenComesOnDemand()
    {
        WorkflowScene scene;
        scene.setGraph(WorkflowGraph::of(twoLayers()));
        QVERIFY(!scene.card(u"alt:n3"_s));
        scene.setUntakenShown(true);
        const NodeCard *other = scene.card(u"alt:n3"_s);
        QVERIFY(other);
        QCOMPARE(other->opacity(), GraphLook::untaken);
        QCOMPARE(other->node().model, u"sim-titan"_s);
        QCOMPARE(other->node().text, u"not taken: +0.05 success for +$0.0038"_s);
        scene.setUntakenShown(false);
        QVERIFY(!scene.card(u"alt:n3"_s));
    }

    void aRunFillsItsCards()
    {
        const WorkflowGraph graph = WorkflowGraph::of(ran());
        const GraphNode one = graph.nodes[graph.indexOf(u"n1"_s)];
        QCOMPARE(one.tokens, u"118→164"_s);
        QCOMPARE(one.share, 0.25);
        QCOMPARE(graph.nodes[graph.indexOf(u"n2"_s)].text, u"No answer came within 30 s."_s);
        QVERIFY(graph.nodes[graph.indexOf(u"n3"_s)].status == NodeStatus::Waiting);
        QCOMPARE(graph.nodes.last().correct, std::optional(true));
    }

    void anUnknownPriceIsNotDrawnAsZero()
    {
        Run run = ran();
        run.nodes[0].cost = {Money(), false};
        const WorkflowGraph graph = WorkflowGraph::of(run);
        QCOMPARE(graph.nodes[graph.indexOf(u"n1"_s)].cost, u"—"_s);
    }

    void aStreamShowsItsEnd()
    {
        Run run = ran();
        run.nodes[0].status = NodeStatus::Running;
        const WorkflowGraph graph = WorkflowGraph::of(run, {{u"n1"_s, u"… so 2/18"_s}}, {u"n3"_s});
        QCOMPARE(graph.nodes[graph.indexOf(u"n1"_s)].text, u"… so 2/18"_s);
        QVERIFY(graph.nodes[graph.indexOf(u"n3"_s)].held);
    }

    void skippedLayersAreBypassedByTheAnswer()
    {
        Run run = ran();
        run.nodes.append({.node = u"n3"_s, .layer = 1, .status = NodeStatus::Skipped});
        const WorkflowGraph graph = WorkflowGraph::of(run);
        const int answer = graph.indexOf(u"answer"_s);
        QStringList sources;
        for (const GraphEdge &edge : graph.edges)
            if (edge.to == answer)
                sources.append(graph.nodes[edge.from].id);
        QCOMPARE(sources, (QStringList{u"n1"_s, u"n2"_s}));
    }

    void arrowKeysWalkAndEnterOpens()
    {
        WorkflowView view;
        view.resize(900, 500);
        view.workflow().setGraph(WorkflowGraph::of(ran()));
        view.show();
        QSignalSpy opened(&view.workflow(), &WorkflowScene::nodeActivated);
        QStringList path;
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right,
                                  Qt::Key_Left, Qt::Key_Home}) {
            QTest::keyClick(&view, key);
            path.append(view.workflow().selectedNode());
        }
        QCOMPARE(path,
                 (QStringList{u"n1"_s, u"n2"_s, u"n3"_s, u"answer"_s, u"answer"_s, u"n3"_s, u"query"_s}));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).toString(), u"query"_s);
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(view.workflow().selectedNode().isEmpty());
    }

    void aClickSelectsAndTellsOnce()
    {
        WorkflowView view;
        view.resize(900, 500);
        view.workflow().setGraph(WorkflowGraph::of(ran()));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy selected(&view.workflow(), &WorkflowScene::nodeSelected);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.mapFromScene(view.workflow().card(u"n2"_s)->pos()));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toString(), u"n2"_s);
        QCOMPARE(view.accessibleDescription(), u"self-consistency on sim-nano: ✕ failed"_s);
    }

    void selectionSurvivesNewFigures()
    {
        WorkflowScene scene;
        scene.setGraph(WorkflowGraph::of(ran()));
        scene.select(u"n1"_s);
        const NodeCard *card = scene.card(u"n1"_s);
        Run later = ran();
        later.nodes[0].status = NodeStatus::Reused;
        scene.setGraph(WorkflowGraph::of(later));
        QCOMPARE(scene.card(u"n1"_s), card);
        QCOMPARE(scene.selectedNode(), u"n1"_s);
        scene.setGraph({});
        QVERIFY(scene.selectedNode().isEmpty());
    }

    void fitsUntilTheUserZooms()
    {
        WorkflowView view;
        view.resize(500, 300);
        view.workflow().setGraph(WorkflowGraph::of(ran()));
        view.show();
        QVERIFY(view.zoom() < 1);
        view.resize(1600, 900);
        QCOMPARE(view.zoom(), 1.0);
        view.zoomIn();
        view.resize(500, 300);
        QCOMPARE(view.zoom(), 1.25);
        view.setZoom(1e9);
        QVERIFY(view.zoom() <= 4);
    }

    void wideLayersMeetInOneJoint()
    {
        Plan plan;
        for (int l = 0; l < 2; ++l) {
            plan.workflow.layers.append(QList<WorkflowNode>());
            for (int i = 0; i < 8; ++i)
                plan.workflow.layers[l].append(step(u"n%1-%2"_s.arg(l).arg(i), Operator::Cot, u"a"_s));
        }
        WorkflowScene scene;
        scene.setGraph(WorkflowGraph::of(plan));
        qsizetype curves = 0;
        for (const QGraphicsItem *item : scene.items())
            if (const auto *edges = dynamic_cast<const EdgeItem *>(item))
                curves += edges->curveCount();
        QCOMPARE(curves, 8 + 16 + 8); // not 64 between the layers
    }

    void drawsEverythingInBothThemesWithoutComplaint()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            QApplication::setPalette(theme.palette());
            WorkflowView view;
            view.workflow().setLlms({u"sim-nano"_s, u"sim-mini"_s, u"sim-max"_s, u"sim-titan"_s});
            view.workflow().setUntakenShown(true);
            view.workflow().setGraph(WorkflowGraph::of(ran()));
            view.workflow().setBreakpoints({{u"n1"_s, Breakpoint::Both}});
            const QImage image = view.image(2);
            QCOMPARE(image.pixelColor(2, 2), theme.panel);
            QVERIFY(image.width() > 1200);
            if (const QString folder = qEnvironmentVariable("DAAO_PICTURES"); !folder.isEmpty()) {
                view.resize(700, 380);
                view.workflow().select(u"n3"_s);
                view.show();
                QVERIFY(QTest::qWaitForWindowExposed(&view));
                view.grab().save(folder + u"/graph-"_s + theme.panel.name().mid(1) + u".png"_s);
            }
        }
    }
};

QTEST_MAIN(TestWorkflowView)
#include "tst_workflowview.moc"
