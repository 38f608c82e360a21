#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace daao {

/// What a FaultServer does with one request, step by step.
struct FaultStep
{
    enum Kind {
        Send,  ///< write the bytes
        Wait,  ///< do nothing for a time
        Close, ///< end the connection in good order
        Reset, ///< end it with a TCP reset
        Hold,  ///< say no more until the client goes away
        Gate,  ///< wait until openGate() is called
    };
    Kind kind = Send;
    QByteArray bytes;
    std::chrono::milliseconds time{0};
};
using FaultScript = QList<FaultStep>;

/// One request as it arrived.
struct SeenRequest
{
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< counts from 1
};

/// A raw TCP server on loopback that answers each HTTP request with a script of bytes, pauses and breaks.
/// After a script without Close, Reset or Hold the connection is kept for the next request. Lives on a thread
/// of its own; all members are safe to call from any thread.
class FaultServer
{
    Q_DISABLE_COPY_MOVE(FaultServer)

public:
    /// Called on the server's thread with the request and its number (from 1).
    using Handler = std::function<FaultScript(const SeenRequest &request, int number)>;

    explicit FaultServer(Handler handler);
    explicit FaultServer(FaultScript always);
    ~FaultServer();

    int port() const;
    QString url() const; ///< http://127.0.0.1:<port>/v1

    QList<SeenRequest> requests() const;
    int requestCount() const;
    int openNow() const;       ///< connections
    int mostOpen() const;      ///< at the same time
    int mostAnswering() const; ///< requests being answered at the same time
    int leftByClient() const;  ///< connections the client closed while a script was running
    void openGate();

    // --- pieces of scripts

    static FaultStep send(const QByteArray &bytes) { return {FaultStep::Send, bytes, {}}; }
    static FaultStep wait(std::chrono::milliseconds time) { return {FaultStep::Wait, {}, time}; }
    static FaultStep close() { return {FaultStep::Close, {}, {}}; }
    static FaultStep reset() { return {FaultStep::Reset, {}, {}}; }
    static FaultStep hold() { return {FaultStep::Hold, {}, {}}; }
    static FaultStep gate() { return {FaultStep::Gate, {}, {}}; }

    /// A whole reply with Content-Length; `fields` are header lines that end in CRLF.
    static QByteArray reply(int status, const QByteArray &type, const QByteArray &body,
                            const QByteArray &fields = {});
    /// A whole answer of JSON, as a script.
    static FaultScript json(int status, const QByteArray &body, const QByteArray &fields = {})
    {
        return {send(reply(status, "application/json", body, fields))};
    }
    /// The head of a chunked stream of events.
    static QByteArray streamHead(const QByteArray &fields = {});
    /// One chunk; empty: the last.
    static QByteArray chunk(const QByteArray &bytes);
    /// A whole chunked stream, one chunk per piece, properly ended.
    static QByteArray stream(const QList<QByteArray> &pieces);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace daao
