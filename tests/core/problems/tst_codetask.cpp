#include "core/problems/codetask.h"
#include "core/problems/problemgenerator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

/// The reference that the expected values of unit tests come from.
class TestCodeTask : public QObject
{
    Q_OBJECT

private slots:
    void doesWhatEachStageSays_data();
    void doesWhatEachStageSays();
    void leavesOpenWhatTheTextLeavesOpen_data();
    void leavesOpenWhatTheTextLeavesOpen();
    void appliesTheStagesInOrder();
    void givesGeneratedTestsThatTheReferencePasses();
    void letsNoStageBeLeftOut();
};

namespace {

using Step = CodeTask::Step;

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + "]").array().first();
}

QString shown(const QJsonValue &value)
{
    return value.isUndefined() ? u"undefined"_s
                               : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

CodeTask task(const QList<Step> &steps)
{
    return {u"f"_s, isTextStage(steps.first().stage), steps};
}

} // namespace

void TestCodeTask::doesWhatEachStageSays_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, CodeTask::Stage stage, qint64 number, const char *argument,
                        const char *expected) {
        QTest::newRow(name) << int(stage) << number << QString::fromUtf8(argument) << QString::fromUtf8(expected);
    };
    row("even", CodeTask::KeepEven, 0, "[-4,-3,0,1,2]", "[-4,0,2]");
    row("odd, also below zero", CodeTask::KeepOdd, 0, "[-3,-2,0,1,7]", "[-3,1,7]");
    row("positive", CodeTask::KeepPositive, 0, "[-1,0,1]", "[1]");
    row("negative", CodeTask::KeepNegative, 0, "[-1,0,1]", "[-1]");
    row("greater", CodeTask::KeepGreater, 3, "[2,3,4]", "[4]");
    row("divisible, 0 and below", CodeTask::KeepDivisible, 3, "[-6,-1,0,3,4]", "[-6,0,3]");
    row("square", CodeTask::MapSquare, 0, "[-3,2]", "[9,4]");
    row("double", CodeTask::MapDouble, 0, "[-3,2]", "[-6,4]");
    row("negate", CodeTask::MapNegate, 0, "[-3,0,2]", "[3,0,-2]");
    row("add", CodeTask::MapAdd, 5, "[-3,2]", "[2,7]");
    row("abs", CodeTask::MapAbs, 0, "[-3,2]", "[3,2]");
    row("ascending", CodeTask::SortAscending, 0, "[3,-1,2]", "[-1,2,3]");
    row("descending", CodeTask::SortDescending, 0, "[3,-1,2]", "[3,2,-1]");
    row("reverse", CodeTask::Reverse, 0, "[3,-1,2]", "[2,-1,3]");
    row("unique", CodeTask::Unique, 0, "[3,1,3,2,1]", "[3,1,2]");
    row("every other", CodeTask::EveryOther, 0, "[0,1,2,3,4]", "[0,2,4]");
    row("drop first", CodeTask::DropFirst, 0, "[7,8]", "[8]");
    row("drop first of none", CodeTask::DropFirst, 0, "[]", "[]");
    row("running sums", CodeTask::RunningSum, 0, "[1,2,-5]", "[1,3,-2]");
    row("rotate", CodeTask::RotateLeft, 2, "[1,2,3,4]", "[3,4,1,2]");
    row("rotate round and round", CodeTask::RotateLeft, 3, "[1,2]", "[2,1]");
    row("rotate none", CodeTask::RotateLeft, 3, "[]", "[]");
    row("sum", CodeTask::Sum, 0, "[1,2,-5]", "-2");
    row("sum of none", CodeTask::Sum, 0, "[]", "0");
    row("product", CodeTask::Product, 0, "[2,-3,4]", "-24");
    row("product of none", CodeTask::Product, 0, "[]", "1");
    row("max", CodeTask::Max, 0, "[-4,-2]", "-2");
    row("min", CodeTask::Min, 0, "[-4,-2]", "-4");
    row("count", CodeTask::Count, 0, "[5,5]", "2");
    row("median", CodeTask::Median, 0, "[9,1,5]", "5");
    row("lower median", CodeTask::Median, 0, "[9,1,5,7]", "5");
    row("most common, smallest first", CodeTask::MostCommon, 0, "[4,2,4,2,9]", "2");
    row("reversed", CodeTask::StrReverse, 0, "\"ab c\"", "\"c ba\"");
    row("upper", CodeTask::StrUpper, 0, "\"aB1\"", "\"AB1\"");
    row("lower", CodeTask::StrLower, 0, "\"aB1\"", "\"ab1\"");
    row("swapped", CodeTask::StrSwapCase, 0, "\"aB1\"", "\"Ab1\"");
    row("no vowels", CodeTask::StrDropVowels, 0, "\"Apple Tray\"", "\"ppl Try\"");
    row("letters", CodeTask::StrKeepLetters, 0, "\"a1 B?\"", "\"aB\"");
    row("digits", CodeTask::StrKeepDigits, 0, "\"a1 B23\"", "\"123\"");
    row("doubled", CodeTask::StrDoubleChars, 0, "\"ab\"", "\"aabb\"");
    row("sorted", CodeTask::StrSortChars, 0, "\"bA a1\"", "\" 1Aab\"");
    row("unique characters", CodeTask::StrUniqueChars, 0, "\"abAba\"", "\"abA\"");
    row("reversed words", CodeTask::StrReverseWords, 0, "\"one two three\"", "\"three two one\"");
    row("capitalised words", CodeTask::StrCapitalizeWords, 0, "\"oNE 2two T\"", "\"One 2two T\"");
    row("caesar", CodeTask::StrCaesar, 3, "\"xyZ 1a\"", "\"abC 1d\"");
    row("run lengths", CodeTask::StrRunLength, 0, "\"aaab\"", "\"a3b1\"");
    row("run lengths of none", CodeTask::StrRunLength, 0, "\"\"", "\"\"");
    row("vowels", CodeTask::StrCountVowels, 0, "\"Apple y\"", "2");
    row("words", CodeTask::StrCountWords, 0, "\"a bb c\"", "3");
    row("distinct", CodeTask::StrCountDistinct, 0, "\"aAa b\"", "4");
    row("longest word", CodeTask::StrLongestWordLength, 0, "\"a bbb cc\"", "3");
    row("number of digits", CodeTask::StrCountDigits, 0, "\"a1b22\"", "3");
}

