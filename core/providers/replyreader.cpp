#include "core/providers/replyreader.h"

#include "core/providers/providererror.h"
#include "core/providers/retryafter.h"
#include "core/text/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>
#include <QUrl>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr qsizetype keptForTheLog = 4096;
constexpr qint64 errorBodyCap = 64 * 1024;
constexpr int smallPrompt = 64; ///< below it our estimate is too rough to accuse anybody of cutting

int tokenCount(const QJsonValue &value)
{
    const double number = value.toDouble(0);
    return number > 0 && number < 1e9 ? int(number) : 0;
}

/// Text, or a list of parts of which the text ones count.
QString textOf(const QJsonValue &content)
{
    if (!content.isArray())
        return content.toString();
    QString text;
    for (const QJsonValue &part : content.toArray())
        if (part.toObject().value("type"_L1) == "text"_L1)
            text += part.toObject().value("text"_L1).toString();
    return text;
}

bool looksLikeHtml(const QByteArray &body)
{
    return body.trimmed().startsWith('<');
}

bool endedInside(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedString:
    case QJsonParseError::MissingNameSeparator:
        return true;
    default:
        return false;
    }
}

} // namespace

ReplyReader::ReplyReader(ReplyExpectation expectation)
    : m_expected(expectation)
    , m_decoder(expectation.eventCap)
{}

void ReplyReader::head(const HttpHead &head)
{
    m_head = head;
    m_attempt.httpStatus = head.status;
    m_attempt.retryAfterMs = retryAfterMs(head, QDateTime::currentDateTimeUtc());
}

BodyProgress ReplyReader::feed(QByteArrayView bytes)
{
    if (m_error || m_done)
        return BodyProgress::Enough;
    if (m_start.size() < keptForTheLog)
        m_start += bytes.first(std::min(bytes.size(), keptForTheLog - m_start.size()));
    if (!isSuccess()) {
        m_body += bytes;
        return m_body.size() > errorBodyCap ? BodyProgress::Enough : BodyProgress::Event;
    }
    if (m_shape == Unknown) {
        m_body += bytes;
        QByteArray start = m_body.left(64);
        if (start.startsWith("\xEF\xBB\xBF"))
            start = start.mid(3);
        start = start.trimmed();
        if (start.isEmpty() || QByteArrayView("\xEF\xBB\xBF").startsWith(start))
            return m_body.size() > errorBodyCap ? BodyProgress::Enough : BodyProgress::Nothing;
        m_shape = std::strchr("{[<\"", start.front()) ? Body : Stream;
        if (m_shape == Body)
            return BodyProgress::Event;
        const QByteArray all = std::exchange(m_body, {});
        return feed(all);
    }
    if (m_shape == Body) {
        m_body += bytes;
        return BodyProgress::Event;
    }
    auto progress = BodyProgress::Nothing;
    const bool fits =
        m_decoder.feed(bytes, [&](const SseEvent &event) { progress = std::max(progress, onEvent(event)); });
    if (!fits) {
        m_error = Error{ErrorKind::BadReply, tr("The endpoint sent an event that is too large."), {}};
        return BodyProgress::Enough;
    }
    return progress;
}

QString ReplyReader::takeDelta()
{
    return std::exchange(m_delta, {});
}

std::optional<QJsonDocument> ReplyReader::parse(const QByteArray &json, Error *why, bool *cut)
{
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        m_attempt.invalidUtf8 = true;
        QStringDecoder decode(QStringDecoder::Utf8);
        const QString repaired = decode(json);
        document = QJsonDocument::fromJson(repaired.toUtf8(), &error);
    }
    if (error.error == QJsonParseError::NoError)
        return document;
    *cut = endedInside(error.error);
    *why = error.error == QJsonParseError::DeepNesting
               ? Error{ErrorKind::BadReply, tr("The endpoint sent JSON that is nested too deep."), {}}
               : Error{ErrorKind::BadReply, tr("The endpoint sent JSON that cannot be read."),
                       error.errorString()};
    return std::nullopt;
}

