#include "core/text/numbers.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isInteger(QStringView text)
{
    return isDigits(text.startsWith(u'-') ? text.sliced(1) : text);
}

QString signedText(bool negative, const QString &magnitude)
{
    return negative && magnitude != u"0" ? u'-' + magnitude : magnitude;
}

/// Digits before and after the point, moved by a power of ten, without needless zeros.
QString plainDecimal(QString whole, QString part, int exponent)
{
    if (exponent > 0) {
        part = part.leftJustified(exponent, u'0');
        whole += part.left(exponent);
        part = part.sliced(exponent);
    } else if (exponent < 0) {
        whole = whole.rightJustified(-exponent, u'0');
        part.prepend(whole.right(-exponent));
        whole.chop(-exponent);
    }
    while (whole.startsWith(u'0'))
        whole.remove(0, 1);
    while (part.endsWith(u'0'))
        part.chop(1);
    if (whole.isEmpty())
        whole = u"0"_s;
    return part.isEmpty() ? whole : whole + u'.' + part;
}

std::optional<QString> decimal(const QString &text)
{
    static const QRegularExpression shape(
        u"^([+-]?)(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|)(?:\\.(\\d*))?(?:(?:[eE]| ?\\* ?10\\^)([+-]?\\d{1,2}))?$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString whole = match.captured(2);
    whole.remove(u',').remove(u' ');
    const QString part = match.captured(3);
    if (whole.isEmpty() && part.isEmpty())
        return std::nullopt;
    return signedText(match.captured(1) == u"-", plainDecimal(whole, part, match.captured(4).toInt()));
}

/// p/q in lowest terms; as a decimal where it ends.
QString reducedFraction(bool negative, quint64 p, quint64 q)
{
    const quint64 divisor = std::gcd(p, q);
    p /= divisor;
    q /= divisor;
    quint64 rest = q;
    while (rest % 2 == 0)
        rest /= 2;
    while (rest % 5 == 0)
        rest /= 5;
    if (rest != 1)
        return signedText(negative, QString::number(p) + u'/' + QString::number(q));
    QString part;
    for (quint64 remainder = p % q; remainder != 0; remainder %= q) {
        remainder *= 10;
        part += QString::number(remainder / q);
    }
    return signedText(negative, plainDecimal(QString::number(p / q), part, 0));
}

std::optional<QString> fraction(const QString &text)
{
    static const QRegularExpression shape(
        u"^([+-]?)(?:(\\d{1,8}) )?\\(?(-?)(\\d{1,17})\\)? ?/ ?\\(?(-?)(\\d{1,17})\\)?$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool mixed = match.hasCaptured(2);
    quint64 p = match.captured(4).toULongLong();
    const quint64 q = match.captured(6).toULongLong();
    const quint64 whole = match.captured(2).toULongLong();
    if (q == 0 || (mixed && (q > 1'000'000'000 || p > 1'000'000'000)))
        return std::nullopt;
    p += whole * q;
    int signs = 0;
    for (const int group : {1, 3, 5})
        signs += match.captured(group) == u"-" ? 1 : 0;
    const bool negative = signs % 2 == 1;
    return reducedFraction(negative, p, q);
}

double toDouble(const QString &number)
{
    const qsizetype slash = number.indexOf(u'/');
    return slash < 0 ? number.toDouble()
                     : number.left(slash).toDouble() / number.sliced(slash + 1).toDouble();
}

qsizetype wholeDigits(QStringView number)
{
    return std::ranges::find_if(number, [](QChar c) { return c == u'.' || c == u'/'; }) - number.begin();
}

} // namespace

std::optional<QString> canonicalNumber(const QString &text)
{
    if (text.isEmpty() || text.size() > 20'000)
        return std::nullopt;
    if (text.startsWith(u"- "))
        return canonicalNumber(u'-' + text.sliced(2));
    if (text.contains(u'/'))
        return fraction(text);
    if (const QChar last = text.back(); !last.isDigit() && last != u'.')
        return std::nullopt;
    return decimal(text);
}

bool sameNumber(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const bool exact = (isInteger(a) || a.contains(u'/')) && (isInteger(b) || b.contains(u'/'));
    if (exact || wholeDigits(a) > 16 || wholeDigits(b) > 16)
        return false;
    const double x = toDouble(a);
    const double y = toDouble(b);
    return std::abs(x - y) <= 1e-6 * std::max(std::abs(x), std::abs(y));
}

QString hundredth(const QString &number)
{
    if (number.contains(u'/'))
        return number;
    const bool negative = number.startsWith(u'-');
    const QString magnitude = negative ? number.sliced(1) : number;
    return signedText(negative, plainDecimal(magnitude.section(u'.', 0, 0), magnitude.section(u'.', 1), -2));
}

} // namespace daao
