#include "core/store/archive.h"

#include "core/store/readers.h"
#include "core/store/runloader.h"

#include <QCache>

#include <functional>
#include <mutex>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// The conditions of a filter: each a whole clause with its values bound apart.
class Conditions
{
public:
    explicit Conditions(const RunFilter &filter)
    {
        add(" WHERE run.deleted = ?", filter.deleted);
        if (const QString match = words(filter.text); !match.isEmpty())
            add(" AND run.seq IN (SELECT rowid FROM run_text WHERE run_text MATCH ?)", match);
        if (!filter.policy.isEmpty())
            add(" AND run.policy = ?", filter.policy);
        if (!filter.model.isEmpty())
            add(" AND EXISTS (SELECT 1 FROM attempt WHERE attempt.run = run.seq AND attempt.model = ?)",
                filter.model);
        if (!filter.tag.isEmpty())
            add(" AND EXISTS (SELECT 1 FROM tag WHERE tag.run = run.seq AND tag.name = ?)", filter.tag);
        if (filter.origin)
            add(" AND run.origin = ?", toString(*filter.origin));
        if (filter.status)
            add(" AND run.status = ?", toString(*filter.status));
        if (filter.correct)
            add(" AND run.correct = ?", *filter.correct);
        if (filter.costFrom)
            add(" AND run.cost_pico >= ?", filter.costFrom->pico());
        if (filter.costTo)
            add(" AND run.cost_pico <= ?", filter.costTo->pico());
        if (filter.difficultyFrom)
            add(" AND run.difficulty >= ?", *filter.difficultyFrom);
        if (filter.difficultyTo)
            add(" AND run.difficulty <= ?", *filter.difficultyTo);
        if (filter.starred)
            add(" AND run.starred = ?", true);
    }

    const QByteArray &sql() const { return m_sql; }
    int bind(sql::Statement &statement) const
    {
        int index = 0;
        for (const auto &value : m_values)
            value(statement, ++index);
        return index;
    }

private:
    template<class T>
    void add(const char *clause, const T &value)
    {
        m_sql += clause;
        m_values.append([value](sql::Statement &statement, int index) { statement.bind(index, value); });
    }

    /// What the user typed as an FTS5 query: every word quoted, the last one open at its end.
    static QString words(const QString &text)
    {
        QStringList quoted;
        for (QString word : text.simplified().remove(QChar(0)).split(u' ', Qt::SkipEmptyParts))
            quoted.append(u'"' + word.replace(u'"', u"\"\""_s) + u'"');
        return quoted.isEmpty() ? QString() : quoted.join(u' ') + u'*';
    }

    QByteArray m_sql;
    QList<std::function<void(sql::Statement &, int)>> m_values;
};

/// The nodes in reading order, a line each: layer, operator, LLM, cost.
void addNodes(RunSummary &run, const QString &lines)
{
    QString layer;
    qint64 most = -1;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        const QString model = fields.value(2);
        if (!run.shape.isEmpty())
            run.shape += fields[0] == layer ? u',' : u'|';
        run.shape += fields.value(1);
        layer = fields[0];
        if (!model.isEmpty() && !run.models.contains(model))
            run.models.append(model);
        if (const qint64 cost = fields.value(3).toLongLong(); cost > most) {
            most = cost;
            run.costliestModel = model;
        }
        ++run.nodes;
    }
}

RunSummary summaryOf(const sql::Statement &row)
{
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
    if (!row.isNull(15))
        run.tags = row.text(15).split(u'\n');
    run.trueDifficulty = row.optionalReal(16);
    run.parent = row.text(17);
    run.promptTokens = row.wide(18);
    run.completionTokens = row.wide(19);
    addNodes(run, row.text(20));
    return run;
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
    const Conditions conditions(filter);
    const auto query = (*db)->prepare(
        "SELECT run.id, run.origin, run.status, run.policy, run.policy_version, run.query, run.answer, "
        "run.difficulty, run.correct, run.cost_pico, run.cost_complete, run.wall_ms, run.started_at, "
        "run.starred, "
        "(SELECT text FROM note WHERE note.run = run.seq), "
        "(SELECT group_concat(name, char(10)) FROM tag WHERE tag.run = run.seq), "
        "run.true_difficulty, run.parent, "
        "(SELECT sum(prompt_tokens) FROM attempt WHERE attempt.run = run.seq), "
        "(SELECT sum(completion_tokens) FROM attempt WHERE attempt.run = run.seq), "
        "(SELECT group_concat(layer || char(9) || operator || char(9) || model || char(9) || cost_pico, "
        "char(10)) "
        "FROM (SELECT layer, operator, model, cost_pico FROM node_run WHERE node_run.run = run.seq "
        "AND status <> 'skipped' ORDER BY layer, id)) FROM run"
        + conditions.sql() + " ORDER BY run.started_at DESC, run.seq DESC LIMIT ? OFFSET ?");
    if (!query)
        return tl::unexpected(query.error());
    const int bound = conditions.bind(**query);
    (*query)->bind(bound + 1, filter.limit);
    (*query)->bind(bound + 2, filter.offset);
    QList<RunSummary> runs;
    for (;;) {
        const auto row = (*query)->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return runs;
        runs.append(summaryOf(**query));
    }
}

Result<qint64> Archive::count(const RunFilter &filter) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    const Conditions conditions(filter);
    const auto query = (*db)->prepare("SELECT count(*) FROM run" + conditions.sql());
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
