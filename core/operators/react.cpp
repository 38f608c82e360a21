#include "core/operators/calculator.h"
#include "core/operators/coderuns.h"
#include "core/operators/dialogue.h"
#include "core/operators/runs.h"
#include "core/operators/toolcall.h"
#include "core/text/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr qsizetype longestObservation = 4'096;
constexpr int mostExpressions = 20; ///< lines of one calculator block

class React
{
    Q_DECLARE_TR_FUNCTIONS(daao::React)

public:
    React(const OperatorInput &input, OperatorContext &context)
        : m_dialogue(input, context)
        , m_context(context)
    {}

    Result<OperatorOutput> run()
    {
        auto opened = m_dialogue.opening(u"react.system"_s,
                                         m_dialogue.isCode() ? u"react.function"_s : u"react.user"_s);
        if (!opened)
            return tl::unexpected(opened.error());
        m_messages = *opened;
        const int steps = std::clamp(m_dialogue.settings().rounds.value_or(6), 1, 12);
        for (int i = 1; i <= steps; ++i) {
            const auto reply = m_dialogue.ask(m_dialogue.request(m_messages, {}));
            if (!reply)
                return failed(reply.error());
            if (const auto finished = take(*reply, i == steps); !finished)
                return failed(finished.error());
            else if (*finished)
                return done(i);
            if (const auto told = i + 1 == steps ? tellToEnd() : Result<>(); !told)
                return tl::unexpected(told.error());
        }
        return done(steps);
    }

private:
    /// Uses the tool that a reply asks for. True if the reply is the last one.
    Result<bool> take(const QString &reply, bool lastStep)
    {
        const auto call = findToolCall(reply);
        if (!call || proposesSolution(*call))
            return propose(reply, call, lastStep);
        if (lastStep) {
            if (!m_candidate) { // it never came to an answer
                m_candidate = m_dialogue.candidate({});
                m_candidate->text = reply;
            }
            return true;
        }
        ++m_toolUses;
        if (call->tool == ToolCall::Calculator)
            return observed(reply.left(call->end), u"calculator"_s, calculate(call->input));
        const auto output = m_context.codeRunner().run(call->input, m_context.stopToken());
        if (!output)
            return tl::unexpected(output.error());
        const QString printed = output->stdoutText.trimmed();
        const bool well = output->outcome == ProgramOutput::Finished && !printed.isEmpty();
        return observed(reply.left(call->end), u"python"_s,
                        well ? printed : QString(printed + u'\n' + reportOf(*output)).trimmed());
    }

    /// Takes a reply as the answer. A program that fails its public tests gets another chance.
    Result<bool> propose(const QString &reply, const std::optional<ToolCall> &call, bool lastStep)
    {
        m_candidate = m_dialogue.candidate(reply);
        if (m_candidate->code.isEmpty())
            return true;
        const auto report = judge();
        if (!report)
            return tl::unexpected(report.error());
        if (report->isEmpty() || lastStep)
            return true;
        return told(call ? reply.left(call->end) : reply, u"react.failed"_s,
                    {{u"report"_s, enclosed(*report, u"report"_s)}});
    }

    bool proposesSolution(const ToolCall &call) const
    {
        if (!m_dialogue.isCode() || call.tool != ToolCall::Python)
            return false;
        return call.input.contains(u"def " + m_dialogue.query().reference.entryPoint + u'(');
    }

    Result<QString> judge()
    {
        const Reference &reference = m_dialogue.query().reference;
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

    static QString calculate(const QString &block)
    {
        QStringList results;
        for (const QString &line : block.split(u'\n')) {
            const QString expression = line.trimmed();
            if (expression.isEmpty() || results.size() >= mostExpressions)
                continue;
            const auto value = Calculator::evaluate(expression);
            results.append(shortened(expression, 200)
                           + (value ? QString(u" = " + *value) : QString(u": " + value.error().message)));
        }
        return results.isEmpty() ? u"There was nothing to calculate."_s : results.join(u'\n');
    }

    Result<bool> observed(const QString &said, const QString &tool, const QString &output)
    {
        return told(
            said, u"react.observation"_s,
            {{u"tool"_s, tool}, {u"output"_s, enclosed(shortened(output, longestObservation), u"output"_s)}});
    }

    Result<bool> told(const QString &said, const QString &prompt, const Dialogue::Values &values)
    {
        const auto message = m_dialogue.text(prompt, values);
        if (!message)
            return tl::unexpected(message.error());
        m_messages.append({Role::Assistant, said});
        m_messages.append({Role::User, *message});
        return false;
    }

    Result<> tellToEnd()
    {
        const auto last = m_dialogue.text(u"react.last"_s);
        if (!last)
            return tl::unexpected(last.error());
        m_messages.last().content += u"\n\n" + *last;
        return {};
    }

    Result<OperatorOutput> failed(const Error &error)
    {
        const bool usable = m_candidate && !m_candidate->answer.isEmpty();
        if (!usable || error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unavailable)
            return tl::unexpected(error);
        m_remarks.append(tr("A further step failed: %1").arg(error.message));
        return OperatorOutput{.candidates = {*m_candidate}, .replaces = false, .remarks = m_remarks};
    }

    OperatorOutput done(int steps)
    {
        m_remarks.append(tr("Tools used: %1, steps: %2.").arg(m_toolUses).arg(steps));
        return {.candidates = {*m_candidate}, .replaces = false, .remarks = m_remarks};
    }

    Dialogue m_dialogue;
    OperatorContext &m_context;
    QList<ChatMessage> m_messages;
    std::optional<Candidate> m_candidate;
    int m_toolUses = 0;
    QStringList m_remarks;
};

} // namespace

Result<OperatorOutput> runReact(const OperatorInput &input, OperatorContext &context)
{
    return React(input, context).run();
}

} // namespace daao
