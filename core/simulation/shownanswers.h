#pragma once

#include "core/simulation/messagereading.h"
#include "core/simulation/passages.h"

namespace daao {

struct Instructions;

/// The instructions of a message and what else it holds.
struct Letter
{
    QString plain;
    QList<Passage> passages;
};

Letter letterOf(const QString &content, const Understanding &question);
/// A message without the words of the question.
QString withoutQuestion(const QString &content, const Understanding &question);

/// What a text that somebody wrote arrives at, and what that is worth.
ShownAnswer shownFrom(const QString &label, const QString &text, const Understanding &question);
/// The answers that a message shows, in order.
QList<ShownAnswer> shownIn(const Letter &letter, const Understanding &question, const Instructions &asked);

bool isCode(const Understanding &question);
/// A crude count: the spaces and one.
qsizetype wordCount(const QString &text);

} // namespace daao
