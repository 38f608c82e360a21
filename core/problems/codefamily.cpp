#include "core/problems/codetask.h"
#include "core/problems/families.h"
#include "core/problems/vocabulary.h"

#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Step = CodeTask::Step;

QStringList listStagePhrases(const Step &step)
{
    const QString k = QString::number(step.number);
    switch (step.stage) {
    case CodeTask::KeepEven:
        return {u"keep only the even numbers"_s, u"drop every odd number"_s};
    case CodeTask::KeepOdd:
        return {u"keep only the odd numbers"_s, u"drop every even number"_s};
    case CodeTask::KeepPositive:
        return {u"keep only the positive numbers"_s, u"throw away the zeros and the negative numbers"_s};
    case CodeTask::KeepNegative:
        return {u"keep only the negative numbers"_s, u"throw away the zeros and the positive numbers"_s};
    case CodeTask::KeepGreater:
        return {u"keep only the numbers greater than "_s + k, u"remove every number that is at most "_s + k};
    case CodeTask::KeepDivisible:
        return {u"keep only the multiples of "_s + k, u"keep only the numbers that are divisible by "_s + k};
    case CodeTask::MapSquare:
        return {u"square every number"_s, u"replace each number by its square"_s};
    case CodeTask::MapDouble:
        return {u"double every number"_s, u"multiply each number by 2"_s};
    case CodeTask::MapNegate:
        return {u"change the sign of every number"_s, u"multiply each number by -1"_s};
    case CodeTask::MapAdd:
        return {u"add "_s + k + u" to every number"_s, u"increase each number by "_s + k};
    case CodeTask::MapAbs:
        return {u"replace every number by its absolute value"_s, u"take the absolute value of each number"_s};
    case CodeTask::SortAscending:
        return {u"sort the numbers in ascending order"_s, u"sort the list from smallest to largest"_s};
    case CodeTask::SortDescending:
        return {u"sort the numbers in descending order"_s, u"sort the list from largest to smallest"_s};
    case CodeTask::Reverse:
        return {u"reverse the list"_s, u"put the elements in reverse order"_s};
    case CodeTask::Unique:
        return {u"remove duplicates, keeping the first occurrence of each number"_s,
                u"keep only the first occurrence of each value"_s};
    case CodeTask::EveryOther:
        return {u"keep every other element, starting with the first"_s,
                u"keep only the elements at the indices 0, 2, 4 and so on"_s};
    case CodeTask::DropFirst:
        return {u"remove the first element, if there is one"_s,
                u"drop the first element (an empty list stays empty)"_s};
    case CodeTask::RunningSum:
        return {u"replace each element by the sum of all elements up to and including it"_s,
                u"turn the list into its running sums"_s};
    case CodeTask::RotateLeft:
        return {u"rotate the list to the left by %1 (an element that leaves the front comes back at the end; "
                u"an empty list stays empty)"_s.arg(counted(step.number, {u"position"_s, u"positions"_s})),
                u"move the first element to the end %1 (an empty list stays empty)"_s.arg(
                    step.number == 1 ? u"once"_s : u"%1 times in a row"_s.arg(step.number))};
    default:
        return {};
    }
}

QStringList textStagePhrases(const Step &step)
{
    switch (step.stage) {
    case CodeTask::StrReverse:
        return {u"reverse the string"_s, u"put the characters in reverse order"_s};
    case CodeTask::StrUpper:
        return {u"convert the text to upper case"_s, u"make every letter upper case"_s};
    case CodeTask::StrLower:
        return {u"convert the text to lower case"_s, u"make every letter lower case"_s};
    case CodeTask::StrSwapCase:
        return {
            u"swap the case of every letter"_s,
            u"turn upper case letters into lower case ones and lower case letters into upper case ones"_s};
    case CodeTask::StrDropVowels:
        return {u"remove all vowels (a, e, i, o, u in either case)"_s,
                u"delete every a, e, i, o and u, whether upper or lower case"_s};
    case CodeTask::StrKeepLetters:
        return {u"keep only the letters"_s, u"remove every character that is not a letter"_s};
    case CodeTask::StrKeepDigits:
        return {u"keep only the digits"_s, u"remove every character that is not a digit"_s};
    case CodeTask::StrDoubleChars:
        return {u"write every character twice"_s,
                u"double each character, so that \"ab\" becomes \"aabb\""_s};
    case CodeTask::StrSortChars:
        return {u"sort the characters by their character code"_s,
                u"sort the characters as Python's sorted() does"_s};
    case CodeTask::StrUniqueChars:
        return {u"keep only the first occurrence of each character"_s,
                u"remove repeated characters, keeping the first occurrence of each"_s};
    case CodeTask::StrReverseWords:
        return {u"reverse the order of the words (words are separated by single spaces)"_s,
                u"put the words, which single spaces separate, in reverse order"_s};
    case CodeTask::StrCapitalizeWords:
        return {u"make the first letter of each word upper case and the rest lower case"_s,
                u"capitalize every word (first letter upper case, all others lower case)"_s};
    case CodeTask::StrReplace:
        return {u"replace every \"%1\" with \"%2\""_s.arg(step.from, step.to),
                u"put \"%2\" in the place of each \"%1\""_s.arg(step.from, step.to)};
    case CodeTask::StrCaesar:
        return {
            u"shift every letter forward by %1 in the alphabet, wrapping around after z and keeping its case "
            u"(other characters stay as they are)"_s.arg(counted(step.number, {u"place"_s, u"places"_s})),
            u"apply a Caesar cipher that moves each letter %1 forward, keeps upper and lower case and leaves "
            u"all "
            u"other characters alone"_s.arg(counted(step.number, {u"position"_s, u"positions"_s}))};
    case CodeTask::StrRunLength:
        return {u"run-length encode the string: each run of equal characters becomes the character followed "
                u"by the "
                u"length of the run, so that \"aaab\" becomes \"a3b1\""_s,
                u"replace every run of one character by that character and the number of times it stands "
                u"there, 1 "
                u"included (\"aaab\" gives \"a3b1\")"_s};
    default:
        return {};
    }
}

