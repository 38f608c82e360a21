#include "core/sandbox/sandbox.h"

#include "core/sandbox/judge.h"
#include "core/sandbox/judgeprogram.h"
#include "core/sandbox/profile.h"
#include "core/sandbox/selftest.h"
#include "core/sandbox/supervisor.h"
#include "core/sandbox/syscallfilter.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

namespace daao {
namespace {

Q_LOGGING_CATEGORY(lcSandbox, "daao.sandbox", QtInfoMsg)

constexpr qsizetype LongestProgram = 1 << 20; // bytes

/// So many at once; the others wait, and can be told to stop waiting.
class Places
{
public:
    explicit Places(int count)
        : m_free(count)
    {}

    class Place
    {
        Q_DISABLE_COPY_MOVE(Place)

    public:
        Place(Places &places, const std::stop_token &stop)
            : m_places(places)
        {
            std::unique_lock lock(m_places.m_mutex);
            m_taken = m_places.m_changed.wait(lock, stop, [this] { return m_places.m_free > 0; });
            m_places.m_free -= m_taken ? 1 : 0;
        }
        ~Place()
        {
            if (!m_taken)
                return;
            {
                const std::scoped_lock lock(m_places.m_mutex);
                ++m_places.m_free;
            }
            m_places.m_changed.notify_one();
        }
        explicit operator bool() const { return m_taken; }

    private:
        Places &m_places;
        bool m_taken = false;
    };

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    int m_free;
};

ProgramOutput::Outcome outcomeOf(const Ending &ending)
{
    switch (ending.cause) {
    case Ending::Wall:
        return ProgramOutput::Time;
    case Ending::Memory:
        return ProgramOutput::Memory;
    case Ending::Output:
        return ProgramOutput::Output;
    case Ending::Crowd:
        return ProgramOutput::Killed;
    case Ending::Exited:
    case Ending::Answered:
        break;
    }
    if (ending.exitCode == 128 + SIGXCPU)
        return ProgramOutput::Time;
    if (ending.exitCode > 128)
        return ProgramOutput::Killed;
    if (ending.exitCode == 0)
        return ProgramOutput::Finished;
    const QByteArray error = ending.error.trimmed();
    return error.mid(error.lastIndexOf('\n') + 1).startsWith("MemoryError") ? ProgramOutput::Memory
                                                                            : ProgramOutput::Error;
}

int placesOf(const SandboxSettings &settings)
{
    return settings.concurrent > 0 ? settings.concurrent
                                   : int(std::max(1U, std::thread::hardware_concurrency()));
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, Sandbox::tr("Cancelled."));
}

} // namespace

class Sandbox::Private
{
public:
    explicit Private(SandboxSettings chosen)
        : settings(std::move(chosen))
        , places(placesOf(settings))
    {}

    /// Python's version, or why nothing runs here. Tested once.
    const Result<QString> &tested()
    {
        std::call_once(m_once, [this] {
            m_tested = testSandbox(settings);
            if (!m_tested)
                qCWarning(lcSandbox).noquote() << m_tested.error().message;
        });
        return m_tested;
    }

    Result<Ending> supervise(const QByteArrayList &files, const std::stop_token &stop,
                             Conversation *conversation)
    {
        const Places::Place place(places, stop);
        if (!place)
            return cancelled();
        return superviseProgram(settings, files, stop, conversation);
    }

    const SandboxSettings settings;
    Places places;

private:
    std::once_flag m_once;
    Result<QString> m_tested;
};

Sandbox::Sandbox(SandboxSettings settings)
    : d(std::make_unique<Private>(std::move(settings)))
{}

Sandbox::~Sandbox() = default;

QString Sandbox::unavailableReason() const
{
    const Result<QString> &tested = d->tested();
    return tested ? QString() : tested.error().message;
}

Result<ProgramOutput> Sandbox::run(const QString &program, std::stop_token stop)
{
    if (const Result<QString> &tested = d->tested(); !tested)
        return tl::unexpected(tested.error());
    const QByteArray source = program.toUtf8();
    if (source.size() > LongestProgram)
        return ProgramOutput{ProgramOutput::Error, {}, tr("The program is too long."), 0};
    const auto ending = d->supervise({source}, stop, nullptr);
    if (!ending)
        return tl::unexpected(ending.error());
    return ProgramOutput{outcomeOf(*ending), QString::fromUtf8(ending->output),
                         QString::fromUtf8(ending->error), ending->milliseconds};
}

Result<CodeVerdict> Sandbox::judge(const QString &program, const QString &entryPoint,
                                   const QList<TestCase> &tests, std::stop_token stop)
{
    if (const Result<QString> &tested = d->tested(); !tested)
        return tl::unexpected(tested.error());
    const int total = int(tests.size());
    if (tests.isEmpty())
        return CodeVerdict{CodeVerdict::Refused, 0, total, tr("There are no tests to judge by.")};
    if (program.toUtf8().size() > LongestProgram)
        return CodeVerdict{CodeVerdict::Refused, 0, total, tr("The program is too long.")};
    return judgedAgainInDoubt([&]() -> Result<CodeVerdict> {
        Judge judge(entryPoint, tests, d->settings.limits);
        const auto ending = d->supervise(Judge::files(program, d->settings.limits), stop, &judge);
        if (!ending)
            return tl::unexpected(ending.error());
        return judge.verdict(*ending);
    });
}

QByteArray Sandbox::fingerprint() const
{
    const Result<QString> &tested = d->tested();
    const auto filter = syscallFilter();
    if (!tested || !filter)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part :
         sandboxCommand(d->settings, 2) + Judge::files({}, d->settings.limits)
             + QByteArrayList{*filter, tested->toUtf8(), QByteArray::number(d->settings.limits.wallMs),
                              QByteArray::number(d->settings.limits.outputBytes)})
        hash.addData(QCryptographicHash::hash(part, QCryptographicHash::Sha256));
    return hash.result().toHex();
}

} // namespace daao
