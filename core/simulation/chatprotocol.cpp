#include "core/simulation/chatprotocol.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 birthday = 1767225600; ///< 1 January 2026: answers do not depend on the time
constexpr int defaultMaxTokens = 4096;
constexpr int maxChoices = 16;

using Problem = ChatProtocol::Problem;

Problem invalid(const QString &message, const QString &param = {}, const QString &code = {})
{
    return {400, message, u"invalid_request_error"_s, param, code};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray event(const QJsonObject &object)
{
    return "data: " + bytes(object) + "\n\n";
}

/// The text of a message: a string, or the text parts of a list.
std::optional<QString> contentOf(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    if (content.isNull())
        return QString();
    if (!content.isArray())
        return std::nullopt;
    QStringList parts;
    for (const auto &part : content.toArray()) {
        if (part[u"type"_s].toString() != u"text" || !part[u"text"_s].isString())
            return std::nullopt;
        parts += part[u"text"_s].toString();
    }
    return parts.join(u'\n');
}

std::optional<Role> roleOf(const QString &name)
{
    if (name == u"system" || name == u"developer")
        return Role::System;
    if (name == u"assistant")
        return Role::Assistant;
    if (name == u"user" || name == u"tool")
        return Role::User;
    return std::nullopt;
}

tl::expected<QList<ChatMessage>, Problem> messagesOf(const QJsonValue &value)
{
    if (!value.isArray() || value.toArray().isEmpty())
        return tl::unexpected(
            invalid(ChatProtocol::tr("“messages” must be a list with at least one message."), u"messages"_s));
    QList<ChatMessage> messages;
    for (const auto &entry : value.toArray()) {
        const QString at = u"messages[%1]"_s.arg(messages.size());
        const auto role = roleOf(entry[u"role"_s].toString());
        const auto content = contentOf(entry[u"content"_s]);
        if (!role)
            return tl::unexpected(
                invalid(ChatProtocol::tr("The role of a message is missing or unknown."), at + u".role"_s));
        if (!content || !entry.toObject().contains(u"content"_s))
            return tl::unexpected(
                invalid(ChatProtocol::tr("The content of a message must be text."), at + u".content"_s));
        messages += ChatMessage{*role, *content};
    }
    return messages;
}

/// A number within limits, or the default where it is absent or null.
std::optional<double> numberAt(const QJsonObject &json, const QString &key, double standard, double low,
                               double high)
{
    const QJsonValue value = json[key];
    if (value.isUndefined() || value.isNull())
        return standard;
    if (!value.isDouble() || value.toDouble() < low || value.toDouble() > high)
        return std::nullopt;
    return value.toDouble();
}

QStringList stopsOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList stops;
    for (const auto &stop : value.toArray())
        stops += stop.toString();
    return stops;
}

QJsonObject usageJson(const ChatProtocol::Answer &answer)
{
    int completion = 0;
    for (const auto &choice : answer.choices)
        completion += choice.usage.completionTokens;
    const int prompt = answer.choices.isEmpty() ? 0 : answer.choices.first().usage.promptTokens;
    return {{u"prompt_tokens"_s, prompt},
            {u"completion_tokens"_s, completion},
            {u"total_tokens"_s, prompt + completion}};
}

QJsonObject chunk(const ChatProtocol::Answer &answer, const QJsonArray &choices)
{
    return {{u"id"_s, answer.id},
            {u"object"_s, u"chat.completion.chunk"_s},
            {u"created"_s, birthday},
            {u"model"_s, answer.model},
            {u"choices"_s, choices}};
}

QByteArray deltaEvent(const ChatProtocol::Answer &answer, int choice, const QJsonObject &delta,
                      const QJsonValue &finish, bool usageComes)
{
    QJsonObject object =
        chunk(answer, {QJsonObject{{u"index"_s, choice}, {u"delta"_s, delta}, {u"finish_reason"_s, finish}}});
    if (usageComes)
        object[u"usage"_s] = QJsonValue();
    return event(object);
}

/// Dollars per token as the decimal string that OpenRouter writes.
QString perToken(double perMillion)
{
    QString text = QString::number(perMillion / 1e6, 'f', 12);
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text + u'0' : text;
}

} // namespace

