#pragma once

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/domain/image.h"
#include "core/domain/money.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace daao {

enum class Role { System, User, Assistant };
QString toString(Role role);
std::optional<Role> roleFromString(const QString &name);

struct ChatMessage
{
    Role role = Role::User;
    QString content;
    QList<ImageRef> images = {}; ///< shown with the text; of user messages only

    bool operator==(const ChatMessage &) const = default;
};

/// One question to one LLM (OpenAI chat completions). An answer of a simulated LLM depends on these fields only.
struct ChatRequest
{
    QString model; ///< ModelCard::id
    QList<ChatMessage> messages;
    double temperature = 0;
    int maxTokens = 1024;   ///< always sent: some servers otherwise write until the context is full
    quint64 seed = 0;       ///< below 2^53, as it travels in JSON; see sampleSeed()
    QStringList stop;

    bool operator==(const ChatRequest &) const = default;
};

/// The seed that asks for sample number `sample` of a run: distinct samples get distinct seeds on the wire.
constexpr quint64 sampleSeed(quint64 runSeed, int sample)
{
    return mixSeed(runSeed, quint64(sample)) >> 11;
}

/// Token counts of an answer. `estimated` where the endpoint sent none (shown with ~).
struct Usage
{
    int promptTokens = 0;
    int completionTokens = 0;
    int cachedTokens = 0;    ///< part of promptTokens
    int reasoningTokens = 0; ///< part of completionTokens
    bool estimated = false;
    std::optional<Money> reportedCost; ///< what the endpoint says it charged (OpenRouter)

    bool operator==(const Usage &) const = default;
};

/// One HTTP exchange (or its simulated twin): one row of the ledger, failed or not.
struct Attempt
{
    int number = 1; ///< 1 is the first try
    QString requestId; ///< ours, sent as X-Request-Id
    int httpStatus = 0; ///< 0: no status line arrived
    QString text;       ///< the answer so far, also of a truncated one
    QString reasoning;  ///< kept apart, never fed back
    QString finishReason;
    Usage usage;
    std::optional<Money> cost; ///< nullopt: the price is unknown
    QDateTime startedAt;       ///< UTC
    double waitedMs = 0;       ///< pause before this attempt (Retry-After or backoff)
    double latencyMs = 0;
    double ttftMs = 0; ///< time to first token
    int retryAfterMs = -1; ///< what the endpoint asked for; -1: nothing
    bool possiblyCut = false;     ///< "stop" although the token limit was reached, or the prompt was cut
    bool invalidUtf8 = false;
    bool mayHaveBeenBilled = true; ///< false only if surely nothing reached the endpoint
    std::optional<Error> error;    ///< set: this attempt gave no usable answer

    bool operator==(const Attempt &) const = default;
};

/// Everything that came of one request: all attempts, the last of which decides. Never empty once finished.
struct ChatReply
{
    QList<Attempt> attempts;

    bool operator==(const ChatReply &) const = default;
    bool ok() const { return !attempts.isEmpty() && !attempts.last().error; }
    const Attempt &last() const { return attempts.last(); }
    Cost cost() const;
};

} // namespace daao
