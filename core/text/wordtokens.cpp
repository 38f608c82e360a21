#include "core/text/wordtokens.h"

#include "core/base/random.h"

namespace daao {

std::vector<WordToken> wordTokens(QStringView text)
{
    std::vector<WordToken> tokens;
    tokens.reserve(size_t(text.size() / 4 + 8));
    WordToken word;
    const auto endWord = [&] {
        if (!word.isSymbol())
            tokens.push_back(word);
        word = {};
    };
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            (c.isDigit() ? word.digits : word.letters) += 1;
            word.hash = (word.hash ^ c.toLower().unicode()) * 0x100000001b3ULL;
            continue;
        }
        endWord();
        if (!c.isSpace() && c != u'.' && c != u',')
            tokens.push_back({.hash = scatter(c.unicode())});
    }
    endWord();
    return tokens;
}

} // namespace daao
