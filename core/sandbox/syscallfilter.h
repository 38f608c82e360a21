#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace daao {

/// The seccomp program (BPF bytes of this machine's architecture) every sandboxed process runs under: it
/// refuses the system calls that generated code has no use for and that reach deep into the kernel.
/// Computed once. Thread-safe. Error: Unavailable.
Result<QByteArray> syscallFilter();

} // namespace daao