void TestCodeTask::doesWhatEachStageSays()
{
    QFETCH(int, stage);
    QFETCH(qint64, number);
    QFETCH(QString, argument);
    QFETCH(QString, expected);
    const CodeTask one = task({{.stage = CodeTask::Stage(stage), .number = number, .from = {}, .to = {}}});
    QCOMPARE(shown(evaluate(one, json(argument.toUtf8().constData()))), u'[' + expected + u']');
}

void TestCodeTask::leavesOpenWhatTheTextLeavesOpen_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("argument");

    const auto row = [](const char *name, CodeTask::Stage stage, const char *argument) {
        QTest::newRow(name) << int(stage) << QString::fromUtf8(argument);
    };
    row("max of none", CodeTask::Max, "[]");
    row("min of none", CodeTask::Min, "[]");
    row("median of none", CodeTask::Median, "[]");
    row("most common of none", CodeTask::MostCommon, "[]");
    row("words of none", CodeTask::StrCountWords, "\"\"");
    row("two spaces", CodeTask::StrReverseWords, "\"a  b\"");
    row("leading space", CodeTask::StrCapitalizeWords, "\" a\"");
    row("longest of none", CodeTask::StrLongestWordLength, "\"\"");
    row("another alphabet", CodeTask::StrUpper, "\"\xc3\xa9\"");
    row("too large a product", CodeTask::Product, "[1000000,1000000,1000000]");
    row("too large a square", CodeTask::MapSquare, "[900000000]");
    row("a string for a list", CodeTask::Sum, "\"a\"");
    row("a list for a string", CodeTask::StrUpper, "[1]");
    row("not a whole number", CodeTask::Sum, "[1.5]");
    row("not a number", CodeTask::Sum, "[null]");
    row("divisible by nothing", CodeTask::KeepDivisible, "[1]");
}

void TestCodeTask::leavesOpenWhatTheTextLeavesOpen()
{
    QFETCH(int, stage);
    QFETCH(QString, argument);
    const CodeTask one = task({{.stage = CodeTask::Stage(stage), .number = 0, .from = {}, .to = {}}});
    QCOMPARE(shown(evaluate(one, json(argument.toUtf8().constData()))), u"undefined"_s);
}

void TestCodeTask::appliesTheStagesInOrder()
{
    const Step square{.stage = CodeTask::MapSquare};
    const Step add{.stage = CodeTask::MapAdd, .number = 1, .from = {}, .to = {}};
    const Step sum{.stage = CodeTask::Sum};
    QCOMPARE(evaluate(task({square, add, sum}), json("[1,2]")).toInteger(), 7);
    QCOMPARE(evaluate(task({add, square, sum}), json("[1,2]")).toInteger(), 13);
    QVERIFY(evaluate(task({sum, add}), json("[1,2]")).isUndefined());
    const Step replace{.stage = CodeTask::StrReplace, .number = 0, .from = u"a"_s, .to = u"_"_s};
    const Step upper{.stage = CodeTask::StrUpper};
    QCOMPARE(evaluate(task({replace, upper}), json("\"banana\"")).toString(), u"B_N_N_"_s);
    QCOMPARE(evaluate(task({upper, replace}), json("\"banana\"")).toString(), u"BANANA"_s);
}

void TestCodeTask::givesGeneratedTestsThatTheReferencePasses()
{
    for (quint64 seed = 0; seed < 60; ++seed) {
        const GeneratedProblem made = generateDetailed(u"code"_s, seed);
        const Reference &reference = made.problem.reference;
        const auto &of = std::get<CodeTask>(made.structure);
        QCOMPARE(reference.entryPoint, of.entryPoint);
        QVERIFY(!reference.answer);
        QVERIFY(reference.publicTests.size() >= 2 && reference.publicTests.size() <= 3);
        QVERIFY(reference.hiddenTests.size() >= 8 && reference.hiddenTests.size() <= 12);
        for (const TestCase &test : reference.publicTests + reference.hiddenTests) {
            QCOMPARE(test.args.size(), 1);
            QCOMPARE(shown(evaluate(of, test.args.first())), shown(test.expected));
        }
    }
}

void TestCodeTask::letsNoStageBeLeftOut()
{
    for (quint64 seed = 0; seed < 60; ++seed) {
        const GeneratedProblem made = generateDetailed(u"code"_s, seed);
        const auto &of = std::get<CodeTask>(made.structure);
        for (qsizetype left = 0; left < of.steps.size(); ++left) {
            CodeTask shorter = of;
            shorter.steps.removeAt(left);
            bool caught = false;
            for (const TestCase &test : made.problem.reference.hiddenTests)
                caught = caught || evaluate(shorter, test.args.first()) != test.expected;
            QVERIFY2(caught, qPrintable(made.problem.query));
        }
    }
}

QTEST_GUILESS_MAIN(TestCodeTask)
#include "tst_codetask.moc"
