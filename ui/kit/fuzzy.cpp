#include "ui/kit/fuzzy.h"

#include <algorithm>
#include <vector>

namespace daao {

namespace {

constexpr int hit = 1;
constexpr int inARow = 4;
constexpr int wordBegin = 6;
constexpr int textBegin = 4;
constexpr int none = -1'000'000;

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || (!text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber())
           || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    constexpr qsizetype longest = 300; // what nobody reads in one line need not be searched
    text = text.left(longest);
    if (pattern.isEmpty())
        return 0;
    if (pattern.size() > text.size())
        return -1;
    // best[j]: the best score of the pattern so far whose last letter stands at text[j].
    std::vector<int> best(size_t(text.size()), none);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        std::vector<int> next(size_t(text.size()), none);
        int before = i == 0 ? 0 : none; // the best that ends anywhere before j
        for (qsizetype j = 0; j < text.size(); ++j) {
            const int direct = i > 0 && j > 0 ? best[size_t(j - 1)] : none;
            if (text[j].toCaseFolded() == pattern[i].toCaseFolded()) {
                const int bonus = hit + (beginsWord(text, j) ? wordBegin : 0) + (j == 0 ? textBegin : 0);
                next[size_t(j)] = bonus + std::max(before, direct == none ? none : direct + inARow);
            }
            if (i > 0)
                before = std::max(before, best[size_t(j)]);
        }
        best = std::move(next);
    }
    const int score = *std::ranges::max_element(best);
    return score <= 0 ? -1 : score;
}

} // namespace daao
