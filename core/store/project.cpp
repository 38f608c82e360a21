#include "core/store/project.h"

#include "core/store/owner.h"
#include "core/store/projectfile.h"
#include "core/store/readers.h"
#include "core/store/writer.h"

#include <sqlite3.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace daao {

using namespace Qt::StringLiterals;
using store::ProjectFile;

Q_LOGGING_CATEGORY(lcProject, "daao.store.project", QtInfoMsg)

struct Project::Private
{
    Private(QString file, sql::Connection::Options reading, std::unique_ptr<sql::Connection> writing,
            std::optional<Error> refusal)
        : path(std::move(file))
        , readOnly(refusal.has_value())
        , readers(path, reading)
        , writer(std::move(writing), std::move(refusal))
        , recorder(writer)
        , archive(readers)
        , registry(readers, writer)
        , library(readers, writer)
        , trainings(readers, writer)
        , cache(archive)
    {}

    const QString path;
    const bool readOnly;
    bool created = false;
    QStringList interrupted;
    store::Readers readers;
    store::Writer writer;
    Recorder recorder;
    Archive archive;
    Registry registry;
    Library library;
    Trainings trainings;
    StoredNodeCache cache;
};

namespace {

/// Runs left open by processes that are gone become interrupted, in one transaction.
Result<QStringList> markInterrupted(sql::Connection &db)
{
    auto &owners = db.statement("SELECT DISTINCT owner FROM run WHERE status = 'running'");
    QStringList dead;
    for (auto row = owners.with().step();; row = owners.step()) {
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        if (!store::ownerLives(owners.text(0)))
            dead.append(owners.text(0));
    }
    owners.reset();
    QStringList ids;
    if (dead.isEmpty())
        return ids;
    sql::Transaction transaction(db);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    for (const QString &owner : dead) {
        auto &sent = db.statement("UPDATE attempt SET state = 'interrupted' WHERE state = 'sent' AND run IN "
                                  "(SELECT seq FROM run WHERE status = 'running' AND owner = ?)");
        auto &text =
            db.statement("INSERT INTO run_text (rowid, query, answer_text) SELECT seq, query, answer_text "
                         "FROM run WHERE status = 'running' AND owner = ?");
        auto done = sent.with(owner).run().and_then([&] { return text.with(owner).run(); });
        if (!done)
            return tl::unexpected(done.error());
        auto &mark =
            db.statement("UPDATE run SET status = 'interrupted' WHERE status = 'running' AND owner = ? "
                         "RETURNING id");
        for (auto row = mark.with(owner).step();; row = mark.step()) {
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            ids.append(mark.text(0));
        }
        mark.reset();
    }
    return transaction.commit().map([&] { return ids; });
}

Result<> ensureFile(const QString &file, const Project::Options &options, bool &created)
{
    created = false;
    if (QFileInfo::exists(file))
        return {};
    if (!options.mayCreate || options.readOnly)
        return failure(ErrorKind::Storage, Project::tr("There is no project file “%1”.").arg(file));
    if (options.makeFolder && !QDir().mkpath(QFileInfo(file).absolutePath()))
        return failure(ErrorKind::Storage,
                       Project::tr("The folder “%1” cannot be made.").arg(QFileInfo(file).absolutePath()));
    created = true;
    return ProjectFile::create(file);
}

Result<> compareHashes(sql::Connection &db, const char *sql, const QString &fault, qint64 &count,
                       QStringList &faults)
{
    auto &query = db.statement(sql);
    for (auto row = query.with().step();; row = query.step()) {
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        ++count;
        if (QCryptographicHash::hash(query.bytes(1), QCryptographicHash::Sha256) != query.bytes(2))
            faults.append(fault.arg(query.text(0)));
    }
    query.reset();
    return {};
}

/// The first column of every row that `sql` finds, as a fault.
Result<> collect(sql::Connection &db, const char *sql, const QString &fault, QStringList &faults)
{
    auto &query = db.statement(sql);
    for (auto row = query.with().step();; row = query.step()) {
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        if (query.text(0) != "ok"_L1)
            faults.append(fault.arg(query.text(0)));
    }
    query.reset();
    return {};
}

} // namespace

Result<std::unique_ptr<Project>> Project::open(const QString &file, const Options &options)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    bool created = false;
    if (auto there = ensureFile(path, options, created); !there)
        return tl::unexpected(there.error());
    if (auto fine = ProjectFile::examine(path); !fine)
        return tl::unexpected(fine.error());

    using enum sql::Connection::Access;
    auto access = ProjectFile::access(path);
    std::optional<Error> refusal;
    if (access != ReadWrite)
        refusal = Error{ErrorKind::Storage, tr("The project file “%1” is read-only.").arg(path), {}};
    else if (options.readOnly) {
        access = ReadOnly;
        refusal = Error{ErrorKind::Storage, tr("The project was opened for reading only."), {}};
    }
    const sql::Connection::Options reading{.access = access == Immutable ? Immutable : ReadOnly,
                                           .busyTimeoutMs = options.busyTimeoutMs};
    if (!refusal)
        if (auto today = ProjectFile::migrate(path, options.busyTimeoutMs); !today)
            return tl::unexpected(today.error());
    auto writing = ProjectFile::connect(
        path, {.access = access, .busyTimeoutMs = options.busyTimeoutMs, .cacheKib = 8000});
    if (!writing)
        return tl::unexpected(writing.error());
    const auto version = (*writing)->number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version != store::schemaVersion())
        return failure(ErrorKind::Storage, tr("“%1” is of an older version and read-only, so it cannot be "
                                              "brought up to date.")
                                               .arg(path));
    QStringList interrupted;
    if (!refusal) {
        const auto marked = markInterrupted(**writing);
        if (marked)
            interrupted = *marked;
        else if (!sql::mayPass(marked.error()))
            return tl::unexpected(marked.error());
        else // another process is writing for long, or the disk is full: the next open does it
            qCWarning(lcProject) << "interrupted runs could not be marked:" << marked.error();
    }
    auto parts = std::make_unique<Private>(path, reading, std::move(*writing), std::move(refusal));
    parts->created = created;
    parts->interrupted = interrupted;
    return std::unique_ptr<Project>(new Project(std::move(parts)));
}

