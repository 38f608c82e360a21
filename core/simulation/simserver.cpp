#include "core/simulation/simserver.h"

#include "core/base/random.h"
#include "core/simulation/chatprotocol.h"
#include "core/simulation/httprequest.h"
#include "core/simulation/pieces.h"
#include "core/simulation/simulatedembedding.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QLoggingCategory>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <vector>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcSimulation, "daao.simulation", QtInfoMsg)

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"},
                                                {204, "No Content"},
                                                {400, "Bad Request"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {408, "Request Timeout"},
                                                {411, "Length Required"},
                                                {413, "Payload Too Large"},
                                                {429, "Too Many Requests"},
                                                {431, "Request Header Fields Too Large"},
                                                {500, "Internal Server Error"},
                                                {503, "Service Unavailable"}};
    return reasons.value(status, "Error");
}

QByteArray framed(const QByteArray &chunk)
{
    return QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
}

/// One piece of a stream and when it goes out, in modelled milliseconds since the request.
struct Timed
{
    double ms = 0;
    QByteArray bytes;
};

/// One client. Lives on the server's thread as a child of the listening socket; deletes itself when it is
/// gone.
class Connection : public QObject
{
public:
    Connection(QTcpSocket *socket, const SimulatedPool &pool, const SimServer::Options &options,
               std::atomic<int> &count, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_pool(pool)
        , m_options(options)
        , m_count(count)
        , m_reader(options.maxHead, options.maxBody)
    {
        ++m_count;
        m_socket->setParent(this);
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket->setReadBufferSize(options.maxBody + options.maxHead);
        m_idle.setSingleShot(true);
        m_pace.setSingleShot(true);
        m_pace.setTimerType(Qt::PreciseTimer);
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::receive);
        connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(&m_idle, &QTimer::timeout, this, [this] { m_socket->abort(); });
        connect(&m_pace, &QTimer::timeout, this, &Connection::play);
        m_idle.start(m_options.idleMs);
    }

    ~Connection() override { --m_count; }

private:
    void receive()
    {
        m_idle.start(m_options.idleMs);
        if (m_closing) {
            m_socket->readAll();
            return;
        }
        m_reader.feed(m_socket->readAll());
        if (m_busy && m_reader.buffered() > m_options.maxHead + m_options.maxBody)
            return m_socket->abort();
        serve();
    }

    void serve()
    {
        while (!m_busy && !m_closing) {
            switch (m_reader.next()) {
            case HttpRequestReader::NeedMore:
                return;
            case HttpRequestReader::NeedContinue:
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
                return;
            case HttpRequestReader::Ready:
                handle(m_reader.request());
                break;
            case HttpRequestReader::Bad:
                return refuse(
                    {400, SimServer::tr("This is not an HTTP request."), u"invalid_request_error"_s, {}, {}});
            case HttpRequestReader::HeadTooLarge:
                return refuse({431,
                               SimServer::tr("The head of the request is too large."),
                               u"invalid_request_error"_s,
                               {},
                               {}});
            case HttpRequestReader::BodyTooLarge:
                return refuse({413,
                               SimServer::tr("The body of the request is too large."),
                               u"invalid_request_error"_s,
                               {},
                               {}});
            case HttpRequestReader::NoLength:
                return refuse({411,
                               SimServer::tr("The request needs a Content-Length."),
                               u"invalid_request_error"_s,
                               {},
                               {}});
            }
        }
    }

    /// Answers and closes: what follows on this connection cannot be understood.
    void refuse(const ChatProtocol::Problem &problem)
    {
        m_keepAlive = false;
        m_requestId.clear();
        send(problem.status, ChatProtocol::body(problem));
    }

    void handle(const ServedRequest &request)
    {
        m_keepAlive = request.keepAlive;
        m_requestId = request.headers.value("x-request-id").left(200);
        const bool models = request.path == "/v1/models" || request.path == "/models";
        const bool chat = request.path == "/v1/chat/completions" || request.path == "/chat/completions";
        const bool embeddings = request.path == "/v1/embeddings" || request.path == "/embeddings";
        if (!models && !chat && !embeddings)
            return fail({404,
                         SimServer::tr("There is nothing at this address."),
                         u"invalid_request_error"_s,
                         {},
                         u"unknown_url"_s});
        if (models && request.method == "GET")
            return send(200, ChatProtocol::models(m_pool.llms()));
        if (chat && request.method == "POST")
            return answer(request.body);
        if (embeddings && request.method == "POST") {
            const auto call = SimulatedEmbedding::read(request.body);
            return call ? send(200, SimulatedEmbedding::answer(*call)) : fail(call.error());
        }
        fail({405, SimServer::tr("This method is not allowed here."), u"invalid_request_error"_s, {}, {}},
             models ? "Allow: GET\r\n" : "Allow: POST\r\n");
    }

