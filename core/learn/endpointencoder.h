#pragma once

#include "core/learn/textencoder.h"

#include <QCoreApplication>

namespace daao {

/// An embedding LLM behind an OpenAI-compatible endpoint as an encoder. A text that is longer than the LLM
/// reads is cut: its first two thirds and its last third of what fits are read, for the question stands at
/// the end.
class EndpointEncoder final : public TextEncoder
{
    Q_DECLARE_TR_FUNCTIONS(daao::EndpointEncoder)

public:
    /// Asks for the longest of the texts to learn how many numbers the LLM gives and how much it reads:
    /// beginning with 8,000 tokens (estimateTokens), halved as long as it refuses. BadInput if there is no
    /// text with anything in it; else what the source failed with.
    static Result<std::shared_ptr<const EndpointEncoder>> open(const QString &endpoint, const QString &model,
                                                               EmbeddingSource source,
                                                               const QStringList &texts,
                                                               std::stop_token stop = {});
    /// Asks nobody yet. Damaged if the header lacks something.
    static Result<std::shared_ptr<const EndpointEncoder>> fromCheckpoint(const Checkpoint &checkpoint,
                                                                         EmbeddingSource source);

    QString name() const override;
    int dimensions() const override { return m_dimensions; }
    int tokens() const { return m_tokens; } ///< of a text that are read at most
    bool cuts(const QString &text) const;
    Result<> encode(const QString &text, std::span<float> e) const override;
    Result<> prepare(const QStringList &texts, const std::function<void(double)> &progress,
                     std::stop_token stop) const override;
    void toCheckpoint(Checkpoint &checkpoint) const override;

private:
    EndpointEncoder(QString endpoint, QString model, EmbeddingSource source);
    Result<Embeddings> ask(const QStringList &texts, std::stop_token stop) const;

    QString m_endpoint;
    QString m_model;
    EmbeddingSource m_source;
    int m_dimensions = 0; ///< 0: not known yet
    int m_tokens;
};

} // namespace daao
