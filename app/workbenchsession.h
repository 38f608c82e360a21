#pragma once

#include "app/bundledevents.h"
#include "app/endpointwatch.h"
#include "app/runplanning.h"
#include "app/workbench.h"
#include "ui/pages/session.h"

#include <QThreadPool>

#include <atomic>

namespace daao {

/// The session over a Workbench. What was read of the project is kept as values, so that the GUI thread never
/// waits for the file.
class WorkbenchSession final : public Session
{
    Q_OBJECT

public:
    /// What the GUI thread knows of the project without asking the file.
    struct Snapshot
    {
        QList<ModelCard> pool;
        QList<PolicyVersion> policies;
        QList<Endpoint> endpoints;
        QString defaultPolicy;
        QHash<QString, Problem> problems; ///< by text
    };
    /// Opens the project and reads what a session starts with. Blocks: on a worker.
    struct Opened
    {
        std::unique_ptr<Workbench> bench;
        Snapshot snapshot;
    };
    static Result<std::shared_ptr<Opened>> open(const WorkbenchOptions &options,
                                                const Workbench::Progress &progress);

    explicit WorkbenchSession(Opened &&opened, QObject *parent = nullptr);
    /// Stops what runs and waits for it.
    ~WorkbenchSession() override;

    QString projectPath() const override;
    bool isReadOnly() const override;
    qint64 projectBytes() const override;
    QStringList interruptedRuns() const override;
    PromptSet prompts() const override { return m_bench->prompts(); }
    const Archive &archive() const override;
    Registry &registry() override;

    QList<ModelCard> pool() const override { return m_snapshot.pool; }
    QList<PolicyVersion> policies() const override { return m_snapshot.policies; }
    QList<EndpointHealth> endpoints() const override { return m_endpoints.health(); }
    QString poolName() const override { return m_poolName; }
    void learnDefault() override;
    bool isLearning() const override { return m_isLearning; }
    void usePool(const QString &name) override;
    RunChoice choice() const override { return m_choice; }
    void setChoice(const RunChoice &choice) override;

    QFuture<Result<Preview>> preview(const RunOrder &order) override;
    QFuture<Result<Expected>> oracle(const Query &query) override;
    QString start(const RunOrder &order) override;
    QString startBatch(const QString &title, const QList<RunOrder> &orders) override;
    bool isRunning(const QString &runId) const override;
    void stop(const QString &runId) override;
    RunEvents &events() override { return m_events.events(); }
    JobList &jobs() override { return m_jobs; }
    QList<Job *> unfinished() override;

    Cost spent() const override { return m_spent; }
    std::optional<Money> spendingCap() const override { return m_cap; }
    void setSpendingCap(std::optional<Money> cap) override;

    QFuture<Result<ProbeReport>> probe(const Endpoint &endpoint) override;
    QFuture<Result<>> adopt(const ProbeReport &report) override;
    QFuture<Result<>> backUp(const QString &path) override;
    QThreadPool &readers() override { return m_readers; }
    QThreadPool &writers() override { return m_writers; }
    void reload() override;

private:
    static Result<Snapshot> snapshotOf(Workbench &bench);
    void take(const Snapshot &snapshot);
    Result<Run> execute(const RunOrder &order, const QString &id, RunSink &watcher, Workbench::Pace pace,
                        std::stop_token stop);
    /// Ends the session's part of a run on the GUI thread.
    void conclude(Job *job, const QString &id, const Result<Run> &run);
    struct Batch;
    void startInBatch(const std::shared_ptr<Batch> &batch, const RunOrder &order);
    void account(const Run &run);
    void concludeLearning(Job *job, const Result<Snapshot> &snapshot);
    std::optional<Money> left() const;

    std::unique_ptr<Workbench> m_bench;
    RunPlanning m_planning;
    BundledEvents m_events;
    JobList m_jobs;
    Snapshot m_snapshot;
    EndpointWatch m_endpoints;
    QString m_poolName;
    bool m_isLearning = false;
    RunChoice m_choice;
    std::optional<Money> m_cap;
    Cost m_spent;
    std::atomic<qint64> m_spentPico = 0; ///< the same for workers, who must not pass the cap
    std::atomic<qint64> m_capPico = -1;  ///< -1: none
    std::stop_source m_closing;
    std::stop_source m_previewing; ///< the newest
    QThreadPool m_readers;
    QThreadPool m_writers;
    QThreadPool m_planners;
    QThreadPool m_runners;
    QThreadPool m_trainers;
};

} // namespace daao
