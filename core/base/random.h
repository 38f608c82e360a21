#pragma once

#include <QByteArrayView>
#include <QString>
#include <QtGlobal>

#include <span>
#include <utility>

namespace daao {

/// One round of the SplitMix64 finaliser (Steele, Lea, Flood 2014): a bijection that scatters every bit.
constexpr quint64 scatter(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// Two values in one seed; the order matters.
constexpr quint64 mixSeed(quint64 a, quint64 b)
{
    return scatter(a ^ scatter(b));
}

/// 64-bit FNV-1a, scattered. Stable over machines and versions; not for secrets.
constexpr quint64 stableHash(QByteArrayView bytes)
{
    quint64 h = 0xcbf29ce484222325ULL;
    for (const char c : bytes)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return scatter(h);
}

inline quint64 stableHash(const QString &text)
{
    return stableHash(QByteArrayView(text.toUtf8()));
}

/// SplitMix64: a small integer generator that gives the same numbers on every machine.
/// Not for secrets. Not thread-safe.
class Random
{
public:
    explicit constexpr Random(quint64 seed)
        : m_state(seed)
    {}

    constexpr quint64 next()
    {
        const quint64 value = scatter(m_state);
        m_state += 0x9e3779b97f4a7c15ULL;
        return value;
    }

    /// Uniform in [0, bound); bound > 0. Without modulo bias.
    constexpr quint64 below(quint64 bound)
    {
        const quint64 limit = ~quint64(0) - (~quint64(0) % bound + 1) % bound;
        quint64 value = next();
        while (value > limit)
            value = next();
        return value % bound;
    }

    /// Uniform in [low, high], both ends included.
    constexpr qint64 between(qint64 low, qint64 high) { return low + qint64(below(quint64(high - low) + 1)); }

    /// True in `times` of `outOf` cases.
    constexpr bool chance(quint64 times, quint64 outOf) { return below(outOf) < times; }

    /// Uniform in [0, 1) with 53 bits. Exact on every machine (a division by a power of two).
    constexpr double uniform() { return double(next() >> 11) / 9007199254740992.0; }

    template<class List>
    const auto &pick(const List &list)
    {
        return list[static_cast<decltype(std::size(list))>(below(quint64(std::size(list))))];
    }

    /// Fisher-Yates.
    template<class List>
    void shuffle(List &list)
    {
        for (auto i = std::size(list); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<decltype(i)>(below(quint64(i)))]);
    }

private:
    quint64 m_state;
};

} // namespace daao
