#pragma once

#include "core/store/connection.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace daao::store {

/// What a piece of work on the writer thread may use.
struct WriteContext
{
    sql::Connection &db;
    /// The row of a text, stored once under its SHA-256.
    std::function<Result<qint64>(const QByteArray &utf8, const QByteArray &sha256)> message;
};

/// One thing to write. May run more than once (a full disk, a bad neighbour in the batch): it keeps no state.
using Work = std::function<Result<>(WriteContext &)>;

/// The only thread of this process that writes to the project file. Work is queued, and committed in groups:
/// at once when somebody waits and nothing more is queued, otherwise at most 50 ms later. What belongs to a
/// run is written in order; if one piece of it cannot be stored, none of the later ones is, so that no half
/// run looks whole. While the disk is full or another process keeps the file, the pieces of runs stay queued
/// and are tried again; those who wait are told at once. Thread-safe; its own thread lives from start to
/// destruction.
class Writer final
{
    Q_DECLARE_TR_FUNCTIONS(daao::store::Writer)
    Q_DISABLE_COPY_MOVE(Writer)

public:
    /// `refusal`: why nothing can be written (a read-only file); everybody is told so.
    explicit Writer(std::unique_ptr<sql::Connection> connection, std::optional<Error> refusal = {});
    ~Writer(); ///< writes what is queued

    /// A piece of a run; nobody waits. Blocks while more than 32 MB are queued.
    void post(const QString &run, qsizetype bytes, Work work);
    /// Ready when the work is on disk, or will not be.
    QFuture<Result<>> write(Work work);
    /// The same for a piece of a run, in order with the others.
    QFuture<Result<>> write(const QString &run, Work work);
    /// Ready when everything posted before is on disk; an error if a piece of that run (of any run: empty) is
    /// not.
    QFuture<Result<>> barrier(const QString &run);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace daao::store
