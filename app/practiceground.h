#pragma once

#include "core/base/random.h"
#include "core/domain/truth.h"
#include "core/orchestrator/executor.h"
#include "core/problems/scorer.h"
#include "core/simulation/simulatedpool.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace daao {

/// Runs the programs of the simulated LLMs without a sandbox: every program they write about a question that
/// was read before is known to the simulator, and so is whether it is right. A wrong program prints a text of
/// its own and fails its tests. For practice alone: nothing is executed. Thread-safe.
class KnownPrograms final : public CodeRunner
{
    Q_DISABLE_COPY_MOVE(KnownPrograms)

public:
    KnownPrograms() = default;
    void learn(const struct Understanding &question);

    QString unavailableReason() const override { return {}; }
    Result<ProgramOutput> run(const QString &program, std::stop_token stop) override;
    Result<CodeVerdict> judge(const QString &program, const QString &entryPoint, const QList<TestCase> &tests,
                              std::stop_token stop) override;

private:
    mutable QMutex m_mutex;
    QHash<QString, QString> m_outputs; ///< by program; of a right function: "right"
};

/// Where policies practise: real workflows through the real executor and operators on the simulated pool, at
/// latency 0, recording nothing, with the verdicts on code known beforehand. Thread-safe.
class PracticeGround
{
    Q_DISABLE_COPY_MOVE(PracticeGround)

public:
    explicit PracticeGround(std::shared_ptr<const SimulatedPool> pool, const PromptSet &prompts);
    ~PracticeGround();

    const QList<ModelCard> &cards() const { return m_cards; }
    std::shared_ptr<const TruthOracle> truth() const { return m_truth; }
    /// Must be told of a problem before it is run.
    void announce(const Problem &problem) { announce(problem.query); }
    bool announce(const QString &question); ///< false: the simulated LLMs do not know it
    /// The true probability that one direct call is right; nullopt: the simulator cannot tell.
    std::optional<double> successProbability(const Problem &problem, const QString &model) const;
    /// Whether one plain call is right, as the simulator draws it; nullopt: it does not know the question.
    std::optional<bool> answersRight(const Problem &problem, const QString &model, Asking asking,
                                     Random &random) const;
    /// An answer that a run gave, or a program.
    bool isRight(const Problem &problem, const QString &answer) const;
    Run run(const RunRequest &request, std::stop_token stop) const;
    Run run(const Problem &problem, const Plan &plan, quint64 seed) const;
    Run run(const Problem &problem, std::shared_ptr<const Planner> planner, quint64 seed) const;

private:
    std::shared_ptr<const SimulatedPool> m_pool;
    std::shared_ptr<const TruthOracle> m_truth;
    PromptSet m_prompts;
    QList<ModelCard> m_cards;
    KnownPrograms m_programs;
    std::unique_ptr<ChatClient> m_client;
    std::unique_ptr<Scorer> m_scorer;
    std::unique_ptr<Executor> m_executor;
};

} // namespace daao
