#include "core/providers/endpointprobe.h"

#include "core/providers/httpchatmodel.h"
#include "core/providers/replyreader.h"
#include "core/providers/secret.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr qsizetype shownReply = 4096;
constexpr quint64 probeSeed = 20'240'607;

/// OpenRouter writes dollars per token as a string: "0.0000025".
std::optional<Money> moneyPerToken(const QJsonValue &value)
{
    bool ok = value.isDouble();
    const double dollars = ok ? value.toDouble() : value.toString().toDouble(&ok);
    if (!ok || !std::isfinite(dollars) || dollars < 0 || dollars > 1)
        return std::nullopt;
    return Money::usd(dollars);
}

std::optional<Price> priceOf(const QJsonObject &pricing)
{
    const auto prompt = moneyPerToken(pricing.value("prompt"_L1));
    const auto completion = moneyPerToken(pricing.value("completion"_L1));
    if (!prompt || !completion)
        return std::nullopt;
    return Price{*prompt, *completion, moneyPerToken(pricing.value("input_cache_read"_L1)),
                 QDateTime::currentDateTimeUtc(), u"endpoint"_s};
}

/// The context length, under any of the names it goes by; 0 if it is not told.
int contextOf(const QJsonObject &json)
{
    const QJsonObject meta = json.value("meta"_L1).toObject();
    for (const QJsonValue &value : {json.value("context_length"_L1), json.value("max_model_len"_L1),
                                    meta.value("n_ctx"_L1), meta.value("n_ctx_train"_L1)})
        if (const double tokens = value.toDouble(); tokens >= 1 && tokens < 1e9)
            return int(tokens);
    return 0;
}

ModelCard cardOf(const QJsonObject &json, const Endpoint &endpoint, bool simulated)
{
    ModelCard card;
    card.id = json.value("id"_L1).toString(json.value("name"_L1).toString());
    card.endpoint = endpoint.name;
    card.description = json.value("description"_L1).toString();
    if (const int context = contextOf(json); context > 0)
        card.contextTokens = context;
    card.price = priceOf(json.value("pricing"_L1).toObject());
    card.simulated = simulated || json.value("owned_by"_L1) == "daao-simulated"_L1;
    return card;
}

} // namespace

/// One request and what came of it, as shown to the user.
struct EndpointProbe::Exchange
{
    QString request;
    QString shown;
    HttpReply reply;
    Attempt attempt; ///< for chats
    std::optional<Error> error;
    double ms = 0;

    bool arrived() const { return !error && reply.head.status == 200; }
};

EndpointProbe::EndpointProbe(Network &network, Endpoint endpoint, QString model, HttpClocks clocks)
    : m_network(network)
    , m_model(std::move(model))
    , m_clocks(clocks)
{
    m_report.endpoint = std::move(endpoint);
}

HttpClocks EndpointProbe::probeClocks()
{
    using namespace std::chrono_literals;
    return {.connect = 5s, .firstByte = 60s, .idle = 30s, .total = 120s};
}

