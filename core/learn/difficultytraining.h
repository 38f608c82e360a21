#pragma once

#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/difficultyfit.h"
#include "core/learn/difficultyparts.h"
#include "core/learn/numericfits.h"

#include <cmath>

namespace daao {

/// The training set as dense rows, and what is made of it step by step. Rows are the table's queries that
/// have a text and an outcome.
class DifficultyTraining
{
    Q_DECLARE_TR_FUNCTIONS(daao::DifficultyFit)

public:
    DifficultyTraining(const OutcomeTable &table, const DifficultyOptions &options,
                       const FitProgressHandler &progress, std::stop_token stop)
        : m_table(table)
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
        , m_random(mixSeed(options.seed, 0x646966u))
        , m_parts(std::make_shared<DifficultyParts>())
        , m_features(m_parts->features)
    {}

    Result<DifficultyFit> run();

private:
    size_t rows() const { return m_queries.size(); }
    size_t models() const { return m_columns.size(); }
    double score(size_t row, size_t model) const { return m_scores[row * models() + model]; }

    void report(double share, const QString &stage, double loss = std::nan("")) const;
    Result<> collect();
    void drawFolds();
    Result<> chooseReference();
    Result<> readTexts();
    void fitRarity(const QStringList &texts);
    Result<> recogniseTasks();
    /// Mean and spread of the measures, over all rows and by task; a task's are drawn to all rows' by ten
    /// rows.
    void standardiseTasks();
    Result<RidgeSolution> ridge(std::span<const float> x, size_t columns, std::span<const float> y,
                                size_t targets, double penalty);
    /// By row: the share of LLMs that fail, as if all had been asked.
    void measureHardness();
    /// Root of the hardness, standardised per task: what the readings are trained on. The root spreads out
    /// the many that almost all LLMs solve.
    std::vector<float> standardHardness() const;
    /// Shared weights first; then each task learns what they leave of its own rows.
    Result<> fitKernel();
    double normal();
    Result<> growForests();
    /// The failing share as a function of the readings, per task: where the VAE's difficulty starts from.
    Result<> setPriors();
    float blend(size_t row) const;
    Result<> trainVae();
    /// Platt scaling of each LLM's out-of-fold logits, slope and offsets held close to the identity; an
    /// offset by task is added back.
    Result<> calibrate();
    void measureSpread();
    /// Success of each LLM over difficulty.
    void drawCurves();
    DifficultyFit result();

    const OutcomeTable &m_table;
    const DifficultyOptions &m_options;
    const FitProgressHandler &m_progress;
    std::stop_token m_stop;
    Random m_random;
    std::shared_ptr<DifficultyParts> m_parts;
    QueryFeatures &m_features;
    QStringList m_warnings;

    std::vector<int> m_queries;   ///< by row: index in the table
    std::vector<int> m_columns;   ///< by LLM: index in the table
    std::vector<double> m_scores; ///< rows x models; NaN: not asked
    std::vector<double> m_meanScore;
    int m_folds = 1;
    std::vector<int> m_fold;
    std::vector<int> m_rowFold; ///< folds of the rows of one task, while its ridge is solved
    std::vector<int> m_task;    ///< by row; -1: of none
    std::vector<QueryFeatures::Input> m_inputs;
    std::vector<double> m_hardness;
    std::vector<float> m_target, m_kernel, m_forest, m_prior;
    std::vector<float> m_b, m_variance, m_rawLogits;
    std::vector<double> m_logits; ///< calibrated, out of fold
};

} // namespace daao
