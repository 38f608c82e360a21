#include "core/store/writer.h"

#include "core/base/completion.h"

#include <QCache>
#include <QLoggingCategory>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace daao::store {

Q_LOGGING_CATEGORY(lcWriter, "daao.store.writer", QtInfoMsg)

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr qsizetype mostQueuedBytes = 32 * 1024 * 1024;
constexpr auto longestWait = 50ms;
constexpr auto retryPause = 500ms;
constexpr size_t largestBatch = 20'000;

struct Job
{
    Work work; ///< empty: a barrier
    QString run;
    qsizetype bytes = 0;
    bool keep = false; ///< tried again after a failure that may pass
    std::shared_ptr<Completion<void>> done;
    Clock::time_point since = Clock::now();
};

} // namespace

struct Writer::Private
{
    Private(std::unique_ptr<sql::Connection> connection, std::optional<Error> why)
        : refusal(std::move(why))
        , db(std::move(connection))
        , context{*db, [this](const QByteArray &utf8, const QByteArray &sha) { return message(utf8, sha); }}
    {}

    QFuture<Result<>> enqueue(Job job);
    void loop();
    std::vector<Job> takeBatch();
    bool somebodyWaits() const;
    void write(std::vector<Job> &batch);
    Result<> attempt(std::vector<Job> &batch, std::optional<size_t> &bad);
    void settle(std::vector<Job> &batch);
    void putOff(std::vector<Job> &batch, const Error &error);
    void discard(Job &job, const Error &error);
    Result<qint64> message(const QByteArray &utf8, const QByteArray &sha);

    const std::optional<Error> refusal;
    std::unique_ptr<sql::Connection> db;
    WriteContext context;
    QCache<QByteArray, qint64> messageIds{50'000}; ///< of committed rows and of this batch's

    std::mutex mutex;
    std::condition_variable arrived;
    std::condition_variable room;
    std::deque<Job> queue;
    qsizetype queuedBytes = 0;
    int waiting = 0; ///< queued jobs somebody waits for
    bool stopping = false;
    bool triedLast = false;       ///< the end of a writer in trouble: one more try, then it gives up
    std::optional<Error> trouble; ///< why the last batch could not be written
    Clock::time_point retryAt;
    QHash<QString, Error> lostRuns; ///< runs of which a piece is missing on disk
    std::thread thread;
};

Writer::Writer(std::unique_ptr<sql::Connection> connection, std::optional<Error> refusal)
    : d(std::make_unique<Private>(std::move(connection), std::move(refusal)))
{
    d->thread = std::thread([this] { d->loop(); });
}

Writer::~Writer()
{
    {
        const std::scoped_lock lock(d->mutex);
        d->stopping = true;
    }
    d->arrived.notify_all();
    d->room.notify_all();
    d->thread.join();
}

void Writer::post(const QString &run, qsizetype bytes, Work work)
{
    d->enqueue({.work = std::move(work), .run = run, .bytes = bytes + 200, .keep = true, .done = {}});
}

QFuture<Result<>> Writer::write(Work work)
{
    return write({}, std::move(work));
}

QFuture<Result<>> Writer::write(const QString &run, Work work)
{
    return d->enqueue({.work = std::move(work), .run = run, .done = std::make_shared<Completion<void>>()});
}

QFuture<Result<>> Writer::barrier(const QString &run)
{
    return d->enqueue({.work = {}, .run = run, .done = std::make_shared<Completion<void>>()});
}

QFuture<Result<>> Writer::Private::enqueue(Job job)
{
    auto future = job.done ? job.done->future() : QFuture<Result<>>();
    if (refusal) {
        if (job.done)
            job.done->finish(tl::unexpected(*refusal));
        return future;
    }
    std::unique_lock lock(mutex);
    if (!job.done)
        room.wait(lock, [&] { return stopping || trouble || queuedBytes < mostQueuedBytes; });
    if (trouble && !job.done && queuedBytes >= mostQueuedBytes) {
        // The disk has been refusing us for longer than memory lasts: this run will be reported as not saved.
        lostRuns.insert(job.run, *trouble);
        return future;
    }
    queuedBytes += job.bytes;
    waiting += job.done ? 1 : 0;
    queue.push_back(std::move(job));
    lock.unlock();
    arrived.notify_one();
    return future;
}

void Writer::Private::loop()
{
    for (;;) {
        std::vector<Job> batch = takeBatch();
        if (batch.empty())
            return;
        write(batch);
    }
}

/// Waits until there is something to write and it is time to. Empty: we are to stop and all is written.
std::vector<Job> Writer::Private::takeBatch()
{
    std::unique_lock lock(mutex);
    for (;;) {
        if (stopping)
            break;
        if (queue.empty()) {
            arrived.wait(lock);
            continue;
        }
        auto due = waiting > 0 ? Clock::time_point() : queue.front().since + longestWait;
        if (trouble && waiting == 0)
            due = retryAt;
        if (queue.size() >= largestBatch || Clock::now() >= due)
            break;
        arrived.wait_until(lock, due);
    }
    std::vector<Job> batch;
    if (stopping && trouble && std::exchange(triedLast, true)) {
        if (!queue.empty())
            qCWarning(lcWriter) << queue.size() << "rows could not be written:" << trouble->message;
        queue.clear(); // who waits for one of them hears that it was cancelled
    }
    const size_t count = std::min(queue.size(), largestBatch);
    batch.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        waiting -= queue.front().done ? 1 : 0;
        batch.push_back(std::move(queue.front()));
        queue.pop_front();
    }
    return batch;
}