EndpointProbe::Exchange EndpointProbe::exchange(HttpRequest request)
{
    request.clocks = m_clocks;
    Exchange result;
    result.request = QString::fromUtf8(request.method + ' ' + request.url);
    if (!request.body.isEmpty())
        result.request += u' ' + QString::fromUtf8(request.body);
    const auto secret = Secret::of(m_report.endpoint, m_url);
    if (!secret) {
        result.error = secret.error();
        return result;
    }
    request.headers += {"User-Agent: daao/" DAAO_VERSION,
                        requestIdHeader("probe-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces))};
    HttpRequest withKey = request;
    if (!secret->isEmpty())
        withKey.headers += secret->header();

    QElapsedTimer timer;
    timer.start();
    result.reply = m_network.fetch(std::move(withKey), m_stop).result();
    result.ms = double(timer.nsecsElapsed()) / 1e6;
    result.error = errorOf(result.reply.outcome, request, result.reply.head.status > 0);
    if (result.error)
        secret->redact(*result.error);
    result.shown = u"HTTP %1\n"_s.arg(result.reply.head.status)
                   + secret->redacted(QString::fromUtf8(result.reply.body)).left(shownReply);
    return result;
}

EndpointProbe::Exchange EndpointProbe::get(const QByteArray &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {"Accept: application/json"};
    return exchange(std::move(request));
}

EndpointProbe::Exchange EndpointProbe::chat(int maxTokens, bool stream, bool askForUsage)
{
    QJsonObject body{
        {u"model"_s, m_model},
        {u"messages"_s,
         QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"What is 17 + 25?"_s}}}},
        {u"temperature"_s, 1},
        {u"max_tokens"_s, maxTokens},
        {u"seed"_s, qint64(probeSeed)},
        {u"stream"_s, stream},
    };
    if (stream && askForUsage)
        body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
    HttpRequest request;
    request.method = "POST";
    request.url = m_url.to("/chat/completions");
    request.headers = {"Content-Type: application/json"};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    Exchange result = exchange(std::move(request));
    if (result.reply.head.status == 0) {
        result.attempt.error = result.error;
        return result;
    }
    ReplyReader reader(ReplyExpectation{.maxTokens = maxTokens});
    reader.head(result.reply.head);
    reader.feed(result.reply.body);
    result.attempt = reader.finish(result.error);
    if (result.attempt.error)
        if (const auto secret = Secret::of(m_report.endpoint, m_url))
            secret->redact(*result.attempt.error);
    return result;
}

/// True if the reply is a list of LLMs; keeps it.
bool EndpointProbe::readModels(const Exchange &exchange)
{
    if (!exchange.arrived())
        return false;
    const QJsonObject body = QJsonDocument::fromJson(exchange.reply.body).object();
    const QJsonValue list = body.contains("data"_L1) ? body.value("data"_L1) : body.value("models"_L1);
    if (!list.isArray())
        return false;
    const bool simulated = exchange.reply.head.value("x-daao-origin").toLower() == "simulated";
    m_report.models.clear();
    for (const QJsonValue &entry : list.toArray())
        if (ModelCard card = cardOf(entry.toObject(), m_report.endpoint, simulated); !card.id.isEmpty())
            m_report.models += std::move(card);
    m_report.endpoint.simulated =
        simulated
        || (!m_report.models.isEmpty() && std::ranges::all_of(m_report.models, &ModelCard::simulated));
    return true;
}

ProbeStep EndpointProbe::findUrl()
{
    ProbeStep step;
    step.title = tr("URL");
    const auto parsed = EndpointUrl::parse(m_report.endpoint.url);
    if (!parsed) {
        step.sentence = parsed.error().message;
        return step;
    }
    QStringList requests;
    std::optional<Exchange> first;
    for (const EndpointUrl &candidate : {parsed->withV1(), parsed->withoutV1()}) {
        m_url = candidate;
        m_models = std::make_shared<Exchange>(get(candidate.to("/models")));
        requests += m_models->request;
        step.ms += m_models->ms;
        step.reply = m_models->shown;
        if (readModels(*m_models)) {
            step.ok = true;
            break;
        }
        if (!first)
            first = *m_models;
        if (m_models->error)
            break; // no connection: another path does not help
    }
    step.request = requests.join(u'\n');
    if (!step.ok) { // perhaps an endpoint without a list: it is then found at the usual place, or as it was
                    // given
        const bool usual = first && first->reply.head.status != 404;
        m_url = usual ? parsed->withV1() : *parsed;
        *m_models = *first;
        step.reply = first->shown;
        step.ok = first->reply.head.status > 0;
    }
    m_report.endpoint.url = m_url.toString();
    step.sentence = step.ok ? tr("The endpoint answers at %1.").arg(m_url.toString())
                            : (first && first->error ? first->error->message : tr("Nothing answers there."));
    return step;
}

