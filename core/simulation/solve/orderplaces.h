#pragma once

#include "core/simulation/solve/language.h"
#include "core/simulation/solve/orderwords.h"

#include <optional>
#include <span>

namespace daao::order {

/// A place counted from one end (1: the end itself), the middle, or either end.
struct Place
{
    Pole pole = Pole::Front;
    int count = 1;
    bool middle = false;
    bool eitherEnd = false;

    QList<int> positions(int items) const;
};

/// A place as some words name it.
struct ReadPlace
{
    Place place;
    int length = 0; ///< in words
};

/// A place that starts at word `i`; length 0: none. `counting` is the end from which plain ordinals count.
ReadPlace readPlace(std::span<const prose::Word> words, int i, Pole counting);

/// The end from which a text counts: "from youngest to oldest", "floors", "tallest first".
Pole countingEnd(std::span<const prose::Sentence> sentences);

/// A place named by the words alone, e.g. of a question; nullopt: none.
std::optional<Place> placeIn(std::span<const prose::Word> words, Pole counting);

} // namespace daao::order
