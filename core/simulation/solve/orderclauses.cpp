#include "core/simulation/solve/orderclauses.h"

#include <algorithm>
#include <optional>

namespace daao::order {

namespace {

/// Turns the symbols of one sentence into clues, reading from left to right.
class ClauseReader
{
public:
    ClauseReader(const QList<Symbol> &symbols, int items)
        : m_symbols(symbols)
        , m_items(items)
    {}

    QList<Clue> read()
    {
        for (m_i = 0; m_i < m_symbols.size(); ++m_i)
            see(m_symbols.at(m_i));
        return m_clues;
    }

private:
    void see(const Symbol &symbol)
    {
        switch (symbol.kind) {
        case Symbol::Item:
            seeItems();
            break;
        case Symbol::Compare:
        case Symbol::Between:
        case Symbol::Beside:
            seeRelation(symbol);
            break;
        case Symbol::At:
            seePlace(symbol.place);
            break;
        case Symbol::Direct:
            m_direct = true;
            break;
        case Symbol::Not:
            m_not = !m_not;
            break;
        case Symbol::Neither:
            m_not = m_neither = true;
            break;
        case Symbol::Either:
            m_either = true;
            break;
        case Symbol::Relative:
            if (!m_objects.isEmpty())
                startClause(m_objects);
            break;
        case Symbol::People:
            m_people = symbol.count;
            break;
        case Symbol::Steps:
            m_steps = symbol.count;
            break;
        case Symbol::But:
            m_not = m_neither = m_either = false;
            break;
        default:
            break;
        }
    }

    const Symbol *after(qsizetype i) const
    {
        return i + 1 < m_symbols.size() ? &m_symbols.at(i + 1) : nullptr;
    }

    /// "Anna, Ben and Cara": the whole group; stops before a name that starts a clause of its own.
    QList<int> group()
    {
        QList<int> items{m_symbols.at(m_i).item};
        for (;;) {
            qsizetype next = m_i + 1;
            bool joins = false;
            while (next < m_symbols.size()
                   && (m_symbols.at(next).kind == Symbol::Comma || m_symbols.at(next).kind == Symbol::And
                       || m_symbols.at(next).kind == Symbol::Or)) {
                joins = true;
                ++next;
            }
            if (!joins || next >= m_symbols.size() || m_symbols.at(next).kind != Symbol::Item)
                return items;
            if (m_relation && startsClause(next))
                return items;
            items.append(m_symbols.at(next).item);
            m_i = next;
        }
    }

    bool startsClause(qsizetype item) const
    {
        const Symbol *next = after(item);
        if (!next)
            return false;
        return next->kind == Symbol::Predicate || next->kind == Symbol::Compare || next->kind == Symbol::At
               || next->kind == Symbol::Direct || next->kind == Symbol::Not || next->kind == Symbol::Between;
    }

    void startClause(const QList<int> &subjects)
    {
        m_subjects = subjects;
        m_second.clear();
        m_relation.reset();
        m_related = m_inverted = false;
    }

    void seeItems()
    {
        const QList<int> items = group();
        if (m_relation && m_inverted && m_reference.isEmpty()) {
            if (m_people >= 0 && m_relation->kind == Symbol::Compare)
                return placeByCount(items);
            m_reference = items;
            if (m_people >= 0 && m_relation->kind == Symbol::Between && items.size() == 2) {
                m_clues.append({Clue::Apart, items.at(0), items.at(1), m_people, {}, m_not});
                finish(items);
            }
            return;
        }
        if (m_relation) {
            const QList<int> subjects = m_inverted ? items : m_subjects;
            const QList<int> objects = m_inverted ? m_reference : items;
            if (m_people >= 0 && !m_inverted && m_relation->kind == Symbol::Compare)
                return placeByCount(items);
            relate(subjects, objects);
            finish(objects);
            if (m_inverted) {
                m_subjects = subjects;
                m_objects = subjects;
            }
            m_inverted = false;
            m_reference.clear();
            return;
        }
        if (m_waiting) {
            place(items, *m_waiting);
            m_waiting.reset();
            m_subjects.clear();
            m_objects = items;
            return;
        }
        if (m_subjects.isEmpty() || m_related) {
            startClause(items);
            return;
        }
        m_second = items;
    }

    /// "Two people are ahead of Anna."
    void placeByCount(const QList<int> &items)
    {
        const int count = m_people;
        if (items.size() == 1 && count < m_items) {
            const int position = m_relation->pole == Pole::Front ? count : m_items - 1 - count;
            m_clues.append({Clue::At, items.first(), items.first(), 0, {position}, m_not});
        }
        finish(items);
        m_subjects.clear();
        m_inverted = false;
        m_reference.clear();
    }

    void finish(const QList<int> &objects)
    {
        m_objects = objects;
        m_relation.reset();
        m_direct = false;
        m_people = m_steps = -1;
        m_related = true;
        const Symbol *next = after(m_i);
        if (!m_neither && !(next && next->kind == Symbol::Or))
            m_not = false;
    }

