#pragma once

#include <span>
#include <vector>

namespace daao {

/// A Gaussian belief about one coefficient before any data.
struct CoefficientPrior
{
    double mean = 0;
    double deviation = 1;
};

/// MAP logistic regression by Newton steps. `x` is row-major, one column per prior; `y` in [0,1] (shares
/// stand for repeats); rows whose y is NaN are passed over. Without any row the priors' means come back.
std::vector<double> fitLogistic(std::span<const double> x, std::span<const double> y,
                                std::span<const CoefficientPrior> priors);

/// The answers of several LLMs to one query beside what was predicted for them.
struct PredictedRow
{
    std::vector<double> logits;
    std::vector<double> scores; ///< in [0,1]; NaN: not asked
};

/// How far queries are harder or easier than predicted for all LLMs alike: the standard deviation σ of a
/// shift δ ~ N(0, σ²) of all logits of a query, by EM with a Laplace approximation. Held towards 1 by ten
/// pretended queries.
double shiftDeviation(std::span<const PredictedRow> rows);

} // namespace daao
