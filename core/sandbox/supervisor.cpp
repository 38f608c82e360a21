#include "core/sandbox/supervisor.h"

#include "core/sandbox/launcher.h"
#include "core/sandbox/profile.h"
#include "core/sandbox/sandbox.h"
#include "core/sandbox/syscallfilter.h"
#include "core/sandbox/watchdog.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <vector>

namespace daao {
using namespace Qt::StringLiterals;
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds CalmWatch{50};
constexpr milliseconds AlertWatch{10};  ///< while a program has children or much memory
constexpr milliseconds LastWords{1000}; ///< for the pipes to close after the end
constexpr int ProcessesOfOurs = 4; ///< bubblewrap outside, its first process inside, Python, one to spare

Error cancelled()
{
    return {ErrorKind::Cancelled, Sandbox::tr("Cancelled."), {}};
}

Error unavailable(const QString &cause)
{
    return {ErrorKind::Unavailable, Sandbox::tr("The sandbox could not be set up: %1.").arg(cause), {}};
}

Error systemSaid()
{
    return unavailable(QString::fromLocal8Bit(strerror(errno)));
}

struct Channel
{
    Descriptor ours;
    Descriptor theirs;
};

Channel outgoingPipe()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// A socket, not a pipe, to write to a program: a pipe would kill us with SIGPIPE when the program is gone.
Channel incomingSocket()
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return {};
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    shutdown(ends[0], SHUT_RD);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// Bytes in a file without a name, read from its start.
Descriptor inMemory(const QByteArray &bytes)
{
    Descriptor memory(memfd_create("daao-sandbox", MFD_CLOEXEC));
    for (qsizetype done = 0; memory && done < bytes.size();) {
        const ssize_t length = write(memory.get(), bytes.constData() + done, size_t(bytes.size() - done));
        if (length < 0 && errno != EINTR)
            return {};
        done += std::max<ssize_t>(length, 0);
    }
    if (memory)
        lseek(memory.get(), 0, SEEK_SET);
    return memory;
}

/// One of the program's pipes as it fills.
class Gathering
{
public:
    Gathering(const Descriptor &pipe, qint64 limit)
        : m_pipe(pipe.get())
        , m_limit(limit)
    {}

    bool isOpen() const { return m_pipe >= 0; }
    int descriptor() const { return m_pipe; }
    bool isOver() const { return m_total > m_limit; }
    QByteArray take() { return std::exchange(bytes, {}); }

    /// Everything that is there now, to the limit.
    void read()
    {
        std::array<char, 65536> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init)
        while (isOpen() && !isOver()) {
            const ssize_t length = ::read(m_pipe, buffer.data(), buffer.size());
            if (length == 0)
                m_pipe = -1;
            if (length == 0 || (length < 0 && errno != EINTR))
                return;
            m_total += std::max<ssize_t>(length, 0);
            bytes.append(buffer.data(), std::max<ssize_t>(length, 0));
        }
    }

    QByteArray bytes;

private:
    int m_pipe;
    qint64 m_limit;
    qint64 m_total = 0;
};

/// A stop token one can poll.
class StopBell
{
public:
    explicit StopBell(std::stop_token stop)
        : m_event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
        , m_callback(std::move(stop), Ring{m_event.get()})
    {}
    int descriptor() const { return m_event.get(); }

private:
    struct Ring
    {
        int event;
        void operator()() const { eventfd_write(event, 1); }
    };
    Descriptor m_event;
    std::stop_callback<Ring> m_callback;
};

/// One program from start to end, on the thread that called.
class Supervision
{
public:
    Supervision(const SandboxLimits &limits, std::stop_token stop, Conversation *conversation)
        : m_limits(limits)
        , m_stop(std::move(stop))
        , m_bell(m_stop)
        , m_conversation(conversation)
    {}

    Result<Ending> run(const SandboxSettings &settings, const QByteArrayList &files)
    {
        auto process = start(settings, files);
        if (!process)
            return tl::unexpected(process.error());
        Gathering output(m_output.ours, m_limits.outputBytes);
        Gathering error(m_error.ours, m_limits.outputBytes);
        const bool ended = watch(*process, output, error);
        process->kill();
        if (m_stop.stop_requested())
            return tl::unexpected(cancelled());
        if (ended)
            drain(output, error);
        m_ending.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - m_start).count();
        m_ending.output = output.take();
        m_ending.error = error.take();
        return m_ending.cause == Ending::Exited ? exitOf(std::move(m_ending)) : std::move(m_ending);
    }