tl::expected<ChatProtocol::Call, Problem> ChatProtocol::read(const QByteArray &body)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject()) {
        const QString reason =
            error.error == QJsonParseError::NoError ? tr("it is not an object") : error.errorString();
        return tl::unexpected(invalid(tr("The body is not a JSON object: %1.").arg(reason)));
    }
    const QJsonObject json = document.object();
    if (!json[u"model"_s].isString() || json[u"model"_s].toString().isEmpty())
        return tl::unexpected(invalid(tr("“model” is missing."), u"model"_s));
    auto messages = messagesOf(json[u"messages"_s]);
    if (!messages)
        return tl::unexpected(messages.error());

    Call call;
    call.request.model = json[u"model"_s].toString();
    call.request.messages = *messages;
    const QString limitKey =
        json.contains(u"max_completion_tokens"_s) ? u"max_completion_tokens"_s : u"max_tokens"_s;
    const auto temperature = numberAt(json, u"temperature"_s, 1, 0, 2);
    const auto limit = numberAt(json, limitKey, defaultMaxTokens, 1, 1e9);
    const auto seed = numberAt(json, u"seed"_s, 0, 0, 9007199254740992.0);
    const auto choices = numberAt(json, u"n"_s, 1, 1, maxChoices);
    const QJsonValue stream = json[u"stream"_s];
    if (!temperature)
        return tl::unexpected(invalid(tr("“temperature” must be a number between 0 and 2."), u"temperature"_s));
    if (!limit)
        return tl::unexpected(
            invalid(tr("“%1” must be a whole number of at least 1.").arg(limitKey), limitKey));
    if (!seed || std::floor(*seed) != *seed)
        return tl::unexpected(invalid(tr("“seed” must be a whole number between 0 and 2^53."), u"seed"_s));
    if (!choices || std::floor(*choices) != *choices)
        return tl::unexpected(
            invalid(tr("“n” must be a whole number between 1 and %1.").arg(maxChoices), u"n"_s));
    if (!stream.isUndefined() && !stream.isNull() && !stream.isBool())
        return tl::unexpected(invalid(tr("“stream” must be true or false."), u"stream"_s));
    call.request.temperature = *temperature;
    call.request.maxTokens = int(*limit);
    call.request.seed = quint64(*seed);
    call.request.stop = stopsOf(json[u"stop"_s]);
    call.choices = int(*choices);
    call.stream = stream.toBool();
    call.usageInStream = json[u"stream_options"_s][u"include_usage"_s].toBool();
    return call;
}

Problem ChatProtocol::problemOf(const SimulatedReply &reply, const QString &model)
{
    switch (reply.fault) {
    case SimulatedReply::UnknownModel:
        return {404, tr("The model “%1” does not exist.").arg(model), u"invalid_request_error"_s, u"model"_s,
                u"model_not_found"_s};
    case SimulatedReply::TooLong:
        return {400,
                tr("The prompt of %1 tokens does not fit the context of the model.")
                    .arg(reply.usage.promptTokens),
                u"invalid_request_error"_s, u"messages"_s, u"context_length_exceeded"_s};
    case SimulatedReply::RateLimited:
        return {429,
                tr("Rate limit reached (an injected fault)."),
                u"requests"_s,
                {},
                u"rate_limit_exceeded"_s,
                reply.retryAfterMs};
    case SimulatedReply::ServerError:
        return {500, tr("The server had an error (an injected fault)."), u"server_error"_s, {}, {}};
    case SimulatedReply::None:
    case SimulatedReply::Stall:
    case SimulatedReply::Cut:
        break;
    }
    return {0, {}, {}, {}, {}};
}

QByteArray ChatProtocol::body(const Problem &problem)
{
    return bytes({{u"error"_s, QJsonObject{{u"message"_s, problem.message},
                                           {u"type"_s, problem.type},
                                           {u"param"_s, textOrNull(problem.param)},
                                           {u"code"_s, textOrNull(problem.code)}}}});
}

QByteArray ChatProtocol::body(const Answer &answer)
{
    QJsonArray choices;
    for (const auto &choice : answer.choices) {
        const QJsonObject message{
            {u"role"_s, u"assistant"_s}, {u"content"_s, choice.text}, {u"refusal"_s, {}}};
        choices += QJsonObject{{u"index"_s, choices.size()},
                               {u"message"_s, message},
                               {u"logprobs"_s, {}},
                               {u"finish_reason"_s, choice.finishReason}};
    }
    return bytes({{u"id"_s, answer.id},
                  {u"object"_s, u"chat.completion"_s},
                  {u"created"_s, birthday},
                  {u"model"_s, answer.model},
                  {u"choices"_s, choices},
                  {u"usage"_s, usageJson(answer)}});
}

QByteArray ChatProtocol::models(const QList<SimulatedLlm> &llms)
{
    QJsonArray data;
    for (const auto &llm : llms) {
        const QJsonObject pricing{{u"prompt"_s, perToken(llm.promptPrice)},
                                  {u"completion"_s, perToken(llm.completionPrice)}};
        data += QJsonObject{{u"id"_s, llm.id},
                            {u"object"_s, u"model"_s},
                            {u"created"_s, birthday},
                            {u"owned_by"_s, u"daao-simulated"_s},
                            {u"description"_s, llm.description},
                            {u"context_length"_s, llm.contextTokens},
                            {u"pricing"_s, pricing}};
    }
    return bytes({{u"object"_s, u"list"_s}, {u"data"_s, data}});
}

QByteArray ChatProtocol::roleEvent(const Answer &answer, int choice, bool usageComes)
{
    return deltaEvent(answer, choice, {{u"role"_s, u"assistant"_s}, {u"content"_s, QString(u""_s)}}, {},
                      usageComes);
}

QByteArray ChatProtocol::textEvent(const Answer &answer, int choice, const QString &text, bool usageComes)
{
    return deltaEvent(answer, choice, {{u"content"_s, text}}, {}, usageComes);
}

QByteArray ChatProtocol::finishEvent(const Answer &answer, int choice, bool usageComes)
{
    return deltaEvent(answer, choice, {}, answer.choices.at(choice).finishReason, usageComes);
}

QByteArray ChatProtocol::usageEvent(const Answer &answer)
{
    QJsonObject object = chunk(answer, {});
    object[u"usage"_s] = usageJson(answer);
    return event(object);
}

} // namespace daao
