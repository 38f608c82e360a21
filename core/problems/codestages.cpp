#include "core/problems/codestages.h"

#include <algorithm>
#include <map>

namespace daao {

namespace {

constexpr qint64 limit = mostOfCode;
using Numbers = QList<qint64>;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiouAEIOU").contains(c);
}

QChar upper(QChar c)
{
    return c >= u'a' && c <= u'z' ? QChar(char16_t(c.unicode() - 32)) : c;
}

QChar lower(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + 32)) : c;
}

template<class Keep>
Numbers kept(const Numbers &numbers, Keep keep)
{
    Numbers result;
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(result), keep);
    return result;
}

template<class Map>
Numbers mapped(Numbers numbers, Map map)
{
    std::transform(numbers.begin(), numbers.end(), numbers.begin(), map);
    return numbers;
}

template<class Keep>
QString keptText(const QString &text, Keep keep)
{
    QString result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result), keep);
    return result;
}

template<class Map>
QString mappedText(QString text, Map map)
{
    std::transform(text.cbegin(), text.cend(), text.begin(), map);
    return text;
}

template<class List>
List firstOccurrences(const List &list)
{
    List result;
    for (const auto &item : list)
        if (!result.contains(item))
            result.append(item);
    return result;
}

/// Words separated by single spaces; nullopt for a text that is not of that form.
std::optional<QStringList> wordsOf(const QString &text)
{
    QStringList words = text.split(u' ');
    if (std::any_of(words.cbegin(), words.cend(), [](const QString &word) { return word.isEmpty(); }))
        return std::nullopt;
    return words;
}

QString capitalised(const QString &word)
{
    QString result = mappedText(word, lower);
    result[0] = upper(result[0]);
    return result;
}

QString shifted(const QString &text, qint64 by)
{
    const auto turn = [by](QChar c, char16_t base) {
        return QChar(char16_t(base + ((c.unicode() - base + by) % 26 + 26) % 26));
    };
    return mappedText(text, [&turn](QChar c) {
        if (!isLetter(c))
            return c;
        return turn(c, c >= u'a' ? u'a' : u'A');
    });
}

QString runLengths(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end] == text[i])
            ++end;
        result += text[i];
        result += QString::number(end - i);
        i = end;
    }
    return result;
}

Numbers rotated(Numbers numbers, qint64 by)
{
    if (numbers.isEmpty())
        return numbers;
    const qint64 size = numbers.size();
    std::rotate(numbers.begin(), numbers.begin() + ((by % size) + size) % size, numbers.end());
    return numbers;
}

std::optional<Numbers> runningSums(Numbers numbers)
{
    qint64 sum = 0;
    for (qint64 &number : numbers) {
        sum += number;
        if (qAbs(sum) > limit)
            return std::nullopt;
        number = sum;
    }
    return numbers;
}

std::optional<qint64> product(const Numbers &numbers)
{
    qint64 result = 1;
    for (const qint64 number : numbers)
        if (__builtin_mul_overflow(result, number, &result) || qAbs(result) > limit)
            return std::nullopt;
    return result;
}

qint64 mostCommon(const Numbers &numbers)
{
    std::map<qint64, int> counts;
    for (const qint64 number : numbers)
        ++counts[number];
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto &a, const auto &b) { return a.second < b.second; })
        ->first;
}

} // namespace

std::optional<Numbers> listStage(const CodeTask::Step &step, const Numbers &in)
{
    const qint64 k = step.number;
    Numbers out = in;
    switch (step.stage) {
    case CodeTask::KeepEven:
        return kept(in, [](qint64 x) { return x % 2 == 0; });
    case CodeTask::KeepOdd:
        return kept(in, [](qint64 x) { return x % 2 != 0; });
    case CodeTask::KeepPositive:
        return kept(in, [](qint64 x) { return x > 0; });
    case CodeTask::KeepNegative:
        return kept(in, [](qint64 x) { return x < 0; });
    case CodeTask::KeepGreater:
        return kept(in, [k](qint64 x) { return x > k; });
    case CodeTask::KeepDivisible:
        if (k == 0)
            return std::nullopt;
        return kept(in, [k](qint64 x) { return x % k == 0; });
    case CodeTask::MapSquare:
        if (std::any_of(in.begin(), in.end(), [](qint64 x) { return qAbs(x) > 30'000'000; }))
            return std::nullopt;
        return mapped(in, [](qint64 x) { return x * x; });
    case CodeTask::MapDouble:
        return mapped(in, [](qint64 x) { return 2 * x; });
    case CodeTask::MapNegate:
        return mapped(in, [](qint64 x) { return -x; });
    case CodeTask::MapAdd:
        return mapped(in, [k](qint64 x) { return x + k; });
    case CodeTask::MapAbs:
        return mapped(in, [](qint64 x) { return qAbs(x); });
    case CodeTask::SortAscending:
        std::sort(out.begin(), out.end());
        return out;
    case CodeTask::SortDescending:
        std::sort(out.begin(), out.end(), std::greater<>());
        return out;
    case CodeTask::Reverse:
        std::reverse(out.begin(), out.end());
        return out;
    case CodeTask::Unique:
        return firstOccurrences(in);
    case CodeTask::EveryOther:
        out.clear();
        for (qsizetype i = 0; i < in.size(); i += 2)
            out.append(in[i]);
        return out;
    case CodeTask::DropFirst:
        return in.mid(1);
    case CodeTask::RunningSum:
        return runningSums(in);
    case CodeTask::RotateLeft:
        return rotated(in, k);
    default:
        return std::nullopt;
    }
}

