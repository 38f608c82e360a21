#include "core/simulation/simulatedchatmodel.h"

#include "core/simulation/pieces.h"

#include <QPromise>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

Error errorOf(const SimulatedReply &reply, const ChatRequest &request)
{
    switch (reply.fault) {
    case SimulatedReply::UnknownModel:
        return {ErrorKind::Refused,
                SimulatedChatModel::tr("The simulated pool has no LLM “%1”.").arg(request.model),
                {}};
    case SimulatedReply::TooLong:
        return {ErrorKind::Refused,
                SimulatedChatModel::tr("The prompt of %1 tokens does not fit the context of “%2”.")
                    .arg(reply.usage.promptTokens)
                    .arg(request.model),
                {}};
    case SimulatedReply::RateLimited:
        return {ErrorKind::RateLimited,
                SimulatedChatModel::tr("The simulated LLM “%1” is asked too often.").arg(request.model),
                {}};
    case SimulatedReply::ServerError:
        return {ErrorKind::Network,
                SimulatedChatModel::tr("The simulated LLM “%1” failed inside.").arg(request.model),
                {}};
    case SimulatedReply::Stall:
        return {ErrorKind::Timeout,
                SimulatedChatModel::tr("The answer of “%1” stopped arriving.").arg(request.model),
                {}};
    case SimulatedReply::Cut:
        return {ErrorKind::Truncated,
                SimulatedChatModel::tr("The answer of “%1” broke off.").arg(request.model),
                {}};
    case SimulatedReply::None:
        break;
    }
    return {};
}

int statusOf(SimulatedReply::Fault fault)
{
    switch (fault) {
    case SimulatedReply::UnknownModel:
        return 404;
    case SimulatedReply::TooLong:
        return 400;
    case SimulatedReply::RateLimited:
        return 429;
    case SimulatedReply::ServerError:
        return 500;
    case SimulatedReply::None:
    case SimulatedReply::Stall:
    case SimulatedReply::Cut:
        break;
    }
    return 200;
}

/// The attempt as it ends when nobody cancels it.
Attempt attemptFrom(const SimulatedReply &reply, const ChatRequest &request, int stallMs)
{
    Attempt attempt;
    attempt.httpStatus = statusOf(reply.fault);
    if (attempt.httpStatus != 200) {
        attempt.error = errorOf(reply, request);
        attempt.retryAfterMs = reply.fault == SimulatedReply::RateLimited ? reply.retryAfterMs : -1;
        attempt.mayHaveBeenBilled = false;
        return attempt;
    }
    attempt.usage = reply.usage;
    attempt.ttftMs = reply.ttftMs;
    attempt.latencyMs = reply.latencyMs;
    attempt.text = reply.text;
    if (reply.fault == SimulatedReply::None) {
        attempt.finishReason = reply.finishReason;
        return attempt;
    }
    attempt.error = errorOf(reply, request);
    attempt.text.truncate(reply.faultAt);
    attempt.usage = {}; // a broken stream never brings its usage
    const double share = reply.text.isEmpty() ? 0 : double(reply.faultAt) / double(reply.text.size());
    attempt.latencyMs = reply.ttftMs + share * (reply.latencyMs - reply.ttftMs);
    if (reply.fault == SimulatedReply::Stall)
        attempt.latencyMs += stallMs;
    return attempt;
}

Error cancelledError()
{
    return {ErrorKind::Cancelled, SimulatedChatModel::tr("Cancelled."), {}};
}

QFuture<Attempt> ready(Attempt attempt)
{
    QPromise<Attempt> promise;
    promise.start();
    promise.addResult(std::move(attempt));
    promise.finish();
    return promise.future();
}

/// An answer on its way.
struct Flight
{
    Attempt whole; ///< what it will be
    QStringList pieces;
    qsizetype next = 0;
    double firstMs = 0; ///< real time of the first piece since the start
    double pieceMs = 0; ///< between pieces
    double endMs = 0;
    Clock::time_point started;
    DeltaHandler onDelta;
    std::stop_token stop;
    QPromise<Attempt> promise;

    Clock::time_point at(double ms) const
    {
        return started
               + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double, std::milli>(ms));
    }
    Clock::time_point due() const
    {
        return next < pieces.size() ? at(firstMs + double(next) * pieceMs) : at(endMs);
    }

    void land(Attempt attempt)
    {
        promise.addResult(std::move(attempt));
        promise.finish();
    }

    void cancel()
    {
        Attempt attempt;
        attempt.httpStatus = next > 0 ? 200 : 0;
        attempt.text = pieces.mid(0, next).join(QString());
        attempt.latencyMs = std::chrono::duration<double, std::milli>(Clock::now() - started).count();
        attempt.ttftMs = next > 0 ? firstMs : 0;
        attempt.error = cancelledError();
        land(std::move(attempt));
    }
};

