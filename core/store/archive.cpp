#include "core/store/archive.h"

#include "core/store/readers.h"
#include "core/store/runconditions.h"
#include "core/store/runloader.h"

#include <QCache>

#include <mutex>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr auto summaryOfRun =
    "SELECT run.id, run.origin, run.status, run.policy, run.policy_version, run.query, run.answer, "
    "run.difficulty, run.correct, run.cost_pico, run.cost_complete, run.wall_ms, run.started_at, "
    "run.starred, "
    "(SELECT text FROM note WHERE note.run = run.seq), "
    "(SELECT group_concat(name, char(10)) FROM tag WHERE tag.run = run.seq), run.true_difficulty, "
    "run.parent, run.models, run.costliest_model, run.shape, run.nodes, run.prompt_tokens, "
    "run.completion_tokens, run.seq FROM run WHERE run.seq = ?";

RunSummary summaryOf(const sql::Statement &row)
{
    const auto list = [&](int column) { return row.text(column).split(u'\n', Qt::SkipEmptyParts); };
    RunSummary run;
    run.id = row.text(0);
    run.origin = originFromString(row.text(1)).value_or(Origin::Simulated);
    run.status = runStatusFromString(row.text(2)).value_or(RunStatus::Failed);
    run.policy = {row.text(3), row.integer(4)};
    run.query = row.text(5);
    run.answer = row.text(6);
    run.difficulty = row.real(7, 0.5);
    if (!row.isNull(8))
        run.correct = row.integer(8) != 0;
    run.cost = {Money::pico(row.wide(9)), row.integer(10) != 0};
    run.wallMs = row.real(11);
    run.startedAt = QDateTime::fromMSecsSinceEpoch(row.wide(12), Qt::UTC);
    run.starred = row.integer(13) != 0;
    run.note = row.text(14);
    run.tags = list(15);
    run.trueDifficulty = row.optionalReal(16);
    run.parent = row.text(17);
    run.models = list(18);
    run.costliestModel = row.text(19);
    run.shape = row.text(20);
    run.nodes = row.integer(21);
    run.promptTokens = row.wide(22);
    run.completionTokens = row.wide(23);
    run.seq = row.wide(24);
    return run;
}

/// The rows of a filter: one pass over the index run_list, which holds every column a filter can ask for.
Result<QList<qint64>> rowsOf(sql::Connection &db, const RunFilter &filter)
{
    const store::RunConditions conditions(filter);
    const auto query = db.prepare("SELECT run.seq FROM run" + conditions.page());
    if (!query)
        return tl::unexpected(query.error());
    conditions.bind(**query);
    QList<qint64> seqs;
    for (;;) {
        const auto row = (*query)->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return seqs;
        seqs.append((*query)->wide(0));
    }
}

Result<QList<RunSummary>> linesOf(sql::Connection &db, const QList<qint64> &seqs)
{
    auto &query = db.statement(summaryOfRun);
    QList<RunSummary> runs;
    runs.reserve(seqs.size());
    for (const qint64 seq : seqs) {
        const auto row = query.with(seq).step();
        if (!row)
            return tl::unexpected(row.error());
        if (*row)
            runs.append(summaryOf(query));
    }
    query.reset();
    return runs;
}

} // namespace

Archive::Archive(store::Readers &readers)
    : m_readers(readers)
{}

Result<Run> Archive::run(const QString &idOrBeginning) const
{
    if (idOrBeginning.isEmpty())
        return failure(ErrorKind::Usage, tr("No run is named."));
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    auto &find =
        (*db)->statement("SELECT id FROM run WHERE id >= ? AND id < ? || char(1114111) ORDER BY id LIMIT 2");
    QStringList ids;
    find.with(idOrBeginning, idOrBeginning);
    for (auto row = find.step();; row = find.step()) {
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        ids.append(find.text(0));
    }
    find.reset();
    if (ids.isEmpty())
        return failure(ErrorKind::Usage, tr("There is no run “%1”.").arg(idOrBeginning));
    if (ids.size() > 1 && ids.first() != idOrBeginning)
        return failure(ErrorKind::Usage, tr("Several runs begin with “%1”.").arg(idOrBeginning));
    return store::loadRun(**db, ids.first());
}

Result<QList<RunSummary>> Archive::runs(const RunFilter &filter) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    const auto seqs = rowsOf(**db, filter);
    if (!seqs)
        return tl::unexpected(seqs.error());
    return linesOf(**db, *seqs);
}

Result<QList<qint64>> Archive::sequence(const RunFilter &filter) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    return rowsOf(**db, filter);
}

Result<QList<RunSummary>> Archive::lines(const QList<qint64> &seqs) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    return linesOf(**db, seqs);
}

Result<qint64> Archive::count(const RunFilter &filter) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    const store::RunConditions conditions(filter);
    const auto query = (*db)->prepare("SELECT count(*) FROM run" + conditions.where());
    if (!query)
        return tl::unexpected(query.error());
    conditions.bind(**query);
    return (*query)->step().map([&](bool) { return (*query)->wide(0); });
}

std::optional<NodeRun> Archive::node(const QByteArray &key) const
{
    if (key.isEmpty())
        return std::nullopt;
    const auto db = m_readers.take();
    if (!db)
        return std::nullopt;
    auto &find = (*db)->statement("SELECT id FROM node_run WHERE cache_key = ? AND status = 'ok' "
                                  "AND length(cache_key) > 0 ORDER BY id DESC LIMIT 1");
    const auto row = find.with(key).step();
    if (!row || !*row)
        return std::nullopt;
    const qint64 id = find.wide(0);
    find.reset();
    const auto node = store::loadNode(**db, id);
    return node ? std::optional(*node) : std::nullopt;
}

struct StoredNodeCache::Private
{
    explicit Private(const Archive &runs)
        : archive(runs)
    {}

    const Archive &archive;
    std::mutex mutex;
    QCache<QByteArray, NodeRun> recent{16 * 1024 * 1024};
};

namespace {

qsizetype bytesOf(const NodeRun &node)
{
    qsizetype bytes = 1000;
    for (const Candidate &candidate : node.candidates)
        bytes += 200 + 2 * (candidate.text.size() + candidate.code.size());
    for (const Call &call : node.calls) {
        for (const ChatMessage &message : call.request.messages)
            bytes += 100 + 2 * message.content.size();
        for (const Attempt &attempt : call.reply.attempts)
            bytes += 500 + 2 * (attempt.text.size() + attempt.reasoning.size());
    }
    return bytes;
}

} // namespace

StoredNodeCache::StoredNodeCache(const Archive &archive)
    : d(std::make_unique<Private>(archive))
{
    d->recent.setMaxCost(16 * 1024 * 1024);
}

StoredNodeCache::~StoredNodeCache() = default;

std::optional<NodeRun> StoredNodeCache::find(const QByteArray &key)
{
    {
        const std::scoped_lock lock(d->mutex);
        if (const NodeRun *node = d->recent.object(key))
            return *node;
    }
    auto node = d->archive.node(key);
    if (node)
        insert(key, *node);
    return node;
}

void StoredNodeCache::insert(const QByteArray &key, const NodeRun &node)
{
    if (key.isEmpty() || node.status != NodeStatus::Ok)
        return;
    const std::scoped_lock lock(d->mutex);
    d->recent.insert(key, new NodeRun(node), bytesOf(node));
}

} // namespace daao
