#include "core/operators/bigint.h"
#include "core/operators/calculator.h"

#include <QElapsedTimer>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class CalculatorTest : public QObject
{
    Q_OBJECT

private slots:
    void calculatesExactly_data();
    void calculatesExactly();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void staysBoundedOnHardInput_data();
    void staysBoundedOnHardInput();
    void dividesLikeSchool();
};

void CalculatorTest::calculatesExactly_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *expression, const char *value) {
        QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(value);
    };
    row("1 + 1", "2");
    row("2 + 3 * 4", "14");
    row("(2 + 3) * 4", "20");
    row("10 - 3 - 2", "5");
    row("2 ** 3 ** 2", "512");
    row("-2 ** 2", "-4");
    row("(-2) ** 2", "4");
    row("(-2) ** 3", "-8");
    row("2 ** -2", "0.25");
    row("(-2) ** -1", "-0.5");
    row("--5", "5");
    row("2 * -3", "-6");
    row("7 / 2", "3.5");
    row("1 / 8", "0.125");
    row("-1 / 8", "-0.125");
    row("1 / 3", "1/3 (about 0.333333333333333)");
    row("-2 / 3", "-2/3 (about -0.666666666666666)");
    row("6 / 3", "2");
    row("7 // 2", "3");
    row("-7 // 2", "-4");
    row("7 % 3", "1");
    row("-7 % 3", "2");
    row("7 % -3", "-2");
    row("7 mod 3", "1");
    row("5.5 % 2", "1.5");
    row("0.1 + 0.2", "0.3");
    row("3.14 * 2", "6.28");
    row(".5 + 1.", "1.5");
    row("1,234,567 + 1", "1234568");
    row("1_000 * 2", "2000");
    row("6 × 7", "42");
    row("84 ÷ 2", "42");
    row("50 − 8", "42");
    row("2^10", "1024");
    row("6*7 =", "42");
    row("0 ** 0", "1");
    row("0 - 0", "0");
    row("-0", "0");
    row("99999999999999999999 + 1", "100000000000000000000");
    row("100000000000000000000 - 1", "99999999999999999999");
    row("123456789123456789 * 987654321987654321", "121932631356500531347203169112635269");
    row("121932631356500531347203169112635269 // 987654321987654321", "123456789123456789");
    row("121932631356500531347203169112635270 % 987654321987654321", "1");
    row("2 ** 200", "1606938044258990275541962092341162602522202993782792835301376");
    row("7 ** 222 % 13", "12");
    row("(-1) ** 1000000000001", "-1");
    row("1000000000 * 1000000000", "1000000000000000000");
    row("340282366920938463463374607431768211456 // 18446744073709551616", "18446744073709551616");
    row("(1/3 + 1/6) * 2", "1");
}

void CalculatorTest::calculatesExactly()
{
    QFETCH(QString, expression);
    QFETCH(QString, value);
    const auto result = Calculator::evaluate(expression);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(*result, value);
}

void CalculatorTest::refusesWithASentence_data()
{
    QTest::addColumn<QString>("expression");
    for (const char *expression : {"",
                                   "  ",
                                   "1 +",
                                   "(1",
                                   "1)",
                                   "1 / 0",
                                   "5 // 0",
                                   "5 % 0",
                                   "0 ** -1",
                                   "2 ** 0.5",
                                   "x + 1",
                                   "sqrt(4)",
                                   "__import__('os')",
                                   "1 2",
                                   "1..2",
                                   ".",
                                   "1 +* 2",
                                   "10 ** 10000",
                                   "9 ** 99999",
                                   "2 ** 99999999999999999999",
                                   "print(1)",
                                   "1; 2",
                                   "\"a\" * 3",
                                   "0x10"})
        QTest::newRow(expression) << QString::fromLatin1(expression);
    QTest::newRow("too many digits") << QString(10'001, u'9');
    QTest::newRow("too long") << QString(u"1+"_s).repeated(20'000) + u'1';
}

void CalculatorTest::refusesWithASentence()
{
    QFETCH(QString, expression);
    const auto result = Calculator::evaluate(expression);
    QVERIFY2(!result, result ? qPrintable(result->left(60)) : "");
    QVERIFY(result.error().kind == ErrorKind::BadInput);
    QVERIFY(result.error().message.endsWith(u'.'));
}

void CalculatorTest::staysBoundedOnHardInput_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("brackets") << QString(9'000, u'(') + u'1' + QString(9'000, u')');
    QTest::newRow("signs") << QString(19'000, u'-') + u'1';
    QTest::newRow("powers") << QString(u"2**"_s).repeated(150) + u'1';
    QTest::newRow("products") << QString(4'500, u'9') + QString(u"*3"_s).repeated(7'000);
    QTest::newRow("long products") << (QString(4'900, u'7') + u'*' + QString(4'900, u'3'));
    QTest::newRow("fractions") << QString(u"1/7+1/11+1/13+1/17+"_s).repeated(900) + u'1';
    QTest::newRow("different fractions") << [] {
        QString text = u"1"_s;
        for (int i = 2; i < 2'000; ++i)
            text += u"+1/" + QString::number(i);
        return text;
    }();
    QTest::newRow("small power of a large number") << u"(3**5000)**2"_s;
    QTest::newRow("quotients of huge numbers") << u"(7**11000)/(3**19000)"_s;
}

void CalculatorTest::staysBoundedOnHardInput()
{
    QFETCH(QString, expression);
    QElapsedTimer timer;
    timer.start();
    const auto result = Calculator::evaluate(expression);
    QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(result ? result->size() < 25'000 : !result.error().message.isEmpty());
}

void CalculatorTest::dividesLikeSchool()
{
    quint64 state = 99;
    const auto random = [&](int limbs) {
        QString digits = u"1"_s;
        for (int i = 0; i < limbs * 9; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            digits +=
                QChar(char16_t(u'0' + (state >> 40) % (i % 3 == 0 ? 10 : 1))); // many zeros: the hard cases
        }
        return BigInt::fromDigits(digits);
    };
    for (int round = 0; round < 400; ++round) {
        const BigInt a = random(1 + round % 12);
        const BigInt b = random(1 + round % 5);
        const auto [quotient, remainder] = BigInt::divide(a, b);
        QCOMPARE((quotient * b + remainder).toString(), a.toString());
        QVERIFY(!remainder.isNegative());
        QVERIFY((remainder - b).isNegative());
    }
}

QTEST_GUILESS_MAIN(CalculatorTest)
#include "tst_calculator.moc"
