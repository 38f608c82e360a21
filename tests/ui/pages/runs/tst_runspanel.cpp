#include "ui/models/selectionhub.h"
#include "ui/pages/runs/runactions.h"
#include "ui/pages/runs/runspanel.h"
#include "ui/pages/runs/runtable.h"
#include "ui/pages/runs/runtablemodel.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

#include "tests/ui/pages/runs/filesession.h"

using namespace daao;
using namespace daao::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    FileSession session;
    SelectionHub hub;
    std::unique_ptr<RunsPanel> panel;

    explicit Shown(int runs)
    {
        session.store(runs);
        panel = std::make_unique<RunsPanel>(session, hub);
        panel->resize(420, 500);
        panel->show();
    }
    int rows() const { return panel->table().model()->rowCount(); }
    QLineEdit *filter() const { return panel->findChild<QLineEdit *>(u"filter"_s); }
    QString error() const
    {
        const auto *label = panel->findChild<QLabel *>(u"filterError"_s);
        return label->isVisible() ? label->text() : QString();
    }
};

} // namespace

class TestRunsPanel : public QObject
{
    Q_OBJECT

private slots:
    void aTypedFilterChoosesRunsAndAWrongOneSaysWhy()
    {
        Shown shown(40);
        QTRY_COMPARE(shown.rows(), 40);
        QTest::keyClicks(shown.filter(), u"wrong llm:max"_s);
        QTRY_COMPARE(shown.rows(), 4); // every 12th
        QCOMPARE(shown.error(), QString());
        shown.panel->setFilterText(u"colour:red"_s);
        QVERIFY(shown.error().contains(u"colour"));
        QCOMPARE(shown.rows(), 4);
        shown.panel->setFilterText({});
        QTRY_COMPARE(shown.rows(), 40);
        QCOMPARE(shown.error(), QString());
    }

    void aClickSelectsTheRunEverywhereAndASelectionElsewhereMovesTheTable()
    {
        Shown shown(30);
        QTRY_COMPARE(shown.rows(), 30);
        shown.panel->table().selectRow(2);
        QTRY_COMPARE(shown.hub.selection().runId, plainRun(27).id);
        shown.hub.selectRun(plainRun(5).id);
        QTRY_COMPARE(shown.panel->table().currentIndex().row(), 24);
        QCOMPARE(shown.hub.selection().runId, plainRun(5).id);
    }

    void theLastSelectionWinsHoweverLateAnAnswerComes()
    {
        Shown shown(300);
        QTRY_COMPARE(shown.rows(), 300);
        const auto settle = [&shown] {
            shown.session.readers().waitForDone();
            QCoreApplication::processEvents();
        };
        shown.panel->table().selectRow(250); // its line is not read yet
        shown.hub.selectRun(u"a run that goes on"_s);
        settle();
        QCOMPARE(shown.hub.selection().runId, u"a run that goes on"_s);

        shown.hub.selectRun(plainRun(150).id);
        shown.panel->table().selectRow(200);
        settle();
        QTRY_COMPARE(shown.hub.selection().runId, plainRun(99).id);
        QCOMPARE(shown.panel->table().currentIndex().row(), 200);
    }

    void newRunsOnTopOfASelectionDoNotBringTheOldRunBack()
    {
        Shown shown(5);
        QTRY_COMPARE(shown.rows(), 5);
        shown.panel->table().selectRow(0);
        QTRY_COMPARE(shown.hub.selection().runId, plainRun(4).id);
        shown.hub.selectRun(plainRun(5).id); // it has just been started and is not stored yet
        shown.session.store(1, 5);
        emit shown.session.runStored(plainRun(5).id);
        QTRY_COMPARE(shown.rows(), 6);
        QTRY_COMPARE(shown.panel->table().currentIndex().row(), 0); // the new one
        QCOMPARE(shown.hub.selection().runId, plainRun(5).id);
        QCOMPARE(shown.panel->table().selectionModel()->selectedRows().size(), 1);
    }

    void deletingCanBeUndoneAndTheBinShowsWhatIsInIt()
    {
        Shown shown(5);
        QTRY_COMPARE(shown.rows(), 5);
        shown.panel->table().selectRow(1);
        QTest::keyClick(&shown.panel->table(), Qt::Key_Delete);
        QTRY_COMPARE(shown.rows(), 4);
        shown.panel->setFilterText(u"in:bin"_s);
        QTRY_COMPARE(shown.rows(), 1);
        shown.panel->setFilterText({});
        QTRY_COMPARE(shown.rows(), 4);
        QCOMPARE(shown.panel->undoStack().undoText(), u"delete 1 run(s)"_s);
        shown.panel->undoStack().undo();
        QTRY_COMPARE(shown.rows(), 5);
    }

    void tagsAreCountedAndChooseTheirRuns()
    {
        Shown shown(6);
        QTRY_COMPARE(shown.rows(), 6);
        shown.panel->table().selectAll();
        shown.panel->actions().setTags({u"paper"_s});
        auto *tags = shown.panel->findChild<QListWidget *>(u"tags"_s);
        QTRY_VERIFY(tags->item(0) && tags->item(0)->text() == u"paper  (6)"_s);
        shown.session.store(2, 6);
        emit shown.session.runStored(plainRun(7).id);
        QTRY_COMPARE(shown.rows(), 8);
        emit tags->itemActivated(tags->item(0));
        QTRY_COMPARE(shown.rows(), 6);
        QCOMPARE(shown.panel->filterText(), u"tag:paper"_s);
    }

