#pragma once

#include "core/domain/truth.h"
#include "core/simulation/simulatedpool.h"

#include <memory>

namespace daao {

/// What is true in the simulated world, for the oracle policy and honest plots. Thread-safe.
class SimulatedWorld : public TruthOracle
{
public:
    explicit SimulatedWorld(std::shared_ptr<const SimulatedPool> pool);

    std::optional<Truth> truth(const QString &query) const override;
    /// Refusals and format slips included: the share of replies that hold the right answer.
    std::optional<double> successProbability(const QString &query, const QString &model,
                                             Asking asking) const override;

private:
    std::shared_ptr<const SimulatedPool> m_pool;
};

} // namespace daao
