#pragma once

#include "core/domain/chat.h"
#include "core/domain/modelcard.h"
#include "core/simulation/simulatedllm.h"
#include "core/simulation/understanding.h"

#include <functional>
#include <memory>

namespace daao {

/// Everything that one attempt at a simulated LLM leads to, in modelled time.
struct SimulatedReply
{
    enum Fault {
        None,
        UnknownModel,
        TooLong,     ///< the prompt does not fit the context
        RateLimited, ///< 429
        ServerError, ///< 500
        Stall,       ///< after `faultAt` characters nothing more arrives
        Cut,         ///< after `faultAt` characters the connection breaks
    };
    QString text;         ///< the whole answer, also where a fault keeps a part of it from arriving
    QString finishReason; ///< "stop" or "length"
    Usage usage;
    double ttftMs = 0;
    double latencyMs = 0;
    Fault fault = None;
    qsizetype faultAt = 0;
    int retryAfterMs = 0;

    bool operator==(const SimulatedReply &) const = default;
};

/// The simulated LLMs and what they have in common: how a text is understood, and a bounded memory of texts
/// already understood. Immutable but for that memory; safe from any thread.
class SimulatedPool
{
    Q_DISABLE_COPY_MOVE(SimulatedPool)

public:
    using Reader = std::function<std::optional<Understanding>(const QString &text)>;

    explicit SimulatedPool(QList<SimulatedLlm> llms = simulatedPool(), Reader reader = &understand);
    ~SimulatedPool();

    const QList<SimulatedLlm> &llms() const;
    const SimulatedLlm *llm(const QString &id) const;
    QList<ModelCard> cards() const;

    /// The question in a text, remembered; nullptr: none.
    std::shared_ptr<const Understanding> read(const QString &text) const;

    /// One answer. Depends only on the request, the sample index and, for faults alone, on the attempt
    /// number: the digits behind the last '-' of `requestId`.
    SimulatedReply reply(const ChatRequest &request, const QString &requestId = {}, int sample = 0) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace daao
