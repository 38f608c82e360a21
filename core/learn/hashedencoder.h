#pragma once

#include "core/base/result.h"
#include "core/learn/textencoder.h"
#include "core/text/features.h"

#include <QCoreApplication>
#include <QStringList>

#include <span>
#include <stop_token>
#include <vector>

namespace daao {

/// The embedded encoder, no download (evidence.md): signed feature hashing of word 1-2-grams and of character
/// 2-4-grams within words, and of the tokens of code with its names and values taken out, sublinear counts
/// weighted by inverse document frequency, reduced by a truncated SVD fitted on the training queries. One
/// 600-character query costs well under 150 µs.
class HashedEncoder final : public TextEncoder
{
    Q_DECLARE_TR_FUNCTIONS(daao::HashedEncoder)

public:
    static constexpr int wordBuckets = 1 << 13; ///< indices [0, wordBuckets) are word n-grams
    static constexpr int charBuckets = 1 << 13; ///< the next ones are character n-grams
    static constexpr int codeBuckets = 1 << 12; ///< the last ones are n-grams of what code does
    static constexpr int buckets = wordBuckets + charBuckets + codeBuckets;
    static constexpr int size = 384;

    /// Fits on at most 2,500 of the texts, drawn by the seed. BadInput if there is no text with anything in
    /// it. Fewer texts than dimensions leave the last ones zero.
    static Result<HashedEncoder> fit(std::span<const QString> texts, quint64 seed, std::stop_token stop = {});
    static Result<HashedEncoder> fromCheckpoint(const Checkpoint &checkpoint);

    QString name() const override;
    int dimensions() const override { return size; }
    Result<> encode(const QString &text, std::span<float> e) const override;
    void toCheckpoint(Checkpoint &checkpoint) const override;

private:
    HashedEncoder() = default;

    std::vector<float> m_idf;     ///< by bucket; 0: seen in no more than one training text
    std::vector<float> m_scale;   ///< by bucket: what one step of m_vectors is worth
    std::vector<qint8> m_vectors; ///< buckets x size: right singular vectors
};

} // namespace daao
