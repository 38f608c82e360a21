#include "ui/kit/visibletext.h"

#include <QStringList>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestVisibleText : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatWouldHide_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"a\tb\nc"_s << u"a\tb\nc"_s;
        QTest::newRow("escape") << u"\u001b[31mred"_s << u"␛[31mred"_s;
        QTest::newRow("nul") << QString(u'a') + QChar(0) + u'b' << u"a␀b"_s;
        QTest::newRow("override") << u"abc\u202Edef"_s << u"abc⟦U+202E⟧def"_s;
        QTest::newRow("delete") << u"\u007f"_s << u"␡"_s;
        QTest::newRow("windows") << u"a\r\nb"_s << u"a\nb"_s;
        QTest::newRow("emoji") << u"\U0001F600 é"_s << u"\U0001F600 é"_s;
    }

    void showsWhatWouldHide()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(VisibleText::of(text), shown);
    }

    void breaksEndlessLinesAndLosesNothing()
    {
        const QString endless = u"word "_s.repeated(2000) + QString(7000, u'x') + u"\nshort\n"_s;
        const QString lines = VisibleText::inLines(endless);
        for (const QString &line : lines.split(u'\n'))
            QVERIFY(line.size() <= VisibleText::longestLine + 1);
        QCOMPARE(QString(lines).remove(u'\n'), QString(endless).remove(u'\n'));
        QVERIFY(lines.endsWith(u"\nshort\n"));
        QCOMPARE(VisibleText::inLines(u"a\nb"_s), u"a\nb"_s);
    }
};

QTEST_GUILESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
