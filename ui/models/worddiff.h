#pragma once

#include <QList>
#include <QString>

namespace daao {

/// A piece of a text that stayed, went or came.
struct DiffPiece
{
    enum Kind { Same, Removed, Added } kind = Same;
    QString text;

    bool operator==(const DiffPiece &) const = default;
};

/// The difference of two texts word by word (Myers 1986, O(ND)): neighbours of one kind are one piece.
/// Texts so different that the search would take long are told as one removal and one addition between the
/// words that both begin and end with.
QList<DiffPiece> wordDiff(const QString &before, const QString &after);

} // namespace daao
