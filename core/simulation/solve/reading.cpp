#include "core/simulation/solve/reading.h"

#include <QHash>

#include <algorithm>

namespace daao::reading {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int superscript(char16_t c)
{
    switch (c) {
    case u'\u2070':
        return 0;
    case u'\u00b9':
        return 1;
    case u'\u00b2':
        return 2;
    case u'\u00b3':
        return 3;
    default:
        return c >= u'\u2074' && c <= u'\u2079' ? c - u'\u2070' : -1;
    }
}

char16_t normalised(char16_t c)
{
    switch (c) {
    case u'×':
    case u'·':
    case u'⋅':
    case u'∗':
    case u'✕':
    case u'∙':
        return u'*';
    case u'÷':
        return u'/';
    case u'−':
    case u'–':
    case u'‑':
    case u'‒':
        return u'-';
    case u'—':
        return u';';
    case u'“':
    case u'”':
    case u'„':
        return u'"';
    case u'’':
    case u'‘':
        return u'\'';
    case u'{':
    case u'[':
        return u'(';
    case u'}':
    case u']':
        return u')';
    case u'…':
        return u'.';
    case u'＝':
        return u'=';
    default:
        return c;
    }
}

bool isCurrency(char16_t c)
{
    return c == u'$' || c == u'€' || c == u'£' || c == u'¥';
}

bool isGap(char16_t c) // between groups of three digits
{
    return c == u',' || c == u'\u00a0' || c == u'\u202f' || c == u'\u2009' || c == u'_' || c == u'\''
           || c == u'’';
}

const QHash<QStringView, int> &numberWords()
{
    static const QHash<QStringView, int> words{
        {u"zero", 0},     {u"one", 1},      {u"two", 2},        {u"three", 3},     {u"four", 4},
        {u"five", 5},     {u"six", 6},      {u"seven", 7},      {u"eight", 8},     {u"nine", 9},
        {u"ten", 10},     {u"eleven", 11},  {u"twelve", 12},    {u"thirteen", 13}, {u"fourteen", 14},
        {u"fifteen", 15}, {u"sixteen", 16}, {u"seventeen", 17}, {u"eighteen", 18}, {u"nineteen", 19},
        {u"twenty", 20},  {u"thirty", 30},  {u"forty", 40},     {u"fourty", 40},   {u"fifty", 50},
        {u"sixty", 60},   {u"seventy", 70}, {u"eighty", 80},    {u"ninety", 90},
    };
    return words;
}

const QHash<QStringView, int> &ordinalWords()
{
    static const QHash<QStringView, int> words{
        {u"first", 1},        {u"second", 2},      {u"third", 3},       {u"fourth", 4},
        {u"fifth", 5},        {u"sixth", 6},       {u"seventh", 7},     {u"eighth", 8},
        {u"ninth", 9},        {u"tenth", 10},      {u"eleventh", 11},   {u"twelfth", 12},
        {u"thirteenth", 13},  {u"fourteenth", 14}, {u"fifteenth", 15},  {u"sixteenth", 16},
        {u"seventeenth", 17}, {u"eighteenth", 18}, {u"nineteenth", 19}, {u"twentieth", 20},
        {u"thirtieth", 30},
    };
    return words;
}

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

/// LaTeX commands that mean an operator; empty: drop it.
std::pair<char16_t, QStringView> command(QStringView name)
{
    if (name == u"times" || name == u"cdot" || name == u"ast")
        return {u'*', {}};
    if (name == u"div")
        return {u'/', {}};
    if (name == u"equiv")
        return {u'≡', {}};
    if (name == u"pmod" || name == u"bmod" || name == u"mod")
        return {0, u"mod"};
    return {0, {}};
}

bool isSentenceAbbreviation(QStringView w)
{
    static constexpr QStringView known[] = {u"mr",  u"mrs",  u"ms",  u"dr",  u"jan", u"feb", u"apr",   u"aug",
                                            u"sep", u"sept", u"oct", u"nov", u"dec", u"vs",  u"approx"};
    return std::ranges::find(known, w) != std::end(known);
}

} // namespace

Text::Text(const QString &text)
    : m_text(text)
    , m_lower(text)
{
    for (QChar &c : m_lower)
        c = c.toLower(); // one to one, so that places in both agree
    m_tokens.reserve(static_cast<size_t>(text.size()) / 4 + 8);
    scan();
    joinNumberWords();
    markLists();
    divide();
}