    void fail(const ChatProtocol::Problem &problem, QByteArray extra = {})
    {
        if (problem.retryAfterMs >= 0) {
            extra +=
                "Retry-After: " + QByteArray::number(int(std::ceil(problem.retryAfterMs / 1000.0))) + "\r\n";
            extra += "retry-after-ms: " + QByteArray::number(problem.retryAfterMs) + "\r\n";
        }
        send(problem.status, ChatProtocol::body(problem), extra);
    }

    QByteArray head(int status, const QByteArray &type) const
    {
        QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status)
                          + "\r\nX-Daao-Origin: simulated\r\nContent-Type: " + type + "\r\n";
        if (!m_requestId.isEmpty())
            text += "x-request-id: " + m_requestId + "\r\n";
        if (!m_keepAlive)
            text += "Connection: close\r\n";
        return text;
    }

    void send(int status, const QByteArray &body, const QByteArray &extra = {})
    {
        m_socket->write(head(status, "application/json") + extra
                        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        done();
    }

    void done()
    {
        m_busy = false;
        if (m_keepAlive)
            return;
        m_closing = true;
        m_socket->disconnectFromHost();
    }

    void answer(const QByteArray &body)
    {
        const auto call = ChatProtocol::read(body);
        if (!call)
            return fail(call.error());
        ChatProtocol::Answer all;
        all.model = call->request.model;
        all.id = u"chatcmpl-sim-%1"_s.arg(stableHash(QByteArrayView(body)), 16, 16, QLatin1Char('0'));
        for (int i = 0; i < call->choices; ++i)
            all.choices += m_pool.reply(call->request, QString::fromLatin1(m_requestId), i);
        const auto &first = all.choices.first();
        if (const auto problem = ChatProtocol::problemOf(first, all.model); problem.status != 0)
            return fail(problem);
        m_fault = first.fault;
        m_script.clear();
        m_next = 0;
        if (call->stream)
            composeStream(all, call->usageInStream);
        else
            composeWhole(all);
        m_busy = true;
        m_elapsed.start();
        play();
    }

    void composeWhole(const ChatProtocol::Answer &all)
    {
        double latest = 0;
        for (const auto &choice : all.choices)
            latest = std::max(latest, choice.latencyMs);
        const QByteArray body = ChatProtocol::body(all);
        const QByteArray whole = head(200, "application/json")
                                 + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        // A fault lets a part of the bytes through.
        const bool broken = m_fault != SimulatedReply::None;
        m_script.push_back({latest, broken ? whole.left(whole.size() - body.size() / 2) : whole});
    }

    void composeStream(const ChatProtocol::Answer &all, bool usage)
    {
        m_script.push_back({0, head(200, "text/event-stream")
                                   + "Cache-Control: no-cache\r\nTransfer-Encoding: chunked\r\n\r\n"});
        double latest = 0;
        for (int i = 0; i < all.choices.size(); ++i) {
            const auto &choice = all.choices.at(i);
            latest = std::max(latest, choice.latencyMs);
            m_script.push_back({0, framed(ChatProtocol::roleEvent(all, i, usage))});
            const QString text =
                m_fault == SimulatedReply::None ? choice.text : choice.text.left(choice.faultAt);
            const auto pieces = piecesOf(text);
            const double step =
                pieces.isEmpty() ? 0 : (choice.latencyMs - choice.ttftMs) / double(pieces.size());
            for (qsizetype k = 0; k < pieces.size(); ++k)
                m_script.push_back({choice.ttftMs + double(k) * step,
                                    framed(ChatProtocol::textEvent(all, i, pieces.at(k), usage))});
            if (m_fault == SimulatedReply::None)
                m_script.push_back({choice.latencyMs, framed(ChatProtocol::finishEvent(all, i, usage))});
        }
        std::ranges::stable_sort(m_script, {}, &Timed::ms);
        if (m_fault != SimulatedReply::None)
            return;
        QByteArray end = usage ? framed(ChatProtocol::usageEvent(all)) : QByteArray();
        end += framed(ChatProtocol::doneEvent()) + "0\r\n\r\n";
        m_script.push_back({latest, end});
    }

    /// Sends what is due; comes back for the rest.
    void play()
    {
        QByteArray due;
        while (m_next < m_script.size()) {
            const double wait = m_script[m_next].ms * m_options.timeScale - double(m_elapsed.elapsed());
            if (wait >= 1) {
                m_socket->write(due);
                m_idle.start(int(std::min(m_options.idleMs + wait, 1e8)));
                return m_pace.start(int(std::min(wait, 1e8)));
            }
            due += m_script[m_next++].bytes;
        }
        m_socket->write(due);
        m_idle.start(m_options.idleMs);
        m_script.clear();
        if (m_fault == SimulatedReply::Stall)
            return; // nothing more comes; the client or the idle clock ends it
        if (m_fault == SimulatedReply::Cut) {
            m_closing = true;
            m_socket->disconnectFromHost();
            return;
        }
        done();
        if (m_pace.isActive() || m_closing)
            return;
        if (m_reader.buffered() > 0) // a request that was sent ahead
            QMetaObject::invokeMethod(
                this, [this] { serve(); }, Qt::QueuedConnection);
    }

    QTcpSocket *m_socket;
    const SimulatedPool &m_pool;
    const SimServer::Options &m_options;
    std::atomic<int> &m_count;
    HttpRequestReader m_reader;
    QByteArray m_requestId;
    bool m_keepAlive = true;
    bool m_busy = false;    ///< an answer is on its way
    bool m_closing = false; ///< nothing more is read
    SimulatedReply::Fault m_fault = SimulatedReply::None;
    std::vector<Timed> m_script;
    size_t m_next = 0;
    QElapsedTimer m_elapsed;
    QTimer m_idle;
    QTimer m_pace;
};

} // namespace

