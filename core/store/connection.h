#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace daao::sql {

/// A text that is UTF-8 already.
struct Utf8
{
    const QByteArray &bytes;
};

/// One prepared statement. Bind all values with with(), then step() row by row or run() to the end.
/// Belongs to the thread of its connection.
class Statement final
{
    Q_DISABLE_COPY_MOVE(Statement)

public:
    Statement(sqlite3 *database, sqlite3_stmt *statement);
    ~Statement();

    template<class... Values>
    Statement &with(const Values &...values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    void bind(int index, std::nullptr_t);
    void bind(int index, bool value) { bind(index, qint64(value)); }
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, qint64 value);
    void bind(int index, double value); ///< NULL for NaN and infinity, which SQLite cannot keep
    void bind(int index, const QString &value);
    void bind(int index, const Utf8 &value);
    void bind(int index, const QByteArray &blob);
    template<class T>
    void bind(int index, const std::optional<T> &value)
    {
        value ? bind(index, *value) : bind(index, nullptr);
    }

    Result<bool> step(); ///< true: there is a row
    Result<> run();
    void reset();
    bool isPrepared() const { return m_statement != nullptr; }
    void setFault(Error error) { m_fault = std::move(error); } ///< what step() shall answer

    bool isNull(int column) const;
    int integer(int column) const { return int(wide(column)); }
    qint64 wide(int column) const;
    double real(int column, double ifNull = 0) const;
    QString text(int column) const;
    QByteArray bytes(int column) const; ///< of a text or a blob, NUL included
    std::optional<qint64> optionalWide(int column) const;
    std::optional<double> optionalReal(int column) const;
    std::optional<QString> optionalText(int column) const;

private:
    sqlite3 *m_database;
    sqlite3_stmt *m_statement;
    std::optional<Error> m_fault;
};

/// A connection to one file with our settings (reliability.md 2.3). One thread at a time.
class Connection final
{
    Q_DECLARE_TR_FUNCTIONS(daao::sql::Connection)
    Q_DISABLE_COPY_MOVE(Connection)

public:
    enum class Access {
        ReadWrite,
        ReadOnly,
        Immutable ///< the file cannot change and neither can its folder: no lock, no shared memory
    };
    struct Options
    {
        Access access = Access::ReadWrite;
        bool mayCreate = false;
        int busyTimeoutMs = 5000;
        int cacheKib = 2000;
    };

    static Result<std::unique_ptr<Connection>> open(const QString &file, const Options &options);
    ~Connection();

    /// One or more statements without values.
    Result<> run(const char *sql);
    /// A statement that is prepared once and kept: `sql` is a literal, in full sentences.
    /// If it cannot be prepared (a damaged file), stepping it says why.
    Statement &statement(const char *sql);
    /// For sentences that are put together at run time (never from values).
    Result<std::unique_ptr<Statement>> prepare(const QByteArray &sql);
    /// The number in the first column of the first row; 0 without one.
    Result<qint64> number(const char *sql);
    qint64 lastId() const;
    int changes() const;
    sqlite3 *handle() const { return m_database; }

private:
    explicit Connection(sqlite3 *database)
        : m_database(database)
    {}

    sqlite3 *m_database;
    QHash<const char *, std::shared_ptr<Statement>> m_statements;
};

/// BEGIN IMMEDIATE; rolls back in the destructor unless committed.
class Transaction final
{
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    explicit Transaction(Connection &connection);
    ~Transaction();

    const Result<> &begun() const { return m_begun; } ///< Locked if another process kept the file too long
    Result<> commit();

private:
    Connection &m_connection;
    Result<> m_begun;
    bool m_open = false;
};

/// The error a SQLite result code stands for, as a sentence for people and SQLite's words as detail.
Error errorOf(int code, sqlite3 *database);
/// A problem of the disk or of another process, not of what was to be written: worth another try.
bool mayPass(const Error &error);

} // namespace daao::sql
