#pragma once

#include "app/trackrecord.h"
#include "app/workbench.h"
#include "ui/pages/session.h"

#include <mutex>

namespace daao {

/// How orders become runs: the truth of the query, the version of the policy, and what can be told before any
/// call. For workers; thread-safe.
class RunPlanning
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunPlanning)
    Q_DISABLE_COPY_MOVE(RunPlanning)

public:
    explicit RunPlanning(Workbench &bench)
        : m_bench(bench)
    {}

    /// The stored problems, by text.
    void setProblems(const QHash<QString, Problem> &problems);

    struct Prepared
    {
        RunRequest request;
        double lambda = 0;
    };
    enum class Store { Never, WhereChanged };
    /// A policy whose lambda was changed becomes a version of its own where it may be stored, so that a run
    /// always names exactly what planned it.
    Result<Prepared> prepare(const RunOrder &order, Store store) const;
    Result<Preview> preview(const RunOrder &order, std::stop_token stop) const;
    Result<Expected> oracle(const Query &query, std::stop_token stop) const;

    /// What is known of the LLMs is kept by the estimator's difficulty, so that runs of all policies count.
    void remember(const Run &run);
    /// Asks the simulated LLMs about problems nobody has seen and reads what live ones did lately; slow.
    void measure(std::stop_token stop);

private:
    Query resolved(const Query &query) const;
    Result<PolicyVersion> policyOf(const RunChoice &choice, Store store) const;

    Workbench &m_bench;
    TrackRecord m_evidence;
    mutable std::mutex m_problemsMutex;
    QHash<QString, Problem> m_problems;
};

} // namespace daao
