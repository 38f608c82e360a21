#pragma once

#include "core/bench/singlemodels.h"

#include <QJsonArray>

namespace daao {

/// Each policy of a benchmark against each other one, item by item: differences with intervals from the
/// paired bootstrap, McNemar's exact test.
class Pairs
{
public:
    Pairs(const BenchResults &results, const std::vector<Sweep> &sweeps, const SingleModels &singles)
        : m_results(results)
        , m_sweeps(sweeps)
        , m_singles(singles)
    {}

    static constexpr int resamples = 1000;
    QJsonArray all() const;

private:
    QJsonObject pair(qsizetype a, qsizetype b) const;
    void addAreaDelta(qsizetype a, qsizetype b, QJsonObject &json) const;

    const BenchResults &m_results;
    const std::vector<Sweep> &m_sweeps;
    const SingleModels &m_singles;
};

} // namespace daao
