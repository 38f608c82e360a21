#include "core/text/tokens.h"

#include <algorithm>
#include <array>

namespace daao {

namespace {

enum class Sort : quint8 { Letter, Digit, Space, LineEnd, Ideograph, OtherScript, Sign };

constexpr std::array<Sort, 128> asciiSorts = [] {
    std::array<Sort, 128> sorts{};
    for (char16_t u = 0; u < 128; ++u) {
        const char16_t lower = u | 0x20;
        sorts[u] = u == u'\n' || u == u'\r'         ? Sort::LineEnd
                   : u == u' ' || u == u'\t'        ? Sort::Space
                   : u >= u'0' && u <= u'9'         ? Sort::Digit
                   : lower >= u'a' && lower <= u'z' ? Sort::Letter
                                                    : Sort::Sign;
    }
    return sorts;
}();

Sort sortOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u < asciiSorts.size())
        return asciiSorts[u];
    if (c.isSpace())
        return Sort::Space;
    if (u < 0x250)
        return c.isLetter() ? Sort::Letter : Sort::Sign;
    if (u >= 0x2e80 && u < 0xa4d0)
        return Sort::Ideograph;
    return c.isLetter() || c.isMark() || c.isSurrogate() ? Sort::OtherScript : Sort::Sign;
}

/// Tokens in a run of `length` characters of one sort.
int tokensIn(Sort sort, int length)
{
    switch (sort) {
    case Sort::Letter:
        return length <= 8 ? 1 : 1 + (length - 4) / 5; // common words are one token, long ones break
    case Sort::Digit:
        return (length + 2) / 3;
    case Sort::Space:
        return length > 1 ? 1 : 0; // one space belongs to the word after it
    case Sort::LineEnd:
        return 1;
    case Sort::Ideograph:
        return length;
    case Sort::OtherScript:
    case Sort::Sign:
        return (length + 1) / 2;
    }
    return length;
}

} // namespace

int estimateTokens(QStringView text)
{
    int tokens = 0;
    for (qsizetype i = 0; i < text.size();) {
        const Sort sort = sortOf(text[i]);
        qsizetype end = i + 1;
        while (end < text.size() && sortOf(text[end]) == sort)
            ++end;
        tokens += tokensIn(sort, int(std::min<qsizetype>(end - i, 100'000'000)));
        i = end;
    }
    return tokens;
}

} // namespace daao
