#pragma once

#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/difficultyfit.h"
#include "core/learn/difficultyparts.h"
#include "core/learn/numericfits.h"

#include <array>
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
    /// Out of fold: Input::tasks of a text that is new.
    std::span<const float> sharesOf(size_t row) const
    {
        const size_t each = 1 + m_features.taskCount();
        return std::span(m_shares).subspan(row * each, each);
    }

    void report(double share, const QString &stage, double loss = std::nan("")) const;
    Result<> collect();
    void drawFolds();
    Result<> chooseReference();
    Result<> readTexts();
    void fitRarity(const QStringList &texts);
    Result<> recogniseTasks();
    Result<> fitRecogniser();
    /// Appends mean and spread of the measures over the rows of a task; -1: over all.
    void standardise(int task);
    Result<RidgeSolution> ridge(std::span<const float> x, size_t columns, std::span<const float> y,
                                size_t targets, double penalty);
    /// By row: the share of LLMs that fail, as if all had been asked.
    void measureHardness();
    /// Root of the hardness, standardised per task: what the readings are trained on. The root spreads out
    /// the many that almost all LLMs solve.
    std::vector<float> standardHardness() const;
    /// What kernel machine and forests learn, rows x targets(): standardised hardness, then by LLM how far
    /// its score lies above its mean; a score that is missing is as the query's hardness lets expect.
    void setTargets();
    size_t targets() const { return 1 + models(); }
    Result<> fitKernel();
    Result<> growForests();
    /// The failing share as a function of the readings, per task: where the VAE's difficulty starts from.
    Result<> setPriors();
    int steps() const; ///< of the VAE
    Result<> trainVae();
    /// What a calibrated logit of LLM `m` is made of (DifficultyParts::stacking), out of fold.
    std::array<double, DifficultyParts::signs> signsOf(size_t row, size_t m) const;
    /// Stacking of the out-of-fold readings: per task, weights of the signs that all LLMs share, and an
    /// offset of each LLM held close to none. Task -1: learned from all rows, for texts of no task.
    void calibrateTask(int task);
    Result<> calibrate();
    /// By row, by LLM: how far its score lies above its task's mean, less the mean of that over the LLMs; 0
    /// where it was not asked.
    std::vector<float> aboveExpectation() const;
    /// Adds what the most similar queries say of single LLMs, as much of it as brings the best frontier of
    /// accuracy over cost where a query's own outcomes were unseen.
    void askLikeQueries();
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
    std::vector<int> m_task;     ///< by row; -1: of none
    std::vector<float> m_shares; ///< rows x (1 + T)
    std::vector<QueryFeatures::Input> m_inputs;
    std::vector<double> m_hardness;
    std::vector<float> m_targets, m_kernel, m_forest; ///< rows x targets(); the last two out of fold
    std::vector<float> m_prior;
    std::vector<float> m_a, m_b, m_variance, m_rawLogits;
    std::vector<double> m_logits; ///< calibrated, out of fold
};

} // namespace daao
