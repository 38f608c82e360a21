#include "core/providers/embeddingclient.h"

#include "core/providers/embeddingreply.h"
#include "core/providers/endpointurl.h"
#include "core/providers/httpchatmodel.h"
#include "core/providers/secret.h"
#include "core/providers/whendone.h"
#include "core/text/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTexts = 64; // of one request
constexpr int mostTokens = 100'000;

/// One request for embeddings, as something that ChatClient tries until it is answered. The points of the
/// last attempt are read when its future is done.
class EmbeddingExchange final : public ChatModel, public std::enable_shared_from_this<EmbeddingExchange>
{
public:
    EmbeddingExchange(std::shared_ptr<Network> network, Endpoint endpoint, EndpointUrl url,
                      const HttpClocks &clocks)
        : m_network(std::move(network))
        , m_endpoint(std::move(endpoint))
        , m_url(std::move(url))
        , m_clocks(clocks)
    {}

    QFuture<Attempt> attempt(ChatRequest request, QString requestId, DeltaHandler,
                             std::stop_token stop) override
    {
        const auto secret = Secret::of(m_endpoint, m_url);
        if (!secret) {
            Attempt refused;
            refused.mayHaveBeenBilled = false;
            refused.error = secret.error();
            return QtFuture::makeReadyFuture(std::move(refused));
        }
        HttpRequest http{.method = "POST", .url = m_url.to("/embeddings"), .clocks = m_clocks};
        const HttpRequest shown = http;
        http.headers = {"Content-Type: application/json", "Accept: application/json",
                        "User-Agent: daao/" DAAO_VERSION, requestIdHeader(requestId)};
        http.body = bodyOf(request);
        if (!secret->isEmpty())
            http.headers += secret->header();
        const auto promise = std::make_shared<QPromise<Attempt>>();
        promise->start();
        whenDone(m_network->fetch(std::move(http), std::move(stop)),
                 [self = shared_from_this(), promise, shown, secret = *secret,
                  texts = request.messages.size()](std::optional<HttpReply> reply) {
                     promise->addResult(self->read(reply.value_or(HttpReply()), shown, secret, texts));
                     promise->finish();
                 });
        return promise->future();
    }

    Embeddings takePoints() { return std::move(m_points); }

private:
    static QByteArray bodyOf(const ChatRequest &request)
    {
        QJsonArray input;
        for (const ChatMessage &message : request.messages)
            input.append(message.content);
        return QJsonDocument(QJsonObject{{u"model"_s, request.model},
                                         {u"input"_s, input},
                                         {u"encoding_format"_s, u"float"_s}})
            .toJson(QJsonDocument::Compact);
    }

    Attempt read(const HttpReply &reply, const HttpRequest &shown, const Secret &secret, qsizetype texts)
    {
        auto result =
            EmbeddingReply::read(reply, texts, errorOf(reply.outcome, shown, reply.head.status > 0));
        result.attempt.mayHaveBeenBilled =
            reply.outcome.mayHaveBeenSent && !(reply.head.status >= 300 && reply.head.status < 500);
        if (result.attempt.error)
            secret.redact(*result.attempt.error);
        m_points = std::move(result.points);
        return std::move(result.attempt);
    }

    std::shared_ptr<Network> m_network;
    Endpoint m_endpoint;
    EndpointUrl m_url;
    HttpClocks m_clocks;
    Embeddings m_points;
};

/// How many of the texts, from `from` on, go into one request.
qsizetype batchFrom(const QStringList &texts, qsizetype from)
{
    qsizetype count = 1;
    int tokens = estimateTokens(texts[from]);
    while (from + count < texts.size() && count < mostTexts) {
        tokens += estimateTokens(texts[from + count]);
        if (tokens > mostTokens)
            break;
        ++count;
    }
    return count;
}

} // namespace

EmbeddingClient::EmbeddingClient(std::shared_ptr<Network> network, const Options &options)
    : m_network(std::move(network))
    , m_clocks(options.clocks)
    , m_client(options.retry)
{}

Result<Embeddings> EmbeddingClient::embed(const Endpoint &endpoint, const QString &model,
                                          const QStringList &texts, std::stop_token stop)
{
    const auto url = EndpointUrl::parse(endpoint.url);
    if (!url)
        return tl::unexpected(url.error());
    Embeddings all;
    for (qsizetype from = 0; from < texts.size();) {
        const qsizetype count = batchFrom(texts, from);
        ChatRequest request{.model = model, .messages = {}};
        for (const QString &text : texts.mid(from, count))
            request.messages.append({Role::User, text});
        const auto exchange = std::make_shared<EmbeddingExchange>(m_network, endpoint, *url, m_clocks);
        const ChatReply reply =
            m_client.ask({{.id = model, .endpoint = endpoint.name}, exchange, {}}, request, {}, {}, stop)
                .result();
        if (!reply.ok())
            return tl::unexpected(*reply.last().error);
        for (std::vector<float> &point : exchange->takePoints()) {
            if (!all.empty() && point.size() != all.front().size())
                return failure(ErrorKind::BadReply,
                               tr("The endpoint sent embeddings of different lengths: %1 and %2 numbers.")
                                   .arg(all.front().size())
                                   .arg(point.size()));
            all.push_back(std::move(point));
        }
        from += count;
    }
    return all;
}

} // namespace daao
