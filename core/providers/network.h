#pragma once

#include "core/providers/httpmessage.h"

#include <QFuture>

#include <memory>
#include <stop_token>

namespace daao {

/// Reads one reply as it arrives. Called on the network thread only; must not block.
class HttpReceiver
{
public:
    virtual ~HttpReceiver() = default;

    virtual void head(const HttpHead &head) = 0;
    virtual BodyProgress body(QByteArrayView bytes) = 0;
    /// Exactly once, as the last call.
    virtual void done(const HttpOutcome &outcome) = 0;
};

/// All HTTP of the program: libcurl's multi interface on one thread of its own, driven by epoll.
///
/// HTTP/1.1 with kept connections, as many at once as are asked for. Redirects are not followed, proxies of
/// the environment are not used, TLS certificates are always checked. A request is sent once: libcurl by
/// itself sends again when a kept connection turns out dead before the first byte of the reply; for POST that
/// second try is stopped before a byte leaves, and the exchange ends as Broken. Kept connections are checked
/// before they are used again and dropped a second before the server's Keep-Alive timeout, so that this stays
/// rare.
///
/// Safe to call from any thread.
class Network
{
    Q_DISABLE_COPY_MOVE(Network)

public:
    struct Options
    {
        QByteArray caFile; ///< PEM of the authorities to trust instead of the system's; empty: the system's
    };

    Network();
    explicit Network(Options options);
    /// Ends everything in flight as Cancelled.
    ~Network();

    /// Starts an exchange. A stop request closes its connection at once.
    void send(HttpRequest request, std::shared_ptr<HttpReceiver> receiver, std::stop_token stop = {});
    /// The same for a small reply, gathered whole (as far as it came).
    QFuture<HttpReply> fetch(HttpRequest request, std::stop_token stop = {});

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace daao
