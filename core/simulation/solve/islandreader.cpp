#include "core/simulation/solve/islandclaims.h"
#include "core/simulation/solve/islandvoices.h"
#include "core/simulation/solve/islandwords.h"
#include "core/simulation/solve/knights.h"

#include <QSet>

#include <algorithm>

namespace daao::island {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;

namespace {

constexpr int mostPeople = 10;

Kinds kindsIn(const QList<Sentence> &sentences)
{
    Kinds kinds;
    kinds.learn(sentences);
    return kinds;
}

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
        , m_sentences(prose::sentencesOf(text))
        , m_kinds(kindsIn(m_sentences))
        , m_voices(text, m_sentences, m_kinds)
    {}

    std::optional<Reading> read()
    {
        if (m_voices.heard().isEmpty())
            return std::nullopt;
        for (const bool named : {true, false}) // "who made a mistake?" only where nothing better is asked
            for (const bool marked : {true, false})
                for (int i = 0; i < int(m_sentences.size()); ++i)
                    if (m_sentences.at(i).asks == marked && asks(i) && namesKindOrPerson(i) == named)
                        if (auto reading = readUpTo(i))
                            return reading;
        return std::nullopt;
    }

private:
    bool asks(int index) const
    {
        const Sentence &sentence = m_sentences.at(index);
        if (m_voices.speaks(index))
            return false;
        static const QSet<QString> commands{
            u"determine"_s, u"find"_s, u"list"_s,  u"name"_s,   u"identify"_s, u"state"_s,
            u"tell"_s,      u"give"_s, u"work"_s,  u"figure"_s, u"deduce"_s,   u"decide"_s,
            u"establish"_s, u"say"_s,  u"write"_s, u"report"_s, u"classify"_s};
        const Words words(sentence.words);
        const bool command =
            !words.empty()
            && (commands.contains(words[0].lower)
                || (words.size() > 1 && commands.contains(words[1].lower)
                    && (words[0].lower == u"please" || words[0].lower == u"now" || words[0].lower == u"so")));
        if (!sentence.asks && !command)
            return false;
        return namesKindOrPerson(index)
               || std::ranges::any_of(words, [](const Word &word) { return word.lower == u"who"; });
    }

    bool namesKindOrPerson(int index) const
    {
        return std::ranges::any_of(m_sentences.at(index).words, [this](const Word &word) {
            return m_kinds.of(word.lower) || isPerson(word);
        });
    }

    bool isPerson(const Word &word) const
    {
        return word.isCapital() && std::ranges::any_of(m_voices.heard(), [&word](const Utterance &heard) {
                   return heard.speaker == word.text;
               });
    }

    std::optional<Reading> readUpTo(int question)
    {
        if (auto reading = readRange(0, question, question))
            return reading;
        for (int last = question + 1; last < int(m_sentences.size()); ++last) {
            const bool more = last + 1 < int(m_sentences.size())
                              && m_sentences.at(last + 1).paragraph == m_sentences.at(last).paragraph;
            if (!more)
                if (auto reading = readRange(0, last, question))
                    return reading;
        }
        return std::nullopt;
    }

    QStringList peopleIn(int last, int question) const
    {
        QStringList people;
        const auto add = [&people](const QString &name) {
            if (!people.contains(name))
                people.append(name);
        };
        QSet<QString> speakers;
        for (const Utterance &heard : m_voices.heard())
            if (heard.sentence <= last)
                speakers.insert(heard.speaker);
        for (int i = 0; i <= last; ++i)
            addListed(m_sentences.at(i), speakers, add);
        for (const Utterance &heard : m_voices.heard()) {
            if (heard.sentence > last)
                continue;
            add(heard.speaker);
            for (const Word &word : heard.content)
                if (m_voices.isName(word))
                    add(word.text.toString());
        }
        if (question <= last)
            for (const Word &word : m_sentences.at(question).words)
                if (m_voices.isName(word) && &word != &m_sentences.at(question).words.first())
                    add(word.text.toString());
        std::ranges::stable_sort(people, {}, [this](const QString &name) { return firstMention(name); });
        return people;
    }

