#include "core/simulation/solve/factsentences.h"

#include "core/simulation/solve/islandwords.h"

#include <QSet>

#include <algorithm>

namespace daao::lore {

using namespace Qt::StringLiterals;
using prose::isAny;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;

namespace {

bool isCopula(const QString &lower)
{
    static const QSet<QString> words{u"is"_s,    u"was"_s,     u"are"_s,   u"were"_s,   u"be"_s,
                                     u"been"_s,  u"has"_s,     u"had"_s,   u"have"_s,   u"does"_s,
                                     u"did"_s,   u"do"_s,      u"named"_s, u"called"_s, u"name"_s,
                                     u"being"_s, u"becomes"_s, u"became"_s};
    return words.contains(lower);
}

bool isArticle(const QString &lower)
{
    return lower == u"the" || lower == u"a" || lower == u"an";
}

struct Mention
{
    QString name;
    size_t from = 0;
    size_t to = 0; ///< one past
    bool possessive = false;
};

bool startsName(const Word &word, bool first)
{
    if (!word.isCapital() || word.lower == u"i" || (first && island::isNeverName(word.lower)))
        return false;
    return !prose::isFunctionWord(word.lower);
}

QList<Mention> mentionsIn(Words words, const QString &text, const QStringList &names)
{
    QList<Mention> mentions;
    for (size_t i = 0; i < words.size();) {
        if (const NameMatch known = nameAt(words, int(i), names); known.length > 0) {
            const size_t to = i + size_t(known.length);
            mentions.append({known.name, i, to, words[to - 1].possessive});
            i = to;
            continue;
        }
        if (!startsName(words[i], i == 0)) {
            ++i;
            continue;
        }
        size_t to = i + 1;
        while (to < words.size() && !words[to - 1].possessive
               && (words[to - 1].mark.isNull() || words[to - 1].mark == u'-')
               && (words[to].isCapital() || words[to].text.front().isDigit())
               && !prose::isFunctionWord(words[to].lower))
            ++to;
        mentions.append(
            {text.mid(words[i].begin, words[to - 1].end - words[i].begin), i, to, words[to - 1].possessive});
        i = to;
    }
    return mentions;
}

QStringList tellingWords(Words words)
{
    QStringList telling;
    for (const Word &word : words)
        if (isTelling(word.lower))
            telling.append(word.lower);
    return telling;
}

/// Reads the facts of one sentence.
class SentenceReader
{
public:
    SentenceReader(const QString &text, const QStringList &names, QList<Fact> &facts)
        : m_text(text)
        , m_names(names)
        , m_facts(facts)
    {}

    void read(const Sentence &sentence, int index)
    {
        m_index = index;
        m_words = withoutLead(Words(sentence.words));
        m_mentions = mentionsIn(m_words, m_text, m_names);
        if (m_mentions.size() == 1)
            return readSingle(m_mentions.first());
        for (qsizetype i = 0; i + 1 < m_mentions.size();)
            i = readPair(i);
    }

private:
    /// "They told me that X …", "from these notes: X …", "Card 7: X …": what comes before the statement is
    /// dropped.
    Words withoutLead(Words words) const
    {
        const QList<Mention> mentions = mentionsIn(words, m_text, m_names);
        size_t from = 0;
        for (size_t i = 0; i + 1 < words.size(); ++i) {
            const bool label = words[i].mark == u':' && i < 24;
            const bool early = mentions.isEmpty() || mentions.size() < 2 || i < mentions.first().from;
            const bool that = words[i].lower == u"that" && early;
            const bool comma =
                words[i].mark == u',' && early && !mentions.isEmpty() && i < mentions.first().from;
            const bool rest = mentionsIn(words.subspan(i + 1), m_text, m_names).size() > 1;
            if ((label && rest) || (that && rest) || comma)
                from = i + 1;
        }
        return words.subspan(from);
    }

    Words between(size_t from, size_t to) const
    {
        return from < to ? m_words.subspan(from, to - from) : Words();
    }

