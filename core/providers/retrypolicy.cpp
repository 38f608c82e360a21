#include "core/providers/retrypolicy.h"

#include "core/base/random.h"

#include <algorithm>

namespace daao {

using std::chrono::milliseconds;

namespace {

bool isWorthAnotherTry(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Network:
    case ErrorKind::BadReply:
    case ErrorKind::Truncated:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<milliseconds> RetryPolicy::pauseAfter(Attempt &attempt, int number,
                                                    const QString &requestId) const
{
    if (!attempt.error || !isWorthAnotherTry(attempt.error->kind))
        return std::nullopt;
    const milliseconds asked(attempt.retryAfterMs);
    if (asked > maxRetryAfter) {
        attempt.error->kind = ErrorKind::RateLimited;
        attempt.error->message += u' '
                                  + tr("It asks to come back in %1 s, which is longer than a call waits.")
                                        .arg(asked.count() / 1000);
        return std::nullopt;
    }
    const bool reached = attempt.mayHaveBeenBilled || attempt.httpStatus != 0;
    if (number > (reached ? retries : std::min(retries, retriesUnreached)))
        return std::nullopt;
    Random random(stableHash(requestId));
    if (attempt.retryAfterMs == 0)
        return milliseconds(0);
    if (attempt.retryAfterMs > 0) // not earlier, and not all at the same moment
        return asked + milliseconds(random.between(0, std::min<qint64>(1000, asked.count() / 4)));
    const int doublings = std::min(number - 1, 20);
    const milliseconds longest = std::min<milliseconds>(maxDelay, firstDelay * (1LL << doublings));
    return milliseconds(random.between(1, std::max<qint64>(1, longest.count())));
}

} // namespace daao
