#pragma once

#include "core/domain/money.h"
#include "core/domain/operators.h"
#include "core/domain/query.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace daao {

/// A hard rule of a policy: where its conditions all hold, its effects do. "Code questions never go to
/// Sim-Nano" is when {"is_code": true}, forbid_models ["sim-nano"].
struct PolicyRule
{
    // when; unset: holds for every query
    std::optional<bool> isCode;
    QString contains; ///< part of the text, in any case
    QString tag;      ///< one of the query's tags
    std::optional<double> difficultyFrom;
    std::optional<double> difficultyTo;

    // then
    QStringList forbidModels;
    QStringList onlyModels; ///< empty: any
    QList<Operator> forbidOperators;
    QList<Operator> onlyOperators; ///< empty: any
    std::optional<Money> budget;
    std::optional<int> maxDepth;

    bool operator==(const PolicyRule &) const = default;
    bool asksForDifficulty() const { return difficultyFrom || difficultyTo; }
    bool holds(const Query &query, double difficulty) const;
    QJsonObject toJson() const;
};

} // namespace daao
