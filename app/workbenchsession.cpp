#include "app/workbenchsession.h"

#include "app/endpoints.h"
#include "core/base/deliver.h"

#include <sys/resource.h>
#include <unistd.h>

#include <QFileInfo>
#include <QUuid>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int parallelRuns = 4;
constexpr int parallelReads = 6; // long readings (evidence, plots) must not hold up what is looked at

const QString learningJob = u"learn-default"_s;

/// What the machine does for the user goes before what this thread and those it starts compute.
void giveWay()
{
    constexpr int niceness = 10;
    setpriority(PRIO_PROCESS, id_t(gettid()), niceness);
}

QString titleOf(const QString &text)
{
    constexpr int shown = 60;
    const QString line = text.left(400).simplified();
    return line.size() > shown ? line.left(shown - 1) + u'…' : line;
}

Result<> closing()
{
    return failure(ErrorKind::Cancelled, WorkbenchSession::tr("The project was closed."));
}

} // namespace

Result<std::shared_ptr<WorkbenchSession::Opened>> WorkbenchSession::open(const WorkbenchOptions &options,
                                                                         const Workbench::Progress &progress)
{
    auto bench = Workbench::open(options, progress);
    if (!bench)
        return tl::unexpected(bench.error());
    auto snapshot = snapshotOf(**bench);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return std::make_shared<Opened>(Opened{std::move(*bench), std::move(*snapshot)});
}

Result<WorkbenchSession::Snapshot> WorkbenchSession::snapshotOf(Workbench &bench)
{
    Registry &registry = bench.project().registry();
    const auto policies = registry.policies();
    const auto endpoints = registry.endpoints();
    const auto problems = registry.problems();
    const auto chosen = registry.setting(u"default_policy"_s, u"logistic"_s);
    if (!policies || !endpoints || !problems || !chosen)
        return tl::unexpected(!policies    ? policies.error()
                              : !endpoints ? endpoints.error()
                              : !problems  ? problems.error()
                                           : chosen.error());
    Snapshot snapshot{bench.pool(), *policies, *endpoints, *chosen, {}};
    for (const Problem &problem : *problems)
        snapshot.problems.insert(problem.query, problem);
    return snapshot;
}

WorkbenchSession::WorkbenchSession(Opened &&opened, QObject *parent)
    : Session(parent)
    , m_bench(std::move(opened.bench))
    , m_planning(*m_bench)
{
    m_readers.setMaxThreadCount(parallelReads);
    m_writers.setMaxThreadCount(1);
    m_planners.setMaxThreadCount(1);
    m_runners.setMaxThreadCount(parallelRuns);
    m_trainers.setMaxThreadCount(1);
    m_choice.policy = opened.snapshot.defaultPolicy;
    take(opened.snapshot);
    connect(&events(), &RunEvents::callEnded, this, [this](const QString &, const Call &call) {
        if (m_endpoints.follow(call))
            emit endpointsChanged();
    });
    connect(&events(), &RunEvents::finished, this, &WorkbenchSession::account);
    m_readers.start([this] {
        m_planning.measure(m_closing.get_token());
        QMetaObject::invokeMethod(this, &Session::evidenceChanged);
    });
}

WorkbenchSession::~WorkbenchSession()
{
    m_closing.request_stop();
    m_previewing.request_stop();
    for (Job *job : m_jobs.running())
        job->cancel();
    for (QThreadPool *pool : {&m_planners, &m_readers, &m_writers, &m_runners, &m_trainers})
        pool->waitForDone();
}

QString WorkbenchSession::projectPath() const
{
    return m_bench->project().path();
}

bool WorkbenchSession::isReadOnly() const
{
    return m_bench->project().isReadOnly();
}

qint64 WorkbenchSession::projectBytes() const
{
    return QFileInfo(projectPath()).size();
}

QStringList WorkbenchSession::interruptedRuns() const
{
    return m_bench->project().interrupted();
}

const Archive &WorkbenchSession::archive() const
{
    return m_bench->project().archive();
}

Registry &WorkbenchSession::registry()
{
    return m_bench->project().registry();
}

void WorkbenchSession::take(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    m_planning.setProblems(snapshot.problems);
    m_endpoints.setEndpoints(snapshot.endpoints, snapshot.pool);
}

void WorkbenchSession::reload()
{
    auto read = inBackground(m_writers, [this]() -> Result<Snapshot> {
        if (auto loaded = m_bench->loadPool(m_poolName); !loaded)
            return tl::unexpected(loaded.error());
        return snapshotOf(*m_bench);
    });
    deliver(read, this, [this](const Result<Snapshot> &snapshot) {
        if (!snapshot) {
            emit notice(snapshot.error(), {});
            return;
        }
        take(*snapshot);
        emit poolChanged();
        emit policiesChanged();
        emit endpointsChanged();
    });
}

