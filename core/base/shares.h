#pragma once

#include <algorithm>
#include <cmath>

namespace daao {

/// How often something happened, with the interval that holds the true share in 95 of 100 cases.
struct Share
{
    double value = 0; ///< in [0,1]
    double low = 0;
    double high = 1;
    double n = 0;
};

/// Wilson's score interval: honest also for few cases and near 0 and 1 (17 of 20: 0.640 … 0.948).
inline Share wilsonShare(double happened, double n)
{
    if (n <= 0)
        return {};
    constexpr double z = 1.959963984540054;
    const double p = happened / n;
    const double spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double centre = p + z * z / (2 * n);
    const double scale = 1 + z * z / n;
    return {p, std::max(0.0, (centre - spread) / scale), std::min(1.0, (centre + spread) / scale), n};
}

} // namespace daao
