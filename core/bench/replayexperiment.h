#pragma once

#include "core/bench/contender.h"
#include "core/bench/report.h"

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <stop_token>

namespace daao {

/// One who enters a benchmark: becomes a contender once it is known what it may learn from.
struct Entrant
{
    QString name;
    std::function<Result<Contender>(std::shared_ptr<const Known> known, const OutcomeTable &judged)> make;
    bool trained = false; ///< before the benchmark: it learns nothing from what is known

    /// A built-in comparison.
    static Entrant baseline(const QString &name);
    /// One LLM for every query.
    static Entrant single(const QString &model);
    /// A policy that is trained already.
    static Entrant of(const Contender &contender);
    /// The same with one of Baselines::ablations().
    Entrant ablated(const QString &ablation) const;
};

/// Replays policies over an outcome table: each at its own λ and over the sweep, from one trained model. What
/// is fitted is fitted on `train` (and, where `test` is judged, on `val` too). Settings are never chosen on
/// `test`: those of what is fitted are chosen on `val` after a fit on `train`, those of a policy that is
/// trained already on both, which it reads as if it had not seen them (RecordedPolicy::read).
class ReplayExperiment
{
    Q_DECLARE_TR_FUNCTIONS(daao::ReplayExperiment)

public:
    /// λ of the sweep (method.md E3), and larger ones for the cheap end.
    static QList<double> sweep();

    struct Options
    {
        QString split;  ///< to be judged on; empty: test if there are such rows, else val, else all
        int limit = -1; ///< queries at most; -1: all
        int repeats = 1;
        int parallel = 2;
        quint64 seed = 1;
        std::optional<double> lambda; ///< instead of each policy's own
    };
    using Progress = std::function<void(const QString &policy, int done, int total)>;

    ReplayExperiment(OutcomeTable table, Options options);

    /// Usage for a split that has no rows; Cancelled. A policy that cannot take part is in the results with
    /// the reason; an error of its name (Usage) ends it all.
    Result<BenchResults> run(const QList<Entrant> &entrants, const Progress &progress,
                             std::stop_token stop) const;

private:
    /// The rows by what they are for.
    struct Sides
    {
        QString split; ///< that is judged; empty: all
        OutcomeTable judged;
        std::shared_ptr<const Known> known; ///< what the comparisons are fitted on
        /// Where test is judged, what is fitted is fitted again on train alone, to choose its setting on val.
        OutcomeTable choosing;
        std::shared_ptr<const Known> train; ///< null: settings are chosen where they are judged
    };
    Result<Sides> sides(QStringList &warnings, const std::stop_token &stop) const;
    Result<PolicyResults> entered(const Entrant &entrant, const Sides &sides, const Progress &progress,
                                  const std::stop_token &stop) const;
    Result<QString> splitToJudge() const;
    OutcomeTable judgedRows(const QString &split) const;
    OutcomeTable knownRows(const QString &split) const;
    Result<PolicyResults> measured(const Contender &contender, const OutcomeTable &judged,
                                   const OutcomeTable &known, const Progress &progress,
                                   std::stop_token stop) const;
    std::optional<double> chosenLambda(const PolicyResults &measuredThere, const OutcomeTable &there,
                                       int bestSingle) const;

    OutcomeTable m_table;
    Options m_options;
};

} // namespace daao
