#include "core/simulation/simulatedembedding.h"

#include "core/base/random.h"
#include "core/text/tokens.h"
#include "core/text/wordtokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Problem = ChatProtocol::Problem;

constexpr qsizetype mostTexts = 2048;
constexpr int placesOfGram = 8;

Problem invalid(const QString &message, const QString &param, const QString &code = {})
{
    return {400, message, u"invalid_request_error"_s, param, code};
}

/// Adds a gram's column of the projection, which is drawn from its hash: a few places, each up or down.
void add(std::vector<float> &point, quint64 gram)
{
    Random random(gram);
    for (int i = 0; i < placesOfGram; ++i) {
        const quint64 draw = random.next();
        point[draw % size_t(SimulatedEmbedding::size)] += draw >> 63 ? 1.0F : -1.0F;
    }
}

tl::expected<QStringList, Problem> textsOf(const QJsonValue &input)
{
    QStringList texts;
    for (const QJsonValue &text : input.isString() ? QJsonArray{input} : input.toArray()) {
        if (!text.isString() || text.toString().isEmpty())
            return tl::unexpected(invalid(
                SimulatedEmbedding::tr("“input” must be a text or a list of texts, none of them empty."),
                u"input"_s));
        const int tokens = estimateTokens(text.toString());
        if (tokens > SimulatedEmbedding::contextTokens)
            return tl::unexpected(
                invalid(SimulatedEmbedding::tr("The maximum context length is %1 tokens; a text has %2.")
                            .arg(SimulatedEmbedding::contextTokens)
                            .arg(tokens),
                        u"input"_s, u"context_length_exceeded"_s));
        texts.append(text.toString());
    }
    if (texts.isEmpty() || texts.size() > mostTexts)
        return tl::unexpected(invalid(
            SimulatedEmbedding::tr("“input” must hold between 1 and %1 texts.").arg(mostTexts), u"input"_s));
    return texts;
}

QJsonValue jsonOf(const std::vector<float> &point, bool base64)
{
    if (base64)
        return QString::fromLatin1(QByteArray::fromRawData(reinterpret_cast<const char *>(point.data()),
                                                           qsizetype(point.size() * sizeof(float)))
                                       .toBase64());
    QJsonArray numbers;
    for (const float x : point)
        numbers.append(double(x));
    return numbers;
}

} // namespace

std::vector<float> SimulatedEmbedding::of(const QString &text)
{
    std::vector<float> point(size, 0.0F);
    quint64 previous = 1;
    for (const WordToken &word : wordTokens(text)) {
        add(point, word.hash);
        add(point, mixSeed(previous, word.hash));
        previous = word.hash;
    }
    const QString lower = text.toLower();
    for (qsizetype i = 2; i < lower.size(); ++i)
        if (!lower[i - 1].isSpace())
            add(point, mixSeed(lower[i - 2].unicode(), mixSeed(lower[i - 1].unicode(), lower[i].unicode())));
    double squares = 0;
    for (const float x : point)
        squares += double(x) * double(x);
    if (squares > 0)
        for (float &x : point)
            x = float(double(x) / std::sqrt(squares));
    return point;
}

tl::expected<SimulatedEmbedding::Call, Problem> SimulatedEmbedding::read(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return tl::unexpected(invalid(tr("The body is not a JSON object."), {}));
    const QJsonObject json = document.object();
    const QString wanted = json[u"model"_s].toString();
    if (wanted != model())
        return tl::unexpected(Problem{
            404,
            tr("The model “%1” makes no embeddings; the simulated one is called %2.").arg(wanted, model()),
            u"invalid_request_error"_s, u"model"_s, u"model_not_found"_s});
    if (const QJsonValue dimensions = json[u"dimensions"_s];
        !dimensions.isUndefined() && dimensions.toInt() != size)
        return tl::unexpected(invalid(tr("“dimensions” can only be %1.").arg(size), u"dimensions"_s));
    const QString format = json[u"encoding_format"_s].toString(u"float"_s);
    if (format != u"float" && format != u"base64")
        return tl::unexpected(
            invalid(tr("“encoding_format” must be float or base64."), u"encoding_format"_s));
    return textsOf(json[u"input"_s]).map([&](const QStringList &texts) {
        return Call{.texts = texts, .base64 = format == u"base64"};
    });
}

QByteArray SimulatedEmbedding::answer(const Call &call)
{
    QJsonArray data;
    int tokens = 0;
    for (const QString &text : call.texts) {
        data += QJsonObject{{u"object"_s, u"embedding"_s},
                            {u"index"_s, data.size()},
                            {u"embedding"_s, jsonOf(of(text), call.base64)}};
        tokens += estimateTokens(text);
    }
    const QJsonObject usage{{u"prompt_tokens"_s, tokens}, {u"total_tokens"_s, tokens}};
    return QJsonDocument(
               QJsonObject{
                   {u"object"_s, u"list"_s}, {u"data"_s, data}, {u"model"_s, model()}, {u"usage"_s, usage}})
        .toJson(QJsonDocument::Compact);
}

} // namespace daao
