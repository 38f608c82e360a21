#include "app/trackrecord.h"

#include <cmath>

namespace daao {

namespace {

constexpr double reach = 0.08; // difficulties this far apart count as alike
constexpr int fewest = 10;

/// Wilson's interval for a share, 95 %.
SolvedShare shareOf(const QString &model, double solved, int queries)
{
    constexpr double z = 1.96;
    const double n = queries;
    const double p = solved / n;
    const double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {model, p, std::max(0.0, centre - half), std::min(1.0, centre + half), queries};
}

} // namespace

void TrackRecord::add(const QString &model, const Outcome &outcome)
{
    const std::lock_guard lock(m_mutex);
    m_outcomes[model].append(outcome);
}

void TrackRecord::add(const Run &run, double difficulty)
{
    if (!run.correct || run.nodes.size() != 1 || run.nodes.first().status != NodeStatus::Ok)
        return;
    add(run.nodes.first().model, {difficulty, *run.correct ? 1.0 : 0.0});
}

std::optional<SolvedShare> TrackRecord::near(const QString &model, double difficulty) const
{
    const std::lock_guard lock(m_mutex);
    double solved = 0;
    int queries = 0;
    for (const Outcome &outcome : m_outcomes.value(model))
        if (std::abs(outcome.difficulty - difficulty) <= reach) {
            solved += outcome.solved;
            ++queries;
        }
    if (queries < fewest)
        return std::nullopt;
    return shareOf(model, solved, queries);
}

} // namespace daao
