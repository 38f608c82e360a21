#pragma once

#include "app/workbench.h"

namespace daao {

/// The policies that practice makes (app/trainingcache.h) are trained when they are first asked for: `daao`,
/// `daao-paper` and `knn`, which it is compared with, and `oracle`. Does nothing for other names, where the
/// project has a trained one of that name, or where it cannot be written. Blocks; for any thread.
Result<> learnPractised(Workbench &bench, const QString &policy, const Workbench::Progress &progress = {},
                        std::stop_token stop = {});

} // namespace daao
