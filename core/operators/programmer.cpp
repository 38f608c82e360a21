#include "core/operators/coderuns.h"
#include "core/operators/dialogue.h"
#include "core/operators/runs.h"
#include "core/text/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

class Programmer
{
    Q_DECLARE_TR_FUNCTIONS(daao::Programmer)

public:
    Programmer(const OperatorInput &input, OperatorContext &context)
        : m_dialogue(input, context)
        , m_context(context)
    {}

    Result<OperatorOutput> run()
    {
        auto opened = open();
        if (!opened)
            return tl::unexpected(opened.error());
        QList<ChatMessage> messages = *opened;
        const int tries = std::clamp(m_dialogue.settings().rounds.value_or(3), 1, 8);
        for (int i = 1; i <= tries; ++i) {
            const auto reply =
                m_dialogue.ask(m_dialogue.request(messages, {.maxTokens = TokenLimits::program}));
            if (!reply)
                return failed(reply.error());
            m_candidate = m_dialogue.candidate(*reply);
            const auto report = m_dialogue.isCode() ? judge() : execute(extractCode(*reply));
            if (!report)
                return failed(report.error());
            if (report->isEmpty())
                return done();
            m_remarks.append(tr("Try %1: %2").arg(i).arg(report->section(u'\n', 0, 0)));
            if (i == tries)
                break;
            const auto repair =
                m_dialogue.text(u"programmer.repair"_s, {{u"report"_s, enclosed(*report, u"report"_s)}});
            if (!repair)
                return tl::unexpected(repair.error());
            messages.append({Role::Assistant, *reply});
            messages.append({Role::User, *repair});
        }
        return done();
    }

private:
    Result<QList<ChatMessage>> open() const
    {
        if (m_dialogue.isCode())
            return m_dialogue.opening(u"programmer.system"_s, u"programmer.function"_s);
        if (const Candidate *analysis = m_dialogue.current())
            return m_dialogue.opening(u"programmer.system"_s, u"programmer.again"_s,
                                      {{u"candidate"_s, enclosed(shown(*analysis), u"analysis"_s)}});
        return m_dialogue.opening(u"programmer.system"_s, u"programmer.user"_s);
    }

    /// Runs the program; what it prints is the answer. Gives what to tell the LLM, or nothing if all is well.
    Result<QString> execute(const QString &program)
    {
        m_candidate->answer.clear();
        if (program.isEmpty())
            return u"There was no fenced Python block in the reply."_s;
        const auto output = m_context.codeRunner().run(program, m_context.stopToken());
        if (!output)
            return tl::unexpected(output.error());
        const QString printed = output->stdoutText.trimmed();
        if (output->outcome != ProgramOutput::Finished || printed.isEmpty())
            return reportOf(*output);
        const QString last = printed.section(u'\n', -1).trimmed();
        m_candidate->answer = m_dialogue.candidate(u"Answer: " + last).answer;
        if (m_candidate->answer.isEmpty())
            m_candidate->answer = tidyAnswer(last);
        m_candidate->text += u"\n\nThe program printed:\n" + shortened(printed, 2'000);
        return QString();
    }

    Result<QString> judge()
    {
        const Reference &reference = m_dialogue.query().reference;
        if (m_candidate->code.isEmpty())
            return u"There was no fenced Python block in the reply."_s;
        if (reference.publicTests.isEmpty())
            return QString();
        const auto verdict = m_context.codeRunner().judge(m_candidate->code, reference.entryPoint,
                                                          reference.publicTests, m_context.stopToken());
        if (!verdict)
            return tl::unexpected(verdict.error());
        m_candidate->testsPassed = verdict->outcome == CodeVerdict::Passed;
        m_candidate->quality = *m_candidate->testsPassed ? 0.9 : 0.1;
        return *m_candidate->testsPassed ? QString() : reportOf(*verdict);
    }

    /// What earlier tries left counts, unless the user has cancelled.
    Result<OperatorOutput> failed(const Error &error)
    {
        if (!m_candidate || error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unavailable)
            return tl::unexpected(error);
        m_remarks.append(tr("A further try failed: %1").arg(error.message));
        return done();
    }

    OperatorOutput done() const
    {
        return {.candidates = {*m_candidate}, .replaces = false, .remarks = m_remarks};
    }

    Dialogue m_dialogue;
    OperatorContext &m_context;
    std::optional<Candidate> m_candidate;
    QStringList m_remarks;
};

} // namespace

Result<OperatorOutput> runProgrammer(const OperatorInput &input, OperatorContext &context)
{
    return Programmer(input, context).run();
}

} // namespace daao
