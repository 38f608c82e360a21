#pragma once

#include "core/base/random.h"

#include <array>
#include <functional>
#include <span>
#include <vector>

namespace daao {

/// The plain mathematics of the policy (method.md 5.3–5.7), in doubles and free of tensors: what the tests
/// hold against the golden numbers of 5.11, and what the network's kernels and its training agree with.

using Mask = std::vector<bool>; ///< true: may be drawn

/// The mask that holds when these (in this order) have been drawn already.
using MaskAt = std::function<Mask(std::span<const int> drawn)>;

/// log of the sum of exp over what the mask allows; -infinity if it allows nothing.
double logSumExp(std::span<const double> scores, const Mask &mask);
/// Softmax over what the mask allows, 0 elsewhere.
std::vector<double> softmax(std::span<const double> scores, const Mask &mask);
/// Softmax of the cosines of `query` with each row, divided by a temperature (C2, C3). Rows must not be zero.
std::vector<double> cosineSoftmax(std::span<const double> query, std::span<const std::vector<double>> rows,
                                  double temperature);

/// When to stop drawing (C5): the probabilities, under the first mask, of those drawn reach the threshold; or
/// there are as many as the layer may be wide; or nothing may be drawn any more.
struct DrawRule
{
    double threshold = 0.3;
    int widest = 3;
};

/// Operators of one layer, in the order they were drawn, and the exact Plackett–Luce log-probability of that
/// order (C6), each draw under the mask that held at it.
struct OrderedDraw
{
    std::vector<int> order;
    double logProbability = 0;
};

/// An index with these probabilities, which sum to 1; -1 if all are 0.
int drawOne(std::span<const double> p, Random &random);
OrderedDraw drawOrdered(std::span<const double> scores, const MaskAt &maskAt, const DrawRule &rule,
                        Random &random);
/// Inference (C7): the likeliest that may be drawn, again and again, by the same stopping rule.
OrderedDraw bestOrdered(std::span<const double> scores, const MaskAt &maskAt, const DrawRule &rule);
double orderedLogProbability(std::span<const double> scores, std::span<const int> order,
                             const MaskAt &maskAt);

inline constexpr int mostLayers = 4;

/// P(L = k), k = 1 … 4, of the ordinal depth rule (B2). `cuts` are t_2, t_3, t_4.
std::array<double, mostLayers>
depthDistribution(double difficulty, const std::array<double, mostLayers - 1> &cuts, double temperature);
/// t_k = (k-1)/4: with the temperature going to 0 the rule is ceil(4 d).
inline constexpr std::array<double, mostLayers - 1> evenCuts{0.25, 0.5, 0.75};
/// The published rule (B1): ceil(d times the most layers), at least 1.
int paperDepth(double difficulty, int most = mostLayers);

/// KL of N(mu, exp(logVariance)) from N(0, 1), summed over the dimensions, in nats; each dimension counts at
/// least `freeBits` (A3).
double gaussianKl(std::span<const double> mu, std::span<const double> logVariance, double freeBits = 0);

/// u_k minus the mean of the others (F1); a single reward has no baseline and gives 0.
std::vector<double> leaveOneOut(std::span<const double> rewards);
/// Mean 0, standard deviation 1 (plus 1e-6), clipped to ±limit (F5).
void standardise(std::span<double> advantages, double limit = 3);

/// Importance weight of one logged run (F6): per decision the ratio of probabilities, clipped to [0.2, 1.2],
/// their product truncated at 2.
double importanceRatio(std::span<const double> logPolicy, std::span<const double> logBehaviour);
/// (sum)^2 / sum of squares; 0 for no weights.
double effectiveSampleSize(std::span<const double> ratios);

/// One logged run for the doubly-robust estimate: the reward model's value of the run's own workflow, and of
/// the policy's.
struct LoggedReward
{
    double reward = 0;
    double modelOfLogged = 0;
    double modelOfPolicy = 0;
    double ratio = 1;
};
/// Mean of û_pi + rho (u - û): equal to the mean of the rewards where rho = 1 and û is constant.
double doublyRobust(std::span<const LoggedReward> rewards);

/// lambda by dual ascent on a budget (E3): up while the mean cost is above it, never below 0.
double dualAscent(double lambda, double meanCost, double budget, double step = 0.01);

} // namespace daao
