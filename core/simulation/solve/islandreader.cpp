#include "core/simulation/solve/islandclaims.h"
#include "core/simulation/solve/islandwords.h"
#include "core/simulation/solve/knights.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace daao::island {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;

namespace {

constexpr int mostPeople = 10;

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What stands between quotation marks in text[begin, end).
QList<Span> quotesIn(const QString &text, qsizetype begin, qsizetype end)
{
    if (begin > 0 && QStringView(u"\"“‘'").contains(text.at(begin - 1)))
        --begin;
    QList<Span> spans;
    qsizetype open = -1;
    QChar closer;
    for (qsizetype i = begin; i < end; ++i) {
        const QChar c = text.at(i);
        const bool before = i > 0 && text.at(i - 1).isLetterOrNumber();
        const bool after = i + 1 < text.size() && text.at(i + 1).isLetterOrNumber();
        if (open >= 0) {
            const bool closes = c == closer && (c != u'\'' || !after) && (c != u'’' || !after);
            if (closes) {
                spans.append({open, i});
                open = -1;
            }
            continue;
        }
        if (c == u'"')
            closer = u'"';
        else if (c == u'“')
            closer = u'”';
        else if (c == u'‘')
            closer = u'’';
        else if (c == u'\'' && !before && after)
            closer = u'\'';
        else
            continue;
        open = i + 1;
    }
    if (open >= 0 && closer != u'\'')
        spans.append({open, end});
    return spans;
}

/// Who says what, before anything is understood.
struct Utterance
{
    QString speaker;
    QString listener; ///< a person pointed at, empty: none
    Words content;
    bool direct = false;
    int sentence = 0;
};

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
        , m_sentences(prose::sentencesOf(text))
    {
        for (const Sentence &sentence : m_sentences)
            for (qsizetype i = 0; i + 1 < sentence.words.size(); ++i)
                if (isNamesake(sentence.words.at(i), sentence.words.at(i + 1)))
                    m_namesakes.insert(sentence.words.at(i).lower);
    }

