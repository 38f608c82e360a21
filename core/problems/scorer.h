#pragma once

#include "core/domain/truth.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <condition_variable>
#include <mutex>

namespace daao {

/// Judges final answers by the reference of the query. Text is compared by meaning (core/text/answers.h);
/// multiple choice takes the letter or the text of the option; code must pass every hidden test in the given
/// runner. Verdicts on code are kept by content, so a program is run once per set of tests, also if two
/// threads ask at the same time. Thread-safe.
class Scorer final : public AnswerScorer
{
    Q_DISABLE_COPY_MOVE(Scorer)

public:
    /// `runner` must outlive the scorer; nullptr: code cannot be judged.
    explicit Scorer(CodeRunner *runner = nullptr)
        : m_runner(runner)
    {}

    /// `answer` is the extracted answer, `answerText` the reply it came from; either may be empty. For code
    /// the program is taken from `answerText` where that holds one, else from `answer`. nullopt: the query
    /// has no reference, the runner is missing or unavailable, or the run was cancelled.
    std::optional<bool> score(const Query &query, const QString &answer, const QString &answerText,
                              std::stop_token stop) override;

private:
    std::optional<bool> scoreCode(const Reference &reference, const QString &program, std::stop_token stop);
    std::optional<bool> judged(const Reference &reference, const QString &program, std::stop_token stop);

    static constexpr qsizetype mostVerdicts = 100'000; ///< then the memory starts anew
    CodeRunner *m_runner;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    QHash<QByteArray, bool> m_verdicts;
    QSet<QByteArray> m_running;
};

} // namespace daao
