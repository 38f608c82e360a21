#pragma once

#include "core/base/result.h"
#include "core/sandbox/sandboxsettings.h"

#include <QByteArrayList>

#include <optional>
#include <stop_token>

namespace daao {

/// What speaks with a program through its standard input and output while it runs.
class Conversation
{
public:
    virtual ~Conversation() = default;

    /// Bytes the program wrote. False: enough, end it.
    virtual bool receive(const QByteArray &bytes) = 0;
    /// What to write next, once.
    virtual QByteArray takeOutgoing() = 0;
};

/// How a program in the sandbox ended.
struct Ending
{
    enum Cause {
        Exited,   ///< by itself
        Wall,     ///< stopped: too slow
        Memory,   ///< stopped: the tree held too much
        Crowd,    ///< stopped: too many processes
        Output,   ///< stopped: a pipe was over its limit
        Answered, ///< stopped: the conversation had enough
    };
    Cause cause = Exited;
    int exitCode = -1; ///< Exited only; 128 + n after signal n
    QByteArray output; ///< empty where a conversation took it
    QByteArray error;
    double milliseconds = 0;
};

/// Runs Python files (the first is started) in the sandbox, with their limits. Blocks. Thread-safe.
/// Errors: Cancelled, Unavailable (the sandbox could not be set up; nothing of the program ran).
Result<Ending> superviseProgram(const SandboxSettings &settings, const QByteArrayList &files,
                                std::stop_token stop, Conversation *conversation = nullptr);

} // namespace daao
