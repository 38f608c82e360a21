#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

namespace daao {

class Checkpoint;

inline constexpr int paperEmbedding = 384; ///< numbers of an embedded text
inline constexpr int paperHidden = 32;     ///< of the latent and of every cosine
inline constexpr double paperEnough =
    0.3;                                 ///< an operator more is drawn until their probabilities sum to this
inline constexpr double paperDollar = 3; ///< u = score - 3 dollars

/// What the published controller chooses from: embeddings of the operators' and the LLMs' texts. The first
/// layer must open with one of `generators`; the first of them stands in where none was drawn
/// (method.md 1.4).
struct PaperSpace
{
    std::vector<std::vector<float>> operators;
    std::vector<std::vector<float>> models;
    std::vector<int> generators;
};

/// A workflow as it draws one: per layer the operators in order and an LLM for each, with the chances that
/// they were drawn by.
struct PaperWorkflow
{
    struct Layer
    {
        std::vector<int> operators;
        std::vector<int> models;
        std::vector<bool> offered; ///< operators that could be drawn; empty: all
        std::vector<double> operatorChances;
        std::vector<std::vector<double>> modelChances; ///< by place in the layer
    };
    std::vector<Layer> layers;
    double difficulty = 0;
    double spread = 0;        ///< standard deviation of its logit under the latent's noise, to first order
    std::vector<float> noise; ///< the latent's epsilon, so that its log-probability can be computed again
};

/// What became of one: u = score - 3 dollars (method.md 1.8), and whether it solved the query. Its LLMs were
/// drawn among all.
struct PaperEpisode
{
    std::vector<float> query; ///< embedding
    PaperWorkflow workflow;
    double utility = 0;
    bool solved = false;
};

/// Trains the published formulas of DAAO (method.md Part 1, mode `daao-paper`; PaperModel draws from them),
/// with the one change that the difficulty target is detached: as released, its gradient is zero. 326,081
/// parameters. Lives behind the learning module; one thread at a time.
class PaperController
{
public:
    virtual ~PaperController() = default;

    virtual int parameterCount() const = 0;
    /// One REINFORCE step without a baseline on a batch (4 as published) by Adam at 0.01; returns the loss.
    /// Internal, and nothing changed, if it is not finite.
    virtual Result<double> train(std::span<const PaperEpisode> batch) = 0;
    /// dL/dd of the difficulty loss at difficulty d, with and without the target detached.
    virtual double difficultyGradient(double d, bool solved, bool detached) const = 0;

    /// Everything that going on needs: weights, both of Adam's moments and its steps, parameter by parameter.
    virtual std::vector<float> state() const = 0;
    /// Damaged if it is of another size.
    virtual Result<> restore(std::span<const float> state) = 0;

    /// Under "paper".
    virtual void toCheckpoint(Checkpoint &checkpoint) const = 0;
    /// Damaged if a part is missing or of another size.
    virtual Result<> fromCheckpoint(const Checkpoint &checkpoint) = 0;
};

} // namespace daao
