#pragma once

#include "core/store/archive.h"
#include "core/store/library.h"
#include "core/store/recorder.h"
#include "core/store/registry.h"
#include "core/store/trainings.h"

#include <QStringList>

#include <memory>

namespace daao {

/// How a project file is doing.
struct ProjectInfo
{
    QString path;
    int schemaVersion = 0;
    QString sqliteVersion;
    qint64 bytes = 0;
    qint64 logBytes = 0; ///< not yet merged into the file
    bool readOnly = false;
    QList<std::pair<QString, qint64>> counts; ///< rows by table name
};

/// What an examination found. No faults: all is well.
struct ProjectCheck
{
    QStringList faults;     ///< sentences
    qint64 messages = 0;    ///< texts whose SHA-256 was compared
    qint64 policies = 0;    ///< policy versions whose SHA-256 was compared
    qint64 checkpoints = 0; ///< trained policies whose SHA-256 was compared
    qint64 tables = 0;      ///< outcome tables whose SHA-256 was compared
    qint64 images = 0;      ///< of queries, whose SHA-256 was compared
    qint64 runs = 0;
};

/// One project: an SQLite file that several processes may use at once (each write takes the lock for itself).
/// Opened and closed in one thread; its parts are thread-safe and must not outlive it.
class Project final
{
    Q_DECLARE_TR_FUNCTIONS(daao::Project)
    Q_DISABLE_COPY_MOVE(Project)

public:
    struct Options
    {
        bool mayCreate = true;
        bool makeFolder = false; ///< also the folder it stands in (the default place)
        bool readOnly = false;
        int busyTimeoutMs = 5000; ///< how long a write waits for another process
    };

    /// Opens, creates or migrates. What cannot be used is left untouched: Damaged (no project file, cut off,
    /// of another program), TooNew, Locked, Storage (no folder, no right). A file without write bit is opened
    /// for reading, also for root; then every change answers with Storage.
    static Result<std::unique_ptr<Project>> open(const QString &file, const Options &options);
    static Result<std::unique_ptr<Project>> open(const QString &file) { return open(file, Options()); }
    ~Project(); ///< writes what is queued and closes

    QString path() const;
    bool isReadOnly() const;
    bool wasCreated() const;         ///< by this open(): nothing is in it yet
    QStringList interrupted() const; ///< runs of processes that died, found by this open()

    Recorder &recorder();
    Archive &archive();
    Registry &registry();
    Library &library();
    Trainings &trainings();
    NodeCache &nodeCache();

    Result<ProjectInfo> info() const;
    /// SQLite's own checks, the references between tables, and our hashes. Seconds for a large file.
    Result<ProjectCheck> check() const;
    /// A copy of the moment, verified by opening it. Refuses to overwrite.
    Result<> backup(const QString &file) const;

private:
    struct Private;
    explicit Project(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace daao
