#pragma once

#include "core/simulation/solve/orderitems.h"
#include "core/simulation/solve/orderplaces.h"

#include <QList>

#include <span>

namespace daao::order {

/// What matters of a clause about a line.
struct Symbol
{
    enum Kind {
        Item,
        Compare,
        Between,
        Beside,
        At,
        Direct,
        Not,
        Neither,
        Either,
        Relative,
        Pronoun,
        And,
        Or,
        But,
        Comma,
        Predicate,
        People,
        Steps,
        Noise
    };
    Kind kind = Noise;
    int item = -1;
    Pole pole = Pole::Front;
    Place place;
    int count = 0;
    bool possessive = false;
    bool sideWord = false; ///< "left", "right": may follow a possessive
};

/// `counting` is the end from which plain ordinals count.
QList<Symbol> symbolsOf(std::span<const prose::Word> words, const Items &items, Pole counting);

} // namespace daao::order
