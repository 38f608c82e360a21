#pragma once

#include "core/domain/run.h"
#include "ui/pages/session.h"

#include <mutex>

namespace daao {

/// What was measured about how often LLMs solve queries, by estimated difficulty. Thread-safe.
class TrackRecord
{
public:
    struct Outcome
    {
        double difficulty = 0.5; ///< by the project's estimator, whatever policy was used
        double solved = 0;       ///< share of its answers that were right
    };

    void add(const QString &model, const Outcome &outcome);
    /// A judged run of one node tells how its LLM did on a query of that difficulty.
    void add(const Run &run, double difficulty);

    /// The share of queries of about that difficulty that the LLM solved; nullopt with fewer than ten.
    std::optional<SolvedShare> near(const QString &model, double difficulty) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, QList<Outcome>> m_outcomes;
};

} // namespace daao
