#pragma once

#include "core/simulation/solve/reading.h"

/// What words mean to the reader of linear systems.
namespace daao::linear {

using reading::Sentence;
using reading::Token;
using reading::Tokens;

bool isEquating(const Token &t);
/// Words of a noun phrase that carry no identity.
bool isFiller(const Token &t);
/// Words that end a noun phrase.
bool isBreak(const Token &t);
/// Units of a total: "19 dollars".
bool isMeasure(const Token &t);
/// Words that may count a total or may be counted: "2 gold coins weigh …", "… costs 9 coins".
bool isToken(const Token &t);
int comparison(const Token &t);
/// "the larger", "the smaller": names for two numbers that have none.
QString rankName(const Token &t);
qint64 multiplier(const Token &t);

} // namespace daao::linear
