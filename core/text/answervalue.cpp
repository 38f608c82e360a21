#include "core/text/answervalue.h"

#include "core/text/answerstyle.h"
#include "core/text/calendar.h"
#include "core/text/numbers.h"
#include "core/text/units.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

AnswerValue word(const QString &text)
{
    AnswerValue value;
    value.text = text;
    return value;
}

AnswerValue number(const QString &text, const QString &unit = {})
{
    AnswerValue value;
    value.kind = AnswerValue::Number;
    value.text = text;
    value.unit = unit;
    return value;
}

// ---- numbers with something beside them

std::optional<QString> numberWord(const QString &text)
{
    static const QStringList words{u"zero"_s,    u"one"_s,     u"two"_s,       u"three"_s,    u"four"_s,
                                   u"five"_s,    u"six"_s,     u"seven"_s,     u"eight"_s,    u"nine"_s,
                                   u"ten"_s,     u"eleven"_s,  u"twelve"_s,    u"thirteen"_s, u"fourteen"_s,
                                   u"fifteen"_s, u"sixteen"_s, u"seventeen"_s, u"eighteen"_s, u"nineteen"_s,
                                   u"twenty"_s};
    const qsizetype n = words.indexOf(text.toLower());
    return n < 0 ? std::nullopt : std::optional(QString::number(n));
}

/// "$1,200", "50 %", "12 square meters", "2.5 million", "EUR 5".
std::optional<AnswerValue> quantity(const QString &text)
{
    if (const auto plain = canonicalNumber(text))
        return number(*plain);
    if (const auto spelt = numberWord(text))
        return number(*spelt);
    static const QRegularExpression before(u"^([+-]?) ?([$€£¥]|US\\$|USD|EUR|GBP) ?(-?[\\d.].*)$"_s);
    if (const auto match = before.match(text); match.hasMatch()) {
        auto rest = quantity(match.captured(3));
        if (rest && match.captured(1) == u"-")
            rest->text.prepend(u'-');
        if (rest && rest->unit.isEmpty())
            rest->unit = match.captured(2).contains(u'$') ? u"$"_s : match.captured(2);
        return rest;
    }
    static const QRegularExpression after(
        u"^([+-]?[\\d.][\\d.,/ ]*?(?:[eE][+-]?\\d+)?) ?([^\\d\\s.,/].*)$"_s);
    const auto match = after.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto value = canonicalNumber(match.captured(1).trimmed());
    if (!value)
        return std::nullopt;
    const QString beside = match.captured(2);
    const QString first = beside.section(u' ', 0, 0);
    if (const int zeros = zerosOf(first); zeros > 0 && !value->contains(u'/')) {
        const auto scaled = canonicalNumber(*value + u'e' + QString::number(zeros));
        const QString rest = beside.sliced(first.size()).trimmed();
        if (scaled && (rest.isEmpty() || isUnit(rest)))
            return number(*scaled, rest);
    }
    if (!isUnit(beside))
        return std::nullopt;
    const QString name = unitName(beside);
    return number(*value, name.isEmpty() ? beside : name);
}

// ---- several answers in one

bool isOpening(QChar c)
{
    return c == u'(' || c == u'[' || c == u'{' || c == u'<';
}

bool isClosing(QChar c)
{
    return c == u')' || c == u']' || c == u'}' || c == u'>';
}

/// A comma between digits that only groups them ("1,234") does not separate, unless we are inside brackets.
bool groupsDigits(const QString &text, qsizetype comma)
{
    const auto digit = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isDigit(); };
    return digit(comma - 1) && digit(comma + 1) && digit(comma + 2) && digit(comma + 3) && !digit(comma + 4);
}

QStringList split(const QString &text, bool inBrackets)
{
    QStringList parts;
    int depth = 0;
    qsizetype from = 0;
    const auto cut = [&](qsizetype at, qsizetype length) {
        parts += text.sliced(from, at - from).trimmed();
        from = at + length;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isOpening(c))
            ++depth;
        else if (isClosing(c))
            --depth;
        if (depth > 0)
            continue;
        if (c == u';' || (c == u',' && (inBrackets || !groupsDigits(text, i)))) {
            cut(i, 1);
        } else if (c == u' ' && !inBrackets) {
            const QStringView rest = QStringView(text).sliced(i);
            if (rest.startsWith(u" and ", Qt::CaseInsensitive)) {
                cut(i, 5);
                i += 4;
            } else if (rest.startsWith(u" or ", Qt::CaseInsensitive)) {
                cut(i, 4);
                i += 3;
            }
        }
    }
    cut(text.size(), 0);
    parts.removeAll(QString());
    for (QString &part : parts) { // "a, and b"
        if (parts.size() > 1 && (part.startsWith(u"and ") || part.startsWith(u"or ")))
            part = part.section(u' ', 1);
    }
    return parts;
}

AnswerValue read(const QString &text, int depth);