    void aStarAndTagsAreForAllThatIsSelectedAndCanBeUndone()
    {
        Shown shown(3);
        QTRY_COMPARE(shown.rows(), 3);
        RunTable &table = shown.panel->table();
        const auto *model = qobject_cast<RunTableModel *>(table.model());
        const auto run = [&](int row) {
            const RunSummary *line = model->run(model->index(row, 0));
            return line ? *line : RunSummary();
        };
        table.selectRow(0);
        shown.panel->actions().setTags({u"own"_s});
        QTRY_COMPARE(run(0).tags, QStringList{u"own"_s});
        table.selectAll();
        QTest::keyClick(&table, Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(run(0).starred && run(1).starred && run(2).starred);
        shown.panel->actions().setTags({u"paper"_s});
        QTRY_COMPARE(run(2).tags, QStringList{u"paper"_s});
        QTRY_COMPARE(run(0).tags, (QStringList{u"own"_s, u"paper"_s}));
        shown.panel->actions().setTags({u"book"_s}); // what all have is replaced, what one has stays
        QTRY_COMPARE(run(0).tags, (QStringList{u"book"_s, u"own"_s}));
        for (int i = 0; i < 3; ++i)
            shown.panel->undoStack().undo();
        QTRY_VERIFY(!run(0).starred && !run(2).starred);
        QTRY_COMPARE(run(2).tags, QStringList());
        QTRY_COMPARE(run(0).tags, QStringList{u"own"_s});
    }

    void replayAndRerunBecomeABatch()
    {
        Shown shown(4);
        QTRY_COMPARE(shown.rows(), 4);
        shown.panel->table().selectAll();
        shown.panel->actions().rerunWith(u"fixed"_s);
        QTRY_COMPARE(shown.session.orders.size(), 4);
        QCOMPARE(shown.session.orders.first().parent, plainRun(3).id);
        QVERIFY(!shown.session.orders.first().plan);
        shown.session.orders.clear();
        shown.panel->actions().replay();
        QTRY_COMPARE(shown.session.orders.size(), 4);
        QVERIFY(shown.session.orders.first().plan);
        QCOMPARE(shown.session.orders.first().cache, CacheUse::Replay);
    }

    void comparesTheOlderRunWithTheNewer()
    {
        Shown shown(4);
        QTRY_COMPARE(shown.rows(), 4);
        QSignalSpy compared(shown.panel.get(), &RunsPanel::compareRequested);
        shown.panel->table().selectRow(0);
        QAction *compare = nullptr;
        for (QAction *action : shown.panel->actions().all())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_D))
                compare = action;
        QVERIFY(compare && !compare->isEnabled());
        shown.panel->table().selectionModel()->select(shown.panel->table().model()->index(3, 0),
                                                      QItemSelectionModel::Select
                                                          | QItemSelectionModel::Rows);
        QVERIFY(compare->isEnabled());
        compare->trigger();
        QTRY_COMPARE(compared.size(), 1);
        QCOMPARE(compared.first(), (QVariantList{plainRun(0).id, plainRun(3).id}));
    }

    void exportsWhatIsSelected_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QString>("holds");
        QTest::newRow("table") << u"runs.csv"_s << 4 << u"\"sim-mini\""_s;
        QTest::newRow("summaries") << u"runs.jsonl"_s << 3 << u"\"models\":[\"sim-mini\"]"_s;
        QTest::newRow("whole runs") << u"whole.runs.jsonl"_s << 3 << u"\"schema\":\"daao.run/1\""_s;
    }

    void exportsWhatIsSelected()
    {
        QFETCH(QString, name);
        QFETCH(int, lines);
        QFETCH(QString, holds);
        const QTemporaryDir folder;
        Shown shown(3);
        QTRY_COMPARE(shown.rows(), 3);
        shown.panel->table().selectAll();
        QSignalSpy exported(&shown.panel->actions(), &RunActions::exported);
        shown.panel->actions().exportTo(folder.filePath(name));
        QTRY_COMPARE(exported.size(), 1);
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(u'\n'), lines);
        QVERIFY2(text.contains(holds), qPrintable(text));
    }

    void manyQueriesAreAskedForInADialog()
    {
        Shown shown(1);
        QTRY_COMPARE(shown.rows(), 1);
        QTest::keyClick(&shown.panel->table(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(shown.panel->findChild<QDialog *>(u"importDialog"_s));
    }

    void aReadOnlyProjectAllowsLookingOnly()
    {
        Shown shown(2);
        shown.session.readOnly = true;
        QTRY_COMPARE(shown.rows(), 2);
        shown.panel->table().selectRow(0);
        QStringList enabled;
        for (const QAction *action : shown.panel->actions().all())
            if (action->isEnabled())
                enabled.append(action->text().remove(u'&'));
        QCOMPARE(enabled, QStringList{u"Export…"_s});
    }
};

QTEST_MAIN(TestRunsPanel)
#include "tst_runspanel.moc"
