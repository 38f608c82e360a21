#include "core/simulation/understanding.h"

#include "core/simulation/solve/solvers.h"

#include <array>

namespace daao {

namespace {

using Finder = std::optional<Understanding> (*)(const QString &);

/// The families with the most particular marks first; stories, which can look like anything, last.
constexpr std::array<Finder, 9> finders{findCode,    findFacts,  findKnights,    findOrdering, findDateTime,
                                        findModular, findLinear, findArithmetic, findWord};

std::optional<Understanding> inOnePiece(const QString &text)
{
    for (const Finder find : finders)
        if (auto found = find(text))
            return found;
    return std::nullopt;
}

} // namespace

std::optional<Understanding> understand(const QString &text)
{
    constexpr qsizetype longest = 200'000; // no question of this world is longer
    if (text.trimmed().isEmpty() || text.size() > longest)
        return std::nullopt;
    if (auto found = inOnePiece(text))
        return found;
    // Other matter around it may confuse: runs of paragraphs, longer ones first.
    const QStringList paragraphs = text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    constexpr qsizetype most = 8;
    if (paragraphs.size() < 2 || paragraphs.size() > most)
        return std::nullopt;
    for (qsizetype length = paragraphs.size() - 1; length > 0; --length)
        for (qsizetype first = 0; first + length <= paragraphs.size(); ++first)
            if (auto found = inOnePiece(paragraphs.sliced(first, length).join(QStringLiteral("\n\n"))))
                return found;
    return std::nullopt;
}

} // namespace daao
