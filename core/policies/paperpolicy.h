#pragma once

#include "core/base/result.h"
#include "core/domain/modelcard.h"
#include "core/domain/operators.h"
#include "core/learn/papermodel.h"
#include "core/learn/textencoder.h"

#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <span>
#include <stop_token>

namespace daao {

/// The published controller as a policy of this project (mode `daao-paper`): its weights, how it reads a
/// text, and the embedded texts of the operators and of the LLMs that it was trained with. Immutable; safe
/// from any thread.
struct PaperPolicy
{
    Q_DECLARE_TR_FUNCTIONS(daao::PaperPolicy)

public:
    std::shared_ptr<const TextEncoder> encoder; ///< of 384 dimensions
    QStringList models;                         ///< ModelCard::wireId, in the order of space.models
    PaperSpace space;                           ///< operators in the order of allOperators()
    PaperModel model;
    double dollarWeight = paperDollar; ///< accuracy that a dollar cost in its training
    int episodes = 0;                  ///< it was trained on

    /// The texts that are embedded, the same when training and when planning (method.md 1.5).
    static QString textOf(const OperatorInfo &op);
    static QString textOf(const ModelCard &card);
    /// BadInput for an encoder of another size than the controller reads.
    static Result<PaperSpace> spaceOf(const TextEncoder &encoder, const QList<ModelCard> &cards);

    /// Reads texts like these and knows these LLMs; its controller is yet to be adopted. `encoder`: null for
    /// the embedded one, fitted on the texts. BadInput if there is nothing in the texts.
    static Result<PaperPolicy> untrained(std::span<const QString> texts, const QList<ModelCard> &cards,
                                         quint64 seed, std::stop_token stop = {},
                                         std::shared_ptr<const TextEncoder> encoder = {});
    Result<> adopt(const PaperController &controller);

    Result<std::vector<float>> read(const QString &text) const;
    /// Where these LLMs lie; one that came after the training by its text alone.
    Result<std::vector<PaperModel::Place>> placesOf(const QList<ModelCard> &cards) const;

    /// Under "encoder", "paper" and "paper_space".
    void toCheckpoint(Checkpoint &checkpoint) const;
    static bool isIn(const Checkpoint &checkpoint);
    /// Damaged with a sentence if a part is missing or of another size.
    static Result<PaperPolicy> fromCheckpoint(const Checkpoint &checkpoint,
                                              const EmbeddingSource &embeddings = {});
};

} // namespace daao