    std::optional<Reading> read()
    {
        m_kinds.learn(m_sentences);
        for (int i = 0; i < int(m_sentences.size()); ++i)
            listen(i);
        if (m_utterances.isEmpty())
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
    /// "Will says", "Will and May": names that are also words of grammar, told by what follows them.
    static bool isNamesake(const Word &word, const Word &next)
    {
        return word.isCapital() && (word.lower == u"will" || word.lower == u"may")
               && (next.lower == u"is" || next.lower == u"and" || isSpeech(next.lower));
    }

    bool isName(const Word &word) const
    {
        return word.isCapital() && word.lower != u"i" && !word.lower.startsWith(u"i'")
               && (!isNeverName(word.lower) || m_namesakes.contains(word.lower)) && !isSpeech(word.lower)
               && !m_kinds.of(word.lower);
    }

    void listen(int index)
    {
        const Sentence &sentence = m_sentences.at(index);
        const auto quotes = quotesIn(m_text, sentence.begin, sentence.end);
        const Words words(sentence.words);
        if (!quotes.isEmpty()) {
            for (qsizetype q = 0; q < quotes.size(); ++q)
                hear(index, words, quotes, q);
            return;
        }
        if (!sentence.asks)
            hearIndirect(index, words);
    }

    static Words between(Words words, qsizetype begin, qsizetype end)
    {
        size_t from = 0;
        while (from < words.size() && words[from].begin < begin)
            ++from;
        size_t to = from;
        while (to < words.size() && words[to].begin < end)
            ++to;
        return words.subspan(from, to - from);
    }

    void hear(int index, Words words, const QList<Span> &quotes, qsizetype q)
    {
        const Words content = between(words, quotes.at(q).begin, quotes.at(q).end);
        const qsizetype from = q > 0 ? quotes.at(q - 1).end : m_sentences.at(index).begin;
        const qsizetype to = q + 1 < quotes.size() ? quotes.at(q + 1).begin : m_sentences.at(index).end;
        const Words lead = between(words, from, quotes.at(q).begin);
        const Words tail = between(words, quotes.at(q).end, to);
        Utterance heard{.content = content, .direct = true, .sentence = index};
        heard.speaker = speakerIn(lead, heard.listener);
        if (heard.speaker.isEmpty() || (q > 0 && hasPlainTail(lead, words, quotes.at(q).begin)))
            if (const QString after = speakerIn(tail, heard.listener); !after.isEmpty())
                heard.speaker = after;
        if (heard.speaker.isEmpty() && q > 0 && !m_utterances.isEmpty()
            && m_utterances.last().sentence == index) {
            // "Ben lies," says Anna, "and so does Cara.": goes on
            heard.speaker = m_utterances.last().speaker;
        }
        if (heard.speaker.isEmpty() && lead.empty() && index > 0) {
            QString listener; // the sentence before ended with "…, says Anna:"
            heard.speaker = speakerIn(Words(m_sentences.at(index - 1).words), listener);
        }
        if (!heard.speaker.isEmpty() && !content.empty())
            m_utterances.append(heard);
    }

    /// `"X," says Anna. "Y," says Ben.` in one sentence: the words before a quote belong to the quote before
    /// them.
    static bool hasPlainTail(Words lead, Words words, qsizetype quote)
    {
        if (lead.empty())
            return false;
        const QChar mark = lead.back().mark;
        Q_UNUSED(words)
        Q_UNUSED(quote)
        return mark == u'.';
    }

    /// The name next to the word for speaking, or before a colon.
    QString speakerIn(Words words, QString &listener) const
    {
        QString speaker;
        for (size_t i = words.size(); i-- > 0;) {
            if (!isSpeech(words[i].lower))
                continue;
            for (size_t before = i; before-- > 0 && speaker.isEmpty();)
                if (isName(words[before]) && !isObject(words, before))
                    speaker = words[before].text.toString();
            for (size_t after = i + 1; after < words.size() && speaker.isEmpty(); ++after)
                if (isName(words[after]))
                    speaker = words[after].text.toString();
            break;
        }
        for (size_t i = 0; i < words.size(); ++i) {
            if (!isName(words[i]))
                continue;
            const bool label = i + 1 == words.size() || words[i].mark == u':' || words[i].mark == u'-'
                               || words[i].mark == u'—' || words[i].mark == u'–';
            if (speaker.isEmpty() && label)
                speaker = words[i].text.toString();
            else if (words[i].text != speaker)
                listener = words[i].text.toString();
        }
        if (speaker.isEmpty() && words.size() > 1 && isName(words.front()))
            speaker = words.front().text.toString();
        return speaker;
    }

    /// "pointing at Ben", "turns to Ben": not the one who speaks.
    static bool isObject(Words words, size_t i)
    {
        if (i == 0)
            return false;
        const QString &before = words[i - 1].lower;
        return before == u"at" || before == u"to" || before == u"about" || before == u"of"
               || before == u"towards" || before == u"toward" || before == u"with";
    }

    void hearIndirect(int index, Words words)
    {
        struct Start
        {
            size_t subject;
            size_t content;
        };
        QList<Start> starts;
        for (size_t i = 0; i < words.size(); ++i) {
            if (words[i].lower == u"according" && i + 2 < words.size() && isName(words[i + 2])) {
                starts.append({i, i + 3});
                m_speakersAt[index].append(words[i + 2].text.toString());
                i += 2;
                continue;
            }
            const bool byline = i == 0 || words[i - 1].lower == u"by" || words[i - 1].lower == u"from";
            const bool label = isName(words[i]) && byline && words[i].mark == u':';
            const bool says = i > 0 && isSpeech(words[i].lower) && isName(words[i - 1]);
            const bool both = i > 1 && isSpeech(words[i].lower) && isName(words[i - 2])
                              && (words[i - 1].lower == u"also" || words[i - 1].lower == u"then"
                                  || words[i - 1].lower == u"now" || words[i - 1].lower == u"has"
                                  || words[i - 1].lower == u"only" || words[i - 1].lower == u"solemnly"
                                  || words[i - 1].lower.endsWith(u"ly") || words[i - 1].lower == u"who");
            if (!label && !says && !both)
                continue;
            const size_t subject = label ? i : says ? i - 1 : i - 2;
            starts.append({subject, i + 1});
            m_speakersAt[index].append(words[subject].text.toString());
        }
        for (qsizetype s = 0; s < starts.size(); ++s) {
            const size_t end = s + 1 < starts.size() ? starts.at(s + 1).subject : words.size();
            Words content = words.subspan(starts.at(s).content, end - starts.at(s).content);
            if (!content.empty())
                m_utterances.append({m_speakersAt[index].at(s), {}, content, false, index});
        }
    }

    bool isQuoted(int index, const Word &word) const
    {
        const Sentence &sentence = m_sentences.at(index);
        const auto quotes = quotesIn(m_text, sentence.begin, sentence.end);
        return std::ranges::any_of(
            quotes, [&word](const Span &span) { return word.begin >= span.begin && word.begin < span.end; });
    }

    bool speaks(int index) const
    {
        return std::ranges::any_of(m_utterances,
                                   [index](const Utterance &heard) { return heard.sentence == index; });
    }

    bool asks(int index) const
    {
        const Sentence &sentence = m_sentences.at(index);
        if (speaks(index))
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
        return word.isCapital() && std::ranges::any_of(m_utterances, [&word](const Utterance &heard) {
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
        for (const Utterance &heard : m_utterances)
            if (heard.sentence <= last)
                speakers.insert(heard.speaker);
        for (int i = 0; i <= last; ++i)
            addListed(m_sentences.at(i), speakers, add);
        for (const Utterance &heard : m_utterances) {
            if (heard.sentence > last)
                continue;
            add(heard.speaker);
            for (const Word &word : heard.content)
                if (isName(word))
                    add(word.text.toString());
        }
        if (question <= last)
            for (const Word &word : m_sentences.at(question).words)
                if (isName(word) && &word != &m_sentences.at(question).words.first())
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
            if (!isName(word)) {
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
        for (const Utterance &heard : m_utterances) {
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
    QSet<QString> m_namesakes; ///< "will", where somebody is called Will
    QList<Utterance> m_utterances;
    QHash<int, QStringList> m_speakersAt;
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
