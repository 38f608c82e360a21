#pragma once

#include <QString>

#include <functional>
#include <map>
#include <span>
#include <vector>

namespace daao {

/// Ridge regression with its out-of-fold predictions. All matrices row-major.
struct RidgeProblem
{
    size_t rows = 0;
    size_t columns = 0;
    size_t targets = 1;
    std::span<const float> x;  ///< rows x columns
    std::span<const float> y;  ///< rows x targets
    std::span<const int> fold; ///< by row
    int folds = 1;
    double penalty = 1;
};

struct RidgeSolution
{
    std::vector<float> weights;   ///< targets x columns, on all rows
    std::vector<float> outOfFold; ///< rows x targets, by weights that never saw the row's fold
};

/// Kernel ridge regression on landmarks (subset of regressors), with its out-of-fold predictions. The kernel
/// of two rows is (1 − own + own · [same group]) · (exp(−½ |v − v'|²) + l · l'). All matrices row-major.
struct KernelProblem
{
    size_t rows = 0;
    size_t gaussian = 0; ///< columns of v
    size_t linear = 0;   ///< columns of l
    size_t targets = 1;
    std::span<const float> v;       ///< rows x gaussian
    std::span<const float> l;       ///< rows x linear
    std::span<const int> group;     ///< by row
    std::span<const int> landmarks; ///< rows that the solution is spanned by
    std::span<const float> y;       ///< rows x targets
    std::span<const int> fold;      ///< by row
    int folds = 1;
    double own = 0.5;
    double penalty = 8;
};

struct KernelSolution
{
    std::vector<float> alpha;     ///< landmarks x targets: f(x) = Σ_j k(x, landmark_j) alpha_j, on all rows
    std::vector<float> outOfFold; ///< rows x targets
};

/// The VAE's training set (method.md A1-A8).
struct VaeProblem
{
    size_t rows = 0;
    size_t inputs = 0;             ///< I
    size_t dimensions = 0;         ///< D: the embedding, the first of the inputs
    size_t models = 0;             ///< M
    std::span<const float> x;      ///< rows x I
    std::span<const float> scores; ///< rows x M, in [0,1]; NaN: not asked
    std::span<const float> prior;  ///< rows: the difficulty logit that kernel machine and forest see
    std::span<const int> fold;     ///< by row
    int folds = 1;
    int steps = 400;
    bool keepUnfinished =
        false; ///< when stopped after its first twentieth, what is learned so far is given back
    quint64 seed = 1;
    class TrainingState *state = nullptr; ///< what it goes on from and keeps itself in; may be null
    std::function<void(double share, double loss)> progress; ///< may be null
};

struct VaeSolution
{
    std::map<QString, std::vector<float>> weights; ///< named as in VaeWeights::visit, trained on all rows
    /// By row, from the model that never saw the row's fold.
    std::vector<float> a, b, variance;
    std::vector<float> logits; ///< rows x M
    int rollbacks = 0;         ///< how often training went back to the last good state
};

} // namespace daao
