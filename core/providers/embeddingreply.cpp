#include "core/providers/embeddingreply.h"

#include "core/providers/replyreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

Error badReply(const QString &sentence)
{
    return {ErrorKind::BadReply, sentence, {}};
}

/// Whether an endpoint refused because of the length of a text, in the words of the usual servers.
bool blamesLength(const Error &error)
{
    if (error.kind != ErrorKind::Refused && error.kind != ErrorKind::BadReply)
        return false;
    constexpr std::array words{"context length"_L1, "context size"_L1,     "context_length"_L1,
                               "too long"_L1,       "too large"_L1,        "maximum input"_L1,
                               "max_tokens"_L1,     "less than 512"_L1,    "maximum allowed"_L1,
                               "batch size"_L1,     "exceeds the limit"_L1};
    return std::ranges::any_of(
        words, [&](QLatin1StringView word) { return error.message.contains(word, Qt::CaseInsensitive); });
}

Result<std::vector<float>> pointOf(const QJsonValue &embedding)
{
    if (!embedding.isArray())
        return tl::unexpected(
            badReply(EmbeddingReply::tr("The endpoint sent an embedding that is no list.")));
    std::vector<float> point;
    const QJsonArray numbers = embedding.toArray();
    point.reserve(size_t(numbers.size()));
    for (const QJsonValue &number : numbers) {
        const auto x = float(number.toDouble(std::nan("")));
        if (!std::isfinite(x))
            return tl::unexpected(badReply(EmbeddingReply::tr(
                "The endpoint sent an embedding with something in it that is no number.")));
        point.push_back(x);
    }
    if (point.empty())
        return tl::unexpected(
            badReply(EmbeddingReply::tr("The endpoint sent an embedding without numbers.")));
    return point;
}

Result<Embeddings> pointsOf(const QJsonObject &body, qsizetype texts)
{
    if (!body.value("data"_L1).isArray())
        return tl::unexpected(
            badReply(EmbeddingReply::tr("The endpoint sent JSON without embeddings in it.")));
    const QJsonArray data = body.value("data"_L1).toArray();
    if (data.size() != texts)
        return tl::unexpected(
            badReply(EmbeddingReply::tr("The endpoint was asked about %1 texts and sent embeddings of %2.")
                         .arg(texts)
                         .arg(data.size())));
    Embeddings points(static_cast<size_t>(texts));
    for (qsizetype i = 0; i < data.size(); ++i) {
        const QJsonObject entry = data.at(i).toObject();
        const qsizetype index = entry.value("index"_L1).toInteger(i);
        if (index < 0 || index >= texts || !points[size_t(index)].empty())
            return tl::unexpected(
                badReply(EmbeddingReply::tr("The endpoint does not say which text an embedding is of.")));
        auto point = pointOf(entry.value("embedding"_L1));
        if (!point)
            return tl::unexpected(point.error());
        points[size_t(index)] = *std::move(point);
    }
    for (const std::vector<float> &point : points)
        if (point.size() != points.front().size())
            return tl::unexpected(badReply(
                EmbeddingReply::tr("The endpoint sent embeddings of different lengths: %1 and %2 numbers.")
                    .arg(points.front().size())
                    .arg(point.size())));
    return points;
}

} // namespace

EmbeddingReply EmbeddingReply::read(const HttpReply &reply, qsizetype texts,
                                    const std::optional<Error> &broken)
{
    EmbeddingReply result;
    const bool arrived = !broken && reply.head.status >= 200 && reply.head.status < 300;
    if (!arrived) { // errors look alike, whatever was asked for
        ReplyReader reader(ReplyExpectation{});
        if (reply.head.status > 0) {
            reader.head(reply.head);
            reader.feed(reply.body);
        }
        result.attempt = reader.finish(broken);
        if (Error &error = *result.attempt.error; blamesLength(error))
            error = {ErrorKind::BadInput,
                     tr("A text is longer than the embedding LLM reads: %1").arg(error.message),
                     error.detail};
        return result;
    }
    result.attempt.httpStatus = reply.head.status;
    QJsonParseError fault{};
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &fault);
    auto points = document.isObject()
                      ? pointsOf(document.object(), texts)
                      : tl::unexpected(Error{ErrorKind::BadReply,
                                             tr("The endpoint sent something that is no JSON object in place "
                                                "of embeddings. Is its URL right? It usually ends with /v1."),
                                             fault.errorString()});
    if (!points) {
        result.attempt.error = points.error();
        return result;
    }
    result.points = *std::move(points);
    result.attempt.finishReason = u"stop"_s;
    const double tokens =
        document.object().value("usage"_L1).toObject().value("prompt_tokens"_L1).toDouble(0);
    if (tokens > 0 && tokens < 1e9)
        result.attempt.usage.promptTokens = int(tokens);
    return result;
}

} // namespace daao
