#pragma once

#include <cmath>

namespace daao {

/// 1 / (1 + e^-x)
inline double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// The inverse of logistic(); `p` in (0, 1).
inline double logit(double p)
{
    return std::log(p / (1 - p));
}

} // namespace daao