private:
    Result<SandboxProcess> start(const SandboxSettings &settings, const QByteArrayList &files)
    {
        const auto filter = syscallFilter();
        if (!filter)
            return tl::unexpected(filter.error());
        m_output = outgoingPipe();
        m_error = outgoingPipe();
        m_status = outgoingPipe();
        m_input = m_conversation ? incomingSocket()
                                 : Channel{{}, Descriptor(open("/dev/null", O_RDONLY | O_CLOEXEC))};
        std::vector<Descriptor> memory;
        for (const QByteArray &bytes : QByteArrayList{*filter} + files)
            memory.push_back(inMemory(bytes));

        // The order is that of SandboxDescriptors.
        std::vector<int> descriptors{m_input.theirs.get(), m_output.theirs.get(), m_error.theirs.get(),
                                     memory.front().get(), m_status.theirs.get()};
        for (auto file = memory.cbegin() + 1; file != memory.cend(); ++file)
            descriptors.push_back(file->get());
        if (m_bell.descriptor() < 0 || std::ranges::any_of(descriptors, [](int fd) { return fd < 0; }))
            return tl::unexpected(systemSaid());

        m_start = Clock::now();
        auto process = SandboxProcess::start(sandboxCommand(settings, files.size()), descriptors);
        for (Channel *channel : {&m_output, &m_error, &m_status, &m_input})
            channel->theirs.close();
        return process;
    }

    /// True: the process ended by itself.
    bool watch(const SandboxProcess &process, Gathering &output, Gathering &error)
    {
        const Clock::time_point deadline = m_start + milliseconds(m_limits.wallMs);
        Clock::time_point nextLook = m_start + CalmWatch;
        for (;;) {
            const bool ended = pollOnce(process, output, error, std::min(deadline, nextLook));
            if (m_stop.stop_requested() || !listen(output, error))
                return false;
            if (ended)
                return true;
            if (Clock::now() >= deadline)
                return stopFor(Ending::Wall);
            if (Clock::now() >= nextLook && !look(process, nextLook))
                return false;
        }
    }

    bool stopFor(Ending::Cause cause)
    {
        m_ending.cause = cause;
        return false;
    }

    /// Waits for anything at all until `until`. True: the process has ended.
    bool pollOnce(const SandboxProcess &process, Gathering &output, Gathering &error, Clock::time_point until)
    {
        const short writing = m_outgoing.isEmpty() ? 0 : POLLOUT;
        std::array<pollfd, 5> waits{{{process.descriptor(), POLLIN, 0},
                                     {m_bell.descriptor(), POLLIN, 0},
                                     {output.descriptor(), POLLIN, 0},
                                     {error.descriptor(), POLLIN, 0},
                                     {writing ? m_input.ours.get() : -1, writing, 0}}};
        const auto wait = std::chrono::ceil<milliseconds>(until - Clock::now()).count();
        if (poll(waits.data(), waits.size(), int(std::max<qint64>(wait, 0))) <= 0)
            return false;
        if (waits[2].revents)
            output.read();
        if (waits[3].revents)
            error.read();
        if (waits[4].revents)
            send();
        return waits[0].revents != 0;
    }

    /// False: the program is to end now.
    bool listen(Gathering &output, Gathering &error)
    {
        if (output.isOver() || error.isOver())
            return stopFor(Ending::Output);
        if (!m_conversation || output.bytes.isEmpty())
            return true;
        if (!m_conversation->receive(output.take()))
            return stopFor(Ending::Answered);
        m_outgoing += m_conversation->takeOutgoing();
        return true;
    }

    void send()
    {
        const ssize_t length = ::send(m_input.ours.get(), m_outgoing.constData(), size_t(m_outgoing.size()),
                                      MSG_NOSIGNAL | MSG_DONTWAIT);
        if (length >= 0)
            m_outgoing.remove(0, length);
        else if (errno != EAGAIN && errno != EINTR)
            m_outgoing.clear(); // nobody listens any more; its end will tell why
    }

    /// False: the tree is over a limit.
    bool look(const SandboxProcess &process, Clock::time_point &next)
    {
        const qint64 most = m_limits.memoryBytes + m_limits.memoryBytes / 5;
        const TreeUsage usage = usageOfTree(process.id(), 4 * m_limits.processes);
        if (usage.threads > 4 * m_limits.processes)
            return stopFor(Ending::Crowd);
        if (usage.residentBytes > most)
            return stopFor(Ending::Memory);
        const bool alert = usage.processes > ProcessesOfOurs || usage.residentBytes > most / 2;
        next = Clock::now() + (alert ? AlertWatch : CalmWatch);
        return true;
    }

    /// What was still in the pipes when the process ended.
    void drain(Gathering &output, Gathering &error)
    {
        const Clock::time_point deadline = Clock::now() + LastWords;
        while ((output.isOpen() || error.isOpen()) && Clock::now() < deadline) {
            std::array<pollfd, 2> waits{{{output.descriptor(), POLLIN, 0}, {error.descriptor(), POLLIN, 0}}};
            poll(waits.data(), waits.size(), 20);
            output.read();
            error.read();
            if (!listen(output, error))
                return;
        }
    }

    /// bubblewrap reports the exit of a program that really ran, on a pipe the program cannot reach.
    Result<Ending> exitOf(Ending ending)
    {
        Gathering status(m_status.ours, 1 << 16);
        status.read();
        for (const QByteArray &line : status.bytes.split('\n')) {
            const QJsonValue code = QJsonDocument::fromJson(line).object().value("exit-code"_L1);
            if (code.isDouble())
                ending.exitCode = code.toInt();
        }
        if (ending.exitCode >= 0)
            return ending;
        const QString said = QString::fromLocal8Bit(ending.error).simplified().left(300);
        return tl::unexpected(unavailable(said.isEmpty() ? Sandbox::tr("it ended without a word") : said));
    }

    const SandboxLimits &m_limits;
    std::stop_token m_stop;
    StopBell m_bell;
    Conversation *m_conversation;
    Channel m_input;
    Channel m_output;
    Channel m_error;
    Channel m_status;
    QByteArray m_outgoing;
    Clock::time_point m_start;
    Ending m_ending;
};

} // namespace

Result<Ending> superviseProgram(const SandboxSettings &settings, const QByteArrayList &files,
                                std::stop_token stop, Conversation *conversation)
{
    if (stop.stop_requested())
        return tl::unexpected(cancelled());
    return Supervision(settings.limits, std::move(stop), conversation).run(settings, files);
}

} // namespace daao
