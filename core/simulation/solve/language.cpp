#include "core/simulation/solve/language.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace daao::prose {

using namespace Qt::StringLiterals;

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isWordPart(const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c.isLetterOrNumber() || c == u'_')
        return true;
    return isApostrophe(c) && i > 0 && text.at(i - 1).isLetter() && i + 1 < text.size()
           && text.at(i + 1).isLetter();
}

bool startsListItem(const QString &text, qsizetype at)
{
    while (at < text.size() && (text.at(at) == u' ' || text.at(at) == u'\t'))
        ++at;
    if (at >= text.size())
        return true;
    const QChar c = text.at(at);
    if (c == u'-' || c == u'*' || c == u'•' || c == u'–' || c == u'(' || c == u'#' || c == u'|' || c == u'\n'
        || c == u'>')
        return true;
    qsizetype i = at;
    while (i < text.size() && text.at(i).isLetterOrNumber() && i - at < 3)
        ++i;
    return i > at && i < text.size() && (text.at(i) == u')' || text.at(i) == u'.' || text.at(i) == u':');
}

bool breaksHere(const QString &text, qsizetype lineBegin, qsizetype newline)
{
    if (startsListItem(text, newline + 1) || startsListItem(text, lineBegin))
        return true;
    const QStringView line = QStringView(text).mid(lineBegin, newline - lineBegin);
    if (line.contains(u'=') || line.contains(u'|') || line.contains(u'→') || line.contains(u"->"))
        return true;
    qsizetype last = newline - 1;
    while (last >= lineBegin && text.at(last).isSpace())
        --last;
    if (last >= lineBegin && QStringView(u".:;!?)").contains(text.at(last)))
        return true;
    qsizetype next = newline + 1;
    while (next < text.size() && text.at(next).isSpace())
        ++next;
    return newline - lineBegin < 55 && next < text.size() && text.at(next).isUpper();
}

/// Follows double and single quotation marks; an apostrophe inside a word is none.
class Quotation
{
public:
    bool isOpen() const { return m_double || m_single; }
    void newline() { m_double = m_single = false; }
    void see(const QString &text, qsizetype i)
    {
        const QChar c = text.at(i);
        if (c == u'"')
            m_double = !m_double;
        else if (c == u'“')
            m_double = true;
        else if (c == u'”')
            m_double = false;
        else if (isApostrophe(c) || c == u'‘')
            seeSingle(text, i);
    }

private:
    void seeSingle(const QString &text, qsizetype i)
    {
        const bool before = i > 0 && text.at(i - 1).isLetterOrNumber();
        const bool after = i + 1 < text.size() && text.at(i + 1).isLetterOrNumber();
        if (!m_single && !before && after)
            m_single = true;
        else if (m_single && !after)
            m_single = false;
    }

    bool m_double = false;
    bool m_single = false;
};

Word wordOf(const QString &text, qsizetype begin, qsizetype end)
{
    Word word;
    word.text = QStringView(text).mid(begin, end - begin);
    word.lower = word.text.toString().toLower();
    word.lower.replace(u'’', u'\'');
    word.begin = begin;
    word.end = end;
    static const QSet<QString> contracted{u"it's"_s,   u"that's"_s,  u"who's"_s,  u"what's"_s,
                                          u"let's"_s,  u"he's"_s,    u"she's"_s,  u"there's"_s,
                                          u"here's"_s, u"where's"_s, u"which's"_s};
    if (word.lower.endsWith(u"'s") && !contracted.contains(word.lower)) {
        word.possessive = true;
        word.text.chop(2);
        word.lower.chop(2);
        word.end -= 2;
    }
    return word;
}

const QStringList &countWords()
{
    static const QStringList words{u"zero"_s,    u"one"_s,     u"two"_s,       u"three"_s,    u"four"_s,
                                   u"five"_s,    u"six"_s,     u"seven"_s,     u"eight"_s,    u"nine"_s,
                                   u"ten"_s,     u"eleven"_s,  u"twelve"_s,    u"thirteen"_s, u"fourteen"_s,
                                   u"fifteen"_s, u"sixteen"_s, u"seventeen"_s, u"eighteen"_s, u"nineteen"_s,
                                   u"twenty"_s};
    return words;
}

} // namespace

