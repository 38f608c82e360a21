#pragma once

#include "core/bench/report.h"
#include "core/domain/dataset.h"
#include "core/domain/run.h"

#include <QCoreApplication>

#include <functional>
#include <stop_token>

namespace daao {

/// Runs policies over a data set with calls, in parallel, within a budget, so that it can be interrupted and
/// go on: whatever is finished is saved at once and never done again.
class RunExperiment
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunExperiment)

public:
    /// One policy at one λ.
    struct Contestant
    {
        QString name;
        int version = 0;
        double lambda = 0.05;
        int settingOf = -1;  ///< index of the contestant whose sweep this is a part of; -1: itself a policy
        bool cheats = false; ///< knows the truth: a bound, no competitor
    };
    struct Options
    {
        int repeats = 1;
        int parallel = 2;
        quint64 seed = 1;
        std::optional<Money> budget; ///< of all runs together
        std::optional<int> maxCalls; ///< of all runs together; runs under way are finished
    };
    /// A finished piece of work.
    struct Cell
    {
        int contestant = 0;
        int item = 0;
        int repeat = 0;
        ItemResult result;
        QString origin;
    };
    struct Functions
    {
        /// Runs one query with one policy, spending no more than the allowance.
        std::function<Run(int contestant, const DatasetItem &item, quint64 seed,
                          std::optional<Money> allowance, std::stop_token stop)>
            execute;
        std::function<Result<>(const Cell &cell)> save; ///< called on one thread at a time
        std::function<void(int done, int total, const Cost &spent)> progress;
    };
    struct Outcome
    {
        BenchResults results;         ///< of the items that every contestant has finished
        std::optional<Error> stopped; ///< Cancelled, Budget, or what saving failed with: not all is done
        int done = 0;
        int total = 0;
    };

    RunExperiment(const Dataset &dataset, QList<Contestant> contestants, Options options)
        : m_dataset(dataset)
        , m_contestants(std::move(contestants))
        , m_options(options)
    {}

    /// `finished`: cells of an earlier, interrupted go.
    Outcome run(const QList<Cell> &finished, const Functions &functions, std::stop_token stop) const;

private:
    BenchResults collected(const QList<Cell> &cells) const;

    const Dataset &m_dataset;
    QList<Contestant> m_contestants;
    Options m_options;
};

} // namespace daao