BodyProgress ReplyReader::onEvent(const SseEvent &event)
{
    if (m_done || m_error)
        return BodyProgress::Enough;
    const QByteArray data = event.data.trimmed();
    if (data.isEmpty())
        return BodyProgress::Nothing;
    if (data == "[DONE]") {
        m_done = true;
        return BodyProgress::Enough;
    }
    Error why;
    bool cut = false;
    const auto document = parse(data, &why, &cut);
    if (!document && event.unfinished) {
        m_cutInside = true;
        return BodyProgress::Enough;
    }
    if (event.type == "error") {
        QJsonObject object = document ? document->object() : QJsonObject();
        if (!object.contains("error"_L1))
            object = {{"error"_L1, document ? QJsonValue(object) : QJsonValue(QString::fromUtf8(data))}};
        m_error = ProviderError::read(object).value_or(ProviderError()).meaning(m_head.status);
        return BodyProgress::Enough;
    }
    if (!document || !document->isObject()) {
        m_error =
            Error{ErrorKind::BadReply, tr("The endpoint sent an event that is no JSON object."), why.detail};
        return BodyProgress::Enough;
    }
    return onObject(document->object());
}

BodyProgress ReplyReader::onObject(const QJsonObject &object)
{
    const QJsonArray choices = object.value("choices"_L1).toArray();
    for (const QJsonValue &choice : choices)
        if (choice.toObject().value("index"_L1).toInt(0) == 0)
            onChoice(choice.toObject());
    if (object.value("usage"_L1).isObject())
        readUsage(object.value("usage"_L1).toObject());
    if (const auto error = ProviderError::read(object))
        m_error = error->meaning(m_head.status);
    return m_error ? BodyProgress::Enough : BodyProgress::Event;
}

void ReplyReader::onChoice(const QJsonObject &choice)
{
    m_sawChoice = true;
    const QJsonValue delta = choice.value("delta"_L1);
    const QJsonObject message = delta.isObject() ? delta.toObject() : choice.value("message"_L1).toObject();
    QString text = textOf(message.value("content"_L1));
    if (text.isEmpty())
        text = message.value("refusal"_L1).toString();
    m_attempt.text += text;
    m_delta += text;
    const QString reasoning = message.value("reasoning_content"_L1).toString();
    m_attempt.reasoning += reasoning.isEmpty() ? message.value("reasoning"_L1).toString() : reasoning;

    const QString finish = choice.value("finish_reason"_L1).toString();
    if (finish == "error"_L1) {
        m_error = Error{ErrorKind::BadReply,
                        tr("The endpoint says that the LLM failed in the middle of its answer."),
                        {}};
        return;
    }
    if (!finish.isEmpty())
        m_attempt.finishReason = finish;
}

void ReplyReader::readUsage(const QJsonObject &json)
{
    Usage usage;
    usage.promptTokens = tokenCount(json.value("prompt_tokens"_L1));
    usage.completionTokens = tokenCount(json.value("completion_tokens"_L1));
    usage.cachedTokens =
        tokenCount(json.value("prompt_tokens_details"_L1).toObject().value("cached_tokens"_L1));
    usage.reasoningTokens =
        tokenCount(json.value("completion_tokens_details"_L1).toObject().value("reasoning_tokens"_L1));
    const QJsonValue cost = json.value("cost"_L1);
    if (cost.isDouble() && std::isfinite(cost.toDouble()) && cost.toDouble() >= 0 && cost.toDouble() < 9e6)
        usage.reportedCost = Money::usd(cost.toDouble());
    m_usage = usage;
}

