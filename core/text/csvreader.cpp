#include "core/text/csvreader.h"

#include <QStringDecoder>

namespace daao {

int CsvReader::peek()
{
    while (m_at >= m_chunk.size() && !m_ended) {
        auto more = m_source();
        if (!more)
            m_failure = more.error();
        m_ended = !more || more->isEmpty();
        m_chunk = more.value_or(QByteArray());
        m_at = 0;
        if (!m_started && m_chunk.startsWith("\xef\xbb\xbf"))
            m_at = 3;
        m_started = true;
    }
    return m_at < m_chunk.size() ? static_cast<unsigned char>(m_chunk[m_at]) : -1;
}

int CsvReader::take()
{
    const int c = peek();
    if (c >= 0)
        ++m_at;
    if (c == '\n')
        ++m_nextLine;
    return c;
}

void CsvReader::skipLine()
{
    for (int c = take(); c >= 0 && c != '\n';)
        c = take();
}

tl::unexpected<Error> CsvReader::bad(const QString &what)
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    return failure(ErrorKind::BadInput, tr("Line %1: %2").arg(m_line).arg(what));
}

Result<bool> CsvReader::next(QStringList &fields)
{
    fields.clear();
    while (peek() == '\n' || peek() == '\r') // empty lines
        take();
    m_line = m_nextLine;
    if (peek() < 0)
        return m_failure ? Result<bool>(tl::unexpected(*m_failure)) : false;
    for (;;) {
        if (auto read = readField(fields); !read) {
            skipLine();
            return tl::unexpected(read.error());
        }
        const int c = take();
        if (c == m_options.separator)
            continue;
        if (c == '\r' && peek() == '\n')
            take();
        return m_failure ? Result<bool>(tl::unexpected(*m_failure)) : true;
    }
}

Result<> CsvReader::readField(QStringList &fields)
{
    QByteArray field;
    if (peek() == '"') {
        if (auto read = readQuoted(field); !read)
            return read;
        if (m_options.strict && !endsField(peek()))
            return bad(tr("There is text behind a closing quote; a quote inside a field is written twice."));
    }
    if (auto read = readBare(field); !read)
        return read;
    if (field.contains('\0'))
        return bad(tr("There is a zero byte; this is no text file."));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(field);
    if (decoder.hasError())
        return bad(tr("This is not UTF-8 text."));
    fields.append(text);
    return {};
}

bool CsvReader::endsField(int c) const
{
    return c < 0 || c == m_options.separator || c == '\n' || c == '\r';
}

Result<> CsvReader::readBare(QByteArray &field)
{
    for (int c = peek(); !endsField(c); c = peek()) {
        if (c == '"' && m_options.strict)
            return bad(tr("There is a quote inside a field that does not begin with one."));
        field.append(char(take()));
        if (field.size() > longestField)
            return bad(tr("A field is longer than 16 MiB."));
    }
    return {};
}

Result<> CsvReader::readQuoted(QByteArray &field)
{
    take();
    for (;;) {
        const int c = take();
        if (c < 0)
            return bad(tr("A quote is opened and never closed."));
        if (c == '"' && peek() != '"')
            return {};
        if (c == '"')
            take();
        field.append(char(c));
        if (field.size() > longestField)
            return bad(tr("A field is longer than 16 MiB; is a quote missing?"));
    }
}

} // namespace daao
