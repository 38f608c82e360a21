#pragma once

#include "core/simulation/solve/language.h"

#include <QList>
#include <QStringList>

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

} // namespace daao::order
