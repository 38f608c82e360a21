#include "core/operators/calculator.h"

#include "core/operators/bigint.h"

#include <algorithm>

namespace daao {

namespace {

/// A fraction in lowest terms, its denominator positive.
struct Fraction
{
    BigInt above;
    BigInt below{1};

    bool isInteger() const { return below.isOne(); }
};

/// Reads and evaluates in one go. Every step is charged, so that no input can keep it busy for long.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {}

    Result<Fraction> read()
    {
        const Fraction value = sum();
        skipSpace();
        if (!m_error && m_at < m_text.size())
            fail(Calculator::tr("The calculator does not understand “%1”.").arg(m_text.mid(m_at, 20)));
        if (m_error)
            return tl::unexpected(*m_error);
        return value;
    }

private:
    Fraction sum()
    {
        Fraction value = product();
        while (!m_error) {
            if (take(u"+"))
                value = added(value, product(), false);
            else if (take(u"-"))
                value = added(value, product(), true);
            else
                return value;
        }
        return value;
    }

    Fraction product()
    {
        Fraction value = factor();
        while (!m_error) {
            if (take(u"//"))
                value = floored(divided(value, factor()));
            else if (take(u"/"))
                value = divided(value, factor());
            else if (take(u"%") || take(u"mod"))
                value = modulo(value, factor());
            else if (!ahead(u"**") && take(u"*"))
                value = multiplied(value, factor());
            else
                return value;
        }
        return value;
    }

    Fraction factor()
    {
        if (++m_depth > 200)
            fail(Calculator::tr("The expression is nested too deeply."));
        Fraction value;
        if (m_error)
            return value;
        if (take(u"-")) {
            value = factor();
            value.above = -value.above;
        } else if (take(u"+")) {
            value = factor();
        } else {
            value = power();
        }
        --m_depth;
        return value;
    }

    Fraction power()
    {
        const Fraction base = atom();
        if (m_error || !(take(u"**") || take(u"^")))
            return base;
        return raised(base, factor());
    }

    Fraction atom()
    {
        if (take(u"(")) {
            const Fraction value = sum();
            if (!m_error && !take(u")"))
                fail(Calculator::tr("A closing bracket is missing."));
            return value;
        }
        skipSpace();
        if (m_at >= m_text.size()) {
            fail(Calculator::tr("The expression ends too early."));
            return {};
        }
        return number();
    }

    Fraction number()
    {
        QString digits = takeDigits();
        qsizetype decimals = 0;
        if (m_at < m_text.size() && m_text[m_at] == u'.') {
            ++m_at;
            const QString part = takeDigits();
            decimals = part.size();
            digits += part;
        }
        if (digits.isEmpty()) {
            fail(Calculator::tr("The calculator does not understand “%1”.").arg(m_text.mid(m_at, 20)));
            return {};
        }
        if (digits.size() > Calculator::maxDigits) {
            failTooLong();
            return {};
        }
        return reduced(BigInt::fromDigits(digits), BigInt::power(BigInt(10), quint32(decimals)));
    }

    /// Digits, also grouped: 1,234 and 1_234.
    QString takeDigits()
    {
        const auto digit = [&](qsizetype i) {
            return i < m_text.size() && m_text[i] >= u'0' && m_text[i] <= u'9';
        };
        QString digits;
        while (digit(m_at) || (!digits.isEmpty() && groups(digit))) {
            if (digit(m_at))
                digits += m_text[m_at];
            ++m_at;
        }
        return digits;
    }

    template<class IsDigit>
    bool groups(const IsDigit &digit) const
    {
        return m_at < m_text.size() && (m_text[m_at] == u',' || m_text[m_at] == u'_') && digit(m_at + 1)
               && digit(m_at + 2) && digit(m_at + 3) && !digit(m_at + 4);
    }

    Fraction added(const Fraction &a, const Fraction &b, bool subtract)
    {
        charge(a, b);
        if (m_error)
            return {};
        const BigInt other = subtract ? -b.above : b.above;
        if (a.isInteger() && b.isInteger())
            return checked({a.above + other, BigInt(1)});
        return reduced(a.above * b.below + other * a.below, a.below * b.below);
    }

    Fraction multiplied(const Fraction &a, const Fraction &b)
    {
        charge(a, b);
        return m_error ? Fraction{} : reduced(a.above * b.above, a.below * b.below);
    }

    Fraction divided(const Fraction &a, const Fraction &b)
    {
        if (!m_error && b.above.isZero())
            fail(Calculator::tr("Division by zero."));
        charge(a, b);
        if (m_error)
            return {};
        const BigInt below = a.below * b.above;
        const BigInt above = a.above * b.below;
        return below.isNegative() ? reduced(-above, -below) : reduced(above, below);
    }

    Fraction floored(const Fraction &a)
    {
        if (m_error)
            return {};
        auto [quotient, remainder] = BigInt::divide(a.above, a.below);
        return {remainder.isNegative() ? quotient - BigInt(1) : quotient, BigInt(1)};
    }

    /// With the sign of the divisor, as in Python.
    Fraction modulo(const Fraction &a, const Fraction &b)
    {
        return added(a, multiplied(b, floored(divided(a, b))), true);
    }

