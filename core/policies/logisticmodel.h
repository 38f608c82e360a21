#pragma once

#include "core/base/result.h"
#include "core/domain/planner.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <span>
#include <stop_token>
#include <vector>

namespace daao {

/// One thing that happened: an LLM answered a text, right or wrong. A share in [0,1] stands for repeats.
struct OutcomeRow
{
    QString text;
    QString model;       ///< ModelCard::wireId
    bool direct = false; ///< asked for the bare answer (generate) rather than for its working
    double solved = 0;
};

/// Plain calibrated difficulty: one L2-regularised logistic regression per LLM on TextFeatures, Platt-scaled
/// on held-out texts. Difficulty is the failure probability of one direct call of the reference (cheapest)
/// LLM; its 90 % interval comes from the diagonal Laplace approximation. Immutable once fitted; safe from any
/// thread.
class LogisticModel final : public DifficultyEstimator
{
    Q_DECLARE_TR_FUNCTIONS(daao::LogisticModel)

public:
    struct Options
    {
        QString reference; ///< the LLM whose direct call defines difficulty
        int epochs = 14;
        double learningRate = 0.25;
        double l2 = 2e-5;
        quint64 seed = 1;
    };

    /// BadInput if there are no rows of the reference LLM or an outcome is not in [0,1]; Cancelled.
    static Result<LogisticModel> fit(std::span<const OutcomeRow> rows, const Options &options,
                                     std::stop_token stop = {});

    /// What one text says: the difficulty and, for each fitted LLM, the success logit of one call with
    /// working.
    struct Reading
    {
        Difficulty difficulty;
        std::vector<double> logits; ///< in the order of models()
    };
    Reading read(const QString &text) const;
    Difficulty estimate(const QString &text) const override { return read(text).difficulty; }

    const QStringList &models() const { return m_models; }
    const QString &reference() const { return m_reference; }
    /// Mean success of an LLM over the training texts; negative for an LLM it never saw.
    double meanSuccess(const QString &model) const;

    /// A plain container: magic, JSON header, float32 little-endian weights, SHA-256 over all of it.
    QByteArray toBytes() const;
    /// Damaged or TooNew with a sentence; sizes are checked before anything is allocated.
    static Result<LogisticModel> fromBytes(const QByteArray &bytes);

private:
    LogisticModel() = default;

    struct Head
    {
        std::vector<float> weights; ///< TextFeatures::dimensions, then the bias
        double slope = 1;           ///< Platt
        double offset = 0;
        double meanSuccess = 0;
        bool operator==(const Head &) const = default;
    };
    double logitOf(const Head &head, const struct PreparedText &text) const;

    QStringList m_models;
    QString m_reference;
    std::vector<Head> m_heads;     ///< one per LLM, then the reference's direct head
    std::vector<float> m_variance; ///< of the direct head's weights, diagonal
    friend struct LogisticFit;
};

} // namespace daao
