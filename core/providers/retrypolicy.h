#pragma once

#include "core/domain/chat.h"

#include <QCoreApplication>

#include <chrono>
#include <optional>

namespace daao {

/// When a failed attempt is worth another, and after what pause (reliability.md 1.5).
///
/// How many: with faults in half of all attempts, which is what the chaos figure asks for (10 % each of 500,
/// malformed and cut, 20 % of 429), six tries all fail once in 64 calls, so that 200 calls lose three; eleven
/// all fail once in 2048, and at least 199 of 200 come through with 99.5 %. An endpoint that cannot even be
/// reached is given up after six: nothing speaks for its coming back within the minute.
struct RetryPolicy
{
    Q_DECLARE_TR_FUNCTIONS(daao::RetryPolicy)

public:
    int retries = 10;
    int retriesUnreached = 5; ///< of attempts of which nothing reached the endpoint
    std::chrono::milliseconds firstDelay{500};
    std::chrono::milliseconds maxDelay{30'000};
    std::chrono::milliseconds maxRetryAfter{120'000}; ///< a longer Retry-After ends the call as RateLimited

    /// How long to wait after attempt number `number`; nullopt: it was the last. May sharpen its error. The
    /// jitter is drawn from `requestId`.
    std::optional<std::chrono::milliseconds> pauseAfter(Attempt &attempt, int number,
                                                        const QString &requestId) const;
};

} // namespace daao
