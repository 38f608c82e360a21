#include "core/simulation/solve/textscanner.h"

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

bool Scanner::digitAt(qsizetype at) const
{
    return has(at) && isDigit(m_text[at]);
}

void Scanner::put(Token token, qsizetype from, qsizetype to)
{
    token.from = static_cast<int>(from);
    token.to = static_cast<int>(to);
    token.glued = from == m_lastEnd;
    token.lineStart = m_line;
    token.paragraphStart = m_paragraph;
    m_line = m_paragraph = false;
    m_lastEnd = to;
    m_tokens.push_back(token);
}

void Scanner::takeSymbol(char16_t symbol, qsizetype length)
{
    Token token;
    token.kind = Token::Symbol;
    token.symbol = symbol;
    put(token, m_at, m_at + length);
    m_at += length;
}

void Scanner::run()
{
    while (has(m_at)) {
        const char16_t c = m_text[m_at].unicode();
        if (skipSpace(c) || takeCurrency(c))
            continue;
        if (isDigit(m_text[m_at]))
            takeNumber();
        else if (m_text[m_at].isLetter())
            takeWord();
        else if (c == u'\\')
            takeCommand();
        else if (superscript(c) >= 0)
            takeExponent();
        else if (!takeStars())
            takeSymbol(normalised(c), 1);
    }
}

bool Scanner::skipSpace(char16_t c)
{
    if (c == u'\n') {
        m_paragraph = m_paragraph || m_line; // nothing on this line: a blank one
        m_line = true;
    } else if (!m_text[m_at].isSpace() && c != u'\u200b' && c != u'`') {
        return false;
    }
    ++m_at;
    return true;
}

bool Scanner::takeCurrency(char16_t c)
{
    if (!isCurrency(c))
        return false;
    m_money = digitAt(m_at + 1);
    if (m_lastEnd == m_at)
        m_lastEnd = m_at + 1;
    ++m_at;
    return true;
}

/// Adds the digits from `at` on to the number; where they end.
qsizetype Scanner::digitsFrom(qsizetype at, Token &number) const
{
    for (; digitAt(at); ++at)
        if (__builtin_mul_overflow(number.value, 10, &number.value)
            || __builtin_add_overflow(number.value, m_text[at].unicode() - u'0', &number.value))
            number.exact = false;
    return at;
}

/// ",250": a separator and exactly three digits.
bool Scanner::groupFollows(qsizetype gap) const
{
    return has(gap) && isGap(m_text[gap].unicode()) && digitAt(gap + 1) && digitAt(gap + 2)
           && digitAt(gap + 3) && !digitAt(gap + 4);
}

void Scanner::takeNumber()
{
    Token number;
    number.kind = Token::Number;
    number.money = std::exchange(m_money, false);
    qsizetype at = digitsFrom(m_at, number);
    if (at - m_at <= 3)
        while (groupFollows(at))
            at = digitsFrom(at + 1, number);
    if (isAt(at, u'.') && digitAt(at + 1)) { // a fraction: only ".00" is an integer
        for (++at; digitAt(at); ++at)
            number.exact = number.exact && isAt(at, u'0');
    }
    const QStringView tail = m_lower.mid(at, 2);
    if (!letterAt(at + 2) && (tail == u"st" || tail == u"nd" || tail == u"rd" || tail == u"th")) {
        number.ordinal = true;
        at += 2;
    }
    put(number, m_at, at);
    m_at = at;
}

/// "a.m.", "p.m."
bool Scanner::takeHalfOfDay(qsizetype end)
{
    const bool half = end == m_at + 1 && isAt(end, u'.') && end + 2 < m_text.size()
                      && m_lower[end + 1] == u'm' && (m_lower[m_at] == u'a' || m_lower[m_at] == u'p')
                      && !letterAt(end + 2);
    if (!half)
        return false;
    Token token;
    token.word = m_lower[m_at] == u'a' ? QStringView(u"am") : QStringView(u"pm");
    end += 2;
    const bool sentenceGoesOn = isAt(end, u'.') && has(end + 1) && !isAt(end + 1, u'\n')
                                && !(has(end + 2) && m_text[end + 2].isUpper());
    if (sentenceGoesOn)
        ++end;
    put(token, m_at, end);
    m_at = end;
    return true;
}

