#include "core/simulation/httprequest.h"

#include <QList>

#include <algorithm>

namespace daao {

namespace {

bool isToken(const QByteArray &text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127 && c != ':'; });
}

} // namespace

HttpRequestReader::State HttpRequestReader::next()
{
    if (!m_length) {
        while (m_buffer.startsWith("\r\n"))
            m_buffer.remove(0, 2);
        const State state = readHead();
        if (state != Ready)
            return state;
        const bool waits = m_request.headers.value("expect").toLower() == "100-continue";
        if (waits && m_buffer.size() < *m_length)
            return NeedContinue;
    }
    if (m_buffer.size() < *m_length)
        return NeedMore;
    m_request.body = m_buffer.left(*m_length);
    m_buffer.remove(0, *m_length);
    m_length.reset();
    return Ready;
}

HttpRequestReader::State HttpRequestReader::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return m_buffer.size() > m_maxHead ? HeadTooLarge : NeedMore;
    if (end > m_maxHead)
        return HeadTooLarge;
    const auto lines = m_buffer.left(end).split('\n');
    const auto parts = lines.first().trimmed().split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !parts[1].startsWith('/')
        || !parts[2].startsWith("HTTP/1."))
        return Bad;
    m_request = {};
    m_request.method = parts[0];
    m_request.path = parts[1].left(parts[1].indexOf('?') < 0 ? parts[1].size() : parts[1].indexOf('?'));
    for (const auto &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.left(colon)))
            return Bad;
        const QByteArray name = line.left(colon).toLower();
        if (name == "content-length" && m_request.headers.contains(name))
            return Bad;
        m_request.headers[name] = line.mid(colon + 1).trimmed();
    }
    const QByteArray connection = m_request.headers.value("connection").toLower();
    m_request.keepAlive = parts[2] == "HTTP/1.0" ? connection == "keep-alive" : connection != "close";
    m_buffer.remove(0, end + 4);
    if (m_request.headers.contains("transfer-encoding"))
        return NoLength;
    bool ok = true;
    const QByteArray length = m_request.headers.value("content-length");
    const qint64 size = length.isEmpty() ? 0 : length.toLongLong(&ok);
    if (!ok || size < 0)
        return Bad;
    if (size > m_maxBody)
        return BodyTooLarge;
    m_length = size;
    return Ready;
}

} // namespace daao
