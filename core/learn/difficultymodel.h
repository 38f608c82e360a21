#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"
#include "core/learn/textencoder.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace daao {

class Checkpoint;
struct DifficultyParts;

/// Everything that is read off a query before any call.
struct DifficultyReading
{
    Difficulty difficulty;           ///< calibrated; with a 90 % interval
    std::vector<float> e;            ///< the encoder's embedding, length 1
    std::vector<float> f;            ///< hand and cheap features, standardised, clipped at ±4
    std::vector<float> z;            ///< latent of the VAE: its mean, 32 numbers
    double b = 0;                    ///< difficulty in the module's own logits (method.md A4)
    double a = 1;                    ///< discrimination (A5)
    std::vector<double> modelLogits; ///< calibrated logit that one call of models()[m] succeeds (A6)
    QString task;                    ///< the data set it looks like; empty if like none
    double knn = 0;                  ///< share of failures among the nearest training queries
};

/// The trained difficulty module (method.md 5.2): encoder, hand features, VAE and 2PL read-out, inference
/// only, in plain kernels. Immutable and safe to call from any thread; copies share their weights.
class DifficultyModel
{
    Q_DECLARE_TR_FUNCTIONS(daao::DifficultyModel)

public:
    explicit DifficultyModel(std::shared_ptr<const DifficultyParts> parts);

    /// Fails only where its encoder can (TextEncoder::encode).
    Result<DifficultyReading> read(const QString &text) const;

    const QStringList &models() const; ///< the LLMs it has seen answers of (ModelCard::wireId)
    QString reference() const;         ///< the LLM whose failure is what difficulty means
    /// Logit of success of an LLM it has never seen: that of a middling one of its pool.
    double unknownModelLogit(const DifficultyReading &reading) const;
    /// Mean success of models()[model] over queries of each of these difficulties (for plots).
    std::vector<double> successOver(std::span<const double> difficulties, int model) const;
    const TextEncoder &encoder() const;
    int featureCount() const; ///< of DifficultyReading::f
    static constexpr int latentSize = 32;

    /// Under "encoder" and "difficulty".
    void toCheckpoint(Checkpoint &checkpoint) const;
    /// Damaged with a sentence if a part is missing or of another size.
    static Result<DifficultyModel> fromCheckpoint(const Checkpoint &checkpoint,
                                                  const EmbeddingSource &embeddings = {});

private:
    std::shared_ptr<const DifficultyParts> d;
};

} // namespace daao