void WorkbenchSession::usePool(const QString &name)
{
    m_poolName = name;
    reload();
}

void WorkbenchSession::learnDefault()
{
    const bool isThere =
        std::ranges::find(m_snapshot.policies, u"daao"_s, &PolicyVersion::name) != m_snapshot.policies.end();
    if (m_isLearning || isThere || isReadOnly())
        return;
    m_isLearning = true;
    Job *job = m_jobs.start(learningJob, tr("Training the policy daao on the simulated pool"));
    job->setPausable();
    m_trainers.start([this, job, stop = job->stopToken()] {
        giveWay();
        const auto tell = [job](const QString &step) {
            job->report(std::nullopt, step);
            job->waitWhilePaused();
        };
        const auto learnt = m_bench->learnDefault(tell, stop);
        const Result<Snapshot> snapshot =
            learnt ? snapshotOf(*m_bench) : Result<Snapshot>(tl::unexpected(learnt.error()));
        QMetaObject::invokeMethod(this, [this, job, snapshot] { concludeLearning(job, snapshot); });
    });
    emit learningChanged();
}

void WorkbenchSession::concludeLearning(Job *job, const Result<Snapshot> &snapshot)
{
    if (!snapshot) {
        m_isLearning = false;
        job->finish(tl::unexpected(snapshot.error()));
        emit notice(snapshot.error(), {});
        emit learningChanged();
        return;
    }
    job->finish({}, tr("The project has the policy daao now."));
    // A turn of the event loop each: together they would keep the window for longer than it may be.
    const auto next = [this](auto work) { QMetaObject::invokeMethod(this, work, Qt::QueuedConnection); };
    next([this, snapshot] { take(*snapshot); });
    next([this] { emit policiesChanged(); });
    next([this] {
        m_isLearning = false;
        emit learned();
        emit learningChanged();
    });
}

QList<Job *> WorkbenchSession::unfinished()
{
    QList<Job *> jobs = m_jobs.running();
    jobs.removeIf([](const Job *job) { return job->id() == learningJob; }); // it is made up for at any time
    return jobs;
}

void WorkbenchSession::setChoice(const RunChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    emit choiceChanged();
}

void WorkbenchSession::setSpendingCap(std::optional<Money> cap)
{
    m_cap = cap;
    m_capPico = cap ? cap->pico() : -1;
    emit spentChanged();
}

std::optional<Money> WorkbenchSession::left() const
{
    if (m_capPico < 0)
        return std::nullopt;
    return std::max(Money(), Money::pico(m_capPico - m_spentPico));
}

QFuture<Result<Preview>> WorkbenchSession::preview(const RunOrder &order)
{
    m_previewing.request_stop(); // it may be waiting for a server that reads the text before
    m_previewing = std::stop_source();
    return inBackground(m_planners, [this, order, stop = m_previewing.get_token()]() -> Result<Preview> {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, tr("A newer preview took its place."));
        return m_planning.preview(order, stop);
    });
}

QFuture<Result<Expected>> WorkbenchSession::oracle(const Query &query)
{
    return inBackground(m_readers, [this, query] { return m_planning.oracle(query, m_closing.get_token()); });
}

Result<Run> WorkbenchSession::execute(const RunOrder &order, const QString &id, RunSink &watcher,
                                      Workbench::Pace pace, std::stop_token stop)
{
    if (stop.stop_requested() || m_closing.stop_requested())
        return tl::unexpected(closing().error());
    const std::optional<Money> most = left();
    if (most && *most == Money())
        return failure(ErrorKind::Budget,
                       tr("The session has spent its cap. Raise the cap in the settings to go on."));
    if (isReadOnly())
        return failure(ErrorKind::Storage,
                       tr("The project is open for reading only, so a run could not be kept."));
    auto prepared = m_planning.prepare(order, RunPlanning::Store::WhereChanged);
    if (!prepared)
        return tl::unexpected(prepared.error());
    RunRequest &request = prepared->request;
    request.id = id;
    request.gate = order.gate.get();
    if (most && (!request.budget || *request.budget > *most))
        request.budget = most;
    // What is reused of the parent is looked up on disk; a failure there is the parent's to tell.
    if (!order.parent.isEmpty())
        (void)m_bench->acknowledge(order.parent);
    Run run = m_bench->execute(request, &watcher, std::move(stop), pace);
    m_spentPico += run.cost.known.pico();
    m_planning.remember(run);
    if (auto stored = m_bench->acknowledge(id); !stored)
        return tl::unexpected(stored.error());
    return run;
}

