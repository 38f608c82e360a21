#include "core/orchestrator/nodeedit.h"
#include "ui/kit/theme.h"
#include "ui/pages/compare/compareview.h"
#include "ui/pages/workflow/actionstrip.h"
#include "ui/pages/workflow/outlineview.h"
#include "ui/pages/workflow/prompteditor.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Plan plan()
{
    Plan plan;
    plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Cot, .model = u"sim-mini"_s}},
                            {{.id = u"n2"_s, .op = Operator::Review, .model = u"sim-max"_s}}};
    plan.nodeWhy.insert(u"n2"_s,
                        {Why{.decision = u"model"_s,
                             .chosen = u"sim-max"_s,
                             .alternatives = {{u"sim-max"_s, 0.86, Money::usd(0.002), 1, 0.8, {}},
                                              {u"sim-mini"_s, 0.6, Money::usd(0.0004), 1, 0.6, {}}}}});
    return plan;
}

Run ran()
{
    Run run;
    run.id = u"r1"_s;
    run.status = RunStatus::Finished;
    run.plan = plan();
    run.answer = u"7 h"_s;
    run.answerText = u"It takes 7 h."_s;
    run.nodes = {
        {.node = u"n1"_s, .op = Operator::Cot, .model = u"sim-mini"_s, .layer = 0, .status = NodeStatus::Ok},
        {.node = u"n2"_s,
         .op = Operator::Review,
         .model = u"sim-max"_s,
         .layer = 1,
         .status = NodeStatus::Ok}};
    return run;
}

const QList<ModelCard> pool{{.id = u"sim-nano"_s}, {.id = u"sim-mini"_s}, {.id = u"sim-max"_s}};

struct Desk
{
    LiveRun live;
    PlanDocument document{&NodeEdit::applied};
    StepGate gate;
    PromptSet prompts = PromptSet::builtIn();
    WorkflowPanel panel{{live, document, gate, prompts}};

    Desk() { panel.setPool(pool); }

    void showPlan()
    {
        live.show({}, plan());
        document.setBase(plan());
    }
    QString strip()
    {
        auto *strip = panel.findChild<ActionStrip *>();
        return strip->isHidden() ? QString() : strip->sentence();
    }
    /// The action of a menu (and its menus) whose data or text is that.
    static QAction *find(const QMenu &menu, const QString &name)
    {
        for (QAction *action : menu.actions()) {
            if (action->data().toString() == name || QString(action->text()).remove(u'&') == name)
                return action;
            if (action->menu())
                if (QAction *found = find(*action->menu(), name))
                    return found;
        }
        return nullptr;
    }
};

} // namespace

class TestWorkflowPanel : public QObject
{
    Q_OBJECT

private slots:
    void aPlannedNodeCanBeChangedAndTheChangeUndone()
    {
        Desk desk;
        desk.showPlan();
        const auto menu = desk.panel.menuFor(u"n2"_s);
        QAction *cheaper = Desk::find(*menu, u"sim-mini"_s);
        QVERIFY(cheaper->text().endsWith(u"−$0.0016 · P 0.60"_s));
        cheaper->trigger();
        const WorkflowScene &scene = desk.panel.view().workflow();
        QCOMPARE(scene.card(u"n2"_s)->node().model, u"sim-mini"_s);
        QCOMPARE(desk.document.undoStack().undoText(), u"review on sim-mini instead of sim-max"_s);
        desk.document.undoStack().undo();
        QCOMPARE(scene.card(u"n2"_s)->node().model, u"sim-max"_s);
        QVERIFY(!desk.document.isEdited());
        desk.document.undoStack().redo();
        desk.panel.action(u"graph.revert"_s)->trigger();
        QCOMPARE(scene.card(u"n2"_s)->node().model, u"sim-max"_s);
    }

    void editsSurviveAKeystrokeButNotAnotherPlan()
    {
        Desk desk;
        desk.showPlan();
        WorkflowNode node = *plan().workflow.node(u"n2"_s);
        node.model = u"sim-nano"_s;
        QVERIFY(desk.document.edit(node, u"x"_s));
        Plan again = plan();
        again.difficulty.value = 0.7;
        desk.document.setBase(again);
        QCOMPARE(desk.document.plan()->workflow.node(u"n2"_s)->model, u"sim-nano"_s);
        again.workflow.layers.removeLast();
        desk.document.setBase(again);
        QVERIFY(!desk.document.isEdited());
        QVERIFY(!desk.document.undoStack().canUndo());
    }

