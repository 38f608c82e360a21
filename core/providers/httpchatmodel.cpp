#include "core/providers/httpchatmodel.h"

#include "core/providers/replyreader.h"
#include "core/providers/secret.h"
#include "core/text/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

QFuture<Attempt> failedAtOnce(Error error)
{
    Attempt attempt;
    attempt.startedAt = QDateTime::currentDateTimeUtc();
    attempt.mayHaveBeenBilled = false;
    attempt.error = std::move(error);
    return QtFuture::makeReadyFuture(std::move(attempt));
}

int promptEstimate(const ChatRequest &request)
{
    int tokens = 0;
    for (const ChatMessage &message : request.messages)
        tokens += estimateTokens(message.content);
    return tokens;
}

/// Reads the reply of one attempt; lives on the network thread.
class AttemptReceiver final : public HttpReceiver
{
public:
    AttemptReceiver(ReplyExpectation expectation, HttpRequest request, Secret secret, DeltaHandler onDelta,
                    std::shared_ptr<EndpointTraits> traits, bool askedForUsage)
        : m_reader(expectation)
        , m_request(std::move(request))
        , m_secret(std::move(secret))
        , m_onDelta(std::move(onDelta))
        , m_traits(std::move(traits))
        , m_askedForUsage(askedForUsage)
    {
        m_promise.start();
    }

    QFuture<Attempt> future() { return m_promise.future(); }

    void head(const HttpHead &head) override
    {
        m_status = head.status;
        m_reader.head(head);
    }

    BodyProgress body(QByteArrayView bytes) override
    {
        const BodyProgress progress = m_reader.feed(bytes);
        passOn(m_reader.takeDelta());
        return progress;
    }

    void done(const HttpOutcome &outcome) override
    {
        Attempt attempt = m_reader.finish(errorOf(outcome, m_request, m_status > 0));
        passOn(m_reader.takeDelta());
        if (m_reader.sawDone())
            m_traits->sendsDone = true;
        attempt.startedAt = m_startedAt;
        attempt.latencyMs = msSince(m_start);
        attempt.ttftMs = m_firstTextMs;
        attempt.mayHaveBeenBilled = outcome.mayHaveBeenSent && !(m_status >= 300 && m_status < 500);
        if (attempt.httpStatus == 400 && m_askedForUsage)
            learnFromRefusal(attempt);
        redact(attempt);
        m_promise.addResult(std::move(attempt));
        m_promise.finish();
    }

private:
    void passOn(const QString &text)
    {
        if (text.isEmpty())
            return;
        if (m_firstTextMs == 0)
            m_firstTextMs = msSince(m_start);
        if (m_onDelta)
            m_onDelta(text);
    }

    /// A server that does not know stream_options says so once; the next attempt goes without, at once.
    void learnFromRefusal(Attempt &attempt)
    {
        const QString said = attempt.error->message + attempt.error->detail;
        if (!said.contains("stream_options"_L1) && !said.contains("include_usage"_L1))
            return;
        m_traits->refusesStreamOptions = true;
        attempt.error->kind = ErrorKind::BadReply;
        attempt.retryAfterMs = 0;
    }

    void redact(Attempt &attempt) const
    {
        attempt.text = m_secret.redacted(attempt.text);
        attempt.reasoning = m_secret.redacted(attempt.reasoning);
        attempt.finishReason = m_secret.redacted(attempt.finishReason);
        if (attempt.error)
            m_secret.redact(*attempt.error);
    }

    ReplyReader m_reader;
    HttpRequest m_request;
    Secret m_secret;
    DeltaHandler m_onDelta;
    std::shared_ptr<EndpointTraits> m_traits;
    bool m_askedForUsage;
    QPromise<Attempt> m_promise;
    QDateTime m_startedAt = QDateTime::currentDateTimeUtc();
    Clock::time_point m_start = Clock::now();
    double m_firstTextMs = 0;
    int m_status = 0;
};

/// For sentences only.
struct NetworkFailure
{
    Q_DECLARE_TR_FUNCTIONS(daao::NetworkFailure)
};

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000);
}

} // namespace

std::optional<Error> errorOf(const HttpOutcome &outcome, const HttpRequest &request, bool replyHadBegun)
{
    const QUrl url = QUrl::fromEncoded(request.url);
    const QString host =
        url.port() > 0 ? QString(url.host() + u':' + QString::number(url.port())) : url.host();
    const HttpClocks &clocks = request.clocks;
    const auto error = [&](ErrorKind kind, const QString &text) { return Error{kind, text, outcome.detail}; };
    switch (outcome.end) {
    case HttpEnd::Complete:
        return std::nullopt;
    case HttpEnd::Cancelled:
        return error(ErrorKind::Cancelled, NetworkFailure::tr("Cancelled."));
    case HttpEnd::NoConnection:
        return error(ErrorKind::Network,
                     NetworkFailure::tr("There is no connection to %1. Does the server run?").arg(host));
    case HttpEnd::TlsFailed:
        return error(
            ErrorKind::Network,
            NetworkFailure::tr("There is no secure connection to %1: its certificate or encryption is not "
                               "accepted.")
                .arg(host));
    case HttpEnd::ConnectClock:
        return error(
            ErrorKind::Timeout,
            NetworkFailure::tr("%1 could not be reached within %2 s.").arg(host, seconds(clocks.connect)));
    case HttpEnd::FirstByteClock:
        return error(ErrorKind::Timeout, NetworkFailure::tr("%1 did not begin to answer within %2 s.")
                                             .arg(host, seconds(clocks.firstByte)));
    case HttpEnd::IdleClock:
        return error(ErrorKind::Timeout,
                     NetworkFailure::tr("%1 stopped in the middle of its answer for %2 s.")
                         .arg(host, seconds(clocks.idle)));
    case HttpEnd::TotalClock:
        return error(ErrorKind::Timeout,
                     NetworkFailure::tr("%1 was not done within %2 s.").arg(host, seconds(clocks.total)));
    case HttpEnd::Broken:
        if (replyHadBegun)
            return error(
                ErrorKind::Truncated,
                NetworkFailure::tr("The connection to %1 broke in the middle of its answer.").arg(host));
        return error(ErrorKind::Network,
                     NetworkFailure::tr("%1 closed the connection without an answer.").arg(host));
    case HttpEnd::HeaderTooBig:
        return error(ErrorKind::BadReply, NetworkFailure::tr("The header of the answer is too large."));
    case HttpEnd::BodyTooBig:
        return error(ErrorKind::BadReply, NetworkFailure::tr("The answer is too large."));
    case HttpEnd::BadProtocol:
        return error(ErrorKind::BadReply,
                     NetworkFailure::tr("%1 does not answer as a web server does.").arg(host));
    }
    return error(ErrorKind::Internal, NetworkFailure::tr("Unknown end of an exchange."));
}

