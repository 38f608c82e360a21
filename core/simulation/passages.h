#pragma once

#include <QList>
#include <QString>

namespace daao {

/// A stretch of a message with one purpose, told apart by layout: headings, labels, tags, fences, quotes.
struct Passage
{
    enum Kind {
        Plain,      ///< instructions and whatever is nothing else
        Question,   ///< under a heading that announces a question
        Answer,     ///< somebody's proposed answer, solution or program
        Item,       ///< an entry of a numbered or lettered list; what it is depends on the text around it
        Remark,     ///< somebody's opinion of an answer
        ToolOutput, ///< what a tool or program printed
        Report,     ///< how a program fared when it was tried
    };
    Kind kind = Plain;
    QString label; ///< "2", "B", or empty
    QString head;  ///< the heading or introduction it stood under
    QString text;  ///< without head and delimiters
    QString raw;   ///< as it stood in the message

    bool operator==(const Passage &) const = default;
};

/// Takes a message apart. Pure. The raw texts in order give the message again, but for line ends.
QList<Passage> passagesOf(const QString &message);

} // namespace daao