/// What a last stage returns: "the sum of the numbers".
QString result(const CodeTask &task)
{
    switch (task.steps.last().stage) {
    case CodeTask::Sum:
        return u"the sum of the numbers (0 for an empty list)"_s;
    case CodeTask::Product:
        return u"the product of the numbers (1 for an empty list)"_s;
    case CodeTask::Max:
        return u"the largest number"_s;
    case CodeTask::Min:
        return u"the smallest number"_s;
    case CodeTask::Count:
        return u"how many numbers there are"_s;
    case CodeTask::Median:
        return u"the median (with an even count, the lower of the two middle values)"_s;
    case CodeTask::MostCommon:
        return u"the most common number (the smallest such number if there is a tie)"_s;
    case CodeTask::StrCountVowels:
        return u"the number of vowels (a, e, i, o, u in either case)"_s;
    case CodeTask::StrCountWords:
        return u"the number of words (separated by single spaces)"_s;
    case CodeTask::StrCountDistinct:
        return u"the number of different characters (upper and lower case differ, spaces count)"_s;
    case CodeTask::StrLongestWordLength:
        return u"the length of the longest word (words are separated by single spaces)"_s;
    case CodeTask::StrCountDigits:
        return u"the number of digits"_s;
    default:
        return task.onText ? u"the resulting string"_s : u"the resulting list"_s;
    }
}

/// The stages before the return, as clauses in the imperative.
QStringList actions(const CodeTask &task, Random &random)
{
    QStringList all;
    for (const Step &step : task.steps)
        if (!isReducingStage(step.stage))
            all.append(random.pick(task.onText ? textStagePhrases(step) : listStagePhrases(step)));
    return all;
}

QString kind(const CodeTask &task)
{
    return task.onText ? u"a string"_s : u"a list of integers"_s;
}

QString parameter(const CodeTask &task, Random &random)
{
    static const QStringList lists{u"xs"_s, u"values"_s, u"numbers"_s, u"items"_s};
    static const QStringList texts{u"text"_s, u"s"_s, u"line"_s, u"phrase"_s};
    return random.pick(task.onText ? texts : lists);
}

QString python(const QJsonValue &value)
{
    if (value.isString())
        return u'"' + value.toString() + u'"';
    if (!value.isArray())
        return QString::number(value.toInteger());
    QStringList items;
    for (const auto &item : value.toArray())
        items.append(python(item));
    return u'[' + items.join(u", "_s) + u']';
}

QString call(const CodeTask &task, const TestCase &test)
{
    return task.entryPoint + u'(' + python(test.args.first()) + u')';
}

QString examples(const CodeTask &task, const Reference &reference, const QString &pattern,
                 const QString &separator)
{
    QStringList parts;
    for (qsizetype i = 0; i < std::min<qsizetype>(2, reference.publicTests.size()); ++i) {
        const TestCase &test = reference.publicTests[i];
        parts.append(pattern.arg(call(task, test), python(test.expected)));
    }
    return parts.join(separator);
}

QString prose(const CodeTask &task, const Reference &reference, Random &random)
{
    const QStringList parts = actions(task, random);
    const QString name = parameter(task, random);
    QString text =
        u"Write a Python function `%1(%2)`, where `%2` is %3. "_s.arg(task.entryPoint, name, kind(task));
    if (parts.isEmpty())
        text += u"It must return %1."_s.arg(result(task));
    else
        text += u"It must %1, and finally return %2."_s.arg(parts.join(u", then "_s), result(task));
    return text + u' ' + examples(task, reference, u"For example, `%1` returns `%2`."_s, u" "_s);
}

