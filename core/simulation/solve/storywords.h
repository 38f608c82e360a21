#pragma once

#include "core/simulation/solve/reading.h"

/// What words mean to the reader of stories; verbs are in wordverbs.h.
namespace daao::story {

using reading::Sentence;
using reading::Token;
using reading::Tokens;

bool isJoint(const Token &t);
/// Ends the noun after a number.
bool endsNoun(const Token &t);
/// A plural that sounds like a verb: "plants", "presents".
bool isThings(const Token &t);
bool isMoneyWord(const QString &w);
bool isTimeWord(const QString &w);
bool isMonth(const Token &t);
/// Part of a date: "3 March 2024", "in 1999".
bool isDated(Tokens t, size_t i);
bool isPronoun(const Token &t);
bool isObjectPronoun(const Token &t);

} // namespace daao::story
