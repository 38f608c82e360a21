#include "core/simulation/solve/storyreader.h"

#include <algorithm>

namespace daao::story {

using namespace Qt::StringLiterals;
using namespace reading;

bool StoryReader::readAsk()
{
    for (size_t s = m_sentences.size(); s-- > 0;) {
        const Tokens t = m_sentences[s].tokens;
        for (size_t i = 0; i < t.size(); ++i) {
            const auto is = [&](size_t k, std::initializer_list<QStringView> w) {
                return k < t.size() && t[k].isAny(w);
            };
            size_t from = 0;
            const bool many = is(i, {u"how"}) && is(i + 1, {u"many", u"much"});
            const bool number = (is(i, {u"number", u"count", u"amount", u"total", u"quantity", u"stock"})
                                 && is(i + 1, {u"of"}) && (asks(m_sentences[s])));
            if (many) {
                from = i + 2;
                m_ask.money = is(i + 1, {u"much"});
            } else if (number) {
                from = i + 2;
            } else {
                continue;
            }
            m_ask.sentence = s;
            size_t k = from;
            while (is(k, {u"of", u"the", u"his", u"her", u"their", u"these", u"those", u"such", u"more",
                          u"its", u"whole"}))
                ++k;
            while (k < t.size() && t[k].kind == Token::Word
                   && (!endsNoun(t[k]) || (m_ask.unit.isEmpty() && isThings(t[k]))) && k - from < 6) {
                if (t[k].is(u"of")) {
                    ++k;
                    continue;
                }
                const QString word = singular(t[k].word);
                if (!t[k].isAny({u"remaining", u"single", u"finally", u"exactly"}) && !t[k].capital)
                    m_ask.unit.append(word);
                else if (t[k].capital)
                    break;
                ++k;
            }
            m_ask.unitEnd = k;
            if (std::ranges::any_of(m_ask.unit, isMoneyWord) || (m_ask.money && m_ask.unit.isEmpty()))
                m_ask.money = true;
            else
                m_ask.money = false;
            for (size_t n = k; n < t.size(); ++n) {
                if (t[n].capital && n > 0 && m_ask.owner.isEmpty() && !t[n].is(u"i"))
                    m_ask.owner = t[n].word.toString();
                m_ask.each = m_ask.each || t[n].isAny({u"each", u"every", u"apiece", u"one", u"per"});
            }
            return true;
        }
    }
    return false;
}

Quantity StoryReader::quantity(Tokens t, size_t at) const
{
    Quantity q{.at = at, .end = at + 1, .value = t[at].value, .money = t[at].money};
    size_t k = at + 1;
    while (
        k < t.size() && t[k].kind == Token::Word
        && t[k].isAny({u"more", u"of", u"the", u"these", u"those", u"additional", u"extra", u"new", u"other",
                       u"further", u"another", u"fresh", u"fewer", u"less", u"whole", u"full"})) {
        q.more = q.more || t[k].isAny({u"more", u"additional", u"extra", u"further", u"another"});
        ++k;
    }
    if (at > 0 && t[at - 1].isAny({u"another", u"additional", u"extra", u"further"}))
        q.more = true;
    if (k < t.size() && t[k].isAny({u"them", u"his", u"her", u"their", u"its"}) && k > at + 1
        && t[k - 1].is(u"of")) {
        const bool pronoun = t[k].is(u"them");
        ++k;
        if (pronoun) {
            q.end = k;
            return q;
        }
    }
    size_t words = 0;
    while (k < t.size() && words < 4 && (t[k].is(u'-') || !endsNoun(t[k]) || (words == 0 && isThings(t[k])))
           && !(t[k].capital && words > 0)) {
        if (t[k].is(u"of") && words > 0) {
            if (k + 1 < t.size() && t[k + 1].isNumber())
                break;
            ++k;
            continue;
        }
        if (t[k].kind == Token::Word) {
            if (t[k].isAny({u"times"}))
                break;
            q.unit.append(singular(t[k].word));
            ++words;
        }
        ++k;
    }
    if (!q.unit.isEmpty() && q.unit.back() == u"one")
        q.unit.clear(); // "5 new ones"
    q.end = k;
    if (k >= 1 && k + 1 < t.size()) {
        const bool of = t[k].is(u"of") || t[k - 1].is(u"of");
        const size_t next = t[k].is(u"of") ? k + 1 : k;
        q.foreign = of
                    && (t[next].isAny({u"another", u"different"})
                        || (t[next].is(u"a") && next + 1 < t.size() && t[next + 1].is(u"different")));
    }
    return q;
}

/// Where the question does not say whose things it counts, or which, the first of the story are meant.
void StoryReader::fillAsk()
{
    for (const Sentence &sentence : m_sentences) {
        const Tokens t = sentence.tokens;
        for (size_t i = 0; i < t.size(); ++i) {
            if (t[i].kind != Token::Number || t[i].ordinal || t[i].mark)
                continue;
            const Quantity q = quantity(t, i);
            const size_t verb = verbOf(t, i);
            const VerbClass plain = verb < t.size() ? verbClass(t[verb]) : VerbClass::None;
            if (q.unit.isEmpty() || std::ranges::any_of(q.unit, isTimeWord)
                || (plain != VerbClass::Start && plain != VerbClass::Have && plain != VerbClass::Gain)
                || (!m_ask.unit.isEmpty() && !matches(q)))
                continue;
            if (m_ask.unit.isEmpty() && !m_ask.money)
                m_ask.unit = q.unit;
            if (!m_ask.owner.isEmpty())
                return;
            for (size_t k = 0; k < verb; ++k) {
                if (t[k].isAny({u"you", u"i", u"we"}))
                    m_ask.spokenTo = true;
                else if (t[k].capital && !isCommonOpening(t[k]) && !t[k].possessive && m_ask.owner.isEmpty()
                         && (k > 0 || !isPronoun(t[k])) && !isPronoun(t[k]))
                    m_ask.owner = t[k].word.toString();
            }
            if (m_ask.spokenTo)
                m_ask.owner.clear();
            return;
        }
    }
}

bool StoryReader::matches(const Quantity &q) const
{
    if (q.foreign)
        return false;
    if (m_ask.money)
        return q.money || std::ranges::any_of(q.unit, isMoneyWord);
    if (q.money)
        return false;
    if (q.unit.isEmpty())
        return true;
    if (std::ranges::any_of(q.unit, isTimeWord) && !std::ranges::any_of(m_ask.unit, isTimeWord))
        return false;
    if (m_ask.unit.isEmpty())
        return true;
    const auto within = [](const QStringList &a, const QStringList &b) {
        return std::ranges::all_of(a, [&](const QString &w) { return b.contains(w); });
    };
    return within(q.unit, m_ask.unit) || within(m_ask.unit, q.unit);
}

} // namespace daao::story
