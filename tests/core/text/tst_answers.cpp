#include "core/text/answers.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class AnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSameInDifferentWritings_data();
    void findsTheSameInDifferentWritings();
    void tellsDifferentAnswersApart_data();
    void tellsDifferentAnswersApart();
    void writesTheNormalForm_data();
    void writesTheNormalForm();
    void keepsCapitalsForTheEye_data();
    void keepsCapitalsForTheEye();
    void namesTheChoiceByLetterOrText_data();
    void namesTheChoiceByLetterOrText();
    void survivesAnyBytes();
};

namespace {

/// One row per line "left | right".
void pairs(const QString &table)
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    for (const QString &line : table.split(u'\n')) {
        const qsizetype bar = line.indexOf(u" | ");
        if (bar < 0)
            continue;
        const QString left = line.left(bar).trimmed();
        const QString right = line.sliced(bar + 3).trimmed();
        QTest::newRow(qPrintable(left + u" ~ " + right)) << left << right;
    }
}

} // namespace

void AnswersTest::findsTheSameInDifferentWritings_data()
{
    pairs(uR"(
        42 | 42.
        42 | 42.0
        42 | +42
        42 | 042
        -7 | −7
        -7 | –7
        -7 | - 7
        0 | -0
        1234 | 1,234
        1234567 | 1,234,567
        1234567 | 1 234 567
        1234.5 | 1,234.50
        1234 | 1{,}234
        1234 | 1\,234
        0.5 | .5
        0.5 | 1/2
        0.5 | \frac{1}{2}
        0.5 | \dfrac12
        0.5 | \tfrac{1}{2}
        1/3 | \frac{1}{3}
        1/3 | 2/6
        -1/3 | \frac{-1}{3}
        -1/3 | -\frac{1}{3}
        -1/3 | 1/(-3)
        2.5 | 2 1/2
        2.5 | 2\frac{1}{2}
        2.5 | 2½
        0.333333333 | 1/3
        3.14159265 | 3.141592654
        1500 | 1.5e3
        1500 | 1.5 \times 10^{3}
        0.00012 | 1.2*10^-4
        2000000 | 2 million
        2500000 | 2.5 million dollars
        50% | 50
        50% | 0.5
        12.5% | 0.125
        50 \% | 50 percent
        50\% | 50%
        $18 | 18
        $18.00 | 18 dollars
        \$1,200 | 1200
        €5 | 5 euros
        -$5 | -5
        18 apples | 18
        12 square meters | 12
        12 cm^2 | 12
        60 km/h | 60
        60 km/h | 60 kilometers per hour
        5 km | 5 kilometers
        90^\circ | 90
        90^{\circ} | 90 degrees
        90° | 90
        15\text{ cm} | 15
        15~\mathrm{kg} | 15 kg
        seven | 7
        Twelve | 12
        x = 5 | 5
        x=5 | 5.0
        x_1 = 5 | 5
        f(x) = 5 | 5
        $x = 5$ | 5
        \(x = -2\) | -2
        total = 30 | 30
        x \in \{1, 2\} | {2, 1}
        $\boxed{42}$ | 42
        **42** | 42
        `42` | 42
        "Friday" | Friday
        $$42$$ | 42
        \[42\] | 42
        \text{Friday} | friday
        Friday. | FRIDAY
        the red book | red book
        new  york | New York
        1, 2, 3 | 3, 2, 1
        1, 2 and 3 | 3, 1, 2
        x = 2 or x = 3 | 3, 2
        x = 2, 3 | x = 3 or x = 2
        x=2, y=3 | y = 3, x = 2
        \{1, 2, 3\} | {3,2,1}
        \{1, 2\} | 2, 1
        {5} | 5
        Anna, Ben | Ben and Anna
        Anna, Ben, and Carla | Carla, Anna, Ben
        1/2, 3 | 3, 0.5
        (3, 4) | (3,4)
        (3, 4) | \left( 3, 4 \right)
        (3, 4) | \left(3,\,4\right)
        (3, 4) | (3.0, 8/2)
        (3, 4) | 3, 4
        (1,234) | (1, 234)
        (3, \frac{\pi}{2}) | (3, pi/2)
        \begin{pmatrix} 1 \\ 2 \end{pmatrix} | (1, 2)
        \begin{pmatrix} 1 & 2 \end{pmatrix} | (1, 2)
        \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix} | ((1,2),(3,4))
        \begin{pmatrix} -1/2 \\ 3 \end{pmatrix} | \begin{pmatrix} -\frac{1}{2} \\ 3 \end{pmatrix}
        \langle 1, 2 \rangle | (1, 2)
        [0, 1) | [0,1)
        [0, \infty) | [0, inf)
        (-\infty, 2] | (-∞, 2]
        x \in [0, 1) | [0,1)
        [1, 2, 3] | [1,2,3]
        ((1, 2), (3, 4)) | ((1,2),(3,4))
        2\sqrt{3} | 2 \sqrt{3}
        2\sqrt{3} | 2*sqrt(3)
        2\sqrt3 | 2√3
        x^2 + 1 | x^{2}+1
        \frac{x+1}{2} | (x+1)/2
        3x + 2 | 3x+2
        B | (B)
        B | B)
        B | B.
        B | b
        B | option B
        B | Option (b)
        B | choice B
        B | B. Paris
        B | (B) Paris
        (b) Paris | B. paris
        B: Paris | B
        B. Paris | Paris
        C. 42 | 42
        C | C) 42
        2024-03-01 | March 1, 2024
        2024-03-01 | 1 March 2024
        2024-03-01 | 1st of March 2024
        2024-03-01 | Friday, March 1, 2024
        2024-03-01 | Mar 1, 2024
        2024-03-01 | March 1st, 2024
        2024-03-01 | 2024/3/1
        14:05 | 2:05 PM
        14:05 | 2:05 p.m.
        14:05 | 14:05:00
        09:30 | 9:30
        09:30 | 9:30 am
        12:00 | noon
        00:15 | 12:15 AM
        123456789012345678901 | 123,456,789,012,345,678,901
        12345678901234567890.0 | 12345678901234567890
        none | None.
        knight | Knight
        mañana | MAÑANA
    )"_s);
}

