#pragma once

#include "core/bench/sweep.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace daao {

/// What the LLMs of a benchmark reach alone: the measure of all routers. Beside a value of BenchResults,
/// which it refers to.
class SingleModels
{
public:
    /// `sweeps`: by policy of `results`; of real runs, the singles are policies.
    SingleModels(const BenchResults &results, const std::vector<Sweep> &sweeps);

    const QList<OperatingPoint> &points() const { return m_points; } ///< by LLM
    /// The one that was best on the training rows; null where that is not known.
    const OperatingPoint *best() const;
    std::optional<double> dearest() const { return m_high; } ///< cost
    /// AIQ of a policy with these settings; nullopt where a cost is unknown.
    std::optional<double> areaUnder(const QList<OperatingPoint> &points) const;
    /// single_models, zero_router_aiq, zero_router_aiq_hindsight, best_single and oracle.
    void addTo(QJsonObject &json) const;

private:
    std::optional<double> trainedArea() const;
    QJsonValue oracle() const;

    const BenchResults &m_results;
    QStringList m_names;
    QList<OperatingPoint> m_points;
    std::optional<double> m_low; ///< cost of the cheapest
    std::optional<double> m_high;
};

} // namespace daao
