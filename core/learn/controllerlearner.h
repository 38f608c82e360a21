#pragma once

#include "core/base/result.h"
#include "core/learn/controllerepisode.h"

#include <span>
#include <vector>

namespace daao {

/// What one step of the learner goes by.
struct LearnerOptions
{
    double learningRate = 1e-3;
    double weightDecay = 1e-4;
    double clip = 0.2;        ///< of the ratio of probabilities (PPO)
    double entropyWeight = 0; ///< added per nat of a decision's entropy
    double longest = 1;       ///< of the gradient
};

struct LearnerStep
{
    double loss = 0;
    double entropy = 0;      ///< of a decision, in nats
    double divergence = 0;   ///< KL of the behaviour from the policy, per decision, estimated
    double gradientNorm = 0; ///< before it is cut
};

/// Trains a controller's weights by clipped policy gradient. Lives behind the learning module; one thread at
/// a time.
class ControllerLearner
{
public:
    virtual ~ControllerLearner() = default;

    /// Of each decision of each episode, in the order of decisionsOf(), under the weights as they are.
    virtual std::vector<std::vector<double>>
    logProbabilities(std::span<const ControllerEpisode> episodes) const = 0;
    /// One Adam step on all of them; `behaviour` and `credit` per decision. Internal, and nothing changed, if
    /// the loss or its gradient is not finite.
    virtual Result<LearnerStep> step(std::span<const ControllerEpisode> episodes,
                                     std::span<const std::vector<double>> behaviour,
                                     std::span<const std::vector<double>> credit,
                                     const LearnerOptions &options) = 0;
    virtual std::vector<float> weights() const = 0;
    /// Weights, both of Adam's moments, and the number of steps.
    virtual std::vector<float> state() const = 0;
    /// Damaged if it is of another size or not finite.
    virtual Result<> restore(std::span<const float> state) = 0;
};

} // namespace daao
