#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace daao {

/// How long each part of an exchange may take, on the steady clock (reliability.md 1.5).
struct HttpClocks
{
    std::chrono::milliseconds connect{10'000};    ///< name look-up, TCP and TLS
    std::chrono::milliseconds firstByte{120'000}; ///< from the connection to the first header byte
    std::chrono::milliseconds idle{60'000};       ///< between data events; comments of a stream do not count
    std::chrono::milliseconds total{600'000};
};

/// How much an endpoint may send, in bytes after decompression.
struct HttpCaps
{
    qint64 header = 64 * 1024;
    qint64 event = 8 * 1024 * 1024; ///< one event of a stream
    qint64 body = 64 * 1024 * 1024;
};

struct HttpRequest
{
    QByteArray method = "GET"; ///< GET or POST
    QByteArray url;            ///< absolute, http or https
    QList<QByteArray> headers; ///< "Name: value"
    QByteArray body;
    HttpClocks clocks;
    HttpCaps caps;
};

/// Status line and header fields of a reply.
struct HttpHead
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case

    /// The first field of that (lower-case) name; empty if there is none.
    QByteArray value(QByteArrayView name) const;
};

/// What a piece of a body meant to its reader.
enum class BodyProgress {
    Nothing, ///< padding or a comment: the idle clock goes on
    Event,   ///< data: the idle clock starts again
    Enough,  ///< the reply is complete (or hopeless); what follows is not needed
};

/// How an exchange ended.
enum class HttpEnd {
    Complete,     ///< the whole body arrived, as announced, or the reader had enough
    Cancelled,    ///< by the stop token, or the network was closed
    NoConnection, ///< no such host, refused, unreachable
    TlsFailed,    ///< certificate or handshake
    ConnectClock, ///< the four clocks
    FirstByteClock,
    IdleClock,
    TotalClock,
    Broken,       ///< the connection ended before the reply did
    HeaderTooBig, ///< the caps
    BodyTooBig,
    BadProtocol, ///< not HTTP
};

struct HttpOutcome
{
    HttpEnd end = HttpEnd::Complete;
    QString detail;               ///< libcurl's words, for the log
    bool mayHaveBeenSent = false; ///< false: surely no byte of the request left
};

/// A whole reply of a small exchange.
struct HttpReply
{
    HttpHead head;
    QByteArray body;
    HttpOutcome outcome;
};

} // namespace daao
