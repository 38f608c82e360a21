#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"
#include "core/domain/truth.h"
#include "core/learn/checkpoint.h"
#include "core/learn/controller.h"
#include "core/learn/successmodel.h"
#include "core/learn/textencoder.h"
#include "core/policies/evidencereading.h"
#include "core/policies/neighbourpolicy.h"
#include "core/policies/paperpolicy.h"
#include "core/policies/policydocument.h"
#include "core/policies/recordedpolicy.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

namespace daao {

/// What is predicted from a text before any call.
struct Prospect
{
    Difficulty difficulty;
    std::vector<Ways> ways;     ///< by LLM, in the order of LearnedPolicy::models
    std::vector<float> reading; ///< what a controller reads: the inputs and the latent of them, [e ‖ z]
};

/// A trained policy in memory: how it reads a text, what it predicts from it, how it learns from what a run
/// shows, and what operators really cost. Immutable once made; safe from any thread. One checkpoint serves
/// every lambda.
struct LearnedPolicy
{
    Q_DECLARE_TR_FUNCTIONS(daao::LearnedPolicy)

public:
    static constexpr int operatorCount = 10;

    /// Set: it was learned from recorded answers of single calls, and nothing else of this is used.
    std::shared_ptr<const RecordedPolicy> recorded;
    /// Set: it is the published controller, and nothing else of this is used.
    std::shared_ptr<const PaperPolicy> paper;
    /// Set: it is the k-nearest-neighbour router, and nothing else of this is used.
    std::shared_ptr<const NeighbourPolicy> neighbours;

    /// Set: success is known here, not predicted: what the informed oracle plans with.
    std::shared_ptr<const TruthOracle> truth;

    QStringList models; ///< ModelCard::wireId
    int reference = 0;  ///< the LLM whose direct call defines difficulty
    std::shared_ptr<const TextEncoder> encoder;
    SuccessModel success; ///< outputs: LLM by LLM, way by way
    EvidenceModel evidence = EvidenceModel::unfitted();
    /// The same learned from true probabilities, for the informed oracle; nothing: not practised.
    std::optional<EvidenceModel> informed;
    std::shared_ptr<const Controller> controller; ///< null: it was not trained
    bool controllerPays = false; ///< it had more utility on held-out problems than the lookahead alone
    std::vector<float>
        sampleInputs; ///< inputs() of some training texts, for readings that are not of the text
    /// Half the width of the 90 % interval of difficulty, in logits; measured on held-out texts.
    double halfWidth = 1;
    /// By LLM: measured cost over expected (core/policies/costmodel.h), per operator.
    std::vector<std::array<float, operatorCount>> costRatios;
    std::vector<float> logPrices; ///< by LLM: log dollars of an ordinary call; where strangers are placed

    /// An LLM that came later, or one that has changed: logits its answers lie above what was predicted.
    struct Newcomer
    {
        double offset = 0;
        int outcomes = 0;
    };
    QHash<QString, Newcomer> newcomers;
    QDateTime learnedUntil; ///< UTC: start of the newest run that the offsets come from; null: of none
    /// One answer of one LLM, and the logit it was predicted with.
    struct Outcome
    {
        QString model;
        double predicted = 0;
        double solved = 0;
    };
    /// The same policy with the offsets that a few outcomes speak for: the mode of a logistic likelihood
    /// under a normal prior of standard deviation 1 around what was known. Nothing else is trained again.
    LearnedPolicy updated(std::span<const Outcome> outcomes) const;

    /// What the success model reads: the embedding and the counts of a text.
    static int inputsOf(const TextEncoder &encoder);
    Result<std::vector<float>> inputs(const QString &text) const;
    Result<Prospect> read(const QString &text,
                          PolicyDocument::Reading reading = PolicyDocument::Reading::Own) const;
    /// From inputs(): everything before a decision but the encoder.
    Prospect prospectOf(std::span<const float> inputs) const;
    int readingSize() const { return success.inputs() + success.hidden(); } ///< of Prospect::reading

    Checkpoint toCheckpoint() const;
    /// Damaged with a sentence if a part is missing or of another size. `embeddings`: whom a policy asks that
    /// reads texts through an endpoint.
    static Result<LearnedPolicy> fromCheckpoint(const Checkpoint &checkpoint,
                                                const EmbeddingSource &embeddings = {});

private:
    Prospect averageProspect() const;
    Result<Prospect> trueProspect(const QString &text) const;
    Difficulty difficultyAt(double logit) const;
};

} // namespace daao
