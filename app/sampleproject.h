#pragma once

#include "core/domain/truth.h"
#include "core/policies/logisticmodel.h"
#include "core/simulation/simulatedpool.h"
#include "core/store/registry.h"

#include <QCoreApplication>

namespace daao {

/// What a new project is filled with: generated problems, the simulated pool, the policies, the difficulty
/// estimator fitted on other generated problems, and what the first runs ask. The same in every new project.
struct SampleProject
{
    Q_DECLARE_TR_FUNCTIONS(daao::SampleProject)

public:
    struct PlannedRun
    {
        Problem problem;
        QString policy;
        quint64 seed = 0;
    };

    Registry &registry;
    const SimulatedPool &pool;
    const TruthOracle &truth;

    static QString doneKey();
    static QString skillsKey();

    Result<> store() const;
    Result<QList<PlannedRun>> runs() const;

    /// Outcomes of generated problems: each LLM asked four times, as often right as its true probability
    /// makes it.
    static std::vector<OutcomeRow> outcomes(const SimulatedPool &pool, const TruthOracle &truth, int problems,
                                            quint64 seed);
};

} // namespace daao