std::optional<qint64> listReduction(CodeTask::Stage stage, const Numbers &in)
{
    if (stage == CodeTask::Sum) {
        const auto sums = runningSums(in);
        if (!sums)
            return std::nullopt;
        return sums->isEmpty() ? 0 : sums->last();
    }
    if (stage == CodeTask::Product)
        return product(in);
    if (stage == CodeTask::Count)
        return in.size();
    if (in.isEmpty())
        return std::nullopt;
    switch (stage) {
    case CodeTask::Max:
        return *std::max_element(in.begin(), in.end());
    case CodeTask::Min:
        return *std::min_element(in.begin(), in.end());
    case CodeTask::MostCommon:
        return mostCommon(in);
    case CodeTask::Median: {
        Numbers sorted = in;
        std::sort(sorted.begin(), sorted.end());
        return sorted[(sorted.size() - 1) / 2];
    }
    default:
        return std::nullopt;
    }
}

std::optional<QString> textStage(const CodeTask::Step &step, const QString &in)
{
    QString out = in;
    switch (step.stage) {
    case CodeTask::StrReverse:
        std::reverse(out.begin(), out.end());
        return out;
    case CodeTask::StrUpper:
        return mappedText(in, upper);
    case CodeTask::StrLower:
        return mappedText(in, lower);
    case CodeTask::StrSwapCase:
        return mappedText(in, [](QChar c) { return c >= u'a' && c <= u'z' ? upper(c) : lower(c); });
    case CodeTask::StrDropVowels:
        return keptText(in, [](QChar c) { return !isVowel(c); });
    case CodeTask::StrKeepLetters:
        return keptText(in, isLetter);
    case CodeTask::StrKeepDigits:
        return keptText(in, isDigit);
    case CodeTask::StrDoubleChars:
        out.clear();
        for (const QChar c : in)
            out.append(c).append(c);
        return out;
    case CodeTask::StrSortChars:
        std::sort(out.begin(), out.end());
        return out;
    case CodeTask::StrUniqueChars:
        return firstOccurrences(in);
    case CodeTask::StrReplace:
        return out.replace(step.from, step.to);
    case CodeTask::StrCaesar:
        return shifted(in, step.number);
    case CodeTask::StrRunLength:
        return runLengths(in);
    case CodeTask::StrReverseWords: {
        auto words = wordsOf(in);
        if (!words)
            return std::nullopt;
        std::reverse(words->begin(), words->end());
        return words->join(u' ');
    }
    case CodeTask::StrCapitalizeWords: {
        auto words = wordsOf(in);
        if (!words)
            return std::nullopt;
        std::transform(words->begin(), words->end(), words->begin(), capitalised);
        return words->join(u' ');
    }
    default:
        return std::nullopt;
    }
}

std::optional<qint64> textReduction(CodeTask::Stage stage, const QString &in)
{
    switch (stage) {
    case CodeTask::StrCountVowels:
        return std::count_if(in.begin(), in.end(), isVowel);
    case CodeTask::StrCountDigits:
        return std::count_if(in.begin(), in.end(), isDigit);
    case CodeTask::StrCountDistinct:
        return firstOccurrences(in).size();
    case CodeTask::StrCountWords: {
        const auto words = wordsOf(in);
        return words ? std::optional<qint64>(words->size()) : std::nullopt;
    }
    case CodeTask::StrLongestWordLength: {
        const auto words = wordsOf(in);
        if (!words)
            return std::nullopt;
        return std::max_element(words->begin(), words->end(),
                                [](const QString &a, const QString &b) { return a.size() < b.size(); })
            ->size();
    }
    default:
        return std::nullopt;
    }
}

} // namespace daao
