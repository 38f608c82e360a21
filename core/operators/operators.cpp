#include "core/operators/operatorcontext.h"
#include "core/operators/runs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

struct Operators
{
    Q_DECLARE_TR_FUNCTIONS(daao::Operators)
};

Result<OperatorOutput> dispatch(const OperatorInput &input, OperatorContext &context)
{
    switch (input.node.op) {
    case Operator::Generate:
        return runGenerate(input, context);
    case Operator::Cot:
        return runCot(input, context);
    case Operator::SelfConsistency:
        return runSelfConsistency(input, context);
    case Operator::Debate:
        return runDebate(input, context);
    case Operator::SelfRefine:
        return runSelfRefine(input, context);
    case Operator::Review:
        return runReview(input, context);
    case Operator::Ensemble:
        return runEnsemble(input, context);
    case Operator::Programmer:
        return runProgrammer(input, context);
    case Operator::Test:
        return runTest(input, context);
    case Operator::React:
        return runReact(input, context);
    }
    return failure(ErrorKind::Internal, Operators::tr("Unknown operator."));
}

QStringList ownPrompts(Operator op)
{
    switch (op) {
    case Operator::Generate:
        return {u"generate.system"_s, u"generate.user"_s, u"generate.again"_s};
    case Operator::Cot:
        return {u"cot.system"_s, u"cot.user"_s, u"cot.again"_s};
    case Operator::SelfConsistency:
        return {u"self-consistency.system"_s, u"self-consistency.user"_s};
    case Operator::Debate:
        return {u"debate.system"_s, u"debate.role"_s, u"debate.user"_s, u"debate.reply"_s};
    case Operator::SelfRefine:
        return {u"self-refine.system"_s, u"self-refine.critique"_s, u"self-refine.rewrite"_s};
    case Operator::Review:
        return {u"review.system"_s, u"review.verdict"_s, u"review.correct"_s};
    case Operator::Ensemble:
        return {u"ensemble.system"_s, u"ensemble.user"_s};
    case Operator::Programmer:
        return {u"programmer.system"_s, u"programmer.user"_s, u"programmer.again"_s, u"programmer.function"_s,
                u"programmer.repair"_s};
    case Operator::Test:
        return {u"test.system"_s, u"test.repair"_s};
    case Operator::React:
        return {u"react.system"_s,      u"react.user"_s,   u"react.function"_s,
                u"react.observation"_s, u"react.failed"_s, u"react.last"_s};
    }
    return {};
}

} // namespace

Result<OperatorOutput> runOperator(const OperatorInput &input, OperatorContext &context)
{
    const OperatorInfo &info = operatorInfo(input.node.op);
    if (context.stopToken().stop_requested())
        return failure(ErrorKind::Cancelled, Operators::tr("Cancelled."));
    if (input.candidates.isEmpty() && info.minCandidates > 0)
        return failure(ErrorKind::BadInput,
                       Operators::tr("“%1” needs an answer to work on, and there is none.").arg(info.id));
    if (info.needsSandbox) {
        if (const QString reason = context.codeRunner().unavailableReason(); !reason.isEmpty())
            return failure(ErrorKind::Unavailable, reason);
    }
    return dispatch(input, context);
}

QStringList promptNames(Operator op)
{
    return ownPrompts(op) + QStringList{u"form.answer"_s, u"form.choice"_s, u"form.code"_s};
}

} // namespace daao