/// Wakes flights when they are due. The thread starts with the first flight.
class Tower
{
public:
    ~Tower()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closing = true;
        }
        m_wake.notify_all();
        if (m_thread.joinable())
            m_thread.join();
    }

    void launch(std::shared_ptr<Flight> flight)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_thread.joinable())
                m_thread = std::thread([this] { run(); });
            m_due.emplace(flight->due(), flight);
        }
        m_wake.notify_all();
    }

    /// Looks for flights whose stop was requested.
    void look()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_look = true;
        }
        m_wake.notify_all();
    }

private:
    using Due = std::multimap<Clock::time_point, std::shared_ptr<Flight>>;

    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_closing) {
            if (m_look) {
                cancelStopped(lock);
                continue;
            }
            if (m_due.empty()) {
                m_wake.wait(lock);
                continue;
            }
            const auto first = m_due.begin();
            if (first->first > Clock::now()) {
                m_wake.wait_until(lock, first->first);
                continue;
            }
            const auto flight = first->second;
            m_due.erase(first);
            lock.unlock();
            const bool flying = advance(*flight);
            lock.lock();
            if (flying)
                m_due.emplace(flight->due(), flight);
        }
        Due left;
        left.swap(m_due);
        lock.unlock();
        for (const auto &[due, flight] : left)
            flight->cancel();
    }

    void cancelStopped(std::unique_lock<std::mutex> &lock)
    {
        m_look = false;
        QList<std::shared_ptr<Flight>> stopped;
        for (auto it = m_due.begin(); it != m_due.end();) {
            if (!it->second->stop.stop_requested()) {
                ++it;
                continue;
            }
            stopped += it->second;
            it = m_due.erase(it);
        }
        lock.unlock();
        for (const auto &flight : stopped)
            flight->cancel();
        lock.lock();
    }

    static bool advance(Flight &flight)
    {
        if (flight.stop.stop_requested()) {
            flight.cancel();
            return false;
        }
        if (flight.next < flight.pieces.size()) {
            const QString piece = flight.pieces.at(flight.next++);
            if (flight.onDelta)
                flight.onDelta(piece);
            return true;
        }
        flight.land(flight.whole);
        return false;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::thread m_thread;
    Due m_due;
    bool m_look = false;
    bool m_closing = false;
};

} // namespace

struct SimulatedChatModel::Private
{
    std::shared_ptr<const SimulatedPool> pool;
    Options options;
    std::shared_ptr<Tower> tower = std::make_shared<Tower>();
};

SimulatedChatModel::SimulatedChatModel(std::shared_ptr<const SimulatedPool> pool, Options options)
    : d(std::make_unique<Private>())
{
    d->pool = std::move(pool);
    d->options = options;
}

SimulatedChatModel::~SimulatedChatModel() = default;

QFuture<Attempt> SimulatedChatModel::attempt(ChatRequest request, QString requestId, DeltaHandler onDelta,
                                             std::stop_token stop)
{
    if (stop.stop_requested()) {
        Attempt attempt;
        attempt.mayHaveBeenBilled = false;
        attempt.error = cancelledError();
        return ready(std::move(attempt));
    }
    if (std::ranges::any_of(request.messages, [](const ChatMessage &m) { return !m.images.isEmpty(); })) {
        Attempt attempt;
        attempt.mayHaveBeenBilled = false;
        attempt.error =
            Error{ErrorKind::Refused, tr("The simulated LLM “%1” cannot see images.").arg(request.model), {}};
        return ready(std::move(attempt));
    }
    const SimulatedReply reply = d->pool->reply(request, requestId);
    Attempt attempt = attemptFrom(reply, request, d->options.stallMs);
    if (d->options.timeScale <= 0) {
        if (onDelta && !attempt.text.isEmpty())
            onDelta(attempt.text);
        return ready(std::move(attempt));
    }

    auto flight = std::make_shared<Flight>();
    const double scale = d->options.timeScale;
    flight->pieces = piecesOf(attempt.text);
    flight->firstMs = attempt.ttftMs * scale;
    flight->endMs = attempt.latencyMs * scale;
    const double writingMs = (std::min(reply.latencyMs, attempt.latencyMs) - attempt.ttftMs) * scale;
    flight->pieceMs = flight->pieces.isEmpty() ? 0 : writingMs / double(flight->pieces.size());
    flight->whole = std::move(attempt);
    flight->started = Clock::now();
    flight->onDelta = std::move(onDelta);
    flight->stop = stop;
    flight->promise.start();
    auto future = flight->promise.future();
    d->tower->launch(flight);
    if (!stop.stop_possible())
        return future;

    // The callback lives as long as the future is unfinished; it holds no flight, so nothing is kept alive in
    // a circle.
    const auto look = [tower = std::weak_ptr(d->tower)] {
        if (const auto alive = tower.lock())
            alive->look();
    };
    auto callback = std::make_shared<std::stop_callback<decltype(look)>>(stop, look);
    return future.then(QtFuture::Launch::Sync, [callback](const Attempt &done) { return done; });
}

} // namespace daao
