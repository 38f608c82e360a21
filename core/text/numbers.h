#pragma once

#include <QString>

#include <optional>

namespace daao {

/// The shortest exact writing of a number: "1,234.50" -> "1234.5", "-0" -> "0", "3/6" -> "0.5", "2 1/3" ->
/// "7/3", "1.5e3" -> "1500". Works on text, so no digit is ever lost. nullopt: not a number.
std::optional<QString> canonicalNumber(const QString &text);

/// Whether two canonical numbers are equal: integers and fractions exactly, decimals within 1e-6 relative.
bool sameNumber(const QString &a, const QString &b);

/// A canonical number divided by 100, as a canonical number; the number itself if that cannot be said
/// exactly.
QString hundredth(const QString &number);

} // namespace daao
