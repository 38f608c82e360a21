#pragma once

#include "core/domain/modelcard.h"
#include "core/domain/sinks.h"
#include "core/providers/chatmodel.h"
#include "core/providers/endpointgate.h"
#include "core/providers/retrypolicy.h"

#include <QCoreApplication>
#include <QFuture>
#include <QHash>

#include <memory>

namespace daao {

/// Who asks, and who may say no.
struct CallContext
{
    QString runId;
    QString node;
    int index = 0;
    /// Asked before every attempt with the most it can cost (nullopt: the price is unknown); an error ends
    /// the call.
    std::function<Result<>(std::optional<Money> atMost)> mayAttempt;
};

/// The pool as one door: finds the LLM of a request, keeps the ledger, prices attempts and retries. The only
/// retry loop of the program. Thread-safe; nothing blocks: retries wait on a timer thread of its own.
class ChatClient
{
    Q_DECLARE_TR_FUNCTIONS(daao::ChatClient)
    Q_DISABLE_COPY_MOVE(ChatClient)

public:
    struct Route
    {
        ModelCard card;
        std::shared_ptr<ChatModel> model;
        std::shared_ptr<EndpointGate> gate; ///< shared by the LLMs of an endpoint; null: it takes everything
    };

    explicit ChatClient(RetryPolicy policy = {}, AttemptLog *log = nullptr);
    /// Cancels what is in flight and waits for it.
    ~ChatClient();

    /// Calls already in flight keep the route they started with.
    void setRoutes(const QList<Route> &routes);
    std::optional<ModelCard> card(const QString &model) const;

    /// Always finishes with at least one attempt; an unknown LLM is one attempt with ErrorKind::Usage.
    QFuture<ChatReply> ask(ChatRequest request, CallContext context = {}, DeltaHandler onDelta = {},
                           std::stop_token stop = {});
    /// The same by a route that need not be in the pool.
    QFuture<ChatReply> ask(Route route, ChatRequest request, CallContext context = {},
                           DeltaHandler onDelta = {}, std::stop_token stop = {});

private:
    struct Private;
    std::shared_ptr<Private> d;
};

/// What an attempt costs at a price; the endpoint's own figure wins. nullopt: unknown.
std::optional<Money> costOf(const Usage &usage, const std::optional<Price> &price);
/// The most a request can cost: its prompt (estimated) and all of max_tokens.
std::optional<Money> worstCostOf(const ChatRequest &request, const std::optional<Price> &price);

} // namespace daao