    void add(const QString &subject, const QStringList &telling, const QString &object, bool verb = false,
             bool passive = false, bool weak = false)
    {
        if (telling.isEmpty() || telling.size() > 5 || subject == object)
            return;
        Fact fact{.subject = subject,
                  .relation = telling.join(u' '),
                  .object = object,
                  .verb = verb,
                  .passive = passive,
                  .sentence = m_index,
                  .weak = weak};
        for (const QString &word : telling)
            fact.key.append(meaningOf(word));
        m_facts.append(fact);
    }

    /// A clause between two names; returns where to go on.
    qsizetype readPair(qsizetype i)
    {
        const Mention &first = m_mentions.at(i);
        const Mention &second = m_mentions.at(i + 1);
        const size_t clause = i > 0 ? m_mentions.at(i - 1).to : 0;
        const Words before = between(clause, first.from);
        const Words middle = between(first.to, second.from);
        const bool nextStarts = i + 2 < m_mentions.size();
        const Words after = between(second.to, nextStarts ? m_mentions.at(i + 2).from : m_words.size());
        readClause(first, second, before, middle, after);
        return goOn(i, first);
    }

    /// "… and her rival is X", "… who lives in Y", or a new clause.
    qsizetype goOn(qsizetype i, const Mention &subject)
    {
        qsizetype last = i + 1;
        while (last + 1 < m_mentions.size()) {
            const Mention &object = m_mentions.at(last);
            const Mention &next = m_mentions.at(last + 1);
            const Words gap = between(object.to, next.from);
            if (gap.empty() || object.possessive)
                return last + 1;
            const QString head = gap.front().lower;
            if (head == u"who" || head == u"which" || head == u"whose" || head == u"where") {
                readClause(object, next, {}, gap.subspan(1), {});
                ++last;
                continue;
            }
            const bool joins = head == u"and" || head == u"but" || object.possessive
                               || (last > 0 && !m_words[object.to - 1].mark.isNull());
            const QStringList telling = tellingWords(gap);
            const bool ownClause = next.possessive || telling.isEmpty() || gap.back().lower == u"and"
                                   || gap.back().lower == u"while" || gap.back().lower == u"but"
                                   || isAny(gap.back().lower, {u"of", u"the"});
            if (!joins || ownClause)
                return last + 1;
            readClause(subject, next, {}, gap.front().lower == u"and" ? gap.subspan(1) : gap, {});
            ++last;
        }
        return m_mentions.size();
    }

    void readClause(const Mention &first, const Mention &second, Words before, Words middle, Words after)
    {
        const QStringList inside = tellingWords(middle);
        if (first.possessive) {
            if (!second.possessive)
                add(first.name, inside, second.name);
            return;
        }
        const bool copula =
            std::ranges::any_of(middle, [](const Word &word) { return isCopula(word.lower); });
        const QString head = middle.empty() ? QString() : middle.front().lower;
        const QString tail = middle.empty() ? QString() : middle.back().lower;
        if (second.possessive) { // "X is Y's mentor"
            if (copula)
                add(second.name, inside + tellingWords(after), first.name);
            return;
        }
        if (inside.isEmpty()) {
            const QStringList outside = tellingWords(before);
            const QStringList following = tellingWords(after);
            if (isAny(head, {u"has", u"had"}) && !following.isEmpty()) // "X has Y as mentor"
                add(first.name, following, second.name);
            else if (!outside.isEmpty()
                     && (copula || m_words[first.to - 1].mark == u':' || m_words[first.to - 1].mark == u'='))
                add(first.name, outside, second.name); // "the mentor of X is Y"
            else if (isAny(head, {u"as"}))
                add(first.name, following, second.name);
            return;
        }
        if (isAny(tail, {u"is", u"was", u"are", u"be", u"named", u"called"})
            && !isAny(head, {u"is", u"was"})) {
            add(first.name, tellingWords(before) + inside, second.name); // "for X, the mentor is Y"
            return;
        }
        if (isAny(head, {u"has", u"had"})) { // "X has a mentor named Y"
            add(first.name, inside, second.name);
            return;
        }
        const bool noun =
            isAny(head, {u"is", u"was", u"serves", u"acts", u"became", u"becomes"}) && isNounPhrase(middle);
        if (noun) { // "X is the mentor of Y"
            add(second.name, inside, first.name);
            return;
        }
        const bool passive =
            copula && std::ranges::any_of(middle, [](const Word &word) { return word.lower == u"by"; });
        if (passive)
            add(second.name, inside, first.name, true, true);
        else
            add(first.name, inside, second.name, true);
    }

