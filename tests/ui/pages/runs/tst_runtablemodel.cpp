#include "ui/pages/runs/runtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/ui/pages/runs/filesession.h"

using namespace daao;
using namespace daao::test;
using namespace Qt::StringLiterals;

namespace {

RunTableModel::Source sourceOf(Session &session)
{
    return {[&session](const RunFilter &filter) {
                return session.read(
                    [filter](const Archive &archive, Registry &) { return archive.runs(filter); });
            },
            [&session](const RunFilter &filter) {
                return session.read(
                    [filter](const Archive &archive, Registry &) { return archive.sequence(filter); });
            },
            [&session](const QList<qint64> &seqs) {
                return session.read(
                    [seqs](const Archive &archive, Registry &) { return archive.lines(seqs); });
            }};
}

/// Questions of the first rows, once they are there.
QStringList questions(const RunTableModel &model, int rows)
{
    QStringList texts;
    for (int row = 0; row < std::min(rows, model.rowCount()); ++row)
        texts.append(model.index(row, RunTableModel::Question).data().toString());
    return texts;
}

QString tank(int number)
{
    return u"How much water is in tank %1?"_s.arg(number);
}

} // namespace

class TestRunTableModel : public QObject
{
    Q_OBJECT

private slots:
    void isAsLongAsTheProjectFromTheStartAndReadsLinesWhenTheyAreLookedAt()
    {
        FileSession session;
        session.store(700);
        RunTableModel model(sourceOf(session));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 700);
        QTRY_COMPARE(questions(model, 2), (QStringList{tank(699), tank(698)}));
        const QModelIndex last = model.index(699, RunTableModel::Question);
        QTRY_COMPARE(last.data().toString(), tank(0));
        QCOMPARE(model.index(699, RunTableModel::Llms).data().toString(), u"sim-max"_s);
        QCOMPARE(model.index(699, RunTableModel::Verdict).data().toString(), u"✕"_s);
        QCOMPARE(model.index(699, RunTableModel::Tokens).data().toString(), u"15"_s);
    }

    void aFilterAndAnOrderChooseTheRows()
    {
        FileSession session;
        session.store(20);
        RunTableModel model(sourceOf(session));
        model.setFilter({.correct = false});
        QTRY_COMPARE(model.rowCount(), 5);
        model.sort(RunTableModel::CostColumn, Qt::AscendingOrder);
        QTRY_COMPARE(questions(model, 2), (QStringList{tank(0), tank(4)}));
        model.sort(RunTableModel::CostColumn, Qt::DescendingOrder);
        QTRY_COMPARE(questions(model, 2), (QStringList{tank(16), tank(12)}));
    }

    void newRunsAppearOnTopAndTheRestStays()
    {
        FileSession session;
        session.store(10);
        RunTableModel model(sourceOf(session));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter({});
        QTRY_COMPARE(questions(model, 1), QStringList{tank(9)});
        const QPersistentModelIndex newest = model.index(0, RunTableModel::Question);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        session.store(3, 10);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 13);
        QCOMPARE(newest.row(), 3);
        QCOMPARE(resets.size(), 0);
        QTRY_COMPARE(questions(model, 4), (QStringList{tank(12), tank(11), tank(10), tank(9)}));
    }

    void deletedRunsGoAndChangedOnesAreReadAgain()
    {
        FileSession session;
        session.store(6);
        RunTableModel model(sourceOf(session));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter({});
        QTRY_COMPARE(questions(model, 1), QStringList{tank(5)});
        QVERIFY(session.registry().setDeleted(plainRun(3).id, true));
        QVERIFY(session.registry().setStarred(plainRun(4).id, true));
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 5);
        QTRY_COMPARE(model.index(1, RunTableModel::Star).data().toString(), u"★"_s);
        QTRY_COMPARE(questions(model, 3), (QStringList{tank(5), tank(4), tank(2)}));
    }

    void whatCannotBeReadIsSaidAndTheTableStays()
    {
        FileSession session;
        session.store(2);
        auto source = sourceOf(session);
        bool isBroken = false;
        const auto works = source.sequence;
        source.sequence = [&](const RunFilter &filter) {
            return isBroken ? inBackground(session.readers(),
                                           []() -> Result<QList<qint64>> {
                                               return failure(ErrorKind::Storage, u"The disk is gone."_s);
                                           })
                            : works(filter);
        };
        RunTableModel model(source);
        QSignalSpy failures(&model, &RunTableModel::failed);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 2);
        isBroken = true;
        model.refresh();
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(failures.first().first().value<Error>().message, u"The disk is gone."_s);
        QCOMPARE(model.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRunTableModel)
#include "tst_runtablemodel.moc"