QString numbered(const CodeTask &task, const Reference &, Random &random)
{
    QString text =
        u"Implement `%1(%2)` in Python. The argument is %3. Do the following, in this order:\n"_s.arg(
            task.entryPoint, parameter(task, random), kind(task));
    int number = 0;
    for (const QString &action : actions(task, random))
        text += u"%1. %2\n"_s.arg(QString::number(++number), sentenceCase(action));
    return text + u"%1. Return %2"_s.arg(QString::number(number + 1), result(task));
}

QString stub(const CodeTask &task, const Reference &reference, Random &random)
{
    const QString name = parameter(task, random);
    QString text = u"Complete this Python function. Its argument is %1.\n\ndef %2(%3):\n    \"\"\"\n"_s.arg(
        kind(task), task.entryPoint, name);
    for (const QString &action : actions(task, random))
        text += u"    %1.\n"_s.arg(sentenceCase(action));
    return text + u"    Return %1.\n\n"_s.arg(result(task))
           + examples(task, reference, u"    >>> %1\n    %2"_s, u"\n"_s).replace(u'"', u'\'')
           + u"\n    \"\"\""_s;
}

QString request(const CodeTask &task, const Reference &, Random &random)
{
    const QStringList parts = actions(task, random);
    QString text =
        u"Request from %1: we often get %2 and need a Python helper called `%3` with one parameter. "_s.arg(
            random.pick(people()).name, kind(task), task.entryPoint);
    for (qsizetype i = 0; i < parts.size(); ++i)
        text += (i == 0 ? u"It should %1. "_s : u"After that it should %1. "_s).arg(parts[i]);
    return text
           + (parts.isEmpty() ? u"It should return %1."_s : u"What we want back is %1."_s).arg(result(task))
           + u" Please do not print anything."_s;
}

QString asQuestion(const CodeTask &task, const Reference &reference, Random &random)
{
    const QStringList parts = actions(task, random);
    const QString steps =
        parts.isEmpty() ? QString() : u"has to "_s + parts.join(u"; next, "_s) + u"; and then "_s;
    return u"Can you code a Python function named `%1`? It receives %2, %3has to return %4. %5"_s.arg(
        task.entryPoint, kind(task), steps, result(task),
        examples(task, reference, u"(`%1` is `%2`.)"_s, u" "_s));
}

QString pipeline(const CodeTask &task, const Reference &, Random &random)
{
    QStringList boxes{u"input ("_s + kind(task) + u')'};
    boxes += actions(task, random);
    boxes.append(u"return "_s + result(task));
    return u"Turn this pipeline into a Python function `%1(%2)`:\n  %3"_s.arg(
        task.entryPoint, parameter(task, random), boxes.join(u"\n  -> "_s));
}

QString checksFirst(const CodeTask &task, const Reference &reference, Random &random)
{
    const QStringList parts = actions(task, random);
    QString text = u"These checks must pass:\n%1\nDefine the Python function accordingly. Given %2, "_s.arg(
        examples(task, reference, u"    assert %1 == %2"_s, u"\n"_s), kind(task));
    if (parts.size() == 1)
        text += u"the only rule is to %1; "_s.arg(parts.first());
    else if (!parts.isEmpty())
        text += u"the rules are to %1, in exactly this order; "_s.arg(listed(parts, u"and after that to"_s));
    return text + u"the value of `%1` is %2."_s.arg(task.entryPoint, result(task));
}

QString setting(const CodeTask &task, const Reference &, Random &random)
{
    const QString source =
        task.onText ? random.pick(QStringList{u"A teleprinter"_s, u"A chat room"_s, u"A scanner"_s})
                    : random.pick(QStringList{u"A weather station"_s, u"A toll booth"_s, u"A seismograph"_s});
    QString text = u"%1 delivers %2, which has to be processed in Python.\n"_s.arg(source, kind(task));
    for (const QString &action : actions(task, random))
        text += u"* %1\n"_s.arg(action);
    return text
           + u"The bullets are worked through from top to bottom, and `%1(%2)` returns %3. Write this "
             u"function."_s.arg(task.entryPoint, parameter(task, random), result(task));
}

} // namespace

QString tellCode(const Structure &structure, const Reference &reference, Random &random, int phrasing)
{
    using Telling = QString (*)(const CodeTask &, const Reference &, Random &);
    static constexpr Telling tellings[] = {prose,      numbered, stub,        request,
                                           asQuestion, pipeline, checksFirst, setting};
    return tellings[phrasing](std::get<CodeTask>(structure), reference, random);
}

} // namespace daao
