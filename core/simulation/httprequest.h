#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

namespace daao {

/// One HTTP/1.1 request as it arrived.
struct ServedRequest
{
    QByteArray method;
    QByteArray path;                       ///< without query
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool keepAlive = true;
};

/// Takes requests out of a stream of bytes. Not thread-safe.
class HttpRequestReader
{
public:
    enum State { NeedMore, Ready, NeedContinue, Bad, HeadTooLarge, BodyTooLarge, NoLength };

    HttpRequestReader(qsizetype maxHead, qsizetype maxBody)
        : m_maxHead(maxHead)
        , m_maxBody(maxBody)
    {}

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// Ready: request() is whole and its bytes are gone from the buffer. NeedContinue is reported once per
    /// request.
    State next();
    const ServedRequest &request() const { return m_request; }
    qsizetype buffered() const { return m_buffer.size(); }

private:
    State readHead();

    qsizetype m_maxHead;
    qsizetype m_maxBody;
    QByteArray m_buffer;
    ServedRequest m_request;
    std::optional<qsizetype> m_length; ///< set once the head is read
};

} // namespace daao