/// Where the word whose letters end at `end` is over, with what follows an apostrophe; sets its letters.
qsizetype Scanner::endOfWord(qsizetype end, Token &word) const
{
    qsizetype letters = end;
    if (has(end) && normalised(m_text[end].unicode()) == u'\'') {
        const bool ess = letterAt(end + 1) && m_lower[end + 1] == u's' && !letterAt(end + 2);
        if (ess) {
            word.possessive = true;
            end += 2;
        } else if (letterAt(end + 1)) {
            for (++letters; letterAt(letters);)
                ++letters;
            end = letters;
        } else if (m_lower[end - 1] == u's') {
            word.possessive = true;
            ++end;
        }
    }
    word.word = m_lower.mid(m_at, letters - m_at);
    return end;
}

void Scanner::takeWord()
{
    qsizetype end = m_at;
    while (has(end) && m_text[end].isLetterOrNumber() && superscript(m_text[end].unicode()) < 0)
        ++end;
    if (takeHalfOfDay(end))
        return;
    Token word;
    word.capital = m_text[m_at].isUpper();
    end = endOfWord(end, word);
    put(word, m_at, end);
    m_at = end;
    if (isAt(m_at, u'.') && isSentenceAbbreviation(word.word))
        ++m_at;
}

/// "\\times": an operator, a word or nothing.
void Scanner::takeCommand()
{
    qsizetype end = m_at + 1;
    while (letterAt(end))
        ++end;
    const auto [symbol, word] = command(m_lower.mid(m_at + 1, end - m_at - 1));
    Token token;
    token.kind = symbol != 0 ? Token::Symbol : Token::Word;
    token.symbol = symbol;
    token.word = word;
    if (symbol != 0 || !word.isEmpty())
        put(token, m_at, end);
    m_at = end;
}

/// "7²" as "7 ^ 2".
void Scanner::takeExponent()
{
    takeSymbol(u'^', 0);
    Token number;
    number.kind = Token::Number;
    qsizetype at = m_at;
    for (; has(at) && superscript(m_text[at].unicode()) >= 0; ++at)
        if (__builtin_mul_overflow(number.value, 10, &number.value)
            || __builtin_add_overflow(number.value, superscript(m_text[at].unicode()), &number.value))
            number.exact = false;
    put(number, m_at, at);
    m_at = at;
}

/// "**" between operands is a power; elsewhere "**", "*" and "#" are marks of emphasis and headings, which
/// are skipped. False: neither.
bool Scanner::takeStars()
{
    const char16_t c = m_text[m_at].unicode();
    if (c == u'*' && isAt(m_at + 1, u'*')) {
        const auto operand = [&](qsizetype at) { return digitAt(at) || isAt(at, u'(') || isAt(at, u')'); };
        const bool spaced = isAt(m_at - 1, u' ') && isAt(m_at + 2, u' ');
        if ((operand(m_at - 1) && operand(m_at + 2)) || (spaced && operand(m_at - 2) && operand(m_at + 3))) {
            takeSymbol(u'^', 2);
            return true;
        }
        if (m_lastEnd == m_at)
            m_lastEnd = m_at + 2;
        m_at += 2;
        return true;
    }
    if (c != u'#' && !isEmphasis(c))
        return false;
    if (c == u'*' && m_lastEnd == m_at)
        m_lastEnd = m_at + 1;
    ++m_at;
    return true;
}

/// A star with a space on exactly one side: "*word*", but neither "3 * 4" nor "x *= 2" nor "3 *4".
bool Scanner::isEmphasis(char16_t c) const
{
    if (c != u'*' || isAt(m_at + 1, u'='))
        return false;
    const bool closedBehind = !has(m_at + 1) || !spaceAt(m_at + 1);
    const bool closedBefore = m_at == 0 || !spaceAt(m_at - 1);
    return closedBehind != closedBefore
           && !(digitAt(m_at + 1) && spaceAt(m_at - 1) && m_at > 1 && digitAt(m_at - 2));
}

} // namespace daao::reading
