#pragma once

#include "core/learn/difficultymodel.h"
#include "core/learn/trainingstate.h"

#include <QCoreApplication>

#include <functional>
#include <stop_token>

namespace daao {

class OutcomeTable;

struct DifficultyOptions
{
    QString reference; ///< the LLM difficulty is about; empty: the cheapest, or the weakest where a cost is
                       ///< unknown
    quint64 seed = 1;
    int folds = 4; ///< for out-of-fold predictions
    int steps = 0; ///< of the VAE's training; 0: as many as so many queries need
    bool keepUnfinished =
        false; ///< stopped while the VAE trains: what is learned so far in place of Cancelled
    /// Fitted elsewhere (minilm, endpoint); null: the embedded one, fitted on the table's queries.
    std::shared_ptr<const TextEncoder> encoder;
    TrainingState *state = nullptr; ///< what it goes on from and keeps itself in; null: from the start
};

/// How far a fit is; called on the fitting thread.
struct FitProgress
{
    double share = 0; ///< in [0,1]
    QString stage;    ///< for people
    double loss = 0;  ///< NaN where there is none yet
};
using FitProgressHandler = std::function<void(const FitProgress &)>;

/// What would have been read off a training query by a model that had not seen it: what the next stages must
/// be trained on.
struct OutOfFoldReading
{
    QString task; ///< as DifficultyReading::task
    double difficulty = 0.5;
    double b = 0;                    ///< DifficultyReading::b
    std::vector<double> modelLogits; ///< by DifficultyModel::models()
};

struct DifficultyFit
{
    DifficultyModel model;
    std::vector<OutOfFoldReading> outOfFold; ///< by query of the table; no logits for one that was left out
    QStringList warnings;                    ///< whole sentences
    int steps = 0;                           ///< that the VAE was trained for
};

/// Trains the difficulty module on recorded outcomes (method.md 5.2): the readings of kernel machine, forest
/// and neighbours first, then the VAE on all of it, then calibration on out-of-fold predictions. BadInput
/// with a sentence if the table has nothing to learn from; Cancelled; Unavailable without LibTorch. The same
/// seed, machine and thread count give the same model.
Result<DifficultyFit> fitDifficulty(const OutcomeTable &table, const DifficultyOptions &options,
                                    const FitProgressHandler &progress = {}, std::stop_token stop = {});

} // namespace daao
