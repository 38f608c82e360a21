#include "core/store/projectfile.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUuid>
#include <QtEndian>

namespace daao::store {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcStore, "daao.store", QtInfoMsg)

namespace {

constexpr qint64 headerSize = 100;

quint32 field(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

void removeWithCompanions(const QString &file)
{
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(file + suffix);
}

Result<> apply(sql::Connection &db, int from, std::span<const Migration> steps)
{
    for (const Migration &step : steps) {
        if (step.to <= from)
            continue;
        if (auto done = db.run(step.sql); !done)
            return done;
    }
    const QByteArray version = "PRAGMA user_version = " + QByteArray::number(schemaVersion(steps));
    return db.run(version.constData());
}

Result<> checkReferences(sql::Connection &db)
{
    const auto broken = db.prepare("PRAGMA foreign_key_check");
    if (!broken)
        return tl::unexpected(broken.error());
    const auto row = (*broken)->step();
    if (!row)
        return tl::unexpected(row.error());
    if (*row)
        return failure(
            ErrorKind::Damaged,
            ProjectFile::tr("The project file contradicts itself in table %1.").arg((*broken)->text(0)));
    return {};
}

/// Copies page by page; the destination is told to keep no WAL, so that it is one file.
Result<> copyPages(sql::Connection &from, sql::Connection &to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        return tl::unexpected(sql::errorOf(sqlite3_errcode(to.handle()), to.handle()));
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        return tl::unexpected(sql::errorOf(code, to.handle()));
    return {};
}

/// `wanted`, with a number if that name is taken.
QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2"_s.arg(wanted).arg(i);
    return name;
}

QString temporaryBeside(const QString &file)
{
    return u"%1.%2.part"_s.arg(file, QUuid::createUuid().toString(QUuid::WithoutBraces).first(8));
}

Result<> publish(const QString &temporary, const QString &file, bool othersMayBeFirst)
{
    // Both refuse an existing name, so that two processes cannot overwrite each other's file.
    const QByteArray from = QFile::encodeName(temporary);
    const QByteArray to = QFile::encodeName(file);
    int code = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (code != 0 && errno != EEXIST)
        code = ::link(from.constData(), to.constData());
    const int reason = errno;
    QFile::remove(temporary);
    if (code == 0 || (reason == EEXIST && othersMayBeFirst))
        return {};
    return failure(ErrorKind::Storage,
                   reason == EEXIST ? ProjectFile::tr("“%1” already exists.").arg(file)
                                    : ProjectFile::tr("“%1” cannot be written.").arg(file),
                   qt_error_string(reason));
}

} // namespace

Result<> ProjectFile::create(const QString &file, std::span<const Migration> steps)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return failure(ErrorKind::Storage, tr("The folder “%1” does not exist.").arg(folder.filePath()));
    const QString temporary = temporaryBeside(file);
    {
        auto db = sql::Connection::open(temporary, {.mayCreate = true});
        if (!db)
            return failure(ErrorKind::Storage,
                           tr("No project file can be made in the folder “%1”.").arg(folder.filePath()),
                           db.error().detail);
        const QByteArray id = "PRAGMA application_id = " + QByteArray::number(applicationId);
        auto done = (*db)
                        ->run(id.constData())
                        .and_then([&] { return (*db)->run("BEGIN IMMEDIATE"); })
                        .and_then([&] { return apply(**db, 0, steps); })
                        .and_then([&] { return (*db)->run("COMMIT"); })
                        .and_then([&] { return (*db)->run("PRAGMA journal_mode = WAL"); });
        if (!done) {
            db->reset();
            removeWithCompanions(temporary);
            return done;
        }
    }
    return publish(temporary, file, true);
}

Result<> ProjectFile::examine(const QString &file, std::span<const Migration> steps)
{
    QFile data(file);
    if (QFileInfo(file).isDir())
        return failure(ErrorKind::Damaged, tr("“%1” is a folder, not a project file.").arg(file));
    if (!data.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("“%1” cannot be read: %2.").arg(file, data.errorString()));
    const QByteArray header = data.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return failure(ErrorKind::Damaged, tr("“%1” is not a project file.").arg(file));
    if (field(header, 68) != quint32(applicationId))
        return failure(ErrorKind::Damaged, tr("“%1” is the database of another program.").arg(file));
    if (int(field(header, 60)) > schemaVersion(steps))
        return failure(ErrorKind::TooNew,
                       tr("“%1” was written by a newer version of this program.").arg(file));
    // While a log is waiting to be merged, the header may be ahead of the file.
    const quint32 pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 expected = qint64(field(header, 28)) * (pageSize == 1 ? 65536 : pageSize);
    if (data.size() < expected && QFileInfo(file + "-wal"_L1).size() == 0)
        return failure(
            ErrorKind::Damaged,
            tr("“%1” is cut off: %2 of %3 bytes are there.").arg(file).arg(data.size()).arg(expected));
    return {};
}

