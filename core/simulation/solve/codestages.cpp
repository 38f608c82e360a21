#include "core/simulation/solve/code.h"

#include "core/simulation/solve/language.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <map>

namespace daao::coding {

using namespace Qt::StringLiterals;

namespace {

using Numbers = QList<qint64>;

/// A value on its way through the steps.
struct Value
{
    Numbers numbers;
    QString text;
    std::optional<qint64> result;
};

/// An expression of `v`, the value so far; %1 is the step's number.
struct Python
{
    QString right;
    QString slip;
};

QString filter(QStringView condition)
{
    return u"[x for x in v if %1]"_s.arg(condition);
}

QString map(QStringView expression)
{
    return u"[%1 for x in v]"_s.arg(expression);
}

QString letters(QStringView condition)
{
    return u"\"\".join(c for c in v if %1)"_s.arg(condition);
}

Python numberPython(CodeTask::Stage stage)
{
    switch (stage) {
    case CodeTask::KeepEven:
        return {filter(u"x % 2 == 0"), filter(u"x % 2 == 1")};
    case CodeTask::KeepOdd:
        return {filter(u"x % 2 != 0"), filter(u"x % 2 == 0")};
    case CodeTask::KeepPositive:
        return {filter(u"x > 0"), filter(u"x > 1")};
    case CodeTask::KeepNegative:
        return {filter(u"x < 0"), filter(u"x < -1 or x == 0")};
    case CodeTask::KeepGreater:
        return {filter(u"x > {n}"), filter(u"x >= {n} - 1")};
    case CodeTask::KeepDivisible:
        return {filter(u"x % {n} == 0"), filter(u"x % {n} != 0")};
    case CodeTask::MapSquare:
        return {map(u"x * x"), map(u"x * 2")};
    case CodeTask::MapDouble:
        return {map(u"x * 2"), map(u"x * x")};
    case CodeTask::MapNegate:
        return {map(u"-x"), map(u"-abs(x)")};
    case CodeTask::MapAdd:
        return {map(u"x + {n}"), map(u"x - {n}")};
    case CodeTask::MapAbs:
        return {map(u"abs(x)"), map(u"-x")};
    case CodeTask::SortAscending:
        return {u"sorted(v)"_s, u"sorted(v, reverse=True)"_s};
    case CodeTask::SortDescending:
        return {u"sorted(v, reverse=True)"_s, u"sorted(v)"_s};
    case CodeTask::Reverse:
        return {u"v[::-1]"_s, u"v[-2::-1]"_s};
    case CodeTask::Unique:
        return {u"list(dict.fromkeys(v))"_s, u"sorted(set(v))"_s};
    case CodeTask::EveryOther:
        return {u"v[::2]"_s, u"v[1::2]"_s};
    case CodeTask::DropFirst:
        return {u"v[1:]"_s, u"v[:-1]"_s};
    case CodeTask::RunningSum:
        return {u"[sum(v[:i + 1]) for i in range(len(v))]"_s, u"[sum(v[:i]) for i in range(len(v))]"_s};
    case CodeTask::RotateLeft:
        return {u"v[{n} % len(v):] + v[:{n} % len(v)] if v else []"_s,
                u"v[-{n} % len(v):] + v[:-{n} % len(v)] if v else []"_s};
    case CodeTask::Sum:
        return {u"sum(v)"_s, u"sum(v[1:])"_s};
    case CodeTask::Product:
        return {u"math.prod(v)"_s, u"math.prod(v[:-1])"_s};
    case CodeTask::Max:
        return {u"max(v)"_s, u"min(v)"_s};
    case CodeTask::Min:
        return {u"min(v)"_s, u"max(v)"_s};
    case CodeTask::Count:
        return {u"len(v)"_s, u"len(v) - 1"_s};
    case CodeTask::Median:
        return {u"sorted(v)[(len(v) - 1) // 2]"_s, u"v[(len(v) - 1) // 2]"_s};
    case CodeTask::MostCommon:
        return {u"min(set(v), key=lambda x: (-v.count(x), x))"_s, u"max(set(v), key=lambda x: (v.count(x), x))"_s};
    default:
        return {};
    }
}

Python textPython(CodeTask::Stage stage)
{
    switch (stage) {
    case CodeTask::StrReverse:
        return {u"v[::-1]"_s, u"v[-2::-1]"_s};
    case CodeTask::StrUpper:
        return {u"v.upper()"_s, u"v.capitalize()"_s};
    case CodeTask::StrLower:
        return {u"v.lower()"_s, u"v[:1].lower() + v[1:]"_s};
    case CodeTask::StrSwapCase:
        return {u"v.swapcase()"_s, u"v.upper()"_s};
    case CodeTask::StrDropVowels:
        return {letters(u"c not in \"aeiouAEIOU\""), letters(u"c not in \"aeiu\"")};
    case CodeTask::StrKeepLetters:
        return {letters(u"c.isalpha()"), letters(u"c.isalnum()")};
    case CodeTask::StrKeepDigits:
        return {letters(u"c.isdigit()"), letters(u"c in \"123456789\"")};
    case CodeTask::StrDoubleChars:
        return {u"\"\".join(c * 2 for c in v)"_s, u"v * 2"_s};
    case CodeTask::StrSortChars:
        return {u"\"\".join(sorted(v))"_s, u"\"\".join(sorted(v, reverse=True))"_s};
    case CodeTask::StrUniqueChars:
        return {u"\"\".join(dict.fromkeys(v))"_s, u"\"\".join(sorted(set(v)))"_s};
    case CodeTask::StrReverseWords:
        return {u"\" \".join(v.split(\" \")[::-1])"_s, u"\" \".join(w[::-1] for w in v.split(\" \"))"_s};
    case CodeTask::StrCapitalizeWords:
        return {u"\" \".join(w.capitalize() for w in v.split(\" \"))"_s, u"v.capitalize()"_s};
    case CodeTask::StrReplace:
        return {u"v.replace({from}, {to})"_s, u"v.replace({from}, {to}, 1)"_s};
    case CodeTask::StrCaesar:
        return {u"_shifted(v, {n})"_s, u"_shifted(v, {n} + 1)"_s};
    case CodeTask::StrRunLength:
        return {u"\"\".join(c + str(len(list(run))) for c, run in groupby(v))"_s,
                u"\"\".join(c + str(v.count(c)) for c in dict.fromkeys(v))"_s};
    case CodeTask::StrCountVowels:
        return {u"sum(c in \"aeiouAEIOU\" for c in v)"_s, u"sum(c in \"aeiu\" for c in v)"_s};
    case CodeTask::StrCountWords:
        return {u"len(v.split(\" \"))"_s, u"v.count(\" \")"_s};
    case CodeTask::StrCountDistinct:
        return {u"len(set(v))"_s, u"len(v)"_s};
    case CodeTask::StrLongestWordLength:
        return {u"max(len(w) for w in v.split(\" \"))"_s, u"min(len(w) for w in v.split(\" \"))"_s};
    case CodeTask::StrCountDigits:
        return {u"sum(c.isdigit() for c in v)"_s, u"sum(c in \"123456789\" for c in v)"_s};
    default:
        return {};
    }
}

QString expressionOf(const Step &step, const QString &variable)
{
    const Python python = isTextStage(step.what.stage) ? textPython(step.what.stage) : numberPython(step.what.stage);
    QString expression;
    const QString &form = step.slip ? python.slip : python.right;
    const auto isName = [&form](qsizetype i) { return i >= 0 && i < form.size() && (form.at(i).isLetterOrNumber() || form.at(i) == u'_'); };
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form.at(i) == u'v' && !isName(i - 1) && !isName(i + 1))
            expression += variable;
        else
            expression += form.at(i);
    }
    QString number = QString::number(step.what.number);
    if (step.what.number < 0)
        number = u'(' + number + u')';
    return expression.replace(u"{n}"_s, number).replace(u"{from}"_s, prose::pythonLiteral(step.what.from)).replace(u"{to}"_s, prose::pythonLiteral(step.what.to));
}

