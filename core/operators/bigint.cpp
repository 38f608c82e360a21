#include "core/operators/bigint.h"

#include <algorithm>

namespace daao {

namespace {

constexpr quint64 base = 1'000'000'000;
constexpr int digitsPerLimb = 9;

} // namespace

BigInt::BigInt(qint64 value)
    : m_negative(value < 0)
{
    for (quint64 rest = value < 0 ? 0 - quint64(value) : quint64(value); rest > 0; rest /= base)
        m_limbs.push_back(quint32(rest % base));
}

BigInt BigInt::fromDigits(QStringView digits)
{
    Limbs limbs;
    limbs.reserve(size_t(digits.size() / digitsPerLimb + 1));
    for (qsizetype end = digits.size(); end > 0; end -= digitsPerLimb) {
        const qsizetype begin = std::max<qsizetype>(0, end - digitsPerLimb);
        limbs.push_back(digits.sliced(begin, end - begin).toUInt());
    }
    return make(std::move(limbs), false);
}

QString BigInt::toString() const
{
    if (m_limbs.empty())
        return QStringLiteral("0");
    QString text = m_negative ? QStringLiteral("-") : QString();
    text += QString::number(m_limbs.back());
    for (auto limb = m_limbs.rbegin() + 1; limb != m_limbs.rend(); ++limb)
        text += QString::number(*limb).rightJustified(digitsPerLimb, u'0');
    return text;
}

int BigInt::digits() const
{
    if (m_limbs.empty())
        return 1;
    int top = 0;
    for (quint32 limb = m_limbs.back(); limb > 0; limb /= 10)
        ++top;
    return top + digitsPerLimb * int(m_limbs.size() - 1);
}

qint64 BigInt::toSmall() const
{
    const qint64 magnitude = m_limbs.empty() ? 0 : m_limbs[0];
    return m_negative ? -magnitude : magnitude;
}

BigInt BigInt::operator-() const
{
    return make(m_limbs, !m_negative);
}

BigInt BigInt::abs() const
{
    return make(m_limbs, false);
}

BigInt operator+(const BigInt &a, const BigInt &b)
{
    if (a.m_negative == b.m_negative)
        return BigInt::make(BigInt::sum(a.m_limbs, b.m_limbs), a.m_negative);
    if (BigInt::compare(a.m_limbs, b.m_limbs) >= 0)
        return BigInt::make(BigInt::difference(a.m_limbs, b.m_limbs), a.m_negative);
    return BigInt::make(BigInt::difference(b.m_limbs, a.m_limbs), b.m_negative);
}

BigInt operator*(const BigInt &a, const BigInt &b)
{
    if (a.isZero() || b.isZero())
        return {};
    BigInt::Limbs product(a.m_limbs.size() + b.m_limbs.size(), 0);
    for (size_t i = 0; i < a.m_limbs.size(); ++i) {
        quint64 carry = 0;
        for (size_t j = 0; j < b.m_limbs.size() || carry > 0; ++j) {
            const quint64 digit = j < b.m_limbs.size() ? b.m_limbs[j] : 0;
            const quint64 value = product[i + j] + carry + a.m_limbs[i] * digit;
            product[i + j] = quint32(value % base);
            carry = value / base;
        }
    }
    return BigInt::make(std::move(product), a.m_negative != b.m_negative);
}

/// Long division (Knuth, The Art of Computer Programming 2, algorithm D).
BigInt::Division BigInt::divide(const BigInt &a, const BigInt &b)
{
    Q_ASSERT(!b.isZero());
    if (compare(a.m_limbs, b.m_limbs) < 0)
        return {{}, a};
    if (b.m_limbs.size() == 1) {
        quint32 remainder = 0;
        Limbs quotient = divideBySmall(a.m_limbs, b.m_limbs[0], &remainder);
        return {make(std::move(quotient), a.m_negative != b.m_negative), make({remainder}, a.m_negative)};
    }
    const quint32 scale = quint32(base / (b.m_limbs.back() + 1ULL));
    Limbs u = (a.abs() * BigInt(scale)).m_limbs;
    const Limbs v = (b.abs() * BigInt(scale)).m_limbs;
    u.resize(std::max(u.size(), a.m_limbs.size()) + 1, 0);
    const size_t n = v.size();
    Limbs quotient(u.size() - n, 0);
    for (size_t j = u.size() - n; j-- > 0;) {
        const quint64 top = u[j + n] * base + u[j + n - 1];
        quint64 q = top / v[n - 1];
        quint64 r = top % v[n - 1];
        while (q >= base || q * v[n - 2] > r * base + u[j + n - 2]) {
            --q;
            r += v[n - 1];
            if (r >= base)
                break;
        }
        qint64 borrow = 0;
        quint64 carry = 0;
        for (size_t i = 0; i <= n; ++i) {
            const quint64 product = (i < n ? q * v[i] : 0) + carry;
            carry = product / base;
            qint64 value = qint64(u[i + j]) - borrow - qint64(product % base);
            borrow = value < 0 ? 1 : 0;
            u[i + j] = quint32(value < 0 ? value + qint64(base) : value);
        }
        if (borrow > 0) { // q was one too large
            --q;
            quint64 over = 0;
            for (size_t i = 0; i <= n; ++i) {
                const quint64 value = u[i + j] + (i < n ? v[i] : 0) + over;
                u[i + j] = quint32(value % base);
                over = value / base;
            }
        }
        quotient[j] = quint32(q);
    }
    trim(u);
    quint32 rest = 0;
    return {make(std::move(quotient), a.m_negative != b.m_negative),
            make(divideBySmall(u, scale, &rest), a.m_negative)};
}

BigInt BigInt::power(BigInt base, quint32 exponent)
{
    BigInt result(1);
    while (exponent > 0) {
        if (exponent % 2 == 1)
            result = result * base;
        exponent /= 2;
        if (exponent > 0)
            base = base * base;
    }
    return result;
}

BigInt BigInt::gcd(BigInt a, BigInt b)
{
    while (!b.isZero()) {
        BigInt rest = divide(a, b).remainder;
        a = std::move(b);
        b = std::move(rest);
    }
    return a.abs();
}

int BigInt::compare(const Limbs &a, const Limbs &b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    for (size_t i = a.size(); i-- > 0;) {
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    }
    return 0;
}

BigInt::Limbs BigInt::sum(const Limbs &a, const Limbs &b)
{
    Limbs result;
    result.reserve(std::max(a.size(), b.size()) + 1);
    quint64 carry = 0;
    for (size_t i = 0; i < std::max(a.size(), b.size()) || carry > 0; ++i) {
        const quint64 value = carry + (i < a.size() ? a[i] : 0) + (i < b.size() ? b[i] : 0);
        result.push_back(quint32(value % base));
        carry = value / base;
    }
    return result;
}

/// a - b for a >= b.
BigInt::Limbs BigInt::difference(const Limbs &a, const Limbs &b)
{
    Limbs result(a.size());
    qint64 borrow = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        qint64 value = qint64(a[i]) - borrow - (i < b.size() ? qint64(b[i]) : 0);
        borrow = value < 0 ? 1 : 0;
        result[i] = quint32(value < 0 ? value + qint64(base) : value);
    }
    return result;
}

BigInt::Limbs BigInt::divideBySmall(const Limbs &a, quint32 b, quint32 *remainder)
{
    Limbs quotient(a.size());
    quint64 rest = 0;
    for (size_t i = a.size(); i-- > 0;) {
        rest = rest * base + a[i];
        quotient[i] = quint32(rest / b);
        rest %= b;
    }
    *remainder = quint32(rest);
    return quotient;
}

void BigInt::trim(Limbs &limbs)
{
    while (!limbs.empty() && limbs.back() == 0)
        limbs.pop_back();
}

BigInt BigInt::make(Limbs limbs, bool negative)
{
    trim(limbs);
    BigInt result;
    result.m_limbs = std::move(limbs);
    result.m_negative = negative && !result.m_limbs.empty();
    return result;
}

} // namespace daao
