#pragma once

#include "core/domain/embedding.h"
#include "core/orchestrator/executor.h"
#include "core/policies/planners.h"
#include "core/providers/network.h"
#include "core/sandbox/sandbox.h"
#include "core/simulation/simulatedpool.h"
#include "core/store/project.h"

#include <QCoreApplication>
#include <QHash>
#include <QMutex>

#include <functional>
#include <memory>
#include <mutex>

namespace daao {

struct WorkbenchOptions
{
    QString project; ///< empty: the default project
    int nodeThreads = 8;
    QString pool; ///< "simulated", "all", an endpoint's name; empty: the user's endpoints, if there are any
    bool mayFill = true; ///< fill a new project with the sample content
    QString policy;  ///< what will be asked for: `daao` is trained while opening where the project has none
    double pace = 0; ///< seconds that a modelled second of a simulated LLM takes in Pace::Modelled runs
};

/// The composition root: a project and everything that runs queries over it. Made and destroyed on one
/// thread; its functions are thread-safe once it is open.
class Workbench
{
    Q_DECLARE_TR_FUNCTIONS(daao::Workbench)
    Q_DISABLE_COPY_MOVE(Workbench)

public:
    using Progress = std::function<void(const QString &)>;
    enum class Pace {
        AtOnce,   ///< simulated LLMs answer as fast as they can
        Modelled, ///< they take (a share of) the time they say, and stream
    };

    /// Opens the project; a new one is filled with problems, the simulated pool, the policies and finished
    /// runs.
    static Result<std::unique_ptr<Workbench>> open(const WorkbenchOptions &options,
                                                   const Progress &progress = {});
    ~Workbench();

    /// $XDG_DATA_HOME/daao/default.daao
    static QString defaultProject();

    Project &project() { return *m_project; }
    Network &network() { return *m_network; }
    Executor &executor() { return *m_atOnce.executor; }
    QList<ModelCard> pool() const;
    const PromptSet &prompts() const { return m_prompts; }
    const TruthOracle &truth() const { return *m_parts.truth; }
    const SimulatedPool &simulatedPool() const { return *m_simulated; }
    /// The difficulty estimator of the project; null where it has none.
    std::shared_ptr<const LogisticModel> estimator() const { return m_parts.skills; }

    /// A stored problem; Usage if there is none of that id.
    Result<Problem> problem(const QString &id);
    /// The query of a text: the stored problem's, where it is one; a generated question is judged by its
    /// truth.
    Query queryOf(const QString &text);
    /// A stored policy by "name" or "name@version".
    Result<PolicyVersion> policyVersion(const QString &wanted);
    /// A policy document as a planner, with all this project knows.
    Result<std::shared_ptr<const Planner>> planner(const PolicyVersion &policy) const
    {
        return makePlanner(policy, m_parts);
    }
    /// Usage where an LLM of the pool cannot see images; of LLMs behind endpoints only they themselves know.
    Result<> canSee() const;
    /// How the policy ("name", "name@version", empty: the project's default) would run the query.
    Result<RunRequest> runRequest(const Query &query, const QString &policy);
    Result<RunRequest> runRequest(const Query &query, const PolicyVersion &policy);
    /// A variation of a recorded run made ready: the pool, and the planner of its policy where that is still
    /// there (it may believe in another answer than the majority).
    RunRequest readied(RunRequest variation);
    Result<Plan> plan(const RunRequest &request) const { return m_atOnce.executor->plan(request); }
    /// Plans for somebody who may still be typing: the project keeps nothing of it, and it can be stopped.
    Result<Plan> preview(const RunRequest &request, std::stop_token stop) const;
    /// Tries, once, what the operators need of this machine; the first plan would else wait for it.
    void probe() const { (void)m_atOnce.executor->unavailableOperators(); }
    /// Runs, records, and shows the run to `watcher` (may be null).
    Run execute(const RunRequest &request, RunSink *watcher, std::stop_token stop, Pace pace = Pace::AtOnce);
    /// Returns when the run is on disk.
    Result<> acknowledge(const QString &runId);

    /// Makes `daao` the project's default policy where it has none of that name: trained on the simulated
    /// pool (about a minute on two cores), or taken from what this user's programs have trained before.
    /// Blocks; for any thread. Cancelled leaves everything as it was.
    Result<> learnDefault(const Progress &progress = {}, std::stop_token stop = {});
    /// A trained policy by its SHA-256 in hexadecimal. Damaged, TooNew or Usage with a sentence.
    Result<std::shared_ptr<const LearnedPolicy>> learned(const QString &checkpoint);
    /// Where text encoders that ask an endpoint get their embeddings.
    EmbeddingSource embeddings();
    /// Keeps a trained policy in the project; returns its SHA-256 in hexadecimal.
    Result<QString> keep(const LearnedPolicy &policy);

    /// Reads the LLMs of the project again and puts their routes in place.
    Result<> loadPool(const QString &which);

private:
    Workbench() = default;
    Result<> fill(const Progress &progress);
    Result<> loadSkills();

    std::unique_ptr<Project> m_project;
    std::shared_ptr<Network> m_network;
    std::unique_ptr<class ProjectEmbeddings> m_embeddings;
    std::shared_ptr<const class SimulatedPool> m_simulated;
    PlannerParts m_parts;
    PromptSet m_prompts;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<AnswerScorer> m_scorer;
    struct Lane ///< a way to the LLMs and what runs workflows over it
    {
        std::unique_ptr<ChatClient> client;
        std::unique_ptr<Executor> executor;
        std::shared_ptr<ChatModel> simulated;
    };
    Lane lane(double pace, int nodeThreads);

    Lane m_atOnce;
    Lane m_modelled; ///< empty without a pace
    mutable std::mutex m_poolMutex;
    QList<ModelCard> m_pool;
    QMutex m_learnedMutex;
    QHash<QString, std::shared_ptr<const LearnedPolicy>> m_learned; ///< by SHA-256
};

} // namespace daao