bool isVowel(QChar c, bool slip)
{
    return (slip ? u"aeiu"_s : u"aeiouAEIOU"_s).contains(c);
}

template<class Condition>
Numbers kept(const Numbers &numbers, Condition condition)
{
    Numbers result;
    std::ranges::copy_if(numbers, std::back_inserter(result), condition);
    return result;
}

template<class Condition>
QString keptText(const QString &text, Condition condition)
{
    QString result;
    std::ranges::copy_if(text, std::back_inserter(result), condition);
    return result;
}

template<class Change>
Numbers changed(Numbers numbers, Change change)
{
    std::ranges::transform(numbers, numbers.begin(), change);
    return numbers;
}

template<class List>
List firsts(const List &list)
{
    List result;
    for (const auto &item : list)
        if (!result.contains(item))
            result.append(item);
    return result;
}

qint64 wrapped(qint64 value) // like the real thing for small numbers, without overflow for large ones
{
    return value % 1'000'000'007;
}

qint64 modulo(qint64 a, qint64 n)
{
    return n == 0 ? 0 : ((a % n) + n) % n;
}

Numbers sorted(Numbers numbers, bool down)
{
    std::ranges::sort(numbers);
    if (down)
        std::ranges::reverse(numbers);
    return numbers;
}

Numbers runningSums(const Numbers &numbers, bool slip)
{
    Numbers sums;
    qint64 sum = 0;
    for (const qint64 number : numbers) {
        if (slip)
            sums.append(sum);
        sum = wrapped(sum + number);
        if (!slip)
            sums.append(sum);
    }
    return sums;
}

