#pragma once

#include "core/domain/chat.h"

#include <QFuture>

#include <functional>
#include <stop_token>

namespace daao {

/// Receives text as it streams in. Called on the thread that reads the network (or simulates it).
using DeltaHandler = std::function<void(const QString &text)>;

/// Something that answers a chat request once. No retries here: ChatClient has the only retry loop.
/// Safe to call from any thread.
class ChatModel
{
public:
    virtual ~ChatModel() = default;

    /// Sends the request once. The future always finishes with exactly one Attempt; a stop request finishes
    /// it with ErrorKind::Cancelled and frees the endpoint's slot. `number`, `waitedMs`, `requestId` and
    /// `cost` are the caller's to fill. An attempt without error has a non-empty finishReason: a cut answer
    /// is an error (Truncated) that keeps its partial text.
    virtual QFuture<Attempt> attempt(ChatRequest request, QString requestId, DeltaHandler onDelta,
                                     std::stop_token stop) = 0;
};

} // namespace daao
