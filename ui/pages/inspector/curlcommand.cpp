#include "ui/pages/inspector/curlcommand.h"

#include "core/providers/httpchatmodel.h"

#include <QRegularExpression>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// Where `daao sim serve --port 8123` answers: the embedded pool itself has no address.
constexpr QLatin1StringView servedPool("http://127.0.0.1:8123/v1");

} // namespace

QString CurlCommand::quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

Result<QString> CurlCommand::of(const ChatRequest &request, const ModelCard &card, const Endpoint &endpoint)
{
    Endpoint called = endpoint;
    if (endpoint.simulated && endpoint.url.isEmpty())
        called.url = servedPool;
    const auto url = EndpointUrl::parse(called.url);
    const auto model =
        HttpChatModel::create(nullptr, {.endpoint = called, .wireId = card.wireId(), .stream = false});
    if (!url || !model)
        return failure(ErrorKind::BadInput,
                       tr("%1 has no address that could be called: %2").arg(endpoint.name, endpoint.url));
    const auto body = (*model)->bodyOf(request);
    if (!body)
        return tl::unexpected(body.error());
    QStringList lines;
    if (endpoint.simulated && endpoint.url.isEmpty())
        lines.append(u"# "_s + tr("answers while this runs: %1").arg(u"daao sim serve --port 8123"_s));
    QString command = u"curl -sS "_s + quoted(QString::fromUtf8(url->to("/chat/completions")))
                      + u" \\\n  -H 'Content-Type: application/json'"_s;
    if (!called.keyVariable.isEmpty())
        command += u" \\\n  -H \"Authorization: Bearer $"_s + called.keyVariable + u'"';
    command += u" \\\n  -d "_s + quoted(QString::fromUtf8(*body));
    lines.append(command);
    return lines.join(u'\n');
}

QString withoutSecrets(const QString &text)
{
    static const QRegularExpression keys(
        uR"((\bBearer\s+)[A-Za-z0-9._~+/=-]{8,}|\b(sk|pk|rk|gsk|hf|xox[bp])[-_][A-Za-z0-9_-]{12,})"_s);
    return QString(text).replace(keys, u"\\1[key]"_s);
}

} // namespace daao