std::optional<Numbers> listOf(const Step &step, const Numbers &v)
{
    const qint64 n = step.what.number;
    const bool slip = step.slip;
    switch (step.what.stage) {
    case CodeTask::KeepEven:
        return kept(v, [slip](qint64 x) { return (x % 2 == 0) != slip; });
    case CodeTask::KeepOdd:
        return kept(v, [slip](qint64 x) { return (x % 2 != 0) != slip; });
    case CodeTask::KeepPositive:
        return kept(v, [slip](qint64 x) { return x > (slip ? 1 : 0); });
    case CodeTask::KeepNegative:
        return kept(v, [slip](qint64 x) { return slip ? x < -1 || x == 0 : x < 0; });
    case CodeTask::KeepGreater:
        return kept(v, [slip, n](qint64 x) { return slip ? x >= n - 1 : x > n; });
    case CodeTask::KeepDivisible:
        return kept(v, [slip, n](qint64 x) { return (modulo(x, n) == 0) != slip; });
    case CodeTask::MapSquare:
        return changed(v, [slip](qint64 x) { return wrapped(slip ? 2 * x : x * x); });
    case CodeTask::MapDouble:
        return changed(v, [slip](qint64 x) { return wrapped(slip ? x * x : 2 * x); });
    case CodeTask::MapNegate:
        return changed(v, [slip](qint64 x) { return slip ? -std::abs(x) : -x; });
    case CodeTask::MapAdd:
        return changed(v, [slip, n](qint64 x) { return wrapped(slip ? x - n : x + n); });
    case CodeTask::MapAbs:
        return changed(v, [slip](qint64 x) { return slip ? -x : std::abs(x); });
    case CodeTask::SortAscending:
        return sorted(v, slip);
    case CodeTask::SortDescending:
        return sorted(v, !slip);
    case CodeTask::Reverse: {
        Numbers turned = slip ? v.first(std::max<qsizetype>(v.size() - 1, 0)) : v;
        std::ranges::reverse(turned);
        return turned;
    }
    case CodeTask::Unique:
        return slip ? sorted(firsts(v), false) : firsts(v);
    case CodeTask::EveryOther: {
        Numbers some;
        for (qsizetype i = slip ? 1 : 0; i < v.size(); i += 2)
            some.append(v.at(i));
        return some;
    }
    case CodeTask::DropFirst:
        return slip ? v.first(std::max<qsizetype>(v.size() - 1, 0)) : v.mid(1);
    case CodeTask::RunningSum:
        return runningSums(v, slip);
    case CodeTask::RotateLeft: {
        if (v.isEmpty())
            return v;
        const auto by = qsizetype(modulo(slip ? -n : n, v.size()));
        return v.mid(by) + v.first(by);
    }
    default:
        return std::nullopt;
    }
}

qint64 mostCommon(const Numbers &v, bool slip)
{
    std::map<qint64, int> counts;
    for (const qint64 x : v)
        ++counts[x];
    qint64 best = v.first();
    for (const auto &[x, count] : counts)
        if (count > counts[best] || (count == counts[best] && (slip ? x > best : x < best)))
            best = x;
    return best;
}