    Fraction raised(const Fraction &base, const Fraction &exponent)
    {
        if (m_error)
            return {};
        if (!exponent.isInteger()) {
            fail(Calculator::tr("Only whole exponents are possible."));
            return {};
        }
        const bool negative = exponent.above.isNegative();
        if (negative && base.above.isZero()) {
            fail(Calculator::tr("Division by zero."));
            return {};
        }
        const bool stays = base.isInteger() && (base.above.isZero() || base.above.abs().isOne());
        if (stays) { // 0, 1 and -1 take exponents of any size
            if (exponent.above.isZero() || (base.above.isNegative() && exponent.above.isEven()))
                return {BigInt(1), BigInt(1)};
            return base;
        }
        const qint64 times =
            exponent.above.abs().fitsSmall() ? exponent.above.abs().toSmall() : 1'000'000'000;
        const int digits = std::max(base.above.digits(), base.below.digits());
        if (times * (digits - 1) > Calculator::maxDigits || times > 4 * Calculator::maxDigits) {
            failTooLong();
            return {};
        }
        m_work += 2 * qint64(base.above.limbs() + base.below.limbs()) * times * times / 64 + times;
        BigInt above = BigInt::power(base.above, quint32(times));
        BigInt below = BigInt::power(base.below, quint32(times));
        if (!negative)
            return checked({above, below});
        return above.isNegative() ? checked({-below, -above}) : checked({below, above});
    }

    Fraction reduced(const BigInt &above, const BigInt &below)
    {
        if (below.isOne())
            return checked({above, below});
        m_work += 60 * qint64(above.limbs() + 1) * qint64(below.limbs() + 1);
        if (m_work > maxWork) {
            fail(Calculator::tr("The expression takes too much work."));
            return {};
        }
        const BigInt divisor = BigInt::gcd(above, below);
        if (divisor.isOne())
            return checked({above, below});
        return checked({BigInt::divide(above, divisor).quotient, BigInt::divide(below, divisor).quotient});
    }

    Fraction checked(const Fraction &value)
    {
        if (value.above.digits() > Calculator::maxDigits || value.below.digits() > Calculator::maxDigits)
            failTooLong();
        return value;
    }

    void charge(const Fraction &a, const Fraction &b)
    {
        m_work += qint64(a.above.limbs() + a.below.limbs()) * qint64(b.above.limbs() + b.below.limbs());
        if (m_work > maxWork)
            fail(Calculator::tr("The expression takes too much work."));
    }

    void fail(const QString &message)
    {
        if (!m_error)
            m_error = Error{ErrorKind::BadInput, message, {}};
    }
    void failTooLong()
    {
        fail(Calculator::tr("The result has more than %1 digits.").arg(Calculator::maxDigits));
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool ahead(QStringView sign)
    {
        skipSpace();
        return QStringView(m_text).sliced(std::min(m_at, m_text.size())).startsWith(sign);
    }
    bool take(QStringView sign)
    {
        if (!ahead(sign))
            return false;
        m_at += sign.size();
        return true;
    }

    static constexpr qint64 maxWork = 80'000'000; ///< products of limbs; well under a second

    const QString &m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    qint64 m_work = 0;
    std::optional<Error> m_error;
};

/// How often `divisor` divides `number`, which loses these factors.
int countFactor(BigInt &number, int divisor)
{
    int count = 0;
    for (auto division = BigInt::divide(number, BigInt(divisor)); division.remainder.isZero();
         division = BigInt::divide(number, BigInt(divisor))) {
        number = division.quotient;
        ++count;
    }
    return count;
}

QString withPoint(QString digits, int decimals)
{
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    digits = digits.rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}

QString print(const Fraction &value)
{
    if (value.isInteger())
        return value.above.toString();
    BigInt rest = value.below;
    const int decimals = std::max(countFactor(rest, 2), countFactor(rest, 5));
    const auto scaled = [&](int places) {
        return BigInt::divide(value.above * BigInt::power(BigInt(10), quint32(places)), value.below)
            .quotient.toString();
    };
    if (rest.isOne() && decimals <= Calculator::maxDigits)
        return withPoint(scaled(decimals), decimals);
    constexpr int places = 15;
    return Calculator::tr("%1/%2 (about %3)")
        .arg(value.above.toString(), value.below.toString(), withPoint(scaled(places), places));
}

QString plainSigns(QString text)
{
    text.replace(QChar(0x2212), u'-').replace(QChar(0x00d7), u'*').replace(QChar(0x00b7), u'*');
    text.replace(QChar(0x22c5), u'*').replace(QChar(0x00f7), u'/');
    text = text.trimmed();
    while (text.endsWith(u'=') || text.endsWith(u'?') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

Result<QString> Calculator::evaluate(const QString &expression)
{
    const QString text = plainSigns(expression);
    if (text.isEmpty())
        return failure(ErrorKind::BadInput, tr("There is nothing to calculate."));
    if (text.size() > 2 * maxDigits)
        return failure(ErrorKind::BadInput, tr("The expression is too long."));
    return Reader(text).read().map(print);
}

} // namespace daao
