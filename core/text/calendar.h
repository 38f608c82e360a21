#pragma once

#include <QString>

#include <optional>

namespace daao {

/// A Gregorian date in an English or ISO writing ("Friday, March 1st, 2024") as "2024-03-01"; nullopt if the
/// text is no date, or one whose order of day and month is open.
std::optional<QString> dateIn(const QString &text);

/// A time of day ("2:05 p.m.", "noon", "14:05:00") as "14:05"; with seconds only where they are not zero.
std::optional<QString> clockTimeIn(const QString &text);

} // namespace daao
