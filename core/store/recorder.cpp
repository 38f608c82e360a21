#include "core/store/recorder.h"

#include "core/store/owner.h"
#include "core/store/rows.h"
#include "core/store/writer.h"

#include <QSet>

#include <mutex>

namespace daao {

struct Recorder::Private
{
    explicit Private(store::Writer &theWriter)
        : writer(theWriter)
    {}

    struct Open
    {
        Plan plan;           ///< as stored
        QSet<QString> nodes; ///< stored ones
    };

    void post(const QString &run, store::PreparedWork prepared)
    {
        writer.post(run, prepared.bytes, std::move(prepared.work));
    }

    store::Writer &writer;
    QString owner = store::ownerToken();
    std::mutex mutex;
    QHash<QString, Open> open;
};

Recorder::Recorder(store::Writer &writer)
    : d(new Private(writer))
{}

Recorder::~Recorder()
{
    for (auto it = d->open.cbegin(); it != d->open.cend(); ++it)
        d->writer.post(it.key(), 0, store::runInterrupted(it.key()));
}

void Recorder::runStarted(const Run &run)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->open.insert(run.id, {run.plan, {}});
    }
    d->post(run.id, store::runInserted(run, d->owner));
}

void Recorder::nodeFinished(const QString &runId, const NodeRun &node)
{
    {
        const std::scoped_lock lock(d->mutex);
        const auto open = d->open.find(runId);
        if (open == d->open.end())
            return;
        open->nodes.insert(node.node);
    }
    d->post(runId, store::nodeStored(runId, node));
}

void Recorder::runFinished(const Run &run)
{
    Private::Open open;
    {
        const std::scoped_lock lock(d->mutex);
        const auto found = d->open.find(run.id);
        if (found == d->open.end())
            return;
        open = *found;
        d->open.erase(found);
    }
    for (const NodeRun &node : run.nodes) // skipped ones, of which there was no event
        if (!open.nodes.contains(node.node))
            d->post(run.id, store::nodeStored(run.id, node));
    d->post(run.id, store::runFinished(run, !(open.plan == run.plan)));
}

QFuture<Result<>> Recorder::starting(const AttemptStart &start)
{
    if (!start.mayCostMoney)
        return QtFuture::makeReadyFuture(Result<>());
    Attempt attempt;
    attempt.number = start.number;
    attempt.requestId = start.requestId;
    attempt.startedAt = start.startedAt;
    return d->writer.write(
        start.runId, store::attemptSent(start.runId, start.node, start.call, start.model, attempt).work);
}

void Recorder::finished(const AttemptStart &start, const Attempt &attempt)
{
    if (start.mayCostMoney) // the free ones come with their node
        d->post(start.runId, store::attemptStored(start.runId, start.node, start.call, start.model, attempt));
}

QFuture<Result<>> Recorder::save(const Run &run)
{
    runStarted(run);
    runFinished(run);
    return saved(run.id);
}

QFuture<Result<>> Recorder::saved(const QString &runId)
{
    return d->writer.barrier(runId);
}

QFuture<Result<>> Recorder::flush()
{
    return d->writer.barrier({});
}

} // namespace daao
