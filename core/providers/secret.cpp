#include "core/providers/secret.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr qsizetype shortestKey = 6; ///< a shorter one ("none") is no secret, and would black out whole texts

/// What Base64 keeps of the key at each of the three alignments, without the characters that depend on its
/// neighbours.
QList<QByteArray> base64Traces(const QByteArray &key)
{
    QList<QByteArray> traces;
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray padded = QByteArray(shift, 'x') + key;
        const QByteArray coded = padded.toBase64(QByteArray::OmitTrailingEquals);
        const qsizetype front = shift == 0 ? 0 : shift + 1;
        const qsizetype tail = (key.size() + shift) % 3 == 0 ? 0 : 1;
        traces += coded.mid(front, coded.size() - front - tail);
    }
    return traces;
}

/// A text that was shortened may end inside the key: its first half gives it away.
void replaceCutEnds(QString &text, const QString &key, const QString &mark)
{
    const QString half = key.left(std::max(shortestKey, key.size() / 2));
    for (qsizetype at = text.indexOf(half, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(half, at + mark.size(), Qt::CaseInsensitive)) {
        qsizetype length = half.size();
        while (length < key.size() && at + length < text.size()
               && text[at + length].toLower() == key[length].toLower())
            ++length;
        text.replace(at, length, mark);
    }
}

} // namespace

Result<Secret> Secret::of(const Endpoint &endpoint, const EndpointUrl &url)
{
    Secret secret;
    if (endpoint.keyVariable.isEmpty())
        return secret;
    secret.m_key = qgetenv(endpoint.keyVariable.toLocal8Bit().constData()).trimmed();
    if (secret.m_key.isEmpty())
        return failure(ErrorKind::Auth,
                       tr("The environment variable %1, which holds the key of endpoint “%2”, is not set.")
                           .arg(endpoint.keyVariable, endpoint.name));
    const auto unprintable = [](char c) { return c <= ' ' || c == 0x7f || static_cast<signed char>(c) < 0; };
    if (std::ranges::any_of(secret.m_key, unprintable))
        return failure(
            ErrorKind::Auth,
            tr("The key in %1 contains a character that cannot be sent.").arg(endpoint.keyVariable));
    if (!url.keepsSecrets())
        return failure(ErrorKind::Auth,
                       tr("The key of endpoint “%1” is only sent over https or to this machine, not over "
                          "plain http to %2.")
                           .arg(endpoint.name, url.host()));
    return secret;
}

QString Secret::redacted(QString text) const
{
    if (m_key.size() < shortestKey || text.isEmpty())
        return text;
    const QString mark = u"[key]"_s;
    text.replace(QString::fromLatin1(m_key), mark, Qt::CaseInsensitive); // a host name comes in lower case
    replaceCutEnds(text, QString::fromLatin1(m_key), mark);
    text.replace(QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(m_key))), mark);
    for (const QByteArray &trace : base64Traces(m_key))
        text.replace(QString::fromLatin1(trace), mark);
    if (!text.contains(u'*'))
        return text;
    // OpenAI's 401 shows both ends of the key: "sk-proj-********abcd"
    static const QRegularExpression starred(u"[A-Za-z0-9_-]{2,}\\*{3,}[A-Za-z0-9_-]*"_s);
    return text.replace(starred, mark);
}

void Secret::redact(Error &error) const
{
    error.message = redacted(error.message);
    error.detail = redacted(error.detail);
}

} // namespace daao
