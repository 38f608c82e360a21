#include "core/sandbox/syscallfilter.h"

#include "core/sandbox/descriptor.h"
#include "core/sandbox/sandbox.h"

#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>

#include <cerrno>
#include <memory>
#include <optional>

namespace daao {
namespace {

// Names, not numbers: libseccomp skips those a kernel or an architecture does not have.
constexpr const char *Forbidden[] = {
    // keys, tracing, probes
    "keyctl", "add_key", "request_key", "bpf", "perf_event_open", "ptrace", "process_vm_readv",
    "process_vm_writev", "process_madvise", "pidfd_getfd", "kcmp", "lookup_dcookie", "syslog",
    // memory and rings that have been doors into the kernel
    "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "memfd_create", "memfd_secret",
    "vmsplice", "migrate_pages", "move_pages", "mbind", "set_mempolicy", "remap_file_pages",
    // the kernel itself
    "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "create_module",
    "reboot", "acct", "quotactl", "quotactl_fd", "swapon", "swapoff", "iopl", "ioperm", "modify_ldt", "vm86",
    "vm86old", "settimeofday", "clock_settime", "adjtimex", "clock_adjtime", "nfsservctl", "uselib",
    "personality",
    // files by handle, mounts, namespaces
    "open_by_handle_at", "name_to_handle_at", "mount", "umount", "umount2", "pivot_root", "chroot", "setns",
    "unshare", "move_mount", "mount_setattr", "fsopen", "fsconfig", "fsmount", "fspick", "open_tree",
    "fanotify_init", "mknod", "mknodat",
    // System V objects live outside the count of anybody
    "shmget", "shmat", "shmctl", "msgget", "msgsnd", "semget", "semop", "semtimedop"};

constexpr unsigned int NewNamespaces[] = {CLONE_NEWUSER, CLONE_NEWNS,  CLONE_NEWPID,   CLONE_NEWNET,
                                          CLONE_NEWIPC,  CLONE_NEWUTS, CLONE_NEWCGROUP};

constexpr quint64 LowHalf = 0xffffffffULL;

class Rules
{
public:
    explicit Rules(scmp_filter_ctx context)
        : m_context(context)
    {}

    void refuse(const char *name, int error = EPERM)
    {
        const int number = seccomp_syscall_resolve_name(name);
        if (number != __NR_SCMP_ERROR)
            keep(seccomp_rule_add(m_context, SCMP_ACT_ERRNO(quint32(error)), number, 0));
    }
    void refuseWhen(int number, scmp_arg_cmp condition, int error = EPERM)
    {
        keep(seccomp_rule_add(m_context, SCMP_ACT_ERRNO(quint32(error)), number, 1, condition));
    }
    /// 0, or the first error that matters: a call this architecture lacks does not.
    int result() const { return m_result; }

private:
    void keep(int result)
    {
        if (result < 0 && result != -EDOM && result != -EINVAL && m_result == 0)
            m_result = result;
    }

    scmp_filter_ctx m_context;
    int m_result = 0;
};

int addRules(scmp_filter_ctx context)
{
    Rules rules(context);
    for (const char *name : Forbidden)
        rules.refuse(name);
    rules.refuse("clone3", ENOSYS); // its flags are behind a pointer; glibc falls back to clone
    for (const unsigned int flag : NewNamespaces)
        rules.refuseWhen(SCMP_SYS(clone), SCMP_CMP64(0, SCMP_CMP_MASKED_EQ, flag, flag));
    for (const unsigned long request : {TIOCSTI, TIOCLINUX})
        rules.refuseWhen(SCMP_SYS(ioctl), SCMP_CMP64(1, SCMP_CMP_MASKED_EQ, LowHalf, request));
    // Only local and internet sockets, and those end in an empty network namespace. AF_VSOCK would not.
    for (quint64 domain = AF_INET + 1; domain < AF_INET6; ++domain)
        rules.refuseWhen(SCMP_SYS(socket), SCMP_CMP64(0, SCMP_CMP_MASKED_EQ, LowHalf, domain), EAFNOSUPPORT);
    rules.refuseWhen(SCMP_SYS(socket), SCMP_CMP64(0, SCMP_CMP_GT, AF_INET6), EAFNOSUPPORT);
    return rules.result();
}

QByteArray exported(scmp_filter_ctx context)
{
    const Descriptor memory(memfd_create("daao-seccomp", MFD_CLOEXEC));
    if (!memory || seccomp_export_bpf(context, memory.get()) < 0)
        return {};
    QByteArray bytes(lseek(memory.get(), 0, SEEK_CUR), Qt::Uninitialized);
    return pread(memory.get(), bytes.data(), size_t(bytes.size()), 0) == bytes.size() ? bytes : QByteArray();
}

Result<QByteArray> built()
{
    const std::unique_ptr<void, decltype(&seccomp_release)> context(seccomp_init(SCMP_ACT_ALLOW),
                                                                    seccomp_release);
    const int result = context ? addRules(context.get()) : -ENOMEM;
    const QByteArray bytes = result < 0 ? QByteArray() : exported(context.get());
    if (bytes.isEmpty())
        return failure(ErrorKind::Unavailable, Sandbox::tr("The filter of system calls could not be built."),
                       QString::number(result));
    return bytes;
}

} // namespace

Result<QByteArray> syscallFilter()
{
    static const Result<QByteArray> filter = built();
    return filter;
}

} // namespace daao