    qsizetype firstMention(const QString &name) const
    {
        for (const Sentence &sentence : m_sentences)
            for (const Word &word : sentence.words)
                if (word.text == name)
                    return word.begin;
        return m_text.size();
    }

    /// Names in an enumeration that holds a speaker.
    template<class Add>
    void addListed(const Sentence &sentence, const QSet<QString> &speakers, Add add) const
    {
        QStringList run;
        bool known = false;
        const auto close = [&] {
            if (known && run.size() > 1)
                for (const QString &name : run)
                    add(name);
            run.clear();
            known = false;
        };
        for (const Word &word : sentence.words) {
            if (word.lower == u"and" || word.lower == u"or")
                continue;
            if (!m_voices.isName(word)) {
                close();
                continue;
            }
            const QString name = word.text.toString();
            known = known || speakers.contains(name);
            run.append(name);
        }
        close();
    }

    std::optional<Reading> readRange(int from, int last, int question)
    {
        Reading reading;
        reading.people = peopleIn(last, question);
        const int people = int(reading.people.size());
        if (people < 2 || people > mostPeople)
            return std::nullopt;
        int first = question;
        for (const Utterance &heard : m_voices.heard()) {
            if (heard.sentence < from || heard.sentence > last)
                continue;
            const auto claim = readClaim({.people = reading.people,
                                          .speaker = int(reading.people.indexOf(heard.speaker)),
                                          .listener = int(reading.people.indexOf(heard.listener)),
                                          .direct = heard.direct},
                                         heard.content, m_kinds);
            if (!claim)
                continue;
            first = std::min(first, heard.sentence);
            reading.claims.append(*claim);
        }
        if (reading.claims.isEmpty() || !readQuestion(question, reading))
            return std::nullopt;
        reading.honestWord = m_kinds.honestWord();
        reading.lyingWord = m_kinds.lyingWord();
        const auto worlds = worldsOf(reading);
        if (worlds.isEmpty())
            return std::nullopt;
        const bool same = std::ranges::all_of(worlds, [&](quint32 world) {
            return reading.asked < 0 ? world == worlds.first()
                                     : ((world ^ worlds.first()) >> reading.asked & 1U) == 0;
        });
        if (!same)
            return std::nullopt;
        while (first > 0 && m_sentences.at(first - 1).paragraph == m_sentences.at(first).paragraph)
            --first;
        const int end = std::max(question, last);
        const qsizetype begin = m_sentences.at(std::min(first, question)).begin;
        reading.questionText = m_text.mid(begin, m_sentences.at(end).end - begin).trimmed();
        return reading;
    }

    bool readQuestion(int index, Reading &reading) const
    {
        QList<int> named;
        bool honest = false;
        bool lying = false;
        bool who = false;
        bool everyone = false;
        for (const Word &word : m_sentences.at(index).words) {
            if (const int person = int(reading.people.indexOf(word.text.toString()));
                person >= 0 && !named.contains(person))
                named.append(person);
            if (const auto kind = m_kinds.of(word.lower))
                (*kind ? honest : lying) = true;
            who = who || word.lower == u"who" || word.lower == u"which" || word.lower == u"names";
            everyone = everyone || word.lower == u"each" || word.lower == u"all" || word.lower == u"everyone"
                       || word.lower == u"every";
        }
        if (named.size() == 1 && !everyone) {
            reading.asked = named.first();
            return true;
        }
        if (!who && !honest && !lying && !everyone)
            return false;
        reading.askedLiars = lying && !honest;
        return true;
    }

    const QString &m_text;
    QList<Sentence> m_sentences;
    Kinds m_kinds;
    Voices m_voices;
};

} // namespace

std::optional<Reading> read(const QString &text)
{
    if (text.size() > 20'000)
        return std::nullopt;
    const auto has = [&text](QStringView cue) { return text.contains(cue, Qt::CaseInsensitive); };
    const bool honest = has(u"truth") || has(u"knight") || has(u"honest") || has(u"true");
    const bool lying =
        has(u"lie") || has(u"liar") || has(u"lying") || has(u"knave") || has(u"false") || has(u"never");
    if (!honest || !lying)
        return std::nullopt;
    return Reader(text).read();
}

} // namespace daao::island