Project::Project(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{}

Project::~Project() = default;

QString Project::path() const
{
    return d->path;
}

bool Project::isReadOnly() const
{
    return d->readOnly;
}

bool Project::wasCreated() const
{
    return d->created;
}

QStringList Project::interrupted() const
{
    return d->interrupted;
}

Recorder &Project::recorder()
{
    return d->recorder;
}

Archive &Project::archive()
{
    return d->archive;
}

Registry &Project::registry()
{
    return d->registry;
}

Trainings &Project::trainings()
{
    return d->trainings;
}

Library &Project::library()
{
    return d->library;
}

NodeCache &Project::nodeCache()
{
    return d->cache;
}

Result<ProjectInfo> Project::info() const
{
    const auto db = d->readers.take();
    if (!db)
        return tl::unexpected(db.error());
    ProjectInfo info;
    info.path = d->path;
    info.readOnly = d->readOnly;
    info.schemaVersion = int((*db)->number("PRAGMA user_version").value_or(0));
    info.sqliteVersion = QString::fromLatin1(sqlite3_libversion());
    info.bytes = QFileInfo(d->path).size();
    info.logBytes = QFileInfo(d->path + "-wal"_L1).size();
    for (const auto &[name, sql] : {std::pair{"run", "SELECT count(*) FROM run"},
                                    {"node_run", "SELECT count(*) FROM node_run"},
                                    {"attempt", "SELECT count(*) FROM attempt"},
                                    {"candidate", "SELECT count(*) FROM candidate"},
                                    {"message", "SELECT count(*) FROM message"},
                                    {"problem", "SELECT count(*) FROM problem"},
                                    {"endpoint", "SELECT count(*) FROM endpoint"},
                                    {"model", "SELECT count(*) FROM model"},
                                    {"price", "SELECT count(*) FROM price"},
                                    {"policy", "SELECT count(*) FROM policy"},
                                    {"policy_version", "SELECT count(*) FROM policy_version"},
                                    {"dataset", "SELECT count(*) FROM dataset"},
                                    {"dataset_item", "SELECT count(*) FROM dataset_item"},
                                    {"outcome_table", "SELECT count(*) FROM outcome_table"},
                                    {"checkpoint", "SELECT count(*) FROM checkpoint"},
                                    {"image", "SELECT count(*) FROM image"},
                                    {"bench", "SELECT count(*) FROM bench"},
                                    {"bench_cell", "SELECT count(*) FROM bench_cell"},
                                    {"embedding", "SELECT count(*) FROM embedding"},
                                    {"training_part", "SELECT count(*) FROM training_part"}}) {
        const auto count = (*db)->number(sql);
        if (!count)
            return tl::unexpected(count.error());
        info.counts.append({QString::fromLatin1(name), *count});
    }
    return info;
}

Result<ProjectCheck> Project::check() const
{
    const auto db = d->readers.take();
    if (!db)
        return tl::unexpected(db.error());
    ProjectCheck check;
    auto done =
        collect(**db, "PRAGMA integrity_check", tr("SQLite: %1"), check.faults)
            .and_then([&] {
                return collect(**db, "PRAGMA foreign_key_check", tr("A row of table %1 refers to nothing."),
                               check.faults);
            })
            .and_then([&] {
                return compareHashes(**db, "SELECT id, content, sha256 FROM message",
                                     tr("The text of message %1 is not what was stored."), check.messages,
                                     check.faults);
            })
            .and_then([&] {
                return compareHashes(
                    **db, "SELECT policy || '@' || version, document, sha256 FROM policy_version",
                    tr("The policy %1 is not what was stored."), check.policies, check.faults);
            })
            .and_then([&] {
                return compareHashes(**db, "SELECT hex(sha256), content, sha256 FROM checkpoint",
                                     tr("The checkpoint %1 is not what was stored."), check.checkpoints,
                                     check.faults);
            })
            .and_then([&] {
                return compareHashes(**db, "SELECT hex(sha256), content, sha256 FROM image",
                                     tr("The image %1 is not what was stored."), check.images, check.faults);
            })
            .and_then([&] {
                return compareHashes(**db, "SELECT name, content, sha256 FROM outcome_table",
                                     tr("The outcome table %1 is not what was stored."), check.tables,
                                     check.faults);
            })
            .and_then([&] {
                return collect(**db,
                               "SELECT id FROM run WHERE status = 'finished' AND NOT EXISTS "
                               "(SELECT 1 FROM node_run WHERE node_run.run = run.seq)",
                               tr("The finished run %1 has no nodes."), check.faults);
            });
    if (!done && done.error().kind != ErrorKind::Damaged)
        return tl::unexpected(done.error());
    if (!done)
        check.faults.append(done.error().message);
    check.runs = (*db)->number("SELECT count(*) FROM run").value_or(0);
    return check;
}

Result<> Project::backup(const QString &file) const
{
    const auto db = d->readers.take();
    if (!db)
        return tl::unexpected(db.error());
    return ProjectFile::copy(**db, QFileInfo(file).absoluteFilePath());
}

} // namespace daao
