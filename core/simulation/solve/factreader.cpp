#include "core/simulation/solve/facts.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace daao::lore {

using namespace Qt::StringLiterals;
using prose::isAny;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;

namespace {

constexpr qsizetype mostHops = 8;

/// A relation named in the question.
struct Occurrence
{
    QStringList key;
    QString relation;
    int from = 0;
    int to = 0; ///< one past
    bool verb = false;
};

/// The part of the text that asks.
struct Asking
{
    QList<Word> words;
    int first = 0; ///< sentences
    int last = 0;
};

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
        , m_sentences(prose::sentencesOf(text))
    {}

    std::optional<Reading> read()
    {
        const QList<Choices> lists = choicesIn(m_text);
        for (const Choices &choices : lists)
            if (auto reading = readWith(choices))
                return reading;
        const bool lettered = !lists.isEmpty() && lists.first().list.first().label == u"A";
        return lettered ? std::nullopt : readWith({});
    }

private:
    std::optional<Reading> readWith(const Choices &choices)
    {
        const qsizetype end = choices.list.isEmpty() ? m_text.size() : choices.begin;
        QStringList names;
        for (const Choice &choice : choices.list)
            names.append(choice.text);
        for (const int question : questionsBefore(end)) {
            // The facts come first as a rule; else they follow the question or even the options.
            const qsizetype questionEnd = m_sentences.at(question).end;
            QList<qsizetype> ends{questionEnd};
            for (int i = question + 1; i < int(m_sentences.size()); ++i)
                if (i + 1 == int(m_sentences.size())
                    || m_sentences.at(i + 1).paragraph != m_sentences.at(i).paragraph)
                    ends.append(m_sentences.at(i).end);
            if (ends.size() > 6)
                ends.resize(6);
            for (const qsizetype factsEnd : ends)
                if (auto reading = readQuestion(question, factsEnd, choices, names))
                    return reading;
        }
        return std::nullopt;
    }

    QList<int> questionsBefore(qsizetype end) const
    {
        static const QSet<QString> commands{
            u"name"_s,      u"find"_s,  u"identify"_s, u"determine"_s, u"give"_s,   u"tell"_s,
            u"state"_s,     u"start"_s, u"starting"_s, u"begin"_s,     u"follow"_s, u"trace"_s,
            u"beginning"_s, u"pick"_s,  u"choose"_s,   u"select"_s,    u"work"_s,   u"say"_s};
        QList<int> questions;
        for (int i = int(m_sentences.size()) - 1; i >= 0; --i)
            if (m_sentences.at(i).begin < end && m_sentences.at(i).asks)
                questions.append(i);
        for (int i = int(m_sentences.size()) - 1; i >= 0; --i)
            if (m_sentences.at(i).begin < end && !m_sentences.at(i).asks
                && (commands.contains(m_sentences.at(i).words.first().lower)
                    || isAny(m_sentences.at(i).words.first().lower,
                             {u"who", u"what", u"which", u"where", u"whose"})))
                questions.append(i);
        return questions;
    }

    std::optional<Reading> readQuestion(int question, qsizetype factsEnd, const Choices &choices,
                                        const QStringList &options)
    {
        QList<Fact> facts = factsIn(m_text, m_sentences, factsEnd, options);
        if (!choices.list.isEmpty())
            facts.removeIf([&](const Fact &fact) {
                const qsizetype at = m_sentences.at(fact.sentence).begin;
                return at >= choices.begin && at < choices.end;
            });
        facts.removeIf([question](const Fact &fact) { return fact.sentence == question; });
        QStringList names;
        for (const Fact &fact : facts)
            for (const QString &name : {fact.subject, fact.object})
                if (!names.contains(name))
                    names.append(name);
        const auto asking = askingAt(question, facts, names);
        if (!asking)
            return std::nullopt;
        facts.removeIf([&](const Fact &fact) {
            return fact.sentence >= asking->first && fact.sentence <= asking->last;
        });
        dropUnsupported(facts, asking->words);
        if (facts.size() < 2)
            return std::nullopt;
        for (int i = 0; i < int(asking->words.size()); ++i) {
            const NameMatch match = nameAt(asking->words, i, names);
            if (match.length == 0)
                continue;
            if (auto reading = follow(*asking, i, match, facts, choices)) {
                reading->questionText = questionText(*asking, facts, choices);
                return reading;
            }
            i += match.length - 1;
        }
        return std::nullopt;
    }

