#pragma once

#include "core/domain/truth.h"
#include "core/simulation/messagereading.h"
#include "core/simulation/simulatedllm.h"

#include <QString>

namespace daao {

/// Where the randomness of one answer comes from. Equal draws give equal outcomes.
struct Draws
{
    quint64 question = 0; ///< of the question's meaning, not of its wording
    quint64 sample = 0;   ///< of (seed, sample index)
    double temperature = 0;
};

/// What a simulated LLM comes to, before it is put into words.
struct Outcome
{
    enum Kind { Answer, Program, ToolCall, Verdict, Label };
    Kind kind = Answer;
    bool right = false;
    QString answer;        ///< Answer: the value; Label: the label
    QString program;       ///< Program, ToolCall: what is to be run; code questions: the function
    QString tool;          ///< ToolCall: the info word
    bool approves = false; ///< Verdict

    bool operator==(const Outcome &) const = default;
};

/// A fingerprint of what is asked: the same for all wordings of a question.
quint64 fingerprintOf(const Understanding &question);

/// The 2PL probability that one answer is right: sigma(a (theta + gains - b)). Before refusals and format
/// slips.
double solvingProbability(const SimulatedLlm &llm, const Understanding &question, Asking asking);
/// The probability of ending on a right answer when right and wrong ones are shown in equal number.
double recognisingProbability(const SimulatedLlm &llm, const Understanding &question, bool working);

/// Understands, solves and errs. Pure.
Outcome decide(const SimulatedLlm &llm, const Understanding &question, const MessageReading &reading,
               const Draws &draws);

} // namespace daao
