#include "core/operators/coderuns.h"
#include "core/operators/dialogue.h"
#include "core/operators/runs.h"
#include "core/text/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

class CodeTest
{
    Q_DECLARE_TR_FUNCTIONS(daao::CodeTest)

public:
    CodeTest(const OperatorInput &input, OperatorContext &context)
        : m_input(input)
        , m_dialogue(input, context)
        , m_context(context)
    {}

    Result<OperatorOutput> run()
    {
        const Reference &reference = m_input.query.reference;
        if (!reference.isCode() || reference.publicTests.isEmpty())
            return OperatorOutput{.candidates = {},
                                  .replaces = false,
                                  .remarks = {tr("The question has no public tests; nothing was tested.")}};
        if (const auto tested = testAll(); !tested)
            return tl::unexpected(tested.error());
        if (!m_best)
            return failure(ErrorKind::BadInput, tr("No candidate has a program to test."));
        const int repairs = std::clamp(m_dialogue.settings().rounds.value_or(3), 0, 8);
        for (int i = 1; i <= repairs && !passed(); ++i) {
            const auto repaired = repair();
            if (repaired)
                continue;
            if (repaired.error().kind == ErrorKind::Cancelled
                || repaired.error().kind == ErrorKind::Unavailable)
                return tl::unexpected(repaired.error());
            m_remarks.append(tr("Repair %1 failed: %2").arg(i).arg(repaired.error().message));
            break;
        }
        m_remarks.append(tr("Public tests: %1 of %2 passed.").arg(m_verdict.passed).arg(m_verdict.total));
        return OperatorOutput{.candidates = {*m_best}, .replaces = true, .remarks = m_remarks};
    }

private:
    bool passed() const { return m_verdict.outcome == CodeVerdict::Passed; }

    Result<CodeVerdict> verdictOn(const QString &code)
    {
        return m_context.codeRunner().judge(code, m_input.query.reference.entryPoint,
                                            m_input.query.reference.publicTests, m_context.stopToken());
    }

    /// Testing costs nothing: all programs on the blackboard are tried, the best of them is worked on.
    Result<> testAll()
    {
        for (const Candidate &candidate : m_input.candidates) {
            if (const auto fine = m_dialogue.goOn(); !fine)
                return fine;
            const QString code = candidate.code.isEmpty()
                                     ? extractCode(candidate.text, m_input.query.reference.entryPoint)
                                     : candidate.code;
            if (code.isEmpty())
                continue;
            const auto verdict = verdictOn(code);
            if (!verdict)
                return tl::unexpected(verdict.error());
            if (m_best && verdict->passed <= m_verdict.passed)
                continue;
            Candidate tested = candidate;
            tested.code = code;
            keep(tested, *verdict);
            if (passed())
                return {};
        }
        return {};
    }

    Result<> repair()
    {
        const auto messages =
            m_dialogue.opening(u"test.system"_s, u"test.repair"_s,
                               {{u"program"_s, enclosed(u"```python\n" + m_latest + u"```", u"program"_s)},
                                {u"report"_s, enclosed(reportOf(m_latestVerdict), u"report"_s)}});
        if (!messages)
            return tl::unexpected(messages.error());
        const auto reply = m_dialogue.ask(m_dialogue.request(*messages, {.maxTokens = TokenLimits::program}));
        if (!reply)
            return tl::unexpected(reply.error());
        const Candidate candidate = m_dialogue.candidate(*reply);
        if (candidate.code.isEmpty())
            return failure(ErrorKind::BadReply, tr("the reply holds no program."));
        const auto verdict = verdictOn(candidate.code);
        if (!verdict)
            return tl::unexpected(verdict.error());
        if (verdict->passed >= m_verdict.passed)
            keep(candidate, *verdict);
        m_latest = candidate.code;
        m_latestVerdict = *verdict;
        return {};
    }

    void keep(Candidate candidate, const CodeVerdict &verdict)
    {
        candidate.node = m_input.node.id;
        candidate.answer = candidate.code.trimmed();
        candidate.testsPassed = verdict.outcome == CodeVerdict::Passed;
        candidate.quality = *candidate.testsPassed ? 0.9 : 0.1;
        m_best = candidate;
        m_verdict = verdict;
        m_latest = candidate.code;
        m_latestVerdict = verdict;
    }

    const OperatorInput &m_input;
    Dialogue m_dialogue;
    OperatorContext &m_context;
    std::optional<Candidate> m_best;
    CodeVerdict m_verdict; ///< on m_best
    QString m_latest;      ///< the program to repair next
    CodeVerdict m_latestVerdict;
    QStringList m_remarks;
};

} // namespace

Result<OperatorOutput> runTest(const OperatorInput &input, OperatorContext &context)
{
    return CodeTest(input, context).run();
}

} // namespace daao