    void whatCannotRunIsRefusedWithASentence()
    {
        Desk desk;
        desk.showPlan();
        WorkflowNode node = *plan().workflow.node(u"n1"_s);
        node.op = Operator::Ensemble; // nothing to choose from in the first layer
        const auto refused = desk.document.edit(node, u"x"_s);
        QVERIFY(!refused && !refused.error().message.isEmpty());
        const auto menu = desk.panel.menuFor(u"n1"_s);
        QVERIFY(!Desk::find(*menu, u"ensemble"_s)->isEnabled());
        QVERIFY(Desk::find(*menu, u"generate"_s)->isEnabled());
    }

    void aFinishedNodeAsksForAVariation()
    {
        Desk desk;
        desk.live.show(ran());
        QSignalSpy wanted(&desk.panel, &WorkflowPanel::variationWanted);
        Desk::find(*desk.panel.menuFor(u"n2"_s), u"sim-nano"_s)->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), u"n2"_s);
        QCOMPARE(wanted[0][1].value<std::optional<WorkflowNode>>()->model, u"sim-nano"_s);
        desk.panel.setNode(u"n2"_s);
        desk.panel.action(u"run.rerunFrom"_s)->trigger();
        QVERIFY(!wanted[1][1].value<std::optional<WorkflowNode>>());
    }

    void nothingIsSpentBeforeTheUserAgrees()
    {
        Desk desk;
        desk.live.show(ran());
        bool ran = false;
        desk.panel.propose(u"Calls 2 nodes for about $0.001."_s, [&] { ran = true; });
        QCOMPARE(desk.strip(), u"Calls 2 nodes for about $0.001."_s);
        desk.panel.findChild<QPushButton *>(u"cancel"_s)->click();
        QTRY_VERIFY(desk.strip().isEmpty());
        QVERIFY(!ran);
        desk.panel.propose(u"Again?"_s, [&] { ran = true; });
        desk.panel.findChild<QPushButton *>(u"runIt"_s)->click();
        QTRY_VERIFY(ran);
    }

    void aFailedNodeOffersRetry()
    {
        Desk desk;
        Run run = ran();
        run.nodes[1].status = NodeStatus::Failed;
        run.nodes[1].error = Error{ErrorKind::Timeout, u"No answer within 30 s.\nmore"_s, {}};
        desk.live.show(run);
        QCOMPARE(desk.strip(), u"review on sim-max failed: No answer within 30 s."_s);
        QSignalSpy wanted(&desk.panel, &WorkflowPanel::variationWanted);
        desk.panel.findChild<QPushButton *>(u"retry"_s)->click();
        QCOMPARE(wanted.value(0).value(0).toString(), u"n2"_s);
    }

    void breakpointsHoldAndStepsLetGo()
    {
        Desk desk;
        Run run = ran();
        run.status = RunStatus::Running;
        run.nodes.clear();
        desk.live.start(run);
        desk.panel.setNode(u"n2"_s);
        desk.panel.action(u"debug.breakBefore"_s)->trigger();
        QVERIFY(desk.gate.hasBreakpoint(u"n2"_s, RunGate::Moment::Before));
        std::optional<WorkflowNode> went;
        std::jthread worker([&](std::stop_token stop) {
            const WorkflowNode node = *plan().workflow.node(u"n2"_s);
            went = desk.gate.pass(u"r1"_s, RunGate::Moment::Before, node, {}, stop);
        });
        QTRY_COMPARE(desk.strip(), u"Held before review on sim-max."_s);
        QVERIFY(desk.panel.view().workflow().card(u"n2"_s)->node().held);
        Desk::find(*desk.panel.menuFor(u"n2"_s), u"sim-nano"_s)->trigger(); // edit while it waits
        QVERIFY(desk.strip().size() > 32);
        desk.panel.action(u"debug.continue"_s)->trigger();
        worker.join();
        QCOMPARE(went ? went->model : QString(), u"sim-nano"_s);
        QTRY_VERIFY(desk.strip().isEmpty());
    }

    void graphAndOutlineShareOneSelection()
    {
        Desk desk;
        desk.live.show(ran());
        QSignalSpy selected(&desk.panel, &WorkflowPanel::nodeSelected);
        desk.panel.view().workflow().select(u"n1"_s);
        QCOMPARE(desk.panel.outline().currentIndex().data().toString(), u"cot"_s);
        desk.panel.outline().setCurrentIndex(
            desk.panel.outline().model()->index(0, 0, desk.panel.outline().model()->index(1, 0)));
        QCOMPARE(desk.panel.view().workflow().selectedNode(), u"n2"_s);
        QCOMPARE(selected.size(), 2);
        desk.panel.setNode(u"n1"_s);
        QCOMPARE(selected.size(), 2);
    }

    void theKeyboardShowsWhatWasNotChosen()
    {
        Desk desk;
        desk.showPlan();
        desk.panel.resize(900, 500);
        desk.panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&desk.panel));
        desk.panel.view().setFocus();
        QTest::keyClick(&desk.panel.view(), Qt::Key_V);
        QVERIFY(desk.panel.view().workflow().isUntakenShown());
        QTest::keyClick(&desk.panel.view(), Qt::Key_M);
        QVERIFY(!desk.panel.view().isMapShown());
    }

    void aWrongTemplateCannotBeAccepted()
    {
        const WorkflowNode node = *plan().workflow.node(u"n1"_s);
        PromptEditor editor(node, PromptSet::builtIn());
        auto *text = editor.findChild<QPlainTextEdit *>();
        auto *ok = editor.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        const QString shipped = text->toPlainText();
        QVERIFY(!shipped.isEmpty() && ok->isEnabled());
        text->setPlainText(shipped + u"{{nonsense}}"_s);
        QVERIFY(!ok->isEnabled());
        QVERIFY(!editor.findChild<QLabel *>(u"problem"_s)->text().isEmpty());
        text->setPlainText(shipped + u" Be brief."_s);
        QVERIFY(ok->isEnabled());
        QCOMPARE(editor.edited().settings.prompts.size(), 1);
        text->setPlainText(shipped);
        QVERIFY(editor.edited().settings.prompts.isEmpty());
    }

    void comparesTwoRunsSideBySide()
    {
        Run other = ran();
        other.id = u"r2"_s;
        other.plan.workflow.layers[1][0].model = u"sim-nano"_s;
        other.nodes[1].model = u"sim-nano"_s;
        other.answer = u"8 h"_s;
        other.answerText = u"It takes 8 h."_s;
        other.cost.known = Money::usd(0.0004);
        Run first = ran();
        first.cost.known = Money::usd(0.002);
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            theme.applyTo(*qApp);
            CompareView view;
            view.resize(1000, 620);
            view.setRuns(first, other, {u"sim-nano"_s, u"sim-mini"_s, u"sim-max"_s});
            QCOMPARE(view.diff().pairs.size(), 2);
            QVERIFY(view.diff().pairs[1].change == NodeChange::Swapped);
            QVERIFY(view.findChild<QLabel *>(u"totals"_s)->text().contains(u"−$0.0016"_s));
            view.show();
            QVERIFY(QTest::qWaitForWindowExposed(&view));
            if (const QString folder = qEnvironmentVariable("DAAO_PICTURES"); !folder.isEmpty())
                view.grab().save(folder + u"/compare-"_s + theme.panel.name().mid(1) + u".png"_s);
        }
    }

    void drawsInBothThemes()
    {
        const QString folder = qEnvironmentVariable("DAAO_PICTURES");
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            theme.applyTo(*qApp);
            Desk desk;
            Run run = ran();
            run.nodes[1].status = NodeStatus::Failed;
            run.nodes[1].error = Error{ErrorKind::Timeout, u"No answer within 30 s."_s, {}};
            desk.live.show(run);
            desk.panel.resize(760, 420);
            desk.panel.show();
            QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
            QCoreApplication::processEvents();
            if (!folder.isEmpty())
                desk.panel.grab().save(folder + u"/panel-"_s + theme.panel.name().mid(1) + u".png"_s);
        }
    }
};

QTEST_MAIN(TestWorkflowPanel)
#include "tst_workflowpanel.moc"
