#pragma once

#include "core/simulation/solve/language.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace daao::lore {

/// A statement about two things, turned so that "relation of subject" is the object, or "subject verbs
/// object".
struct Fact
{
    QString subject;
    QString relation; ///< its telling words as written
    QString object;
    QStringList key;      ///< the stems of these words
    bool verb = false;    ///< "guards", not "mentor of"
    bool passive = false; ///< written as "is guarded by"; subject and object are turned to the active voice
    int sentence = 0;
    bool weak = false; ///< the object is a common noun: believed only if its relation matters elsewhere

    bool operator==(const Fact &) const = default;
};

/// One option of a multiple choice.
struct Choice
{
    QString label; ///< "A", "2"; empty for a bullet
    QString text;
};

struct Choices
{
    QList<Choice> list;
    qsizetype begin = -1; ///< where they stand in the text
    qsizetype end = -1;
};

/// All lists of at least three labelled options in a text, lettered ones first.
QList<Choices> choicesIn(const QString &text);

/// "The Brass Lantern." -> "brass lantern": what makes two names the same.
QString sameName(const QString &name);

/// All facts that sentences, lines and table rows of text[0, end) state. `names` are names known beforehand.
QList<Fact> factsIn(const QString &text, std::span<const prose::Sentence> sentences, qsizetype end,
                    const QStringList &names);

/// The stem of a telling word, irregular verbs included: "taught" and "teaches" give the same.
QString meaningOf(const QString &lower);

/// A known name that starts at word `at`; length 0: none.
struct NameMatch
{
    QString name;
    int length = 0;
};
NameMatch nameAt(std::span<const prose::Word> words, int at, const QStringList &names);

} // namespace daao::lore
