#pragma once

#include "core/simulation/chatprotocol.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace daao {

/// The embedding LLM of the simulated pool and the protocol it is asked by (POST /v1/embeddings). What it
/// makes of a text is SIMULATED: a fixed random projection of hashed words, pairs of words and triples of
/// characters, so that texts which share them lie close. Pure.
struct SimulatedEmbedding
{
    Q_DECLARE_TR_FUNCTIONS(daao::SimulatedEmbedding)

public:
    static constexpr int size = 384;
    static constexpr int contextTokens = 8192;
    static QString model() { return QStringLiteral("sim-embedding"); }

    /// Of length 1; all zero for a text without words.
    static std::vector<float> of(const QString &text);

    struct Call
    {
        QStringList texts;
        bool base64 = false;
    };
    static tl::expected<Call, ChatProtocol::Problem> read(const QByteArray &body);
    static QByteArray answer(const Call &call);
};

} // namespace daao
