#pragma once

#include "core/domain/embedding.h"
#include "core/domain/modelcard.h"
#include "core/providers/chatclient.h"
#include "core/providers/network.h"

#include <QCoreApplication>

#include <memory>

namespace daao {

/// Asks OpenAI-compatible endpoints for embeddings: POST /embeddings, many texts a request, each request
/// through ChatClient's retry loop. Patient for seconds, not minutes: a decision waits for it. Thread-safe.
class EmbeddingClient
{
    Q_DECLARE_TR_FUNCTIONS(daao::EmbeddingClient)
    Q_DISABLE_COPY_MOVE(EmbeddingClient)

public:
    struct Options
    {
        RetryPolicy retry{.retries = 2, .retriesUnreached = 1};
        HttpClocks clocks{.connect = std::chrono::seconds(5),
                          .firstByte = std::chrono::seconds(20),
                          .idle = std::chrono::seconds(30),
                          .total = std::chrono::seconds(60)};
    };

    explicit EmbeddingClient(std::shared_ptr<Network> network)
        : EmbeddingClient(std::move(network), Options())
    {}
    EmbeddingClient(std::shared_ptr<Network> network, const Options &options);

    /// One point per text, in their order (EmbeddingSource). Blocks. BadInput where the endpoint says that a
    /// text is too long; BadReply with a sentence for what is no embedding of these texts.
    Result<Embeddings> embed(const Endpoint &endpoint, const QString &model, const QStringList &texts,
                             std::stop_token stop = {});

private:
    std::shared_ptr<Network> m_network;
    HttpClocks m_clocks;
    ChatClient m_client;
};

} // namespace daao
