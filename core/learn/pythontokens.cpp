#include "core/learn/pythontokens.h"

#include <algorithm>
#include <array>

namespace daao {

namespace {

bool startsName(QChar c)
{
    return c.isLetter() || c == u'_';
}

qsizetype endOfName(QStringView s, qsizetype i)
{
    while (i < s.size() && (s[i].isLetterOrNumber() || s[i] == u'_'))
        ++i;
    return i;
}

/// Past the closing quote, or the end of the line.
qsizetype endOfText(QStringView s, qsizetype i)
{
    const QChar quote = s[i++];
    while (i < s.size() && s[i] != quote && s[i] != u'\n')
        i += s[i] == u'\\' ? 2 : 1;
    return std::min(i + 1, s.size());
}

qsizetype signLength(QStringView s, qsizetype i)
{
    constexpr std::array pairs{u"==", u"!=", u"<=", u">=", u"+=", u"-=", u"*=", u"/=", u"%=", u"//", u"**"};
    const QStringView two = s.sliced(i).left(2);
    return std::ranges::any_of(pairs, [&](const char16_t *pair) { return two == QStringView(pair); }) ? 2 : 1;
}

/// Where the bracket that opens at `open` closes; the end if it does not.
qsizetype closing(QStringView s, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < s.size();) {
        const char16_t c = s[i].unicode();
        if (c == u'\'' || c == u'"') {
            i = endOfText(s, i);
            continue;
        }
        depth += c == u'(' || c == u'[' || c == u'{' ? 1 : c == u')' || c == u']' || c == u'}' ? -1 : 0;
        if (depth == 0)
            return i;
        ++i;
    }
    return s.size();
}

} // namespace

std::vector<PythonToken> pythonTokens(QStringView s)
{
    std::vector<PythonToken> tokens;
    tokens.reserve(size_t(s.size() / 3 + 8));
    bool lineStart = true;
    qsizetype lineFrom = 0;
    for (qsizetype i = 0; i < s.size();) {
        if (s[i] == u'\n') {
            lineStart = true;
            lineFrom = ++i;
            continue;
        }
        if (s[i].isSpace()) {
            ++i;
            continue;
        }
        if (lineStart)
            tokens.push_back({PythonToken::Line, {}, int(i - lineFrom)});
        lineStart = false;
        const qsizetype from = i;
        PythonToken::Kind kind = PythonToken::Sign;
        if (startsName(s[i])) {
            kind = PythonToken::Name;
            i = endOfName(s, i);
        } else if (s[i].isDigit()) {
            kind = PythonToken::Number;
            while (i < s.size() && (s[i].isLetterOrNumber() || s[i] == u'.'))
                ++i;
        } else if (s[i] == u'\'' || s[i] == u'"') {
            kind = PythonToken::Text;
            i = endOfText(s, i);
        } else {
            i += signLength(s, i);
        }
        tokens.push_back({kind, s.sliced(from, i - from)});
    }
    return tokens;
}

PythonFunction findPythonFunction(QStringView text)
{
    qsizetype from = text.startsWith(u"def ") ? 0 : text.indexOf(u"\ndef ");
    if (from < 0)
        return {};
    from += text[from] == u'\n' ? 1 : 0;
    qsizetype end = text.indexOf(u'\n', from);
    while (end >= 0) { // indented and empty lines belong to it
        const qsizetype next = end + 1;
        if (next < text.size() && !text[next].isSpace())
            break;
        end = text.indexOf(u'\n', next);
    }
    PythonFunction function{.body = text.sliced(from, (end < 0 ? text.size() : end) - from)};
    const QStringView after = text.sliced(from + function.body.size());
    const qsizetype nameEnd = endOfName(text, from + 4);
    const QString call = text.sliced(from + 4, nameEnd - from - 4) + u'(';
    for (const QStringView part : {after, text.left(from)}) {
        const qsizetype at = part.lastIndexOf(call);
        if (at < 0)
            continue;
        const qsizetype open = at + call.size() - 1;
        function.arguments = part.sliced(open + 1, std::max<qsizetype>(closing(part, open) - open - 1, 0));
        break;
    }
    return function;
}

} // namespace daao
