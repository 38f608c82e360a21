#pragma once

#include "core/problems/structures.h"

#include <QJsonValue>

namespace daao {

/// What the function that `task` describes returns for `argument` (an array of integers, or a string where
/// `task.onText`): the reference that expected values of unit tests come from.
///
/// Undefined where the description leaves the result open or the reference cannot hold it: an argument of
/// another type, the largest, smallest, middle or most common value of an empty list, words of a text that is
/// empty or not separated by single spaces, an empty or non-ASCII text for stages on words, or a number
/// beyond ±10^15.
///
/// Median is the lower middle value; MostCommon prefers the smallest of equally common values; EveryOther
/// keeps the indices 0, 2, 4, …; Unique keeps first occurrences; letters are a-z and A-Z, vowels are a e i o
/// u in either case.
QJsonValue evaluate(const CodeTask &task, const QJsonValue &argument);

/// Whether the stage takes a string, and whether it returns a number (which only a last stage does).
bool isTextStage(CodeTask::Stage stage);
bool isReducingStage(CodeTask::Stage stage);

} // namespace daao
