#pragma once

#include "core/store/connection.h"
#include "core/store/schema.h"

namespace daao::store {

/// What a project file is on disk, before anybody trusts it: creation, examination, migration, copies.
/// Functions without state; any thread.
class ProjectFile final
{
    Q_DECLARE_TR_FUNCTIONS(daao::store::ProjectFile)

public:
    /// A whole new file appears at `file`, or none; if another process was first, its file stays.
    static Result<> create(const QString &file, std::span<const Migration> steps = migrations());
    /// Reads the header without touching anything: Damaged (not ours, not SQLite, cut off), TooNew, Storage.
    static Result<> examine(const QString &file, std::span<const Migration> steps = migrations());
    /// How the file may be opened: for reading only where it has no write bit (also for root) or no right.
    static sql::Connection::Access access(const QString &file);
    /// Brings an older file to today in one transaction, after a copy beside it. Nothing to do: nothing is
    /// touched.
    static Result<> migrate(const QString &file, int busyTimeoutMs,
                            std::span<const Migration> steps = migrations());
    /// A consistent copy of a file in use (SQLite's backup interface); `to` appears whole or not at all.
    static Result<> copy(sql::Connection &from, const QString &to);
    /// A connection to an examined file that has been looked at once through SQLite as well.
    static Result<std::unique_ptr<sql::Connection>> connect(const QString &file,
                                                            sql::Connection::Options options,
                                                            std::span<const Migration> steps = migrations());
};

} // namespace daao::store
