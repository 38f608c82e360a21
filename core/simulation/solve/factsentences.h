#pragma once

#include "core/simulation/solve/factbase.h"

namespace daao::lore {

/// Whether a word carries the meaning of a relation.
bool isTelling(const QString &lower);

/// Appends the facts that one sentence states; `names` are names known beforehand.
void readSentence(const prose::Sentence &sentence, int index, const QString &text, const QStringList &names,
                  QList<Fact> &facts);

} // namespace daao::lore
