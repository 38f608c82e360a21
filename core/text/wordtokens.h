#pragma once

#include <QStringView>
#include <QtGlobal>

#include <vector>

namespace daao {

/// A word, a number or a symbol of a text, known by its hash.
struct WordToken
{
    quint64 hash = 0;
    int letters = 0; ///< 0 with digits: a number
    int digits = 0;
    bool isSymbol() const { return letters == 0 && digits == 0; }
    bool isNumber() const { return letters == 0 && digits > 0; }
};

/// Runs of letters and digits, in lower case, and every sign between them but spaces, full stops and commas.
/// A LaTeX command is thus a backslash and a word. Pure.
std::vector<WordToken> wordTokens(QStringView text);

} // namespace daao
