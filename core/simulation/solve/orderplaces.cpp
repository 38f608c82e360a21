#include "core/simulation/solve/orderplaces.h"

#include "core/simulation/solve/orderwords.h"

#include <algorithm>

namespace daao::order {

using namespace Qt::StringLiterals;
using prose::breaksAfter;
using prose::isAny;
using prose::lowerAt;
using prose::Sentence;
using Words = std::span<const prose::Word>;

namespace {

bool isArticle(const QString &lower)
{
    return lower == u"the" || lower == u"a" || lower == u"an";
}

/// "…, counted from the back": the last word of it, with the end; -1: nothing of the kind follows.
int countedFrom(Words words, int i, Pole &pole)
{
    for (int next = i + 1; next <= i + 6; ++next) {
        if (!isAny(lowerAt(words, next),
                   {u"counted", u"counting", u"numbered", u"reckoned", u"seen", u"starting"}))
            continue;
        int end = next + 1;
        while (isAny(lowerAt(words, end), {u"from", u"at", u"with", u"the", u"far", u"very", u"up", u"down"}))
            ++end;
        const auto found = end > next + 1 ? endWord(lowerAt(words, end)) : std::nullopt;
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
    if (isAny(lowerAt(words, next), {u"to", u"from", u"but"}) && lowerAt(words, next + 1) == u"last")
        return {{opposite(counting), count}, 3};
    if (lowerAt(words, next) == u"last" || lowerAt(words, next) == u"final")
        return {{opposite(counting), count}, 2};
    if (const auto pole = superlative(lowerAt(words, next)); pole && lowerAt(words, next) != u"place")
        return {{*pole, count}, lowerAt(words, next) == u"most" || lowerAt(words, next) == u"least" ? 3 : 2};
    for (int skipped = 0; skipped < 4 && next < int(words.size()); ++skipped, ++next) {
        if (lowerAt(words, next) == u"from") {
            int end = next + 1;
            while (isArticle(lowerAt(words, end))
                   || isAny(lowerAt(words, end), {u"far", u"very", u"extreme", u"left-hand", u"right-hand"}))
                ++end;
            if (lowerAt(words, end) == u"last")
                return {{opposite(counting), count}, end - i + 1};
            if (const auto pole = endWord(lowerAt(words, end)))
                return {{*pole, count}, end - i + 1};
            return found;
        }
        if (breaksAfter(words, next))
            return found;
    }
    return found;
}

} // namespace

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

ReadPlace readPlace(Words words, int i, Pole counting)
{
    const QString word = lowerAt(words, i);
    const QString next = lowerAt(words, i + 1);
    if (word == u"next" && next == u"to" && lowerAt(words, i + 2) == u"last")
        return {{opposite(counting), 2}, 3};
    if (word == u"next" && next == u"to" && lowerAt(words, i + 2) == u"the"
        && lowerAt(words, i + 3) == u"last")
        return {{opposite(counting), 2}, 4};
    if (word == u"penultimate")
        return {{opposite(counting), 2}, 1};
    if (word == u"runner" && next == u"up")
        return {{Pole::Front, 2}, 2};
    if (word == u"last" && next == u"but") {
        const int more = prose::countOf(lowerAt(words, i + 2));
        return more > 0 ? ReadPlace{{opposite(counting), more + 1}, 3}
                        : ReadPlace{{opposite(counting), 1}, 1};
    }
    if (word == u"last" || word == u"final")
        return {{opposite(counting), 1}, 1};
    if (isAny(word, {u"middle", u"centre", u"center", u"median", u"halfway", u"midway", u"central"}))
        return {{.middle = true}, 1};
    if (isAny(word, {u"end", u"ends"})
        && isAny(lowerAt(words, i - 1), {u"either", u"one", u"two", u"both", u"an"}))
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
        if (lowerAt(words, i - 1) == u"at" || next.isEmpty() || prose::isFunctionWord(next)
            || prose::countOf(next) >= 0)
            return {};
        return {{*superlative(word), 1}, 2};
    }
    if (isAny(word, {u"longest", u"shortest"}) && aboutDuration(words, i))
        return {{word == u"longest" ? Pole::Back : Pole::Front, 1}, 1};
    if (const auto pole = superlative(word))
        return {{*pole, 1}, 1};
    if (isAny(word, {u"left", u"right"}) && next == u"hand") {
        const bool isEnd =
            isAny(lowerAt(words, i + 2), {u"end", u"side", u"edge"}) && lowerAt(words, i + 3) != u"of";
        return isEnd ? ReadPlace{{*endWord(word), 1}, 3} : ReadPlace{};
    }
    if (const auto pole = endWord(word); pole && next != u"to") {
        const QString before = lowerAt(words, i - 1);
        const bool atEnd = isAny(before, {u"the", u"very", u"far", u"extreme", u"at", u"absolute", u"on"});
        const bool ofItem = next == u"of" && isAny(word, {u"left", u"right"});
        const bool inFront = word == u"front" && before == u"in";
        if (atEnd && !ofItem && !inFront)
            return {{*pole, 1}, 1};
    }
    return {};
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
            const QString word = lowerAt(words, i);
            floors = floors || isAny(word, {u"floor", u"floors", u"storey", u"storeys"});
            int next = i + 1;
            while (isAny(lowerAt(words, next), {u"the", u"most", u"a"}))
                ++next;
            const auto first = poleOf(lowerAt(words, next));
            if (word == u"from" && first) {
                for (int to = next + 1; to <= next + 3; ++to) {
                    int last = to + 1;
                    while (isAny(lowerAt(words, last), {u"the", u"most", u"a"}))
                        ++last;
                    if (lowerAt(words, to) == u"to" && poleOf(lowerAt(words, last)) == opposite(*first))
                        return *first;
                }
                if (isAny(lowerAt(words, i - 1),
                          {u"starting", u"counting", u"counted", u"numbered", u"beginning", u"up"}))
                    return *first;
            }
            if (isAny(word, {u"with", u"at"}) && first
                && isAny(lowerAt(words, i - 1), {u"starting", u"beginning"}))
                return *first;
            if (const auto pole = superlative(word);
                pole && word != u"last" && lowerAt(words, i + 1) == u"first")
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
