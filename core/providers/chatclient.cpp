#include "core/providers/chatclient.h"

#include "core/providers/waitingroom.h"
#include "core/providers/whendone.h"
#include "core/text/tokens.h"

#include <QPromise>
#include <QUuid>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <unordered_set>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Usage of an attempt that may have been billed although it told us nothing.
void estimateUsage(Attempt &attempt, const ChatRequest &request)
{
    if (!attempt.mayHaveBeenBilled || attempt.usage != Usage())
        return;
    for (const ChatMessage &message : request.messages)
        attempt.usage.promptTokens +=
            estimateTokens(message.content) + tokensOfImage * int(message.images.size());
    attempt.usage.reasoningTokens = estimateTokens(attempt.reasoning);
    attempt.usage.completionTokens = estimateTokens(attempt.text) + attempt.usage.reasoningTokens;
    attempt.usage.estimated = true;
}

} // namespace

struct ChatClient::Private : std::enable_shared_from_this<ChatClient::Private>
{
    class Call;

    RetryPolicy policy;
    AttemptLog *log = nullptr;
    WaitingRoom waiting;

    mutable std::mutex mutex; // guards what follows
    std::condition_variable quiet;
    std::shared_ptr<const QHash<QString, Route>> routes = std::make_shared<const QHash<QString, Route>>();
    std::unordered_set<Call *> active;
    bool closing = false;

    std::optional<Route> route(const QString &model) const
    {
        const std::lock_guard lock(mutex);
        const auto found = routes->constFind(model);
        return found == routes->constEnd() ? std::nullopt : std::optional(*found);
    }
};

/// One request on its way through its attempts. Runs on whichever thread brings the next event; the events of
/// a call follow one another, but for a stop request, which races with a wait: whoever takes the ticket goes
/// on.
class ChatClient::Private::Call : public std::enable_shared_from_this<Call>
{
public:
    Call(std::shared_ptr<Private> client, Route route, ChatRequest request, CallContext context,
         DeltaHandler onDelta)
        : m_client(std::move(client))
        , m_route(std::move(route))
        , m_request(std::move(request))
        , m_context(std::move(context))
        , m_onDelta(std::move(onDelta))
    {
        m_promise.start();
        if (m_context.runId.isEmpty())
            m_context.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }

    QFuture<ChatReply> start(const std::stop_token &stop)
    {
        auto future = m_promise.future();
        if (stop.stop_possible())
            m_userStop.emplace(stop, [source = m_stop] {
                auto own = source; // the callback may end the call, and with it itself
                own.request_stop();
            });
        nextAttempt(0);
        return future;
    }

    void requestStop() { m_stop.request_stop(); }

private:
    int number() const { return int(m_reply.attempts.size()) + 1; }

    void nextAttempt(double waitedMs)
    {
        m_waitedMs = waitedMs;
        if (m_stop.stop_requested()) {
            finishUnsent({ErrorKind::Cancelled, ChatClient::tr("Cancelled."), {}});
            return;
        }
        m_route.gate ? waitAtGate() : prepare();
    }

    void waitAtGate()
    {
        const auto since = Clock::now();
        const auto gate = m_route.gate;
        const auto which = number() == 1 ? EndpointGate::Try::First : EndpointGate::Try::Again;
        const quint64 place = gate->newTicket();
        const int ticket = beginWait([self = weak_from_this(), gate, place] {
            const auto call = self.lock(); // the queue's may be the last other reference
            gate->forget(place);
            if (call)
                call->finishUnsent({ErrorKind::Cancelled, ChatClient::tr("Cancelled."), {}});
        });
        gate->enter(place, which, [self = shared_from_this(), gate, which, ticket, since](auto refused) {
            if (!self->endWait(ticket)) { // a stop was quicker
                if (!refused)
                    gate->leave(which, self->unsent({ErrorKind::Cancelled, {}, {}}));
                return;
            }
            self->m_waitedMs += std::chrono::duration<double, std::milli>(Clock::now() - since).count();
            if (refused)
                return self->finishUnsent(*refused);
            self->m_inside = which;
            self->prepare();
        });
    }

    /// Whatever came of the attempt, the next one may enter.
    void leaveGate(const Attempt &attempt)
    {
        if (const auto inside = std::exchange(m_inside, std::nullopt))
            m_route.gate->leave(*inside, attempt);
    }

