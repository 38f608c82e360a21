#pragma once

#include "core/simulation/solve/ordering.h"
#include "core/simulation/solve/ordersymbols.h"

#include <QList>

namespace daao::order {

/// What the symbols of one sentence say about the order of `items` items.
QList<Clue> cluesIn(const QList<Symbol> &symbols, int items);

} // namespace daao::order
