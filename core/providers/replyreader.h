#pragma once

#include "core/domain/chat.h"
#include "core/providers/httpmessage.h"
#include "core/providers/ssedecoder.h"

#include <QCoreApplication>

#include <optional>

namespace daao {

/// What is known before a reply comes.
struct ReplyExpectation
{
    int maxTokens = 0;
    int promptEstimate = 0;     ///< our own count of the prompt's tokens
    bool hostSendsDone = false; ///< this host ends its streams with [DONE]
    qint64 eventCap = 8 * 1024 * 1024;
};

/// Turns the bytes of one reply into an Attempt: text, usage, finish reason, or why it is no answer. Goes by
/// what the body is, not by what its header calls it: a stream where JSON was asked is read, and the reverse.
/// An answer is complete only with a finish reason (and [DONE], from a host known to send it); everything
/// else keeps its partial text and is an error. Pure; not thread-safe.
class ReplyReader
{
    Q_DECLARE_TR_FUNCTIONS(daao::ReplyReader)

public:
    explicit ReplyReader(ReplyExpectation expectation);

    void head(const HttpHead &head);
    BodyProgress feed(QByteArrayView bytes);
    /// The text that came since the last call.
    QString takeDelta();
    /// The reply has ended; `broken` says why if not by itself. Leaves number, times, requestId and cost to
    /// the caller. Call once.
    Attempt finish(std::optional<Error> broken = {});
    /// [DONE] came.
    bool sawDone() const { return m_done; }

private:
    enum Shape { Unknown, Stream, Body };

    BodyProgress onEvent(const SseEvent &event);
    BodyProgress onObject(const QJsonObject &object);
    void onChoice(const QJsonObject &choice);
    void readUsage(const QJsonObject &usage);
    void readBody(bool ended);
    void readErrorReply();
    std::optional<Error> verdict(const std::optional<Error> &broken);
    std::optional<QJsonDocument> parse(const QByteArray &json, Error *why, bool *cut);
    void fillUsage();
    bool isSuccess() const { return m_head.status >= 200 && m_head.status < 300; }

    ReplyExpectation m_expected;
    HttpHead m_head;
    SseDecoder m_decoder;
    Shape m_shape = Unknown;
    QByteArray m_body;  ///< of a reply that is no stream
    QByteArray m_start; ///< the first bytes, for the log of a failure
    Attempt m_attempt;
    QString m_delta;
    bool m_done = false;
    bool m_sawChoice = false;
    bool m_cutInside = false; ///< the reply ended inside an event or inside its JSON
    std::optional<Usage> m_usage;
    std::optional<Error> m_error;
};

} // namespace daao
