#include "core/simulation/solve/ordering.h"

#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/language.h"
#include "core/simulation/solve/orderreader.h"
#include "core/simulation/solve/solvers.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;
using order::Clue;
using order::Reading;

namespace {

using Order = QList<int>; // the item at each position

bool holds(const Clue &clue, const QList<int> &at)
{
    const int a = at.at(clue.a);
    const int b = at.at(clue.b);
    const auto plain = [&] {
        switch (clue.kind) {
        case Clue::Before:
            return a < b;
        case Clue::Directly:
            return a + 1 + clue.c == b;
        case Clue::Beside:
            return std::abs(a - b) == 1;
        case Clue::Between:
            return std::min(b, at.at(clue.c)) < a && a < std::max(b, at.at(clue.c));
        case Clue::At:
            return clue.positions.contains(a);
        case Clue::Apart:
            return std::abs(a - b) == clue.c + 1;
        }
        return false;
    };
    return plain() != clue.denied;
}

/// Depth-first search over positions in the order of itertools.permutations; a branch dies with the first
/// clue that its placed items break.
class Search
{
public:
    Search(int items, const QList<Clue> &clues, int limit)
        : m_items(items)
        , m_clues(clues)
        , m_limit(limit)
    {
        m_at.fill(-1, items);
        for (const Clue &clue : clues)
            if (clue.kind == Clue::Before || clue.kind == Clue::Directly)
                clue.denied ? void() : m_pairs.append({clue.a, clue.b});
    }

    QList<Order> run()
    {
        place(0);
        return m_found;
    }

private:
    void place(int position)
    {
        if (m_found.size() >= m_limit)
            return;
        if (position == m_items) {
            m_found.append(m_order);
            return;
        }
        for (int item = 0; item < m_items; ++item) {
            if (m_at.at(item) >= 0 || waits(item))
                continue;
            m_at[item] = position;
            m_order.append(item);
            if (fits(item))
                place(position + 1);
            m_order.removeLast();
            m_at[item] = -1;
        }
    }

    bool waits(int item) const
    {
        return std::ranges::any_of(
            m_pairs, [&](const auto &pair) { return pair.second == item && m_at.at(pair.first) < 0; });
    }

    bool fits(int item) const
    {
        return std::ranges::all_of(m_clues, [&](const Clue &clue) {
            const bool uses =
                clue.a == item || clue.b == item || (clue.kind == Clue::Between && clue.c == item);
            if (!uses || !isPlaced(clue))
                return true;
            return holds(clue, m_at);
        });
    }

    bool isPlaced(const Clue &clue) const
    {
        return m_at.at(clue.a) >= 0 && m_at.at(clue.b) >= 0
               && (clue.kind != Clue::Between || m_at.at(clue.c) >= 0);
    }

