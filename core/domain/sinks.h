#pragma once

#include "core/base/result.h"
#include "core/domain/run.h"

#include <QByteArray>
#include <QFuture>

#include <optional>

namespace daao {

/// Follows runs as they happen. Called from worker and network threads, several runs at once; implementations
/// are thread-safe and return quickly. Calls for one run are ordered: started, (node started, call …, node
/// finished)*, finished.
class RunSink
{
public:
    virtual ~RunSink() = default;

    virtual void runStarted(const Run &) {}
    virtual void nodeStarted(const QString & /*runId*/, const NodeRun &) {}
    /// A piece of text as it arrives.
    virtual void delta(const QString & /*runId*/, const QString & /*node*/, int /*call*/, const QString & /*text*/) {}
    virtual void callFinished(const QString & /*runId*/, const Call &) {}
    virtual void nodeFinished(const QString & /*runId*/, const NodeRun &) {}
    /// A layer was added, replaced or dropped.
    virtual void planChanged(const QString & /*runId*/, const Plan &) {}
    virtual void runFinished(const Run &) {}
};

/// An attempt about to be sent: what must be on disk before money can be spent.
struct AttemptStart
{
    QString runId;
    QString node;
    int call = 0;
    int number = 1;
    QString model;
    QString requestId;
    QDateTime startedAt;
    bool mayCostMoney = true;
};

/// The ledger: one row per attempt. Thread-safe.
class AttemptLog
{
public:
    virtual ~AttemptLog() = default;

    /// Ready at once where the attempt is free; otherwise when the row is committed. An error stops the call.
    virtual QFuture<Result<>> starting(const AttemptStart &start) = 0;
    virtual void finished(const AttemptStart &start, const Attempt &attempt) = 0;
};

/// Node results by content hash: replay, re-run-from-here, what-if and resume in one mechanism. Thread-safe.
class NodeCache
{
public:
    virtual ~NodeCache() = default;
    virtual std::optional<NodeRun> find(const QByteArray &key) = 0;
    virtual void insert(const QByteArray &key, const NodeRun &node) = 0;
};

} // namespace daao