/// Splits "x = 3" into its name and the rest; nullopt where there is no single "=" behind a short name.
std::optional<std::pair<QString, QString>> equation(const QString &text)
{
    static const QRegularExpression shape(
        u"^([A-Za-z](?:_?\\(?\\w{1,14}\\)?)?|[A-Za-z]\\([A-Za-z0-9]\\)) ?(?:=| in (?=[{(\\[])) ?([^=<>!]+)$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair(match.captured(1), match.captured(2).trimmed());
}

bool sameNameOnAllSides(const QStringList &parts)
{
    QString name;
    for (const QString &part : parts) {
        const auto sides = equation(part);
        if (!sides || (!name.isEmpty() && sides->first != name))
            return false;
        name = sides->first;
    }
    return true;
}

AnswerValue several(AnswerValue::Kind kind, const QStringList &parts, int depth)
{
    AnswerValue value;
    value.kind = kind;
    const bool namesMatter = parts.size() > 1 && !sameNameOnAllSides(parts);
    for (const QString &part : parts) {
        const auto sides = namesMatter ? equation(part) : std::nullopt;
        if (sides)
            value.items += word(sides->first + u'=' + print(read(sides->second, depth + 1), Spelling::Tidy));
        else
            value.items += read(part, depth + 1);
    }
    return value;
}

/// The place of the bracket that closes the one at the start; -1 if none does.
qsizetype closingOfFirst(const QString &text)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isOpening(text[i]))
            ++depth;
        else if (isClosing(text[i]) && --depth == 0)
            return i;
    }
    return -1;
}

std::optional<AnswerValue> bracketed(const QString &text, int depth)
{
    if (text.size() < 2 || !isOpening(text[0]) || closingOfFirst(text) != text.size() - 1)
        return std::nullopt;
    const QStringList parts = split(text.mid(1, text.size() - 2), true);
    const bool braces = text[0] == u'{';
    if (parts.size() == 1)
        return read(parts.first(), depth + 1);
    AnswerValue value = several(braces ? AnswerValue::Set : AnswerValue::Tuple, parts, depth);
    const bool angles = text[0] == u'<';
    value.open = angles ? QChar(u'(') : text[0];
    value.close = angles ? QChar(u')') : text.back();
    if (parts.isEmpty())
        value.text = QString(value.open) + value.close;
    return value;
}

/// Plain enumerations only: a sentence with commas stays a sentence.
bool isEnumeration(const QStringList &parts)
{
    return parts.size() > 1 && parts.size() <= 200 && std::ranges::all_of(parts, [](const QString &part) {
               return part.size() <= 48 && part.count(u' ') <= (part.contains(u'=') ? 6 : 3);
           });
}

// ---- words

std::optional<QString> choice(const QString &text)
{
    static const QRegularExpression alone(u"^(?:(?:option|choice|answer) )?\\(?([A-Za-z])[).:]?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression withText(
        u"^(?:[Oo]ption |[Cc]hoice )?(?:\\(([A-Za-z])\\)[.:]?|([A-Z])[).:]) ?(\\S.*)$"_s);
    if (const auto match = alone.match(text); match.hasMatch())
        return match.captured(1).toUpper();
    const auto match = withText.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString rest = match.captured(3);
    if (!rest[0].isLetterOrNumber() && rest[0] != u'-' && rest[0] != u'$')
        return std::nullopt; // "(x) + 1"
    return match.captured(1).toUpper() + match.captured(2) + u". " + rest;
}

/// Expressions lose the space between their signs: "x^2 + 1" -> "x^2+1", "2 * sqrt(3)" -> "2sqrt(3)".
QString withoutSpaceAroundSigns(QString text)
{
    static const QRegularExpression aroundSigns(u" ?([-+*/^=<>(),]) ?"_s);
    static const QRegularExpression needlessTimes(u"(?<=\\d)[* ](?=[A-Za-z(])"_s);
    static const QRegularExpression looksLikeMaths(
        u"\\d.*[-+*/^=()]|[-+*/^=(].*\\d|[a-zA-Z]\\^|sqrt|^[a-z] ?[-+*/]"_s);
    if (!looksLikeMaths.match(text).hasMatch())
        return text;
    text.replace(aroundSigns, u"\\1"_s);
    text.replace(needlessTimes, QString());
    return text;
}

