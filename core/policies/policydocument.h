#pragma once

#include "core/base/result.h"
#include "core/domain/money.h"
#include "core/domain/policy.h"
#include "core/domain/workflow.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace daao {

/// What a policy version says, read from its JSON document (schema daao.policy/1). Every field takes effect
/// without retraining.
struct PolicyDocument
{
    Q_DECLARE_TR_FUNCTIONS(daao::PolicyDocument)

public:
    enum class Mode { Single, Random, Fixed, Cascade, SelfConsistency, Logistic, Oracle };

    Mode mode = Mode::Logistic;
    QString model;               ///< Single, SelfConsistency: an LLM, or @cheapest, @best, @value
    Operator op = Operator::Cot; ///< Single, Cascade: how each LLM is asked
    int samples = 5;             ///< SelfConsistency
    Workflow workflow;           ///< Fixed; LLMs may be @cheapest, @best, @value
    double lambda = 0.05;        ///< accuracy points (as a share) one would give for one call of the best LLM
    int maxDepth = 4;
    QStringList models;          ///< allow-list; empty: all
    QList<Operator> operators;   ///< allow-list; empty: all
    std::optional<Money> budget; ///< per query

    bool operator==(const PolicyDocument &) const = default;

    /// BadInput that names the key: unknown mode, key, operator, wrong type or range.
    static Result<PolicyDocument> fromJson(const QJsonObject &json);
    QJsonObject toJson() const;

    /// The policies every project starts with: cheapest, best, random, fixed, cascade, cot-sc5, logistic,
    /// oracle.
    static QList<PolicyVersion> builtIn();
};

} // namespace daao
