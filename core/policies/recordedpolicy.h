#pragma once

#include "core/base/result.h"
#include "core/learn/adaptivestage.h"
#include "core/learn/difficultyfit.h"
#include "core/learn/difficultymodel.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <vector>

namespace daao {

class OutcomeTable;

/// A policy learned from a table of recorded outcomes (cli.md, "Outcome tables"), where each LLM answered
/// each query once and alone: the difficulty module with every LLM's chance, what each LLM costs on each kind
/// of task, and, where the answers were recorded, the stage that combines several. Immutable; safe from any
/// thread.
struct RecordedPolicy
{
    Q_DECLARE_TR_FUNCTIONS(daao::RecordedPolicy)

public:
    DifficultyModel difficulty;
    std::optional<AdaptiveStage> adaptive; ///< none: no answers or no costs were recorded, or one LLM only
    double referenceCostUsd = 0; ///< C_ref: mean of one call of the best single LLM; 0: costs are unknown
    /// What it learned from, so that nobody judges it by that unawares, and what was read of it by models
    /// that had not seen it.
    struct TrainedOn
    {
        QString table;
        QString fingerprint;        ///< OutcomeTable::fingerprint() in hexadecimal
        std::vector<quint64> texts; ///< sorted hashes of the queries' texts
        std::vector<float> logits;  ///< texts x models: OutOfFoldReading::modelLogits
        std::vector<float> tasks;   ///< by text: index into RecordedPolicy::tasks; -1: it was left out

        bool contains(const QString &text) const { return placeOf(text).has_value(); }
        std::optional<size_t> placeOf(const QString &text) const;
    };
    TrainedOn trainedOn;
    QStringList tasks;                        ///< kinds of task; the last is "", for texts of none
    std::vector<std::vector<float>> costsUsd; ///< by task, by LLM of difficulty.models(); NaN: unknown

    /// What is read off a text; off one that it was trained on, what was read before it was seen: of its own
    /// training it remembers too much to know how sure it may be. Fails as DifficultyModel::read.
    Result<DifficultyReading> read(const QString &text) const;

    /// Mean dollars of one call; nullopt: unknown.
    std::optional<double> costUsd(const QString &task, const QString &model) const;

    /// Under "encoder", "difficulty", "adaptive" and "recorded".
    void toCheckpoint(Checkpoint &checkpoint) const;
    static bool isIn(const Checkpoint &checkpoint);
    /// Damaged with a sentence if a part is missing or of another size.
    static Result<RecordedPolicy> fromCheckpoint(const Checkpoint &checkpoint,
                                                 const EmbeddingSource &embeddings = {});
};

struct RecordedTraining
{
    RecordedPolicy policy;
    QStringList warnings; ///< whole sentences
    int steps = 0;        ///< that the difficulty module was trained for
};

struct RecordedOptions
{
    DifficultyOptions difficulty;
    bool keepUnfinished = false; ///< stopped half way: keep what is learned so far, and say so in a warning
    bool combine = true;         ///< learn whom to ask after the first answer, where the table tells
    TrainingState *state = nullptr; ///< what it goes on from and keeps itself in; null: from the start
    EmbeddingSource embeddings;     ///< whom to ask, where it goes on with an endpoint's encoder
};

/// Learns from all queries of the table: leave out those to be judged by. Errors as fitDifficulty().
Result<RecordedTraining> trainOnRecords(const OutcomeTable &table, const RecordedOptions &options,
                                        const FitProgressHandler &progress = {}, std::stop_token stop = {});

} // namespace daao
