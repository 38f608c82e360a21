#include "core/simulation/solve/solvers.h"

#include <QSet>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;
using Stages = QList<CodeTask::Stage>;

class TestCode : public QObject
{
    Q_OBJECT

private slots:
    void readsTheStepsInOrder_data();
    void readsTheStepsInOrder();
    void readsNumbersAndCharacters();
    void saysNothingWhereNoSuchFunctionIsAsked_data();
    void saysNothingWhereNoSuchFunctionIsAsked();
    void writesTheFunctionAndFlawedOnes();
};

void TestCode::readsTheStepsInOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Stages>("stages");

    using enum CodeTask::Stage;
    QTest::newRow("of chain") << u"Write a Python function `score(xs)` that takes a list of integers and returns the sum of the squares of "
                                 "the even numbers."_s
                              << u"score"_s << Stages{KeepEven, MapSquare, Sum};
    QTest::newRow("steps") << u"def clean(values): takes a list of ints. First drop the negatives, then sort what is left from largest to "
                              "smallest, and finally return the result."_s
                           << u"clean"_s << Stages{KeepGreater, SortDescending};
    QTest::newRow("after") << u"Please implement a function named total_left. Given a list of numbers, return the total after discarding all "
                              "odd numbers."_s
                           << u"total_left"_s << Stages{KeepEven, Sum};
    QTest::newRow("before") << u"I need a Python function called `peak` for a list of integers. Before taking the maximum, double every "
                               "value."_s
                            << u"peak"_s << Stages{MapDouble, Max};
    QTest::newRow("bullets") << u"Create the function `prep(nums)`; nums is a list of integers.\n\n- remove duplicates\n- take absolute "
                                "values\n- reverse the list\n- keep every other element\n"_s
                             << u"prep"_s << Stages{Unique, MapAbs, Reverse, EveryOther};
    QTest::newRow("numbered") << u"Write `f(a)`: a is a list of integers.\n1. Rotate it left by 2.\n2. Compute the running total.\n3. Throw "
                                 "away the first element.\nReturn what you have. It should be a Python function."_s
                              << u"f"_s << Stages{RotateLeft, RunningSum, DropFirst};
    QTest::newRow("adjectives") << u"Write a function count_big(values) in Python that counts how many elements of the list are greater than 10."_s
                                << u"count_big"_s << Stages{KeepGreater, Count};
    QTest::newRow("median") << u"A Python function `mid(data)` shall return the median of the positive entries of the list `data` (for an even "
                               "count the lower middle one)."_s
                            << u"mid"_s << Stages{KeepPositive, Median};
    QTest::newRow("mode") << u"Write a Python function mode_of(values): negate each number of the list and return the most frequent value, the "
                             "smallest one in case of a tie."_s
                          << u"mode_of"_s << Stages{MapNegate, MostCommon};
    QTest::newRow("product") << u"Write a Python function `mul(items)`. From the list of integers keep only multiples of 3, add 2 to each of them "
                                "and return the product."_s
                             << u"mul"_s << Stages{KeepDivisible, MapAdd, Product};
    QTest::newRow("smallest odd") << u"In Python, write the function smallest_odd(numbers). It returns the smallest odd number in the list."_s
                                  << u"smallest_odd"_s << Stages{KeepOdd, Min};
    QTest::newRow("squared") << u"Write a Python function `g(v)` returning the list of the odd integers of list v, squared, in ascending order."_s
                             << u"g"_s << Stages{KeepOdd, MapSquare, SortAscending};
    QTest::newRow("at least") << u"Python function wanted: `h(values)` gets a list of integers, removes everything less than 5 and gives back the "
                                 "number of remaining elements."_s
                              << u"h"_s << Stages{KeepGreater, Count};
    QTest::newRow("docstring") << u"Complete the function.\n\ndef shout(text):\n    \"\"\"Remove the vowels of the string, then convert it to "
                                  "uppercase.\n\n    >>> shout('hello')\n    'HLL'\n    \"\"\"\n"_s
                               << u"shout"_s << Stages{StrDropVowels, StrUpper};
    QTest::newRow("words") << u"Write a Python function `flip_words(sentence)` that takes a string, reverses the order of its words and "
                              "capitalizes each word."_s
                           << u"flip_words"_s << Stages{StrReverseWords, StrCapitalizeWords};
    QTest::newRow("caesar") << u"Write a Python function `hide(s)`. For a string s it keeps only the letters, shifts each letter 3 places forward in "
                               "the alphabet and reverses the string."_s
                            << u"hide"_s << Stages{StrKeepLetters, StrCaesar, StrReverse};
    QTest::newRow("replace") << u"Write a Python function `swap(text)`: in the given string, replace every 'a' with 'o', swap upper and lower case, and "
                                "write each character twice."_s
                             << u"swap"_s << Stages{StrReplace, StrSwapCase, StrDoubleChars};
    QTest::newRow("vowels") << u"How many vowels does a string have? Write the Python function `vowels(text)` that returns the number of vowels after "
                               "removing repeated characters."_s
                            << u"vowels"_s << Stages{StrUniqueChars, StrCountVowels};
    QTest::newRow("digits") << u"Write a Python function `code(text)` which extracts the digits of a string, sorts them and returns the string."_s
                            << u"code"_s << Stages{StrKeepDigits, StrSortChars};
    QTest::newRow("run length") << u"Write a Python function `pack(text)`. Lowercase the string and return its run-length encoding (each run becomes its "
                                   "character followed by its length)."_s
                                << u"pack"_s << Stages{StrLower, StrRunLength};
    QTest::newRow("longest") << u"Write a Python function `longest(text)` returning the length of the longest word of a string."_s << u"longest"_s
                             << Stages{StrLongestWordLength};
    QTest::newRow("distinct") << u"Write a Python function `kinds(text)`: lower-case the string and return the number of different characters."_s
                              << u"kinds"_s << Stages{StrLower, StrCountDistinct};
    QTest::newRow("wrapped") << u"You are a careful engineer. Think step by step before you answer, and check the edge cases.\n\nWrite a Python function "
                                "`tidy(numbers)` that takes a list of integers, removes the duplicates and sorts the list in descending "
                                "order.\n\nReturn only the code, in one fenced block."_s
                             << u"tidy"_s << Stages{Unique, SortDescending};
}

