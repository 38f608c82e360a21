#pragma once

#include <sys/types.h>

#include <QtGlobal>

#include <vector>

namespace daao {

/// What a process and everything below it hold right now.
struct TreeUsage
{
    int threads = 0; ///< of all processes together
    int processes = 0;
    qint64 residentBytes = 0; ///< shared pages count once per process
};

/// The direct children of a process, of all its threads. Empty if it is gone.
std::vector<pid_t> childrenOf(pid_t process);

/// Counts the tree below and with `root`. Stops counting beyond `limit` processes.
TreeUsage usageOfTree(pid_t root, int limit);

} // namespace daao
