#pragma once

#include "core/base/result.h"
#include "core/domain/chat.h"
#include "core/providers/waitingroom.h"

#include <QCoreApplication>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace daao {

/// Who may send to one endpoint, and when (reliability.md 1.5). It keeps an endpoint that is down or
/// overwhelmed from being hammered, and a storm of retries from feeding itself:
///
/// - After some failures in a row the endpoint rests, twice as long each time; then one attempt probes it.
/// - A Retry-After holds for all calls to the endpoint, not only for the one that heard it.
/// - After a rest the number of attempts at the same time starts at one and doubles with each success.
/// - When more than a fifth of the last minute's calls were retries, retries go one at a time.
///
/// Nobody is turned away, unless the endpoint rests longer than a call waits. Thread-safe; nothing blocks.
class EndpointGate : public std::enable_shared_from_this<EndpointGate>
{
    Q_DECLARE_TR_FUNCTIONS(daao::EndpointGate)
    Q_DISABLE_COPY_MOVE(EndpointGate)

public:
    using Clock = std::chrono::steady_clock;
    using milliseconds = std::chrono::milliseconds;

    struct Rules
    {
        int failuresInARow = 5; ///< then it rests; a single success in between counts as alive
        milliseconds firstRest{5'000};
        milliseconds longestRest{300'000};
        milliseconds longestWait{120'000}; ///< a call that would have to wait longer is refused
        double retryShare = 0.2;
        int freeRetries = 10; ///< a minute, before the share counts
    };

    enum class Try { First, Again };
    /// Called once, on whatever thread: the attempt may be sent now (and leave() must follow), or why not.
    using Go = std::function<void(std::optional<Error>)>;

    static std::shared_ptr<EndpointGate> create(const QString &endpoint, const Rules &rules);
    static std::shared_ptr<EndpointGate> create(const QString &endpoint) { return create(endpoint, Rules()); }

    /// A name for one who waits.
    quint64 newTicket();
    void enter(quint64 ticket, Try which, Go go);
    /// Who does not want to wait any more; does nothing if it was let in.
    void forget(quint64 ticket);
    /// The attempt is over.
    void leave(Try which, const Attempt &attempt);

    /// Until when nobody is let in; nullopt: it is open.
    std::optional<Clock::time_point> restsUntil() const;

private:
    struct Waiting
    {
        quint64 ticket = 0;
        Try which = Try::First;
        Go go;
    };

    EndpointGate(QString endpoint, const Rules &rules);
    void openUp();
    std::optional<Waiting> next(Clock::time_point now);
    bool isStorm(Clock::time_point now);
    void rest(Clock::time_point until);
    void comeBackAt(Clock::time_point when);
    void onFailure(const Attempt &attempt);
    Error refusal(Clock::time_point now) const;

    const QString m_endpoint;
    const Rules m_rules;
    mutable std::mutex m_mutex; // guards what follows
    std::deque<Waiting> m_waiting;
    quint64 m_lastTicket = 0;
    int m_inFlight = 0;
    int m_retriesInFlight = 0;
    int m_limit;        ///< attempts at the same time
    int m_failures = 0; ///< in a row
    milliseconds m_lastRest{0};
    Clock::time_point m_restsUntil;
    bool m_timerIsSet = false;
    Clock::time_point m_windowBegan;
    int m_calls = 0; ///< of this minute and half of those before
    int m_retries = 0;
    WaitingRoom m_timer;
};

} // namespace daao
