#pragma once

#include "core/base/result.h"
#include "core/sandbox/sandboxsettings.h"

namespace daao {

/// Runs a program that tries to read a file of the host, its environment, and to reach a listener of ours.
/// The version of Python that could not, or why the sandbox must not be used (Unavailable). Blocks.
Result<QString> testSandbox(const SandboxSettings &settings);

} // namespace daao
