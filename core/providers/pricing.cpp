#include "core/providers/chatclient.h"
#include "core/text/tokens.h"

#include <algorithm>

namespace daao {

std::optional<Money> costOf(const Usage &usage, const std::optional<Price> &price)
{
    if (usage.reportedCost)
        return usage.reportedCost;
    if (!price)
        return std::nullopt;
    const int prompt = std::max(0, usage.promptTokens);
    const int cached = std::clamp(usage.cachedTokens, 0, prompt);
    return price->perPromptToken * (prompt - cached)
           + price->perCachedToken.value_or(price->perPromptToken) * cached
           + price->perCompletionToken * std::max(0, usage.completionTokens);
}

std::optional<Money> worstCostOf(const ChatRequest &request, const std::optional<Price> &price)
{
    Usage worst;
    for (const ChatMessage &message : request.messages)
        worst.promptTokens += estimateTokens(message.content) + tokensOfImage * int(message.images.size());
    worst.completionTokens = request.maxTokens;
    return costOf(worst, price);
}

} // namespace daao