std::optional<qint64> numberOf(const Step &step, const Numbers &v)
{
    const bool slip = step.slip;
    switch (step.what.stage) {
    case CodeTask::Sum: {
        const Numbers sums = runningSums(slip ? v.mid(1) : v, false);
        return sums.isEmpty() ? 0 : sums.last();
    }
    case CodeTask::Product: {
        qint64 product = 1;
        for (const qint64 x : slip ? v.first(std::max<qsizetype>(v.size() - 1, 0)) : v)
            product = wrapped(product * wrapped(x));
        return product;
    }
    case CodeTask::Count:
        return v.size() - (slip ? 1 : 0);
    default:
        break;
    }
    if (v.isEmpty())
        return std::nullopt;
    switch (step.what.stage) {
    case CodeTask::Max:
        return slip ? std::ranges::min(v) : std::ranges::max(v);
    case CodeTask::Min:
        return slip ? std::ranges::max(v) : std::ranges::min(v);
    case CodeTask::Median:
        return (slip ? v : sorted(v, false)).at((v.size() - 1) / 2);
    case CodeTask::MostCommon:
        return mostCommon(v, slip);
    default:
        return std::nullopt;
    }
}

QString capitalized(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1).toLower();
}

QString shifted(QString text, qint64 by)
{
    for (QChar &c : text) {
        const char16_t base = c.isUpper() ? u'A' : u'a';
        if (c.isLetter())
            c = QChar(char16_t(base + modulo(c.unicode() - base + by, 26)));
    }
    return text;
}

QString runLengths(const QString &text, bool slip)
{
    QString runs;
    if (slip) {
        for (const QChar c : firsts(text))
            runs += c + QString::number(text.count(c));
        return runs;
    }
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text.at(end) == text.at(i))
            ++end;
        runs += text.at(i) + QString::number(end - i);
        i = end;
    }
    return runs;
}

std::optional<QString> textOf(const Step &step, const QString &v)
{
    const bool slip = step.slip;
    QString out = v;
    QStringList words = v.split(u' ');
    switch (step.what.stage) {
    case CodeTask::StrReverse:
        if (slip)
            out.chop(1);
        std::ranges::reverse(out);
        return out;
    case CodeTask::StrUpper:
        return slip ? capitalized(v) : v.toUpper();
    case CodeTask::StrLower:
        return slip ? v.left(1).toLower() + v.mid(1) : v.toLower();
    case CodeTask::StrSwapCase:
        for (QChar &c : out)
            c = c.isLower() || slip ? c.toUpper() : c.toLower();
        return out;
    case CodeTask::StrDropVowels:
        return keptText(v, [slip](QChar c) { return !isVowel(c, slip); });
    case CodeTask::StrKeepLetters:
        return keptText(v, [slip](QChar c) { return slip ? c.isLetterOrNumber() : c.isLetter(); });
    case CodeTask::StrKeepDigits:
        return keptText(v, [slip](QChar c) { return c.isDigit() && !(slip && c == u'0'); });
    case CodeTask::StrDoubleChars:
        out.clear();
        for (const QChar c : v)
            out.append(c).append(c);
        return slip ? v + v : out;
    case CodeTask::StrSortChars:
        std::ranges::sort(out);
        if (slip)
            std::ranges::reverse(out);
        return out;
    case CodeTask::StrUniqueChars:
        out = firsts(v);
        if (slip)
            std::ranges::sort(out);
        return out;
    case CodeTask::StrReverseWords:
        if (slip)
            for (QString &word : words)
                std::ranges::reverse(word);
        else
            std::ranges::reverse(words);
        return words.join(u' ');
    case CodeTask::StrCapitalizeWords:
        for (QString &word : words)
            word = capitalized(word);
        return slip ? capitalized(v) : words.join(u' ');
    case CodeTask::StrReplace:
        if (const qsizetype at = v.indexOf(step.what.from); slip && at >= 0)
            return v.left(at) + step.what.to + v.mid(at + step.what.from.size());
        return out.replace(step.what.from, step.what.to);
    case CodeTask::StrCaesar:
        return shifted(v, step.what.number + (slip ? 1 : 0));
    case CodeTask::StrRunLength:
        return runLengths(v, slip);
    default:
        return std::nullopt;
    }
}

