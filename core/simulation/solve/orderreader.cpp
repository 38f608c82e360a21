#include "core/simulation/solve/orderreader.h"

#include "core/simulation/solve/orderclauses.h"
#include "core/simulation/solve/ordernames.h"
#include "core/simulation/solve/ordersymbols.h"

#include <algorithm>

namespace daao::order {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;

namespace {

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
        , m_sentences(prose::sentencesOf(text))
    {}

    std::optional<Found> read()
    {
        int cues = 0;
        for (const Sentence &sentence : m_sentences)
            cues += hasCue(sentence) ? 1 : 0;
        if (cues < 2)
            return std::nullopt;
        QList<int> questions;
        for (const bool marked : {true, false})
            for (int i = 0; i < int(m_sentences.size()); ++i)
                if (m_sentences.at(i).asks == marked && askingPart(m_sentences.at(i)) >= 0
                    && hasCue(m_sentences.at(i)))
                    questions.append(i);
        if (questions.isEmpty())
            return std::nullopt;
        for (const QStringList &names : candidates()) {
            const Items items(names);
            for (const int question : questions)
                if (auto found = read(items, question))
                    return found;
        }
        return std::nullopt;
    }

private:
    QList<QStringList> candidates() const
    {
        QList<QStringList> lists;
        for (const Sentence &sentence : m_sentences)
            collectLists(sentence, m_text, lists);
        QStringList column;
        for (const Sentence &sentence : m_sentences) {
            const bool isShort = sentence.words.size() <= 3 && !sentence.asks;
            if (isShort)
                column.append(plainName(sentence.words, m_text));
            if (!isShort || &sentence == &m_sentences.last()) {
                if (column.size() >= 3 && column.size() <= mostItems)
                    lists.append(column);
                column.clear();
            }
        }
        std::ranges::stable_sort(
            lists, [](const QStringList &a, const QStringList &b) { return a.size() > b.size(); });
        if (lists.size() > 4)
            lists.resize(4);
        for (const QStringList &found : {namesIn(m_sentences, m_text), thingsIn(m_sentences, m_text)})
            if (found.size() >= 3 && found.size() <= mostItems)
                lists.append(found);
        return lists;
    }

    std::optional<Found> read(const Items &items, int question) const
    {
        QList<Clue> clues;
        int first = -1;
        const Sentences before = Sentences(m_sentences).first(size_t(question) + 1);
        const Pole counting = countingEnd(Sentences(m_sentences));
        for (int i = 0; i < int(before.size()); ++i) {
            const bool named = addClues(items, i, counting, clues);
            if (named && first < 0)
                first = i;
        }
        if (auto found = solve(items, clues, question, counting))
            return finish(*found, first, question);
        for (int next = question + 1; next < int(m_sentences.size()); ++next) {
            if (!addClues(items, next, counting, clues))
                continue;
            const bool more = next + 1 < int(m_sentences.size())
                              && m_sentences.at(next + 1).paragraph == m_sentences.at(next).paragraph;
            if (more)
                continue;
            if (auto found = solve(items, clues, question, counting))
                return finish(*found, first < 0 ? question : std::min(first, question), next);
        }
        return std::nullopt;
    }

    Found finish(const Reading &reading, int first, int last) const
    {
        const qsizetype begin = m_sentences.at(std::max(first, 0)).begin;
        return {reading, m_text.mid(begin, m_sentences.at(last).end - begin).trimmed()};
    }

    /// True if the sentence names an item.
    bool addClues(const Items &items, int index, Pole counting, QList<Clue> &clues) const
    {
        const Sentence &sentence = m_sentences.at(index);
        Words words(sentence.words);
        const int asking = askingPart(sentence);
        if (asking >= 0)
            words = words.first(size_t(asking));
        const auto symbols = symbolsOf(words, items, counting);
        const bool named =
            std::ranges::any_of(symbols, [](const Symbol &symbol) { return symbol.kind == Symbol::Item; });
        if (!named)
            return false;
        for (const Clue &clue : cluesIn(symbols, items.count()))
            if (!clues.contains(clue))
                clues.append(clue);
        return true;
    }

    std::optional<Reading> solve(const Items &items, const QList<Clue> &clues, int question,
                                 Pole counting) const
    {
        if (clues.size() < 2)
            return std::nullopt;
        const Sentence &sentence = m_sentences.at(question);
        const int from = askingPart(sentence);
        const Words asking = Words(sentence.words).subspan(size_t(from));
        const auto symbols = symbolsOf(asking, items, counting);
        const auto isItem = [](const Symbol &symbol) { return symbol.kind == Symbol::Item; };
        const bool relative = std::ranges::any_of(symbols, isItem);
        const auto place =
            relative ? std::nullopt : placeAsked(asking, Words(sentence.words).first(size_t(from)), counting);
        if (!relative && !place)
            return std::nullopt;
        constexpr int enough = 40;
        const auto orders = ordersOf(items.count(), clues, enough);
        if (orders.isEmpty() || orders.size() == enough)
            return std::nullopt;
        const int position =
            relative ? relativePosition(symbols, orders.first()) : positionOf(*place, items.count());
        if (position < 0 || position >= items.count())
            return std::nullopt;
        for (const auto &order : orders)
            if (order.at(position) != orders.first().at(position))
                return std::nullopt;
        if (relative && orders.size() > 1)
            return std::nullopt;
        return Reading{items.names(), clues, position};
    }

    static std::optional<Place> placeAsked(Words asking, Words lead, Pole counting)
    {
        const auto place = placeIn(asking, counting);
        return place ? place : placeIn(lead, counting);
    }

    static int positionOf(const Place &place, int items)
    {
        const QList<int> positions = place.positions(items);
        return positions.size() == 1 ? positions.first() : -1;
    }

    /// "Who stands directly behind Ben?"
    static int relativePosition(const QList<Symbol> &symbols, const QList<int> &order)
    {
        const Symbol *relation = nullptr;
        int item = -1;
        bool direct = false;
        int steps = 1;
        for (const Symbol &symbol : symbols) {
            if (symbol.kind == Symbol::Compare)
                relation = &symbol;
            if (symbol.kind == Symbol::Item && item >= 0)
                return -1;
            if (symbol.kind == Symbol::Item)
                item = symbol.item;
            direct = direct || symbol.kind == Symbol::Direct || symbol.kind == Symbol::Steps;
            if (symbol.kind == Symbol::Steps)
                steps = symbol.count;
        }
        if (!relation || item < 0 || !direct)
            return -1;
        const int at = int(order.indexOf(item));
        return relation->pole == Pole::Front ? at - steps : at + steps;
    }

    const QString &m_text;
    QList<Sentence> m_sentences;
};

} // namespace

std::optional<Found> read(const QString &text)
{
    if (text.size() > 20'000)
        return std::nullopt;
    return Reader(text).read();
}

} // namespace daao::order
