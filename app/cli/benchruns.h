#pragma once

#include "app/cli/benchcommand.h"
#include "app/cli/commands.h"
#include "app/practiceground.h"
#include "core/bench/runexperiment.h"

namespace daao {

/// `daao bench --dataset`: policies of the project over a data set, with calls.
struct BenchRuns
{
    Q_DECLARE_TR_FUNCTIONS(daao::BenchRuns)

public:
    const Command &command;
    Workbench &bench;
    const BenchOptions &options;
    QString id;

    /// Usage and BadInput before the first call; what stops it later is in the outcome.
    Result<RunExperiment::Outcome> run() const;

private:
    struct Field
    {
        QList<RunExperiment::Contestant> contestants;
        QList<PolicyVersion> policies; ///< document of each contestant, λ replaced
        QList<std::pair<QString, int>> singles;
    };
    Result<Field> field() const;
    Result<PolicyVersion> policyNamed(const QString &name) const;
    Result<QList<RunExperiment::Cell>> finishedCells() const;
    Money referenceCost() const;
    Result<std::unique_ptr<PracticeGround>> practiceGround(const Dataset &dataset) const;
};

} // namespace daao
