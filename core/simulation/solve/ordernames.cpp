#include "core/simulation/solve/ordernames.h"

#include "core/simulation/solve/ordersymbols.h"
#include "core/simulation/solve/orderwords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace daao::order {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;

namespace {

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

} // namespace

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

} // namespace daao::order
