#include "tests/support/faultserver.h"

#include <sys/socket.h>

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <mutex>
#include <optional>

namespace daao {

namespace {

/// The first whole request of a buffer, taken out of it.
std::optional<SeenRequest> takeRequest(QByteArray &buffer)
{
    const auto headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    SeenRequest request;
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const auto length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return request;
}

} // namespace

/// Lives on the server's thread but for what the mutex guards.
struct FaultServer::Private
{
    struct Connection
    {
        int number = 0;
        QTcpSocket *socket = nullptr;
        QByteArray buffer;
        FaultScript script;
        bool answering = false;
        bool atGate = false;
    };

    Handler handler;
    QThread thread;
    QObject context; ///< lives on the thread: everything posted to it runs there
    QTcpServer *server = nullptr;
    QList<std::shared_ptr<Connection>> connections;
    int port = 0;
    bool gateOpen = false;

    mutable std::mutex mutex;
    QList<SeenRequest> seen;
    int connectionCount = 0;
    int open = 0;
    int mostOpen = 0;
    int answering = 0;
    int mostAnswering = 0;
    int leftByClient = 0;

    void listen();
    void accept();
    void read(const std::shared_ptr<Connection> &connection);
    void step(const std::shared_ptr<Connection> &connection);
    void end(const std::shared_ptr<Connection> &connection, bool byClient);
    void setAnswering(Connection &connection, bool now);
};

void FaultServer::Private::listen()
{
    server = new QTcpServer(&context);
    server->setMaxPendingConnections(1024);
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("FaultServer cannot listen");
    port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, &context, [this] { accept(); });
}

void FaultServer::Private::accept()
{
    while (QTcpSocket *socket = server->nextPendingConnection()) {
        auto connection = std::make_shared<Connection>();
        connection->socket = socket;
        connections.append(connection);
        {
            const std::lock_guard lock(mutex);
            connection->number = ++connectionCount;
            mostOpen = std::max(mostOpen, ++open);
        }
        QObject::connect(socket, &QTcpSocket::readyRead, &context, [this, connection] { read(connection); });
        QObject::connect(socket, &QTcpSocket::disconnected, &context,
                         [this, connection] { end(connection, true); });
        read(connection);
    }
}

void FaultServer::Private::read(const std::shared_ptr<Connection> &connection)
{
    if (!connection->socket)
        return;
    connection->buffer += connection->socket->readAll();
    if (connection->answering)
        return;
    auto request = takeRequest(connection->buffer);
    if (!request)
        return;
    request->connection = connection->number;
    int number = 0;
    {
        const std::lock_guard lock(mutex);
        seen.append(*request);
        number = int(seen.size());
    }
    setAnswering(*connection, true);
    connection->script = handler(*request, number);
    step(connection);
}

void FaultServer::Private::step(const std::shared_ptr<Connection> &connection)
{
    while (connection->socket && !connection->script.isEmpty()) {
        const FaultStep next = connection->script.takeFirst();
        switch (next.kind) {
        case FaultStep::Send:
            connection->socket->write(next.bytes);
            connection->socket->flush();
            break;
        case FaultStep::Wait:
            QTimer::singleShot(next.time, &context, [this, connection] { step(connection); });
            return;
        case FaultStep::Close:
            setAnswering(*connection, false);
            connection->socket->disconnectFromHost();
            return;
        case FaultStep::Reset: {
            setAnswering(*connection, false);
            const linger atOnce{1, 0};
            ::setsockopt(int(connection->socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                         sizeof atOnce);
            connection->socket->abort();
            end(connection, false);
            return;
        }
        case FaultStep::Hold:
            return;
        case FaultStep::Gate:
            if (gateOpen)
                break;
            connection->atGate = true;
            return;
        }
    }
    if (!connection->socket)
        return;
    setAnswering(*connection, false);
    read(connection);
}

void FaultServer::Private::end(const std::shared_ptr<Connection> &connection, bool byClient)
{
    if (!connection->socket)
        return;
    {
        const std::lock_guard lock(mutex);
        --open;
        leftByClient += byClient && connection->answering ? 1 : 0;
    }
    setAnswering(*connection, false);
    connection->socket->deleteLater();
    connection->socket = nullptr;
    connections.removeOne(connection);
}

void FaultServer::Private::setAnswering(Connection &connection, bool now)
{
    if (connection.answering == now)
        return;
    connection.answering = now;
    const std::lock_guard lock(mutex);
    answering += now ? 1 : -1;
    mostAnswering = std::max(mostAnswering, answering);
}

FaultServer::FaultServer(Handler handler)
    : d(std::make_unique<Private>())
{
    d->handler = std::move(handler);
    d->context.moveToThread(&d->thread);
    d->thread.start();
    QMetaObject::invokeMethod(
        &d->context, [this] { d->listen(); }, Qt::BlockingQueuedConnection);
}

FaultServer::FaultServer(FaultScript always)
    : FaultServer([always = std::move(always)](const SeenRequest &, int) { return always; })
{}

FaultServer::~FaultServer()
{
    QMetaObject::invokeMethod(
        &d->context,
        [this] {
            for (const auto &connection : QList(d->connections))
                connection->socket->abort();
            delete d->server;
        },
        Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

int FaultServer::port() const
{
    return d->port;
}

QString FaultServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/v1").arg(d->port);
}

QList<SeenRequest> FaultServer::requests() const
{
    const std::lock_guard lock(d->mutex);
    return d->seen;
}

int FaultServer::requestCount() const
{
    const std::lock_guard lock(d->mutex);
    return int(d->seen.size());
}

int FaultServer::openNow() const
{
    const std::lock_guard lock(d->mutex);
    return d->open;
}

int FaultServer::mostOpen() const
{
    const std::lock_guard lock(d->mutex);
    return d->mostOpen;
}

int FaultServer::mostAnswering() const
{
    const std::lock_guard lock(d->mutex);
    return d->mostAnswering;
}

int FaultServer::leftByClient() const
{
    const std::lock_guard lock(d->mutex);
    return d->leftByClient;
}

void FaultServer::openGate()
{
    QMetaObject::invokeMethod(&d->context, [this] {
        d->gateOpen = true;
        for (const auto &connection : QList(d->connections))
            if (std::exchange(connection->atGate, false))
                d->step(connection);
    });
}

QByteArray FaultServer::reply(int status, const QByteArray &type, const QByteArray &body,
                              const QByteArray &fields)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + type
           + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
}

QByteArray FaultServer::streamHead(const QByteArray &fields)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n" + fields
           + "\r\n";
}

QByteArray FaultServer::chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray FaultServer::stream(const QList<QByteArray> &pieces)
{
    QByteArray all = streamHead();
    for (const QByteArray &piece : pieces)
        all += chunk(piece);
    return all + chunk({});
}

} // namespace daao
