#include "app/embeddings.h"

#include "core/simulation/simulatedembedding.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcEmbeddings, "daao.embeddings", QtInfoMsg)

constexpr qsizetype textsRemembered = 200; // a question and how it was typed

thread_local const ProjectEmbeddings::Reading *readingNow = nullptr;

QByteArray bytesOf(const std::vector<float> &point)
{
    return {reinterpret_cast<const char *>(point.data()), qsizetype(point.size() * sizeof(float))};
}

/// Empty for bytes that are no point.
std::vector<float> pointOf(const QByteArray &bytes)
{
    std::vector<float> point(size_t(bytes.size()) / sizeof(float));
    if (bytes.size() != qsizetype(point.size() * sizeof(float)))
        return {};
    std::memcpy(point.data(), bytes.constData(), size_t(bytes.size()));
    const bool finite = std::ranges::all_of(point, [](float x) { return std::isfinite(x); });
    return finite ? point : std::vector<float>();
}

} // namespace

ProjectEmbeddings::ProjectEmbeddings(Project &project, std::shared_ptr<Network> network)
    : m_project(project)
    , m_client(std::move(network))
    , m_lookedAt(textsRemembered)
{}

ProjectEmbeddings::Reading::Reading(Purpose purpose, std::stop_token stop)
    : m_purpose(purpose)
    , m_stop(std::move(stop))
    , m_outer(std::exchange(readingNow, this))
{}

ProjectEmbeddings::Reading::~Reading()
{
    readingNow = m_outer;
}

EmbeddingSource ProjectEmbeddings::source()
{
    return [this](const EmbeddingRequest &request, std::stop_token stop) {
        return embed(request, std::move(stop));
    };
}

Result<Embeddings> ProjectEmbeddings::ask(const EmbeddingRequest &request, std::stop_token stop)
{
    const auto endpoints = m_project.registry().endpoints();
    if (!endpoints)
        return tl::unexpected(endpoints.error());
    const auto endpoint = std::ranges::find(*endpoints, request.endpoint, &Endpoint::name);
    if (endpoint == endpoints->end())
        return failure(ErrorKind::Usage,
                       tr("Texts are to be read through the endpoint %1, which this project does not have. "
                          "Add it: daao endpoint add --name %1 --url URL.")
                           .arg(request.endpoint));
    if (!endpoint->url.isEmpty())
        return m_client.embed(*endpoint, request.model, request.texts, std::move(stop));
    if (request.model != SimulatedEmbedding::model())
        return failure(ErrorKind::Usage,
                       tr("The simulated pool has one embedding LLM, %1, and none called %2.")
                           .arg(SimulatedEmbedding::model(), request.model));
    Embeddings points;
    for (const QString &text : request.texts)
        points.push_back(SimulatedEmbedding::of(text));
    return points;
}

QHash<QString, QByteArray> ProjectEmbeddings::remembered(const EmbeddingRequest &request)
{
    QHash<QString, QByteArray> known;
    const std::lock_guard lock(m_mutex);
    for (const QString &text : request.texts)
        if (const QByteArray *point = m_lookedAt.object({request.endpoint, request.model, text}))
            known.insert(text, *point);
    return known;
}

void ProjectEmbeddings::keep(const EmbeddingRequest &request, const QHash<QString, QByteArray> &fresh,
                             bool inProject)
{
    if (!inProject) {
        const std::lock_guard lock(m_mutex);
        for (const auto &[text, point] : fresh.asKeyValueRange())
            m_lookedAt.insert({request.endpoint, request.model, text}, new QByteArray(point));
    } else if (const auto saved =
                   m_project.library().saveEmbeddings(request.endpoint, request.model, fresh);
               !saved) {
        qCWarning(lcEmbeddings) << "embeddings are not kept:" << saved.error();
    }
}

Result<Embeddings> ProjectEmbeddings::embed(const EmbeddingRequest &request, std::stop_token stop)
{
    auto known = m_project.library().embeddings(request.endpoint, request.model, request.texts);
    if (!known)
        return tl::unexpected(known.error());
    EmbeddingRequest rest{request.endpoint, request.model, {}};
    for (const QString &text : request.texts)
        if (pointOf(known->value(text)).empty())
            rest.texts.append(text);
    rest.texts.removeDuplicates();
    if (!rest.texts.isEmpty()) {
        QHash<QString, QByteArray> fresh = remembered(rest);
        rest.texts.removeIf([&](const QString &text) { return fresh.contains(text); });
        if (!rest.texts.isEmpty()) {
            if (!stop.stop_possible() && readingNow)
                stop = readingNow->m_stop;
            const auto points = ask(rest, std::move(stop));
            if (!points)
                return points;
            for (size_t i = 0; i < points->size(); ++i)
                fresh.insert(rest.texts[qsizetype(i)], bytesOf((*points)[i]));
        }
        known->insert(fresh);
        const bool isOnlyLookedAt = readingNow && readingNow->m_purpose == Reading::Looking;
        keep(request, fresh, !isOnlyLookedAt && !m_project.isReadOnly());
    }
    Embeddings all;
    for (const QString &text : request.texts)
        all.push_back(pointOf(known->value(text)));
    return all;
}

} // namespace daao