QByteArray requestIdHeader(const QString &requestId)
{
    QByteArray id = requestId.toUtf8().left(200);
    std::ranges::replace_if(
        id, [](char c) { return c <= ' ' || static_cast<signed char>(c) < 0 || c == 0x7f; }, '_');
    return "X-Request-Id: " + id;
}

Result<std::shared_ptr<HttpChatModel>> HttpChatModel::create(std::shared_ptr<Network> network,
                                                             Options options)
{
    const auto url = EndpointUrl::parse(options.endpoint.url);
    if (!url)
        return tl::unexpected(url.error());
    if (!options.traits)
        options.traits = std::make_shared<EndpointTraits>();
    return std::shared_ptr<HttpChatModel>(new HttpChatModel(std::move(network), std::move(options), *url));
}

HttpChatModel::HttpChatModel(std::shared_ptr<Network> network, Options options, EndpointUrl url)
    : m_network(std::move(network))
    , m_options(std::move(options))
    , m_url(std::move(url))
{}

/// The text; with images, a list of parts: the text, then each image.
Result<QJsonValue> HttpChatModel::contentOf(const ChatMessage &message) const
{
    if (message.images.isEmpty())
        return message.content;
    QJsonArray parts{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, message.content}}};
    for (const ImageRef &image : message.images) {
        if (!m_options.imageBytes)
            return failure(ErrorKind::Unavailable, tr("The images of this request are not at hand here."));
        const auto bytes = m_options.imageBytes(image);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const QString url =
            u"data:%1;base64,"_s.arg(image.mediaType) + QString::fromLatin1(bytes->toBase64());
        parts.append(
            QJsonObject{{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, url}}}});
    }
    return parts;
}

Result<QByteArray> HttpChatModel::bodyOf(const ChatRequest &request) const
{
    QJsonArray messages;
    for (const ChatMessage &message : request.messages) {
        const auto content = contentOf(message);
        if (!content)
            return tl::unexpected(content.error());
        messages.append(QJsonObject{{u"role"_s, toString(message.role)}, {u"content"_s, *content}});
    }
    QJsonObject body{
        {u"model"_s, m_options.wireId.isEmpty() ? request.model : m_options.wireId},
        {u"messages"_s, messages},
        {u"temperature"_s, request.temperature},
        {u"max_tokens"_s, request.maxTokens},
        {u"seed"_s, qint64(request.seed)},
        {u"stream"_s, m_options.stream},
    };
    if (!request.stop.isEmpty())
        body.insert(u"stop"_s, QJsonArray::fromStringList(request.stop));
    if (m_options.stream && m_options.endpoint.streamsUsage && !m_options.traits->refusesStreamOptions)
        body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QFuture<Attempt> HttpChatModel::attempt(ChatRequest request, QString requestId, DeltaHandler onDelta,
                                        std::stop_token stop)
{
    if (stop.stop_requested())
        return failedAtOnce({ErrorKind::Cancelled, tr("Cancelled."), {}});
    auto secret = Secret::of(m_options.endpoint, m_url);
    if (!secret)
        return failedAtOnce(secret.error());

    const auto body = bodyOf(request);
    if (!body)
        return failedAtOnce(body.error());

    HttpRequest http;
    http.method = "POST";
    http.url = m_url.to("/chat/completions");
    http.body = *body;
    http.clocks = m_options.clocks;
    http.caps = m_options.caps;
    http.headers = {"Content-Type: application/json",
                    m_options.stream ? "Accept: text/event-stream, application/json"
                                     : "Accept: application/json",
                    "User-Agent: daao/" DAAO_VERSION, requestIdHeader(requestId)};
    HttpRequest shown = http;
    shown.headers.clear();
    shown.body.clear();
    if (!secret->isEmpty())
        http.headers += secret->header();

    const ReplyExpectation expectation{request.maxTokens, promptEstimate(request),
                                       m_options.traits->sendsDone, m_options.caps.event};
    const bool askedForUsage = http.body.contains("\"stream_options\"");
    const auto receiver =
        std::make_shared<AttemptReceiver>(expectation, std::move(shown), std::move(*secret),
                                          std::move(onDelta), m_options.traits, askedForUsage);
    auto future = receiver->future();
    m_network->send(std::move(http), receiver, std::move(stop));
    return future;
}

} // namespace daao
