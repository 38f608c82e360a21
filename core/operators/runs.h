#pragma once

#include "core/operators/operatorcontext.h"

namespace daao {

// One function per operator, each straight-line code on the calling thread; see runOperator().

Result<OperatorOutput> runGenerate(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runCot(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runSelfConsistency(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runDebate(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runSelfRefine(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runReview(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runEnsemble(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runProgrammer(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runTest(const OperatorInput &input, OperatorContext &context);
Result<OperatorOutput> runReact(const OperatorInput &input, OperatorContext &context);

} // namespace daao