std::optional<qint64> countOf(const Step &step, const QString &v)
{
    const bool slip = step.slip;
    const QStringList words = v.split(u' ');
    const auto shorter = [](const QString &a, const QString &b) { return a.size() < b.size(); };
    switch (step.what.stage) {
    case CodeTask::StrCountVowels:
        return std::ranges::count_if(v, [slip](QChar c) { return isVowel(c, slip); });
    case CodeTask::StrCountWords:
        return words.size() - (slip ? 1 : 0);
    case CodeTask::StrCountDistinct:
        return slip ? v.size() : firsts(v).size();
    case CodeTask::StrLongestWordLength:
        return slip ? std::ranges::min(words, shorter).size() : std::ranges::max(words, shorter).size();
    case CodeTask::StrCountDigits:
        return std::ranges::count_if(v, [slip](QChar c) { return c.isDigit() && !(slip && c == u'0'); });
    default:
        return std::nullopt;
    }
}

/// A parameter must not hide what the body calls.
QString safeName(const QString &parameter)
{
    static const QStringList taken{u"list"_s, u"str"_s, u"sum"_s, u"max"_s,   u"min"_s, u"len"_s,     u"set"_s,
                                   u"dict"_s, u"abs"_s, u"math"_s, u"range"_s, u"sorted"_s, u"groupby"_s};
    return taken.contains(parameter) ? parameter + u'_' : parameter;
}

QString resultOf(const Function &function, Value value)
{
    for (const Step &step : function.steps) {
        if (value.result)
            return u"error"_s;
        if (isLastStage(step.what.stage)) {
            value.result = function.onText ? countOf(step, value.text) : numberOf(step, value.numbers);
            if (!value.result)
                return u"error"_s;
        } else if (function.onText) {
            value.text = textOf(step, value.text).value_or(QString());
        } else {
            value.numbers = listOf(step, value.numbers).value_or(Numbers());
        }
    }
    if (value.result)
        return QString::number(*value.result);
    if (function.onText)
        return value.text;
    QStringList parts;
    for (const qint64 number : value.numbers)
        parts.append(QString::number(number));
    return parts.join(u',');
}

} // namespace

bool isTextStage(CodeTask::Stage stage)
{
    return stage >= CodeTask::StrReverse;
}

bool isLastStage(CodeTask::Stage stage)
{
    return (stage >= CodeTask::Sum && stage <= CodeTask::MostCommon) || stage >= CodeTask::StrCountVowels;
}

QString behaviourOf(const Function &function)
{
    static const QList<Numbers> lists{{3, -1, 4, 1, -5, 9, 2, 6, -5, 3, 5},
                                      {12, 0, -7, 7, 7, 2, 8, -3, 12, 15, 30, -10, 24},
                                      {1, 2, 3, 4, 5, 6, 7, 8},
                                      {-4, -1, 0, 20, 5, 5, 13, 20, 21, 100, -60, 49, 45, 33, 11, 10, 9}};
    static const QStringList texts{u"Hello World 2040"_s, u"the quick brown Fox jumps over a lazy dog"_s,
                                   u"aabbb Zoo banana 7 trees aa"_s, u"Otto 10 ate 305 OOO"_s};
    QStringList results;
    if (function.onText)
        for (const QString &text : texts)
            results.append(resultOf(function, {.text = text}));
    else
        for (const Numbers &numbers : lists)
            results.append(resultOf(function, {.numbers = numbers}));
    return results.join(u'\n');
}

QString pythonOf(const Function &function)
{
    const auto uses = [&function](CodeTask::Stage stage) {
        return std::ranges::any_of(function.steps, [stage](const Step &step) { return step.what.stage == stage; });
    };
    QStringList lines;
    if (uses(CodeTask::Product))
        lines << u"import math"_s << QString() << QString();
    if (uses(CodeTask::StrRunLength))
        lines << u"from itertools import groupby"_s << QString() << QString();
    if (uses(CodeTask::StrCaesar))
        lines << u"def _shifted(text, by):"_s << u"    out = []"_s << u"    for c in text:"_s
              << u"        if c.isalpha():"_s << u"            base = ord(\"A\") if c.isupper() else ord(\"a\")"_s
              << u"            c = chr(base + (ord(c) - base + by) % 26)"_s << u"        out.append(c)"_s
              << u"    return \"\".join(out)"_s << QString() << QString();
    const QString parameter = safeName(function.parameter);
    lines.append(u"def %1(%2):"_s.arg(function.name, parameter));
    QString variable = parameter;
    const QString local = parameter == u"result" ? u"current"_s : u"result"_s;
    if (parameter.size() == 1) { // the expressions have short names of their own
        lines.append(u"    %1 = %2"_s.arg(local, parameter));
        variable = local;
    }
    for (qsizetype i = 0; i < function.steps.size(); ++i) {
        const QString expression = expressionOf(function.steps.at(i), variable);
        const bool last = i + 1 == function.steps.size();
        lines.append(last ? u"    return "_s + expression : u"    %1 = %2"_s.arg(local, expression));
        variable = local;
    }
    return lines.join(u'\n') + u'\n';
}

