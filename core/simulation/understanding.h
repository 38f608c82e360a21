#pragma once

#include "core/problems/structures.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace daao {

/// A question found in a text, understood and solved.
struct Understanding
{
    Structure structure;
    QString family;
    int difficultyMilli = 0;
    QString answer;        ///< the right one; empty for code (the program is the answer)
    QStringList working;   ///< the steps of the solution, one sentence each, in order
    QStringList mistakes;  ///< plausible wrong answers, likeliest first, none equal to `answer`; >= 3 except for
                           ///< yes/no-like questions; for code: whole wrong programs
    QString program;       ///< a Python program that prints the answer; for code: the function asked for
    QStringList wrongPrograms; ///< programs with one plausible bug each
    QString questionText;  ///< the part of the text that is the question
};

/// Finds the one question of the simulated world in a text that may hold instructions, candidate answers and other
/// matter around it. nullopt: none. Pure; safe from any thread. Works on the meaning of the text alone: names,
/// numbers, order and phrasing may be any.
std::optional<Understanding> understand(const QString &text);

} // namespace daao
