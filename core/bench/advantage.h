#pragma once

#include "core/bench/report.h"

namespace daao {

/// What one policy gains over another on the same items, in utility (method.md E2), and how its workflows
/// look. Parts of the bench report; every number that cannot be told is null.
namespace advantage {

/// Utility of each item at a λ, mean over its repeats; empty if a cost is unknown.
std::vector<double> utilities(const BenchResults &results, const PolicyResults &policy, double lambda);

/// Adds utility_delta at the first one's λ with its 95 % interval (paired bootstrap) and the two-sided p of a
/// paired z-test, gap_closed: the share of the way from the second one to the best that knows the truth which
/// the first one goes, and matched_cost_ratio: the cost of the first one's cheapest setting that is at least
/// as accurate as the second, over the second's cost.
void addTo(QJsonObject &pair, const BenchResults &results, const PolicyResults &first,
           const PolicyResults &second);

/// How far the first policy comes from the best of the others towards what could be had at its λ: by one who
/// knows the truth but not the luck of a sample (the policies that cheat), and in hindsight, taking for each
/// item whatever policy of this benchmark did best. The shares of both gaps that it closes. Variants of the
/// first policy ("name~…") are no rivals.
QJsonValue bounds(const BenchResults &results);

/// {"depths": {"1": items, …}, "shapes": [{"shape", "items"}, …]}: the most frequent eight, and how many
/// there are.
QJsonObject workflows(const PolicyResults &policy);

} // namespace advantage

} // namespace daao
