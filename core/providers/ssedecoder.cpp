#include "core/providers/ssedecoder.h"

#include <cstring>

namespace daao {

namespace {

/// The position of the next CR or LF; -1 if there is none.
qsizetype lineEnd(QByteArrayView bytes)
{
    const auto *lf = static_cast<const char *>(std::memchr(bytes.data(), '\n', size_t(bytes.size())));
    const auto before = lf ? lf - bytes.data() : bytes.size();
    const auto *cr = static_cast<const char *>(std::memchr(bytes.data(), '\r', size_t(before)));
    if (cr)
        return cr - bytes.data();
    return lf ? before : -1;
}

} // namespace

bool SseDecoder::feed(QByteArrayView bytes, const Handler &handler)
{
    while (!bytes.isEmpty() && !m_tooBig) {
        if (std::exchange(m_skipLineFeed, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = lineEnd(bytes);
        if (end < 0)
            return keep(bytes);
        m_skipLineFeed = bytes[end] == '\r';
        if (m_line.isEmpty()) {
            readLine(bytes.first(end), handler);
        } else {
            keep(bytes.first(end));
            const QByteArray line = std::exchange(m_line, {});
            readLine(line, handler);
        }
        bytes = bytes.sliced(end + 1);
    }
    return !m_tooBig;
}

void SseDecoder::finish(const Handler &handler)
{
    if (m_tooBig)
        return;
    const bool cutLine = !m_line.isEmpty();
    if (cutLine)
        readLine(std::exchange(m_line, {}), handler);
    dispatch(handler, cutLine);
}

/// Keeps a piece of an unfinished line. Comments are dropped at once, however long they get.
bool SseDecoder::keep(QByteArrayView piece)
{
    if (m_line.size() == 1 && m_line.front() == ':')
        return true;
    if (m_line.isEmpty() && piece.startsWith(':')) {
        m_line = ":";
        return true;
    }
    m_line += piece;
    m_tooBig = m_line.size() + m_event.data.size() > m_cap;
    return !m_tooBig;
}

void SseDecoder::readLine(QByteArrayView line, const Handler &handler)
{
    if (std::exchange(m_firstLine, false) && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    if (line.isEmpty()) {
        dispatch(handler, false);
        return;
    }
    const auto colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);

    if (field == "data") {
        if (std::exchange(m_hasData, true))
            m_event.data += '\n';
        m_event.data += value;
        m_tooBig = m_tooBig || m_event.data.size() > m_cap;
    } else if (field == "event") {
        m_event.type = value.toByteArray();
    } else if (field == "error") {
        handler({"error", value.toByteArray(), false});
    }
}

void SseDecoder::dispatch(const Handler &handler, bool unfinished)
{
    SseEvent event = std::exchange(m_event, {});
    if (!std::exchange(m_hasData, false) || m_tooBig)
        return;
    event.unfinished = unfinished;
    handler(event);
}

} // namespace daao
