#include "app/workbenchsession.h"

#include "app/endpoints.h"
#include "app/sampleproject.h"
#include "core/base/deliver.h"
#include "core/policies/policydocument.h"

#include <sys/resource.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QUuid>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int parallelRuns = 4;
constexpr int parallelReads = 6; // long readings (evidence, plots) must not hold up what is looked at
constexpr qsizetype longestJudged =
    20'000; // generated problems are shorter; more is not worth reading for one

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
{
    m_readers.setMaxThreadCount(parallelReads);
    m_writers.setMaxThreadCount(1);
    m_planners.setMaxThreadCount(1);
    m_runners.setMaxThreadCount(parallelRuns);
    m_trainers.setMaxThreadCount(1);
    m_choice.policy = opened.snapshot.defaultPolicy;
    take(opened.snapshot);
    connect(&events(), &RunEvents::callEnded, this,
            [this](const QString &, const Call &call) { followHealth(call); });
    connect(&events(), &RunEvents::finished, this, &WorkbenchSession::account);
    m_readers.start([this] { measure(); });
}

WorkbenchSession::~WorkbenchSession()
{
    m_closing.request_stop();
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
    {
        const std::lock_guard lock(m_problemsMutex);
        m_snapshot = snapshot;
    }
    QList<EndpointHealth> health;
    for (const Endpoint &endpoint : snapshot.endpoints) {
        const auto known = std::ranges::find(m_health, endpoint.name,
                                             [](const EndpointHealth &h) { return h.endpoint.name; });
        EndpointHealth now = known == m_health.end() ? EndpointHealth() : *known;
        now.endpoint = endpoint;
        now.models = int(std::ranges::count(snapshot.pool, endpoint.name, &ModelCard::endpoint));
        health.append(now);
    }
    m_health = health;
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
    m_isLearning = false;
    if (snapshot) {
        job->finish({}, tr("The project has the policy daao now."));
        take(*snapshot);
        emit policiesChanged();
        emit learned();
    } else {
        job->finish(tl::unexpected(snapshot.error()));
        emit notice(snapshot.error(), {});
    }
    emit learningChanged();
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

Query WorkbenchSession::resolved(const Query &query) const
{
    Query known = query;
    if (known.reference.canJudge() || known.text.size() > longestJudged)
        return known;
    {
        const std::lock_guard lock(m_problemsMutex);
        const auto problem = m_snapshot.problems.constFind(query.text);
        if (problem != m_snapshot.problems.constEnd()) {
            known.id = problem->id;
            known.reference = problem->reference;
            return known;
        }
    }
    if (const auto truth = m_bench->truth().truth(query.text); truth && !truth->answer.isEmpty())
        known.reference.answer = truth->answer;
    return known;
}

Result<PolicyVersion> WorkbenchSession::policyOf(const RunChoice &choice, bool mayStore) const
{
    auto policy = m_bench->policyVersion(choice.policy);
    if (!policy || !choice.lambda)
        return policy;
    auto document = PolicyDocument::fromJson(policy->document);
    if (!document || document->lambda == *choice.lambda)
        return policy;
    document->lambda = *choice.lambda;
    const QJsonObject json = document->toJson();
    Registry &registry = m_bench->project().registry();
    if (const auto versions = registry.versions(policy->name))
        for (const PolicyVersion &version : *versions)
            if (const auto other = PolicyDocument::fromJson(version.document); other && *other == *document)
                return version;
    if (mayStore)
        return registry.savePolicy(policy->name, json,
                                   tr("λ changed to %1 in the tool bar").arg(*choice.lambda));
    return PolicyVersion{.name = policy->name, .version = 0, .document = json};
}

Result<WorkbenchSession::Prepared> WorkbenchSession::prepare(const RunOrder &order, bool mayStore) const
{
    const auto policy = policyOf(order.choice, mayStore);
    if (!policy)
        return tl::unexpected(policy.error());
    auto request = m_bench->runRequest(resolved(order.query), *policy);
    if (!request)
        return tl::unexpected(request.error());
    request->seed = order.seed;
    request->plan = order.plan;
    request->fresh = order.fresh;
    request->cache = order.cache;
    request->parent = order.parent;
    request->budget = order.choice.budget;
    if (const auto document = PolicyDocument::fromJson(policy->document)) {
        if (!request->budget)
            request->budget = document->budget;
        return Prepared{std::move(*request), document->lambda};
    }
    return Prepared{std::move(*request), 0};
}

Result<Preview> WorkbenchSession::look(const RunOrder &order) const
{
    QElapsedTimer timer;
    timer.start();
    const auto prepared = prepare(order, false);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const RunRequest &request = prepared->request;
    const auto plan = m_bench->plan(request);
    if (!plan)
        return tl::unexpected(plan.error());
    Preview preview{.query = request.query,
                    .plan = *plan,
                    .policy = u"%1@%2"_s.arg(request.policy.name).arg(request.policy.version),
                    .lambda = prepared->lambda};
    if (const auto estimator = m_bench->estimator()) {
        preview.cheapest =
            m_evidence.near(estimator->reference(), estimator->estimate(request.query.text).value);
        if (request.query.text.size() <= longestJudged)
            if (const auto p = m_bench->truth().successProbability(request.query.text, estimator->reference(),
                                                                   Asking::Directly))
                preview.trueDifficulty = 1 - *p;
    }
    preview.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return preview;
}

QFuture<Result<Preview>> WorkbenchSession::preview(const RunOrder &order)
{
    const quint64 number = ++m_newestPreview;
    return inBackground(m_planners, [this, order, number]() -> Result<Preview> {
        if (number != m_newestPreview)
            return failure(ErrorKind::Cancelled, tr("A newer preview took its place."));
        return look(order);
    });
}

QFuture<Result<Expected>> WorkbenchSession::oracle(const Query &query)
{
    return inBackground(m_readers, [this, query]() -> Result<Expected> {
        if (query.text.size() > longestJudged)
            return failure(ErrorKind::Unavailable, tr("No generated problem is that long."));
        const QList<PolicyVersion> shipped = PolicyDocument::builtIn();
        const auto request = m_bench->runRequest(
            resolved(query), *std::ranges::find(shipped, u"oracle"_s, &PolicyVersion::name));
        if (!request)
            return tl::unexpected(request.error());
        return m_bench->plan(*request).map([](const Plan &plan) { return plan.expected; });
    });
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
    auto prepared = prepare(order, true);
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
    remember(run);
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

void WorkbenchSession::followHealth(const Call &call)
{
    const auto card = std::ranges::find(m_snapshot.pool, call.request.model, &ModelCard::id);
    if (card == m_snapshot.pool.end())
        return;
    const auto health =
        std::ranges::find(m_health, card->endpoint, [](const EndpointHealth &h) { return h.endpoint.name; });
    if (health == m_health.end())
        return;
    const bool wasWell = health->failedInARow == 0;
    const bool isWell = call.reply.ok() || call.reply.last().error->kind == ErrorKind::Cancelled;
    ++health->calls;
    health->failedInARow = isWell ? 0 : health->failedInARow + 1;
    if (wasWell != isWell || health->calls == 1)
        emit endpointsChanged();
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

void WorkbenchSession::remember(const Run &run)
{
    if (const auto estimator = m_bench->estimator())
        m_evidence.add(run, estimator->estimate(run.query.text.left(longestJudged)).value);
}

void WorkbenchSession::measure()
{
    constexpr int portions = 12; // closing need not wait for all of them
    constexpr int problems = 50;
    constexpr quint64 seed = 90'210; // none of them was used to fit the estimator or stored as a problem
    const auto estimator = m_bench->estimator();
    if (!estimator || m_closing.stop_requested())
        return;
    constexpr int recentRuns = 200;
    if (const auto recent = archive().runs({.limit = recentRuns}))
        for (const RunSummary &summary : *recent)
            if (const auto run = archive().run(summary.id); run && !m_closing.stop_requested())
                if (run->origin == Origin::Live)
                    remember(*run);
    for (quint64 portion = 0; portion < portions && !m_closing.stop_requested(); ++portion)
        for (const OutcomeRow &row :
             SampleProject::outcomes(m_bench->simulatedPool(), m_bench->truth(), problems, seed + portion))
            if (row.direct)
                m_evidence.add(row.model, {estimator->estimate(row.text).value, row.solved});
    QMetaObject::invokeMethod(this, &Session::evidenceChanged);
}

} // namespace daao
