#pragma once

#include "core/base/background.h"
#include "core/orchestrator/executor.h"
#include "core/orchestrator/runevents.h"
#include "core/providers/endpointprobe.h"
#include "core/store/archive.h"
#include "core/store/registry.h"
#include "ui/models/joblist.h"

#include <QObject>

#include <optional>

namespace daao {

/// What the tool bar says about the next run.
struct RunChoice
{
    QString policy;               ///< "name", or "name@version"
    std::optional<double> lambda; ///< instead of the policy's own
    std::optional<Money> budget;  ///< of one run

    bool operator==(const RunChoice &) const = default;
};

/// One run that somebody wants.
struct RunOrder
{
    Query query; ///< a stored or generated problem's truth is found by its text where no reference is given
    RunChoice choice;
    quint64 seed = 0;
    std::optional<Plan> plan; ///< run this instead of planning
    QSet<QString> fresh;      ///< with a plan: nodes that must run anew
    CacheUse cache = CacheUse::Off;
    QString parent;                ///< the run this one replays or varies
    std::shared_ptr<RunGate> gate; ///< holds and edits nodes; may be null
};

/// How often an LLM solved queries of about the same estimated difficulty: measured, never guessed.
struct SolvedShare
{
    QString model;
    double share = 0; ///< in [0,1], with its 95 % Wilson interval
    double low = 0;
    double high = 1;
    int queries = 0; ///< n
};

/// What would happen, before any call.
struct Preview
{
    Query query; ///< with its reference, where one is known
    Plan plan;
    QString policy; ///< "name@version" that planned
    double lambda = 0;
    std::optional<SolvedShare> cheapest; ///< of the cheapest LLM; nullopt: nothing was measured yet
    /// The share of wrong bare answers of the cheapest LLM, where the simulated world knows it: what the
    /// difficulty was an estimate of. Shown after the run.
    std::optional<double> trueDifficulty;
    double milliseconds = 0; ///< it took
};

/// How an endpoint has been doing in this session.
struct EndpointHealth
{
    Endpoint endpoint;
    int models = 0;
    int failedInARow = 0; ///< calls since the last that was answered
    int calls = 0;
};

/// One open project and everything that can be done with it, for the window and its pages. Lives on the GUI
/// thread and never blocks it: what takes time runs on workers and comes back as a future or a signal.
/// archive() and registry() may be used from any thread; they block for the time of a query, so pages call
/// them through read() and write().
class Session : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString projectPath() const = 0;
    virtual bool isReadOnly() const = 0;
    virtual qint64 projectBytes() const = 0;         ///< as of the last write
    virtual QStringList interruptedRuns() const = 0; ///< found when the project was opened

    virtual PromptSet prompts() const = 0; ///< what operators say where a node has no text of its own
    virtual const Archive &archive() const = 0;
    virtual Registry &registry() = 0;

    /// As of the last poolChanged(), policiesChanged(): no reading of the file.
    virtual QList<ModelCard> pool() const = 0;
    virtual QList<PolicyVersion> policies() const = 0; ///< the latest version of each
    virtual QList<EndpointHealth> endpoints() const = 0;
    virtual QString poolName() const = 0; ///< "simulated", "all", an endpoint, or empty for the default
    virtual void usePool(const QString &name) = 0;

    /// Trains the policy `daao` in the background where the project has none, as a job that can be stopped;
    /// learned() tells the end. Until then the project's default policy is another.
    virtual void learnDefault() {}
    virtual bool isLearning() const { return false; }

    virtual RunChoice choice() const = 0;
    virtual void setChoice(const RunChoice &choice) = 0;

    /// Difficulty, plan and expected cost, without any call. A newer preview makes older ones end as
    /// cancelled.
    virtual QFuture<Result<Preview>> preview(const RunOrder &order) = 0;
    /// What the oracle policy, which knows the simulated truth, would pay for this query and how often it
    /// would be right; Unavailable where nobody knows the truth.
    virtual QFuture<Result<Expected>> oracle(const Query &query) = 0;
    /// The id of a run that begins on a worker; it is followed through events(). Refused orders end as a
    /// notice() and a failed job.
    virtual QString start(const RunOrder &order) = 0;
    /// Many runs as one job, a few at a time; its id.
    virtual QString startBatch(const QString &title, const QList<RunOrder> &orders) = 0;
    virtual bool isRunning(const QString &runId) const = 0;
    virtual void stop(const QString &runId) = 0;

    /// All runs of this session as they happen, delivered on the GUI thread; text that streams comes bundled
    /// about 25 times a second.
    virtual RunEvents &events() = 0;
    virtual JobList &jobs() = 0;
    /// The running jobs whose work would be missed: closing asks about them.
    virtual QList<Job *> unfinished() { return jobs().running(); }

    virtual Cost spent() const = 0; ///< by the runs of this session
    virtual std::optional<Money> spendingCap() const = 0;
    /// Refuses new runs once the session has spent that much.
    virtual void setSpendingCap(std::optional<Money> cap) = 0;

    /// The five steps of the endpoint test, each announced on the GUI thread by probeStep().
    virtual QFuture<Result<ProbeReport>> probe(const Endpoint &endpoint) = 0;
    /// Puts a tested endpoint and its LLMs into the project and the pool.
    virtual QFuture<Result<>> adopt(const ProbeReport &report) = 0;

    /// A verified copy of the project file as it is now. Refuses to overwrite.
    virtual QFuture<Result<>> backUp(const QString &path) = 0;

    virtual QThreadPool &readers() = 0; ///< threads for reading the project
    virtual QThreadPool &writers() = 0; ///< one thread: changes happen in their order

    /// `work(const Archive &, Registry &)` returns a Result; deliver() brings it back.
    template<class Work>
    auto read(Work work)
    {
        return inBackground(readers(),
                            [this, work = std::move(work)] { return work(archive(), registry()); });
    }
    /// `work(Registry &)` returns a Result<>; runsEdited(), policiesChanged() … are the caller's to emit.
    template<class Work>
    auto write(Work work)
    {
        return inBackground(writers(), [this, work = std::move(work)] { return work(registry()); });
    }
    /// Reads policies, LLMs and endpoints again after somebody changed them.
    virtual void reload() = 0;

signals:
    void poolChanged();
    void policiesChanged();
    void choiceChanged();
    void learningChanged();
    void learned(); ///< the policy `daao` is there now
    void endpointsChanged(); ///< their health too
    void spentChanged();
    /// More was measured about how often LLMs solve queries: previews say something new.
    void evidenceChanged();
    /// It is on disk: lists may show it.
    void runStored(const QString &runId);
    /// Tags, star, note or bin of these runs changed.
    void runsEdited(const QStringList &runIds);
    void probeStep(const daao::ProbeStep &step);
    /// Something the user should know that nobody asked for; `runId` may be empty.
    void notice(const daao::Error &error, const QString &runId);
};

} // namespace daao
