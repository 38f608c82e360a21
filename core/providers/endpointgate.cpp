#include "core/providers/endpointgate.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace daao {

namespace {

constexpr int noLimit = std::numeric_limits<int>::max();
constexpr int wideOpen = 256; ///< beyond it a limit says nothing
constexpr auto window = std::chrono::minutes(1);

/// Failures that say something about the endpoint; a refused request says that it lives.
bool speaksOfTheEndpoint(const Error &error)
{
    switch (error.kind) {
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

EndpointGate::EndpointGate(QString endpoint, const Rules &rules)
    : m_endpoint(std::move(endpoint))
    , m_rules(rules)
    , m_limit(noLimit)
    , m_windowBegan(Clock::now())
{}

std::shared_ptr<EndpointGate> EndpointGate::create(const QString &endpoint, const Rules &rules)
{
    return std::shared_ptr<EndpointGate>(new EndpointGate(endpoint, rules));
}

quint64 EndpointGate::newTicket()
{
    const std::scoped_lock lock(m_mutex);
    return ++m_lastTicket;
}

void EndpointGate::enter(quint64 ticket, Try which, Go go)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back({ticket, which, std::move(go)});
    }
    openUp();
}

void EndpointGate::forget(quint64 ticket)
{
    std::optional<Waiting> dropped; // destroyed outside the lock
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_waiting, ticket, &Waiting::ticket);
    if (found == m_waiting.end())
        return;
    dropped = std::move(*found);
    m_waiting.erase(found);
}

void EndpointGate::leave(Try which, const Attempt &attempt)
{
    {
        const std::scoped_lock lock(m_mutex);
        --m_inFlight;
        m_retriesInFlight -= which == Try::Again ? 1 : 0;
        if (attempt.error && speaksOfTheEndpoint(*attempt.error)) {
            onFailure(attempt);
        } else if (!attempt.error || attempt.error->kind != ErrorKind::Cancelled) {
            m_failures = 0;
            m_lastRest = milliseconds(0);
            m_limit = m_limit >= wideOpen ? noLimit : 2 * m_limit;
        }
    }
    openUp();
}

void EndpointGate::onFailure(const Attempt &attempt)
{
    const auto now = Clock::now();
    ++m_failures;
    if (attempt.retryAfterMs > 0)
        rest(now + std::min(milliseconds(attempt.retryAfterMs), m_rules.longestRest));
    if (m_failures < m_rules.failuresInARow || m_restsUntil > now)
        return;
    m_lastRest = std::clamp(2 * m_lastRest, m_rules.firstRest, m_rules.longestRest);
    rest(now + m_lastRest);
}

void EndpointGate::rest(Clock::time_point until)
{
    m_restsUntil = std::max(m_restsUntil, until);
    m_limit = 1; // the probe
}

Error EndpointGate::refusal(Clock::time_point now) const
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_restsUntil - now).count() + 1;
    return {ErrorKind::Unavailable,
            tr("The endpoint “%1” has failed too often. It is asked again in %n second(s).", "", int(seconds))
                .arg(m_endpoint),
            {}};
}

bool EndpointGate::isStorm(Clock::time_point now)
{
    while (now - m_windowBegan > window) {
        m_windowBegan += window;
        m_calls /= 2;
        m_retries /= 2;
    }
    return m_retries >= m_rules.freeRetries && m_retries >= m_rules.retryShare * m_calls;
}

/// The first that may go now. Retries of a storm wait for each other; first tries pass them.
std::optional<EndpointGate::Waiting> EndpointGate::next(Clock::time_point now)
{
    if (now < m_restsUntil || m_inFlight >= m_limit)
        return std::nullopt;
    const bool retriesWait = m_retriesInFlight > 0 && isStorm(now);
    const auto found = std::ranges::find_if(
        m_waiting, [&](const Waiting &w) { return w.which == Try::First || !retriesWait; });
    if (found == m_waiting.end())
        return std::nullopt;
    Waiting chosen = std::move(*found);
    m_waiting.erase(found);
    ++m_inFlight;
    m_retriesInFlight += chosen.which == Try::Again ? 1 : 0;
    ++(chosen.which == Try::Again ? m_retries : m_calls);
    return chosen;
}

/// Lets in who may go, turns away who would wait too long, and comes back when the rest is over.
void EndpointGate::openUp()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        const auto now = Clock::now();
        if (m_restsUntil - now > m_rules.longestWait) {
            const auto refused = std::exchange(m_waiting, {});
            const Error reason = refusal(now);
            lock.unlock();
            for (const Waiting &waiting : refused)
                waiting.go(reason);
            return;
        }
        const auto chosen = next(now);
        if (!chosen) {
            if (now < m_restsUntil && !m_waiting.empty())
                comeBackAt(m_restsUntil);
            return;
        }
        lock.unlock();
        chosen->go(std::nullopt);
    }
}

/// Called with the lock held.
void EndpointGate::comeBackAt(Clock::time_point when)
{
    if (std::exchange(m_timerIsSet, true))
        return;
    m_timer.callAt(when, m_timer.newTicket(), [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self)
            return;
        {
            const std::scoped_lock lock(self->m_mutex);
            self->m_timerIsSet = false;
        }
        self->openUp();
    });
}

std::optional<EndpointGate::Clock::time_point> EndpointGate::restsUntil() const
{
    const std::scoped_lock lock(m_mutex);
    return m_restsUntil > Clock::now() ? std::optional(m_restsUntil) : std::nullopt;
}

} // namespace daao
