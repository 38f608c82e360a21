#pragma once

#include "core/simulation/understanding.h"

/// What the solvers of all families do once they have the answer.
namespace daao {

struct Finding
{
    Structure structure;
    QString answer;
    QStringList working;
    QStringList mistakes; ///< as they came to mind: may repeat or equal the answer
    QString program;
    QStringList wrongPrograms; ///< may repeat or equal the program
    QString questionText;
};

/// Names the family, rates the difficulty, and keeps of the mistakes and wrong programs what is really wrong.
Understanding understood(const Finding &finding);

/// Plausible slips of the pen in an integer: a carry forgotten, two digits swapped, one off. None equals
/// `value`.
QStringList slips(qint64 value);

} // namespace daao
