#pragma once

#include <QString>

namespace daao {

/// How many zeros a word such as "million" stands for; 0: it is no such word.
int zerosOf(const QString &scale);

/// Whether a text beside a number can be its unit: "km/h", "square meters", "%", "apples".
bool isUnit(const QString &text);

/// One name per unit, so that 5 cm and 5 m can be told apart while 5 kilometers is 5 km. Empty: not a known
/// unit.
QString unitName(const QString &unit);

} // namespace daao
