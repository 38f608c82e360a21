#pragma once

#include "core/domain/planner.h"
#include "core/domain/rungate.h"
#include "core/domain/sinks.h"
#include "core/domain/truth.h"
#include "core/operators/promptset.h"
#include "core/providers/chatclient.h"

#include <QCoreApplication>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace daao {

/// What to do with node results that are already known by their content hash.
enum class CacheUse {
    Off,       ///< neither read nor written
    ReadWrite, ///< known nodes are reused and cost nothing
    Replay,    ///< only known nodes: no call is made, an unknown node fails
};

/// One query to run and how.
struct RunRequest
{
    Query query;
    PolicyRef policy;
    std::shared_ptr<const Planner> planner;
    QList<ModelCard> pool;
    std::optional<Plan> plan; ///< run this instead of planning: replay, re-run, what-if; the planner, if
                              ///< there is one, only says which answer it believes in
    QSet<QString>
        fresh; ///< with a plan: nodes that must run anew; what follows them runs anew if its input changed
    quint64 seed = 0;
    std::optional<Money> budget;
    CacheUse cache = CacheUse::Off;
    QString parent;          ///< the run this one replays or varies
    QString id;              ///< of the run; made up where empty
    RunGate *gate = nullptr; ///< holds nodes and edits them; must outlive the run; null: nobody does
};

/// Runs workflows: plans, runs the nodes of a layer concurrently, asks the planner between layers, selects
/// the answer and scores it. Thread-safe: execute() may run on many threads at once; each blocks its caller.
class Executor
{
    Q_DECLARE_TR_FUNCTIONS(daao::Executor)
    Q_DISABLE_COPY_MOVE(Executor)

public:
    /// Everything must outlive the executor; scorer, cache and truth may be null.
    struct Parts
    {
        ChatClient &client;
        CodeRunner &code;
        const PromptSet &prompts;
        AnswerScorer *scorer = nullptr;
        NodeCache *cache = nullptr;
        const TruthOracle *truth = nullptr;
    };

    /// `nodeThreads`: threads beside the callers' own for nodes of one layer.
    explicit Executor(const Parts &parts, int nodeThreads = 8);

    /// Plans without any call. Usage for an empty query.
    Result<Plan> plan(const RunRequest &request) const;
    /// Never fails: what went wrong is in the run (status, error, nodes). A stop request ends it as Cancelled
    /// with what was done; a refused reservation as BudgetStopped.
    Run execute(const RunRequest &request, RunSink &sink, std::stop_token stop = {}) const;

    /// Operators that cannot run here, with the reason.
    QHash<Operator, QString> unavailableOperators() const;

private:
    friend class RunInProgress;
    PlanRequest planRequest(const RunRequest &request) const;

    Parts m_parts;
    mutable QThreadPool m_pool;
};

} // namespace daao