void Writer::Private::write(std::vector<Job> &batch)
{
    for (;;) {
        std::optional<size_t> bad;
        const auto done = attempt(batch, bad);
        if (done)
            return settle(batch);
        messageIds.clear(); // rows of this batch are gone again
        if (!bad)
            return putOff(batch, done.error());
        discard(batch[*bad], done.error());
        batch.erase(batch.begin() + std::ptrdiff_t(*bad));
    }
}

/// All jobs in one transaction. `bad` names the job that can never be stored; none: the trouble is elsewhere.
Result<> Writer::Private::attempt(std::vector<Job> &batch, std::optional<size_t> &bad)
{
    QHash<QString, Error> lost;
    {
        const std::scoped_lock lock(mutex);
        lost = lostRuns;
    }
    sql::Transaction transaction(*db);
    if (!transaction.begun())
        return transaction.begun();
    for (size_t i = 0; i < batch.size(); ++i) {
        if (!batch[i].work || (!batch[i].run.isEmpty() && lost.contains(batch[i].run)))
            continue;
        if (auto done = batch[i].work(context); !done) {
            if (!sql::mayPass(done.error()))
                bad = i;
            return done;
        }
    }
    return transaction.commit();
}

void Writer::Private::settle(std::vector<Job> &batch)
{
    qsizetype bytes = 0;
    QHash<QString, Error> lost;
    {
        const std::scoped_lock lock(mutex);
        for (const Job &job : batch)
            bytes += job.bytes;
        queuedBytes -= bytes;
        trouble.reset();
        lost = lostRuns;
    }
    room.notify_all();
    for (Job &job : batch) {
        if (!job.done)
            continue;
        if (!lost.isEmpty() && !job.work && job.run.isEmpty())
            job.done->finish(tl::unexpected(lost.cbegin().value()));
        else if (const auto missing = lost.constFind(job.run); missing != lost.cend())
            job.done->finish(tl::unexpected(*missing));
        else
            job.done->finish({});
    }
}

/// Those who wait hear of it; the pieces of runs go back to the front of the queue.
void Writer::Private::putOff(std::vector<Job> &batch, const Error &error)
{
    qCWarning(lcWriter) << "could not write:" << error;
    std::vector<std::shared_ptr<Completion<void>>> told;
    {
        const std::scoped_lock lock(mutex);
        for (auto job = batch.rbegin(); job != batch.rend(); ++job) {
            if (job->keep) {
                queue.push_front(std::move(*job));
                continue;
            }
            queuedBytes -= job->bytes;
            if (job->done)
                told.push_back(std::move(job->done));
        }
        trouble = error;
        retryAt = Clock::now() + retryPause;
    }
    room.notify_all();
    for (const auto &done : told)
        done->finish(tl::unexpected(error));
}

void Writer::Private::discard(Job &job, const Error &error)
{
    if (!job.done) // else the one who waits for it is told
        qCWarning(lcWriter) << "cannot store a piece of" << job.run << error;
    {
        const std::scoped_lock lock(mutex);
        queuedBytes -= job.bytes;
        if (!job.run.isEmpty() && job.keep)
            lostRuns.insert(job.run, error);
    }
    if (job.done)
        job.done->finish(tl::unexpected(error));
}

Result<qint64> Writer::Private::message(const QByteArray &utf8, const QByteArray &sha)
{
    if (const qint64 *known = messageIds.object(sha))
        return *known;
    auto &insert =
        db->statement("INSERT INTO message (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING");
    if (const auto done = insert.with(sha, sql::Utf8{utf8}).run(); !done)
        return tl::unexpected(done.error());
    qint64 id = db->lastId();
    if (db->changes() == 0) {
        auto &find = db->statement("SELECT id FROM message WHERE sha256 = ?");
        const auto row = find.with(sha).step();
        if (!row)
            return tl::unexpected(row.error());
        id = find.wide(0);
        find.reset();
    }
    messageIds.insert(sha, new qint64(id));
    return id;
}

} // namespace daao::store
