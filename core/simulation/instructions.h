#pragma once

#include <QString>

namespace daao {

/// How strongly a text asks for things, by word stems and the words around them. 0: not at all.
struct Instructions
{
    int working = 0;       ///< to lay out the steps
    int bare = 0;          ///< to give the answer alone
    int judging = 0;       ///< to say what an answer is worth
    int picking = 0;       ///< to choose among several
    bool byNumber = false; ///< to name what is chosen by its number
    bool byLetter = false; ///< … by its letter
    bool byLabel = false;  ///< … by whatever it is called
    int improving = 0;     ///< to make an answer better
    int others = 0;        ///< speaks of the answers of others
    int own = 0;           ///< speaks of the reader's own answer
    int program = 0;       ///< to write a program
    int tools = 0;         ///< that what is written in blocks will be run and the outcome sent back
    int failing = 0;       ///< tells of a program that failed

    bool operator==(const Instructions &) const = default;
};

/// Reads instructions in English. Pure.
Instructions readInstructions(const QString &text);

/// Whether a remark about an answer objects to it (true) or approves (false); by the balance of its words.
bool objects(const QString &remark);

} // namespace daao
