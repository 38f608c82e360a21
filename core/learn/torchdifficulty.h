#pragma once

#include "core/base/result.h"
#include "core/learn/numericfits.h"

#include <stop_token>

namespace daao {

// Inside the module; the door to it is LearnBackend.
Result<VaeSolution> trainVae(const VaeProblem &problem, const std::stop_token &stop);

} // namespace daao
