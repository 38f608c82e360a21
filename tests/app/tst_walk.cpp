#include "ui/pages/compare/compareview.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QPushButton>
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

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        Desk::prepare(m_home.filePath(u"settings.ini"_s));
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
        QTRY_VERIFY(explore.preview() && explore.preview()->policy.startsWith(u"fixed@"));
        explore.startRun();
        QTRY_VERIFY(explore.run() && explore.run()->query.text == u"What is 8 * 7?"
                    && explore.run()->status == RunStatus::Finished);
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
        QTRY_VERIFY(explore.run()->parent == first.id && explore.run()->status == RunStatus::Finished);
        int reused = 0;
        for (const NodeRun &node : explore.run()->nodes)
            reused += node.status == NodeStatus::Reused;
        QCOMPARE(reused, first.plan.workflow.nodeCount() - int(layers.last().size()));
        QTRY_VERIFY(panel.comparison());
        const RunDiff &diff = panel.comparison()->diff();
        QCOMPARE(std::ranges::count(diff.pairs, NodeChange::Swapped, &RunDiff::Pair::change), 1);
        panel.action(u"run.replay"_s)->trigger();
        QTRY_VERIFY(explore.run()->origin == Origin::Replay && explore.run()->status == RunStatus::Finished);
        QCOMPARE(explore.run()->cost.known, Money());
        desk->close();
    }
};

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
