#pragma once

#include "core/learn/successmodel.h"

namespace daao {

/// By Adam on binary cross-entropy, stopped early on a held-out seventh of the rows; then one temperature per
/// output on those.
Result<SuccessModel> torchFitSuccess(const SuccessData &data, const SuccessOptions &options,
                                     const TrainingProgress &progress, std::stop_token stop);

} // namespace daao
