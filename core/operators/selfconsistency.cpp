#include "core/operators/dialogue.h"
#include "core/operators/runs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

struct SelfConsistency
{
    Q_DECLARE_TR_FUNCTIONS(daao::SelfConsistency)
};

constexpr int mostSamples = 16; ///< twins of a layer start 16 samples apart

} // namespace

Result<OperatorOutput> runSelfConsistency(const OperatorInput &input, OperatorContext &context)
{
    Dialogue dialogue(input, context);
    const auto messages = dialogue.opening(u"self-consistency.system"_s, u"self-consistency.user"_s);
    if (!messages)
        return tl::unexpected(messages.error());
    const int samples = std::clamp(dialogue.settings().samples.value_or(3), 1, mostSamples);
    QList<ChatRequest> requests;
    for (int i = 0; i < samples; ++i)
        requests.append(dialogue.request(*messages, {.temperature = 0.7, .sample = i}));
    OperatorOutput output;
    std::optional<Error> lastError;
    for (const auto &reply : dialogue.askAll(requests)) {
        if (reply)
            output.candidates.append(dialogue.candidate(*reply));
        else
            lastError = reply.error();
    }
    if (output.candidates.isEmpty())
        return tl::unexpected(*lastError);
    if (lastError)
        output.remarks.append(SelfConsistency::tr("%1 of %2 samples arrived; the last failure: %3")
                                  .arg(output.candidates.size())
                                  .arg(samples)
                                  .arg(lastError->message));
    return output;
}

} // namespace daao
