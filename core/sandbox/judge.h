#pragma once

#include "core/domain/truth.h"
#include "core/sandbox/supervisor.h"

#include <functional>

namespace daao {

/// The judge's side of the conversation with a candidate program (judgeprogram.h): it hands over the inputs
/// once the candidate is imported, and compares what comes back. It believes no exit code and no printed
/// word.
class Judge : public Conversation
{
public:
    Judge(const QString &entryPoint, const QList<TestCase> &tests, const SandboxLimits &limits);

    /// The files to run: the judge's program and the candidate.
    static QByteArrayList files(const QString &program, const SandboxLimits &limits);

    bool receive(const QByteArray &bytes) override;
    QByteArray takeOutgoing() override;
    /// What the conversation and the end of the program amount to.
    CodeVerdict verdict(const Ending &ending) const;

private:
    bool take(const QByteArray &nonce, const QByteArray &text);
    bool takeImport(const QJsonObject &message);
    bool takeCase(const QJsonObject &message);
    bool refuse();
    void fail(CodeVerdict::Outcome outcome, const QString &detail);
    QByteArray batch() const;
    QString call() const;

    QString m_entryPoint;
    QList<TestCase> m_tests;
    SandboxLimits m_limits;
    QByteArray m_nonce;
    QByteArray m_received;
    QByteArray m_outgoing;
    bool m_imported = false;
    int m_answered = 0;
    int m_passed = 0;
    std::optional<CodeVerdict::Outcome> m_failure; ///< of the first test that did not pass
    QString m_detail;
};

/// The verdict to believe. Where what a program answered and how it ended disagree, that is no value was
/// wrong but time, memory or a signal stopped it, the machine may be to blame: it is judged once more, in a
/// process of its own, and the second verdict stands. A wrong value or an exception is never given a second
/// chance, and neither is interference with the judge (reliability.md 3.5).
Result<CodeVerdict> judgedAgainInDoubt(const std::function<Result<CodeVerdict>()> &judgeOnce);

} // namespace daao
