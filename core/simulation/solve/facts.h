#pragma once

#include "core/simulation/solve/factbase.h"

#include <optional>

namespace daao::lore {

/// One step of the walk that a question asks for.
struct Hop
{
    QString relation;
    QStringList key;
    bool backwards = false; ///< from the object to the subject: "whose mentor is …", "who guards …"

    bool operator==(const Hop &) const = default;
};

struct Reading
{
    QList<Fact> facts;
    QString subject;
    QList<Hop> hops;
    QStringList things; ///< the subject and where each hop led
    Choices choices;    ///< empty list: the thing itself is asked
    QString questionText;
};

/// Where a hop leads from `thing`; empty: nowhere, or to more than one thing.
QString step(const QList<Fact> &facts, const QString &thing, const Hop &hop);

/// Finds stated facts and a question that follows a chain of them. nullopt: there is none.
std::optional<Reading> read(const QString &text);

} // namespace daao::lore
