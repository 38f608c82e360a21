#include "core/sandbox/profile.h"

#include <QFile>

namespace daao {
namespace {

QByteArrayList isolation()
{
    return {"--unshare-user",
            "--unshare-all",
            "--disable-userns",
            "--die-with-parent",
            "--new-session",
            "--hostname",
            "sandbox",
            "--uid",
            "65534",
            "--gid",
            "65534",
            "--cap-drop",
            "ALL"};
}

QByteArrayList folder(const char *path, qint64 bytes)
{
    return {"--size", QByteArray::number(bytes), "--tmpfs", path};
}

QByteArrayList fileSystem(const SandboxLimits &limits, qsizetype files)
{
    QByteArrayList arguments{"--ro-bind", "/usr",    "/usr",  "--symlink", "usr/bin",   "/bin",
                             "--symlink", "usr/lib", "/lib",  "--symlink", "usr/lib64", "/lib64",
                             "--proc",    "/proc",   "--dev", "/dev"};
    arguments += folder("/tmp", limits.folderBytes);
    arguments += folder("/box", limits.folderBytes);
    arguments += folder("/dev/shm", 65536);
    arguments += {"--remount-ro", "/dev"};
    for (qsizetype i = 0; i < files; ++i)
        arguments +=
            {"--ro-bind-data", QByteArray::number(SandboxDescriptors::FirstFile + i), SandboxFiles[i]};
    return arguments + QByteArrayList{"--chdir", "/box", "--remount-ro", "/"};
}

QByteArrayList environment()
{
    return {"--clearenv", "--setenv", "PATH",    "/usr/bin", "--setenv",       "HOME", "/tmp",
            "--setenv",   "LANG",     "C.UTF-8", "--setenv", "PYTHONHASHSEED", "0"};
}

QByteArrayList processLimits(const SandboxLimits &limits)
{
    // The soft CPU limit ends a program with SIGXCPU, which we can tell from other ends; the hard one kills.
    return {"/usr/bin/prlimit",
            "--as=" + QByteArray::number(limits.memoryBytes),
            "--nproc=" + QByteArray::number(limits.processes),
            "--fsize=" + QByteArray::number(limits.fileBytes),
            "--nofile=64",
            "--core=0",
            "--cpu=" + QByteArray::number(limits.cpuSeconds) + ":"
                + QByteArray::number(limits.cpuSeconds + 1),
            "--stack=67108864"};
}

} // namespace

QByteArrayList sandboxCommand(const SandboxSettings &settings, qsizetype files)
{
    return QByteArrayList{QFile::encodeName(settings.bubblewrap)} + isolation()
           + fileSystem(settings.limits, files) + environment()
           + QByteArrayList{"--seccomp", QByteArray::number(SandboxDescriptors::Filter), "--json-status-fd",
                            QByteArray::number(SandboxDescriptors::Status), "--"}
           + processLimits(settings.limits)
           + QByteArrayList{QFile::encodeName(settings.python), "-I", "-S", "-B", SandboxFiles[0]};
}

} // namespace daao
