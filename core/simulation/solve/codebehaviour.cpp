#include "core/simulation/solve/code.h"

#include <algorithm>
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

} // namespace daao::coding
