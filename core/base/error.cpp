#include "core/base/error.h"

#include <algorithm>
#include <array>

namespace daao {

namespace {

struct KindRow
{
    ErrorKind kind;
    const char *name;
    int exitCode;
};

constexpr std::array kinds{
    KindRow{ErrorKind::Cancelled, "cancelled", 130},
    KindRow{ErrorKind::Timeout, "timeout", 4},
    KindRow{ErrorKind::RateLimited, "rate-limited", 4},
    KindRow{ErrorKind::Network, "network", 4},
    KindRow{ErrorKind::Auth, "auth", 4},
    KindRow{ErrorKind::Credit, "credit", 4},
    KindRow{ErrorKind::Budget, "budget", 5},
    KindRow{ErrorKind::Usage, "usage", 2},
    KindRow{ErrorKind::BadInput, "bad-input", 3},
    KindRow{ErrorKind::BadReply, "bad-reply", 4},
    KindRow{ErrorKind::Truncated, "truncated", 4},
    KindRow{ErrorKind::Refused, "refused", 4},
    KindRow{ErrorKind::Storage, "storage", 6},
    KindRow{ErrorKind::Locked, "locked", 6},
    KindRow{ErrorKind::TooNew, "too-new", 6},
    KindRow{ErrorKind::Damaged, "damaged", 6},
    KindRow{ErrorKind::Unavailable, "unavailable", 1},
    KindRow{ErrorKind::Internal, "internal", 1},
};

} // namespace

QString toString(ErrorKind kind)
{
    const auto row = std::ranges::find(kinds, kind, &KindRow::kind);
    return QString::fromLatin1(row->name);
}

ErrorKind errorKindFromString(const QString &name)
{
    const auto row =
        std::ranges::find_if(kinds, [&](const KindRow &r) { return name == QLatin1String(r.name); });
    return row == kinds.end() ? ErrorKind::Internal : row->kind;
}

int exitCodeOf(ErrorKind kind)
{
    return std::ranges::find(kinds, kind, &KindRow::kind)->exitCode;
}

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << toString(error.kind) << ": " << error.message;
    if (!error.detail.isEmpty())
        debug << " (" << error.detail << ')';
    return debug;
}

} // namespace daao
