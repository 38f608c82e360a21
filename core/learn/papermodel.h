#pragma once

#include "core/base/result.h"
#include "core/learn/papercontroller.h"
#include "core/learn/policymath.h"

#include <functional>
#include <map>
#include <string>

namespace daao {

class Checkpoint;

/// What a workflow may be made of, beyond the published rules. A function that is null allows everything.
struct PaperLimits
{
    int depth = mostLayers;
    /// Operators that may be drawn into the next layer.
    std::function<Mask(const PaperWorkflow &soFar)> operators;
    /// LLMs that may run the operator next, the last layer being the one that is drawn.
    std::function<Mask(int op, const PaperWorkflow &soFar)> models;
};

/// The published controller at work (method.md 1.2 to 1.5), as plain kernels: what PaperController trains,
/// and LibTorch is not needed to draw from. Immutable; safe from any thread.
class PaperModel
{
public:
    /// Reads what is under "paper". Damaged if a part is missing or of another size.
    static Result<PaperModel> fromCheckpoint(const Checkpoint &checkpoint);
    void toCheckpoint(Checkpoint &checkpoint) const;

    /// depth = ceil(4 d); operators without replacement until their probabilities sum to 0.3, the first layer
    /// opening with a generator; one LLM each. The latent is drawn, as published, also at test time. Without
    /// layers if the limits leave nothing. `query`: an embedding, 384 numbers.
    PaperWorkflow draw(std::span<const float> query, const PaperSpace &space, const PaperLimits &limits,
                       quint64 seed) const;
    /// Difficulty under `draws` draws of the latent, ascending: how much of it is noise.
    std::vector<double> difficulties(std::span<const float> query, int draws, quint64 seed) const;

private:
    struct Linear
    {
        int inputs = 0;
        std::vector<float> weight; ///< row-major, outputs x inputs
        std::vector<float> bias;

        std::vector<float> operator()(std::span<const float> x) const;
    };
    const Linear &at(const char *name) const { return m_linears.find(name)->second; }
    std::vector<float> latent(std::span<const float> query, Random &random, std::vector<float> *noise) const;
    double difficultyOf(std::span<const float> z) const;
    /// normalise(query([e, inject(z)])) of one part of the net.
    std::vector<float> questionOf(const std::string &part, std::span<const float> e,
                                  std::span<const float> z) const;
    std::vector<double> operatorScores(int layer, std::span<const float> question, const PaperSpace &space,
                                       std::span<const float> previous) const;
    std::vector<double> modelScores(std::span<const float> question, std::span<const float> op,
                                    const PaperSpace &space) const;

    std::map<std::string, Linear, std::less<>> m_linears;
};

} // namespace daao
