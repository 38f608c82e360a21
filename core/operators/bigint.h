#pragma once

#include <QString>

#include <vector>

namespace daao {

/// A whole number of any size: sign and magnitude in base 10^9, so that printing is cheap. A value.
class BigInt
{
public:
    BigInt() = default;
    explicit BigInt(qint64 value);
    /// `digits` holds decimal digits only.
    static BigInt fromDigits(QStringView digits);

    QString toString() const;
    bool isZero() const { return m_limbs.empty(); }
    bool isNegative() const { return m_negative; }
    bool isOne() const { return !m_negative && m_limbs.size() == 1 && m_limbs[0] == 1; }
    bool isEven() const { return m_limbs.empty() || m_limbs[0] % 2 == 0; }
    int digits() const; ///< of the magnitude; 0 has one
    size_t limbs() const { return m_limbs.size(); }
    /// The value if it lies within ±10^9; nothing else is asked for.
    bool fitsSmall() const { return m_limbs.size() <= 1; }
    qint64 toSmall() const;

    BigInt operator-() const;
    BigInt abs() const;
    friend BigInt operator+(const BigInt &a, const BigInt &b);
    friend BigInt operator-(const BigInt &a, const BigInt &b) { return a + -b; }
    friend BigInt operator*(const BigInt &a, const BigInt &b);
    friend bool operator==(const BigInt &a, const BigInt &b) = default;

    /// Quotient towards zero and its remainder, which has the sign of `a`. `b` is not zero.
    struct Division;
    static Division divide(const BigInt &a, const BigInt &b);

    static BigInt power(BigInt base, quint32 exponent);
    static BigInt gcd(BigInt a, BigInt b);

private:
    using Limbs = std::vector<quint32>;
    static int compare(const Limbs &a, const Limbs &b);
    static Limbs sum(const Limbs &a, const Limbs &b);
    static Limbs difference(const Limbs &a, const Limbs &b);
    static Limbs divideBySmall(const Limbs &a, quint32 b, quint32 *remainder);
    static void trim(Limbs &limbs);
    static BigInt make(Limbs limbs, bool negative);

    bool m_negative = false; ///< never for zero
    Limbs m_limbs;           ///< least significant first, no zeros on top
};

struct BigInt::Division
{
    BigInt quotient;
    BigInt remainder;
};

} // namespace daao