/// A reply that is no stream: one JSON object, or something that is no answer.
void ReplyReader::readBody(bool ended)
{
    if (looksLikeHtml(m_body)) {
        m_error = Error{
            ErrorKind::BadReply,
            tr("The endpoint answers with a web page instead of an answer. Is its URL right? It usually "
               "ends with /v1."),
            {}};
        return;
    }
    if (m_body.startsWith("\xEF\xBB\xBF"))
        m_body.remove(0, 3);
    Error why;
    const auto document = parse(m_body, &why, &m_cutInside);
    if (!document) {
        m_cutInside = m_cutInside || !ended;
        if (!m_cutInside)
            m_error = why;
        return;
    }
    if (document->isArray() && document->array().first().isObject()) {
        onObject(document->array().first().toObject());
    } else {
        onObject(document->object());
    }
    if (!m_error && !m_sawChoice)
        m_error = Error{ErrorKind::BadReply, tr("The endpoint sent JSON without an answer in it."), {}};
}

void ReplyReader::readErrorReply()
{
    if (m_head.status >= 300 && m_head.status < 400) {
        const QUrl location = QUrl::fromEncoded(m_head.value("location"));
        m_error = Error{
            ErrorKind::Refused,
            tr("The endpoint redirects (HTTP %1) to %2, which is not followed. If that is right, use that "
               "address as its URL.")
                .arg(m_head.status)
                .arg(location.host().isEmpty() ? tr("another address") : location.host()),
            {}};
        return;
    }
    m_error = ProviderError::readBody(m_body).meaning(m_head.status);
}

std::optional<Error> ReplyReader::verdict(const std::optional<Error> &broken)
{
    const bool finished = !m_attempt.finishReason.isEmpty();
    if (m_error)
        return m_error;
    if (finished && (m_done || m_shape == Body))
        return std::nullopt;
    if (broken)
        return broken;
    if (m_shape == Unknown)
        return Error{ErrorKind::BadReply, tr("The endpoint sent an empty answer."), {}};
    if (m_cutInside || m_sawChoice) {
        if (finished && !m_cutInside && !m_expected.hostSendsDone)
            return std::nullopt;
        return Error{ErrorKind::Truncated, tr("The answer ended before it was complete."), {}};
    }
    return m_done ? Error{ErrorKind::Truncated, tr("The stream ended without an answer."), {}}
                  : Error{ErrorKind::BadReply,
                          tr("The endpoint sent something that is neither JSON nor a stream of events."),
                          {}};
}

void ReplyReader::fillUsage()
{
    if (m_usage) {
        m_attempt.usage = *m_usage;
        m_attempt.possiblyCut = (m_attempt.finishReason == "stop"_L1 && m_expected.maxTokens > 0
                                 && m_usage->completionTokens >= m_expected.maxTokens)
                                || (m_expected.promptEstimate > smallPrompt && m_usage->promptTokens > 0
                                    && m_usage->promptTokens * 2LL < m_expected.promptEstimate);
        return;
    }
    m_attempt.usage.promptTokens = m_expected.promptEstimate;
    m_attempt.usage.completionTokens = estimateTokens(m_attempt.text) + estimateTokens(m_attempt.reasoning);
    m_attempt.usage.reasoningTokens = estimateTokens(m_attempt.reasoning);
    m_attempt.usage.estimated = true;
}

Attempt ReplyReader::finish(std::optional<Error> broken)
{
    if (m_shape == Stream && !m_error && !m_done)
        m_decoder.finish([&](const SseEvent &event) { onEvent(event); });
    if (m_head.status == 0) {
        m_error = broken;
    } else if (!isSuccess()) {
        if (!broken || broken->kind != ErrorKind::Cancelled)
            readErrorReply();
        else
            m_error = broken;
    } else if (m_shape == Body) {
        readBody(!broken);
    }
    m_attempt.error = verdict(broken);
    if (m_attempt.error && m_attempt.error->kind != ErrorKind::Cancelled && !m_start.isEmpty()) {
        QString &log = m_attempt.error->detail;
        log += (log.isEmpty() ? ""_L1 : "; "_L1) + "received: "_L1 + QString::fromUtf8(m_start);
    }
    if (isSuccess())
        fillUsage();
    return std::move(m_attempt);
}

} // namespace daao
