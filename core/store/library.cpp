#include "core/store/library.h"

#include "core/domain/json.h"
#include "core/store/outcomeblob.h"
#include "core/store/readers.h"
#include "core/store/rowlist.h"
#include "core/store/writer.h"

#include <QCryptographicHash>

namespace daao {

using namespace Qt::StringLiterals;
using sql::rows;
using store::OutcomeBlob;
using store::Readers;
using store::WriteContext;

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QDateTime timeOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QJsonObject jsonOf(const sql::Statement &row, int column)
{
    return row.isNull(column) ? QJsonObject()
                              : Json::object(row.bytes(column), u"library"_s).value_or(QJsonObject());
}

/// The single row of a list, or Usage with the sentence.
template<class T>
Result<T> only(Result<QList<T>> list, const QString &otherwise)
{
    if (!list)
        return tl::unexpected(list.error());
    if (list->size() != 1)
        return failure(ErrorKind::Usage, otherwise);
    return list->first();
}

Result<> changed(WriteContext &context, const QString &otherwise)
{
    if (context.db.changes() == 0)
        return failure(ErrorKind::Usage, otherwise);
    return {};
}

struct Content
{
    QByteArray bytes;
    QByteArray sha256;
};

Content contentOf(const sql::Statement &row)
{
    return {row.bytes(0), row.bytes(1)};
}

DatasetItem itemOf(const sql::Statement &row)
{
    DatasetItem item{.id = row.text(0), .group = row.text(1), .text = row.text(2)};
    item.difficulty = row.optionalReal(3);
    item.reference = Json::object(row.bytes(4), item.id).and_then(&Json::reference).value_or(Reference());
    return item;
}

BenchRecord benchOf(const sql::Statement &row)
{
    return {row.text(0), jsonOf(row, 1), jsonOf(row, 2), timeOf(row.wide(3))};
}

} // namespace

Library::Library(store::Readers &readers, store::Writer &writer)
    : m_readers(readers)
    , m_writer(writer)
{}

Result<> Library::saveDataset(const Dataset &dataset)
{
    if (dataset.name.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("A data set needs a name."));
    QList<QByteArray> references;
    references.reserve(dataset.items.size());
    for (const DatasetItem &item : dataset.items)
        references.append(Json::bytes(Json::from(item.reference)));
    const auto write = [dataset, references](WriteContext &context) -> Result<> {
        auto done =
            context.db
                .statement(
                    "INSERT OR IGNORE INTO dataset (name, format, source, created_at) VALUES (?, ?, ?, ?)")
                .with(dataset.name, dataset.format, dataset.source, now())
                .run()
                .and_then([&] {
                    return changed(
                        context,
                        tr("There is a data set “%1” already. Remove it first, or choose another name.")
                            .arg(dataset.name));
                });
        for (qsizetype i = 0; i < dataset.items.size() && done; ++i) {
            const DatasetItem &item = dataset.items[i];
            done =
                context.db
                    .statement("INSERT INTO dataset_item (dataset, position, id, family, query, difficulty, "
                               "reference) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .with(dataset.name, i, item.id, item.group, item.text, item.difficulty,
                          sql::Utf8{references[i]})
                    .run();
        }
        return done;
    };
    return m_writer.write(write).result();
}

Result<QList<DatasetSummary>> Library::datasets() const
{
    return m_readers.take().and_then([](const Readers::Lease &db) {
        auto &query = db->statement("SELECT name, format, source, created_at, (SELECT count(*) FROM "
                                    "dataset_item WHERE dataset = name) "
                                    "FROM dataset ORDER BY created_at, name");
        return rows(query.with(), [](const sql::Statement &row) {
            return DatasetSummary{row.text(0), row.text(1), row.text(2), row.integer(4), timeOf(row.wide(3))};
        });
    });
}

Result<Dataset> Library::dataset(const QString &name) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    auto &head = (*db)->statement("SELECT name, format, source FROM dataset WHERE name = ?");
    auto found = only(rows(head.with(name),
                           [](const sql::Statement &row) {
                               return Dataset{row.text(0), row.text(1), row.text(2), {}};
                           }),
                      tr("There is no data set “%1”. `daao dataset list` shows what is.").arg(name));
    if (!found)
        return found;
    auto &query = (*db)->statement("SELECT id, family, query, difficulty, reference FROM dataset_item "
                                   "WHERE dataset = ? ORDER BY position");
    auto items = rows(query.with(name), itemOf);
    if (!items)
        return tl::unexpected(items.error());
    found->items = std::move(*items);
    return found;
}

