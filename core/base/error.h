#pragma once

#include <QDebug>
#include <QString>

namespace daao {

/// What went wrong, in terms the caller can act on. Exit codes of the shell follow from it (exitCodeOf).
enum class ErrorKind {
    Cancelled,   ///< the user or a stop token asked for it
    Timeout,     ///< one of the four clocks of a call ran out
    RateLimited, ///< 429 and its kin; worth another try later
    Network,     ///< no connection, or it broke
    Auth,        ///< 401, 403: the key is missing or refused
    Credit,      ///< 402, insufficient_quota: the account is empty
    Budget,      ///< our own spending cap
    Usage,       ///< unknown option, policy, LLM or an empty query
    BadInput,    ///< a file, document or argument that cannot be read
    BadReply,    ///< the endpoint answered something that is no answer
    Truncated,   ///< the answer ended before it was complete
    Refused,     ///< the endpoint says this request can never work (4xx)
    Storage,     ///< the project file cannot be read or written
    Locked,      ///< another process holds the project file
    TooNew,      ///< written by a newer version of this program
    Damaged,     ///< not, or no longer, a project file
    Unavailable, ///< a needed part (sandbox, LLM, endpoint) is not there
    Internal,    ///< our mistake
};

/// A failure that crosses a module boundary. `message` is for the user (translated), `detail` is for the log.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// The stable name of a kind ("rate-limited"), for JSON and SQL.
QString toString(ErrorKind kind);
/// The kind of that name; Internal for a name nobody knows.
ErrorKind errorKindFromString(const QString &name);
/// The process exit code of cli.md that an error of this kind ends a command with.
int exitCodeOf(ErrorKind kind);

QDebug operator<<(QDebug debug, const Error &error);

} // namespace daao
