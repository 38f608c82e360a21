#include "core/store/archive.h"

#include "core/store/readers.h"
#include "core/store/runconditions.h"
#include "core/store/runloader.h"
#include "core/text/answers.h"

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

Result<QList<TagCount>> Archive::tags() const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    auto &find = (*db)->statement("SELECT tag.name, count(*) FROM tag JOIN run ON run.seq = tag.run "
                                  "WHERE run.deleted = 0 GROUP BY tag.name ORDER BY tag.name");
    QList<TagCount> tags;
    auto row = find.step();
    for (; row && *row; row = find.step())
        tags.append({find.text(0), find.wide(1)});
    find.reset();
    if (!row)
        return tl::unexpected(row.error());
    return tags;
}

Result<QList<RunPoint>> Archive::points(const RunFilter &filter) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    const auto seqs = rowsOf(**db, filter);
    if (!seqs)
        return tl::unexpected(seqs.error());
    auto &find = (*db)->statement(
        "SELECT run.id, substr(run.query, 1, 160), run.difficulty, run.cost_pico, run.cost_complete, "
        "run.correct, run.origin, "
        "(SELECT model FROM node_run WHERE node_run.run = run.seq ORDER BY cost_pico DESC LIMIT 1) "
        "FROM run WHERE run.seq = ? AND run.status = 'finished'");
    QList<RunPoint> points;
    for (const qint64 seq : *seqs) {
        const auto row = find.with(seq).step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            continue;
        RunPoint point{.id = find.text(0),
                       .query = find.text(1),
                       .difficulty = find.real(2, 0.5),
                       .cost = {Money::pico(find.wide(3)), find.integer(4) != 0},
                       .origin = originFromString(find.text(6)).value_or(Origin::Simulated),
                       .costliestModel = find.text(7)};
        if (!find.isNull(5))
            point.correct = find.integer(5) != 0;
        points.append(point);
    }
    find.reset();
    return points;
}

Result<QList<OwnAnswer>> Archive::ownAnswers(int mostRuns) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    auto &find =
        (*db)->statement("SELECT candidate.model, candidate.answer, run.difficulty, run.answer, run.correct, "
                         "json_extract(run.plan, '$.asked.reference.answer') "
                         "FROM (SELECT * FROM run WHERE deleted = 0 AND correct IS NOT NULL "
                         "ORDER BY started_at DESC LIMIT ?) AS run "
                         "JOIN node_run ON node_run.run = run.seq AND node_run.layer = 0 "
                         "AND node_run.status = 'ok' AND node_run.operator <> 'debate' "
                         "JOIN candidate ON candidate.node_run = node_run.id "
                         "WHERE candidate.code = '' AND candidate.model <> ''");
    find.with(mostRuns);
    QList<OwnAnswer> answers;
    auto row = find.step();
    for (; row && *row; row = find.step()) {
        const QString own = find.text(1);
        const bool isChosen = own == find.text(3);
        if (isChosen || !find.isNull(5))
            answers.append({find.text(0), find.real(2, 0.5),
                            isChosen ? find.integer(4) != 0 : sameAnswer(own, find.text(5))});
    }
    find.reset();
    if (!row)
        return tl::unexpected(row.error());
    return answers;
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
