#pragma once

#include "core/domain/run.h"
#include "core/store/writer.h"

namespace daao::store {

/// A text as it is stored: UTF-8 and its SHA-256.
struct StoredText
{
    QByteArray utf8;
    QByteArray sha256;
};
StoredText storedText(const QString &text);

/// The rows of a run, made ready in the thread that has the values, so that the writer only binds them.
/// Each function returns the work and how many bytes it keeps in memory.
struct PreparedWork
{
    Work work;
    qsizetype bytes = 0;
};
PreparedWork runInserted(const Run &run, const QString &owner);
PreparedWork runFinished(const Run &run, bool planChanged);
/// A run that nobody goes on with; it can be found by its text like a finished one.
Work runInterrupted(const QString &run);
PreparedWork nodeStored(const QString &run, const NodeRun &node);
PreparedWork attemptStored(const QString &run, const QString &node, int call, const QString &model,
                           const Attempt &attempt);
PreparedWork attemptSent(const QString &run, const QString &node, int call, const QString &model,
                         const Attempt &attempt);

} // namespace daao::store