Result<> Library::removeDataset(const QString &name)
{
    return m_writer
        .write([name](WriteContext &context) {
            return context.db.statement("DELETE FROM dataset_item WHERE dataset = ?")
                .with(name)
                .run()
                .and_then([&] {
                    return context.db.statement("DELETE FROM dataset WHERE name = ?").with(name).run();
                })
                .and_then([&] { return changed(context, tr("There is no data set “%1”.").arg(name)); });
        })
        .result();
}

Result<> Library::saveOutcomes(const OutcomeTable &table, const QString &source)
{
    if (table.name.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("An outcome table needs a name."));
    const QByteArray content = OutcomeBlob::pack(table);
    const auto write = [=, name = table.name, queries = table.queryCount(), models = table.modelCount(),
                        count = table.rowCount()](WriteContext &context) {
        return context.db
            .statement(
                "INSERT OR IGNORE INTO outcome_table (name, source, queries, models, row_count, sha256, "
                "content, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .with(name, source, queries, models, count, sha256(content), content, now())
            .run()
            .and_then([&] {
                return changed(
                    context,
                    tr("There is an outcome table “%1” already. Remove it first, or choose another name.")
                        .arg(name));
            });
    };
    return m_writer.write(write).result();
}

Result<QList<OutcomeSummary>> Library::outcomeTables() const
{
    return m_readers.take().and_then([](const Readers::Lease &db) {
        auto &query = db->statement("SELECT name, source, queries, models, row_count, created_at "
                                    "FROM outcome_table ORDER BY created_at, name");
        return rows(query.with(), [](const sql::Statement &row) {
            return OutcomeSummary{row.text(0),    row.text(1),    row.integer(2),
                                  row.integer(3), row.integer(4), timeOf(row.wide(5))};
        });
    });
}

Result<OutcomeTable> Library::outcomes(const QString &name) const
{
    const auto content = m_readers.take().and_then([&](const Readers::Lease &db) {
        auto &query = db->statement("SELECT content, sha256 FROM outcome_table WHERE name = ?");
        return only(rows(query.with(name), contentOf),
                    tr("There is no outcome table “%1”. `daao outcomes list` shows what is.").arg(name));
    });
    if (!content)
        return tl::unexpected(content.error());
    if (sha256(content->bytes) != content->sha256)
        return failure(ErrorKind::Damaged,
                       tr("The outcome table “%1” is damaged. Remove it and import it again.").arg(name));
    auto table = OutcomeBlob::unpack(content->bytes);
    if (table)
        table->name = name;
    return table;
}

Result<> Library::removeOutcomes(const QString &name)
{
    return m_writer
        .write([name](WriteContext &context) {
            return context.db.statement("DELETE FROM outcome_table WHERE name = ?")
                .with(name)
                .run()
                .and_then([&] { return changed(context, tr("There is no outcome table “%1”.").arg(name)); });
        })
        .result();
}

Result<QByteArray> Library::saveCheckpoint(const QByteArray &bytes)
{
    const QByteArray key = sha256(bytes);
    const auto done = m_writer
                          .write([=](WriteContext &context) {
                              return context.db
                                  .statement("INSERT OR IGNORE INTO checkpoint (sha256, content, created_at) "
                                             "VALUES (?, ?, ?)")
                                  .with(key, bytes, now())
                                  .run();
                          })
                          .result();
    return done.map([&] { return key; });
}

Result<QByteArray> Library::checkpoint(const QByteArray &key) const
{
    const QString name = QString::fromLatin1(key.toHex());
    const auto content = m_readers.take().and_then([&](const Readers::Lease &db) {
        auto &query = db->statement("SELECT content, sha256 FROM checkpoint WHERE sha256 = ?");
        return only(rows(query.with(key), contentOf),
                    tr("The project has no checkpoint %1. Train the policy again, or import it with its "
                       "checkpoint.")
                        .arg(name.left(12)));
    });
    if (!content)
        return tl::unexpected(content.error());
    if (sha256(content->bytes) != key)
        return failure(ErrorKind::Damaged,
                       tr("The checkpoint %1 is damaged. Train the policy again.").arg(name.left(12)));
    return content->bytes;
}

Result<ImageRef> Library::saveImage(const QByteArray &bytes, const QString &mediaType)
{
    const QByteArray key = sha256(bytes);
    const auto done = m_writer
                          .write([=](WriteContext &context) {
                              return context.db
                                  .statement("INSERT OR IGNORE INTO image (sha256, media_type, content, "
                                             "created_at) VALUES (?, ?, ?, ?)")
                                  .with(key, mediaType, bytes, now())
                                  .run();
                          })
                          .result();
    return done.map([&] { return ImageRef{QString::fromLatin1(key.toHex()), mediaType}; });
}

Result<QByteArray> Library::image(const ImageRef &image) const
{
    const QByteArray key = QByteArray::fromHex(image.sha256.toLatin1());
    const auto content = m_readers.take().and_then([&](const Readers::Lease &db) {
        auto &query = db->statement("SELECT content, sha256 FROM image WHERE sha256 = ?");
        return only(rows(query.with(key), contentOf),
                    tr("The project has no image %1.").arg(image.sha256.left(12)));
    });
    if (!content)
        return tl::unexpected(content.error());
    if (sha256(content->bytes) != key)
        return failure(ErrorKind::Damaged, tr("The image %1 is damaged.").arg(image.sha256.left(12)));
    return content->bytes;
}

Result<> Library::saveBench(const BenchRecord &bench)
{
    const QByteArray request = Json::bytes(bench.request);
    const QByteArray result = Json::bytes(bench.result);
    const qint64 time = bench.createdAt.isValid() ? bench.createdAt.toMSecsSinceEpoch() : now();
    const bool finished = !bench.result.isEmpty();
    return m_writer
        .write([=, id = bench.id](WriteContext &context) {
            return context.db
                .statement("INSERT INTO bench (id, request, result, created_at) VALUES (?1, ?2, "
                           "CASE WHEN ?5 THEN ?3 END, ?4) ON CONFLICT (id) DO UPDATE SET request = ?2, "
                           "result = CASE WHEN ?5 THEN ?3 END")
                .with(id, sql::Utf8{request}, sql::Utf8{result}, time, finished)
                .run();
        })
        .result();
}

Result<BenchRecord> Library::bench(const QString &id) const
{
    return m_readers.take().and_then([&](const Readers::Lease &db) {
        auto &query = db->statement("SELECT id, request, result, created_at FROM bench "
                                    "WHERE substr(id, 1, length(?1)) = ?1 AND length(?1) > 0 LIMIT 2");
        return only(rows(query.with(id), benchOf),
                    tr("There is no benchmark “%1”, or more than one begins so.").arg(id));
    });
}

Result<QList<BenchRecord>> Library::benches() const
{
    return m_readers.take().and_then([](const Readers::Lease &db) {
        auto &query =
            db->statement("SELECT id, request, NULL, created_at FROM bench ORDER BY created_at DESC, id");
        return rows(query.with(), benchOf);
    });
}

Result<> Library::saveCells(const QString &bench, const QList<BenchCell> &cells)
{
    QList<QByteArray> outcomes;
    outcomes.reserve(cells.size());
    for (const BenchCell &cell : cells)
        outcomes.append(Json::bytes(cell.outcome));
    return m_writer
        .write([=](WriteContext &context) -> Result<> {
            Result<> done;
            for (qsizetype i = 0; i < cells.size() && done; ++i)
                done =
                    context.db
                        .statement("INSERT OR REPLACE INTO bench_cell (bench, policy, item, repeat, outcome) "
                                   "VALUES (?, ?, ?, ?, ?)")
                        .with(bench, cells[i].policy, cells[i].item, cells[i].repeat, sql::Utf8{outcomes[i]})
                        .run();
            return done;
        })
        .result();
}

Result<QList<BenchCell>> Library::cells(const QString &bench) const
{
    return m_readers.take().and_then([&](const Readers::Lease &db) {
        auto &query = db->statement("SELECT policy, item, repeat, outcome FROM bench_cell WHERE bench = ? "
                                    "ORDER BY policy, item, repeat");
        return rows(query.with(bench), [](const sql::Statement &row) {
            return BenchCell{row.integer(0), row.integer(1), row.integer(2), jsonOf(row, 3)};
        });
    });
}

Result<QHash<QString, QByteArray>> Library::embeddings(const QString &endpoint, const QString &model,
                                                       const QStringList &texts) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    QHash<QString, QByteArray> found;
    auto &query = (*db)->statement("SELECT vector FROM embedding WHERE endpoint = ? AND model = ? AND "
                                   "text_sha256 = ?");
    for (const QString &text : texts) {
        const auto row = query.with(endpoint, model, sha256(text.toUtf8())).step();
        if (!row)
            return tl::unexpected(row.error());
        if (*row)
            found.insert(text, query.bytes(0));
        query.reset();
    }
    return found;
}

Result<> Library::saveEmbeddings(const QString &endpoint, const QString &model,
                                 const QHash<QString, QByteArray> &vectors)
{
    return m_writer
        .write([=](WriteContext &context) -> Result<> {
            Result<> done;
            for (auto it = vectors.cbegin(); it != vectors.cend() && done; ++it)
                done =
                    context.db
                        .statement("INSERT OR REPLACE INTO embedding (endpoint, model, text_sha256, vector) "
                                   "VALUES (?, ?, ?, ?)")
                        .with(endpoint, model, sha256(it.key().toUtf8()), *it)
                        .run();
            return done;
        })
        .result();
}

} // namespace daao