AnswerValue read(const QString &text, int depth)
{
    if (text.isEmpty() || depth > 12 || text.size() > 20'000)
        return word(text);
    if (const auto found = dateIn(text))
        return word(*found);
    if (const auto found = clockTimeIn(text))
        return word(*found);
    if (const auto found = quantity(text))
        return *found;
    if (const auto sides = equation(text))
        return read(sides->second, depth + 1);
    if (const auto found = choice(text))
        return word(*found);
    if (const auto found = bracketed(text, depth))
        return *found;
    if (const QStringList parts = split(text, false); isEnumeration(parts))
        return several(AnswerValue::List, parts, depth);
    return word(withoutSpaceAroundSigns(text));
}

// ---- printing and comparing

QString folded(const QString &text)
{
    if (text.size() == 1)
        return text;
    static const QRegularExpression article(u"^(?:the|a|an) (?=\\S)"_s);
    if (text.size() > 3 && text[1] == u'.' && text[0].isUpper()) // a choice letter stays a capital
        return text[0] + text.sliced(1).toCaseFolded();
    QString fold = text.toCaseFolded();
    fold.remove(article);
    return fold;
}

bool isLetter(const QString &text)
{
    return text.size() == 1 && text[0] >= u'A' && text[0] <= u'Z';
}

/// The letter of "B" or "B. Paris"; null otherwise.
QChar letterOf(const QString &text)
{
    const bool labelled =
        text.size() > 3 && text[0] >= u'A' && text[0] <= u'Z' && text[1] == u'.' && text[2] == u' ';
    return labelled || isLetter(text) ? text[0] : QChar();
}

bool sameWords(const QString &a, const QString &b)
{
    if (folded(a) == folded(b))
        return true;
    const QChar x = letterOf(a);
    const QChar y = letterOf(b);
    if (isLetter(a) || isLetter(b))
        return !x.isNull() && x == y;
    if (x.isNull() == y.isNull())
        return false; // both labelled or both not: the texts would have to be equal
    return x.isNull() ? same(readAnswer(a), readAnswer(b.sliced(3)))
                      : same(readAnswer(a.sliced(3)), readAnswer(b));
}

bool sameQuantities(const AnswerValue &a, const AnswerValue &b)
{
    const QString x = unitName(a.unit);
    const QString y = unitName(b.unit);
    if (!x.isEmpty() && !y.isEmpty() && x != y)
        return false;
    if (sameNumber(a.text, b.text))
        return true;
    if (a.isPercent() == b.isPercent())
        return false;
    return a.isPercent() ? b.unit.isEmpty() && sameNumber(hundredth(a.text), b.text)
                         : a.unit.isEmpty() && sameNumber(a.text, hundredth(b.text));
}

bool sameInOrder(const QList<AnswerValue> &a, const QList<AnswerValue> &b)
{
    return std::ranges::equal(a, b, same);
}

bool sameInAnyOrder(const QList<AnswerValue> &a, QList<AnswerValue> b)
{
    if (a.size() != b.size())
        return false;
    for (const AnswerValue &item : a) {
        const auto twin =
            std::ranges::find_if(b, [&](const AnswerValue &other) { return same(item, other); });
        if (twin == b.end())
            return false;
        b.erase(twin);
    }
    return true;
}

} // namespace

AnswerValue readAnswer(const QString &answer)
{
    return read(plainStyle(answer), 0);
}

QString print(const AnswerValue &value, Spelling spelling)
{
    const bool key = spelling == Spelling::Key;
    if (value.kind == AnswerValue::Word || value.items.isEmpty())
        return key && value.kind == AnswerValue::Word
                   ? folded(value.text)
                   : value.text + (value.isPercent() && !key ? u"%"_s : QString());
    QStringList parts;
    for (const AnswerValue &item : value.items)
        parts += print(item, spelling);
    const bool names = std::ranges::none_of(parts, [](const QString &part) { return part.contains(u' '); });
    if (value.kind != AnswerValue::Tuple && (key || names))
        std::ranges::sort(parts, [](const QString &a, const QString &b) {
            const double x = a.toDouble();
            const double y = b.toDouble();
            return x < y || (!(y < x) && a < b);
        });
    const QString inside = parts.join(u", "_s);
    return value.kind == AnswerValue::List || (key && value.kind == AnswerValue::Set)
               ? inside
               : value.open + inside + value.close;
}

bool same(const AnswerValue &a, const AnswerValue &b)
{
    if (a.kind == AnswerValue::Number && b.kind == AnswerValue::Number)
        return sameQuantities(a, b);
    if (a.kind == AnswerValue::Word && b.kind == AnswerValue::Word)
        return sameWords(a.text, b.text);
    if (a.kind == AnswerValue::Word && !letterOf(a.text).isNull() && !isLetter(a.text))
        return same(readAnswer(a.text.sliced(3)), b); // "B. 42" and 42
    if (b.kind == AnswerValue::Word && !letterOf(b.text).isNull() && !isLetter(b.text))
        return same(a, readAnswer(b.text.sliced(3)));
    if (a.items.isEmpty() || b.items.isEmpty())
        return a.kind == b.kind && a.text == b.text;
    const bool tupleA = a.kind == AnswerValue::Tuple;
    const bool tupleB = b.kind == AnswerValue::Tuple;
    if (tupleA && tupleB)
        return a.open == b.open && a.close == b.close && sameInOrder(a.items, b.items);
    if (tupleA || tupleB) // coordinates without their brackets
        return a.kind != AnswerValue::Set && b.kind != AnswerValue::Set && sameInOrder(a.items, b.items);
    return sameInAnyOrder(a.items, b.items);
}

} // namespace daao
