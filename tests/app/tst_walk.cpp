#include "ui/pages/compare/compareview.h"
#include "ui/pages/explore/difficultygauge.h"
#include "ui/pages/inspector/inspector.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/desk.h"

using namespace daao;
using namespace Qt::StringLiterals;

/// The way of one question through the real window.
class TestWalk : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    LogModel m_log;

    static constexpr int patience = Desk::patience;

    Desk openDesk()
    {
        return Desk::open(m_home.filePath(u"p.daao"_s), m_home.filePath(u"settings.ini"_s), m_log);
    }

    /// Ask: every letter is a key; the gauge and the preview follow, Ctrl+Enter runs.
    static void askByKeys(const Desk &desk, const QString &question)
    {
        ExplorePage &explore = *desk->explore();
        QPlainTextEdit &edit = explore.queryBar().edit();
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, question);
        QVERIFY(explore.gauge().isStale());
        QTRY_VERIFY_WITH_TIMEOUT(!explore.gauge().isStale() && explore.preview(), patience);
        QCOMPARE(explore.preview()->query.text, question);
        QVERIFY(explore.gauge().difficulty().has_value());
        QVERIFY(!explore.workflow().view().workflow().cards().isEmpty()); // before any call
        QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(explore.run() && explore.run()->query.text == question
                                     && explore.run()->status == RunStatus::Finished,
                                 patience);
        QVERIFY(explore.run()->correct.has_value());
    }

    static void clickNode(WorkflowPanel &panel, const QString &node)
    {
        WorkflowView &view = panel.view();
        const NodeCard *card = view.workflow().card(node);
        QVERIFY(card);
        view.fit();
        const QPoint where = view.mapFromScene(card->sceneBoundingRect().center());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, where);
    }

    /// Why: the inspector lists who else could have run the node, and its runner-up is a question with a
    /// price before it is a run.
    static void whatIfTheRunnerUp(const Desk &desk)
    {
        auto *inspector = desk->findChild<Inspector *>();
        QVERIFY(inspector);
        inspector->showTab(Inspector::WhyCard);
        const auto *why = inspector->findChild<QTableView *>(u"why"_s);
        QVERIFY(why && why->model()->rowCount() > 1);
        const QString before = desk->explore()->run()->id;
        QPushButton *runnerUp = nullptr;
        for (QPushButton *button : inspector->findChildren<QPushButton *>(u"useRunnerUp"_s))
            runnerUp = button; // the last section is about the LLM
        QVERIFY(runnerUp);
        runnerUp->click();
        auto *runIt = desk->explore()->workflow().findChild<QPushButton *>(u"runIt"_s);
        QVERIFY(runIt);
        QCOMPARE(desk->explore()->run()->id, before); // nothing runs before the user agrees
        runIt->click();
    }

    /// Another LLM for a node of the plan, taken back by the Edit menu's Undo.
    static void overrideAndUndo(const Desk &desk)
    {
        ExplorePage &explore = *desk->explore();
        const WorkflowNode planned = explore.plan().plan()->workflow.layers.first().first();
        WorkflowNode other = planned;
        other.model = planned.model == u"sim-nano" ? u"sim-titan"_s : u"sim-nano"_s;
        QVERIFY(explore.plan().edit(other, u"another LLM"_s).has_value());
        QCOMPARE(explore.order().plan->workflow.layers.first().first().model, other.model);
        QAction *undo = desk->actions().find(u"edit.undo"_s);
        explore.queryBar().edit().setFocus();
        QTRY_VERIFY(undo->isEnabled());
        undo->trigger();
        QVERIFY(!explore.plan().isEdited());
        QCOMPARE(explore.plan().plan()->workflow.layers.first().first().model, planned.model);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        Desk::prepare(m_home.filePath(u"settings.ini"_s));
    }

    /// The walk of the design, with keys and clicks, to the restart that finds everything as it was.
    void fromTheQuestionToTheComparisonAndBackAfterARestart()
    {
        const QString question = u"What is 46 * 7 - 12?"_s;
        QString varied;
        QString chosen;
        {
            const Desk desk = openDesk();
            QVERIFY(desk->session());
            ExplorePage &explore = *desk->explore();
            askByKeys(desk, question);
            const Run first = *explore.run();
            const QString policyChoice = first.plan.workflow.layers.first().first().model;
            clickNode(explore.workflow(), first.plan.workflow.layers.first().first().id);
            QCOMPARE(desk->hub().selection().nodeId, first.plan.workflow.layers.first().first().id);
            whatIfTheRunnerUp(desk);
            QTRY_VERIFY_WITH_TIMEOUT(
                explore.run()->parent == first.id && explore.run()->status == RunStatus::Finished, patience);
            QTRY_VERIFY_WITH_TIMEOUT(explore.workflow().comparison(), patience);
            varied = explore.run()->id;
            QVERIFY(explore.run()->plan.workflow.layers.first().first().model != policyChoice);
            overrideAndUndo(desk);
            desk->hub().selectRun(varied);
            QTRY_COMPARE_WITH_TIMEOUT(explore.run()->id, varied, patience);
            chosen = desk->hub().selection().nodeId;
            QTRY_VERIFY_WITH_TIMEOUT(desk->close(), patience); // once the variation is stored
        }
        const Desk desk = openDesk();
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->run().has_value(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk->explore()->run()->id, varied, patience);
        QCOMPARE(desk->explore()->queryBar().query().text, question);
        QCOMPARE(desk->hub().selection().nodeId, chosen);
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->gauge().difficulty().has_value(), patience);
        desk->close();
    }

    void aWhatIfAsksFirstReusesWhatItCanAndShowsTheDifference()
    {
        const Desk desk = openDesk();
        QVERIFY(desk->session());
        ExplorePage &explore = *desk->explore();
        WorkflowPanel &panel = explore.workflow();
        RunChoice choice;
        choice.policy = u"fixed"_s;
        desk->session()->setChoice(choice);
        Desk::type(*desk.window, u"What is 8 * 7?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(explore.preview() && explore.preview()->policy.startsWith(u"fixed@"),
                                 patience);
        explore.startRun();
        QTRY_VERIFY_WITH_TIMEOUT(explore.run() && explore.run()->query.text == u"What is 8 * 7?"
                                     && explore.run()->status == RunStatus::Finished,
                                 patience);
        const Run first = *explore.run();
        const auto &layers = first.plan.workflow.layers;
        QVERIFY(layers.size() > 1);
        const WorkflowNode last = layers.last().first();
        const QString other = last.model == u"sim-nano" ? u"sim-mini"_s : u"sim-nano"_s;
        panel.setNode(last.id);
        WorkflowNode after = last;
        after.model = other;
        emit panel.variationWanted(last.id, after);
        auto *runIt = panel.findChild<QPushButton *>(u"runIt"_s);
        QVERIFY(runIt);
        QCOMPARE(explore.run()->id, first.id); // nothing runs before the user agrees
        runIt->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            explore.run()->parent == first.id && explore.run()->status == RunStatus::Finished, patience);
        int reused = 0;
        for (const NodeRun &node : explore.run()->nodes)
            reused += node.status == NodeStatus::Reused;
        QCOMPARE(reused, first.plan.workflow.nodeCount() - int(layers.last().size()));
        QTRY_VERIFY_WITH_TIMEOUT(panel.comparison(), patience);
        const RunDiff &diff = panel.comparison()->diff();
        QCOMPARE(std::ranges::count(diff.pairs, NodeChange::Swapped, &RunDiff::Pair::change), 1);
        panel.action(u"run.replay"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(explore.run()->origin == Origin::Replay
                                     && explore.run()->status == RunStatus::Finished,
                                 patience);
        QCOMPARE(explore.run()->cost.known, Money());
        desk->close();
    }
};

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
