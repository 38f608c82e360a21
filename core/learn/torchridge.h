#pragma once

#include "core/base/result.h"
#include "core/learn/numericfits.h"

namespace daao {

// Inside the module; the door to them is LearnBackend.
Result<RidgeSolution> solveRidge(const RidgeProblem &problem);
Result<KernelSolution> solveKernel(const KernelProblem &problem);

} // namespace daao
