#include "core/store/registry.h"

#include "core/domain/json.h"
#include "core/store/policyname.h"
#include "core/store/readers.h"
#include "core/store/rowlist.h"
#include "core/store/writer.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;
using sql::rows;
using store::WriteContext;

namespace {

Result<> wait(QFuture<Result<>> written)
{
    return written.result();
}

Result<> mustHaveChanged(WriteContext &context, const QString &otherwise)
{
    if (context.db.changes() == 0)
        return failure(ErrorKind::Usage, otherwise);
    return {};
}

Price priceOf(const sql::Statement &row, int first)
{
    Price price{Money::pico(row.wide(first + 1)),
                Money::pico(row.wide(first + 2)),
                {},
                QDateTime::fromMSecsSinceEpoch(row.wide(first), Qt::UTC),
                row.text(first + 4)};
    if (!row.isNull(first + 3))
        price.perCachedToken = Money::pico(row.wide(first + 3));
    return price;
}

ModelCard cardOf(const sql::Statement &row)
{
    ModelCard card;
    card.id = row.text(0);
    card.endpoint = row.text(1);
    card.remoteId = row.text(2);
    card.description = row.text(3);
    card.contextTokens = row.integer(4);
    card.medianLatencyMs = row.real(5);
    const auto scores = Json::object(row.bytes(6), card.id).value_or(QJsonObject());
    for (auto it = scores.begin(); it != scores.end(); ++it)
        card.scores.insert(it.key(), it.value().toDouble());
    card.simulated = row.integer(7) != 0;
    card.enabled = row.integer(8) != 0;
    if (!row.isNull(9))
        card.price = priceOf(row, 9);
    return card;
}

PolicyVersion versionOf(const sql::Statement &row)
{
    return {row.text(0), row.integer(1), Json::object(row.bytes(2), row.text(0)).value_or(QJsonObject()),
            row.text(3), QDateTime::fromMSecsSinceEpoch(row.wide(4), Qt::UTC)};
}

Problem problemOf(const sql::Statement &row)
{
    const auto reference = Json::object(row.bytes(4), row.text(0)).and_then(&Json::reference);
    return {row.text(0), row.text(1), row.text(2), row.real(3), reference.value_or(Reference())};
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// A new price row, unless the one in force says the same.
Result<> storePrice(WriteContext &context, const QString &model, const Price &price)
{
    const qint64 from = price.validFrom.isValid() ? price.validFrom.toMSecsSinceEpoch() : now();
    std::optional<qint64> cached;
    if (price.perCachedToken)
        cached = price.perCachedToken->pico();
    return context.db
        .statement(
            "INSERT INTO price (model, valid_from, prompt_pico, completion_pico, cached_pico, source) "
            "SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM (SELECT * FROM price WHERE model "
            "= ?1 "
            "AND valid_from <= ?2 ORDER BY valid_from DESC, id DESC LIMIT 1) WHERE prompt_pico = ?3 AND "
            "completion_pico = ?4 AND cached_pico IS ?5)")
        .with(model, from, price.perPromptToken.pico(), price.perCompletionToken.pico(), cached, price.source)
        .run();
}

Result<> storeModel(WriteContext &context, const ModelCard &card, const QByteArray &scores)
{
    auto done =
        context.db
            .statement(
                "INSERT INTO model (id, endpoint, remote_id, description, context_tokens, "
                "median_latency_ms, scores, simulated, enabled, position) VALUES (?1, ?2, ?3, ?4, ?5, "
                "?6, ?7, ?8, ?9, (SELECT coalesce(max(position), 0) + 1 FROM model)) "
                "ON CONFLICT (id) DO UPDATE SET endpoint = ?2, remote_id = ?3, description = ?4, "
                "context_tokens = ?5, median_latency_ms = ?6, scores = ?7, simulated = ?8, enabled = ?9")
            .with(card.id, card.endpoint, card.remoteId, card.description, card.contextTokens,
                  card.medianLatencyMs, sql::Utf8{scores}, card.simulated, card.enabled)
            .run();
    if (!done || !card.price)
        return done;
    return storePrice(context, card.id, *card.price);
}

Result<> storeProblem(WriteContext &context, const Problem &problem, const QByteArray &reference)
{
    return context.db
        .statement(
            "INSERT INTO problem (id, family, query, difficulty, reference) VALUES (?1, ?2, ?3, ?4, ?5) "
            "ON CONFLICT (id) DO UPDATE SET family = ?2, query = ?3, difficulty = ?4, reference = ?5")
        .with(problem.id, problem.family, problem.query, problem.difficulty, sql::Utf8{reference})
        .run();
}

} // namespace

Registry::Registry(store::Readers &readers, store::Writer &writer)
    : m_readers(readers)
    , m_writer(writer)
{}

Result<QList<Endpoint>> Registry::endpoints() const
{
    return m_readers.take().and_then([](const store::Readers::Lease &db) {
        auto &query = db->statement(
            "SELECT name, url, key_env, simulated, streams_usage FROM endpoint ORDER BY position");
        return rows(query.with(), [](const sql::Statement &row) {
            return Endpoint{row.text(0), row.text(1), row.text(2), row.integer(3) != 0, row.integer(4) != 0};
        });
    });
}

Result<> Registry::saveEndpoint(const Endpoint &endpoint)
{
    if (endpoint.name.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("An endpoint needs a name."));
    return wait(m_writer.write([endpoint](WriteContext &context) {
        return context.db
            .statement(
                "INSERT INTO endpoint (name, url, key_env, simulated, streams_usage, position) "
                "VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(position), 0) + 1 FROM endpoint)) "
                "ON CONFLICT (name) DO UPDATE SET url = ?2, key_env = ?3, simulated = ?4, streams_usage = ?5")
            .with(endpoint.name, endpoint.url, endpoint.keyVariable, endpoint.simulated,
                  endpoint.streamsUsage)
            .run();
    }));
}

Result<> Registry::removeEndpoint(const QString &name)
{
    return wait(m_writer.write([name](WriteContext &context) -> Result<> {
        auto &used = context.db.statement("SELECT id FROM model WHERE endpoint = ? LIMIT 1");
        const auto row = used.with(name).step();
        if (!row)
            return tl::unexpected(row.error());
        const QString model = *row ? used.text(0) : QString();
        used.reset();
        if (*row)
            return failure(ErrorKind::Usage,
                           tr("The LLM “%1” still uses the endpoint “%2”.").arg(model, name));
        auto known = context.db.statement("DELETE FROM embedding WHERE endpoint = ?").with(name).run();
        if (!known) // the next one of that name may be another server
            return known;
        return context.db.statement("DELETE FROM endpoint WHERE name = ?").with(name).run().and_then([&] {
            return mustHaveChanged(context, tr("There is no endpoint “%1”.").arg(name));
        });
    }));
}

Result<QList<ModelCard>> Registry::models(const QDateTime &when) const
{
    const qint64 at = when.isValid() ? when.toMSecsSinceEpoch() : now();
    return m_readers.take().and_then([at](const store::Readers::Lease &db) {
        auto &query = db->statement(
            "SELECT m.id, m.endpoint, m.remote_id, m.description, m.context_tokens, m.median_latency_ms, "
            "m.scores, "
            "m.simulated, m.enabled, p.valid_from, p.prompt_pico, p.completion_pico, p.cached_pico, p.source "
            "FROM model m LEFT JOIN price p ON p.id = (SELECT id FROM price WHERE model = m.id AND "
            "valid_from <= ? "
            "ORDER BY valid_from DESC, id DESC LIMIT 1) ORDER BY m.position");
        return rows(query.with(at), cardOf);
    });
}

Result<> Registry::saveModel(const ModelCard &card)
{
    return saveModels({card});
}

Result<> Registry::saveModels(const QList<ModelCard> &cards)
{
    QList<QByteArray> scores;
    for (const ModelCard &card : cards) {
        if (card.id.trimmed().isEmpty())
            return failure(ErrorKind::Usage, tr("An LLM needs a name."));
        scores.append(Json::bytes(Json::from(card).value(u"scores"_s).toObject()));
    }
    const auto known = endpoints();
    if (!known)
        return tl::unexpected(known.error());
    for (const ModelCard &card : cards)
        if (std::ranges::find(*known, card.endpoint, &Endpoint::name) == known->end())
            return failure(ErrorKind::Usage, tr("There is no endpoint “%1”.").arg(card.endpoint));
    return wait(m_writer.write([cards, scores](WriteContext &context) -> Result<> {
        for (qsizetype i = 0; i < cards.size(); ++i)
            if (auto done = storeModel(context, cards.at(i), scores.at(i)); !done)
                return done;
        return {};
    }));
}

Result<> Registry::removeModel(const QString &id)
{
    return wait(m_writer.write([id](WriteContext &context) {
        return context.db.statement("DELETE FROM model WHERE id = ?").with(id).run().and_then([&] {
            return mustHaveChanged(context, tr("There is no LLM “%1”.").arg(id));
        });
    }));
}

Result<QList<Price>> Registry::prices(const QString &model) const
{
    return m_readers.take().and_then([&](const store::Readers::Lease &db) {
        auto &query =
            db->statement("SELECT valid_from, prompt_pico, completion_pico, cached_pico, source FROM price "
                          "WHERE model = ? ORDER BY valid_from, id");
        return rows(query.with(model), [](const sql::Statement &row) { return priceOf(row, 0); });
    });
}

Result<QList<PolicyVersion>> Registry::policies() const
{
    return m_readers.take().and_then([](const store::Readers::Lease &db) {
        auto &query = db->statement(
            "SELECT v.policy, v.version, v.document, v.message, v.created_at FROM policy p "
            "JOIN policy_version v ON v.policy = p.name WHERE v.version = "
            "(SELECT max(version) FROM policy_version WHERE policy = p.name) ORDER BY p.position");
        return rows(query.with(), versionOf);
    });
}

Result<QList<PolicyVersion>> Registry::versions(const QString &name) const
{
    return m_readers.take().and_then([&](const store::Readers::Lease &db) {
        auto &query =
            db->statement("SELECT policy, version, document, message, created_at FROM policy_version "
                          "WHERE policy = ? ORDER BY version");
        return rows(query.with(name), versionOf);
    });
}

Result<PolicyVersion> Registry::policy(const QString &name, int version) const
{
    auto all = versions(name);
    if (!all)
        return tl::unexpected(all.error());
    if (all->isEmpty())
        return failure(ErrorKind::Usage, tr("There is no policy “%1”.").arg(name));
    if (version == 0)
        return all->last();
    const auto found = std::ranges::find(*all, version, &PolicyVersion::version);
    if (found == all->end())
        return failure(ErrorKind::Usage, tr("The policy “%1” has no version %2.").arg(name).arg(version));
    return *found;
}

Result<PolicyVersion> Registry::savePolicy(const QString &name, const QJsonObject &document,
                                           const QString &message)
{
    if (auto checked = PolicyName::check(name); !checked)
        return tl::unexpected(checked.error());
    const QByteArray bytes = Json::bytes(document);
    const QByteArray sha = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    auto done = wait(m_writer.write([=](WriteContext &context) {
        auto &policy = context.db.statement(
            "INSERT INTO policy (name, created_at, position) VALUES (?, ?, "
            "(SELECT coalesce(max(position), 0) + 1 FROM policy)) ON CONFLICT DO NOTHING");
        return policy.with(name, now()).run().and_then([&] {
            return context.db
                .statement(
                    "INSERT INTO policy_version (policy, version, document, sha256, message, created_at) "
                    "SELECT ?1, latest + 1, ?2, ?3, ?4, ?5 FROM (SELECT coalesce(max(version), 0) AS latest "
                    "FROM policy_version WHERE policy = ?1) WHERE NOT EXISTS (SELECT 1 FROM policy_version "
                    "WHERE policy = ?1 AND version = latest AND sha256 = ?3)")
                .with(name, sql::Utf8{bytes}, sha, message, now())
                .run();
        });
    }));
    if (!done)
        return tl::unexpected(done.error());
    return policy(name);
}

Result<> Registry::saveProblems(const QList<Problem> &problems)
{
    QList<QByteArray> references;
    references.reserve(problems.size());
    for (const Problem &problem : problems)
        references.append(Json::bytes(Json::from(problem.reference)));
    return wait(m_writer.write([problems, references](WriteContext &context) -> Result<> {
        for (qsizetype i = 0; i < problems.size(); ++i)
            if (auto done = storeProblem(context, problems.at(i), references.at(i)); !done)
                return done;
        return {};
    }));
}

Result<QList<Problem>> Registry::problems(const QString &family, int limit, int offset) const
{
    return m_readers.take().and_then([&](const store::Readers::Lease &db) {
        auto &query = db->statement("SELECT id, family, query, difficulty, reference FROM problem "
                                    "WHERE ?1 = '' OR family = ?1 ORDER BY position LIMIT ?2 OFFSET ?3");
        return rows(query.with(family, limit, offset), problemOf);
    });
}

Result<Problem> Registry::problem(const QString &id) const
{
    const auto found = m_readers.take().and_then([&](const store::Readers::Lease &db) {
        auto &query =
            db->statement("SELECT id, family, query, difficulty, reference FROM problem WHERE id = ?");
        return rows(query.with(id), problemOf);
    });
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorKind::Usage, tr("There is no problem “%1”.").arg(id));
    return found->first();
}