    /// The question and the sentences before it that tell where to start.
    std::optional<Asking> askingAt(int question, const QList<Fact> &facts, const QStringList &names) const
    {
        const auto namesSomething = [&names](const Sentence &sentence) {
            for (int i = 0; i < int(sentence.words.size()); ++i)
                if (nameAt(sentence.words, i, names).length > 0)
                    return true;
            return false;
        };
        const auto states = [&facts](int sentence) {
            return std::ranges::any_of(facts,
                                       [sentence](const Fact &fact) { return fact.sentence == sentence; });
        };
        Asking asking{m_sentences.at(question).words, question, question};
        int first = question;
        while (!namesSomething(m_sentences.at(first))) {
            if (--first < 0 || question - first > 4 || states(first))
                return std::nullopt;
            asking.words = m_sentences.at(first).words + asking.words;
        }
        asking.first = first;
        return asking;
    }

    /// Keeps a fact about a common noun only where its relation matters elsewhere.
    static void dropUnsupported(QList<Fact> &facts, const QList<Word> &asking)
    {
        QHash<QStringList, int> uses;
        for (const Fact &fact : facts)
            ++uses[fact.key];
        QSet<QString> asked;
        for (const Word &word : asking)
            asked.insert(meaningOf(word.lower));
        facts.removeIf([&](const Fact &fact) {
            if (!fact.weak)
                return false;
            const bool isAsked =
                std::ranges::all_of(fact.key, [&asked](const QString &stem) { return asked.contains(stem); });
            return uses.value(fact.key) < 2 && !isAsked;
        });
    }

    static QList<Occurrence> occurrencesIn(const QList<Word> &words, const QList<Fact> &facts, int skipFrom,
                                           int skipTo)
    {
        QList<Occurrence> keys;
        for (const Fact &fact : facts) {
            const bool known =
                std::ranges::any_of(keys, [&fact](const Occurrence &other) { return other.key == fact.key; });
            if (!known)
                keys.append({.key = fact.key, .relation = fact.relation, .verb = fact.verb});
        }
        QStringList stems;
        for (int i = 0; i < int(words.size()); ++i)
            stems.append(i >= skipFrom && i < skipTo ? QString() : meaningOf(words.at(i).lower));
        QList<Occurrence> found;
        for (int i = 0; i < int(stems.size()); ++i) {
            Occurrence best;
            for (const Occurrence &key : keys) {
                const int to = endOfKey(stems, i, key.key);
                if (to > 0 && key.key.size() > best.key.size()) {
                    best = key;
                    best.from = i;
                    best.to = to;
                }
            }
            if (best.to > 0) {
                found.append(best);
                i = best.to - 1;
            }
        }
        return found;
    }

    /// One past the last word of the key if it starts at word `i`, with small gaps; 0: it does not.
    static int endOfKey(const QStringList &stems, int i, const QStringList &key)
    {
        if (stems.at(i) != key.first())
            return 0;
        int at = i;
        for (qsizetype k = 1; k < key.size(); ++k) {
            int next = at + 1;
            while (next < int(stems.size()) && next <= at + 3 && stems.at(next) != key.at(k))
                ++next;
            if (next >= int(stems.size()) || next > at + 3)
                return 0;
            at = next;
        }
        return at + 1;
    }

    std::optional<Reading> follow(const Asking &asking, int at, const NameMatch &match,
                                  const QList<Fact> &facts, const Choices &choices) const
    {
        const int end = at + match.length;
        const auto occurrences = occurrencesIn(asking.words, facts, at, end);
        if (occurrences.isEmpty() || occurrences.size() > mostHops
            || skipsRelation(asking.words, occurrences))
            return std::nullopt;
        for (const auto &order : ordersOf(occurrences, asking.words, at, end)) {
            Reading reading{
                .facts = facts, .subject = match.name, .things = {match.name}, .choices = choices};
            if (walk(reading, asking.words, occurrences, order, at))
                return reading;
        }
        return std::nullopt;
    }

    /// "the landlord of Anna" where nobody's landlord is told: better silent than wrong.
    static bool skipsRelation(const QList<Word> &words, const QList<Occurrence> &occurrences)
    {
        static const QSet<QString> general{u"name"_s,   u"letter"_s,     u"option"_s,   u"one"_s,
                                           u"person"_s, u"end"_s,        u"identity"_s, u"choice"_s,
                                           u"chain"_s,  u"inhabitant"_s, u"which"_s};
        const auto covered = [&occurrences](int i) {
            return std::ranges::any_of(
                occurrences, [i](const Occurrence &found) { return found.from <= i && i < found.to; });
        };
        for (int i = 0; i + 1 < int(words.size()); ++i) {
            const bool ofSomething = words.at(i + 1).lower == u"of" && words.at(i).mark.isNull();
            const int noun = words.at(i).possessive ? i + 1 : ofSomething ? i : -1;
            if (noun < 0 || covered(noun))
                continue;
            const Word &word = words.at(noun);
            const bool relates = !word.isCapital() && !prose::isFunctionWord(word.lower)
                                 && prose::countOf(word.lower) < 0 && !general.contains(word.lower);
            if (relates && !(words.at(i).possessive && noun + 1 < int(words.size()) && covered(noun + 1)))
                return true;
        }
        return false;
    }