    /// Asks for the money and writes the ledger, then sends.
    void prepare()
    {
        if (m_context.mayAttempt) {
            if (const auto allowed = m_context.mayAttempt(worstCostOf(m_request, m_route.card.price));
                !allowed) {
                finishUnsent(allowed.error());
                return;
            }
        }
        m_start = {m_context.runId,
                   m_context.node,
                   m_context.index,
                   number(),
                   m_request.model,
                   m_context.runId + u'-' + m_context.node + u'-' + QString::number(m_context.index) + u'-'
                       + QString::number(number()),
                   QDateTime::currentDateTimeUtc(),
                   !m_route.card.simulated && !(m_route.card.price && m_route.card.price->isFree())};
        if (!m_client->log) {
            send();
            return;
        }
        QFuture<Result<>> logged = m_client->log->starting(m_start);
        if (logged.isFinished()) {
            onLogged(logged.resultCount() > 0 ? std::optional(logged.result()) : std::nullopt);
            return;
        }
        const int ticket = beginWait([self = weak_from_this()] {
            if (const auto call = self.lock())
                call->cancelledBeforeSending();
        });
        whenDone(logged, [self = shared_from_this(), ticket](const std::optional<Result<>> &result) {
            if (self->endWait(ticket))
                self->onLogged(result);
        });
    }

    void onLogged(const std::optional<Result<>> &result)
    {
        if (m_stop.stop_requested())
            return cancelledBeforeSending();
        if (!result)
            return finishUnsent(
                {ErrorKind::Storage, ChatClient::tr("The attempt could not be written to the ledger."), {}});
        if (!*result)
            return finishUnsent(result->error());
        send();
    }

    void send()
    {
        QFuture<Attempt> future =
            m_route.model->attempt(m_request, m_start.requestId, m_onDelta, m_stop.get_token());
        whenDone(std::move(future), [self = shared_from_this()](std::optional<Attempt> attempt) {
            if (!attempt) {
                attempt.emplace();
                attempt->error = Error{
                    ErrorKind::Internal, ChatClient::tr("The attempt was given up without a word."), {}};
            }
            self->onAttempt(std::move(*attempt));
        });
    }

    void onAttempt(Attempt attempt)
    {
        if (!attempt.error && attempt.finishReason.isEmpty())
            attempt.error =
                Error{ErrorKind::Truncated, ChatClient::tr("The answer ended before it was complete."), {}};
        if (!attempt.startedAt.isValid())
            attempt.startedAt = m_start.startedAt;
        estimateUsage(attempt, m_request);

        const auto pause = m_client->policy.pauseAfter(attempt, number(), m_start.requestId);
        append(std::move(attempt));
        if (!pause)
            return finish();
        if (*pause == milliseconds(0))
            return nextAttempt(0);
        waitFor(*pause);
    }

    void waitFor(milliseconds pause)
    {
        const auto since = Clock::now();
        const quint64 timer = m_client->waiting.newTicket();
        m_timer = timer;
        const int ticket = beginWait([self = weak_from_this()] {
            if (const auto call = self.lock())
                call->cancelledWhileWaiting();
        });
        m_client->waiting.callAt(since + pause, timer, [self = shared_from_this(), ticket, since] {
            if (self->endWait(ticket))
                self->nextAttempt(std::chrono::duration<double, std::milli>(Clock::now() - since).count());
        });
        if (m_ticket.load() != ticket) // a stop came before the timer was set
            m_client->waiting.forget(timer);
    }

    // --- waiting, while a stop request may come from another thread

    int beginWait(std::function<void()> onStop)
    {
        const int ticket = m_ticket.load();
        m_onStop.reset();
        m_onStop.emplace(m_stop.get_token(), [this, ticket, onStop = std::move(onStop)] {
            if (endWait(ticket))
                onStop();
        });
        return ticket;
    }

    bool endWait(int ticket) { return m_ticket.compare_exchange_strong(ticket, ticket + 1); }

    void cancelledBeforeSending()
    {
        Attempt attempt = unsent({ErrorKind::Cancelled, ChatClient::tr("Cancelled."), {}});
        append(std::move(attempt));
        finish();
    }

    void cancelledWhileWaiting()
    {
        m_client->waiting.forget(m_timer);
        m_waitedMs = 0;
        finishUnsent({ErrorKind::Cancelled, ChatClient::tr("Cancelled."), {}});
    }

    // --- results

