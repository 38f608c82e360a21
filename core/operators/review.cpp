#include "core/operators/dialogue.h"
#include "core/operators/runs.h"
#include "core/operators/verdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

struct Review
{
    Q_DECLARE_TR_FUNCTIONS(daao::Review)
};

/// A candidate that this node vouches for.
Candidate adopted(const Candidate &candidate, const OperatorInput &input)
{
    Candidate kept = candidate;
    kept.node = input.node.id;
    return kept;
}

Result<QString> askAbout(Dialogue &dialogue, const QString &system, const QString &user,
                         const Dialogue::Values &values, int maxTokens)
{
    const auto messages = dialogue.opening(system, user, values);
    if (!messages)
        return tl::unexpected(messages.error());
    return dialogue.ask(dialogue.request(*messages, {.maxTokens = maxTokens}));
}

} // namespace

Result<OperatorOutput> runSelfRefine(const OperatorInput &input, OperatorContext &context)
{
    Dialogue dialogue(input, context);
    OperatorOutput output{
        .candidates = {adopted(*dialogue.current(), input)}, .replaces = true, .remarks = {}};
    const int iterations = std::clamp(dialogue.settings().rounds.value_or(2), 1, 8);
    for (int i = 1; i <= iterations; ++i) {
        const QString solution = enclosed(shown(output.candidates.first()), u"solution"_s);
        const auto critique = askAbout(dialogue, u"self-refine.system"_s, u"self-refine.critique"_s,
                                       {{u"candidate"_s, solution}}, TokenLimits::remark);
        std::optional<Error> error;
        if (!critique) {
            error = critique.error();
        } else if (readVerdict(*critique) != Verdict::Faulty) {
            output.remarks.append(Review::tr("The critique of round %1 found nothing.").arg(i));
            return output;
        } else {
            const auto rewritten =
                askAbout(dialogue, u"self-refine.system"_s, u"self-refine.rewrite"_s,
                         {{u"candidate"_s, solution}, {u"critique"_s, enclosed(*critique, u"critique"_s)}},
                         TokenLimits::working);
            if (!rewritten) {
                error = rewritten.error();
            } else if (Candidate better = dialogue.candidate(*rewritten); !better.answer.isEmpty()) {
                output.candidates = {better};
            } else {
                output.remarks.append(Review::tr("The rewriting of round %1 has no answer.").arg(i));
                return output;
            }
        }
        if (!error)
            continue;
        if (i == 1 || error->kind == ErrorKind::Cancelled)
            return tl::unexpected(*error);
        output.remarks.append(Review::tr("Round %1 failed: %2").arg(i).arg(error->message));
        return output;
    }
    return output;
}

Result<OperatorOutput> runReview(const OperatorInput &input, OperatorContext &context)
{
    Dialogue dialogue(input, context);
    const Candidate &candidate = *dialogue.current();
    const QString solution = enclosed(shown(candidate), u"solution"_s);
    const auto review = askAbout(dialogue, u"review.system"_s, u"review.verdict"_s,
                                 {{u"candidate"_s, solution}}, TokenLimits::remark);
    if (!review)
        return tl::unexpected(review.error());
    OperatorOutput output{.candidates = {adopted(candidate, input)}, .replaces = true, .remarks = {}};
    if (const Verdict verdict = readVerdict(*review); verdict != Verdict::Faulty) {
        output.remarks.append(verdict == Verdict::Sound
                                  ? Review::tr("The reviewer found no fault.")
                                  : Review::tr("The review came to no verdict; the answer stays."));
        return output;
    }
    const auto corrected = askAbout(
        dialogue, u"review.system"_s, u"review.correct"_s,
        {{u"candidate"_s, solution}, {u"review"_s, enclosed(*review, u"review"_s)}}, TokenLimits::working);
    if (!corrected) {
        if (corrected.error().kind == ErrorKind::Cancelled)
            return tl::unexpected(corrected.error());
        output.remarks.append(Review::tr("The reviewer found a fault, but the correction failed: %1")
                                  .arg(corrected.error().message));
        return output;
    }
    Candidate better = dialogue.candidate(*corrected);
    if (better.answer.isEmpty()) {
        output.remarks.append(Review::tr("The reviewer found a fault, but the correction has no answer."));
        return output;
    }
    output.candidates = {better};
    output.remarks.append(Review::tr("The reviewer found a fault and corrected it."));
    return output;
}

} // namespace daao
