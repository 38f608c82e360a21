#pragma once

#include "core/base/random.h"

#include <cmath>

namespace daao::chance {

/// A uniform number in [0, 1) that belongs to `key`: the same key gives the same number, in any order and
/// thread.
constexpr double uniform(quint64 key)
{
    return double(scatter(key) >> 11) / 9007199254740992.0;
}

/// A spread around 1 (0.6 … 1.8, mean about 1.1) for modelled times.
inline double jitter(quint64 key)
{
    const double u = uniform(key);
    return 0.6 + 0.7 * u + 0.5 * u * u * u;
}

} // namespace daao::chance
