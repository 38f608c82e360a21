#include "ui/kit/fuzzy.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestFuzzy : public QObject
{
    Q_OBJECT

private slots:
    void theBetterFitScoresHigher_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginnings of words") << u"dt"_s << u"Dark theme"_s << u"Edit"_s;
        QTest::newRow("letters in a row") << u"run"_s << u"Run again"_s << u"Return"_s;
        QTest::newRow("the beginning of the text") << u"st"_s << u"Stop"_s << u"Last"_s;
        QTest::newRow("whatever the case") << u"DARK"_s << u"dark theme"_s << u"diagram kit"_s;
    }

    void theBetterFitScoresHigher()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(pattern, better) > fuzzyScore(pattern, worse));
        QVERIFY(fuzzyScore(pattern, worse) > 0);
    }

    void whatIsNotThereInThatOrderDoesNotFit()
    {
        QVERIFY(fuzzyScore(u"abc", u"acb") < 0);
        QVERIFY(fuzzyScore(u"longer", u"long") < 0);
        QCOMPARE(fuzzyScore(u"", u"anything"), 0);
    }

    void anEndlessLineCostsNoTime() { QVERIFY(fuzzyScore(u"zzzzzzzzzz", u"z"_s.repeated(1'000'000)) > 0); }
};

QTEST_GUILESS_MAIN(TestFuzzy)
#include "tst_fuzzy.moc"
