#pragma once

#include "core/domain/chat.h"
#include "core/domain/plan.h"
#include "core/domain/query.h"
#include "core/domain/workflow.h"

#include <QDateTime>

#include <optional>

namespace daao {

/// Something on the blackboard: a proposed answer and where it came from.
struct Candidate
{
    QString node;
    QString model;
    QString text;                  ///< what the LLM wrote, working included
    QString answer;                ///< extracted and normalised; empty if none was found
    QString code;                  ///< the program, for code questions
    std::optional<bool> testsPassed; ///< verdict of the public tests, where they ran
    double quality = 0.5;          ///< predicted probability of being right, from provenance

    bool operator==(const Candidate &) const = default;
};

/// One request of a node with all its attempts.
struct Call
{
    QString node;
    int index = 0; ///< order within the node
    ChatRequest request;
    ChatReply reply;

    bool operator==(const Call &) const = default;
};

enum class NodeStatus { Waiting, Running, Ok, Failed, Cancelled, Skipped, Reused };
QString toString(NodeStatus status); ///< waiting, running, ok, error, cancelled, skipped, reused
std::optional<NodeStatus> nodeStatusFromString(const QString &name);

/// What became of one node.
struct NodeRun
{
    QString node;
    Operator op = Operator::Generate;
    QString model;
    int layer = 0;
    NodeStatus status = NodeStatus::Waiting;
    QString answer;              ///< its best candidate's answer
    QList<Candidate> candidates; ///< what it wrote on the blackboard
    bool replacesCandidates = false; ///< its candidates stand instead of all earlier ones (ensemble, review …)
    QList<Call> calls;
    Cost cost;            ///< of the calls; zero for a reused node
    double startedMs = 0; ///< since the start of the run
    double durationMs = 0;
    QList<Why> why;
    QByteArray key; ///< content hash of (operator, LLMs, inputs, prompts, parameters, seed): the cache key
    QStringList remarks; ///< what a reader should know ("vote 3:2", "the sandbox is not available: …")
    std::optional<Error> error;

    bool operator==(const NodeRun &) const = default;
    int promptTokens() const;
    int completionTokens() const;
};

enum class RunStatus { Running, Finished, Failed, Cancelled, BudgetStopped, Interrupted };
QString toString(RunStatus status); ///< running, finished, failed, cancelled, budget, interrupted
std::optional<RunStatus> runStatusFromString(const QString &name);

/// "simulated", "live", "mixed" or "replay".
enum class Origin { Simulated, Live, Mixed, Replay };
QString toString(Origin origin);
std::optional<Origin> originFromString(const QString &name);

struct PolicyRef
{
    QString name;
    int version = 0;

    bool operator==(const PolicyRef &) const = default;
};

/// One query, planned and executed.
struct Run
{
    QString id; ///< UUID without braces; sortable by startedAt
    Origin origin = Origin::Simulated;
    RunStatus status = RunStatus::Running;
    Query query;
    PolicyRef policy;
    Plan plan; ///< as executed: layers bought at run time included
    QList<NodeRun> nodes;
    QString answer;     ///< chosen by the final selector
    QString answerText; ///< the text it was extracted from
    std::optional<bool> correct; ///< nullopt: nothing to judge by
    std::optional<double> trueDifficulty; ///< simulated truth, for generated problems
    Cost cost;
    quint64 seed = 0;
    QDateTime startedAt; ///< UTC
    double wallMs = 0;
    QString parent; ///< the run this one replays, re-runs or varies; empty otherwise
    std::optional<Error> error;

    bool operator==(const Run &) const = default;
    QList<Call> calls() const; ///< of all nodes, in node order
};

} // namespace daao
