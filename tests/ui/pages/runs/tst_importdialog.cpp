#include "ui/pages/runs/importdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "tests/ui/pages/runs/filesession.h"

using namespace daao;
using namespace daao::test;
using namespace Qt::StringLiterals;

class TestImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void guessesTheColumnsShowsTwentyRowsAndRunsAll()
    {
        FileSession session;
        ImportDialog dialog(session);
        QByteArray csv = "id,question,answer\n";
        for (int i = 0; i < 30; ++i)
            csv += QByteArray::number(i) + ",What is " + QByteArray::number(i) + " + 1?,"
                   + QByteArray::number(i + 1) + '\n';
        dialog.show(QueryTable::fromCsv(csv), u"sums.csv"_s);
        QCOMPARE(dialog.findChild<QTableWidget *>(u"preview"_s)->rowCount(), 20);
        QCOMPARE(dialog.mapping(), (QueryTable::Mapping{1, 2, -1}));
        QCOMPARE(dialog.findChild<QPushButton *>(u"run"_s)->text(), u"&Run 30 query(s)"_s);
        dialog.accept();
        QCOMPARE(session.orders.size(), 30);
        QCOMPARE(session.orders[3].query.text, u"What is 3 + 1?"_s);
        QCOMPARE(session.orders[3].query.reference.answer, u"4"_s);
        QCOMPARE(session.batchTitle, u"30 query(s) from sums.csv"_s);
    }

    void withoutAColumnOfQueriesThereIsNothingToRun()
    {
        FileSession session;
        ImportDialog dialog(session);
        dialog.show(QueryTable::fromCsv("a,b\n1,2\n"), u"x.csv"_s);
        QVERIFY(!dialog.findChild<QPushButton *>(u"run"_s)->isEnabled());
        dialog.findChild<QComboBox *>(u"queryColumn"_s)->setCurrentIndex(1);
        QVERIFY(dialog.findChild<QPushButton *>(u"run"_s)->isEnabled());
    }

    void aFileThatCannotBeReadIsNamedAndRunsNothing()
    {
        FileSession session;
        ImportDialog dialog(session);
        dialog.readFile(u"/nowhere/at-all.csv"_s);
        const auto isNamed = [&] {
            return std::ranges::any_of(dialog.findChildren<QLabel *>(), [](const QLabel *label) {
                return label->text().contains(u"/nowhere/at-all.csv");
            });
        };
        QTRY_VERIFY(isNamed());
        QVERIFY(!dialog.findChild<QPushButton *>(u"run"_s)->isEnabled());
        dialog.accept();
        QVERIFY(session.orders.isEmpty());
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
