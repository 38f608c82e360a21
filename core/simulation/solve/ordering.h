#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace daao::order {

/// One thing a text says about a line of items. Positions count from 0; `a` and `b` are item indices.
struct Clue
{
    enum Kind {
        Before,   ///< a somewhere before b
        Directly, ///< a directly before b, or with `c` items in between
        Beside,   ///< a next to b, on either side
        Between,  ///< a somewhere between b and c
        At,       ///< a at one of `positions`
        Apart,    ///< exactly `c` items between a and b
    };
    Kind kind = Before;
    int a = 0;
    int b = 0;
    int c = 0;
    QList<int> positions;
    bool denied = false; ///< the opposite holds

    bool operator==(const Clue &) const = default;
};

struct Reading
{
    QStringList items;
    QList<Clue> clues;
    int asked = 0; ///< position
};

/// Orders that satisfy all clues, at most `limit` of them, in the order in which itertools.permutations gives
/// them.
QList<QList<int>> ordersOf(int items, const QList<Clue> &clues, int limit);

} // namespace daao::order
