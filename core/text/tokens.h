#pragma once

#include <QStringView>

namespace daao {

/// How many tokens a byte-pair tokeniser would make of a text, roughly (within about 15 % for English, code
/// and numbers). Deterministic, one pass. Used where an endpoint reports no usage, and by the simulated LLMs.
int estimateTokens(QStringView text);

/// What an image counts for where only a guess is to be had, on the high side of a full-sized one. Endpoints
/// count by size and model; what they report is what is charged.
inline constexpr int tokensOfImage = 1600;

} // namespace daao
