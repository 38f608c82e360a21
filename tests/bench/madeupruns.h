#pragma once

#include "core/domain/run.h"

namespace daao {

class Project;

/// Runs made up for measuring: what is in them is nonsense, how much of it is not. The same number gives the
/// same run.
namespace MadeUpRuns {

/// As the simulated pool leaves them: one to three nodes of one call, a plan with its reasons.
Run plain(int number);
/// `layers` of `width` nodes each, every node fed by all of the layer before.
Run wide(int layers, int width);
/// About that many spans in the trace: nodes of four calls each, one after the other.
Run ofSpans(int spans);

/// Stores plain(0) … plain(count - 1) through the project's own writer, every 500th with a tag; returns how
/// many a second.
double store(Project &project, int count);

} // namespace MadeUpRuns

} // namespace daao
