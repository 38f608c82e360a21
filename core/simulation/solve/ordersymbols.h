#pragma once

#include "core/simulation/solve/language.h"
#include "core/simulation/solve/ordering.h"
#include "core/simulation/solve/orderwords.h"

#include <optional>
#include <span>

namespace daao::order {

/// The items of a puzzle and how the text calls them.
class Items
{
public:
    explicit Items(const QStringList &names);

    const QStringList &names() const { return m_names; }
    int count() const { return int(m_names.size()); }

    struct Match
    {
        int item = -1;
        int length = 0; ///< in words
    };
    /// The item named by the words that start at `at`; item -1: none.
    Match match(std::span<const prose::Word> words, int at) const;

private:
    struct Key
    {
        QStringList words;
        bool proper = false; ///< a name: capitals count
    };

    QStringList m_names;
    QList<Key> m_keys;
    QStringList m_kinds; ///< "book" in "red book, blue book": may follow the key
};

/// A place counted from one end (1: the end itself), the middle, or either end.
struct Place
{
    Pole pole = Pole::Front;
    int count = 1;
    bool middle = false;
    bool eitherEnd = false;

    QList<int> positions(int items) const;
};

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

/// The end from which a text counts: "from youngest to oldest", "floors", "tallest first".
Pole countingEnd(std::span<const prose::Sentence> sentences);

/// A place named by the words alone, e.g. of a question; nullopt: none.
std::optional<Place> placeIn(std::span<const prose::Word> words, Pole counting);

} // namespace daao::order
