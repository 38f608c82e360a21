#include "core/text/answers.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class ExtractionTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheFinalAnswer_data();
    void findsTheFinalAnswer();
    void findsNoneWhereThereIsNone_data();
    void findsNoneWhereThereIsNone();
};

void ExtractionTest::findsTheFinalAnswer_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const QString &reply, const QString &answer) {
        QTest::newRow(name) << reply << answer;
    };
    row("answer line", u"First 2 + 2 = 4.\nAnswer: 4"_s, u"4"_s);
    row("answer line with period", u"Answer: 4."_s, u"4"_s);
    row("bold answer line", u"**Answer:** 42"_s, u"42"_s);
    row("bold around the colon", u"**Final Answer**: 42"_s, u"42"_s);
    row("all bold", u"Work.\n\n**Answer: 42**"_s, u"42"_s);
    row("lower case", u"answer: friday"_s, u"friday"_s);
    row("final answer", u"Final answer: -3.5"_s, u"-3.5"_s);
    row("the final answer is", u"The final answer is: $\\boxed{\\frac{3}{4}}$."_s, u"\\frac{3}{4}"_s);
    row("answer on the next line", u"Answer:\n42"_s, u"42"_s);
    row("answer heading", u"Some working with 7.\n\n### Answer\n\n42"_s, u"42"_s);
    row("displayed mathematics", u"Answer:\n\\[\nx = 42\n\\]"_s, u"x = 42"_s);
    row("quoted line", u"> Answer: 12"_s, u"12"_s);
    row("last of several lines", u"Answer: 3\nNo, I made a slip.\nAnswer: 5"_s, u"5"_s);
    row("boxed", u"So \\boxed{42}."_s, u"42"_s);
    row("boxed with nested braces", u"\\boxed{\\frac{\\sqrt{3}}{2}}"_s, u"\\frac{\\sqrt{3}}{2}"_s);
    row("last boxed", u"\\boxed{1} is wrong, so \\boxed{2}"_s, u"2"_s);
    row("boxed text", u"\\boxed{\\text{(B)}}"_s, u"\\text{(B)}"_s);
    row("boxed that is never closed", u"\\boxed{42"_s, u"42"_s);
    row("answer line after a box", u"\\boxed{1}\nAnswer: 2"_s, u"2"_s);
    row("hashes", u"Natalia sold 72.\n#### 72"_s, u"72"_s);
    row("hashes with sign", u"#### -1,234.5"_s, u"-1,234.5"_s);
    row("the answer is", u"Adding up, the answer is 42. Easy."_s, u"42"_s);
    row("the answer is, negative", u"Therefore the answer is -42."_s, u"-42"_s);
    row("the answer is, decimal", u"The answer is 3.75."_s, u"3.75"_s);
    row("the answer is, bold", u"The answer is **Anna**."_s, u"Anna"_s);
    row("the answer to the question", u"The answer to the question is 17."_s, u"17"_s);
    row("answer should be", u"The answer should be 17, since 16 is too small."_s, u"17"_s);
    row("correct option", u"The correct option is (C)."_s, u"(C)"_s);
    row("result", u"The result is 99."_s, u"99"_s);
    row("reason on the line", u"Answer: 42 because 6 times 7 is 42."_s, u"42"_s);
    row("remark in brackets", u"Answer: 42 (that is, six times seven)"_s, u"42"_s);
    row("second sentence on the line", u"Answer: 42. This follows from 6 * 7."_s, u"42"_s);
    row("unit", u"Answer: 42 km/h"_s, u"42 km/h"_s);
    row("currency", u"Answer: $1,234.50"_s, u"$1,234.50"_s);
    row("percent", u"Answer: 12.5%"_s, u"12.5%"_s);
    row("letter and text", u"Answer: (B) Paris"_s, u"(B) Paris"_s);
    row("letter with dot and text", u"Answer: B. Paris"_s, u"B. Paris"_s);
    row("coordinates", u"Answer: (3, -4)"_s, u"(3, -4)"_s);
    row("list", u"Answer: Anna, Ben"_s, u"Anna, Ben"_s);
    row("date", u"Answer: 2024-03-01"_s, u"2024-03-01"_s);
    row("time", u"Answer: 14:05"_s, u"14:05"_s);
    row("initials", u"Answer: J. K. Rowling"_s, u"J. K. Rowling"_s);
    row("big integer", u"Answer: 123456789012345678901234567890"_s, u"123456789012345678901234567890"_s);
    row("answer sentence", u"Answer: The answer is 42."_s, u"The answer is 42"_s);
    row("blank left open first", u"Answer: <your answer>\n\nAnswer: 8"_s, u"8"_s);
    row("thinking set aside", u"<think>Answer: 1</think>\nAnswer: 2"_s, u"2"_s);
    row("bare number", u"42"_s, u"42"_s);
    row("bare word", u"Friday."_s, u"Friday"_s);
    row("bare equation", u"x = 5"_s, u"5"_s);
    row("last line alone", u"We add 3 and 4.\n\n7"_s, u"7"_s);
    row("so … is", u"He had 3 and got 4.\nSo the total is 7."_s, u"7"_s);
    row("so it is a day", u"Count on.\nTherefore, it is a Friday."_s, u"Friday"_s);
    row("ends in an equation", u"3 + 4 = 7"_s, u"7"_s);
    row("last number", u"After the sale 12 apples were left in the basket for them."_s, u"12"_s);
    row("last number, signed", u"At night the thermometer on the wall showed us -12.5 in all."_s, u"-12.5"_s);
    row("last number, grouped", u"Altogether the whole town counted no less than 1,234,567 people."_s,
        u"1,234,567"_s);
    row("last number, fraction", u"In the end each of them gets exactly 3/4 of the cake we had."_s, u"3/4"_s);
    row("difference is no sign", u"Take five more of them away and one has to write 10-4 here."_s, u"4"_s);
    row("letter in a last sentence", u"All others fail, which leaves us with option C."_s, u"C"_s);
    row("number before the farewell", u"That makes 12 in all for the two.\nLet me know if you need more!"_s,
        u"12"_s);
    row("not sorry at all", u"Sorry for the slip above.\nAnswer: 9"_s, u"9"_s);
}

void ExtractionTest::findsTheFinalAnswer()
{
    QFETCH(QString, reply);
    QFETCH(QString, answer);
    QCOMPARE(extractAnswer(reply), answer);
}

void ExtractionTest::findsNoneWhereThereIsNone_data()
{
    QTest::addColumn<QString>("reply");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \n\t\n"_s;
    QTest::newRow("refusal") << u"I'm sorry, but I can't help with that."_s;
    QTest::newRow("refusal with a number") << u"I am unable to answer questions about 42 people."_s;
    QTest::newRow("typographic refusal") << u"I’m sorry, I can’t assist with this request."_s;
    QTest::newRow("answer that refuses") << u"Answer: I cannot determine this."_s;
    QTest::newRow("blank left open") << u"Answer: <your answer>"_s;
    QTest::newRow("empty answer") << u"Answer:"_s;
    QTest::newRow("empty box") << u"\\boxed{}"_s;
    QTest::newRow("chat") << u"What a lovely question you have brought to me today, thank you very much!"_s;
    QTest::newRow("only thinking") << u"<think>Answer: 1</think>"_s;
}

void ExtractionTest::findsNoneWhereThereIsNone()
{
    QFETCH(QString, reply);
    QCOMPARE(extractAnswer(reply), QString());
}

QTEST_GUILESS_MAIN(ExtractionTest)
#include "tst_extraction.moc"
