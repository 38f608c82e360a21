#include "core/simulation/solve/ordersymbols.h"

#include "core/simulation/solve/orderwords.h"

#include <QSet>

#include <algorithm>

namespace daao::order {

using namespace Qt::StringLiterals;
using prose::breaksAfter;
using prose::isAny;
using prose::lowerAt;
using Words = std::span<const prose::Word>;

namespace {

/// "from tallest to shortest": its length in words; 0: something else.
int orderPhraseAt(Words words, int i)
{
    if (lowerAt(words, i) != u"from")
        return 0;
    const auto pole = [&words](int &j) {
        while (isAny(lowerAt(words, j), {u"the", u"most", u"least", u"very"}))
            ++j;
        const auto end = endWord(lowerAt(words, j));
        return end ? end : superlative(lowerAt(words, j));
    };
    int next = i + 1;
    if (!pole(next))
        return 0;
    for (int to = next + 1; to <= next + 3; ++to) {
        int last = to + 1;
        if (lowerAt(words, to) == u"to" && pole(last))
            return last - i + 1;
    }
    return 0;
}

bool takesObject(Words words, int i, int most)
{
    for (int next = i + 1; next <= i + most && next < int(words.size()); ++next)
        if (lowerAt(words, next) == u"than")
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
    const QString word = lowerAt(words, i);
    const QString next = lowerAt(words, i + 1);
    if ((word == u"left" || word == u"right") && (next == u"hand" || next.startsWith(u"neighbo"))) {
        const int neighbour = next == u"hand" ? i + 2 : i + 1;
        if (lowerAt(words, neighbour).startsWith(u"neighbo") && lowerAt(words, neighbour + 1) == u"of")
            return {*comparison(word), neighbour + 2 - i, false, true};
    }
    if (isAny(word, {u"further", u"farther"})) { // "further to the right than"
        for (int side = i + 1; side <= i + 3; ++side) {
            const QString where = lowerAt(words, side);
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
    if (word == u"on" && next == u"top" && lowerAt(words, i + 2) == u"of")
        return {Pole::Front, 3};
    if (word == u"in" && next == u"front" && lowerAt(words, i + 2) == u"of")
        return {Pole::Front, 3};
    if (word == u"as" && lowerAt(words, i + 2) == u"as")
        return {Pole::Back, 3}; // only after "not", see symbolsOf
    if (word == u"left" || word == u"right") {
        const bool ofItem = next == u"of";
        const bool possessive =
            i > 0
            && (words[size_t(i - 1)].possessive
                || isAny(lowerAt(words, i - 1), {u"immediate", u"direct", u"his", u"her", u"its"}));
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
    const QString word = lowerAt(words, i);
    if (isAny(word, {u"nobody", u"none", u"nothing"}) || (word == u"no" && lowerAt(words, i + 1) == u"one")) {
        length = word == u"no" ? 2 : 1;
        return Symbol{.kind = Symbol::People, .count = 0};
    }
    const int count = word == u"no" ? 0 : prose::countOf(word);
    const QString noun = lowerAt(words, i + 1);
    if (count < 0 || noun.isEmpty() || prose::isFunctionWord(noun) || breaksAfter(words, i))
        return std::nullopt;
    static const QSet<QString> steps{
        u"place"_s, u"places"_s, u"position"_s, u"positions"_s, u"spot"_s, u"spots"_s, u"slot"_s, u"slots"_s,
        u"floor"_s, u"floors"_s, u"seat"_s,     u"seats"_s,     u"rank"_s, u"ranks"_s, u"step"_s, u"steps"_s};
    length = 2;
    const bool isSteps =
        steps.contains(noun) && (readCompare(words, i + 2).length > 0 || lowerAt(words, i + 2) == u"to");
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

QList<Symbol> symbolsOf(Words words, const Items &items, Pole counting)
{
    QList<Symbol> symbols;
    for (int i = 0; i < int(words.size());) {
        int length = 1;
        Symbol symbol;
        const QString word = lowerAt(words, i);
        const QString next = lowerAt(words, i + 1);
        if (const auto match = items.match(words, i); match.item >= 0) {
            length = match.length;
            symbol = {.kind = Symbol::Item,
                      .item = match.item,
                      .possessive = words[size_t(i + length - 1)].possessive};
        } else if (const int phrase = orderPhraseAt(words, i); phrase > 0) {
            length = phrase;
        } else if (word == u"right" && readCompare(words, i + 1).length > 0 && next != u"of") {
            symbol = {.kind = Symbol::Direct};
        } else if (word == u"next" && lowerAt(words, i + 2) != u"last" && leadsToCompare(words, i, items)) {
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

} // namespace daao::order