void Text::scan()
{
    const QStringView s = m_text;
    const QStringView low = m_lower;
    const qsizetype n = s.size();
    qsizetype i = 0;
    bool line = true;
    bool paragraph = true;
    bool money = false;
    qsizetype lastEnd = -1;

    const auto put = [&](Token t, qsizetype from, qsizetype to) {
        t.from = static_cast<int>(from);
        t.to = static_cast<int>(to);
        t.glued = from == lastEnd;
        t.lineStart = line;
        t.paragraphStart = paragraph;
        line = paragraph = false;
        lastEnd = to;
        m_tokens.push_back(t);
    };
    const auto number = [&](qsizetype from) {
        Token t;
        t.kind = Token::Number;
        t.money = money;
        money = false;
        qsizetype at = from;
        const auto digits = [&] {
            while (at < n && isDigit(s[at])) {
                if (__builtin_mul_overflow(t.value, 10, &t.value)
                    || __builtin_add_overflow(t.value, s[at].unicode() - u'0', &t.value))
                    t.exact = false;
                ++at;
            }
        };
        const auto group = [&](qsizetype gap) {
            if (gap + 3 >= n || !isGap(s[gap].unicode()))
                return false;
            for (int k = 1; k <= 3; ++k)
                if (!isDigit(s[gap + k]))
                    return false;
            return gap + 4 >= n || !isDigit(s[gap + 4]);
        };
        digits();
        if (at - from <= 3 && at > from)
            while (group(at)) {
                ++at;
                digits();
            }
        if (at + 1 < n && s[at] == u'.' && isDigit(s[at + 1])) { // a fraction: only ".00" is an integer
            qsizetype end = at + 1;
            bool zero = true;
            while (end < n && isDigit(s[end]))
                zero = s[end++] == u'0' && zero;
            t.exact = t.exact && zero;
            at = end;
        }
        const QStringView tail = low.mid(at, 2);
        const bool wordGoesOn = at + 2 < n && low[at + 2].isLetter();
        if (!wordGoesOn && (tail == u"st" || tail == u"nd" || tail == u"rd" || tail == u"th")) {
            t.ordinal = true;
            at += 2;
        }
        put(t, from, at);
        return at;
    };

    while (i < n) {
        const char16_t c = s[i].unicode();
        if (c == u'\n' || c == u'\r') {
            if (c == u'\n') {
                paragraph = paragraph || line; // nothing on this line: a blank one
                line = true;
            }
            ++i;
            continue;
        }
        if (s[i].isSpace() || c == u'\u200b' || c == u'`') {
            ++i;
            continue;
        }
        if (isCurrency(c)) {
            money = i + 1 < n && isDigit(s[i + 1]);
            ++i;
            if (lastEnd == i - 1)
                lastEnd = i;
            continue;
        }
        if (isDigit(c)) {
            i = number(i);
            continue;
        }
        if (s[i].isLetter()) {
            qsizetype at = i;
            while (at < n && (s[at].isLetterOrNumber() && superscript(s[at].unicode()) < 0))
                ++at;
            if (at + 2 < n && at == i + 1 && s[at] == u'.' && low[at + 1] == u'm'
                && (low[i] == u'a' || low[i] == u'p')
                && (at + 2 >= n || !s[at + 2].isLetter())) { // a.m., p.m.
                Token t;
                t.word = low[i] == u'a' ? QStringView(u"am") : QStringView(u"pm");
                at += 2;
                if (at < n && s[at] == u'.' && at + 1 < n && s[at + 1] != u'\n'
                    && !(at + 2 < n && s[at + 2].isUpper()))
                    ++at;
                put(t, i, at);
                i = at;
                continue;
            }
            Token t;
            t.capital = s[i].isUpper();
            qsizetype end = at;
            if (at < n && normalised(s[at].unicode()) == u'\'') {
                const bool letterNext = at + 1 < n && s[at + 1].isLetter();
                const bool ess = letterNext && low[at + 1] == u's' && (at + 2 >= n || !s[at + 2].isLetter());
                if (ess) {
                    t.possessive = true;
                    end = at + 2;
                } else if (letterNext) {
                    ++at;
                    while (at < n && s[at].isLetter())
                        ++at;
                    end = at;
                } else if (low[at - 1] == u's') {
                    t.possessive = true;
                    end = at + 1;
                }
            }
            t.word = low.mid(i, at - i);
            put(t, i, end);
            i = end;
            if (i < n && s[i] == u'.' && isSentenceAbbreviation(t.word))
                ++i;
            continue;
        }
        if (c == u'\\') {
            qsizetype at = i + 1;
            while (at < n && s[at].isLetter())
                ++at;
            const auto [symbol, word] = command(low.mid(i + 1, at - i - 1));
            Token t;
            if (symbol != 0) {
                t.kind = Token::Symbol;
                t.symbol = symbol;
                put(t, i, at);
            } else if (!word.isEmpty()) {
                t.word = word;
                put(t, i, at);
            }
            i = std::max(at, i + 1);
            continue;
        }
        if (superscript(c) >= 0) {
            Token hat;
            hat.kind = Token::Symbol;
            hat.symbol = u'^';
            put(hat, i, i);
            Token t;
            t.kind = Token::Number;
            qsizetype at = i;
            while (at < n && superscript(s[at].unicode()) >= 0) {
                if (__builtin_mul_overflow(t.value, 10, &t.value)
                    || __builtin_add_overflow(t.value, superscript(s[at].unicode()), &t.value))
                    t.exact = false;
                ++at;
            }
            put(t, i, at);
            i = at;
            continue;
        }
        if (c == u'*' && i + 1 < n && s[i + 1] == u'*') {
            const auto operand = [&](qsizetype at) {
                return at >= 0 && at < n && (isDigit(s[at]) || s[at] == u'(' || s[at] == u')');
            };
            const bool power = (operand(i - 1) && operand(i + 2))
                               || (i > 1 && i + 3 < n && s[i - 1] == u' ' && s[i + 2] == u' '
                                   && operand(i - 2) && operand(i + 3));
            if (power) {
                Token t;
                t.kind = Token::Symbol;
                t.symbol = u'^';
                put(t, i, i + 2);
            } else if (lastEnd == i) {
                lastEnd = i + 2; // emphasis: not there
            }
            i += 2;
            continue;
        }
        const bool emphasis =
            c == u'*' && !(i + 1 < n && s[i + 1] == u'=')
            && (i + 1 >= n || !s[i + 1].isSpace()) != (i == 0 || !s[i - 1].isSpace())
            && !(i + 1 < n && isDigit(s[i + 1]) && i > 0 && s[i - 1].isSpace() && i > 1 && isDigit(s[i - 2]));
        if (c == u'#' || emphasis) {
            if (c == u'*' && lastEnd == i)
                lastEnd = i + 1;
            ++i;
            continue;
        }
        Token t;
        t.kind = Token::Symbol;
        t.symbol = normalised(c);
        put(t, i, i + 1);
        ++i;
    }
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
        if (t[i].isAny({u"what", u"which", u"find", u"compute", u"calculate", u"determine", u"evaluate", u"work", u"give", u"state",
                        u"tell", u"name", u"report", u"solve", u"figure", u"simplify", u"say", u"wanted", u"needed", u"sought", u"whats",
                        u"what's", u"write", u"wants", u"show", u"obtain", u"identify", u"asked", u"required", u"count", u"supply",
                        u"provide", u"deduce"}))
            return true;
        if (t[i].is(u"how") && i + 1 < t.size()
            && t[i + 1].isAny({u"many", u"much", u"old", u"long", u"far", u"heavy", u"big", u"large", u"tall", u"high", u"great"}))
            return true;
    }
    return false;
}

