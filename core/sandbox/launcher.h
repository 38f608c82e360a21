#pragma once

#include "core/base/result.h"
#include "core/sandbox/descriptor.h"

#include <sys/types.h>

#include <QByteArrayList>

#include <span>

namespace daao {

/// A running bubblewrap. Its destructor kills what is left of the tree and reaps it: no orphan, no zombie.
/// Belongs to the thread that started it: if that thread dies, so does the tree.
class SandboxProcess
{
public:
    /// The most descriptors start() hands over.
    static constexpr size_t MostDescriptors = 16;

    /// Starts `command` as an ordinary user (root becomes "nobody" first), with an environment of PATH alone,
    /// in a session of its own, out of reach of the terminal. descriptors[i] becomes descriptor i of the
    /// child; everything else is closed. Error: Unavailable, with what the system said.
    static Result<SandboxProcess> start(const QByteArrayList &command, std::span<const int> descriptors);

    SandboxProcess(SandboxProcess &&other) noexcept;
    SandboxProcess &operator=(SandboxProcess &&) = delete;
    ~SandboxProcess();

    pid_t id() const { return m_process; }
    /// Readable once the process has ended.
    int descriptor() const { return m_descriptor.get(); }
    /// Ends the whole tree at once and reaps. Idempotent.
    void kill();

private:
    SandboxProcess(pid_t process, Descriptor descriptor);

    pid_t m_process = -1;
    Descriptor m_descriptor;
};

} // namespace daao
