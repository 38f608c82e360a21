#include "core/providers/endpointurl.h"

#include <arpa/inet.h>

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

struct Reach
{
    bool loopback = false;
    bool local = false; ///< loopback or a private network
};

std::optional<Reach> reachOfIpv4(const QString &host)
{
    in_addr address{};
    if (inet_pton(AF_INET, host.toLatin1().constData(), &address) != 1)
        return std::nullopt;
    const quint32 ip = ntohl(address.s_addr);
    const bool loopback = (ip >> 24) == 127;
    return Reach{loopback, loopback || (ip >> 24) == 10 || (ip >> 20) == 0xac1 || (ip >> 16) == 0xc0a8};
}

std::optional<Reach> reachOfIpv6(const QString &host)
{
    in6_addr address{};
    if (inet_pton(AF_INET6, host.toLatin1().constData(), &address) != 1)
        return std::nullopt;
    const bool loopback = IN6_IS_ADDR_LOOPBACK(&address);
    const unsigned char first = address.s6_addr[0];
    return Reach{loopback, loopback || (first & 0xfe) == 0xfc || IN6_IS_ADDR_LINKLOCAL(&address)};
}

Reach reachOfName(const QString &host)
{
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return {true, true};
    const bool local = !host.contains(u'.') || host.endsWith(".local"_L1) || host.endsWith(".lan"_L1)
                       || host.endsWith(".internal"_L1) || host.endsWith(".home.arpa"_L1);
    return {false, local};
}

/// 127.1, 0x7f000001, 2130706433: read as addresses by some and as names by others.
bool isOddNumber(const QString &host)
{
    static const QRegularExpression number(u"^(0x[0-9a-f]*|[0-9]+)(\\.(0x[0-9a-f]*|[0-9]+))*$"_s);
    return number.match(host).hasMatch();
}

bool isControl(QChar c)
{
    return c < u' ' || c == u'\x7f' || c.isSpace();
}

} // namespace

Result<EndpointUrl> EndpointUrl::parse(const QString &given)
{
    const QString text = given.trimmed();
    const auto bad = [&](const QString &sentence) { return failure(ErrorKind::BadInput, sentence); };

    if (text.isEmpty())
        return bad(tr("The URL is empty."));
    if (text.size() > 2000)
        return bad(tr("The URL is too long."));
    if (std::ranges::any_of(text, isControl))
        return bad(tr("The URL contains a space or a control character."));
    static const QRegularExpression shape(
        u"^(?<scheme>https?)://(?<authority>[^/?#]*)(?<path>/[^?#]*)?(?<rest>.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return bad(tr("The URL must start with http:// or https://."));
    if (!match.captured(u"rest"_s).isEmpty())
        return bad(
            tr("The URL of an endpoint has no query and no fragment: leave out everything from “%1” on.")
                .arg(match.captured(u"rest"_s).left(1)));

    const QString authority = match.captured(u"authority"_s);
    if (authority.contains(u'@'))
        return bad(
            tr("The URL contains a user name or password; keys are given by an environment variable."));
    if (authority.contains(u'%') || authority.contains(u'\\'))
        return bad(tr("The host of the URL contains a character that no host name has."));
    static const QRegularExpression parts(
        u"^(?:\\[(?<six>[0-9a-f:.]+)\\]|(?<name>[^:\\[\\]]+))(?::(?<port>[0-9]{1,5}))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto split = parts.match(authority);
    if (!split.hasMatch())
        return bad(tr("The URL has no readable host and port."));

    EndpointUrl url;
    url.m_scheme = match.captured(u"scheme"_s).toLower();
    const bool six = !split.captured(u"six"_s).isEmpty();
    url.m_host = (six ? split.captured(u"six"_s) : split.captured(u"name"_s)).toLower();
    if (const QString port = split.captured(u"port"_s); !port.isEmpty()) {
        url.m_port = port.toInt();
        if (url.m_port < 1 || url.m_port > 65535)
            return bad(tr("The port of the URL is not between 1 and 65535."));
    }

    Reach reach;
    if (six) {
        const auto known = reachOfIpv6(url.m_host);
        if (!known)
            return bad(tr("The URL's IPv6 address cannot be read."));
        reach = *known;
    } else {
        if (std::ranges::any_of(url.m_host, [](QChar c) { return c.unicode() > 0x7e; }))
            return bad(tr("The host contains letters outside ASCII; write it as %1 if you mean that host.")
                           .arg(QString::fromLatin1(QUrl::toAce(url.m_host))));
        static const QRegularExpression name(u"^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$"_s);
        if (url.m_host.endsWith(u'.') || url.m_host.contains(".."_L1))
            return bad(tr("The host of the URL has a dot too many."));
        if (!name.match(url.m_host).hasMatch())
            return bad(tr("The host of the URL contains a character that no host name has."));
        const auto four = reachOfIpv4(url.m_host);
        if (!four && isOddNumber(url.m_host))
            return bad(tr("The host looks like an IPv4 address but is not four decimal numbers."));
        reach = four ? *four : reachOfName(url.m_host);
    }
    if (url.m_scheme == "http"_L1 && !reach.local)
        return bad(tr("Plain http is only for this machine and private networks; use https for %1.")
                       .arg(url.m_host));

    url.m_loopback = reach.loopback;
    url.m_authority = six ? QString(u'[' + url.m_host + u']') : url.m_host;
    if (url.m_port > 0)
        url.m_authority += u':' + QString::number(url.m_port);
    url.m_path = QString::fromLatin1(QUrl::toPercentEncoding(match.captured(u"path"_s), "/%:@!$&'()*+,;=~"));
    while (url.m_path.endsWith(u'/'))
        url.m_path.chop(1);
    return url;
}

QByteArray EndpointUrl::origin() const
{
    const int port = m_port > 0 ? m_port : m_scheme == "https"_L1 ? 443 : 80;
    const QString host = m_host.contains(u':') ? QString(u'[' + m_host + u']') : m_host;
    return QString(m_scheme + "://"_L1 + host + u':' + QString::number(port)).toLatin1();
}

EndpointUrl EndpointUrl::withV1() const
{
    EndpointUrl url = *this;
    if (!endsWithV1())
        url.m_path += "/v1"_L1;
    return url;
}

EndpointUrl EndpointUrl::withoutV1() const
{
    EndpointUrl url = *this;
    if (endsWithV1())
        url.m_path.chop(3);
    return url;
}

} // namespace daao
