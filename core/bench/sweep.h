#pragma once

#include "core/bench/report.h"

#include <QJsonValue>

#include <optional>
#include <span>
#include <vector>

namespace daao {

/// Means over the repeats of each item; costs are NaN where one is unknown.
std::vector<double> scoresByItem(const QList<ItemResult> &results, int repeats);
std::vector<double> costsByItem(const QList<ItemResult> &results, int repeats);

/// Scores and costs by item of each setting of a policy: what the area under it is computed from, again and
/// again.
struct Sweep
{
    std::vector<std::vector<double>> scores;
    std::vector<std::vector<double>> costs;

    Sweep(const PolicyResults &policy, int repeats);
    /// Means over these items, by setting.
    QList<OperatingPoint> points(std::span<const int> items) const;
};

/// null where it is not known or not finite
QJsonValue numberOf(std::optional<double> value);

} // namespace daao
