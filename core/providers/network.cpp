#include "core/providers/network.h"

#include "core/providers/nettimers.h"

#include <curl/curl.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <QHash>
#include <QLoggingCategory>
#include <QPromise>

#include <array>
#include <atomic>
#include <csignal>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

Q_LOGGING_CATEGORY(lcNetwork, "daao.providers", QtInfoMsg)

namespace daao {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

/// After the reader has had enough, how long the rest may take so that the connection can be kept.
constexpr auto drainTime = 250ms;

bool initialiseCurl()
{
    static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return done;
}

QByteArray originOf(const QByteArray &url)
{
    const auto authority = url.indexOf("://") + 3;
    const auto path = url.indexOf('/', authority);
    return path < 0 ? url : url.left(path);
}

/// "timeout=5, max=100" -> 5; -1 if there is none.
int keepAliveSeconds(const QByteArray &field)
{
    for (const QByteArray &part : field.split(',')) {
        const QByteArray item = part.trimmed().toLower();
        bool ok = false;
        const int seconds = item.startsWith("timeout=") ? item.mid(8).toInt(&ok) : -1;
        if (ok && seconds >= 0)
            return seconds;
    }
    return -1;
}

HttpEnd endOf(CURLcode code, bool sawHead)
{
    switch (code) {
    case CURLE_OK:
        return HttpEnd::Complete;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return HttpEnd::NoConnection;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
        return HttpEnd::TlsFailed;
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9: no status line at all
    case CURLE_URL_MALFORMAT:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return HttpEnd::BadProtocol;
    case CURLE_OUT_OF_MEMORY: // what libcurl says to a single header line above 100 kB
        return sawHead ? HttpEnd::Broken : HttpEnd::HeaderTooBig;
    case CURLE_OPERATION_TIMEDOUT:
        return sawHead ? HttpEnd::TotalClock : HttpEnd::ConnectClock;
    default:
        return HttpEnd::Broken;
    }
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

QByteArray HttpHead::value(QByteArrayView name) const
{
    for (const auto &[field, text] : fields)
        if (field == name)
            return text;
    return {};
}

/// Everything below runs on the network thread, except post() and close().
struct Network::Private : std::enable_shared_from_this<Network::Private>
{
    struct Transfer
    {
        Private *owner = nullptr;
        quint64 id = 0;
        CURL *easy = nullptr;
        curl_slist *headers = nullptr;
        HttpRequest request;
        std::shared_ptr<HttpReceiver> receiver;
        std::stop_token stop;
        std::optional<std::stop_callback<std::function<void()>>> onStop;
        std::array<char, CURL_ERROR_SIZE> error{};

        enum State { Connecting, Waiting, Receiving, Draining };
        State state = Connecting;
        Clock::time_point startedAt;
        Clock::time_point stateSince; ///< in Receiving: the last data event
        HttpHead head;
        bool headDone = false;
        int sends = 0;
        qint64 headerBytes = 0;
        qint64 bodyBytes = 0;
        std::optional<HttpEnd> ownEnd; ///< why we ended it ourselves

        ~Transfer() { curl_slist_free_all(headers); }

        void enter(State next)
        {
            state = next;
            stateSince = Clock::now();
            owner->clocks.set(id, deadline().first);
        }

        /// When the next clock runs out, and how the exchange then ends.
        std::pair<Clock::time_point, HttpEnd> deadline() const
        {
            const std::pair total{startedAt + request.clocks.total, HttpEnd::TotalClock};
            switch (state) {
            case Connecting:
                return std::min(total, {startedAt + request.clocks.connect, HttpEnd::ConnectClock});
            case Waiting:
                return std::min(total, {stateSince + request.clocks.firstByte, HttpEnd::FirstByteClock});
            case Receiving:
                return std::min(total, {stateSince + request.clocks.idle, HttpEnd::IdleClock});
            case Draining:
                return std::min(total, {stateSince + drainTime, HttpEnd::Complete});
            }
            return total;
        }

        void readHeaderLine(QByteArrayView line);
        void finishHead();
    };

    struct Command
    {
        std::unique_ptr<Transfer> start; ///< null: cancel `id`
        quint64 id = 0;
    };

    Options options;
    CURLM *multi = nullptr;
    int epollFd = -1;
    int wakeFd = -1;
    std::thread thread;

    std::mutex mutex; // guards the next three
    std::vector<Command> inbox;
    bool closed = false;
    quint64 lastId = 0;

    std::unordered_map<quint64, std::unique_ptr<Transfer>> transfers;
    DeadlineSet clocks;
    std::optional<Clock::time_point> curlTimer;
    std::vector<CURL *> spareHandles;
    QHash<QByteArray, int> keepAliveOf; ///< origin -> seconds its server keeps an idle connection

    ~Private();

    bool post(Command command);
    void wake() const;
    void run();
    bool takeInbox();
    void begin(std::unique_ptr<Transfer> transfer);
    void setUp(Transfer &transfer);
    void cancel(quint64 id);
    void checkClocks();
    void collectFinished();
    void end(Transfer *transfer, HttpOutcome outcome);
    void endAll();
    int pollTimeout() const;

    static int onSocket(CURL *, curl_socket_t fd, int what, void *self, void *known);
    static int onTimer(CURLM *, long ms, void *self);
    static int onPrerequest(void *self, char *, char *, int, int);
    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);
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
    auto next = clocks.next();
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
    setUp(*transfer);
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

void Network::Private::setUp(Transfer &transfer)
{
    if (spareHandles.empty()) {
        transfer.easy = curl_easy_init();
    } else {
        transfer.easy = spareHandles.back();
        spareHandles.pop_back();
    }
    const HttpRequest &request = transfer.request;
    const auto set = [easy = transfer.easy](CURLoption option, auto value) {
        curl_easy_setopt(easy, option, value);
    };
    set(CURLOPT_URL, request.url.constData());
    set(CURLOPT_PRIVATE, &transfer);
    set(CURLOPT_ERRORBUFFER, transfer.error.data());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // a cancelled name look-up must not hold up the other exchanges
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOPROXY, "*");
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!options.caFile.isEmpty())
        set(CURLOPT_CAINFO, options.caFile.constData());
    set(CURLOPT_ACCEPT_ENCODING, "gzip");
    set(CURLOPT_CONNECTTIMEOUT_MS, long(request.clocks.connect.count() + 1000)); // ours strikes first
    const int keep = keepAliveOf.value(originOf(request.url), 0);
    if (keep > 0)
        set(CURLOPT_MAXAGE_CONN, long(std::max(1, keep - 1)));

