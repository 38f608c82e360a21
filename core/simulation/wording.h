#pragma once

#include "core/simulation/mind.h"

#include <QString>

namespace daao {

/// What one sample does with its words besides the content.
struct Manner
{
    quint64 luck = 0;  ///< chooses among turns of phrase
    bool slip = false; ///< leaves the answer out or buries it
};

/// Puts an outcome into words: the voice of the LLM, the length and the form that were asked for.
QString wordsFor(const Outcome &outcome, const SimulatedLlm &llm, const Understanding &question,
                 const MessageReading &reading, const Manner &manner);

/// A polite refusal.
QString refusal(quint64 luck);
/// What a simulated LLM says to what it cannot parse.
QString honestSentence();

} // namespace daao
