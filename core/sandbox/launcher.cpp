#include "core/sandbox/launcher.h"

#include "core/sandbox/sandbox.h"
#include "core/sandbox/watchdog.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

namespace daao {
namespace {

constexpr unsigned int Nobody = 65534;

/// The steps between fork and exec, so that the parent can name the one that failed.
enum class Step : int { Descriptors, Privileges, Folder, Exec };

struct Setback
{
    Step step;
    int error;
};

/// Everything the child needs, prepared before the fork: between fork and exec of a program with threads only
/// async-signal-safe calls are allowed, so nothing there may allocate, lock or translate.
struct Preparation
{
    std::span<char *const> arguments;
    std::span<const int> descriptors;
    int report;
    pid_t parent;
    bool dropRoot;
};

[[noreturn]] void giveUp(int report, Step step)
{
    const Setback setback{step, errno};
    [[maybe_unused]] const ssize_t written = write(report, &setback, sizeof setback);
    _exit(127);
}

void resetSignals()
{
    for (int number = 1; number < NSIG; ++number)
        std::signal(number, SIG_DFL); // those that cannot be changed say so, and need no change
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

void becomeFirstVictim()
{
    const int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    [[maybe_unused]] const ssize_t written = write(file, "1000", 4);
    close(file);
}

/// The raw calls: glibc's wrappers want to tell the other threads, which do not exist here.
bool dropPrivileges()
{
    return syscall(SYS_setgroups, 0, nullptr) == 0 && syscall(SYS_setresgid, Nobody, Nobody, Nobody) == 0
           && syscall(SYS_setresuid, Nobody, Nobody, Nobody) == 0 && syscall(SYS_setresuid, 0, 0, 0) != 0;
}

/// Puts descriptors[i] on i. They are moved out of the way first, as source and target numbers overlap.
bool arrange(std::span<const int> descriptors, int &report)
{
    constexpr int Above = 64;
    std::array<int, SandboxProcess::MostDescriptors> moved{};
    for (size_t i = 0; i < descriptors.size(); ++i)
        if ((moved[i] = fcntl(descriptors[i], F_DUPFD_CLOEXEC, Above)) < 0)
            return false;
    const int movedReport = fcntl(report, F_DUPFD_CLOEXEC, Above);
    if (movedReport < 0)
        return false;
    report = movedReport;
    for (size_t i = 0; i < descriptors.size(); ++i)
        if (dup2(moved[i], int(i)) < 0)
            return false;
    return syscall(SYS_close_range, unsigned(descriptors.size()), ~0U, CLOSE_RANGE_CLOEXEC) == 0;
}

[[noreturn]] void becomeProgram(const Preparation &preparation)
{
    int report = preparation.report;
    resetSignals();
    setsid();
    becomeFirstVictim();
    if (!arrange(preparation.descriptors, report))
        giveUp(report, Step::Descriptors);
    if (preparation.dropRoot && !dropPrivileges())
        giveUp(report, Step::Privileges);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        giveUp(report, Step::Privileges);
    if (getppid() != preparation.parent)
        _exit(127); // we were orphaned before the death signal was set
    if (chdir("/") != 0)
        giveUp(report, Step::Folder);
    char path[] = "PATH=/usr/bin";
    char *const environment[] = {path, nullptr};
    execve(preparation.arguments[0], preparation.arguments.data(), environment);
    giveUp(report, Step::Exec);
}

Error explained(const Setback &setback, const QString &program)
{
    const QString cause = QString::fromLocal8Bit(strerror(setback.error));
    switch (setback.step) {
    case Step::Descriptors:
    case Step::Folder:
        return {ErrorKind::Unavailable, Sandbox::tr("The sandbox could not be prepared: %1.").arg(cause), {}};
    case Step::Privileges:
        return {
            ErrorKind::Unavailable,
            Sandbox::tr("Generated code never runs as root, and root could not be given up: %1.").arg(cause),
            {}};
    case Step::Exec:
        if (setback.error == ENOENT)
            return {ErrorKind::Unavailable, Sandbox::tr("%1 is missing: install bubblewrap.").arg(program),
                    cause};
        return {ErrorKind::Unavailable, Sandbox::tr("%1 could not be started: %2.").arg(program, cause), {}};
    }
    return {};
}

Error systemSaid(int error)
{
    return {ErrorKind::Unavailable,
            Sandbox::tr("The sandbox could not be started: %1.").arg(QString::fromLocal8Bit(strerror(error))),
            {}};
}

/// No handler of ours may run in the child before it has reset them.
class AllSignalsBlocked
{
    Q_DISABLE_COPY_MOVE(AllSignalsBlocked)

public:
    AllSignalsBlocked()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    ~AllSignalsBlocked() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

private:
    sigset_t m_before;
};

void waitFor(pid_t process, int options)
{
    siginfo_t info;
    while (waitid(P_PID, id_t(process), &info, options) < 0 && errno == EINTR) {
    }
}

} // namespace

SandboxProcess::SandboxProcess(pid_t process, Descriptor descriptor)
    : m_process(process)
    , m_descriptor(std::move(descriptor))
{}

SandboxProcess::SandboxProcess(SandboxProcess &&other) noexcept
    : m_process(std::exchange(other.m_process, -1))
    , m_descriptor(std::move(other.m_descriptor))
{}

SandboxProcess::~SandboxProcess()
{
    kill();
}

Result<SandboxProcess> SandboxProcess::start(const QByteArrayList &command, std::span<const int> descriptors)
{
    Q_ASSERT(!command.isEmpty() && descriptors.size() <= MostDescriptors);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return tl::unexpected(systemSaid(errno));
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);

    QByteArrayList texts = command;
    std::vector<char *> arguments;
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const Preparation preparation{arguments, descriptors, writing.get(), getpid(),
                                  geteuid() == 0 || getuid() == 0};

    pid_t process = -1;
    {
        const AllSignalsBlocked blocked;
        process =
            _Fork(); // not fork(): the handlers libraries hang on it would stop OpenBLAS under a training
        if (process == 0)
            becomeProgram(preparation);
    }
    if (process < 0)
        return tl::unexpected(systemSaid(errno));
    writing.close();

    SandboxProcess started(process, Descriptor(int(syscall(SYS_pidfd_open, process, 0))));
    if (!started.m_descriptor)
        return tl::unexpected(systemSaid(errno));
    Setback setback{};
    ssize_t length = 0;
    while ((length = read(reading.get(), &setback, sizeof setback)) < 0 && errno == EINTR) {
    }
    if (length == sizeof setback)
        return tl::unexpected(explained(setback, QString::fromLocal8Bit(command.first())));
    return started;
}

void SandboxProcess::kill()
{
    if (m_process < 0)
        return;
    // Stopped first, it cannot have another child while we look: a child that bubblewrap had just cloned and
    // not yet tied to its own life would outlive it. That child is the first of its process namespace; with
    // it goes everything inside.
    ::kill(m_process, SIGSTOP);
    waitFor(m_process, WSTOPPED | WEXITED | WNOWAIT);
    for (const pid_t child : childrenOf(m_process))
        ::kill(child, SIGKILL);
    ::kill(m_process, SIGKILL);
    waitFor(m_process, WEXITED);
    m_process = -1;
}

} // namespace daao
