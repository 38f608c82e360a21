#include "core/providers/network.h"

#include "core/providers/transfer.h"

#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <QLoggingCategory>
#include <QPromise>

#include <array>
#include <atomic>
#include <csignal>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

Q_LOGGING_CATEGORY(lcNetwork, "daao.providers", QtInfoMsg)

namespace daao {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

bool initialiseCurl()
{
    static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return done;
}

class Gatherer final : public HttpReceiver
{
public:
    QFuture<HttpReply> future()
    {
        m_promise.start();
        return m_promise.future();
    }
    void head(const HttpHead &head) override { m_reply.head = head; }
    BodyProgress body(QByteArrayView bytes) override
    {
        m_reply.body += bytes;
        return BodyProgress::Event;
    }
    void done(const HttpOutcome &outcome) override
    {
        m_reply.outcome = outcome;
        m_promise.addResult(std::move(m_reply));
        m_promise.finish();
    }

private:
    QPromise<HttpReply> m_promise;
    HttpReply m_reply;
};

} // namespace

/// Everything below runs on the network thread, except post() and close().
struct Network::Private : std::enable_shared_from_this<Network::Private>
{
    struct Command
    {
        std::unique_ptr<Transfer> start; ///< null: cancel `id`
        quint64 id = 0;
    };

    CURLM *multi = nullptr;
    int epollFd = -1;
    int wakeFd = -1;
    std::thread thread;

    std::mutex mutex; // guards the next three
    std::vector<Command> inbox;
    bool closed = false;
    quint64 lastId = 0;

    std::unordered_map<quint64, std::unique_ptr<Transfer>> transfers;
    TransferBook book;
    std::optional<Clock::time_point> curlTimer;
    std::vector<CURL *> spareHandles;

    ~Private();

    bool post(Command command);
    void wake() const;
    void run();
    bool takeInbox();
    void begin(std::unique_ptr<Transfer> transfer);
    CURL *spareHandle();
    void cancel(quint64 id);
    void checkClocks();
    void collectFinished();
    void end(Transfer *transfer, HttpOutcome outcome);
    void endAll();
    int pollTimeout() const;

    static int onSocket(CURL *, curl_socket_t fd, int what, void *self, void *known);
    static int onTimer(CURLM *, long ms, void *self);
};

Network::Private::~Private()
{
    for (CURL *easy : spareHandles)
        curl_easy_cleanup(easy);
    if (multi)
        curl_multi_cleanup(multi);
    if (epollFd >= 0)
        ::close(epollFd);
    if (wakeFd >= 0)
        ::close(wakeFd);
}

// --- from any thread

bool Network::Private::post(Command command)
{
    {
        const std::lock_guard lock(mutex);
        if (closed)
            return false;
        inbox.push_back(std::move(command));
    }
    wake();
    return true;
}

void Network::Private::wake() const
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(wakeFd, &one, sizeof one);
}

// --- the loop

void Network::Private::run()
{
    std::array<epoll_event, 64> events{};
    while (takeInbox()) {
        const int count = epoll_wait(epollFd, events.data(), int(events.size()), pollTimeout());
        int running = 0;
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[size_t(i)];
            if (event.data.fd == wakeFd) {
                quint64 ignored = 0;
                [[maybe_unused]] const auto got = ::read(wakeFd, &ignored, sizeof ignored);
                continue;
            }
            const int mask = ((event.events & EPOLLIN) ? CURL_CSELECT_IN : 0)
                             | ((event.events & EPOLLOUT) ? CURL_CSELECT_OUT : 0)
                             | ((event.events & (EPOLLERR | EPOLLHUP)) ? CURL_CSELECT_ERR : 0);
            curl_multi_socket_action(multi, event.data.fd, mask, &running);
        }
        if (curlTimer && *curlTimer <= Clock::now()) {
            curlTimer.reset();
            curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running);
        }
        collectFinished();
        checkClocks();
    }
    endAll();
}

int Network::Private::pollTimeout() const
{
    auto next = book.clocks.next();
    if (curlTimer && (!next || *curlTimer < *next))
        next = curlTimer;
    if (!next)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - Clock::now()).count();
    return int(std::clamp<qint64>(left, 0, 60'000));
}

/// False once the network is closed.
bool Network::Private::takeInbox()
{
    std::vector<Command> commands;
    bool goOn = true;
    {
        const std::lock_guard lock(mutex);
        commands.swap(inbox);
        goOn = !closed;
    }
    for (Command &command : commands) {
        if (command.start)
            begin(std::move(command.start));
        else
            cancel(command.id);
    }
    return goOn;
}

void Network::Private::begin(std::unique_ptr<Transfer> owned)
{
    Transfer *transfer = owned.get();
    if (transfer->stop.stop_requested()) {
        transfer->receiver->done({HttpEnd::Cancelled, {}, false});
        return;
    }
    transfer->startedAt = Clock::now();
    transfer->setUp(spareHandle());
    transfers.emplace(transfer->id, std::move(owned));
    transfer->enter(Transfer::Connecting);
    if (const CURLMcode code = curl_multi_add_handle(multi, transfer->easy); code != CURLM_OK) {
        end(transfer, {HttpEnd::NoConnection, QString::fromLatin1(curl_multi_strerror(code)), false});
        return;
    }
    if (transfer->stop.stop_possible())
        transfer->onStop.emplace(transfer->stop, [weak = weak_from_this(), id = transfer->id] {
            if (const auto self = weak.lock())
                self->post({nullptr, id});
        });
}

CURL *Network::Private::spareHandle()
{
    if (spareHandles.empty())
        return curl_easy_init();
    CURL *easy = spareHandles.back();
    spareHandles.pop_back();
    return easy;
}

void Network::Private::cancel(quint64 id)
{
    const auto found = transfers.find(id);
    if (found != transfers.end())
        end(found->second.get(), {HttpEnd::Cancelled, {}, found->second->sends > 0});
}

void Network::Private::checkClocks()
{
    const auto now = Clock::now();
    while (const auto due = book.clocks.due(now)) {
        Transfer *transfer = transfers.at(*due).get();
        const auto [deadline, why] = transfer->deadline();
        if (deadline > now)
            book.clocks.set(*due, deadline); // data came since
        else
            end(transfer, {why, {}, transfer->sends > 0});
    }
}

void Network::Private::collectFinished()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        Transfer *transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        end(transfer, transfer->outcome(code));
    }
}

