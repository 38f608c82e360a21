#pragma once

#include <QStringView>

namespace daao {

/// How many tokens a byte-pair tokeniser would make of a text, roughly (within about 15 % for English, code
/// and numbers). Deterministic, one pass. Used where an endpoint reports no usage, and by the simulated LLMs.
int estimateTokens(QStringView text);

} // namespace daao