Result<QString> Registry::setting(const QString &key, const QString &otherwise) const
{
    const auto found = m_readers.take().and_then([&](const store::Readers::Lease &db) {
        auto &query = db->statement("SELECT value FROM setting WHERE key = ?");
        return rows(query.with(key), [](const sql::Statement &row) { return row.text(0); });
    });
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? otherwise : found->first();
}

Result<> Registry::setSetting(const QString &key, const QString &value)
{
    return wait(m_writer.write([key, value](WriteContext &context) {
        return context.db.statement("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)")
            .with(key, value)
            .run();
    }));
}

Result<> Registry::setStarred(const QString &run, bool starred)
{
    return wait(m_writer.write([run, starred](WriteContext &context) {
        return context.db.statement("UPDATE run SET starred = ? WHERE id = ?")
            .with(starred, run)
            .run()
            .and_then([&] { return mustHaveChanged(context, tr("There is no run “%1”.").arg(run)); });
    }));
}

Result<> Registry::setDeleted(const QString &run, bool deleted)
{
    return wait(m_writer.write([run, deleted](WriteContext &context) {
        return context.db.statement("UPDATE run SET deleted = ? WHERE id = ?")
            .with(deleted, run)
            .run()
            .and_then([&] { return mustHaveChanged(context, tr("There is no run “%1”.").arg(run)); });
    }));
}

Result<> Registry::setNote(const QString &run, const QString &text)
{
    return wait(m_writer.write([run, text](WriteContext &context) {
        if (text.isEmpty())
            return context.db.statement("DELETE FROM note WHERE run = (SELECT seq FROM run WHERE id = ?)")
                .with(run)
                .run();
        return context.db
            .statement(
                "INSERT OR REPLACE INTO note (run, text, changed_at) SELECT seq, ?, ? FROM run WHERE id = ?")
            .with(text, now(), run)
            .run()
            .and_then([&] { return mustHaveChanged(context, tr("There is no run “%1”.").arg(run)); });
    }));
}

Result<> Registry::setTags(const QString &run, const QStringList &tags)
{
    return wait(m_writer.write([run, tags](WriteContext &context) -> Result<> {
        auto done = context.db.statement("DELETE FROM tag WHERE run = (SELECT seq FROM run WHERE id = ?)")
                        .with(run)
                        .run();
        for (qsizetype i = 0; i < tags.size() && done; ++i)
            done = context.db
                       .statement("INSERT OR IGNORE INTO tag (run, name) SELECT seq, ? FROM run WHERE id = ?")
                       .with(tags.at(i), run)
                       .run();
        return done;
    }));
}

} // namespace daao
