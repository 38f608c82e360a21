#pragma once

#include "core/domain/sinks.h"

#include <QCoreApplication>

#include <memory>

namespace daao {

namespace store {
class Readers;
}

/// Which runs a list shows. Everything given must hold.
struct RunFilter
{
    QString text; ///< words in the question or the answer; the last may be a beginning
    QString policy;
    QString model; ///< an LLM that was asked
    QString tag;
    std::optional<Origin> origin;
    std::optional<RunStatus> status;
    std::optional<bool> correct;
    std::optional<Money> costFrom;
    std::optional<Money> costTo;
    std::optional<double> difficultyFrom;
    std::optional<double> difficultyTo;
    bool starred = false; ///< only those
    bool deleted = false; ///< the bin instead
    int limit = 100;
    int offset = 0;
};

/// One line of a list of runs.
struct RunSummary
{
    QString id;
    Origin origin = Origin::Simulated;
    RunStatus status = RunStatus::Running;
    PolicyRef policy;
    QString query;
    QString answer;
    double difficulty = 0.5;
    std::optional<double> trueDifficulty; ///< in logits, see Run
    std::optional<bool> correct;
    Cost cost;
    double wallMs = 0;
    QDateTime startedAt;
    QString parent;
    QStringList models;     ///< LLMs of its nodes without repetition, in reading order
    QString costliestModel; ///< of the node that cost most
    QString shape;          ///< operators by layer: "cot,self-consistency|review"
    int nodes = 0;
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    bool starred = false;
    QString note;
    QStringList tags;

    bool operator==(const RunSummary &) const = default;
};

/// Reads what was recorded. Thread-safe; blocks for the time of a query. Sees what was committed.
class Archive final
{
    Q_DECLARE_TR_FUNCTIONS(daao::Archive)
    Q_DISABLE_COPY_MOVE(Archive)

public:
    explicit Archive(store::Readers &readers);

    /// By id, or by a beginning of it that only one run has. Usage: none or several.
    Result<Run> run(const QString &idOrBeginning) const;
    Result<QList<RunSummary>> runs(const RunFilter &filter = {}) const; ///< newest first
    Result<qint64> count(const RunFilter &filter = {}) const;
    /// A finished node with that content hash, from any run; nullopt: none (or the file cannot be read).
    std::optional<NodeRun> node(const QByteArray &key) const;

private:
    store::Readers &m_readers;
};

/// The node cache over the archive: what was used last is kept in memory (16 MB), the rest is looked up.
/// Rows come through the Recorder, so insert() writes nothing. Thread-safe.
class StoredNodeCache final : public NodeCache
{
    Q_DISABLE_COPY_MOVE(StoredNodeCache)

public:
    explicit StoredNodeCache(const Archive &archive);
    ~StoredNodeCache() override;

    std::optional<NodeRun> find(const QByteArray &key) override;
    void insert(const QByteArray &key, const NodeRun &node) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace daao
