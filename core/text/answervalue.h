#pragma once

#include <QList>
#include <QString>

namespace daao {

/// An answer, understood: a number, a word or phrase, or several of them.
struct AnswerValue
{
    enum Kind {
        Word,   ///< text: a phrase, an expression, a date, a time or a choice letter
        Number, ///< text: a canonical number
        Tuple,  ///< items in brackets, in order: coordinates, intervals, vectors
        Set,    ///< items in braces, in any order
        List,   ///< items side by side, in any order
    };
    Kind kind = Word;
    QString text;
    QString unit; ///< what stood beside a number: "km/h", "%", "$"
    QChar open, close;
    QList<AnswerValue> items;

    bool isPercent() const { return unit == u"%"; }
    bool isEmpty() const { return text.isEmpty() && items.isEmpty(); }
};

enum class Spelling {
    Key, ///< one for all writings
    Tidy ///< for the eye
};

/// Reads an answer in plain style or in LaTeX.
AnswerValue readAnswer(const QString &answer);
QString print(const AnswerValue &value, Spelling spelling);
bool same(const AnswerValue &a, const AnswerValue &b);

} // namespace daao
