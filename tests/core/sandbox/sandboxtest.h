#pragma once

#include "core/sandbox/sandbox.h"

#include <sys/prctl.h>
#include <sys/wait.h>

#include <QTest>

#include <cerrno>

namespace daao {

/// From now on whatever escapes its parent becomes a child of this process, where it can be seen.
inline void adoptOrphans()
{
    prctl(PR_SET_CHILD_SUBREAPER, 1);
}

/// Reaps the dead; true if nothing alive is left below this process.
inline bool nothingIsLeft()
{
    pid_t process = 0;
    while ((process = waitpid(-1, nullptr, WNOHANG)) > 0) {
    }
    return process < 0 && errno == ECHILD;
}

/// For programs that are to be stopped; those that end by themselves get the ordinary limits.
inline SandboxSettings quickSettings()
{
    SandboxSettings settings;
    settings.limits.wallMs = 1000;
    settings.limits.caseMs = 300;
    settings.limits.memoryBytes = 256LL << 20;
    return settings;
}

} // namespace daao

/// Skips where the machine forbids what the sandbox needs, in its own words; a sandbox that is there and
/// broken is a failure.
#define SKIP_WITHOUT(sandbox)                                                                                \
    if (const QString whyNot = (sandbox).unavailableReason(); !whyNot.isEmpty()) {                           \
        if (!whyNot.contains(QStringLiteral("switched off")) && !whyNot.contains(QStringLiteral("install"))) \
            QFAIL(qPrintable(whyNot));                                                                       \
        QSKIP(qPrintable(whyNot));                                                                           \
    }
