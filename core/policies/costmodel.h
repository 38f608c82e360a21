#pragma once

#include "core/domain/modelcard.h"
#include "core/domain/query.h"
#include "core/domain/workflow.h"

#include <optional>

namespace daao {

/// What an operator is expected to spend, before any call: numbers of calls and tokens typical for it.
struct ExpectedTokens
{
    double calls = 1;
    double prompt = 0;     ///< of all calls together
    double completion = 0; ///< of all calls together
};

/// Of a query, what its cost depends on.
struct QueryLength
{
    double tokens = 0;
    bool code = false;

    static QueryLength of(const Query &query);
};

/// `samples` matters to self-consistency only.
ExpectedTokens expectedTokens(Operator op, int samples, const QueryLength &query, int candidatesSeen);
ExpectedTokens expectedTokens(const WorkflowNode &node, const QueryLength &query, int candidatesSeen);

/// Dollars of that at an LLM's price; nullopt: the price is unknown.
std::optional<Money> expectedCost(const ExpectedTokens &tokens, const ModelCard &card);

/// Seconds of that at an LLM's measured latency; nullopt: not measured.
std::optional<double> expectedSeconds(const ExpectedTokens &tokens, const ModelCard &card);

/// Dollars of one ordinary call (300 prompt, 200 completion tokens): how LLMs are put in order of price.
std::optional<Money> ordinaryCost(const ModelCard &card);

} // namespace daao
