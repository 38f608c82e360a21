#pragma once

#include "core/domain/money.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace daao {

/// What tokens cost at an LLM from a date on. Never edited: a new price is a new row.
struct Price
{
    Money perPromptToken;
    Money perCompletionToken;
    std::optional<Money> perCachedToken; ///< cached prompt tokens; perPromptToken where not given
    QDateTime validFrom;                 ///< UTC
    QString source;                      ///< "built-in", "user", "endpoint"

    bool operator==(const Price &) const = default;
    bool isFree() const { return perPromptToken == Money() && perCompletionToken == Money(); }
};

/// A server that speaks the OpenAI chat protocol, or the embedded simulated pool. Carries no key.
struct Endpoint
{
    QString name;        ///< unique in a project; "simulated" is the embedded pool
    QString url;         ///< base URL up to and including /v1; empty for the embedded pool
    QString keyVariable; ///< environment variable that holds the bearer key; empty: no key is sent
    bool simulated = false;
    bool streamsUsage = true; ///< sends usage in streams (found by the endpoint test)

    bool operator==(const Endpoint &) const = default;
};

/// One LLM of the pool: where it is, what it costs, what is known about it.
struct ModelCard
{
    QString id;       ///< unique in a project: what workflows, policies and ledgers name
    QString endpoint; ///< Endpoint::name
    QString remoteId; ///< the name the endpoint knows it by; id where empty
    QString description;
    int contextTokens = 8192;
    std::optional<Price> price; ///< the price in force; unknown is unknown, never $0
    double medianLatencyMs = 0; ///< 0: not measured
    QHash<QString, double> scores; ///< published benchmark scores in [0,1] by name; may be empty
    bool simulated = false;
    bool enabled = true;

    bool operator==(const ModelCard &) const = default;
    QString wireId() const { return remoteId.isEmpty() ? id : remoteId; }
};

} // namespace daao
