#include "core/store/connection.h"

#include <sqlite3.h>

#include <QFile>
#include <QUrl>

#include <cmath>

namespace daao::sql {

Error errorOf(int code, sqlite3 *database)
{
    const QString words =
        QStringLiteral("SQLite %1: %2")
            .arg(database ? sqlite3_extended_errcode(database) : code)
            .arg(QString::fromUtf8(database ? sqlite3_errmsg(database) : sqlite3_errstr(code)));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Locked, Connection::tr("Another program keeps the project file locked."), words};
    case SQLITE_FULL:
        return {ErrorKind::Storage, Connection::tr("The disk is full: the project file cannot grow."), words};
    case SQLITE_READONLY:
        return {ErrorKind::Storage, Connection::tr("The project file is read-only."), words};
    case SQLITE_NOTADB:
        return {ErrorKind::Damaged, Connection::tr("The file is not a project file."), words};
    case SQLITE_CORRUPT:
        return {ErrorKind::Damaged, Connection::tr("The project file is damaged."), words};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Storage, Connection::tr("The project file cannot be opened."), words};
    case SQLITE_IOERR:
        return {ErrorKind::Storage,
                Connection::tr("The disk does not let us read or write the project file."), words};
    case SQLITE_CONSTRAINT:
        return {ErrorKind::BadInput, Connection::tr("The project file does not accept this value."), words};
    case SQLITE_TOOBIG:
        return {ErrorKind::BadInput, Connection::tr("A text is too long for the project file."), words};
    case SQLITE_NOMEM:
        return {ErrorKind::Storage, Connection::tr("There is not enough memory to use the project file."),
                words};
    default:
        return {ErrorKind::Internal, Connection::tr("The project file could not be used."), words};
    }
}

bool mayPass(const Error &error)
{
    return error.kind == ErrorKind::Storage || error.kind == ErrorKind::Locked;
}

Statement::Statement(sqlite3 *database, sqlite3_stmt *statement)
    : m_database(database)
    , m_statement(statement)
{}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int index, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, index);
}

void Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, double value)
{
    std::isfinite(value) ? sqlite3_bind_double(m_statement, index, value)
                         : sqlite3_bind_null(m_statement, index);
}

void Statement::bind(int index, const QString &value)
{
    bind(index, Utf8{value.toUtf8()});
}

void Statement::bind(int index, const Utf8 &value)
{
    // A null pointer would bind NULL; an empty text is a text.
    const char *bytes = value.bytes.isEmpty() ? "" : value.bytes.constData();
    sqlite3_bind_text64(m_statement, index, bytes, sqlite3_uint64(value.bytes.size()),
                        sqlite3_destructor_type(-1), SQLITE_UTF8);
}

void Statement::bind(int index, const QByteArray &blob)
{
    if (blob.isEmpty())
        sqlite3_bind_zeroblob(m_statement, index, 0);
    else
        sqlite3_bind_blob64(m_statement, index, blob.constData(), sqlite3_uint64(blob.size()),
                            sqlite3_destructor_type(-1));
}

Result<bool> Statement::step()
{
    if (m_fault)
        return tl::unexpected(*m_fault);
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = errorOf(code, m_database);
    sqlite3_reset(m_statement);
    return tl::unexpected(error);
}

Result<> Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::wide(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column, double ifNull) const
{
    return isNull(column) ? ifNull : sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

std::optional<qint64> Statement::optionalWide(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(wide(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<QString> Statement::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const Options &options)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    QByteArray name = QUrl::fromLocalFile(file).toEncoded(QUrl::FullyEncoded);
    if (options.access == Access::ReadWrite)
        flags |= SQLITE_OPEN_READWRITE | (options.mayCreate ? SQLITE_OPEN_CREATE : 0);
    else
        flags |= SQLITE_OPEN_READONLY;
    if (options.access == Access::Immutable)
        name += "?immutable=1";

    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &database, flags, nullptr);
    std::unique_ptr<Connection> connection(new Connection(database));
    if (code != SQLITE_OK)
        return tl::unexpected(errorOf(code, database));
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, options.busyTimeoutMs);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (options.access != Access::ReadWrite)
        sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const QByteArray cache = "PRAGMA cache_size = -" + QByteArray::number(options.cacheKib);
    for (const char *setting :
         {"PRAGMA foreign_keys = ON", "PRAGMA cell_size_check = ON", "PRAGMA trusted_schema = OFF",
          "PRAGMA synchronous = FULL", cache.constData()})
        if (const auto done = connection->run(setting); !done)
            return tl::unexpected(done.error());
    return connection;
}

Connection::~Connection()
{
    m_statements.clear();
    sqlite3_close(m_database);
}

Result<> Connection::run(const char *sql)
{
    const int code = sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(errorOf(code, m_database));
    return {};
}

Statement &Connection::statement(const char *sql)
{
    auto &kept = m_statements[sql];
    if (kept && kept->isPrepared())
        return *kept;
    sqlite3_stmt *compiled = nullptr;
    const int code = sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &compiled, nullptr);
    kept = std::make_shared<Statement>(m_database, compiled);
    if (code != SQLITE_OK) // a locked or damaged file; stepping says so, and the next call tries again
        kept->setFault(errorOf(code, m_database));
    return *kept;
}

Result<std::unique_ptr<Statement>> Connection::prepare(const QByteArray &sql)
{
    sqlite3_stmt *compiled = nullptr;
    const int code = sqlite3_prepare_v3(m_database, sql.constData(), int(sql.size()), 0, &compiled, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(errorOf(code, m_database));
    return std::make_unique<Statement>(m_database, compiled);
}

Result<qint64> Connection::number(const char *sql)
{
    const auto query = prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    const auto row = (*query)->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? (*query)->wide(0) : 0;
}

qint64 Connection::lastId() const
{
    return sqlite3_last_insert_rowid(m_database);
}

int Connection::changes() const
{
    return sqlite3_changes(m_database);
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
    , m_begun(connection.run("BEGIN IMMEDIATE"))
    , m_open(m_begun.has_value())
{}

Transaction::~Transaction()
{
    // A failed statement may have rolled back already; then there is nothing to do and nothing to say.
    if (m_open && !sqlite3_get_autocommit(m_connection.handle()))
        (void)m_connection.run("ROLLBACK");
}

Result<> Transaction::commit()
{
    auto done = m_connection.run("COMMIT");
    m_open = !done.has_value();
    return done;
}

} // namespace daao::sql