    for (const QByteArray &header : request.headers)
        transfer.headers = curl_slist_append(transfer.headers, header.constData());
    if (request.method == "POST") {
        transfer.headers = curl_slist_append(transfer.headers, "Expect:"); // no 100-continue round trip
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.constData());
    }
    set(CURLOPT_HTTPHEADER, transfer.headers);
    set(CURLOPT_PREREQFUNCTION, &Private::onPrerequest);
    set(CURLOPT_PREREQDATA, &transfer);
    set(CURLOPT_HEADERFUNCTION, &Private::onHeader);
    set(CURLOPT_HEADERDATA, &transfer);
    set(CURLOPT_WRITEFUNCTION, &Private::onBody);
    set(CURLOPT_WRITEDATA, &transfer);
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
    while (const auto due = clocks.due(now)) {
        Transfer *transfer = transfers.at(*due).get();
        const auto [deadline, why] = transfer->deadline();
        if (deadline > now)
            clocks.set(*due, deadline); // data came since
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
        HttpOutcome outcome;
        outcome.end = transfer->ownEnd.value_or(endOf(code, transfer->headDone));
        if (transfer->state == Transfer::Draining)
            outcome.end = HttpEnd::Complete;
        outcome.mayHaveBeenSent = transfer->sends > 0;
        if (code != CURLE_OK)
            outcome.detail = transfer->error[0] ? QString::fromUtf8(transfer->error.data())
                                                : QString::fromLatin1(curl_easy_strerror(code));
        end(transfer, std::move(outcome));
    }
}

void Network::Private::end(Transfer *transfer, HttpOutcome outcome)
{
    curl_multi_remove_handle(multi, transfer->easy); // closes the connection of an unfinished exchange
    curl_easy_reset(transfer->easy);
    spareHandles.push_back(transfer->easy);
    clocks.remove(transfer->id);
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

/// Before each sending: the connection stands. A second sending of a POST is refused.
int Network::Private::onPrerequest(void *self, char *, char *, int, int)
{
    auto *transfer = static_cast<Transfer *>(self);
    if (transfer->sends > 0 && transfer->request.method == "POST")
        return CURL_PREREQFUNC_ABORT;
    ++transfer->sends;
    transfer->enter(Transfer::Waiting);
    return CURL_PREREQFUNC_OK;
}

size_t Network::Private::onHeader(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const size_t bytes = size * count;
    transfer->headerBytes += qint64(bytes);
    if (transfer->headerBytes > transfer->request.caps.header) {
        transfer->ownEnd = HttpEnd::HeaderTooBig;
        return 0;
    }
    if (transfer->state == Transfer::Waiting)
        transfer->enter(Transfer::Receiving);
    transfer->readHeaderLine(QByteArrayView(data, qsizetype(bytes)));
    return bytes;
}

void Network::Private::Transfer::readHeaderLine(QByteArrayView raw)
{
    if (headDone)
        return; // trailers
    const QByteArrayView line = raw.trimmed();
    if (line.isEmpty()) {
        finishHead();
    } else if (raw.startsWith("HTTP/")) {
        head = {};
        const auto space = line.indexOf(' ');
        head.status =
            space < 0 ? 0
                      : line.sliced(space + 1).first(std::min<qsizetype>(3, line.size() - space - 1)).toInt();
    } else if (const auto colon = line.indexOf(':'); colon > 0) {
        head.fields.append(
            {line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).toByteArray().trimmed()});
    }
}

void Network::Private::Transfer::finishHead()
{
    if (head.status >= 100 && head.status < 200)
        return; // the real one follows
    headDone = true;
    if (const int keep = keepAliveSeconds(head.value("keep-alive")); keep >= 0)
        owner->keepAliveOf.insert(originOf(request.url), keep);
    receiver->head(head);
}

size_t Network::Private::onBody(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const size_t bytes = size * count;
    if (transfer->state == Transfer::Draining)
        return bytes;
    transfer->bodyBytes += qint64(bytes);
    if (transfer->bodyBytes > transfer->request.caps.body) {
        transfer->ownEnd = HttpEnd::BodyTooBig;
        return 0;
    }
    switch (transfer->receiver->body(QByteArrayView(data, qsizetype(bytes)))) {
    case BodyProgress::Nothing:
        break;
    case BodyProgress::Event:
        transfer->stateSince = Clock::now();
        break;
    case BodyProgress::Enough:
        transfer->enter(Transfer::Draining);
        break;
    }
    return bytes;
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
    d->options = std::move(options);
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
    auto transfer = std::make_unique<Private::Transfer>();
    transfer->owner = d.get();
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
