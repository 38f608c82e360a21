#include "core/text/tokens.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TokensTest : public QObject
{
    Q_OBJECT

private slots:
    void staysNearARealTokeniser_data();
    void staysNearARealTokeniser();
    void growsWithTheText();
};

void TokensTest::staysNearARealTokeniser_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("atMost");
    QTest::newRow("nothing") << QString() << 0 << 0;
    QTest::newRow("a word") << u"hello"_s << 1 << 1;
    QTest::newRow("a sentence") << u"The quick brown fox jumps over the lazy dog."_s << 9 << 11;
    QTest::newRow("a number by threes") << u"123456789"_s << 3 << 3;
    QTest::newRow("a long word") << u"internationalisation"_s << 3 << 5;
    QTest::newRow("code") << u"def f(x):\n    return x + 1\n"_s << 12 << 18;
    QTest::newRow("ideographs") << u"今日は良い天気"_s << 5 << 9;
    QTest::newRow("cyrillic") << u"привет"_s << 2 << 4;
}

void TokensTest::staysNearARealTokeniser()
{
    QFETCH(QString, text);
    QFETCH(int, atLeast);
    QFETCH(int, atMost);
    const int tokens = estimateTokens(text);
    QVERIFY2(tokens >= atLeast && tokens <= atMost, qPrintable(QString::number(tokens)));
}

void TokensTest::growsWithTheText()
{
    const QString line = u"Each of the 12 boxes holds 144 pencils.\n"_s;
    const int one = estimateTokens(line);
    QCOMPARE(estimateTokens(line.repeated(1000)), 1000 * one);
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
