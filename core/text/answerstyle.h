#pragma once

#include <QString>

namespace daao {

/// Takes the dress off an answer: markup, quotes, LaTeX style and typographic signs become plain text.
/// "\left( \dfrac{1}{2},\, 3 \right)" -> "( 1/2, 3 )". Matrices and vectors become nested tuples.
QString plainStyle(QString text);

/// The inside of the brace group that opens at `open`; `end` is set behind its closing brace. A group that is
/// never closed reaches to the end of the text.
QString braceGroup(const QString &text, qsizetype open, qsizetype *end);

} // namespace daao
