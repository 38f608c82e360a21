#pragma once

#include "core/domain/run.h"

namespace daao::test {

/// A run with every field set to something that is not its default, different for each seed.
Run sampleRun(quint64 seed);

} // namespace daao::test
