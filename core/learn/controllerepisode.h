#pragma once

#include "core/base/random.h"
#include "core/learn/controller.h"

#include <optional>
#include <span>
#include <vector>

namespace daao {

/// Below this, a value says that the operator may not run on the LLM.
inline constexpr float forbidden = -1e8F;

/// One layer as it was laid out, with all that the choice went by.
struct LayerChoice
{
    std::vector<float> values;  ///< operators x LLMs; `forbidden` where it may not be drawn
    std::vector<int> operators; ///< in the order drawn
    std::vector<int> models;    ///< of each
    /// Of each, where several LLMs were drawn for it (D5), all in the order drawn, models[i] first.
    std::vector<std::vector<int>> members = {};
    double gain = 0;       ///< what it was expected to add: the decision to go on to it
    double stateValue = 0; ///< utility still expected before it
    double cost = 0;       ///< spent by it, in C_ref
    double potential = 0;  ///< correctness of the best candidate after it, in [0,1], where training can tell

    /// The LLMs of a node in the order drawn.
    std::span<const int> drawnFor(size_t node) const
    {
        return node < members.size() && !members[node].empty() ? std::span<const int>(members[node])
                                                               : std::span(models).subspan(node, 1);
    }
};

/// A layer drawn, with the log-probability of each decision: the ordered operators, then each LLM.
struct Draw
{
    std::vector<int> operators;
    std::vector<int> models;
    std::vector<std::vector<int>> members; ///< LayerChoice::members
    std::vector<double> logs;
    std::vector<double> operatorScores;
    std::vector<std::vector<double>> modelScores; ///< of each operator drawn
};

/// Draws one layer (C5, D4, D5), or with `random` null takes the likeliest (C7). No operator if all is
/// forbidden.
Draw drawLayer(const Controller &controller, const Controller::Query &query, const Controller::State &state,
               std::span<const Controller::Candidate> candidates, std::span<const float> values,
               Random *random, int widest = Controller::widest);

/// One workflow as it was laid out and run.
struct ControllerEpisode
{
    int query = 0;            ///< rollouts of the same query are compared with each other
    std::vector<float> input; ///< [e ‖ z]
    double difficulty = 0.5;
    double lambda = 0.05;
    /// Laid out layer by layer, each after the one before had run, and stopped by choice (B4); otherwise the
    /// depth was drawn first and all laid out at once (B2).
    bool adaptive = false;
    std::vector<LayerChoice> layers;
    std::optional<double> stopGain; ///< adaptive: it stopped where one more layer would have added this
    double stopValue = 0;
    double solved = 0;        ///< in [0,1]
    std::vector<double> logs; ///< of each decision, in the order of decisionsOf(), when it was made

    double cost() const;
    double utility() const { return solved - lambda * cost(); }
};

struct DecisionPlace
{
    enum Kind { Depth, GoOn, Operators, Model, Stop };
    Kind kind = Operators;
    int layer = 0; ///< for Stop: one after the last
    int node = 0;
    bool operator==(const DecisionPlace &) const = default;
};
/// Every decision of an episode in the order it was made.
std::vector<DecisionPlace> decisionsOf(const ControllerEpisode &episode);

/// Log-probability of each decision under a controller with the episode's LLMs: what the learner computes for
/// many at once.
std::vector<double> logProbabilities(const Controller &controller, const ControllerEpisode &episode);

/// What each layer adds to the correctness of the best candidate: the shaped rewards of F4. They sum to the
/// potential of the last layer.
std::vector<double> shapedRewards(const ControllerEpisode &episode);

/// Credit of each decision (method.md F1 to F5): the outcome, the shaped rewards from its layer on times
/// `shaping` (½ as F4 has it, 0 for none), and only what was spent from its layer on, less what the reward
/// model expected there, less the mean of the same over the other rollouts of the query that came to the same
/// kind of decision in the same layer (over the whole batch where there is none); standardised and clipped at
/// ±3.
std::vector<std::vector<double>> advantagesOf(std::span<const ControllerEpisode> episodes,
                                              double shaping = 0);

} // namespace daao