void AnswersTest::findsTheSameInDifferentWritings()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const QString readings = normaliseAnswer(left) + u" / " + normaliseAnswer(right);
    QVERIFY2(sameAnswer(left, right), qPrintable(readings));
    QVERIFY2(sameAnswer(right, left), qPrintable(readings));
    QVERIFY2(sameAnswer(tidyAnswer(left), tidyAnswer(right)),
             qPrintable(tidyAnswer(left) + u" / " + tidyAnswer(right)));
}

void AnswersTest::tellsDifferentAnswersApart_data()
{
    pairs(uR"(
        42 | 43
        42 | -42
        42 | 4.2
        42 | 420
        3.14 | 3.15
        1/3 | 1/4
        1/3 | 0.33
        12345678 | 12345679
        9007199254740993 | 9007199254740992
        12345678901234567 | 12345678901234568
        123456789012345678901 | 123456789012345678902
        -123456789012345678901 | 123456789012345678901
        12345678901234567 | 12345678901234567.5
        50% | 5
        50% | 0.05
        5 cm | 5 m
        2 hours | 2 minutes
        $5 | 5 euros
        (3, 4) | (4, 3)
        (3, 4) | (3, 4, 5)
        (3, 4) | [3, 4]
        [0, 1) | [0, 1]
        (3, 4) | {3, 4}
        {1, 2} | {1, 3}
        1, 2 | 1, 2, 2
        1, 1, 2 | 1, 2, 2
        x = 2, y = 3 | x = 3, y = 2
        \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} | \begin{pmatrix} 1 & 3 \\ 2 & 4 \end{pmatrix}
        A | B
        A. Paris | B. Paris
        B. Paris | B. Rome
        B. Paris | Rome
        I | J
        Friday | Monday
        Anna | Ben
        Anna, Ben | Anna
        none | Anna
        2024-03-01 | 2024-01-03
        2024-03-01 | 2023-03-01
        14:05 | 2:05
        2\sqrt{3} | 3\sqrt{2}
        x^2 | x^3
        knight | knave
        1,234 | 1, 234, 5
        12 | 1, 2
        1.5e3 | 1.5e4
    )"_s);
    QTest::newRow("nothing and nothing") << QString() << QString();
    QTest::newRow("nothing and zero") << QString() << u"0"_s;
    QTest::newRow("blank and blank") << u" "_s << u"  "_s;
}

