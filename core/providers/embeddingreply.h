#pragma once

#include "core/domain/chat.h"
#include "core/domain/embedding.h"
#include "core/providers/httpmessage.h"

#include <QCoreApplication>

namespace daao {

/// What an endpoint answered to a request for embeddings, as OpenAI, vLLM, llama.cpp and Ollama write it.
/// Pure.
struct EmbeddingReply
{
    Q_DECLARE_TR_FUNCTIONS(daao::EmbeddingReply)

public:
    Embeddings points; ///< one per text; empty where attempt.error is set
    Attempt attempt;   ///< status, usage, error

    /// `broken`: why the reply did not arrive whole.
    static EmbeddingReply read(const HttpReply &reply, qsizetype texts, const std::optional<Error> &broken);
};

} // namespace daao