sql::Connection::Access ProjectFile::access(const QString &file)
{
    using enum sql::Connection::Access;
    const QByteArray name = QFile::encodeName(file);
    struct stat status = {};
    const bool writeBit = ::stat(name.constData(), &status) == 0 && (status.st_mode & 0222) != 0;
    if (writeBit && ::access(name.constData(), W_OK) == 0)
        return ReadWrite;
    // Readers share memory through a file beside it; where that cannot be made, nobody can be writing either.
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    const bool folderIsOpen = ::stat(folder.constData(), &status) == 0 && (status.st_mode & 0222) != 0
                              && ::access(folder.constData(), W_OK) == 0;
    return folderIsOpen || QFileInfo::exists(file + "-shm"_L1) ? ReadOnly : Immutable;
}

Result<std::unique_ptr<sql::Connection>>
ProjectFile::connect(const QString &file, sql::Connection::Options options, std::span<const Migration> steps)
{
    if (auto fine = examine(file, steps); !fine)
        return tl::unexpected(fine.error());
    auto db = sql::Connection::open(file, options);
    if (!db)
        return db;
    // The log may carry a newer version than the header on disk.
    sqlite3_db_config((*db)->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const auto version = (*db)->number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version > schemaVersion(steps))
        return failure(ErrorKind::TooNew,
                       tr("“%1” was written by a newer version of this program.").arg(file));
    if (options.access == sql::Connection::Access::ReadWrite)
        sqlite3_db_config((*db)->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return db;
}

Result<> ProjectFile::migrate(const QString &file, int busyTimeoutMs, std::span<const Migration> steps)
{
    auto db = connect(file, {.busyTimeoutMs = busyTimeoutMs}, steps);
    if (!db)
        return tl::unexpected(db.error());
    const auto version = (*db)->number("PRAGMA user_version");
    if (!version || *version == schemaVersion(steps))
        return version ? Result<>() : tl::unexpected(version.error());

    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString safe = freeName(u"%1.v%2-%3.backup"_s.arg(file).arg(*version).arg(stamp));
    if (auto copied = copy(**db, safe); !copied)
        return copied;
    sql::Transaction transaction(**db);
    if (!transaction.begun())
        return transaction.begun();
    const auto now = (*db)->number("PRAGMA user_version"); // another process may have been quicker
    if (!now)
        return tl::unexpected(now.error());
    if (*now == schemaVersion(steps)) {
        QFile::remove(safe);
        return {};
    }
    qCInfo(lcStore) << "migrating" << file << "from version" << *now << "to" << schemaVersion(steps)
                    << "copy:" << safe;
    return apply(**db, int(*now), steps).and_then([&] { return checkReferences(**db); }).and_then([&] {
        return transaction.commit();
    });
}

Result<> ProjectFile::copy(sql::Connection &from, const QString &to)
{
    if (QFileInfo::exists(to))
        return failure(ErrorKind::Storage, tr("“%1” already exists.").arg(to));
    const QString temporary = temporaryBeside(to);
    const auto fill = [&]() -> Result<> {
        auto db = sql::Connection::open(temporary, {.mayCreate = true});
        if (!db)
            return failure(ErrorKind::Storage, tr("“%1” cannot be written.").arg(to), db.error().detail);
        if (auto copied = copyPages(from, **db); !copied)
            return copied;
        auto plain = (*db)->run("PRAGMA journal_mode = DELETE");
        return plain.and_then([&]() -> Result<> {
            const auto query = (*db)->prepare("PRAGMA integrity_check(1)");
            if (!query)
                return tl::unexpected(query.error());
            const auto row = (*query)->step();
            if (!row)
                return tl::unexpected(row.error());
            if ((*query)->text(0) != "ok"_L1)
                return failure(ErrorKind::Damaged, tr("The copy is damaged."), (*query)->text(0));
            return {};
        });
    };
    if (auto filled = fill(); !filled) {
        removeWithCompanions(temporary);
        return filled;
    }
    return publish(temporary, to, false);
}

} // namespace daao::store