ProbeStep EndpointProbe::listModels()
{
    ProbeStep step;
    step.title = tr("List of LLMs");
    Exchange exchange = *m_models;
    step.ok = readModels(exchange);
    if (!step.ok && !exchange.error) {
        Exchange tags = get(m_url.withoutV1().to("/api/tags"));
        step.ok = readModels(tags);
        tags.request = exchange.request + u'\n' + tags.request;
        tags.ms += exchange.ms;
        if (step.ok)
            exchange = tags;
        else
            exchange.request = tags.request;
    }
    step.ms = exchange.ms;
    step.request = exchange.request;
    step.reply = exchange.shown;
    if (m_model.isEmpty() && !m_report.models.isEmpty())
        m_model = m_report.models.first().wireId();
    if (step.ok)
        step.sentence = tr("%n LLM(s).", nullptr, int(m_report.models.size()));
    else if (exchange.error)
        step.sentence = exchange.error->message;
    else
        step.sentence = tr("The endpoint gives no list of LLMs (HTTP %1).").arg(exchange.reply.head.status);
    return step;
}

ProbeStep EndpointProbe::chatOnce()
{
    ProbeStep step;
    step.title = tr("Chat");
    if (m_model.isEmpty()) {
        step.sentence = tr("No LLM is known to ask; name one.");
        return step;
    }
    const Exchange exchange = chat(1, false, false);
    step.ms = exchange.ms;
    step.request = exchange.request;
    step.reply = exchange.shown;
    step.ok = !exchange.attempt.error;
    m_silent = !step.ok && exchange.attempt.error->kind == ErrorKind::Timeout;
    step.sentence = step.ok ? tr("%1 answers.").arg(m_model) : exchange.attempt.error->message;
    return step;
}

ProbeStep EndpointProbe::streamOnce()
{
    ProbeStep step;
    step.title = tr("Streamed chat");
    if (m_model.isEmpty()) {
        step.sentence = tr("No LLM is known to ask; name one.");
        return step;
    }
    Exchange exchange = chat(16, true, true);
    step.request = exchange.request;
    step.ms = exchange.ms;
    bool refused = false;
    if (exchange.attempt.error && exchange.reply.head.status == 400) {
        refused = true;
        exchange = chat(16, true, false);
        step.request += u'\n' + exchange.request;
        step.ms += exchange.ms;
    }
    step.reply = exchange.shown;
    step.ok = !exchange.attempt.error;
    m_report.endpoint.streamsUsage = step.ok && !refused && !exchange.attempt.usage.estimated;
    if (!step.ok)
        step.sentence = exchange.attempt.error->message;
    else if (m_report.endpoint.streamsUsage)
        step.sentence = tr("The stream is complete and tells its token counts.");
    else
        step.sentence = tr("The stream is complete but tells no token counts; they will be estimated.");
    return step;
}

ProbeStep EndpointProbe::sameSeedTwice()
{
    ProbeStep step;
    step.title = tr("Seed");
    if (m_model.isEmpty()) {
        step.sentence = tr("No LLM is known to ask; name one.");
        return step;
    }
    const Exchange one = chat(24, false, false);
    const Exchange two = chat(24, false, false);
    step.ms = one.ms + two.ms;
    step.request = one.request + u'\n' + two.request;
    step.reply = two.shown;
    const auto &error = one.attempt.error ? one.attempt.error : two.attempt.error;
    if (error) {
        step.sentence = error->message;
        return step;
    }
    step.ok = one.attempt.text == two.attempt.text;
    m_report.seedHonoured = step.ok;
    step.sentence = step.ok
                        ? tr("The same seed gave the same answer twice.")
                        : tr("The same seed gave two different answers: runs cannot be repeated exactly.");
    return step;
}

ProbeReport EndpointProbe::run(std::stop_token stop, const std::function<void(const ProbeStep &)> &onStep)
{
    using Step = ProbeStep (EndpointProbe::*)();
    constexpr std::array<Step, 5> steps{&EndpointProbe::findUrl, &EndpointProbe::listModels,
                                        &EndpointProbe::chatOnce, &EndpointProbe::streamOnce,
                                        &EndpointProbe::sameSeedTwice};
    m_stop = std::move(stop);
    for (const Step step : steps) {
        if (m_stop.stop_requested())
            break;
        m_report.steps += (this->*step)();
        if (onStep)
            onStep(m_report.steps.last());
        const bool nobody = !m_models || m_models->reply.head.status == 0; // a bad URL, or nobody is there
        if (nobody || m_silent) // who lets one chat wait lets the others wait as long
            break;
    }
    return m_report;
}

} // namespace daao