QList<Sentence> sentencesOf(const QString &text)
{
    QList<Sentence> sentences;
    Sentence current;
    Quotation quotation;
    int paragraph = 0;
    qsizetype lineBegin = 0;
    const auto close = [&](qsizetype end) {
        current.end = end;
        if (!current.words.isEmpty())
            sentences.append(current);
        current = {};
        current.begin = end;
        current.paragraph = paragraph;
    };
    for (qsizetype i = 0; i < text.size();) {
        if (isWordPart(text, i)) {
            qsizetype end = i;
            while (end < text.size() && isWordPart(text, end))
                ++end;
            if (current.words.isEmpty())
                current.begin = i;
            current.words.append(wordOf(text, i, end));
            i = end;
            continue;
        }
        const QChar c = text.at(i);
        if (c == u'\n') {
            qsizetype next = i + 1;
            while (next < text.size() && text.at(next) != u'\n' && text.at(next).isSpace())
                ++next;
            const bool blank = next < text.size() && text.at(next) == u'\n';
            if (blank || breaksHere(text, lineBegin, i)) {
                paragraph += blank ? 1 : 0;
                quotation.newline();
                close(i);
            }
            lineBegin = i + 1;
            ++i;
            continue;
        }
        quotation.see(text, i);
        if (!c.isSpace() && !current.words.isEmpty()) {
            Word &last = current.words.last();
            if (last.mark.isNull())
                last.mark = c;
            qsizetype next = i + 1;
            bool stop = c == u'.' || c == u'!' || c == u'?';
            const bool atEnd = !stop || next >= text.size() || !isWordPart(text, next);
            current.asks = current.asks || c == u'?';
            while (next < text.size() && !text.at(next).isSpace() && !isWordPart(text, next)) {
                const QChar more = text.at(next);
                quotation.see(text, next);
                stop = stop || more == u'.' || more == u'!' || more == u'?';
                current.asks = current.asks || more == u'?';
                ++next;
            }
            if (stop && atEnd && !quotation.isOpen()) {
                qsizetype follow = next;
                while (follow < text.size() && text.at(follow) == u' ')
                    ++follow;
                const bool enumerated = current.words.size() == 1 && c == u'.' && last.text.size() <= 2;
                if (!enumerated && !(follow < text.size() && text.at(follow).isLower())) {
                    close(next);
                    i = next;
                    continue;
                }
            } else if (c == u';' && !quotation.isOpen()) {
                close(next);
            }
            i = next;
            continue;
        }
        ++i;
    }
    close(text.size());
    return sentences;
}

QString stemOf(QStringView lower)
{
    QString stem = lower.toString();
    const auto drop = [&stem](QStringView ending, qsizetype least, QStringView instead = {}) {
        if (!stem.endsWith(ending) || stem.size() - ending.size() < least)
            return false;
        stem.chop(ending.size());
        stem += instead;
        return true;
    };
    const bool cut =
        drop(u"ies", 2, u"y") || drop(u"ied", 2, u"y") || drop(u"ing", 3) || drop(u"sses", 1, u"ss")
        || drop(u"ed", 3)
        || (!stem.endsWith(u"ss") && !stem.endsWith(u"us") && !stem.endsWith(u"is") && drop(u"s", 3));
    Q_UNUSED(cut)
    if (stem.size() > 3 && stem.endsWith(u'e'))
        stem.chop(1);
    if (stem.size() > 3 && stem.back() == stem.at(stem.size() - 2)
        && !QStringView(u"aeiouls").contains(stem.back()))
        stem.chop(1);
    if (stem.size() > 4 && (stem.endsWith(u"or") || stem.endsWith(u"er")))
        stem.chop(2);
    return stem;
}

int countOf(QStringView lower)
{
    bool isNumber = false;
    const int value = lower.toInt(&isNumber);
    if (isNumber)
        return value;
    for (qsizetype i = 0; i < countWords().size(); ++i)
        if (lower == countWords().at(i))
            return int(i);
    return -1;
}

int ordinalOf(QStringView lower)
{
    static constexpr std::array<QStringView, 12> words{u"first", u"second", u"third",    u"fourth",
                                                       u"fifth", u"sixth",  u"seventh",  u"eighth",
                                                       u"ninth", u"tenth",  u"eleventh", u"twelfth"};
    const auto found = std::ranges::find(words, lower);
    if (found != words.end())
        return int(found - words.begin()) + 1;
    if (lower.size() < 3 || !lower.front().isDigit())
        return -1;
    const QStringView ending = lower.last(2);
    if (ending != u"st" && ending != u"nd" && ending != u"rd" && ending != u"th")
        return -1;
    bool isNumber = false;
    const int value = lower.chopped(2).toInt(&isNumber);
    return isNumber ? value : -1;
}

bool isFunctionWord(const QString &lower)
{
    static const QSet<QString> words = [] {
        const QString list =
            u"a an the this that these those some any each every all both either neither no nor not and or "
            u"but so yet "
            "if then than as of in on at by to from for with without into onto about over under up down out "
            "off i me "
            "my mine we us our you your he him his she her hers it its they them their who whom whose which "
            "what when "
            "where why how is are was were be been being am do does did has have had having will would shall "
            "should "
            "can could may might must there here also just only very too now one ones whatever whoever "
            "because while "
            "whereas although though however since until after before during between among it's that's who's "
            "what's "
            "there's he's she's isn't aren't wasn't weren't doesn't don't didn't i'm i'll we're we'll you're they're"_s;
        const QStringList split = list.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return words.contains(lower);
}

bool isAny(const QString &lower, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&lower](QStringView word) { return lower == word; });
}

QString lowerAt(std::span<const Word> words, int i)
{
    return i >= 0 && i < int(words.size()) ? words[size_t(i)].lower : QString();
}

bool breaksAfter(std::span<const Word> words, int i)
{
    return i >= 0 && i < int(words.size()) && !words[size_t(i)].mark.isNull();
}

QString pythonLiteral(const QString &text)
{
    QString literal = text;
    literal.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + literal + u'"';
}

QString joined(const QStringList &list)
{
    if (list.size() < 2)
        return list.join(QString());
    return list.first(list.size() - 1).join(u", "_s) + u" and " + list.last();
}

} // namespace daao::prose
