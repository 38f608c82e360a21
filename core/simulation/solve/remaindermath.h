#pragma once

#include <QList>

#include <optional>

/// Arithmetic modulo m. Nothing overflows.
namespace daao::remainders {

__extension__ using Wide = __int128;

/// The representative in [0, modulus).
qint64 reduced(qint64 value, qint64 modulus);
qint64 timesModulo(qint64 a, qint64 b, qint64 modulus);
qint64 power(qint64 base, qint64 exponent, qint64 modulus);
/// The smallest non-negative number with these remainders; nullopt: there is none, or it does not fit.
std::optional<qint64> combined(const QList<qint64> &remainders, const QList<qint64> &moduli);

} // namespace daao::remainders
