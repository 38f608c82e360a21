#pragma once

#include "core/base/result.h"
#include "core/learn/controllerlearner.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace daao {

/// Where a controller is tried out. Safe from any thread; the same arguments give the same episode.
class Episodes
{
public:
    virtual ~Episodes() = default;
    virtual int queries() const = 0;
    /// One workflow laid out by sampling and run.
    virtual ControllerEpisode sample(const Controller &controller, int query, double lambda,
                                     quint64 seed) const = 0;
    /// Mean utility of the likeliest workflows on held-out queries.
    virtual double validate(const Controller &controller, double lambda) const = 0;
};

struct PolicyTrainingOptions
{
    int updates = 40;
    int queries = 64; ///< of one update
    int rollouts = 4; ///< of each query
    int epochs = 4;   ///< steps on the episodes of one update
    double firstEntropy = 0.02;
    double lastEntropy = 0.002;
    double lowestLambda = 0.001; ///< λ is drawn log-uniformly per query …
    double highestLambda = 1;
    std::optional<double> budget; ///< … unless the mean cost is held here, in C_ref (E3)
    double firstShaping = 0;      ///< weight of the shaped rewards (F4; ½ there), annealed to 0
    double lambda = 0.05;         ///< of validation; where dual ascent starts
    bool replay = true;           ///< the episodes of the update before are learned from once more (F6)
    double leastSample = 0.2;     ///< share of the replayed that must count, or they are dropped
    int validateEvery = 5;
    int stalls = 3;        ///< validations without a better utility, then it ends
    double farthest = 0.5; ///< KL per decision, beyond which an update counts as diverged
    int mostRollbacks = 3;
    int threads = 2;
    quint64 seed = 1;
    LearnerOptions learner;
};

/// What became of one update. Called on the training thread: a callback that blocks pauses the training.
struct PolicyTrainingEvent
{
    int update = 0;
    int updates = 0;
    LearnerStep step;                 ///< the last of the update
    double utility = 0;               ///< mean of the episodes
    double cost = 0;                  ///< …, in C_ref
    double lambda = 0;                ///< of the next update where a budget is held
    double sampleSize = 0;            ///< effective, of the replayed, as a share; 0: nothing was replayed
    std::optional<double> validation; ///< utility, where it was measured
    bool isBest = false;
    QString message; ///< what a person should know: a rollback, an early end
};

/// The policy gradient of method.md 5.6 and 5.7: leave-one-out credit with cost to go, PPO, entropy schedule,
/// replay with a guard, λ drawn or found for a budget; the best controller by validation is kept, and what is
/// not finite or runs away is rolled back to it. The same seed, machine and number of threads give the same
/// controller, also where training was stopped and resumed in between.
class PolicyTraining
{
    Q_DECLARE_TR_FUNCTIONS(daao::PolicyTraining)

public:
    using Progress = std::function<void(const PolicyTrainingEvent &)>;

    /// Unavailable if the learning module cannot be loaded.
    static Result<PolicyTraining> start(const Controller &controller, const PolicyTrainingOptions &options);
    /// With a learner of one's own.
    PolicyTraining(const Controller &controller, std::unique_ptr<ControllerLearner> learner,
                   const PolicyTrainingOptions &options);

    /// The best controller found. Cancelled keeps the state: run again to go on. Internal if it diverges
    /// again and again.
    Result<> run(const Episodes &episodes, const Progress &progress = {}, std::stop_token stop = {});
    Controller best() const { return m_start.withWeights(m_best); }
    double bestUtility() const { return m_bestUtility; }
    double lambda() const { return m_lambda; } ///< found for the budget
    bool isDone() const;

    /// Everything that going on needs, checksummed.
    QByteArray state() const;
    /// Damaged with a sentence for what is not the state of such a training.
    Result<> resume(const QByteArray &state);

private:
    struct Rollouts
    {
        std::vector<ControllerEpisode> episodes;
        std::vector<std::vector<double>> behaviour; ///< log-probabilities when they were made
    };
    Result<Rollouts> collect(const Episodes &episodes, const Controller &controller, int update,
                             std::stop_token stop) const;
    Result<> update(const Episodes &episodes, PolicyTrainingEvent &event, std::stop_token stop);
    Result<> learn(const Rollouts &fresh, const Rollouts &replayed, PolicyTrainingEvent &event);
    double weigh(const Rollouts &replayed, std::vector<std::vector<double>> &credit) const;
    void validate(const Episodes &episodes, PolicyTrainingEvent &event);
    Result<> rollBack(const Error &why, PolicyTrainingEvent &event);

    Controller m_start;
    std::unique_ptr<ControllerLearner> m_learner;
    PolicyTrainingOptions m_options;
    int m_update = 0;
    int m_stale = 0;
    int m_rollbacks = 0;
    double m_lambda;
    double m_rate; ///< learning rate, halved by each rollback
    double m_bestUtility;
    std::vector<float> m_best;
    std::vector<float> m_safe;   ///< state of the learner at the best
    std::vector<float> m_before; ///< weights that made the episodes of the update before; empty: none
    double m_lambdaBefore = 0;
    Rollouts m_kept; ///< those episodes; after resuming they are made once more
};

} // namespace daao
