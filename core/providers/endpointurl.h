#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace daao {

/// The base address of an endpoint, checked (reliability.md 4): http or https, http only to this machine or a
/// private network; no user name, query, fragment, control characters, percent signs in the host, trailing
/// dot or look-alike letters. A value.
class EndpointUrl
{
    Q_DECLARE_TR_FUNCTIONS(daao::EndpointUrl)

public:
    /// BadInput with a sentence that says what is wrong.
    static Result<EndpointUrl> parse(const QString &text);

    /// Without a slash at the end.
    QString toString() const { return m_scheme + QStringLiteral("://") + m_authority + m_path; }
    /// scheme://host:port, the port always written: what a key is bound to.
    QByteArray origin() const;
    QByteArray to(const char *path) const { return (toString() + QString::fromLatin1(path)).toUtf8(); }

    QString host() const { return m_host; }
    bool isLoopback() const { return m_loopback; }
    /// A key may travel: https, or never leaves this machine.
    bool keepsSecrets() const { return m_scheme == QStringLiteral("https") || m_loopback; }

    bool endsWithV1() const { return m_path.endsWith(QStringLiteral("/v1")); }
    EndpointUrl withV1() const;
    EndpointUrl withoutV1() const;

private:
    QString m_scheme;
    QString m_host;
    QString m_authority; ///< host, bracketed if IPv6, and port if one was given
    int m_port = -1;
    QString m_path; ///< empty or /a/b
    bool m_loopback = false;
};

} // namespace daao