QString inWords(const CodeTask::Step &step)
{
    static const QHash<int, QString> words{
        {CodeTask::KeepEven, u"keep the even numbers"_s},
        {CodeTask::KeepOdd, u"keep the odd numbers"_s},
        {CodeTask::KeepPositive, u"keep the numbers above zero"_s},
        {CodeTask::KeepNegative, u"keep the numbers below zero"_s},
        {CodeTask::KeepGreater, u"keep the numbers above %1"_s},
        {CodeTask::KeepDivisible, u"keep the multiples of %1"_s},
        {CodeTask::MapSquare, u"square every number"_s},
        {CodeTask::MapDouble, u"double every number"_s},
        {CodeTask::MapNegate, u"change the sign of every number"_s},
        {CodeTask::MapAdd, u"add %1 to every number"_s},
        {CodeTask::MapAbs, u"drop the signs"_s},
        {CodeTask::SortAscending, u"sort upwards"_s},
        {CodeTask::SortDescending, u"sort downwards"_s},
        {CodeTask::Reverse, u"turn the list around"_s},
        {CodeTask::Unique, u"keep each value once, where it first occurs"_s},
        {CodeTask::EveryOther, u"take the items at the indices 0, 2, 4 and so on"_s},
        {CodeTask::DropFirst, u"leave out the first item"_s},
        {CodeTask::RunningSum, u"replace every item by the sum up to it"_s},
        {CodeTask::RotateLeft, u"rotate by %1 to the left"_s},
        {CodeTask::Sum, u"add everything up"_s},
        {CodeTask::Product, u"multiply everything"_s},
        {CodeTask::Max, u"take the largest"_s},
        {CodeTask::Min, u"take the smallest"_s},
        {CodeTask::Count, u"count what is there"_s},
        {CodeTask::Median, u"take the middle of the sorted values"_s},
        {CodeTask::MostCommon, u"take the value that occurs most often"_s},
        {CodeTask::StrReverse, u"turn the string around"_s},
        {CodeTask::StrUpper, u"change to upper case"_s},
        {CodeTask::StrLower, u"change to lower case"_s},
        {CodeTask::StrSwapCase, u"swap upper and lower case"_s},
        {CodeTask::StrDropVowels, u"leave out the vowels"_s},
        {CodeTask::StrKeepLetters, u"keep the letters only"_s},
        {CodeTask::StrKeepDigits, u"keep the digits only"_s},
        {CodeTask::StrDoubleChars, u"write every character twice"_s},
        {CodeTask::StrSortChars, u"sort the characters"_s},
        {CodeTask::StrUniqueChars, u"keep each character once"_s},
        {CodeTask::StrReverseWords, u"reverse the order of the words"_s},
        {CodeTask::StrCapitalizeWords, u"capitalise each word"_s},
        {CodeTask::StrReplace, u"replace %2 by %3"_s},
        {CodeTask::StrCaesar, u"shift the letters by %1"_s},
        {CodeTask::StrRunLength, u"write each run as its character and its length"_s},
        {CodeTask::StrCountVowels, u"count the vowels"_s},
        {CodeTask::StrCountWords, u"count the words"_s},
        {CodeTask::StrCountDistinct, u"count the different characters"_s},
        {CodeTask::StrLongestWordLength, u"measure the longest word"_s},
        {CodeTask::StrCountDigits, u"count the digits"_s}};
    QString text = words.value(step.stage);
    text.replace(u"%1"_s, QString::number(step.number)).replace(u"%2"_s, step.from).replace(u"%3"_s, step.to);
    return text;
}

} // namespace daao::coding
