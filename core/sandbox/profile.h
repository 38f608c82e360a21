#pragma once

#include "core/sandbox/sandboxsettings.h"

#include <QByteArrayList>

namespace daao {

/// Descriptor numbers as bubblewrap finds them.
struct SandboxDescriptors
{
    static constexpr int Filter = 3;    ///< the seccomp program
    static constexpr int Status = 4;    ///< bubblewrap reports here, out of the program's reach
    static constexpr int FirstFile = 5; ///< the program's files, in order
};

/// Where the program's files stand inside: the first is the one Python starts.
constexpr const char *SandboxFiles[] = {"/in/main.py", "/in/candidate.py"};

/// The whole command line, bubblewrap first: nothing of the host but /usr (read-only), no network, an empty
/// environment, an ordinary user without capabilities, small folders in memory, limits on every process.
QByteArrayList sandboxCommand(const SandboxSettings &settings, qsizetype files);

} // namespace daao
