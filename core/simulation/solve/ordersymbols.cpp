#include "core/simulation/solve/ordersymbols.h"

#include <QSet>

#include <algorithm>

namespace daao::order {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;

namespace {

bool isArticle(const QString &lower)
{
    return lower == u"the" || lower == u"a" || lower == u"an";
}

bool isAny(const QString &lower, std::initializer_list<QStringView> list)
{
    return std::ranges::any_of(list, [&lower](QStringView word) { return lower == word; });
}

QString at(Words words, int i)
{
    return i >= 0 && i < int(words.size()) ? words[size_t(i)].lower : QString();
}

bool breaksAfter(Words words, int i)
{
    return i >= 0 && i < int(words.size()) && !words[size_t(i)].mark.isNull();
}

/// "has to wait longer", "took the longest": later, not bigger.
bool aboutDuration(Words words, int i)
{
    for (int before = i - 1; before >= 0 && before >= i - 3; --before)
        for (const QStringView verb : {u"wait", u"took", u"take", u"need", u"last"})
            if (at(words, before).startsWith(verb))
                return true;
    return false;
}

struct ReadPlace
{
    Place place;
    int length = 0;
};

/// "…, counted from the back": the last word of it, with the end; -1: nothing of the kind follows.
int countedFrom(Words words, int i, Pole &pole)
{
    for (int next = i + 1; next <= i + 6; ++next) {
        if (!isAny(at(words, next),
                   {u"counted", u"counting", u"numbered", u"reckoned", u"seen", u"starting"}))
            continue;
        int end = next + 1;
        while (isAny(at(words, end), {u"from", u"at", u"with", u"the", u"far", u"very", u"up", u"down"}))
            ++end;
        const auto found = end > next + 1 ? endWord(at(words, end)) : std::nullopt;
        if (!found)
            return -1;
        pole = *found;
        return end;
    }
    return -1;
}

/// After an ordinal: "from the left", "place from the top", "to last", "last", "tallest".
ReadPlace afterOrdinal(Words words, int i, int count, Pole counting)
{
    ReadPlace found{{counting, count}, 1};
    Pole counted = counting;
    if (const int end = countedFrom(words, i, counted); end > 0)
        return {{counted, count}, end - i + 1};
    int next = i + 1;
    if (breaksAfter(words, i) && words[size_t(i)].mark != u'-')
        return found;
    if (isAny(at(words, next), {u"to", u"from", u"but"}) && at(words, next + 1) == u"last")
        return {{opposite(counting), count}, 3};
    if (at(words, next) == u"last" || at(words, next) == u"final")
        return {{opposite(counting), count}, 2};
    if (const auto pole = superlative(at(words, next)); pole && at(words, next) != u"place")
        return {{*pole, count}, at(words, next) == u"most" || at(words, next) == u"least" ? 3 : 2};
    for (int skipped = 0; skipped < 4 && next < int(words.size()); ++skipped, ++next) {
        if (at(words, next) == u"from") {
            int end = next + 1;
            while (isArticle(at(words, end))
                   || isAny(at(words, end), {u"far", u"very", u"extreme", u"left-hand", u"right-hand"}))
                ++end;
            if (at(words, end) == u"last")
                return {{opposite(counting), count}, end - i + 1};
            if (const auto pole = endWord(at(words, end)))
                return {{*pole, count}, end - i + 1};
            return found;
        }
        if (breaksAfter(words, next))
            return found;
    }
    return found;
}

/// A place that starts at word `i`; length 0: none.
ReadPlace readPlace(Words words, int i, Pole counting)
{
    const QString word = at(words, i);
    const QString next = at(words, i + 1);
    if (word == u"next" && next == u"to" && at(words, i + 2) == u"last")
        return {{opposite(counting), 2}, 3};
    if (word == u"next" && next == u"to" && at(words, i + 2) == u"the" && at(words, i + 3) == u"last")
        return {{opposite(counting), 2}, 4};
    if (word == u"penultimate")
        return {{opposite(counting), 2}, 1};
    if (word == u"runner" && next == u"up")
        return {{Pole::Front, 2}, 2};
    if (word == u"last" && next == u"but") {
        const int more = prose::countOf(at(words, i + 2));
        return more > 0 ? ReadPlace{{opposite(counting), more + 1}, 3}
                        : ReadPlace{{opposite(counting), 1}, 1};
    }
    if (word == u"last" || word == u"final")
        return {{opposite(counting), 1}, 1};
    if (isAny(word, {u"middle", u"centre", u"center", u"median", u"halfway", u"midway", u"central"}))
        return {{.middle = true}, 1};
    if (isAny(word, {u"end", u"ends"})
        && isAny(at(words, i - 1), {u"either", u"one", u"two", u"both", u"an"}))
        return {{.eitherEnd = true}, 1};
    if (const int count = prose::ordinalOf(word); count > 0)
        return afterOrdinal(words, i, count, counting);
    if (isAny(word, {u"position", u"place", u"spot", u"slot", u"number", u"rank", u"seat", u"floor", u"lane",
                     u"level", u"room", u"storey", u"shelf", u"stop", u"step", u"no", u"hook"})) {
        const int count = prose::countOf(next);
        if (count > 0 && !breaksAfter(words, i)) {
            auto found = afterOrdinal(words, i + 1, count, counting);
            ++found.length;
            return found;
        }
    }
    if (isAny(word, {u"most", u"least"})) {
        if (at(words, i - 1) == u"at" || next.isEmpty() || prose::isFunctionWord(next)
            || prose::countOf(next) >= 0)
            return {};
        return {{*superlative(word), 1}, 2};
    }
    if (isAny(word, {u"longest", u"shortest"}) && aboutDuration(words, i))
        return {{word == u"longest" ? Pole::Back : Pole::Front, 1}, 1};
    if (const auto pole = superlative(word))
        return {{*pole, 1}, 1};
    if (isAny(word, {u"left", u"right"}) && next == u"hand") {
        const bool isEnd = isAny(at(words, i + 2), {u"end", u"side", u"edge"}) && at(words, i + 3) != u"of";
        return isEnd ? ReadPlace{{*endWord(word), 1}, 3} : ReadPlace{};
    }
    if (const auto pole = endWord(word); pole && next != u"to") {
        const QString before = at(words, i - 1);
        const bool atEnd = isAny(before, {u"the", u"very", u"far", u"extreme", u"at", u"absolute", u"on"});
        const bool ofItem = next == u"of" && isAny(word, {u"left", u"right"});
        const bool inFront = word == u"front" && before == u"in";
        if (atEnd && !ofItem && !inFront)
            return {{*pole, 1}, 1};
    }
    return {};
}

/// "from tallest to shortest": its length in words; 0: something else.
int orderPhraseAt(Words words, int i)
{
    if (at(words, i) != u"from")
        return 0;
    const auto pole = [&words](int &j) {
        while (isAny(at(words, j), {u"the", u"most", u"least", u"very"}))
            ++j;
        const auto end = endWord(at(words, j));
        return end ? end : superlative(at(words, j));
    };
    int next = i + 1;
    if (!pole(next))
        return 0;
    for (int to = next + 1; to <= next + 3; ++to) {
        int last = to + 1;
        if (at(words, to) == u"to" && pole(last))
            return last - i + 1;
    }
    return 0;
}

bool takesObject(Words words, int i, int most)
{
    for (int next = i + 1; next <= i + most && next < int(words.size()); ++next)
        if (at(words, next) == u"than")
            return true;
    return false;
}

struct ReadCompare
{
    Pole pole = Pole::Front;
    int length = 0;
    bool side = false;
    bool direct = false;
};

ReadCompare readCompare(Words words, int i)
{
    const QString word = at(words, i);
    const QString next = at(words, i + 1);
    if ((word == u"left" || word == u"right") && (next == u"hand" || next.startsWith(u"neighbo"))) {
        const int neighbour = next == u"hand" ? i + 2 : i + 1;
        if (at(words, neighbour).startsWith(u"neighbo") && at(words, neighbour + 1) == u"of")
            return {*comparison(word), neighbour + 2 - i, false, true};
    }
    if (isAny(word, {u"further", u"farther"})) { // "further to the right than"
        for (int side = i + 1; side <= i + 3; ++side) {
            const QString where = at(words, side);
            if (isAny(where, {u"left", u"up", u"ahead", u"forward", u"north", u"west"}))
                return {Pole::Front, side + 1 - i};
            if (isAny(where, {u"right", u"down", u"back", u"behind", u"backward", u"south", u"east"}))
                return {Pole::Back, side + 1 - i};
        }
    }
    if (isAny(word, {u"longer", u"shorter"}) && aboutDuration(words, i))
        return {word == u"longer" ? Pole::Back : Pole::Front, 1};
    if (isAny(word, {u"predecessor", u"successor"}) && next == u"of")
        return {word == u"predecessor" ? Pole::Front : Pole::Back, 2, false, true};
    if (word == u"lost" && next == u"to")
        return {Pole::Back, 2};
    if (word == u"on" && next == u"top" && at(words, i + 2) == u"of")
        return {Pole::Front, 3};
    if (word == u"in" && next == u"front" && at(words, i + 2) == u"of")
        return {Pole::Front, 3};
    if (word == u"as" && at(words, i + 2) == u"as")
        return {Pole::Back, 3}; // only after "not", see symbolsOf
    if (word == u"left" || word == u"right") {
        const bool ofItem = next == u"of";
        const bool possessive =
            i > 0
            && (words[size_t(i - 1)].possessive
                || isAny(at(words, i - 1), {u"immediate", u"direct", u"his", u"her", u"its"}));
        if (!ofItem && !possessive)
            return {};
        return {*comparison(word), ofItem ? 2 : 1, true};
    }
    if (isAny(word, {u"front", u"back", u"top", u"lead", u"passed", u"prior"})
        && !(word == u"prior" && next == u"to"))
        return {};
    if (word == u"more" || word == u"less")
        return takesObject(words, i, 4) ? ReadCompare{*comparison(word), 1} : ReadCompare{};
    if (const auto pole = comparison(word)) {
        if (next == u"by"
            && isAny(word, {u"followed", u"preceded", u"beaten", u"led", u"defeated", u"trailed", u"topped"}))
            return {opposite(*pole), 2};
        return {*pole, 1};
    }
    if (word.size() > 4 && word.endsWith(u"er") && next == u"than")
        return {Pole::Front, 1};
    return {};
}

/// "two people", "nobody", "three places": how many, and whether they are steps.
std::optional<Symbol> readCount(Words words, int i, int &length)
{
    const QString word = at(words, i);
    if (isAny(word, {u"nobody", u"none", u"nothing"}) || (word == u"no" && at(words, i + 1) == u"one")) {
        length = word == u"no" ? 2 : 1;
        return Symbol{.kind = Symbol::People, .count = 0};
    }
    const int count = word == u"no" ? 0 : prose::countOf(word);
    const QString noun = at(words, i + 1);
    if (count < 0 || noun.isEmpty() || prose::isFunctionWord(noun) || breaksAfter(words, i))
        return std::nullopt;
    static const QSet<QString> steps{
        u"place"_s, u"places"_s, u"position"_s, u"positions"_s, u"spot"_s, u"spots"_s, u"slot"_s, u"slots"_s,
        u"floor"_s, u"floors"_s, u"seat"_s,     u"seats"_s,     u"rank"_s, u"ranks"_s, u"step"_s, u"steps"_s};
    length = 2;
    const bool isSteps =
        steps.contains(noun) && (readCompare(words, i + 2).length > 0 || at(words, i + 2) == u"to");
    return Symbol{.kind = isSteps ? Symbol::Steps : Symbol::People, .count = count};
}

Symbol plainSymbol(const QString &word)
{
    if (isAny(word, {u"not", u"never", u"cannot", u"isn't", u"wasn't", u"aren't", u"weren't", u"didn't",
                     u"doesn't", u"don't", u"can't", u"won't", u"hasn't"}))
        return {.kind = Symbol::Not};
    if (word == u"neither")
        return {.kind = Symbol::Neither};
    if (word == u"either")
        return {.kind = Symbol::Either};
    if (isAny(word, {u"who", u"which", u"whom"}))
        return {.kind = Symbol::Relative};
    if (isAny(word, {u"him", u"her", u"it", u"them", u"hers", u"himself", u"herself"}))
        return {.kind = Symbol::Pronoun};
    if (isAny(word, {u"and", u"plus"}))
        return {.kind = Symbol::And};
    if (isAny(word, {u"or", u"nor"}))
        return {.kind = Symbol::Or};
    if (isAny(word, {u"but", u"while", u"whereas", u"though", u"although", u"yet", u"however"}))
        return {.kind = Symbol::But};
    if (isAny(word, {u"directly", u"immediately", u"just", u"straight", u"immediate", u"direct"}))
        return {.kind = Symbol::Direct};
    if (word == u"between")
        return {.kind = Symbol::Between};
    if (isPredicate(word))
        return {.kind = Symbol::Predicate};
    return {};
}

/// "the very next to finish after": "next" goes with a comparison a few words on.
bool leadsToCompare(Words words, int i, const Items &items)
{
    if (breaksAfter(words, i))
        return false;
    for (int next = i + 1; next <= i + 5 && next < int(words.size()); ++next) {
        if (items.match(words, next).item >= 0)
            return false;
        if (readCompare(words, next).length > 0)
            return true;
        if (breaksAfter(words, next))
            return false;
    }
    return false;
}

/// "to Anna's left" reads as "left of Anna".
void turnPossessives(QList<Symbol> &symbols)
{
    for (qsizetype i = 0; i + 1 < symbols.size(); ++i) {
        if (symbols.at(i).kind != Symbol::Item || !symbols.at(i).possessive)
            continue;
        qsizetype side = i + 1;
        while (side < symbols.size() && symbols.at(side).kind == Symbol::Direct)
            ++side;
        if (side < symbols.size() && symbols.at(side).kind == Symbol::Compare && symbols.at(side).sideWord)
            symbols.move(i, side);
    }
}

} // namespace

Items::Items(const QStringList &names)
    : m_names(names)
{
    QList<QStringList> split;
    for (const QString &name : names) {
        QStringList words;
        for (const Sentence &sentence : prose::sentencesOf(name))
            for (const Word &word : sentence.words)
                words.append(word.text.toString());
        split.append(words);
    }
    const auto hasTail = [&split](const QString &tail) {
        return std::ranges::all_of(
            split, [&](const QStringList &words) { return words.size() > 1 && words.last() == tail; });
    };
    if (!split.isEmpty() && !split.first().isEmpty()) {
        const QString tail = split.first().last();
        if (hasTail(tail)) {
            m_kinds.append(tail.toLower());
            for (QStringList &words : split)
                words.removeLast();
        }
    }
    for (const QStringList &words : split) {
        const bool proper = !words.isEmpty() && words.first().at(0).isUpper();
        QStringList lower;
        for (const QString &word : words)
            lower.append(word.toLower());
        m_keys.append({lower, proper});
    }
}

Items::Match Items::match(Words words, int at) const
{
    Match best;
    for (int item = 0; item < count(); ++item) {
        const Key &key = m_keys.at(item);
        const int length = int(key.words.size());
        if (length <= best.length || at + length > int(words.size()))
            continue;
        const bool same = std::ranges::all_of(key.words, [&, i = size_t(at)](const QString &word) mutable {
            const Word &read = words[i++];
            return read.lower == word && (!key.proper || read.isCapital());
        });
        if (same)
            best = {item, length};
    }
    if (best.item < 0)
        return best;
    const int next = at + best.length;
    if (next < int(words.size()) && !breaksAfter(words, next - 1)
        && (m_kinds.contains(words[size_t(next)].lower)
            || (!m_kinds.isEmpty() && words[size_t(next)].lower == u"one")))
        ++best.length;
    return best;
}

QList<int> Place::positions(int items) const
{
    if (eitherEnd)
        return {0, items - 1};
    if (middle)
        return items % 2 == 1 ? QList<int>{items / 2} : QList<int>{};
    if (count < 1 || count > items)
        return {};
    return {pole == Pole::Front ? count - 1 : items - count};
}

QList<Symbol> symbolsOf(Words words, const Items &items, Pole counting)
{
    QList<Symbol> symbols;
    for (int i = 0; i < int(words.size());) {
        int length = 1;
        Symbol symbol;
        const QString word = at(words, i);
        const QString next = at(words, i + 1);
        if (const auto match = items.match(words, i); match.item >= 0) {
            length = match.length;
            symbol = {.kind = Symbol::Item,
                      .item = match.item,
                      .possessive = words[size_t(i + length - 1)].possessive};
        } else if (const int phrase = orderPhraseAt(words, i); phrase > 0) {
            length = phrase;
        } else if (word == u"right" && readCompare(words, i + 1).length > 0 && next != u"of") {
            symbol = {.kind = Symbol::Direct};
        } else if (word == u"next" && at(words, i + 2) != u"last" && leadsToCompare(words, i, items)) {
            symbol = {.kind = Symbol::Direct};
        } else if (isAny(word, {u"right", u"just"}) && isAny(next, {u"next", u"beside"})) {
            symbol = {};
        } else if (const auto place = readPlace(words, i, counting); place.length > 0) {
            symbol = {.kind = Symbol::At, .place = place.place};
            length = place.length;
        } else if (word == u"next" && next == u"to") {
            symbol = {.kind = Symbol::Beside};
            length = 2;
        } else if (isAny(word, {u"beside", u"alongside", u"adjacent", u"neighbours", u"neighbors"})) {
            symbol = {.kind = Symbol::Beside};
        } else if (const auto compare = readCompare(words, i); compare.length > 0) {
            if (word == u"as" && (symbols.isEmpty() || symbols.last().kind != Symbol::Not)) {
                symbol = {};
            } else {
                if (word == u"as")
                    symbols.removeLast();
                if (compare.direct)
                    symbols.append(Symbol{.kind = Symbol::Direct});
                if (compare.direct)
                    symbols.append(Symbol{.kind = Symbol::Direct});
                symbol = {.kind = Symbol::Compare, .pole = compare.pole, .sideWord = compare.side};
                length = compare.length;
            }
        } else if (const auto count = readCount(words, i, length)) {
            symbol = *count;
        } else {
            symbol = plainSymbol(word);
        }
        if (symbol.kind != Symbol::Noise || !prose::isFunctionWord(word))
            symbols.append(symbol);
        const QChar mark = words[size_t(i + length - 1)].mark;
        if (mark == u',' || mark == u';' || mark == u'—' || mark == u'–' || mark == u':' || mark == u'(')
            symbols.append(Symbol{.kind = Symbol::Comma});
        i += length;
    }
    turnPossessives(symbols);
    return symbols;
}

Pole countingEnd(std::span<const Sentence> sentences)
{
    const auto poleOf = [](const QString &word) {
        const auto pole = endWord(word);
        return pole ? pole : superlative(word);
    };
    bool floors = false;
    for (const Sentence &sentence : sentences) {
        const Words words(sentence.words);
        for (int i = 0; i < int(words.size()); ++i) {
            const QString word = at(words, i);
            floors = floors || isAny(word, {u"floor", u"floors", u"storey", u"storeys"});
            int next = i + 1;
            while (isAny(at(words, next), {u"the", u"most", u"a"}))
                ++next;
            const auto first = poleOf(at(words, next));
            if (word == u"from" && first) {
                for (int to = next + 1; to <= next + 3; ++to) {
                    int last = to + 1;
                    while (isAny(at(words, last), {u"the", u"most", u"a"}))
                        ++last;
                    if (at(words, to) == u"to" && poleOf(at(words, last)) == opposite(*first))
                        return *first;
                }
                if (isAny(at(words, i - 1),
                          {u"starting", u"counting", u"counted", u"numbered", u"beginning", u"up"}))
                    return *first;
            }
            if (isAny(word, {u"with", u"at"}) && first
                && isAny(at(words, i - 1), {u"starting", u"beginning"}))
                return *first;
            if (const auto pole = superlative(word); pole && word != u"last" && at(words, i + 1) == u"first")
                return *pole;
        }
    }
    return floors ? Pole::Back : Pole::Front;
}

std::optional<Place> placeIn(Words words, Pole counting)
{
    for (int i = 0; i < int(words.size()); ++i)
        if (const auto found = readPlace(words, i, counting); found.length > 0)
            return found.place;
    return std::nullopt;
}

} // namespace daao::order