    int m_items;
    const QList<Clue> &m_clues;
    int m_limit;
    QList<std::pair<int, int>> m_pairs;
    QList<int> m_at; // position of each item, -1: not yet
    Order m_order;
    QList<Order> m_found;
};

OrderingPuzzle structureOf(const Reading &reading)
{
    OrderingPuzzle puzzle;
    puzzle.items = reading.items;
    puzzle.askedPosition = reading.asked;
    for (const Clue &clue : reading.clues) {
        switch (clue.kind) {
        case Clue::Before:
            puzzle.before.append(clue.denied ? std::pair(clue.b, clue.a) : std::pair(clue.a, clue.b));
            break;
        case Clue::Directly:
        case Clue::Beside:
        case Clue::Apart:
            puzzle.adjacent.append({clue.a, clue.b});
            break;
        case Clue::Between:
            puzzle.before.append({clue.a, clue.b});
            puzzle.before.append({clue.a, clue.c});
            break;
        case Clue::At:
            puzzle.at.append({clue.a, clue.positions.first()});
            break;
        }
    }
    return puzzle;
}

QString pythonOf(const Clue &clue, const QStringList &items)
{
    const auto at = [&items](int item) { return u"at[%1]"_s.arg(prose::pythonLiteral(items.at(item))); };
    const auto plain = [&]() -> QString {
        switch (clue.kind) {
        case Clue::Before:
            return at(clue.a) + u" < " + at(clue.b);
        case Clue::Directly:
            return u"%1 + %2 == %3"_s.arg(at(clue.a), QString::number(clue.c + 1), at(clue.b));
        case Clue::Beside:
            return u"abs(%1 - %2) == 1"_s.arg(at(clue.a), at(clue.b));
        case Clue::Between:
            return u"min(%2, %3) < %1 < max(%2, %3)"_s.arg(at(clue.a), at(clue.b), at(clue.c));
        case Clue::At: {
            QStringList positions;
            for (const int position : clue.positions)
                positions.append(QString::number(position));
            return u"%1 in [%2]"_s.arg(at(clue.a), positions.join(u", "_s));
        }
        case Clue::Apart:
            return u"abs(%1 - %2) == %3"_s.arg(at(clue.a), at(clue.b)).arg(clue.c + 1);
        }
        return u"True"_s;
    };
    return clue.denied ? u"not ("_s + plain() + u')' : plain();
}

QString programOf(const Reading &reading)
{
    QStringList items;
    for (const QString &item : reading.items)
        items.append(prose::pythonLiteral(item));
    QStringList lines{u"from itertools import permutations"_s,
                      QString(),
                      u"items = ["_s + items.join(u", "_s) + u']',
                      QString(),
                      u"for order in permutations(items):"_s,
                      u"    at = {item: place for place, item in enumerate(order)}"_s,
                      u"    if all(["_s};
    for (const Clue &clue : reading.clues)
        lines.append(u"        "_s + pythonOf(clue, reading.items) + u',');
    lines << u"    ]):"_s << u"        print(order[%1])"_s.arg(reading.asked) << u"        break"_s;
    return lines.join(u'\n') + u'\n';
}

/// The item that `programOf(reading)` prints; empty: none.
QString printedBy(const Reading &reading)
{
    const auto orders = order::ordersOf(int(reading.items.size()), reading.clues, 1);
    return orders.isEmpty() ? QString() : reading.items.at(orders.first().at(reading.asked));
}

QStringList wrongPrograms(const Reading &reading, const QString &answer)
{
    QStringList programs;
    const auto consider = [&](const Reading &wrong) {
        const QString printed = printedBy(wrong);
        if (!printed.isEmpty() && printed != answer && programs.size() < 4)
            programs.append(programOf(wrong));
    };
    for (const int shift : {1, -1}) {
        Reading wrong = reading;
        wrong.asked += shift;
        if (wrong.asked >= 0 && wrong.asked < reading.items.size())
            consider(wrong);
    }
    Reading mirrored = reading;
    mirrored.asked = int(reading.items.size()) - 1 - reading.asked;
    consider(mirrored);
    for (qsizetype i = 0; i < reading.clues.size() && programs.size() < 4; ++i) {
        Reading wrong = reading;
        std::swap(wrong.clues[i].a, wrong.clues[i].b);
        if (wrong.clues.at(i).kind != Clue::At)
            consider(wrong);
        wrong = reading;
        wrong.clues.removeAt(i);
        consider(wrong);
    }
    return programs;
}

QStringList mistakesFor(const Reading &reading, const Order &solution)
{
    QStringList mistakes;
    const int items = int(reading.items.size());
    for (int distance = 1; distance < items; ++distance)
        for (const int position : {reading.asked + distance, reading.asked - distance})
            if (position >= 0 && position < items)
                mistakes.append(reading.items.at(solution.at(position)));
    return mistakes;
}

QStringList workingFor(const Reading &reading, const Order &solution)
{
    QStringList working;
    const auto name = [&reading](int item) { return reading.items.at(item); };
    for (const Clue &clue : reading.clues) {
        if (clue.kind == Clue::At && clue.positions.size() == 1 && !clue.denied)
            working.append(
                u"The text itself puts %1 at place %2."_s.arg(name(clue.a)).arg(clue.positions.first() + 1));
        if (clue.kind == Clue::Directly && !clue.denied)
            working.append(
                u"The pair %1, %2 has to stay together in this order."_s.arg(name(clue.a), name(clue.b)));
    }
    QStringList line;
    for (const int item : solution) {
        line.append(name(item));
        working.append(u"So far the line reads: %1."_s.arg(line.join(u", "_s)));
    }
    working.append(u"This line satisfies every clue, and no other one does."_s);
    working.append(u"Counting from the start, place %1 belongs to %2."_s.arg(reading.asked + 1)
                       .arg(line.at(reading.asked)));
    return working;
}

} // namespace

QList<QList<int>> order::ordersOf(int items, const QList<Clue> &clues, int limit)
{
    return Search(items, clues, limit).run();
}

std::optional<Understanding> findOrdering(const QString &text)
{
    const auto reading = order::read(text);
    if (!reading)
        return std::nullopt;
    const auto orders = order::ordersOf(int(reading->reading.items.size()), reading->reading.clues, 1);
    if (orders.isEmpty())
        return std::nullopt;
    const Reading &puzzle = reading->reading;
    const Order &solution = orders.first();
    const QString answer = puzzle.items.at(solution.at(puzzle.asked));
    return understood({.structure = structureOf(puzzle),
                       .answer = answer,
                       .working = workingFor(puzzle, solution),
                       .mistakes = mistakesFor(puzzle, solution),
                       .program = programOf(puzzle),
                       .wrongPrograms = wrongPrograms(puzzle, answer),
                       .questionText = reading->questionText});
}

} // namespace daao
