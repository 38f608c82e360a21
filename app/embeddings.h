#pragma once

#include "core/domain/embedding.h"
#include "core/providers/embeddingclient.h"
#include "core/store/project.h"

#include <QCache>
#include <QCoreApplication>

#include <mutex>

namespace daao {

/// Embeddings by the endpoints of a project. Each text is asked about once; the project keeps the answer.
/// Thread-safe.
class ProjectEmbeddings
{
    Q_DECLARE_TR_FUNCTIONS(daao::ProjectEmbeddings)
    Q_DISABLE_COPY_MOVE(ProjectEmbeddings)

public:
    /// What the thread that made it reads texts for, as long as it lives: planners ask for embeddings without
    /// knowing who waits for them. Without one, texts are read to be kept and nothing stops it.
    class Reading
    {
        Q_DISABLE_COPY_MOVE(Reading)

    public:
        enum Purpose {
            Keeping, ///< the project keeps what was read
            Looking, ///< of a text that may still be typed: it is only remembered for a while
        };

        Reading(Purpose purpose, std::stop_token stop);
        ~Reading();

    private:
        friend class ProjectEmbeddings;

        Purpose m_purpose;
        std::stop_token m_stop;
        const Reading *m_outer;
    };

    ProjectEmbeddings(Project &project, std::shared_ptr<Network> network);

    /// As EmbeddingSource. The embedded simulated pool has SimulatedEmbedding.
    Result<Embeddings> embed(const EmbeddingRequest &request, std::stop_token stop);
    /// Refers to this.
    EmbeddingSource source();

private:
    Result<Embeddings> ask(const EmbeddingRequest &request, std::stop_token stop);
    /// What was only looked at and is remembered; by text.
    QHash<QString, QByteArray> remembered(const EmbeddingRequest &request);
    void keep(const EmbeddingRequest &request, const QHash<QString, QByteArray> &fresh, bool inProject);

    Project &m_project;
    EmbeddingClient m_client;
    std::mutex m_mutex;
    QCache<QStringList, QByteArray> m_lookedAt; ///< by endpoint, LLM and text
};

} // namespace daao
