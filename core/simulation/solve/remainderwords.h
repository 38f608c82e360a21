#pragma once

#include "core/simulation/solve/reading.h"

#include <QString>

#include <vector>

/// What words and numbers mean to the reader of questions about remainders.
namespace daao::remainders {

using reading::Sentence;
using reading::Token;
using reading::Tokens;

bool isSumWord(const Token &t);
bool isProductWord(const Token &t);
bool isModWord(const Token &t);
bool isDividing(const Token &t);
bool isRemainder(const Token &t);
bool isGroup(const Token &t);
qint64 pluralNumber(QStringView w);

/// What a token means to a modular question.
struct Piece
{
    enum Role { Modulus, Value, Bound } role = Value;
    qint64 value = 0;
    size_t at = 0;
    size_t sentence = 0;
    bool counts = false;  ///< a number of things: "3 baskets"
    QString unit;         ///< these things, in the singular
    bool nothing = false; ///< "no remainder", "evenly"
    bool group = false;   ///< Modulus: the size of a group: "sacks of 12 onions"
};

struct Gathered
{
    std::vector<Piece> pieces;
    std::vector<Sentence> sentences;
    bool remainder = false;
    bool digits = false;
    bool asked = false;
};

/// Every number of a run of tokens with the part it plays.
Gathered gather(Tokens run);

} // namespace daao::remainders
