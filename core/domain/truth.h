#pragma once

#include "core/base/result.h"
#include "core/domain/query.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace daao {

/// What a simulated world knows about a question.
struct Truth
{
    QString family;
    double difficulty = 0; ///< 2PL b
    QString answer;
};

/// How an LLM is asked, as far as its skill depends on it.
enum class Asking { Directly, StepByStep, ForProgram, WithTools };

/// Knowledge of the simulated truth, for the oracle policy and for honest plots. Thread-safe.
class TruthOracle
{
public:
    virtual ~TruthOracle() = default;

    /// nullopt: not a question of the simulated world.
    virtual std::optional<Truth> truth(const QString &query) const = 0;
    /// The true probability that one answer of this LLM is right; nullopt where the world does not know.
    virtual std::optional<double> successProbability(const QString &query, const QString &model,
                                                     Asking asking) const = 0;
};

/// What running a candidate program on tests showed.
struct CodeVerdict
{
    enum Outcome { Passed, Failed, Error, Time, Memory, Output, Killed, Refused };
    Outcome outcome = Refused;
    int passed = 0;
    int total = 0;
    QString detail; ///< first failure, for the repair prompt: input, got, expected (public tests only)

    bool operator==(const CodeVerdict &) const = default;
};

/// What a program printed, or the value a snippet left.
struct ProgramOutput
{
    enum Outcome { Finished, Error, Time, Memory, Output, Killed };
    Outcome outcome = Killed;
    QString stdoutText;
    QString stderrText;
    double milliseconds = 0;

    bool operator==(const ProgramOutput &) const = default;
};

/// Runs generated code where it can do no harm. Thread-safe; blocks.
class CodeRunner
{
public:
    virtual ~CodeRunner() = default;

    /// Empty: code can run here. Otherwise why not, as a sentence.
    virtual QString unavailableReason() const = 0;
    /// Runs a whole Python program. Errors: Unavailable (no sandbox), Cancelled.
    virtual Result<ProgramOutput> run(const QString &program, std::stop_token stop) = 0;
    /// Calls `entryPoint` of `program` once per test, judged outside the sandbox (reliability.md 3.5).
    virtual Result<CodeVerdict> judge(const QString &program, const QString &entryPoint,
                                      const QList<TestCase> &tests, std::stop_token stop) = 0;
};

/// Decides whether a final answer is right. Thread-safe; may block on the sandbox.
class AnswerScorer
{
public:
    virtual ~AnswerScorer() = default;
    /// nullopt: there is nothing to judge by, or the code cannot be run here.
    virtual std::optional<bool> score(const Query &query, const QString &answer, const QString &answerText,
                                      std::stop_token stop) = 0;
};

} // namespace daao
