#pragma once

#include "core/problems/structures.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace daao::island {

/// "Of these people, the number of knights is one of these."
struct Atom
{
    quint32 group = 0;   ///< a bit per person
    quint32 allowed = 0; ///< bit k: k knights are possible
    bool operator==(const Atom &) const = default;
};

/// What one person says: atoms joined in one way.
struct Claim
{
    enum Joint { All, Any, Implies, Same };
    int speaker = 0;
    Joint joint = All;
    QList<Atom> atoms;
    bool wholeGroup = false; ///< "exactly two of us": counts everybody
    bool operator==(const Claim &) const = default;
};

struct Reading
{
    QStringList people;
    QList<Claim> claims;
    int asked = -1;          ///< a person; -1: who they are
    bool askedLiars = false; ///< the liars are to be listed
    QString honestWord;      ///< how the text calls the two kinds
    QString lyingWord;
    QString questionText;
};

/// Finds people, claims and the question. nullopt: the text holds no such puzzle.
std::optional<Reading> read(const QString &text);

/// Sets of knights (a bit per person) under which exactly the knights' claims are true.
QList<quint32> worldsOf(const Reading &reading);

} // namespace daao::island
