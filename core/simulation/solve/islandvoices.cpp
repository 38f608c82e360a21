#include "core/simulation/solve/islandvoices.h"

#include <algorithm>

namespace daao::island {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;
using Quote = Voices::Quote;

namespace {

/// What stands between quotation marks in text[begin, end).
QList<Quote> quotesIn(const QString &text, qsizetype begin, qsizetype end)
{
    if (begin > 0 && QStringView(u"\"“‘'").contains(text.at(begin - 1)))
        --begin;
    QList<Quote> spans;
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

/// "Will says", "Will and May": names that are also words of grammar, told by what follows them.
bool isNamesake(const Word &word, const Word &next)
{
    return word.isCapital() && (word.lower == u"will" || word.lower == u"may")
           && (next.lower == u"is" || next.lower == u"and" || isSpeech(next.lower));
}

Words between(Words words, qsizetype begin, qsizetype end)
{
    size_t from = 0;
    while (from < words.size() && words[from].begin < begin)
        ++from;
    size_t to = from;
    while (to < words.size() && words[to].begin < end)
        ++to;
    return words.subspan(from, to - from);
}

/// `"X," says Anna. "Y," says Ben.` in one sentence: the words before a quote belong to the quote before
/// them.
bool hasPlainTail(Words lead)
{
    return !lead.empty() && lead.back().mark == u'.';
}

/// "pointing at Ben", "turns to Ben": not the one who speaks.
bool isObject(Words words, size_t i)
{
    if (i == 0)
        return false;
    const QString &before = words[i - 1].lower;
    return before == u"at" || before == u"to" || before == u"about" || before == u"of" || before == u"towards"
           || before == u"toward" || before == u"with";
}

} // namespace

Voices::Voices(const QString &text, const QList<Sentence> &sentences, const Kinds &kinds)
    : m_text(text)
    , m_sentences(sentences)
    , m_kinds(kinds)
{
    for (const Sentence &sentence : m_sentences)
        for (qsizetype i = 0; i + 1 < sentence.words.size(); ++i)
            if (isNamesake(sentence.words.at(i), sentence.words.at(i + 1)))
                m_namesakes.insert(sentence.words.at(i).lower);
    for (int i = 0; i < int(m_sentences.size()); ++i)
        listen(i);
}

bool Voices::isName(const Word &word) const
{
    return word.isCapital() && word.lower != u"i" && !word.lower.startsWith(u"i'")
           && (!isNeverName(word.lower) || m_namesakes.contains(word.lower)) && !isSpeech(word.lower)
           && !m_kinds.of(word.lower);
}

void Voices::listen(int index)
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

void Voices::hear(int index, Words words, const QList<Quote> &quotes, qsizetype q)
{
    const Words content = between(words, quotes.at(q).begin, quotes.at(q).end);
    const qsizetype from = q > 0 ? quotes.at(q - 1).end : m_sentences.at(index).begin;
    const qsizetype to = q + 1 < quotes.size() ? quotes.at(q + 1).begin : m_sentences.at(index).end;
    const Words lead = between(words, from, quotes.at(q).begin);
    const Words tail = between(words, quotes.at(q).end, to);
    Utterance heard{.content = content, .direct = true, .sentence = index};
    heard.speaker = speakerIn(lead, heard.listener);
    if (heard.speaker.isEmpty() || (q > 0 && hasPlainTail(lead)))
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

/// The name next to the word for speaking, or before a colon.
QString Voices::speakerIn(Words words, QString &listener) const
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

void Voices::hearIndirect(int index, Words words)
{
    struct Start
    {
        size_t subject;
        size_t content;
    };
    QList<Start> starts;
    QStringList speakers;
    for (size_t i = 0; i < words.size(); ++i) {
        if (words[i].lower == u"according" && i + 2 < words.size() && isName(words[i + 2])) {
            starts.append({i, i + 3});
            speakers.append(words[i + 2].text.toString());
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
        speakers.append(words[subject].text.toString());
    }
    for (qsizetype s = 0; s < starts.size(); ++s) {
        const size_t end = s + 1 < starts.size() ? starts.at(s + 1).subject : words.size();
        Words content = words.subspan(starts.at(s).content, end - starts.at(s).content);
        if (!content.empty())
            m_utterances.append({speakers.at(s), {}, content, false, index});
    }
}

bool Voices::speaks(int index) const
{
    return std::ranges::any_of(m_utterances,
                               [index](const Utterance &heard) { return heard.sentence == index; });
}

} // namespace daao::island
