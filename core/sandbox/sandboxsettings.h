#pragma once

#include <QString>

namespace daao {

/// What one program may use. Sizes in bytes, times in milliseconds unless named.
struct SandboxLimits
{
    int wallMs = 6000;               ///< from the start of the process to its end
    int caseMs = 2000;               ///< judge(): one call of the function, and the import before the first
    int cpuSeconds = 5;              ///< per process
    qint64 memoryBytes = 1LL << 30;  ///< address space of one process; the whole tree may hold a fifth more
    qint64 outputBytes = 1LL << 20;  ///< per pipe
    int processes = 16;              ///< processes and threads
    qint64 fileBytes = 16LL << 20;   ///< largest file it can write
    qint64 folderBytes = 32LL << 20; ///< size of /tmp and of /box, each in memory

    bool operator==(const SandboxLimits &) const = default;
};

/// Where the parts are and how many programs run at once.
struct SandboxSettings
{
    QString bubblewrap = QStringLiteral("/usr/bin/bwrap");
    QString python = QStringLiteral("/usr/bin/python3"); ///< under /usr, the only host folder a program sees
    SandboxLimits limits;
    int concurrent = 0; ///< 0: one per core

    bool operator==(const SandboxSettings &) const = default;
};

} // namespace daao
