#pragma once

#include <QtGlobal>

#include <cmath>
#include <compare>

namespace daao {

/// US dollars as a whole number of picodollars (1e-12 $), so that sums are exact at any order and concurrency.
/// A price of up to six decimals per million tokens is a whole number of picodollars per token.
class Money
{
public:
    constexpr Money() = default;

    static constexpr Money pico(qint64 picodollars)
    {
        Money money;
        money.m_pico = picodollars;
        return money;
    }
    /// Rounded to the nearest picodollar. The caller checks that `dollars` is finite and below 9e6.
    static Money usd(double dollars) { return pico(std::llround(dollars * 1e12)); }

    constexpr qint64 pico() const { return m_pico; }
    /// The double nearest to the decimal value; printed in its shortest form it is that decimal again.
    double usd() const { return double(m_pico) / 1e12; }

    constexpr auto operator<=>(const Money &) const = default;
    constexpr Money &operator+=(Money other)
    {
        m_pico += other.m_pico;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return pico(a.m_pico + b.m_pico); }
    friend constexpr Money operator-(Money a, Money b) { return pico(a.m_pico - b.m_pico); }
    friend constexpr Money operator*(Money a, qint64 n) { return pico(a.m_pico * n); }

private:
    qint64 m_pico = 0;
};

/// What several calls cost together: the part that is known, and whether a part is not.
/// An unknown price is unknown, never $0.
struct Cost
{
    Money known;
    bool complete = true;

    bool operator==(const Cost &) const = default;
    Cost &operator+=(const Cost &other)
    {
        known += other.known;
        complete = complete && other.complete;
        return *this;
    }
};

} // namespace daao
