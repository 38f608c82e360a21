#pragma once

#include "core/base/result.h"
#include "core/domain/modelcard.h"
#include "core/providers/chatmodel.h"
#include "core/providers/endpointurl.h"
#include "core/providers/network.h"

#include <QCoreApplication>
#include <QJsonValue>

#include <atomic>
#include <functional>

namespace daao {

/// What was learned about an endpoint while talking to it; shared by its LLMs. Thread-safe.
struct EndpointTraits
{
    std::atomic<bool> refusesStreamOptions = false; ///< answered 400 to stream_options
    std::atomic<bool> sendsDone = false;            ///< has ended a stream with [DONE]
};

/// One LLM behind an OpenAI-compatible endpoint: one POST to /chat/completions per attempt, streamed unless
/// told otherwise. The key is read from the environment for each request and is in no error, log or answer.
class HttpChatModel final : public ChatModel
{
    Q_DECLARE_TR_FUNCTIONS(daao::HttpChatModel)
    Q_DISABLE_COPY_MOVE(HttpChatModel)

public:
    struct Options
    {
        Endpoint endpoint;
        QString wireId; ///< ModelCard::wireId(); empty: ChatRequest::model as it is
        bool stream = true;
        HttpClocks clocks;
        HttpCaps caps;
        std::function<Result<QByteArray>(const ImageRef &)> imageBytes; ///< from any thread; may be empty
        std::shared_ptr<EndpointTraits> traits;                         ///< null: of its own
    };

    /// BadInput with a sentence if the endpoint's URL is not allowed.
    static Result<std::shared_ptr<HttpChatModel>> create(std::shared_ptr<Network> network, Options options);

    QFuture<Attempt> attempt(ChatRequest request, QString requestId, DeltaHandler onDelta,
                             std::stop_token stop) override;

    /// The request as it is sent. Images go in as data URLs; fails where their bytes are not to be had.
    Result<QByteArray> bodyOf(const ChatRequest &request) const;

private:
    Result<QJsonValue> contentOf(const ChatMessage &message) const;
    HttpChatModel(std::shared_ptr<Network> network, Options options, EndpointUrl url);

    std::shared_ptr<Network> m_network;
    Options m_options;
    EndpointUrl m_url;
};

/// How an exchange that gave no reply, or not a whole one, is called towards the user; nullopt if it ended
/// well.
std::optional<Error> errorOf(const HttpOutcome &outcome, const HttpRequest &request, bool replyHadBegun);
/// A header line that says who asks: X-Request-Id, without characters that a header cannot carry.
QByteArray requestIdHeader(const QString &requestId);

} // namespace daao
