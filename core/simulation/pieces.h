#pragma once

#include <QString>
#include <QStringList>

namespace daao {

/// A text as a stream brings it: words with the space before them. Joined, they are the text again.
inline QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    qsizetype from = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (!text[i].isSpace() || text[i - 1].isSpace())
            continue;
        pieces += text.mid(from, i - from);
        from = i;
    }
    if (from < text.size())
        pieces += text.mid(from);
    return pieces;
}

} // namespace daao
