#include "core/simulation/solve/reading.h"

#include "core/simulation/solve/textscanner.h"

#include <algorithm>

namespace daao::reading {
namespace {

qint64 scaleWord(QStringView w)
{
    if (w == u"hundred")
        return 100;
    if (w == u"thousand")
        return 1000;
    if (w == u"million")
        return 1000000;
    if (w == u"billion")
        return 1000000000;
    if (w == u"dozen")
        return 12;
    return 0;
}

} // namespace

Text::Text(const QString &text)
    : m_text(text)
    , m_lower(text)
{
    for (QChar &c : m_lower)
        c = c.toLower(); // one to one, so that places in both agree
    m_tokens.reserve(static_cast<size_t>(text.size()) / 4 + 8);
    Scanner(m_text, m_lower, m_tokens).run();
    joinNumberWords();
    markLists();
    divide();
}

void Text::joinNumberWords()
{
    const auto isAnd = [](const Token &t) { return t.is(u"and"); };
    size_t out = 0;
    const size_t n = m_tokens.size();
    for (size_t i = 0; i < n;) {
        const Token &first = m_tokens[i];
        const bool article = first.isAny({u"a", u"half"});
        const int small = first.kind == Token::Word ? smallNumberWord(first.word).value_or(-1) : -1;
        const bool digitsBeforeScale = first.kind == Token::Number && !first.ordinal && i + 1 < n
                                       && m_tokens[i + 1].kind == Token::Word
                                       && scaleWord(m_tokens[i + 1].word) != 0;
        const bool articleBeforeScale = article && i + 1 < n && m_tokens[i + 1].kind == Token::Word
                                        && scaleWord(m_tokens[i + 1].word) != 0;
        const bool halfDozen =
            first.is(u"half") && i + 2 < n && m_tokens[i + 1].is(u"a") && m_tokens[i + 2].is(u"dozen");
        if (small < 0 && !digitsBeforeScale && !articleBeforeScale && !halfDozen) {
            m_tokens[out++] = m_tokens[i++];
            continue;
        }
        Token t = first;
        t.kind = Token::Number;
        t.spelled = !digitsBeforeScale;
        t.word = {};
        size_t at = i + 1;
        if (halfDozen || (first.is(u"half") && m_tokens[i + 1].is(u"dozen"))) {
            t.value = 6;
            at = halfDozen ? i + 3 : i + 2;
        } else {
            qint64 total = 0;
            qint64 current = digitsBeforeScale ? first.value : small < 0 ? 1 : small;
            bool tens = small >= 20;
            bool scaled = false;
            t.exact = first.kind != Token::Number || first.exact;
            while (at < n && !m_tokens[at].paragraphStart) {
                size_t next = at;
                if (tens && m_tokens[next].is(u'-') && m_tokens[next].glued && next + 1 < n)
                    ++next;
                else if (scaled && isAnd(m_tokens[next]) && next + 1 < n)
                    ++next;
                const Token &w = m_tokens[next];
                if (w.kind != Token::Word)
                    break;
                if (const qint64 scale = scaleWord(w.word); scale != 0 && next == at) {
                    if (scale == 100 || scale == 12) {
                        t.exact = t.exact && !__builtin_mul_overflow(current, scale, &current);
                    } else {
                        qint64 part = 0;
                        t.exact = t.exact && !__builtin_mul_overflow(current, scale, &part)
                                  && !__builtin_add_overflow(total, part, &total);
                        current = 0;
                    }
                    scaled = true;
                    tens = false;
                    at = next + 1;
                    continue;
                }
                const auto more = smallNumberWord(w.word);
                const auto last = ordinalWord(w.word);
                if (more
                    && ((tens && *more < 10 && *more > 0)
                        || (scaled && (next > at || scaleWord(m_tokens[next - 1].word) != 12)))) {
                    current += *more;
                    tens = scaled && *more >= 20;
                    scaled = scaled && *more >= 20 ? scaled : false;
                    if (!tens && next + 1 < n && m_tokens[next + 1].kind == Token::Word
                        && scaleWord(m_tokens[next + 1].word) != 0)
                        scaled = false;
                    at = next + 1;
                    continue;
                }
                if (last && tens && *last < 10 && next > at) { // twenty-first
                    current += *last;
                    t.ordinal = true;
                    at = next + 1;
                }
                break;
            }
            t.value = total + current;
        }
        t.to = m_tokens[at - 1].to;
        t.possessive = false;
        m_tokens[out++] = t;
        i = at;
    }
    m_tokens.resize(out);
}

void Text::markLists()
{
    qint64 expected = 1;
    char16_t letter = u'a';
    const size_t n = m_tokens.size();
    const auto mark = [&](size_t from, size_t to) {
        for (size_t k = from; k < to; ++k)
            m_tokens[k].mark = true;
    };
    for (size_t i = 0; i < n; ++i) {
        Token &t = m_tokens[i];
        const bool follows = i + 2 < n;
        if (t.isAny({u"step", u"equation", u"rule"}) && follows && m_tokens[i + 1].kind == Token::Number
            && (m_tokens[i + 2].is(u':') || m_tokens[i + 2].is(u'.') || m_tokens[i + 2].is(u')'))) {
            mark(i, i + 3);
            continue;
        }
        if (!t.lineStart)
            continue;
        if ((t.is(u'-') || t.is(u'*') || t.is(u'•') || t.is(u'+') || t.is(u'>')) && i + 1 < n
            && !m_tokens[i + 1].glued && !m_tokens[i + 1].lineStart) {
            mark(i, i + 1);
            continue;
        }
        const auto numbered = [&](size_t at) {
            return at + 1 < n && m_tokens[at].isNumber() && !m_tokens[at].spelled
                   && (m_tokens[at].value == expected || m_tokens[at].value == 1) && m_tokens[at + 1].glued
                   && (m_tokens[at + 1].is(u'.') || m_tokens[at + 1].is(u')')) && at + 2 < n
                   && !m_tokens[at + 2].lineStart && !m_tokens[at + 2].glued;
        };
        const auto lettered = [&](size_t at) { // "a)"
            if (at + 2 >= n || m_tokens[at].kind != Token::Word || m_tokens[at].word.size() != 1
                || !m_tokens[at + 1].glued || !m_tokens[at + 1].is(u')') || m_tokens[at + 2].glued)
                return false;
            const char16_t c = m_tokens[at].word[0].unicode();
            return c == u'a' || c == letter;
        };
        if (lettered(i) || (t.is(u'(') && lettered(i + 1))) {
            const size_t at = t.is(u'(') ? i + 1 : i;
            letter = static_cast<char16_t>(m_tokens[at].word[0].unicode() + 1);
            mark(i, at + 2);
            continue;
        }
        if (numbered(i)) {
            expected = t.value + 1;
            mark(i, i + 2);
        } else if (t.is(u'(') && numbered(i + 1)) {
            expected = m_tokens[i + 1].value + 1;
            mark(i, i + 3);
        }
    }
}

void Text::divide()
{
    const Tokens all = m_tokens;
    size_t from = 0;
    for (size_t i = 1; i <= all.size(); ++i) {
        if (i < all.size() && !all[i].paragraphStart)
            continue;
        if (i > from)
            m_paragraphs.push_back(all.subspan(from, i - from));
        from = i;
    }
}

QString Text::written(Tokens tokens) const
{
    if (tokens.empty())
        return {};
    return m_text.mid(tokens.front().from, tokens.back().to - tokens.front().from).trimmed();
}

std::vector<Sentence> sentences(Tokens tokens)
{
    std::vector<Sentence> result;
    size_t from = 0;
    const auto close = [&](size_t to, char16_t end) {
        while (from < to && tokens[from].mark)
            ++from;
        if (to > from)
            result.push_back({tokens.subspan(from, to - from), end});
    };
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token &t = tokens[i];
        const bool listItem = t.mark && (i == 0 || !tokens[i - 1].mark);
        const bool label = t.kind == Token::Word && i + 1 < tokens.size() && !tokens[i + 1].lineStart
                           && (tokens[i + 1].is(u':')
                               || (i + 2 < tokens.size() && tokens[i + 1].kind == Token::Word
                                   && tokens[i + 2].is(u':') && !tokens[i + 2].lineStart));
        const bool listOver = t.capital && i > from && tokens[from].mark;
        const bool newBlock =
            i > from && t.lineStart && (label || listOver || t.paragraphStart || tokens[i - 1].is(u':'));
        if (newBlock || (listItem && i > from)) {
            close(i, 0);
            from = i;
        }
        if (t.mark)
            continue;
        if (t.is(u'.') || t.is(u'?') || t.is(u'!')) {
            const char16_t end = t.symbol;
            close(i, end);
            while (i + 1 < tokens.size() && (tokens[i + 1].is(u'"') || tokens[i + 1].is(u'.'))
                   && tokens[i + 1].glued)
                ++i;
            from = i + 1;
        }
    }
    close(tokens.size(), 0);
    return result;
}