    void seeRelation(const Symbol &symbol)
    {
        const Symbol *next = after(m_i);
        if (symbol.kind == Symbol::Between && m_people == 0 && m_related && !hasItemAhead()) {
            closeUp();
            return;
        }
        const bool pointsBack = !next || next->kind == Symbol::Pronoun || next->kind == Symbol::Comma
                                || next->kind == Symbol::And;
        if (!m_subjects.isEmpty() && m_people >= 0 && pointsBack && symbol.kind == Symbol::Compare) {
            m_relation = symbol;
            const QList<int> subjects = m_subjects;
            placeByCount(subjects);
            m_subjects = subjects;
            return;
        }
        if (!m_second.isEmpty() && pointsBack) {
            m_relation = symbol;
            const QList<int> second = m_second;
            relate(second, m_subjects);
            finish(second);
            m_second.clear();
            return;
        }
        if (symbol.kind == Symbol::Beside && m_subjects.size() == 2
            && (!next || next->kind != Symbol::Item)) {
            m_clues.append({Clue::Beside, m_subjects.at(0), m_subjects.at(1), 0, {}, m_not});
            m_related = true;
            return;
        }
        if (!m_second.isEmpty())
            m_subjects = m_second;
        m_second.clear();
        // The object must follow at once, but for small words.
        qsizetype object = m_i + 1;
        int noise = 0;
        while (object < m_symbols.size()) {
            const auto kind = m_symbols.at(object).kind;
            if (kind != Symbol::Noise && kind != Symbol::Direct && kind != Symbol::Either
                && kind != Symbol::Compare)
                break;
            noise += kind == Symbol::Noise;
            ++object;
        }
        const bool hasObject = object < m_symbols.size() && m_symbols.at(object).kind == Symbol::Item;
        if (!hasObject || noise > (m_subjects.isEmpty() ? 0 : 2))
            return;
        m_relation = symbol;
        m_inverted = m_subjects.isEmpty();
        m_reference.clear();
    }

    bool hasItemAhead() const
    {
        return std::any_of(m_symbols.begin() + m_i, m_symbols.end(),
                           [](const Symbol &symbol) { return symbol.kind == Symbol::Item; });
    }

    /// "…, and nobody is between them".
    void closeUp()
    {
        if (!m_clues.isEmpty() && m_clues.last().kind == Clue::Before)
            m_clues.last().kind = Clue::Directly;
        m_people = -1;
    }

    void relate(const QList<int> &subjects, const QList<int> &objects)
    {
        if (m_relation->kind == Symbol::Between) {
            if (objects.size() != 2)
                return;
            for (const int subject : subjects) {
                if (m_direct && !m_not) {
                    m_clues.append({Clue::Beside, subject, objects.at(0), 0, {}, false});
                    m_clues.append({Clue::Beside, subject, objects.at(1), 0, {}, false});
                } else {
                    m_clues.append({Clue::Between, subject, objects.at(0), objects.at(1), {}, m_not});
                }
            }
            return;
        }
        for (const int subject : subjects)
            for (const int object : objects)
                if (subject != object)
                    relate(subject, object);
    }

    void relate(int subject, int object)
    {
        if (m_relation->kind == Symbol::Beside) {
            m_clues.append({Clue::Beside, subject, object, 0, {}, m_not});
            return;
        }
        int first = m_relation->pole == Pole::Front ? subject : object;
        int second = m_relation->pole == Pole::Front ? object : subject;
        if (m_direct || m_steps > 0) {
            m_clues.append({Clue::Directly, first, second, m_steps > 0 ? m_steps - 1 : 0, {}, m_not});
            return;
        }
        if (m_not)
            std::swap(first, second);
        m_clues.append({Clue::Before, first, second, 0, {}, false});
    }

    void seePlace(const Place &where)
    {
        if (!m_second.isEmpty()) {
            m_subjects = m_second;
            m_second.clear();
        }
        if (m_relation && !m_inverted)
            return; // "just after the first one": not about a known item
        if (m_subjects.isEmpty()) {
            m_waiting = where;
            return;
        }
        place(m_subjects, where);
        m_related = true;
        const Symbol *next = after(m_i);
        if (!m_neither && !(next && next->kind == Symbol::Or))
            m_not = false;
    }

    void place(const QList<int> &items, const Place &where)
    {
        const QList<int> positions = where.positions(m_items);
        if (positions.isEmpty() || (items.size() > 1 && !m_not))
            return;
        if (m_either && !m_clues.isEmpty() && m_clues.last().kind == Clue::At
            && m_clues.last().a == items.first()) {
            m_clues.last().positions += positions;
            return;
        }
        for (const int item : items)
            m_clues.append({Clue::At, item, item, 0, positions, m_not});
    }

    const QList<Symbol> &m_symbols;
    int m_items;
    qsizetype m_i = 0;
    QList<Clue> m_clues;
    QList<int> m_subjects;
    QList<int> m_second; // "Anna has Ben …": a second group before any relation
    QList<int> m_objects;
    QList<int> m_reference;
    std::optional<Symbol> m_relation;
    std::optional<Place> m_waiting;
    bool m_inverted = false;
    bool m_related = false;
    bool m_direct = false;
    bool m_not = false;
    bool m_neither = false;
    bool m_either = false;
    int m_people = -1;
    int m_steps = -1;
};

} // namespace

QList<Clue> cluesIn(const QList<Symbol> &symbols, int items)
{
    return ClauseReader(symbols, items).read();
}

} // namespace daao::order
