#include "core/policies/costmodel.h"

#include "core/text/tokens.h"

#include <cmath>

namespace daao {

namespace {

constexpr double instructions = 70; // tokens of a prompt template
constexpr double answerOnly = 25;
constexpr double working = 190;
constexpr double verdict = 90;
constexpr double program = 140;

} // namespace

QueryLength QueryLength::of(const Query &query)
{
    return {double(estimateTokens(query.text)), query.reference.isCode()};
}

ExpectedTokens expectedTokens(const WorkflowNode &node, const QueryLength &query, int candidatesSeen)
{
    return expectedTokens(node.op, node.settings.samples.value_or(3), query, candidatesSeen);
}

ExpectedTokens expectedTokens(Operator op, int samples, const QueryLength &query, int candidatesSeen)
{
    const double asked = instructions + query.tokens;
    const double oneCandidate = working + 10;
    const double code = query.code ? 1.0 : 0.0;
    const double shown = std::min(candidatesSeen, 1) * oneCandidate;
    switch (op) {
    case Operator::Generate:
        return {1, asked + shown, answerOnly + code * program};
    case Operator::Cot:
        return {1, asked + shown, working};
    case Operator::SelfConsistency: {
        const double n = samples;
        return {n, n * asked, n * working};
    }
    case Operator::Debate:
        return {5, 5 * asked + 2 * 3 * oneCandidate, 5 * working}; // the second round often ends early
    case Operator::SelfRefine:
        return {2.5, 2.5 * (asked + oneCandidate), verdict + 1.5 * working};
    case Operator::Review:
        return {1.4, 1.4 * (asked + oneCandidate), verdict + 0.4 * working};
    case Operator::Ensemble:
        return {0.3, 0.3 * (asked + candidatesSeen * oneCandidate), 0.3 * verdict};
    case Operator::Programmer:
        return {1.3, 1.3 * asked, 1.3 * program};
    case Operator::Test:
        return {0.5, 0.5 * (asked + program), 0.5 * program};
    case Operator::React:
        return {2.5, 2.5 * (asked + working), 2.5 * 80};
    }
    return {};
}

std::optional<Money> expectedCost(const ExpectedTokens &tokens, const ModelCard &card)
{
    if (!card.price)
        return std::nullopt;
    return Money::pico(std::llround(tokens.prompt * double(card.price->perPromptToken.pico())
                                    + tokens.completion * double(card.price->perCompletionToken.pico())));
}

std::optional<double> expectedSeconds(const ExpectedTokens &tokens, const ModelCard &card)
{
    if (card.medianLatencyMs <= 0)
        return std::nullopt;
    return tokens.calls * card.medianLatencyMs / 1000.0;
}

std::optional<Money> ordinaryCost(const ModelCard &card)
{
    return expectedCost({.calls = 1, .prompt = 300, .completion = 200}, card);
}

} // namespace daao
