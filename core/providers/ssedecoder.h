#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace daao {

/// One event of a stream.
struct SseEvent
{
    QByteArray type;         ///< of `event:`; "error" also for llama.cpp's `error: {…}` line; usually empty
    QByteArray data;         ///< the `data:` lines, joined by LF
    bool unfinished = false; ///< the stream ended inside it

    bool operator==(const SseEvent &) const = default;
};

/// Cuts a byte stream into server-sent events: LF, CR or CRLF, any fragmentation, byte order mark, comments.
/// Works on bytes, so that characters may be split anywhere and U+2028 is no line end. Not thread-safe.
class SseDecoder
{
public:
    using Handler = std::function<void(const SseEvent &)>;

    explicit SseDecoder(qint64 eventCap = 8 * 1024 * 1024)
        : m_cap(eventCap)
    {}

    /// Hands every event completed by these bytes to the handler. False once an event is larger than the cap:
    /// the stream is of no use any more.
    bool feed(QByteArrayView bytes, const Handler &handler);
    /// The stream has ended: what is still in hand is an (unfinished) event.
    void finish(const Handler &handler);

private:
    void readLine(QByteArrayView line, const Handler &handler);
    void dispatch(const Handler &handler, bool unfinished);
    bool keep(QByteArrayView piece);

    qint64 m_cap;
    QByteArray m_line; ///< the line so far, where it came in pieces
    SseEvent m_event;
    bool m_hasData = false;
    bool m_skipLineFeed = false; ///< the last byte was CR
    bool m_firstLine = true;
    bool m_tooBig = false;
};

} // namespace daao
