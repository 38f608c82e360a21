#include "core/sandbox/judge.h"

#include "core/sandbox/judgeprogram.h"
#include "core/sandbox/pythonvalue.h"
#include "core/sandbox/sandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <csignal>

namespace daao {
using namespace Qt::StringLiterals;
namespace {

Q_LOGGING_CATEGORY(lcJudge, "daao.sandbox.judge", QtInfoMsg)

constexpr qsizetype HeadSize = 4;
constexpr qsizetype NonceSize = 32;
constexpr qsizetype ShownLength = 200;

QByteArray freshNonce()
{
    std::array<quint32, NonceSize / 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

QByteArray frame(const QByteArray &nonce, const QByteArray &text)
{
    QByteArray head(HeadSize, Qt::Uninitialized);
    qToBigEndian(quint32(nonce.size() + text.size()), head.data());
    return head + nonce + text;
}

QString shortened(const QString &text)
{
    return text.size() <= ShownLength ? text : text.left(ShownLength) + u"…"_s;
}

QByteArray seconds(int milliseconds)
{
    return QByteArray::number(milliseconds / 1000.0);
}

/// A value that is wrong stays wrong; what was stopped may have met a busy machine.
bool isInDoubt(CodeVerdict::Outcome outcome)
{
    return outcome == CodeVerdict::Time || outcome == CodeVerdict::Memory || outcome == CodeVerdict::Killed;
}

/// The last line a dying Python wrote.
QString lastLine(const QByteArray &error)
{
    const QString text = QString::fromUtf8(error.right(4096)).trimmed();
    return shortened(text.mid(text.lastIndexOf(u'\n') + 1));
}

CodeVerdict::Outcome outcomeOf(const Ending &ending)
{
    switch (ending.cause) {
    case Ending::Wall:
        return CodeVerdict::Time;
    case Ending::Memory:
        return CodeVerdict::Memory;
    case Ending::Output:
        return CodeVerdict::Output;
    case Ending::Crowd:
        return CodeVerdict::Killed;
    case Ending::Answered:
    case Ending::Exited:
        break;
    }
    if (ending.exitCode == 128 + SIGXCPU)
        return CodeVerdict::Time;
    return ending.exitCode > 128 ? CodeVerdict::Killed : CodeVerdict::Error;
}

QString explained(CodeVerdict::Outcome outcome, const Ending &ending)
{
    switch (outcome) {
    case CodeVerdict::Time:
        return Sandbox::tr("The program took too long and was stopped.");
    case CodeVerdict::Memory:
        return Sandbox::tr("The program used too much memory and was stopped.");
    case CodeVerdict::Output:
        return Sandbox::tr("The program wrote too much and was stopped.");
    case CodeVerdict::Killed:
        return ending.cause == Ending::Crowd ? Sandbox::tr("The program started too many processes.")
                                             : Sandbox::tr("The program crashed.");
    default:
        const QString said = lastLine(ending.error);
        return said.isEmpty() ? Sandbox::tr("The program ended before it had answered.")
                              : Sandbox::tr("The program ended before it had answered: %1").arg(said);
    }
}

} // namespace

Judge::Judge(const QString &entryPoint, const QList<TestCase> &tests, const SandboxLimits &limits)
    : m_entryPoint(entryPoint)
    , m_tests(tests)
    , m_limits(limits)
    , m_nonce(freshNonce())
{}

QByteArrayList Judge::files(const QString &program, const SandboxLimits &limits)
{
    // Several large values still fit under the limit of the pipe.
    return {judgeProgram()
                .replace("IMPORT_SECONDS", seconds(limits.caseMs))
                .replace("MOST_BYTES", QByteArray::number(limits.outputBytes / 4)),
            program.toUtf8()};
}

QByteArray Judge::takeOutgoing()
{
    return std::exchange(m_outgoing, {});
}

bool Judge::receive(const QByteArray &bytes)
{
    m_received += bytes;
    while (m_received.size() >= HeadSize) {
        const qint64 length = qFromBigEndian<quint32>(m_received.constData());
        if (length < NonceSize || length > m_limits.outputBytes)
            return refuse();
        if (m_received.size() < HeadSize + length)
            return true;
        const QByteArray message = m_received.mid(HeadSize, length);
        m_received.remove(0, HeadSize + length);
        if (!take(message.left(NonceSize), message.mid(NonceSize)))
            return false;
    }
    return true;
}

bool Judge::take(const QByteArray &nonce, const QByteArray &text)
{
    if (nonce != (m_imported ? m_nonce : QByteArray(NonceSize, '0')))
        return refuse();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return refuse();
    return m_imported ? takeCase(document.object()) : takeImport(document.object());
}

bool Judge::takeImport(const QJsonObject &message)
{
    if (message.value("ready"_L1).toBool()) {
        m_imported = true;
        m_outgoing = frame(m_nonce, batch());
        return true;
    }
    const QString how = message.value("how"_L1).toString();
    const QString what = shortened(message.value("failed"_L1).toString());
    if (how == u"time"_s)
        fail(CodeVerdict::Time, Sandbox::tr("Loading the program took too long."));
    else if (how == u"memory"_s)
        fail(CodeVerdict::Memory, Sandbox::tr("Loading the program used too much memory."));
    else
        fail(CodeVerdict::Error, Sandbox::tr("Loading the program failed: %1").arg(what));
    return false;
}

bool Judge::takeCase(const QJsonObject &message)
{
    if (message.value("case"_L1).toInt(-1) != m_answered || m_answered >= m_tests.size())
        return refuse();
    const TestCase &test = m_tests.at(m_answered);
    const QString how = message.value("how"_L1).toString();
    const QString what = message.value("failed"_L1).toString();
    const QJsonValue value = message.value("value"_L1);
    const QString expected = shortened(QString::fromLatin1(pythonLiteral(test.expected)));
    if (how == u"time"_s)
        fail(CodeVerdict::Time,
             Sandbox::tr("%1 took longer than %2 s.").arg(call(), QString::number(m_limits.caseMs / 1000.0)));
    else if (how == u"memory"_s)
        fail(CodeVerdict::Memory, Sandbox::tr("%1 used too much memory.").arg(call()));
    else if (how == u"unfit"_s)
        fail(CodeVerdict::Failed,
             Sandbox::tr("%1 gave %2; expected %3.").arg(call(), shortened(what), expected));
    else if (!message.contains("value"_L1))
        fail(CodeVerdict::Error,
             Sandbox::tr("%1 raised %2; expected %3.").arg(call(), shortened(what), expected));
    else if (isExpected(value, test.expected))
        ++m_passed;
    else
        fail(CodeVerdict::Failed,
             Sandbox::tr("%1 returned %2; expected %3.").arg(call(), shortened(shownValue(value)), expected));
    return ++m_answered < m_tests.size();
}

/// Nothing our own program sends looks like this: the candidate wrote to the judge's channel.
bool Judge::refuse()
{
    m_passed = 0;
    m_failure.reset();
    fail(CodeVerdict::Refused, Sandbox::tr("The program interfered with the judge."));
    return false;
}

void Judge::fail(CodeVerdict::Outcome outcome, const QString &detail)
{
    if (m_failure)
        return;
    m_failure = outcome;
    m_detail = detail;
}

QByteArray Judge::batch() const
{
    QByteArrayList cases;
    for (const TestCase &test : m_tests)
        cases += pythonLiteral(test.args);
    return "(" + pythonLiteral(m_entryPoint) + ", " + seconds(m_limits.caseMs) + ", [" + cases.join(", ")
           + "])";
}

/// The call of the current test as one would write it.
QString Judge::call() const
{
    const QString arguments = QString::fromLatin1(pythonLiteral(m_tests.at(m_answered).args));
    return m_entryPoint + u"("_s + shortened(arguments.mid(1, arguments.size() - 2)) + u")"_s;
}

CodeVerdict Judge::verdict(const Ending &ending) const
{
    CodeVerdict verdict{CodeVerdict::Passed, m_passed, int(m_tests.size()), m_detail};
    if (m_failure)
        verdict.outcome = *m_failure;
    else if (m_answered < m_tests.size()) {
        verdict.outcome = outcomeOf(ending);
        verdict.detail = explained(verdict.outcome, ending);
    }
    return verdict;
}

Result<CodeVerdict> judgedAgainInDoubt(const std::function<Result<CodeVerdict>()> &judgeOnce)
{
    auto first = judgeOnce();
    if (!first || !isInDoubt(first->outcome))
        return first;
    auto second = judgeOnce();
    if (second && second->outcome != first->outcome)
        qCInfo(lcJudge) << "a program judged twice:" << first->detail << "then" << second->passed << "of"
                        << second->total << second->detail;
    return second;
}

} // namespace daao
