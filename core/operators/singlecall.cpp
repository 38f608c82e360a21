#include "core/operators/dialogue.h"
#include "core/operators/runs.h"

using namespace Qt::StringLiterals;

namespace daao {

namespace {

/// One question, one answer; with an earlier candidate shown where there is one.
Result<OperatorOutput> askOnce(const OperatorInput &input, OperatorContext &context, const QString &name,
                               int maxTokens)
{
    Dialogue dialogue(input, context);
    const Candidate *earlier = dialogue.current();
    const auto messages = earlier
                              ? dialogue.opening(name + u".system", name + u".again",
                                                 {{u"candidate"_s, enclosed(shown(*earlier), u"solution"_s)}})
                              : dialogue.opening(name + u".system", name + u".user");
    if (!messages)
        return tl::unexpected(messages.error());
    const auto reply = dialogue.ask(dialogue.request(*messages, {.maxTokens = maxTokens}));
    if (!reply)
        return tl::unexpected(reply.error());
    return OperatorOutput{.candidates = {dialogue.candidate(*reply)}};
}

} // namespace

Result<OperatorOutput> runGenerate(const OperatorInput &input, OperatorContext &context)
{
    const bool code = input.query.reference.isCode();
    return askOnce(input, context, u"generate"_s, code ? TokenLimits::program : TokenLimits::answer);
}

Result<OperatorOutput> runCot(const OperatorInput &input, OperatorContext &context)
{
    return askOnce(input, context, u"cot"_s, TokenLimits::working);
}

} // namespace daao
