#pragma once

#include "core/base/result.h"
#include "core/domain/operators.h"
#include "core/learn/textencoder.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <memory>
#include <vector>

namespace daao {

class Checkpoint;

/// The k-nearest-neighbour router of RouterBench (arXiv 2403.12031) as a policy that can be run (mode `knn`):
/// what each LLM, asked in each way, made of the practice problems nearest to a text. Immutable; safe from
/// any thread.
struct NeighbourPolicy
{
    Q_DECLARE_TR_FUNCTIONS(daao::NeighbourPolicy)

public:
    static constexpr int k = 50;

    std::shared_ptr<const TextEncoder> encoder;
    QStringList models;          ///< ModelCard::wireId
    QList<Operator> operators;   ///< the ways of asking, each one node
    std::vector<float> points;   ///< practice problems x encoder dimensions, of length 1
    std::vector<float> solved;   ///< practice problems x LLMs x ways, in [0,1]
    std::vector<float> costsUsd; ///< LLMs x ways: mean dollars

    size_t cells() const { return size_t(models.size() * operators.size()); }
    size_t cellOf(qsizetype model, qsizetype way) const { return size_t(model * operators.size() + way); }
    /// Share of the k nearest problems that each LLM, way by way, solved.
    Result<std::vector<double>> chances(const QString &text) const;
    /// The same from the text's point.
    std::vector<double> chancesAt(std::span<const float> point) const;

    /// Under "encoder" and "neighbours".
    void toCheckpoint(Checkpoint &checkpoint) const;
    static bool isIn(const Checkpoint &checkpoint);
    /// Damaged with a sentence if a part is missing or of another size.
    static Result<NeighbourPolicy> fromCheckpoint(const Checkpoint &checkpoint,
                                                  const EmbeddingSource &embeddings = {});
};

} // namespace daao
