#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace daao::statistics {

/// Exact statistics of small samples, as evidence.md names them. Pure functions, safe from any thread. What
/// cannot be told (one class only, constant values, nothing at all) is nullopt, never 0.

struct Interval
{
    double low = 0;
    double high = 0;

    bool operator==(const Interval &) const = default;
};

/// Wilson's score interval of a share, 95 %. `n` > 0; `right` may be a sum of partial scores.
Interval wilson(double right, int n);

/// Exact two-sided McNemar test of paired right/wrong results: `onlyA` pairs that only a got right, `onlyB`
/// that only b did. The probability of a split at least as uneven if both were equally good; 1 without any.
double mcnemar(int onlyA, int onlyB);

/// 95 % percentile interval of `statistic` over `samples` draws with replacement of n indices. Draws for
/// which it is nullopt are left out; nullopt if that leaves fewer than half. The same seed gives the same.
using Statistic = std::function<std::optional<double>(std::span<const int> indices)>;
std::optional<Interval> bootstrap(int n, int samples, quint64 seed, const Statistic &statistic);
/// Of the mean of paired differences a[i] - b[i].
std::optional<Interval> pairedBootstrap(std::span<const double> a, std::span<const double> b, int samples,
                                        quint64 seed);

/// Area under the ROC curve of `score` for what is `positive`: the probability that a positive one scores
/// higher, ties counting half.
std::optional<double> auc(std::span<const double> score, std::span<const char> positive);
/// Spearman's rank correlation, ties at their mean rank.
std::optional<double> spearman(std::span<const double> x, std::span<const double> y);

double mean(std::span<const double> values); ///< NaN of none
/// The value below which the share `q` of `values` lies, linear between order statistics; NaN of none.
double quantile(std::vector<double> values, double q);

/// Expected calibration error over `bins` groups of equal size by predicted probability: the weighted mean
/// distance of mean prediction and share that came true. `came` may hold shares in [0,1].
std::optional<double> calibrationError(std::span<const double> predicted, std::span<const double> came,
                                       int bins = 15);
/// The 95 % quantile of that error for a perfectly calibrated predictor with these predictions: what chance
/// alone makes of n outcomes.
std::optional<double> calibrationErrorByChance(std::span<const double> predicted, int bins = 15,
                                               int simulations = 400, quint64 seed = 1);

/// Brier score and its parts (Murphy 1973) over equal-mass bins: score = reliability - resolution +
/// uncertainty, up to the spread of predictions within a bin.
struct Brier
{
    double score = 0;
    double reliability = 0; ///< smaller is better
    double resolution = 0;  ///< larger is better
    double uncertainty = 0;
};
std::optional<Brier> brier(std::span<const double> predicted, std::span<const double> came, int bins = 15);

} // namespace daao::statistics
