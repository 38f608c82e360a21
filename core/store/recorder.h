#pragma once

#include "core/domain/sinks.h"

#include <memory>

namespace daao {

namespace store {
class Writer;
}

/// Writes runs to the project file as they happen, and the ledger before money is spent. Thread-safe; returns
/// quickly (it blocks only while the disk is 32 MB behind). Obtained from a Project, which must outlive it.
class Recorder final : public RunSink, public AttemptLog
{
    Q_DISABLE_COPY_MOVE(Recorder)

public:
    explicit Recorder(store::Writer &writer);
    ~Recorder() override; ///< runs that were started and not finished become interrupted

    void runStarted(const Run &run) override;
    void nodeFinished(const QString &runId, const NodeRun &node) override;
    void runFinished(const Run &run) override;

    QFuture<Result<>> starting(const AttemptStart &start) override;
    void finished(const AttemptStart &start, const Attempt &attempt) override;

    /// Stores a finished run that nobody watched (imported, built in).
    QFuture<Result<>> save(const Run &run);
    /// Ready when the run, whose runFinished() was called, is on disk for good: the acknowledgement.
    QFuture<Result<>> saved(const QString &runId);
    /// Ready when everything recorded so far is on disk; an error if anything is not.
    QFuture<Result<>> flush();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace daao
