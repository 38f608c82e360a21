#pragma once

#include "core/base/result.h"
#include "core/domain/money.h"
#include "core/domain/policy.h"
#include "core/domain/workflow.h"
#include "core/policies/policyrule.h"

#include <QCoreApplication>
#include <QHash>
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
    enum class Mode {
        Single,
        Random,
        Fixed,
        Cascade,
        SelfConsistency,
        Logistic,
        Daao,
        DaaoPaper,
        Knn,
        Oracle
    };
    /// Who lays out the workflows of a trained policy.
    enum class Layout {
        Lookahead,  ///< the next node by what it is expected to be worth, two steps ahead
        Controller, ///< the trained network, the whole workflow before the first call
        Both,       ///< the trained network, layer by layer, in the light of what was seen
    };
    /// What a trained policy knows of a text: what it reads, or for comparisons (method.md 5.10) what it
    /// reads off texts on average, or off another text.
    enum class Reading { Own, Constant, Shuffled };

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
    QList<PolicyRule> rules;     ///< hard rules, all that hold apply

    // modes daao, daao-paper, knn
    QString checkpoint; ///< SHA-256 in hexadecimal of what was learned; empty: the project's own
    // mode daao-paper
    bool likeliest = false; ///< takes the likeliest instead of drawing, as published it draws
    // mode daao
    double stopMargin = 0; ///< utility that one more layer must add
    Layout layout = Layout::Lookahead;
    int maxWidth = 3; ///< nodes of one layer, where the network lays out
    Reading reading = Reading::Own;
    QHash<Operator, double> operatorBiases; ///< added to the utility of a node
    QHash<QString, double> modelBiases;
    QHash<Operator, QStringList> operatorModels; ///< allow-lists per operator

    bool operator==(const PolicyDocument &) const = default;

    /// BadInput that names the key: unknown mode, key, operator, wrong type or range.
    static Result<PolicyDocument> fromJson(const QJsonObject &json);
    QJsonObject toJson() const;

    /// This document for one query: with the effects of the rules that hold, and without rules. BadInput if
    /// they leave no LLM or no operator. `pool`: ids of the LLMs there are.
    Result<PolicyDocument> appliedTo(const Query &query, double difficulty, const QStringList &pool) const;

    /// The policies every project starts with: cheapest, best, random, fixed, cascade, cot-sc5, logistic,
    /// oracle.
    static QList<PolicyVersion> builtIn();
};

} // namespace daao
