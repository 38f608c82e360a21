#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

namespace daao {

class Checkpoint;

/// What the published controller chooses from: embeddings (384 numbers each) of the operators' and the LLMs'
/// texts. The first layer must start with `generator` (method.md 1.4).
struct PaperSpace
{
    std::vector<std::vector<float>> operators;
    std::vector<std::vector<float>> models;
    int generator = 0;
};

/// A workflow as it draws one: per layer the operators in order and an LLM for each.
struct PaperWorkflow
{
    struct Layer
    {
        std::vector<int> operators;
        std::vector<int> models;
    };
    std::vector<Layer> layers;
    double difficulty = 0;
    std::vector<float> noise; ///< the latent's epsilon, so that its log-probability can be computed again
};

/// What became of one: u = score - 3 dollars (method.md 1.8), and whether it solved the query.
struct PaperEpisode
{
    std::vector<float> query; ///< embedding, 384
    PaperWorkflow workflow;
    double utility = 0;
    bool solved = false;
};

/// The published formulas of DAAO (method.md Part 1, mode `daao-paper`), with the one change that its
/// difficulty target is detached: as released, its gradient is zero. 326,081 parameters. Lives behind the
/// learning module; one thread at a time.
class PaperController
{
public:
    virtual ~PaperController() = default;

    virtual int parameterCount() const = 0;
    /// depth = ceil(4 d); operators without replacement until their probabilities sum to 0.3; one LLM each.
    /// The latent is drawn, as published, also at test time.
    virtual PaperWorkflow draw(std::span<const float> query, quint64 seed) const = 0;
    /// One REINFORCE step without a baseline on a batch (4 as published) by Adam at 0.01; returns the loss.
    /// Internal, and nothing changed, if it is not finite.
    virtual Result<double> train(std::span<const PaperEpisode> batch) = 0;
    /// dL/dd of the difficulty loss at difficulty d, with and without the target detached.
    virtual double difficultyGradient(double d, bool solved, bool detached) const = 0;

    /// Under "paper".
    virtual void toCheckpoint(Checkpoint &checkpoint) const = 0;
    /// Damaged if a part is missing or of another size.
    virtual Result<> fromCheckpoint(const Checkpoint &checkpoint) = 0;
};

} // namespace daao