void AnswersTest::tellsDifferentAnswersApart()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const QString readings = normaliseAnswer(left) + u" / " + normaliseAnswer(right);
    QVERIFY2(!sameAnswer(left, right), qPrintable(readings));
    QVERIFY2(!sameAnswer(right, left), qPrintable(readings));
}

void AnswersTest::writesTheNormalForm_data()
{
    pairs(uR"(
        1,234.50 | 1234.5
        -0.0 | 0
        2/4 | 0.5
        2/6 | 1/3
        7/0 | 7/0
        3 : 4 | 3 : 4
        $1,200.00 | 1200
        50% | 50
        x = 5 | 5
        (B) | B
        (b) Paris | B. paris
        3, 1, 2 | 1, 2, 3
        10, 9 | 9, 10
        {b, a} | A, B
        ( 1 , 2 ) | (1, 2)
        2:05 PM | 14:05
        March 1, 2024 | 2024-03-01
        The Red  Book | red book
        Ben and Anna | anna, ben
        99999999999999999999999 | 99999999999999999999999
        0.10 | 0.1
        1/8 | 0.125
        30 February 2024 | 30 february 2024
        25:00 | 25:00
    )"_s);
}

void AnswersTest::writesTheNormalForm()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QCOMPARE(normaliseAnswer(left), right);
    QCOMPARE(normaliseAnswer(right), right);
}

void AnswersTest::keepsCapitalsForTheEye_data()
{
    pairs(uR"(
        \text{Friday} | Friday
        Ben and Anna | Anna, Ben
        50 \% | 50%
        **The Red Book.** | The Red Book
        (c) | C
        1,234 | 1234
        x = \frac{3}{4} | 0.75
        2024-03-01 | 2024-03-01
    )"_s);
}

void AnswersTest::keepsCapitalsForTheEye()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QCOMPARE(tidyAnswer(left), right);
    QCOMPARE(tidyAnswer(right), right);
}

void AnswersTest::namesTheChoiceByLetterOrText_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("letter");
    QTest::newRow("letter") << u"C"_s << u"C"_s;
    QTest::newRow("letter in brackets") << u"(c)"_s << u"C"_s;
    QTest::newRow("letter and text") << u"B. the tower"_s << u"B"_s;
    QTest::newRow("text") << u"The Tower"_s << u"B"_s;
    QTest::newRow("last of ten") << u"J"_s << u"J"_s;
    QTest::newRow("no such letter") << u"K"_s << QString();
    QTest::newRow("no such text") << u"the cellar"_s << QString();
    QTest::newRow("a text that stands twice") << u"attic"_s << QString();
    QTest::newRow("number text") << u"1,000"_s << u"E"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void AnswersTest::namesTheChoiceByLetterOrText()
{
    QFETCH(QString, answer);
    QFETCH(QString, letter);
    const QStringList choices{u"the mill"_s, u"the tower"_s, u"attic"_s, u"attic"_s, u"1000"_s,
                              u"f"_s,        u"gate"_s,      u"hall"_s,  u"inn"_s,   u"jetty"_s};
    QCOMPARE(choiceLetter(answer, choices), letter);
}

void AnswersTest::survivesAnyBytes()
{
    const QString deep = QString(5000, u'(') + u"1" + QString(5000, u')');
    const QString fractions = QString(u"\\frac{"_s).repeated(2000);
    for (const QString &text :
         {deep, fractions, QString(200'000, u'9'), QString(u"1,"_s).repeated(20'000), u"\\begin{pmatrix}"_s,
          u"\\"_s, u"{"_s, u"\\frac"_s, u"\\sqrt["_s, QString(QChar(0xd800))}) {
        const QString normal = normaliseAnswer(text);
        QVERIFY(normal.size() <= 3 * text.size() + 10);
        QVERIFY(sameAnswer(text, text));
    }
    quint32 state = 7;
    const QString alphabet = u"0123456789.,/()[]{}\\$%=x+-* aB\n^_:;<>fracsqrt"_s;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525 + 1013904223;
            text += alphabet[qsizetype(state >> 8) % alphabet.size()];
        }
        const QString normal = normaliseAnswer(text);
        QVERIFY2(normal.isEmpty() == tidyAnswer(text).isEmpty(), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
