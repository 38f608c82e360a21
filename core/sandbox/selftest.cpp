#include "core/sandbox/selftest.h"

#include "core/sandbox/descriptor.h"
#include "core/sandbox/sandbox.h"
#include "core/sandbox/supervisor.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryFile>

namespace daao {
using namespace Qt::StringLiterals;
namespace {

tl::unexpected<Error> unusable(const QString &why, const QString &detail = {})
{
    return failure(ErrorKind::Unavailable, why, detail);
}

/// A listener on the loopback that nobody accepts from; connecting to it succeeds all the same.
class Listener
{
public:
    Listener()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (bind(m_socket.get(), generic, size) == 0 && listen(m_socket.get(), 4) == 0
            && getsockname(m_socket.get(), generic, &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    int port() const { return m_port; }

private:
    Descriptor m_socket;
    int m_port = 0;
};

QByteArray canary(const QByteArray &token, const QString &hostFile, int port)
{
    // Each line of output is one thing that must not be possible, unless it is the last two.
    return QByteArray(R"py(
import posix, sys, _socket
def reaches(what, attempt):
    try:
        attempt()
    except OSError:
        return
    print(what)
def connect():
    _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM).connect(("127.0.0.1", PORT))
reaches("file", lambda: open(bytes.fromhex("HOSTFILE"), "rb"))
reaches("network", connect)
reaches("root", lambda: open("/proc/sys/kernel/core_pattern", "r+b"))
reaches("usr", lambda: open("/usr/daao-canary", "wb"))
known = {b"PATH", b"HOME", b"LANG", b"PYTHONHASHSEED", b"PWD"}
seen = set(posix.environ)
try:
    with open("/proc/1/environ", "rb") as first:
        seen |= {line.split(b"=")[0] for line in first.read().split(b"\0") if line}
except OSError:
    pass
if seen - known:
    print("environment")
if posix.getuid() == 0 or posix.geteuid() == 0:
    print("uid")
print("%d.%d.%d" % sys.version_info[:3])
print("TOKEN")
)py")
        .replace("PORT", QByteArray::number(port))
        .replace("HOSTFILE", QFile::encodeName(hostFile).toHex())
        .replace("TOKEN", token);
}

/// Bubblewrap's own words, and what helps.
QString adviceFor(const QString &message)
{
    const bool namespaces = message.contains(u"namespace"_s) || message.contains(u"uid map"_s)
                            || message.contains(u"RTM_NEWADDR"_s)
                            || message.contains(u"Operation not permitted"_s);
    return namespaces
               ? message + u" "_s + Sandbox::tr("Unprivileged user namespaces seem to be switched off.")
               : message;
}

QString leak(const QByteArray &what)
{
    if (what == "file" || what == "usr")
        return Sandbox::tr("files of this computer");
    if (what == "network")
        return Sandbox::tr("the network");
    if (what == "environment")
        return Sandbox::tr("our environment");
    return Sandbox::tr("the rights of root");
}

Result<QString> read(const Ending &ending, const QByteArray &token)
{
    const QByteArrayList lines = ending.output.trimmed().split('\n');
    if (ending.cause != Ending::Exited || ending.exitCode != 0 || lines.size() < 2 || lines.last() != token)
        return unusable(Sandbox::tr("The sandbox was tested and could not run Python: %1")
                            .arg(QString::fromLocal8Bit(ending.error).simplified().left(300)));
    if (lines.size() > 2)
        return unusable(Sandbox::tr("The sandbox was tested and does not hold: a program in it reached %1.")
                            .arg(leak(lines.first())));
    return QString::fromLatin1(lines.first());
}

} // namespace

Result<QString> testSandbox(const SandboxSettings &settings)
{
    if (!QFileInfo(settings.bubblewrap).isExecutable())
        return unusable(Sandbox::tr("Generated code cannot run here: %1 is missing; install bubblewrap.")
                            .arg(settings.bubblewrap));
    if (!QFileInfo(settings.python).isExecutable())
        return unusable(Sandbox::tr("Generated code cannot run here: %1 is missing; install python3.")
                            .arg(settings.python));
    QTemporaryFile hostFile;
    const Listener listener;
    if (!hostFile.open() || !hostFile.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther)
        || listener.port() == 0)
        return unusable(Sandbox::tr("The sandbox could not be tested: no temporary file, or no loopback."));

    const QByteArray token = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    const auto ending = superviseProgram(settings, {canary(token, hostFile.fileName(), listener.port())}, {});
    if (!ending)
        return unusable(adviceFor(ending.error().message), ending.error().detail);
    return read(*ending, token);
}

} // namespace daao
