#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace daao::wishes {

/// What a word can mean in an instruction. A word may carry several meanings.
enum Meaning : quint32 {
    StrongWorking = 1u << 0,
    WeakWorking = 1u << 1,
    Bare = 1u << 2,      ///< asks for brevity by itself: "tersely"
    Only = 1u << 3,      ///< asks for brevity before a word for the answer: "only the value"
    Result = 1u << 4,    ///< a word for the answer
    LastPlace = 1u << 5, ///< "end", "last": says where, so "only" does not govern the whole reply
    Not = 1u << 6,
    Omit = 1u << 7,
    JudgeVerb = 1u << 8,
    Defect = 1u << 9,
    Seek = 1u << 10,  ///< "find", "spot": judging when a defect follows
    Worth = 1u << 11, ///< "correct", "right", "sound"
    PickVerb = 1u << 12,
    Best = 1u << 13,
    Label = 1u << 14,
    ImproveVerb = 1u << 15,
    Passive = 1u << 16, ///< "be", "how", "could": what follows is not asked to be done
    Others = 1u << 17,
    Shown = 1u << 18, ///< "candidate", "solution"
    ProgramNoun = 1u << 19,
    WriteVerb = 1u << 20,
    ToolNoun = 1u << 21,
    RunVerb = 1u << 22,
    SendBack = 1u << 23,
    Condition = 1u << 24,
    Failing = 1u << 25,
    Which = 1u << 26,
    Object = 1u << 27, ///< "it", "the": makes "correct" a verb
    Whether = 1u << 28,
    TaskNoun = 1u << 29,
};

struct Word
{
    QStringView text;
    quint32 meaning = 0;
    bool afterComma = false;
    bool is(quint32 wanted) const { return meaning & wanted; }
};

using Clause = std::vector<Word>;

/// A text made ready for clausesOf(): lower case, without apostrophes, hyphens parted.
QString prepared(const QString &text);

/// Clauses of a prepared text; they end at . ! ? ; : and line ends. The words point into it.
std::vector<Clause> clausesOf(QStringView lower);

} // namespace daao::wishes
