#pragma once

#include "core/domain/run.h"

#include <QCoreApplication>

#include <optional>

namespace daao {

/// How a node of one run relates to one of another.
enum class NodeChange {
    Same,    ///< the same operator on the same LLM with the same settings
    Swapped, ///< the same operator of the same layer on another LLM
    Edited,  ///< the same LLM, other settings
    Added,   ///< in the second run only
    Removed, ///< in the first run only
};

/// Two runs side by side: which node answers to which (same layer and operator, in order), and what differs.
struct RunDiff
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunDiff)

public:
    struct Pair
    {
        QString left;  ///< node id in the first run; empty: Added
        QString right; ///< node id in the second run; empty: Removed
        NodeChange change = NodeChange::Same;

        bool operator==(const Pair &) const = default;
    };

    QList<Pair> pairs; ///< in the order of the layers
    Money costDelta;   ///< second minus first, of what is known
    bool costComplete = true;
    double msDelta = 0;
    int promptTokenDelta = 0;
    int completionTokenDelta = 0;
    bool sameAnswer = true;

    static RunDiff between(const Run &left, const Run &right);

    const Pair *ofLeft(const QString &node) const;
    const Pair *ofRight(const QString &node) const;
    static QString word(NodeChange change); ///< with its sign: "+ added", "⇄ other LLM" …
};

/// Cost with its sign: "+$0.0011", "−$0.0016", "±$0"; "≈" in front where a part is unknown.
QString signedCost(Money delta, bool complete = true);

} // namespace daao
