#include "core/learn/endpointencoder.h"

#include "core/learn/checkpoint.h"
#include "core/learn/kernels.h"
#include "core/text/tokens.h"

#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcLearn, "daao.learn", QtInfoMsg)

constexpr int mostTokens = 8'000; // OpenAI's read 8,192; ours are estimates
constexpr int leastTokens = 64;
constexpr int mostDimensions = 16'384;
constexpr qsizetype atOnce = 64; // texts of one question

/// The place at or before `at` that splits no character.
qsizetype boundary(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at - 1 : at;
}

/// The start and the end of a text, together about as many tokens as are read.
QString shortened(const QString &text, int tokens)
{
    const int own = estimateTokens(text);
    if (own <= tokens)
        return text;
    const qsizetype keep = text.size() * tokens / own;
    const qsizetype end = keep / 3;
    return text.left(boundary(text, keep - end)) + u'\n' + text.mid(boundary(text, text.size() - end));
}

} // namespace

EndpointEncoder::EndpointEncoder(QString endpoint, QString model, EmbeddingSource source)
    : m_endpoint(std::move(endpoint))
    , m_model(std::move(model))
    , m_source(std::move(source))
    , m_tokens(mostTokens)
{}

Result<std::shared_ptr<const EndpointEncoder>>
EndpointEncoder::open(const QString &endpoint, const QString &model, EmbeddingSource source,
                      const QStringList &texts, std::stop_token stop)
{
    std::shared_ptr<EndpointEncoder> encoder(new EndpointEncoder(endpoint, model, std::move(source)));
    const auto longest = std::ranges::max_element(
        texts, {}, [](const QString &text) { return text.trimmed().isEmpty() ? -1 : estimateTokens(text); });
    if (longest == texts.end() || longest->trimmed().isEmpty())
        return failure(ErrorKind::BadInput, tr("There is no text to ask the embedding LLM about."));
    while (true) {
        const auto points = encoder->ask({shortened(*longest, encoder->m_tokens)}, stop);
        if (points) {
            encoder->m_dimensions = int(points->front().size());
            return encoder;
        }
        if (points.error().kind != ErrorKind::BadInput || encoder->m_tokens / 2 < leastTokens)
            return tl::unexpected(points.error());
        encoder->m_tokens = std::min(encoder->m_tokens, estimateTokens(*longest)) / 2;
    }
}

QString EndpointEncoder::name() const
{
    return u"endpoint:%1/%2"_s.arg(m_endpoint, m_model);
}

bool EndpointEncoder::cuts(const QString &text) const
{
    return estimateTokens(text) > m_tokens;
}

Result<Embeddings> EndpointEncoder::ask(const QStringList &texts, std::stop_token stop) const
{
    if (!m_source)
        return failure(ErrorKind::Unavailable,
                       tr("The policy reads texts with %1, which cannot be asked from here.").arg(name()));
    auto points = m_source({m_endpoint, m_model, texts}, std::move(stop));
    if (!points)
        return points;
    for (const std::vector<float> &point : *points)
        if (const auto size = int(point.size());
            size < 1 || size > mostDimensions || (m_dimensions > 0 && size != m_dimensions))
            return failure(ErrorKind::BadReply,
                           m_dimensions > 0
                               ? tr("%1 now makes %2 numbers of a text, not the %3 of when the policy was "
                                    "trained: it is another LLM. Train the policy again.")
                                     .arg(name())
                                     .arg(size)
                                     .arg(m_dimensions)
                               : tr("%1 makes %2 numbers of a text; between 1 and %3 can be used.")
                                     .arg(name())
                                     .arg(size)
                                     .arg(mostDimensions));
    return points;
}

Result<> EndpointEncoder::encode(const QString &text, std::span<float> e) const
{
    Q_ASSERT(int(e.size()) == m_dimensions);
    std::ranges::fill(e, 0.0F);
    if (text.trimmed().isEmpty())
        return {};
    for (int tokens = m_tokens;; tokens /= 2) {
        const QString read = shortened(text, tokens);
        const auto points = ask({read}, {});
        if (!points && points.error().kind == ErrorKind::BadInput && tokens / 2 >= leastTokens)
            continue; // it counts tokens in another way than we do
        if (!points)
            return tl::unexpected(points.error());
        if (read.size() < text.size())
            qCInfo(lcLearn).noquote() << name() << "read" << read.size() << "of" << text.size()
                                      << "characters: the start and the end";
        std::ranges::copy(points->front(), e.begin());
        kernels::normalise(e);
        return {};
    }
}

Result<> EndpointEncoder::prepare(const QStringList &texts, const std::function<void(double)> &progress,
                                  std::stop_token stop) const
{
    QStringList wanted;
    for (const QString &text : texts)
        if (!text.trimmed().isEmpty())
            wanted.append(shortened(text, m_tokens));
    wanted.removeDuplicates();
    for (qsizetype from = 0; from < wanted.size(); from += atOnce) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, tr("The embedding of the texts was cancelled."));
        const auto points = ask(wanted.mid(from, atOnce), stop);
        if (!points && points.error().kind != ErrorKind::BadInput) // encode() cuts what is too long
            return tl::unexpected(points.error());
        if (progress)
            progress(double(std::min(from + atOnce, wanted.size())) / double(wanted.size()));
    }
    return {};
}

void EndpointEncoder::toCheckpoint(Checkpoint &checkpoint) const
{
    checkpoint.setHeader(u"encoder"_s, {{u"kind"_s, u"endpoint"_s},
                                        {u"name"_s, name()},
                                        {u"endpoint"_s, m_endpoint},
                                        {u"model"_s, m_model},
                                        {u"dimensions"_s, m_dimensions},
                                        {u"tokens"_s, m_tokens}});
}

Result<std::shared_ptr<const EndpointEncoder>> EndpointEncoder::fromCheckpoint(const Checkpoint &checkpoint,
                                                                               EmbeddingSource source)
{
    const QJsonObject header = checkpoint.header(u"encoder"_s);
    std::shared_ptr<EndpointEncoder> encoder(new EndpointEncoder(
        header[u"endpoint"_s].toString(), header[u"model"_s].toString(), std::move(source)));
    encoder->m_dimensions = header[u"dimensions"_s].toInt();
    encoder->m_tokens = header[u"tokens"_s].toInt();
    if (encoder->m_endpoint.isEmpty() || encoder->m_model.isEmpty() || encoder->m_dimensions < 1
        || encoder->m_dimensions > mostDimensions || encoder->m_tokens < 1)
        return failure(ErrorKind::Damaged,
                       tr("The checkpoint does not say which embedding LLM it reads texts with."));
    return encoder;
}

} // namespace daao