struct SimServer::Private
{
    std::shared_ptr<const SimulatedPool> pool;
    Options options;
    QThread thread;
    QTcpServer *listener = nullptr; ///< lives on the thread
    std::atomic<int> connections = 0;
    std::atomic<quint16> port = 0;

    void accept()
    {
        while (QTcpSocket *socket = listener->nextPendingConnection()) {
            if (connections >= options.maxConnections) {
                qCWarning(lcSimulation) << "too many connections; one is turned away";
                socket->abort();
                socket->deleteLater();
                continue;
            }
            new Connection(socket, *pool, options, connections, listener);
        }
    }
};

SimServer::SimServer(std::shared_ptr<const SimulatedPool> pool, Options options)
    : d(std::make_unique<Private>())
{
    d->pool = std::move(pool);
    d->options = options;
}

SimServer::~SimServer()
{
    stop();
}

Result<quint16> SimServer::start()
{
    if (d->listener)
        return d->port.load();
    d->thread.setObjectName(u"simulated server"_s);
    d->listener = new QTcpServer;
    d->listener->setMaxPendingConnections(1024);
    d->listener->setListenBacklogSize(1024);
    d->listener->moveToThread(&d->thread);
    d->thread.start();
    QString reason;
    QMetaObject::invokeMethod(
        d->listener,
        [this, &reason] {
            QObject::connect(d->listener, &QTcpServer::newConnection, d->listener, [this] { d->accept(); });
            if (!d->listener->listen(QHostAddress::LocalHost, d->options.port))
                reason = d->listener->errorString();
            d->port = d->listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
    if (reason.isEmpty())
        return d->port.load();
    stop();
    return failure(ErrorKind::Network,
                   tr("The simulated server cannot listen on port %1: %2.").arg(d->options.port).arg(reason));
}

void SimServer::stop()
{
    if (!d->listener)
        return;
    QMetaObject::invokeMethod(
        d->listener, [this] { delete d->listener; }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
    d->listener = nullptr;
    d->port = 0;
}

quint16 SimServer::port() const
{
    return d->port;
}

QString SimServer::url() const
{
    return u"http://127.0.0.1:%1/v1"_s.arg(port());
}

int SimServer::connections() const
{
    return d->connections;
}

} // namespace daao
