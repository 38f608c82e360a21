#pragma once

#include "core/domain/sinks.h"

#include <QCoreApplication>

#include <memory>

namespace daao {

namespace store {
class Readers;
}

/// Which runs a list shows, and from where on. Everything given must hold; from and to are included.
struct RunFilter
{
    QString text;        ///< words in the question or the answer; the last may be a beginning
    QStringList phrases; ///< texts in the question or the answer, word by word
    QString idBeginning;
    QString policy;
    int policyVersion = 0;     ///< 0: any
    QStringList models;        ///< for each, an LLM was asked whose name contains it
    QList<Operator> operators; ///< all of them are in the workflow
    QStringList tags;          ///< all of them
    std::optional<Origin> origin;
    std::optional<RunStatus> status;
    std::optional<bool> correct;
    bool unjudged = false; ///< only runs without a verdict
    std::optional<Money> costFrom;
    std::optional<Money> costTo;
    bool costUnknown = false; ///< only runs of which a part has no price
    std::optional<double> difficultyFrom;
    std::optional<double> difficultyTo;
    std::optional<double> secondsFrom;
    std::optional<double> secondsTo;
    std::optional<qint64> tokensFrom;
    std::optional<qint64> tokensTo;
    std::optional<qint64> nodesFrom;
    std::optional<qint64> nodesTo;
    QDateTime startedFrom;
    QDateTime startedTo;
    bool starred = false; ///< only those
    bool deleted = false; ///< the bin instead

    enum class Order { Started, Cost, Difficulty, Seconds, Tokens, Nodes };
    Order order = Order::Started;
    bool ascending = false;
    int limit = 100;  ///< -1: all
    qint64 after = 0; ///< RunSummary::seq of the last row that was read: the next page begins behind it

    bool operator==(const RunFilter &) const = default;
};

/// One line of a list of runs.
struct RunSummary
{
    qint64 seq = 0; ///< its row: names it to the archive, not to people
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
    QStringList models; ///< that were asked (while it runs: planned), without repetition, in reading order
    QString costliestModel; ///< of the node that cost most
    QString shape;          ///< operators by layer: "cot,self-consistency|review"; without the judge of a tie
    int nodes = 0;          ///< that were run or reused
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    bool starred = false;
    QString note;
    QStringList tags;

    bool operator==(const RunSummary &) const = default;
};

/// A tag and how many runs outside the bin have it.
struct TagCount
{
    QString name;
    qint64 runs = 0;

    bool operator==(const TagCount &) const = default;
};

/// A run as a plot of runs needs it.
struct RunPoint
{
    QString id;
    QString query; ///< its beginning
    double difficulty = 0.5;
    Cost cost;
    std::optional<bool> correct;
    Origin origin = Origin::Simulated;
    QString costliestModel; ///< the LLM of the node that cost most

    bool operator==(const RunPoint &) const = default;
};

/// An answer that an LLM wrote before it saw any other, and how hard its question was thought to be.
struct OwnAnswer
{
    QString model;
    double difficulty = 0.5;
    bool isRight = false; ///< judged by the reference, as the run was

    bool operator==(const OwnAnswer &) const = default;
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
    /// One page in the order asked for; newest first by default.
    Result<QList<RunSummary>> runs(const RunFilter &filter = {}) const;
    Result<qint64> count(const RunFilter &filter = {}) const; ///< of all pages
    /// The rows that runs() would read, whatever their number: eight bytes each, so that a view can know its
    /// whole length and read the lines it shows with lines().
    Result<QList<qint64>> sequence(const RunFilter &filter = {}) const;
    Result<QList<RunSummary>>
    lines(const QList<qint64> &seqs) const;                        ///< in that order; gone ones are left out
    Result<QList<TagCount>> tags() const;                          ///< by name
    Result<QList<RunPoint>> points(const RunFilter &filter) const; ///< of a page, finished runs only
    /// Of the newest runs that were judged; code, which only the sandbox can judge, is left out.
    Result<QList<OwnAnswer>> ownAnswers(int mostRuns) const;
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