bool asks(const Sentence &sentence)
{
    if (sentence.end == u'?')
        return true;
    const Tokens t = sentence.tokens;
    for (size_t i = 0; i < t.size(); ++i) {
        if (t[i].kind != Token::Word)
            continue;
        if (t[i].isAny({u"what",     u"which",   u"find",     u"compute",  u"calculate", u"determine",
                        u"evaluate", u"work",    u"give",     u"state",    u"tell",      u"name",
                        u"report",   u"solve",   u"figure",   u"simplify", u"say",       u"wanted",
                        u"needed",   u"sought",  u"whats",    u"what's",   u"write",     u"wants",
                        u"show",     u"obtain",  u"identify", u"asked",    u"required",  u"count",
                        u"supply",   u"provide", u"deduce"}))
            return true;
        if (t[i].is(u"how") && i + 1 < t.size()
            && t[i + 1].isAny({u"many", u"much", u"old", u"long", u"far", u"heavy", u"big", u"large", u"tall",
                               u"high", u"great"}))
            return true;
    }
    return false;
}

std::optional<qint64> added(qint64 a, qint64 b)
{
    qint64 sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? std::nullopt : std::optional(sum);
}

std::optional<qint64> multiplied(qint64 a, qint64 b)
{
    qint64 product = 0;
    return __builtin_mul_overflow(a, b, &product) ? std::nullopt : std::optional(product);
}

QStringList distinctMistakes(const QStringList &candidates, const QString &answer)
{
    QStringList kept;
    for (const QString &candidate : candidates)
        if (!candidate.isEmpty() && candidate != answer && !kept.contains(candidate))
            kept.append(candidate);
    return kept;
}

} // namespace daao::reading
