#pragma once

#include "core/domain/money.h"
#include "core/domain/workflow.h"

#include <QList>
#include <QString>

#include <optional>

namespace daao {

/// How hard a query is: the probability that one call of the cheapest LLM fails (method.md 5.2), with an interval.
struct Difficulty
{
    double value = 0.5; ///< in [0,1]
    double low = 0;
    double high = 1;
    double logit = 0;
    QString encoder; ///< what read the text

    bool operator==(const Difficulty &) const = default;
};

/// One thing a decision could have chosen.
struct Alternative
{
    QString id; ///< an LLM, an operator or a depth
    std::optional<double> pCorrect;
    std::optional<Money> cost; ///< expected; nullopt: the price is unknown
    std::optional<double> seconds;
    double utility = 0; ///< what the decision maximised
    QString excluded;   ///< why it could not be chosen; empty: it could

    bool operator==(const Alternative &) const = default;
};

/// The smallest change of one number that would have changed the decision: from `from` beyond `to`.
struct Flip
{
    QString parameter; ///< "lambda", "difficulty", "price:<LLM>"
    double from = 0;
    double to = 0;
    QString winner; ///< what would be chosen then

    bool operator==(const Flip &) const = default;
};

/// The record of one decision: all scores, what won, by how much, and what would flip it.
struct Why
{
    QString decision; ///< "model", "operator", "depth", "stop"
    QString chosen;
    QString runnerUp;
    double margin = 0; ///< utility of chosen minus runner-up
    double lambda = 0;
    QList<Alternative> alternatives;
    QList<Flip> flips;
    QString sentence; ///< for people, translated

    bool operator==(const Why &) const = default;
};

/// What a plan promises before any call.
struct Expected
{
    std::optional<double> pCorrect;
    std::optional<Money> cost;

    bool operator==(const Expected &) const = default;
};

/// A workflow for one query and the reasons for it.
struct Plan
{
    Difficulty difficulty;
    Workflow workflow;
    Expected expected;
    QList<Why> why;                    ///< of the whole plan: depth, stop
    QHash<QString, QList<Why>> nodeWhy; ///< by node id: operator, model

    bool operator==(const Plan &) const = default;
};

} // namespace daao
