#pragma once

#include "core/problems/structures.h"

#include <QList>
#include <QString>

namespace daao::coding {

/// A step named in a text.
struct Mention
{
    /// Head: "the sum of …", "square …": comes after what follows it in the clause. Trait: "even", "squared":
    /// comes as soon as it is met.
    enum Kind { Head, Trait };
    Kind kind = Head;
    CodeTask::Step step;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool relative = false; ///< "that are even"
};

/// The steps named in a description in lower case, in the order of the text; `;` parts its clauses. `written`
/// is the same text with its capitals. `understood` turns false where it asks for something that is no step
/// we know.
QList<Mention> mentionsIn(const QString &description, const QString &written, bool onText, bool &understood);

} // namespace daao::coding