    Attempt unsent(Error error) const
    {
        Attempt attempt;
        attempt.startedAt = QDateTime::currentDateTimeUtc();
        attempt.mayHaveBeenBilled = false;
        attempt.error = std::move(error);
        return attempt;
    }

    /// Ends the call with an attempt that never became an exchange: it is in the reply, not in the ledger.
    void finishUnsent(Error error)
    {
        Attempt attempt = unsent(std::move(error));
        attempt.number = number();
        attempt.waitedMs = m_waitedMs;
        attempt.cost = Money();
        leaveGate(attempt);
        m_reply.attempts.append(std::move(attempt));
        finish();
    }

    /// Completes what is the caller's of an attempt, and closes its row in the ledger.
    void append(Attempt attempt)
    {
        attempt.number = number();
        attempt.requestId = m_start.requestId;
        attempt.waitedMs = m_waitedMs;
        attempt.cost = attempt.mayHaveBeenBilled ? costOf(attempt.usage, m_route.card.price) : Money();
        if (m_client->log)
            m_client->log->finished(m_start, attempt);
        leaveGate(attempt);
        m_reply.attempts.append(std::move(attempt));
    }

    void finish()
    {
        m_userStop.reset();
        {
            const std::lock_guard lock(m_client->mutex);
            m_client->active.erase(this);
        }
        m_promise.addResult(std::move(m_reply));
        m_promise.finish();
        m_client->quiet.notify_all();
    }

    std::shared_ptr<Private> m_client;
    Route m_route;
    ChatRequest m_request;
    CallContext m_context;
    DeltaHandler m_onDelta;
    QPromise<ChatReply> m_promise;
    ChatReply m_reply;
    AttemptStart m_start;
    double m_waitedMs = 0;
    quint64 m_timer = 0;
    std::optional<EndpointGate::Try> m_inside; ///< past the gate, which waits to hear of the end
    std::atomic<int> m_ticket = 0;
    std::stop_source m_stop; ///< of this call: the user's stop and the client's end in it
    std::optional<std::stop_callback<std::function<void()>>> m_userStop;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

ChatClient::ChatClient(RetryPolicy policy, AttemptLog *log)
    : d(std::make_shared<Private>())
{
    d->policy = policy;
    d->log = log;
}

ChatClient::~ChatClient()
{
    std::vector<std::shared_ptr<Private::Call>> calls;
    {
        const std::lock_guard lock(d->mutex);
        d->closing = true;
        for (Private::Call *call : d->active)
            if (auto alive = call->weak_from_this().lock())
                calls.push_back(std::move(alive));
    }
    for (const auto &call : calls)
        call->requestStop();
    std::unique_lock lock(d->mutex);
    d->quiet.wait(lock, [this] { return d->active.empty(); });
}

void ChatClient::setRoutes(const QList<Route> &routes)
{
    auto table = std::make_shared<QHash<QString, Route>>();
    for (const Route &route : routes)
        table->insert(route.card.id, route);
    const std::lock_guard lock(d->mutex);
    d->routes = std::move(table);
}

std::optional<ModelCard> ChatClient::card(const QString &model) const
{
    const auto route = d->route(model);
    return route ? std::optional(route->card) : std::nullopt;
}

QFuture<ChatReply> ChatClient::ask(ChatRequest request, CallContext context, DeltaHandler onDelta,
                                   std::stop_token stop)
{
    auto route = d->route(request.model);
    if (!route || !route->model) {
        Attempt attempt;
        attempt.startedAt = QDateTime::currentDateTimeUtc();
        attempt.mayHaveBeenBilled = false;
        attempt.cost = Money();
        attempt.error =
            Error{ErrorKind::Usage, tr("There is no LLM “%1” in the pool.").arg(request.model), {}};
        return QtFuture::makeReadyFuture(ChatReply{{attempt}});
    }
    return ask(*std::move(route), std::move(request), std::move(context), std::move(onDelta),
               std::move(stop));
}

QFuture<ChatReply> ChatClient::ask(Route route, ChatRequest request, CallContext context,
                                   DeltaHandler onDelta, std::stop_token stop)
{
    const auto call = std::make_shared<Private::Call>(d, std::move(route), std::move(request),
                                                      std::move(context), std::move(onDelta));
    {
        const std::lock_guard lock(d->mutex);
        if (d->closing)
            call->requestStop();
        d->active.insert(call.get());
    }
    return call->start(stop);
}

} // namespace daao
