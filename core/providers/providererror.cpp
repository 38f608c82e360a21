#include "core/providers/providererror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr qsizetype longestQuote = 400;

QString shortened(const QString &text)
{
    const QString simple = text.simplified();
    return simple.size() <= longestQuote ? simple : QString(simple.left(longestQuote) + u'…');
}

bool mentions(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(
        words, [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// FastAPI: "detail" is a text or a list of {loc, msg}.
QString detailText(const QJsonValue &detail)
{
    if (!detail.isArray())
        return detail.isObject() ? detail.toObject().value("message"_L1).toString() : detail.toString();
    QStringList parts;
    for (const QJsonValue &entry : detail.toArray()) {
        QStringList place;
        for (const QJsonValue &step : entry.toObject().value("loc"_L1).toArray())
            place += step.toVariant().toString();
        const QString text = entry.toObject().value("msg"_L1).toString();
        parts += place.isEmpty() ? text : QString(place.join(u'.') + ": "_L1 + text);
    }
    return parts.join("; "_L1);
}

ProviderError readObject(const QJsonObject &error)
{
    ProviderError result;
    result.message = error.value("message"_L1).toString();
    if (result.message.isEmpty())
        result.message = QString::fromUtf8(QJsonDocument(error).toJson(QJsonDocument::Compact));
    result.message = shortened(result.message);
    result.type = error.value("type"_L1).toString();
    const QJsonValue code = error.value("code"_L1);
    result.code = code.isDouble() ? QString::number(code.toInteger()) : code.toString();
    const int number = result.code.toInt();
    result.status = number >= 400 && number < 600 ? number : 0;
    return result;
}

QString htmlTitle(const QString &html)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]*)</title>"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = title.match(html);
    return match.hasMatch() ? shortened(match.captured(1)) : QString();
}

/// The status an error without one stands for.
int statusOfType(const ProviderError &error)
{
    const QString text = error.type + u' ' + error.code;
    if (mentions(text, {"authentication"_L1, "permission"_L1, "invalid_api_key"_L1}))
        return 401;
    if (mentions(text, {"rate_limit"_L1, "overloaded"_L1, "too_many"_L1}))
        return 429;
    if (mentions(text, {"not_found"_L1}))
        return 404;
    if (mentions(text, {"invalid_request"_L1, "exceed_context"_L1, "context_length"_L1}))
        return 400;
    return 500;
}

/// A 5xx that says the request itself is wrong: another try cannot help.
bool isOurFault(const ProviderError &error)
{
    return mentions(error.type, {"invalid_request"_L1, "exceed_context"_L1})
           || mentions(error.message, {"parse error"_L1, "parse_error"_L1, "failed to parse"_L1,
                                       "only one completion choice"_L1, "context size"_L1});
}

} // namespace

std::optional<ProviderError> ProviderError::read(const QJsonObject &object)
{
    const QJsonValue error = object.value("error"_L1);
    if (error.isObject())
        return readObject(error.toObject());
    if (error.isString())
        return ProviderError{shortened(error.toString()), object.value("type"_L1).toString(), {}, 0};
    if (!error.isUndefined() && !error.isNull() && error != QJsonValue(false))
        return ProviderError{shortened(error.toVariant().toString()), {}, {}, 0};
    if (object.contains("choices"_L1))
        return std::nullopt;
    if (const QString detail = detailText(object.value("detail"_L1)); !detail.isEmpty())
        return ProviderError{shortened(detail), {}, {}, 0};
    if (object.value("object"_L1) == "error"_L1 || object.value("message"_L1).isString())
        return readObject(object); // older vLLM
    return std::nullopt;
}

ProviderError ProviderError::readBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        if (const auto error = read(document.object()))
            return *error;
    if (document.isArray()) // Google wraps its error in a list
        if (const auto error = read(document.array().first().toObject()))
            return *error;
    const QString text = QString::fromUtf8(body);
    if (text.trimmed().startsWith(u'<'))
        return {htmlTitle(text), {}, {}, 0};
    return {shortened(text), {}, {}, 0};
}

Error ProviderError::meaning(int httpStatus) const
{
    const int answered = httpStatus >= 400 ? httpStatus : status > 0 ? status : statusOfType(*this);
    const QString said = message.isEmpty() ? tr("(no explanation)") : message;
    const QString log = u"HTTP %1, type %2, code %3"_s.arg(httpStatus).arg(type, code);
    const auto error = [&](ErrorKind kind, const QString &sentence) { return Error{kind, sentence, log}; };

    if (answered == 402
        || mentions(code + u' ' + type, {"insufficient_quota"_L1, "insufficient_credit"_L1, "billing"_L1}))
        return error(ErrorKind::Credit, tr("The account at the endpoint has no credit left: %1").arg(said));
    switch (answered) {
    case 401:
    case 403:
        return error(ErrorKind::Auth,
                     tr("The endpoint refuses the key (HTTP %1): %2").arg(answered).arg(said));
    case 404:
        return error(ErrorKind::Refused,
                     tr("The endpoint does not know this LLM or this address (HTTP 404): %1").arg(said));
    case 408:
        return error(ErrorKind::Timeout, tr("The endpoint gave up waiting (HTTP 408): %1").arg(said));
    case 409:
    case 425:
    case 429:
    case 503:
    case 529:
        return error(ErrorKind::RateLimited,
                     tr("The endpoint is busy (HTTP %1): %2").arg(answered).arg(said));
    case 413:
        return error(ErrorKind::Refused,
                     tr("The request is too large for the endpoint (HTTP 413): %1").arg(said));
    case 501: // llama.cpp without --embeddings; asking again does not teach it
        return error(ErrorKind::Refused, tr("The endpoint cannot do this (HTTP 501): %1").arg(said));
    default:
        break;
    }
    if (answered < 500 || isOurFault(*this))
        return error(ErrorKind::Refused,
                     tr("The endpoint refuses the request (HTTP %1): %2").arg(answered).arg(said));
    return error(ErrorKind::BadReply, tr("The endpoint failed (HTTP %1): %2").arg(answered).arg(said));
}

} // namespace daao
