#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace daao {

/// Texts that an LLM behind an endpoint shall turn into points.
struct EmbeddingRequest
{
    QString endpoint;  ///< Endpoint::name
    QString model;     ///< by the endpoint's own name
    QStringList texts; ///< none of them empty
};

/// One point per text, in the order of the texts; all of one length, every number finite.
using Embeddings = std::vector<std::vector<float>>;

/// Where embeddings come from. Blocks until they are there; for any thread. BadInput if a text is longer than
/// the LLM reads, Usage if nobody knows the endpoint; else as a call fails.
using EmbeddingSource =
    std::function<Result<Embeddings>(const EmbeddingRequest &request, std::stop_token stop)>;

} // namespace daao
