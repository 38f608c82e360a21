#pragma once

#include "core/simulation/solve/language.h"

#include <optional>
#include <span>

namespace daao::order {

/// The two ends of a line. Front: first, left, top, tallest, oldest, fastest. Back: the other one.
enum class Pole { Front, Back };

inline Pole opposite(Pole pole)
{
    return pole == Pole::Front ? Pole::Back : Pole::Front;
}

/// "taller" -> Front, "behind" -> Back: a word that compares two items by itself, or with "than" or "of".
std::optional<Pole> comparison(const QString &lower);

/// "tallest", "leftmost", "winner" -> Front; "slowest", "rightmost" -> Back.
std::optional<Pole> superlative(const QString &lower);

/// "top", "front", "left" -> Front; "bottom", "back", "right", "end" -> Back.
std::optional<Pole> endWord(const QString &lower);

/// "is", "stands", "finished", …: a word after which a name was a subject.
bool isPredicate(const QString &lower);

/// "has to wait longer", "took the longest": the word at `i` means later, not bigger.
bool aboutDuration(std::span<const prose::Word> words, int i);

} // namespace daao::order