void Network::Private::end(Transfer *transfer, HttpOutcome outcome)
{
    curl_multi_remove_handle(multi, transfer->easy); // closes the connection of an unfinished exchange
    curl_easy_reset(transfer->easy);
    spareHandles.push_back(transfer->easy);
    book.clocks.remove(transfer->id);
    const auto node = transfers.extract(transfer->id);
    transfer->onStop.reset();
    qCDebug(lcNetwork) << "exchange ended" << int(outcome.end) << transfer->head.status << outcome.detail;
    transfer->receiver->done(outcome);
}

void Network::Private::endAll()
{
    while (!transfers.empty())
        end(transfers.begin()->second.get(), {HttpEnd::Cancelled, {}, transfers.begin()->second->sends > 0});
    // closed: nothing can be posted any more, but a start may have come with the close
    std::vector<Command> late;
    {
        const std::lock_guard lock(mutex);
        late.swap(inbox);
    }
    for (Command &command : late)
        if (command.start)
            command.start->receiver->done({HttpEnd::Cancelled, {}, false});
}

// --- libcurl's callbacks

int Network::Private::onSocket(CURL *, curl_socket_t fd, int what, void *self, void *)
{
    const auto *network = static_cast<Private *>(self);
    if (what == CURL_POLL_REMOVE) {
        epoll_ctl(network->epollFd, EPOLL_CTL_DEL, fd, nullptr);
        return 0;
    }
    epoll_event event{};
    event.events = ((what & CURL_POLL_IN) ? EPOLLIN : 0U) | ((what & CURL_POLL_OUT) ? EPOLLOUT : 0U);
    event.data.fd = fd;
    if (epoll_ctl(network->epollFd, EPOLL_CTL_MOD, fd, &event) != 0)
        epoll_ctl(network->epollFd, EPOLL_CTL_ADD, fd, &event);
    return 0;
}

int Network::Private::onTimer(CURLM *, long ms, void *self)
{
    auto *network = static_cast<Private *>(self);
    if (ms < 0)
        network->curlTimer.reset();
    else
        network->curlTimer = Clock::now() + std::chrono::milliseconds(ms);
    return 0;
}

// --- the door

Network::Network()
    : Network(Options())
{}

Network::Network(Options options)
    : d(std::make_shared<Private>())
{
    if (!initialiseCurl())
        qFatal("libcurl cannot start");
    d->book.caFile = options.caFile;
    d->epollFd = epoll_create1(EPOLL_CLOEXEC);
    d->wakeFd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = d->wakeFd;
    epoll_ctl(d->epollFd, EPOLL_CTL_ADD, d->wakeFd, &event);

    d->multi = curl_multi_init();
    curl_multi_setopt(d->multi, CURLMOPT_SOCKETFUNCTION, &Private::onSocket);
    curl_multi_setopt(d->multi, CURLMOPT_SOCKETDATA, d.get());
    curl_multi_setopt(d->multi, CURLMOPT_TIMERFUNCTION, &Private::onTimer);
    curl_multi_setopt(d->multi, CURLMOPT_TIMERDATA, d.get());
    curl_multi_setopt(d->multi, CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
    curl_multi_setopt(d->multi, CURLMOPT_MAXCONNECTS, 256L); // kept when idle; those in use are not limited

    // Signals are for the main thread; SIGPIPE of a TLS write stays blocked here.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    d->thread = std::thread([self = d] { self->run(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    pthread_setname_np(d->thread.native_handle(), "network");
}

Network::~Network()
{
    {
        const std::lock_guard lock(d->mutex);
        d->closed = true;
    }
    d->wake();
    if (d->thread.get_id() == std::this_thread::get_id())
        d->thread.detach(); // the last owner was a reply: the loop ends by itself, it holds what it needs
    else
        d->thread.join();
}

void Network::send(HttpRequest request, std::shared_ptr<HttpReceiver> receiver, std::stop_token stop)
{
    auto transfer = std::make_unique<Transfer>(d->book);
    transfer->request = std::move(request);
    transfer->receiver = receiver;
    transfer->stop = std::move(stop);
    {
        const std::lock_guard lock(d->mutex);
        transfer->id = ++d->lastId;
    }
    if (!d->post({std::move(transfer), 0}))
        receiver->done({HttpEnd::Cancelled, {}, false});
}

QFuture<HttpReply> Network::fetch(HttpRequest request, std::stop_token stop)
{
    const auto gatherer = std::make_shared<Gatherer>();
    const auto future = gatherer->future();
    send(std::move(request), gatherer, std::move(stop));
    return future;
}

} // namespace daao
