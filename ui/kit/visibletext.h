#pragma once

#include <QString>

namespace daao {

/// Text of unknown origin (a model's answer, a pasted query) made safe to look at.
struct VisibleText
{
    /// Lines longer than this are broken: one endless paragraph takes Qt quadratic time.
    static constexpr qsizetype longestLine = 2000;

    /// Control characters as their Unicode pictures (␀ ␛ …) and direction overrides as ⟦U+202E⟧, so that
    /// nothing can hide or reorder. Line breaks and tabs stay.
    static QString of(const QString &text);
    /// The same, with lines of at most longestLine characters.
    static QString inLines(const QString &text);
};

} // namespace daao