QString singular(QStringView word)
{
    static const QHash<QStringView, QStringView> irregular{
        {u"children", u"child"},
        {u"people", u"person"},
        {u"men", u"man"},
        {u"women", u"woman"},
        {u"mice", u"mouse"},
        {u"geese", u"goose"},
        {u"feet", u"foot"},
        {u"teeth", u"tooth"},
        {u"loaves", u"loaf"},
        {u"leaves", u"leaf"},
        {u"knives", u"knife"},
        {u"shelves", u"shelf"},
        {u"wolves", u"wolf"},
        {u"scarves", u"scarf"},
        {u"cookies", u"cookie"},
        {u"pennies", u"penny"},
        {u"movies", u"movie"},
        {u"pies", u"pie"},
        {u"ties", u"tie"},
        {u"brownies", u"brownie"},
        {u"bus", u"bus"},
        {u"buses", u"bus"},
        {u"glass", u"glass"},
        {u"shoes", u"shoe"},
        {u"oxen", u"ox"},
        {u"dice", u"die"},
        {u"calves", u"calf"},
        {u"halves", u"half"},
        {u"canoes", u"canoe"},
        {u"axes", u"axe"},
        {u"smoothies", u"smoothie"},
        {u"zombies", u"zombie"},
    };
    if (const auto it = irregular.find(word); it != irregular.end())
        return it->toString();
    if (word.size() > 3 && word.endsWith(u"ies"))
        return word.chopped(3).toString() + u'y';
    if (word.endsWith(u"sses") || word.endsWith(u"shes") || word.endsWith(u"ches") || word.endsWith(u"xes")
        || word.endsWith(u"zzes") || word.endsWith(u"oes"))
        return word.chopped(2).toString();
    if (word.size() > 2 && word.endsWith(u's') && !word.endsWith(u"ss") && !word.endsWith(u"us"))
        return word.chopped(1).toString();
    return word.toString();
}

std::optional<int> smallNumberWord(QStringView lower)
{
    const auto it = numberWords().find(lower);
    return it == numberWords().end() ? std::nullopt : std::optional(*it);
}

std::optional<int> ordinalWord(QStringView lower)
{
    const auto it = ordinalWords().find(lower);
    return it == ordinalWords().end() ? std::nullopt : std::optional(*it);
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