QString WorkbenchSession::start(const RunOrder &order)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Job *job = m_jobs.start(id, titleOf(order.query.text));
    m_runners.start([this, order, id, job, stop = job->stopToken()] {
        const auto run = execute(order, id, m_events.everything(), Workbench::Pace::Modelled, stop);
        QMetaObject::invokeMethod(this, [this, job, id, run] { conclude(job, id, run); });
    });
    return id;
}

void WorkbenchSession::conclude(Job *job, const QString &id, const Result<Run> &run)
{
    if (!run) {
        job->finish(tl::unexpected(run.error()));
        emit notice(run.error(), id);
        return;
    }
    if (run->error && run->status != RunStatus::Finished)
        job->finish(tl::unexpected(*run->error));
    else
        job->finish({});
    emit runStored(id);
}

/// Runs that are one job; shared by the threads they run on.
struct WorkbenchSession::Batch
{
    Job *job = nullptr;
    int all = 0;
    std::atomic<int> done = 0;
    std::atomic<int> failed = 0;
};

QString WorkbenchSession::startBatch(const QString &title, const QList<RunOrder> &orders)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Job *job = m_jobs.start(id, title);
    job->setPausable();
    const auto batch = std::make_shared<Batch>();
    batch->job = job;
    batch->all = int(orders.size());
    if (batch->all == 0)
        job->finish({}, tr("There was nothing to run."));
    for (const RunOrder &order : orders)
        startInBatch(batch, order);
    return id;
}

void WorkbenchSession::startInBatch(const std::shared_ptr<Batch> &batch, const RunOrder &order)
{
    m_runners.start([this, batch, order] {
        Job *job = batch->job;
        if (job->parks([this, batch, order] { startInBatch(batch, order); }))
            return;
        const auto stop = job->stopToken();
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto run = execute(order, id, m_events.milestones(), Workbench::Pace::AtOnce, stop);
        if (!run || run->status != RunStatus::Finished)
            ++batch->failed;
        const int done = ++batch->done;
        job->report(double(done) / batch->all, tr("%1 of %2").arg(done).arg(batch->all));
        if (run)
            QMetaObject::invokeMethod(this, [this, id] { emit runStored(id); });
        if (done < batch->all)
            return;
        if (stop.stop_requested())
            job->finish(failure(ErrorKind::Cancelled, tr("Stopped; the runs that finished are kept.")));
        else
            job->finish({}, batch->failed == 0
                                ? tr("%n run(s) finished.", "", batch->all)
                                : tr("%1 of %2 runs did not finish.").arg(batch->failed).arg(batch->all));
    });
}

bool WorkbenchSession::isRunning(const QString &runId) const
{
    const Job *job = m_jobs.find(runId);
    return job && !job->isOver();
}

void WorkbenchSession::stop(const QString &runId)
{
    if (Job *job = m_jobs.find(runId))
        job->cancel();
}

void WorkbenchSession::account(const Run &run)
{
    m_spent += run.cost;
    emit spentChanged();
}

QFuture<Result<ProbeReport>> WorkbenchSession::probe(const Endpoint &endpoint)
{
    Job *job =
        m_jobs.start(QUuid::createUuid().toString(QUuid::WithoutBraces), tr("Testing %1").arg(endpoint.url));
    return inBackground(m_readers, [this, endpoint, job]() -> Result<ProbeReport> {
        constexpr int steps = 5;
        int done = 0;
        const ProbeReport report =
            EndpointProbe(m_bench->network(), endpoint).run(job->stopToken(), [&](const ProbeStep &step) {
                job->report(double(++done) / steps, step.title);
                QMetaObject::invokeMethod(this, [this, step] { emit probeStep(step); });
            });
        if (job->stopToken().stop_requested())
            job->finish(failure(ErrorKind::Cancelled, tr("The test was stopped.")));
        else
            job->finish({}, report.ok() ? tr("It answers.") : tr("It does not answer."));
        return report;
    });
}

QFuture<Result<>> WorkbenchSession::adopt(const ProbeReport &report)
{
    return write([report](Registry &registry) { return Endpoints::adopt(registry, report); });
}

QFuture<Result<>> WorkbenchSession::backUp(const QString &path)
{
    return inBackground(m_readers, [this, path] { return m_bench->project().backup(path); });
}

} // namespace daao
