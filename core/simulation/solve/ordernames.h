#pragma once

#include "core/simulation/solve/language.h"

#include <QString>
#include <QStringList>

#include <span>

/// Which sentences of a text ask, which speak of an order, and what could stand in it.
namespace daao::order {

using Words = std::span<const prose::Word>;
using Sentences = std::span<const prose::Sentence>;

inline constexpr int mostItems = 9;

/// Where the asking part of a sentence starts; -1: it asks nothing.
int askingPart(const prose::Sentence &sentence);
/// Whether a sentence speaks of an order at all.
bool hasCue(const prose::Sentence &sentence);
/// As written, without an article.
QString plainName(Words words, const QString &text);
/// Lists such as "Anna, Ben and Cara" in a sentence.
void collectLists(const prose::Sentence &sentence, const QString &text, QList<QStringList> &lists);
/// Names that occur in the sentences that say something about order.
QStringList namesIn(Sentences sentences, const QString &text);
/// "the red book": things that occur in the sentences that say something about order.
QStringList thingsIn(Sentences sentences, const QString &text);

} // namespace daao::order
