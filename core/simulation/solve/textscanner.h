#pragma once

#include "core/simulation/solve/reading.h"

#include <vector>

namespace daao::reading {

/// Cuts a text into tokens, one kind of token at a time. `lower` is `text` in lower case, character by
/// character; the tokens look into it.
class Scanner
{
public:
    Scanner(QStringView text, QStringView lower, std::vector<Token> &tokens)
        : m_text(text)
        , m_lower(lower)
        , m_tokens(tokens)
    {}

    void run();

private:
    void put(Token token, qsizetype from, qsizetype to);
    bool skipSpace(char16_t c);
    bool takeCurrency(char16_t c);
    void takeNumber();
    bool groupFollows(qsizetype gap) const;
    qsizetype digitsFrom(qsizetype at, Token &number) const;
    void takeWord();
    bool takeHalfOfDay(qsizetype end);
    qsizetype endOfWord(qsizetype end, Token &word) const;
    void takeCommand();
    void takeExponent();
    bool takeStars();
    bool isEmphasis(char16_t c) const;
    void takeSymbol(char16_t symbol, qsizetype length);

    bool has(qsizetype at) const { return at >= 0 && at < m_text.size(); }
    bool isAt(qsizetype at, char16_t c) const { return has(at) && m_text[at] == QChar(c); }
    bool digitAt(qsizetype at) const;
    bool letterAt(qsizetype at) const { return has(at) && m_text[at].isLetter(); }
    bool spaceAt(qsizetype at) const { return has(at) && m_text[at].isSpace(); }

    QStringView m_text;
    QStringView m_lower;
    std::vector<Token> &m_tokens;
    qsizetype m_at = 0;
    qsizetype m_lastEnd = -1;
    bool m_line = true;      ///< the next token is the first of its line
    bool m_paragraph = true; ///< … and of its paragraph
    bool m_money = false;    ///< a currency sign stands before the next number
};

} // namespace daao::reading
