#include "core/simulation/solve/orderreader.h"

#include "core/simulation/solve/ordersymbols.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace daao::order {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;
using Sentences = std::span<const Sentence>;

namespace {

constexpr int mostItems = 9;

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

bool isWh(const QString &lower)
{
    return lower == u"who" || lower == u"which" || lower == u"what" || lower == u"whose" || lower == u"whom"
           || lower == u"who's";
}

bool isCommand(const QString &lower)
{
    static const QSet<QString> words{u"name"_s,   u"find"_s,   u"identify"_s, u"determine"_s,
                                     u"give"_s,   u"tell"_s,   u"state"_s,    u"work"_s,
                                     u"deduce"_s, u"figure"_s, u"say"_s};
    return words.contains(lower);
}

/// Where the asking part of a sentence starts; -1: it asks nothing.
int askingPart(const Sentence &sentence)
{
    const Words words(sentence.words);
    if (sentence.asks) {
        for (int i = int(words.size()) - 1; i >= 0; --i) {
            const bool relative =
                i > 0 && !isCommand(words[0].lower) && words[size_t(i)].lower == u"who"
                && (words[size_t(i - 1)].lower == u"person" || words[size_t(i - 1)].lower == u"one");
            if (isWh(words[size_t(i)].lower) && !relative)
                return i;
        }
        return 0;
    }
    static const QSet<QString> before{u"please"_s, u"now"_s, u"then"_s, u"so"_s,    u"and"_s,
                                      u"to"_s,     u"you"_s, u"must"_s, u"first"_s, u"can"_s};
    for (int i = 0; i < int(words.size()) && i < 6; ++i)
        if (isCommand(words[size_t(i)].lower)
            && (i == 0 || before.contains(words[size_t(i - 1)].lower) || !words[size_t(i - 1)].mark.isNull()))
            return i; // "three speakers give a talk" asks nothing
    return -1;
}

bool hasCue(const Sentence &sentence)
{
    if (sentence.asks && placeIn(Words(sentence.words), Pole::Front))
        return true;
    return std::ranges::any_of(sentence.words, [](const Word &word) {
        return comparison(word.lower) || superlative(word.lower) || prose::ordinalOf(word.lower) > 0
               || word.lower == u"next" || word.lower == u"between" || word.lower == u"middle"
               || word.lower == u"penultimate" || word.lower.startsWith(u"cent") || endWord(word.lower);
    });
}

QString plainName(Words words, const QString &text)
{
    size_t from = 0;
    while (from < words.size()
           && (words[from].lower == u"the" || words[from].lower == u"a" || words[from].lower == u"an"))
        ++from;
    if (from >= words.size())
        return {};
    return text.mid(words[from].begin, words.back().end - words[from].begin);
}

bool isArticle(const Word &word)
{
    return word.lower == u"the" || word.lower == u"a" || word.lower == u"an";
}

/// The words of a chunk that belong to the first element of a list: what comes before is its lead-in.
Words tailOf(Words chunk, Words next)
{
    if (next.empty() || chunk.size() == 1)
        return chunk;
    if (isArticle(next.front())) {
        for (size_t i = chunk.size(); i-- > 0;)
            if (isArticle(chunk[i]))
                return chunk.subspan(i);
        return {};
    }
    if (next.front().isCapital()) {
        size_t from = chunk.size();
        while (from > 0 && chunk[from - 1].isCapital() && !prose::isFunctionWord(chunk[from - 1].lower))
            --from;
        return chunk.subspan(from);
    }
    return chunk.size() > next.size() ? chunk.last(next.size()) : chunk;
}

/// The words of a chunk that belong to the last element of a list: what comes after goes on with the
/// sentence.
Words headOf(Words chunk, Words previous)
{
    if (previous.empty() || chunk.empty())
        return chunk;
    const size_t article = isArticle(chunk.front()) ? 1 : 0;
    if (article == 0 && chunk.front().isCapital()) {
        size_t to = 0;
        while (to < chunk.size() && chunk[to].isCapital())
            ++to;
        return chunk.first(to);
    }
    const size_t bare = previous.size() - (isArticle(previous.front()) ? 1 : 0);
    return chunk.first(std::min(chunk.size(), article + bare));
}

/// Lists such as "Anna, Ben and Cara" in a sentence.
void collectLists(const Sentence &sentence, const QString &text, QList<QStringList> &lists)
{
    const Words words(sentence.words);
    QList<Words> run;
    size_t from = 0;
    bool closing = false;
    const auto close = [&] {
        QStringList names;
        for (qsizetype i = 0; i < run.size(); ++i) {
            Words chunk = run.at(i);
            if (i == 0 && run.size() > 1)
                chunk = tailOf(chunk, run.at(1));
            if (i == run.size() - 1 && i > 0)
                chunk = headOf(chunk, i == 1 ? run.at(1) : run.at(i - 1));
            const QString name = plainName(chunk, text);
            if (!name.isEmpty() && chunk.size() <= 4 && !names.contains(name))
                names.append(name);
        }
        if (names.size() >= 3 && names.size() <= mostItems)
            lists.append(names);
        run.clear();
        closing = false;
    };
    for (size_t i = 0; i < words.size(); ++i) {
        const bool isAnd = words[i].lower == u"and" || words[i].lower == u"&" || words[i].lower == u"or";
        if (isAnd) {
            if (i > from)
                run.append(words.subspan(from, i - from));
            from = i + 1;
            if (closing)
                close();
            closing = true;
            continue;
        }
        const QChar mark = words[i].mark;
        const bool last = i + 1 == words.size();
        const bool slash = mark == u'/' || mark == u'|';
        if (mark.isNull() && !last)
            continue;
        if (mark == u'-' && !last && words[i + 1].begin == words[i].end + 1)
            continue; // a hyphen
        const Words chunk = words.subspan(from, i + 1 - from);
        if (!chunk.empty())
            run.append(chunk);
        from = i + 1;
        if (closing || (mark != u',' && mark != u';' && !slash))
            close();
        else if (chunk.size() > 4 && run.size() > 1)
            close();
    }
    close();
}

/// Names that occur in the sentences that say something about order.
QStringList namesIn(Sentences sentences, const QString &text)
{
    QStringList names;
    QSet<QString> small;
    QHash<QString, int> capitals;
    for (const Sentence &sentence : sentences)
        for (const Word &word : sentence.words)
            word.isCapital() ? void(++capitals[word.lower]) : void(small.insert(word.lower));
    const auto opens = [&capitals](Words words,
                                   size_t i) { // "Rank them": only the sentence makes it a capital
        return i == 0 && capitals.value(words[0].lower) == 1 && words.size() > 1
               && !isPredicate(words[1].lower) && !comparison(words[1].lower) && !words[0].possessive
               && words[0].mark.isNull() && !words[1].isCapital();
    };
    for (const Sentence &sentence : sentences) {
        if (!hasCue(sentence))
            continue;
        const Words words(sentence.words);
        for (size_t i = 0; i < words.size(); ++i) {
            const Word &word = words[i];
            if (!word.isCapital() || prose::isFunctionWord(word.lower) || small.contains(word.lower)
                || comparison(word.lower) || superlative(word.lower) || isCommand(word.lower)
                || prose::ordinalOf(word.lower) > 0 || prose::countOf(word.lower) >= 0 || opens(words, i))
                continue;
            size_t to = i;
            while (words[to].mark.isNull() && !words[to].possessive && to + 1 < words.size()
                   && words[to + 1].isCapital())
                ++to;
            const QString name = text.mid(word.begin, words[to].end - word.begin);
            if (!names.contains(name))
                names.append(name);
            i = to;
        }
    }
    return names;
}

/// "the red book": things that occur in the sentences that say something about order.
QStringList thingsIn(Sentences sentences, const QString &text)
{
    QStringList things;
    QHash<QString, int> counts;
    for (const Sentence &sentence : sentences) {
        if (!hasCue(sentence) || sentence.asks)
            continue;
        const Words words(sentence.words);
        for (size_t i = 0; i + 1 < words.size(); ++i) {
            if (!isArticle(words[i]))
                continue;
            size_t to = i;
            while (to + 1 < words.size() && to < i + 3 && (to == i || words[to].mark.isNull())) {
                const Word &next = words[to + 1];
                if (prose::isFunctionWord(next.lower) || isPredicate(next.lower) || comparison(next.lower)
                    || superlative(next.lower) || endWord(next.lower) || prose::ordinalOf(next.lower) > 0
                    || next.lower == u"middle" || next.lower == u"directly" || next.lower == u"immediately"
                    || next.lower == u"just")
                    break;
                ++to;
            }
            if (to == i || text.mid(words[i + 1].begin, 1).at(0).isUpper())
                continue;
            const QString thing = text.mid(words[i + 1].begin, words[to].end - words[i + 1].begin).toLower();
            ++counts[thing];
            if (!things.contains(thing))
                things.append(thing);
        }
    }
    things.removeIf([&counts](const QString &thing) {
        return thing == u"line" || thing == u"queue" || thing == u"row" || thing == u"race"
               || thing == u"shelf";
    });
    return things;
}

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
        for (const Clue &clue : ClauseReader(symbols, items.count()).read())
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