    /// "is the mentor of", "is mentor to"; not "was built in".
    static bool isNounPhrase(Words middle)
    {
        const QString tail = middle.back().lower;
        if (!isAny(tail, {u"of", u"to", u"for"}))
            return false;
        const auto article =
            std::ranges::find_if(middle, [](const Word &word) { return isArticle(word.lower); });
        if (article != middle.end())
            return true;
        for (const Word &word : middle)
            if (isTelling(word.lower))
                return !word.lower.endsWith(u"ed") && word.lower != u"made" && word.lower != u"sold"
                       && word.lower != u"given";
        return false;
    }

    /// "X plays the lute", "X's badge is a heron", "the colour of X is green".
    void readSingle(const Mention &mention)
    {
        const Words before = between(0, mention.from);
        Words rest = between(mention.to, m_words.size());
        if (rest.empty() || rest.size() > 10)
            return;
        const QStringList outside = tellingWords(before);
        const auto copula = std::ranges::find_if(rest, [](const Word &word) {
            return isAny(word.lower, {u"is", u"was", u"are", u"named", u"called"});
        });
        const auto at = copula == rest.end() ? -1 : copula - rest.begin();
        if (mention.possessive && at > 0 && outside.isEmpty())
            return addWeak(mention.name, tellingWords(rest.first(size_t(at))), rest.subspan(size_t(at) + 1),
                           false);
        if (!outside.isEmpty() && at == 0)
            return addWeak(mention.name, outside, rest.subspan(1), false);
        if (!outside.isEmpty() || mention.possessive)
            return;
        const auto article =
            std::ranges::find_if(rest, [](const Word &word) { return isArticle(word.lower); });
        const size_t split = article == rest.end() ? rest.size() - 1 : size_t(article - rest.begin());
        if (split > 0 && at != 0)
            addWeak(mention.name, tellingWords(rest.first(split)), rest.subspan(split), true);
    }

    void addWeak(const QString &subject, const QStringList &telling, Words object, bool verb)
    {
        while (!object.empty() && isArticle(object.front().lower))
            object = object.subspan(1);
        if (object.empty() || object.size() > 4)
            return;
        const QString name = m_text.mid(object.front().begin, object.back().end - object.front().begin);
        add(subject, telling, name, verb, false, true);
    }

    const QString &m_text;
    const QStringList &m_names;
    QList<Fact> &m_facts;
    Words m_words;
    QList<Mention> m_mentions;
    int m_index = 0;
};

} // namespace

bool isTelling(const QString &lower)
{
    static const QSet<QString> empty{u"currently"_s, u"today"_s,    u"now"_s,    u"always"_s, u"once"_s,
                                     u"own"_s,       u"known"_s,    u"serves"_s, u"acts"_s,   u"well"_s,
                                     u"also"_s,      u"still"_s,    u"none"_s,   u"other"_s,  u"person"_s,
                                     u"someone"_s,   u"considers"_s};
    return !lower.isEmpty() && !lower.front().isDigit() && !prose::isFunctionWord(lower) && !isCopula(lower)
           && !empty.contains(lower); // a digit numbers the line
}

void readSentence(const Sentence &sentence, int index, const QString &text, const QStringList &names,
                  QList<Fact> &facts)
{
    SentenceReader(text, names, facts).read(sentence, index);
}

} // namespace daao::lore
