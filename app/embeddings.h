#pragma once

#include "core/domain/embedding.h"
#include "core/providers/embeddingclient.h"
#include "core/store/project.h"

#include <QCoreApplication>

namespace daao {

/// Embeddings by the endpoints of a project. Each text is asked about once; the project keeps the answer.
/// Thread-safe.
class ProjectEmbeddings
{
    Q_DECLARE_TR_FUNCTIONS(daao::ProjectEmbeddings)
    Q_DISABLE_COPY_MOVE(ProjectEmbeddings)

public:
    ProjectEmbeddings(Project &project, std::shared_ptr<Network> network);

    /// As EmbeddingSource. The embedded simulated pool has SimulatedEmbedding.
    Result<Embeddings> embed(const EmbeddingRequest &request, std::stop_token stop);
    /// Refers to this.
    EmbeddingSource source();

private:
    Result<Embeddings> ask(const EmbeddingRequest &request, std::stop_token stop);

    Project &m_project;
    EmbeddingClient m_client;
};

} // namespace daao
