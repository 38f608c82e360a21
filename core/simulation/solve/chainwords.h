#pragma once

#include "core/simulation/solve/reading.h"

/// What words mean to the reader of sums.
namespace daao::chain {

using reading::Sentence;
using reading::Token;
using reading::Tokens;

/// What a verb or an infix word does.
struct Operation
{
    char op = 0;
    int fixed = 0;        ///< "double": the operand lies in the verb
    bool infix = false;   ///< may stand between its operands: "plus"
    bool needsBy = false; ///< means arithmetic only with "by": "falls by 5"
};

/// nullptr: the word is no operation.
const Operation *operation(const Token &token);
/// 0: the token is no sign of arithmetic.
char symbolOf(const Token &token);
/// Words that speak of another kind of question: not ours, however many sums it holds.
bool isForeign(const Token &t);
/// May a number before this word stand for itself, and not count things?
bool leavesNumberBare(const Token &t);

} // namespace daao::chain