void TestCode::readsTheStepsInOrder()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(Stages, stages);
    const auto found = findCode(text);
    QVERIFY(found);
    const auto &task = std::get<CodeTask>(found->structure);
    QCOMPARE(task.entryPoint, name);
    Stages read;
    for (const auto &step : task.steps)
        read.append(step.stage);
    QCOMPARE(read, stages);
    QCOMPARE(found->family, u"code"_s);
    QVERIFY(found->answer.isEmpty());
    QCOMPARE(found->difficultyMilli, difficultyMilli(found->structure));
    QVERIFY(found->wrongPrograms.size() >= 3);
    QVERIFY(found->program.contains(u"def "_s + name + u'('));
    QVERIFY(text.contains(found->questionText));
}

void TestCode::readsNumbersAndCharacters()
{
    const auto list = findCode(u"Write a Python function `f(values)` on a list of integers: keep the numbers above -4, subtract seven from each, "
                               "keep those divisible by 6 and rotate the list to the left by 3."_s);
    QVERIFY(list);
    const auto steps = std::get<CodeTask>(list->structure).steps;
    QCOMPARE(steps.size(), 4);
    QCOMPARE(steps.at(0).number, -4);
    QCOMPARE(steps.at(1).number, -7);
    QCOMPARE(steps.at(2).number, 6);
    QCOMPARE(steps.at(3).number, 3);
    const auto text = findCode(u"Write a Python function `f(s)` that takes a string, replaces each \"E\" by \"z\" and moves every letter 5 places back in the "
                               "alphabet."_s);
    QVERIFY(text);
    const auto textSteps = std::get<CodeTask>(text->structure).steps;
    QCOMPARE(textSteps.at(0).from, u"E"_s);
    QCOMPARE(textSteps.at(0).to, u"z"_s);
    QCOMPARE(textSteps.at(1).number, -5);
}

void TestCode::saysNothingWhereNoSuchFunctionIsAsked_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("server") << u"Write a Python web server."_s;
    QTest::newRow("two arguments") << u"Write a Python function gcd(a, b) that returns the greatest common divisor."_s;
    QTest::newRow("unknown step") << u"Write a Python function `f(values)` that takes a list of integers and returns the average of the even numbers."_s;
    QTest::newRow("times three") << u"Write a Python function `f(values)` that takes a list of integers, multiplies each by 3 and returns the sum."_s;
    QTest::newRow("no name") << u"Write Python code that sorts numbers."_s;
    QTest::newRow("word problem") << u"Tom has 3 apples and buys 4 more. How many are there in total? Write a Python program that prints the answer."_s;
    QTest::newRow("explain") << u"What does the function sorted(values) do with a list in Python?"_s;
}

void TestCode::saysNothingWhereNoSuchFunctionIsAsked()
{
    QFETCH(QString, text);
    QVERIFY(!findCode(text));
}

void TestCode::writesTheFunctionAndFlawedOnes()
{
    const auto found = findCode(u"Write a Python function `score(xs)` that takes a list of integers and returns the sum of the squares of the even "
                                "numbers."_s);
    QVERIFY(found);
    QCOMPARE(found->program, u"def score(xs):\n    result = [x for x in xs if x % 2 == 0]\n    result = [x * x for x in result]\n    return "
                             "sum(result)\n"_s);
    QVERIFY(!found->wrongPrograms.contains(found->program));
    const QSet<QString> distinct(found->wrongPrograms.begin(), found->wrongPrograms.end());
    QCOMPARE(distinct.size(), found->wrongPrograms.size());
}

QTEST_GUILESS_MAIN(TestCode)
#include "tst_codereader.moc"