    /// The likeliest order first: outwards from the name where it stands inside, onwards where it stands in
    /// front.
    static QList<QList<int>> ordersOf(const QList<Occurrence> &occurrences, const QList<Word> &words, int at,
                                      int end)
    {
        QList<int> before;
        QList<int> after;
        for (int i = 0; i < int(occurrences.size()); ++i)
            (occurrences.at(i).from < at ? before : after).append(i);
        std::ranges::reverse(before);
        const bool possessive = words.at(end - 1).possessive;
        QList<QList<int>> orders{possessive ? after + before : before + after,
                                 possessive ? before + after : after + before};
        QList<int> forward = before;
        std::ranges::reverse(forward);
        orders.append(after + forward);
        orders.append(forward + after);
        if (occurrences.size() <= 5) {
            QList<int> order(occurrences.size());
            std::iota(order.begin(), order.end(), 0);
            do
                orders.append(order);
            while (std::ranges::next_permutation(order).found);
        }
        return orders;
    }

    static bool walk(Reading &reading, const QList<Word> &words, const QList<Occurrence> &occurrences,
                     const QList<int> &order, int at)
    {
        QString thing = reading.subject;
        for (const int index : order) {
            const Occurrence &occurrence = occurrences.at(index);
            Hop hop{occurrence.relation, occurrence.key, leadsBack(occurrence, words, at)};
            QString next = step(reading.facts, thing, hop);
            if (next.isEmpty()) {
                hop.backwards = !hop.backwards;
                next = step(reading.facts, thing, hop);
            }
            if (next.isEmpty() || reading.things.contains(next))
                return false;
            reading.hops.append(hop);
            reading.things.append(next);
            thing = next;
        }
        if (reading.choices.list.isEmpty())
            return true;
        return std::ranges::any_of(reading.choices.list, [&thing](const Choice &choice) {
            return sameName(choice.text) == sameName(thing);
        });
    }

    /// "who guards X", "whose mentor is X", "by whom was X trained": from the object to the subject.
    static bool leadsBack(const Occurrence &occurrence, const QList<Word> &words, int name)
    {
        const auto wordAt = [&words](int i) {
            return i >= 0 && i < words.size() ? words.at(i).lower : QString();
        };
        if (!occurrence.verb) {
            const bool whose =
                wordAt(occurrence.from - 1) == u"whose" || wordAt(occurrence.from - 2) == u"whose";
            const bool copula = isAny(wordAt(occurrence.to), {u"is", u"was"});
            return whose && copula && occurrence.from < name;
        }
        const bool by = wordAt(occurrence.to) == u"by";
        if (occurrence.from < name)
            return !by;
        const bool passive = by || wordAt(0) == u"by"
                             || (isAny(wordAt(occurrence.from - 1), {u"is", u"was", u"been"})
                                 && wordAt(occurrence.to) == u"by");
        return passive;
    }

    QString questionText(const Asking &asking, const QList<Fact> &facts, const Choices &choices) const
    {
        int first = asking.first;
        int last = asking.last;
        for (const Fact &fact : facts) {
            first = std::min(first, fact.sentence);
            last = std::max(last, fact.sentence);
        }
        const qsizetype begin = m_text.lastIndexOf(u'\n', m_sentences.at(first).begin) + 1;
        const qsizetype from = m_text.mid(begin, m_sentences.at(first).begin - begin).trimmed().size() > 3
                                   ? m_sentences.at(first).begin
                                   : begin;
        const qsizetype end = std::max(m_sentences.at(last).end, choices.end);
        return m_text.mid(from, end - from).trimmed();
    }

    const QString &m_text;
    QList<Sentence> m_sentences;
};

} // namespace

QString step(const QList<Fact> &facts, const QString &thing, const Hop &hop)
{
    QString found;
    const QString name = sameName(thing);
    for (const Fact &fact : facts) {
        if (fact.key != hop.key || sameName(hop.backwards ? fact.object : fact.subject) != name)
            continue;
        const QString next = hop.backwards ? fact.subject : fact.object;
        if (!found.isEmpty() && found != next)
            return {};
        found = next;
    }
    return found;
}

std::optional<Reading> read(const QString &text)
{
    if (text.size() > 20'000)
        return std::nullopt;
    return Reader(text).read();
}

} // namespace daao::lore
