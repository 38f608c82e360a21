#include "core/sandbox/descriptor.h"
#include "core/sandbox/watchdog.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>
#include <thread>

#include "tests/core/sandbox/sandboxtest.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *Secret = "CANARY-7f3a";

/// Listens and counts who comes.
class Listener
{
public:
    Listener(int domain, const sockaddr *address, socklen_t size)
        : m_socket(socket(domain, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        m_works = bind(m_socket.get(), address, size) == 0 && listen(m_socket.get(), 8) == 0;
    }
    bool works() const { return m_works; }
    bool wasReached() const
    {
        return Descriptor(accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC)).get() >= 0;
    }
    int port() const
    {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        getsockname(m_socket.get(), reinterpret_cast<sockaddr *>(&address), &size);
        return ntohs(address.sin_port);
    }

private:
    Descriptor m_socket;
    bool m_works = false;
};

Listener loopbackListener()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return {AF_INET, reinterpret_cast<sockaddr *>(&address), sizeof address};
}

QByteArray abstractName()
{
    return "daao-attack-" + QByteArray::number(getpid());
}

Listener abstractListener()
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = abstractName();
    std::copy(name.begin(), name.end(), address.sun_path + 1);
    return {AF_UNIX, reinterpret_cast<sockaddr *>(&address),
            socklen_t(offsetof(sockaddr_un, sun_path) + 1 + name.size())};
}

/// What every attack begins with: reach("what", attempt) says ESCAPED if the attempt succeeds, and libc
/// calls.
constexpr const char *Prelude = "import os, sys, signal, time, socket, ctypes\n"
                                "libc = ctypes.CDLL(None, use_errno=True)\n"
                                "def reach(what, attempt):\n"
                                "    try:\n"
                                "        value = attempt()\n"
                                "    except (OSError, ValueError, MemoryError):\n"
                                "        return\n"
                                "    if value not in (b'', []):\n"
                                "        print(\"ESCAPED\", what, repr(value)[:80], flush=True)\n"
                                "def call(number, *args):\n"
                                "    result = libc.syscall(number, *args)\n"
                                "    if result < 0:\n"
                                "        raise OSError(ctypes.get_errno(), \"refused\")\n"
                                "    return result\n"
                                "def read(path):\n"
                                "    with open(path, \"rb\") as file:\n"
                                "        return file.read(100)\n"
                                "print(\"tried\", flush=True)\n";

} // namespace

class TestSandboxAttacks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        SKIP_WITHOUT(m_sandbox);
        adoptOrphans();
        qputenv("DAAO_CANARY_KEY", Secret);
        QFile secret(m_folder.filePath(u"secret.pem"_s));
        QVERIFY(secret.open(QFile::WriteOnly));
        secret.write(Secret);
        secret.close();
        QVERIFY(QFile::setPermissions(secret.fileName(), QFile::Permissions(0x4444)));
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777)));
        // A descriptor that any careless child inherits.
        m_inherited = Descriptor(open(QFile::encodeName(secret.fileName()).constData(), O_RDONLY));
        QVERIFY(m_inherited && m_loopback.works() && m_abstract.works());
    }

    void isHeld_data()
    {
        QTest::addColumn<QString>("program");
        const auto row = [this](const char *name, const char *program) {
            const QString text = QString::fromUtf8(Prelude) + QString::fromUtf8(program);
            QTest::newRow(name) << QString(text)
                                       .replace(u"$HOME"_s, QDir::homePath())
                                       .replace(u"$FOLDER"_s, m_folder.path())
                                       .replace(u"$PORT"_s, QString::number(m_loopback.port()))
                                       .replace(u"$ABSTRACT"_s, QString::fromLatin1(abstractName()))
                                       .replace(u"$PARENT"_s, QString::number(getpid()));
        };
        // What belongs to others
        row("home and keys", "for p in ('$HOME', '/root', '/home', '$FOLDER', '/etc', '/var', '/opt', "
                             "'/work', '/sys', '/run'):\n"
                             "    reach(p, lambda: os.listdir(p))\n"
                             "reach('secret', lambda: read('$FOLDER/secret.pem'))");
        row("files of the system",
            "for p in ('/etc/passwd', '/etc/shadow', '/etc/machine-id', '/etc/hostname',\n"
            "          '/proc/kcore', '/proc/keys', '/proc/sysrq-trigger'):\n"
            "    reach(p, lambda: read(p))");
        row("search of the whole tree",
            "for folder, folders, files in os.walk('/'):\n"
            "    if folder.startswith(('/usr', '/proc')): folders[:] = []; continue\n"
            "    for f in files:\n"
            "        if f.endswith(('.pem', '.sqlite', '.db', '.daao')): print('ESCAPED', f)");
        row("environment", "everything = repr(dict(os.environ)).encode()\n"
                           "for p in os.listdir('/proc'):\n"
                           "    try: everything += read('/proc/%s/environ' % p)\n"
                           "    except OSError: pass\n"
                           "if b'CANARY' in everything: print('ESCAPED')");
        row("other processes",
            "seen = [p for p in os.listdir('/proc') if p.isdigit()]\n"
            "if len(seen) > 3: print('ESCAPED', seen)\n"
            "if os.path.exists('/proc/$PARENT/stat') and int('$PARENT') > 20: print('ESCAPED')");
        row("inherited descriptors", "for fd in map(int, os.listdir('/proc/self/fd')):\n"
                                     "    if fd > 2:\n"
                                     "        reach('descriptor', lambda: os.read(fd, 10))");
        row("symlinks out",
            "os.symlink('$FOLDER/secret.pem', '/box/link')\nreach('link', lambda: read('/box/link'))\n"
            "reach('dots', lambda: read('/box/../../../../$FOLDER/secret.pem'))\n"
            "reach('root', lambda: read('/proc/1/root/$FOLDER/secret.pem'))\n"
            "reach('cwd', lambda: read('/proc/1/cwd/$FOLDER/secret.pem'))");
        row("file by handle", "reach('handle', lambda: call(304, -100, ctypes.create_string_buffer(64), 0))");
        // The network
        row("loopback", "reach('tcp', lambda: socket.create_connection(('127.0.0.1', $PORT), 0.3))\n"
                        "reach('udp', lambda: socket.socket(2, 2).sendto(b'x', ('10.0.0.1', 9)))\n"
                        "reach('outside', lambda: socket.create_connection(('1.1.1.1', 53), 0.3))\n"
                        "reach('metadata', lambda: socket.create_connection(('169.254.169.254', 80), 0.3))");
        row("abstract socket",
            "s = socket.socket(socket.AF_UNIX)\nreach('abstract', lambda: s.connect('\\0$ABSTRACT') or 1)");
        row("other socket families",
            "for family in (16, 17, 40, 38, 21, 31, 44):\n"
            "    for kind in (1, 2, 3, 5): reach(family, lambda: socket.socket(family, kind))\n"
            "reach('raw', lambda: socket.socket(2, 3, 1))");
        // The kernel's dangerous doors
        row("root",
            "if 0 in (os.getuid(), os.geteuid(), os.getgid()): print('ESCAPED')\n"
            "reach('setuid', lambda: os.setuid(0) or 1)\nreach('setgid', lambda: os.setgid(0) or 1)\n"
            "reach('core', lambda: open('/proc/sys/kernel/core_pattern', 'r+'))\n"
            "caps = [l for l in open('/proc/self/status') if l.startswith(('CapEff', 'CapPrm', 'CapBnd'))]\n"
            "if any(int(l.split()[1], 16) for l in caps): print('ESCAPED', caps)\n"
            "if 'NoNewPrivs:\\t1' not in open('/proc/self/status').read(): print('ESCAPED')");
        row("setuid programs",
            "import subprocess\nfor p in ('su', 'passwd', 'mount', 'newgrp', 'chsh'):\n"
            "    reach(p, lambda: None if subprocess.run(['/usr/bin/' + p, '-c', 'id'],\n"
            "          stdin=subprocess.DEVNULL, capture_output=True, timeout=1).returncode == 0\n"
            "          else int('held'))");
        row("namespaces", "for flag in (0x10000000, 0x20000, 0x40000000, 0x20000000, 0x8000000, 0x4000000):\n"
                          "    reach('unshare', lambda: call(272, flag) or 1)\n"
                          "    reach('clone', lambda: call(56, flag | 17, 0, 0, 0, 0))\n"
                          "reach('setns', lambda: call(308, os.open('/proc/1/ns/net', 0), 0) or 1)");
        row("clone with large flags",
            "class A(ctypes.Structure):\n    _fields_ = [('f', ctypes.c_uint64 * 11)]\n"
            "a = A()\na.f[0] = 0x10000000\na.f[4] = 17\n"
            "reach('clone3', lambda: call(435, ctypes.byref(a), 88))");
        row("mounts", "reach('mount', lambda: call(165, b'none', b'/box', b'tmpfs', 0, None) or 1)\n"
                      "reach('bind', lambda: call(165, b'/usr', b'/box', None, 4096, None) or 1)\n"
                      "reach('remount', lambda: call(165, None, b'/', None, 32, None) or 1)\n"
                      "reach('umount', lambda: call(166, b'/usr', 2) or 1)\n"
                      "reach('chroot', lambda: os.chroot('/box') or 1)\n"
                      "reach('open_tree', lambda: call(428, -100, b'/', 1))\nreach('fsopen', lambda: "
                      "call(430, b'tmpfs', 0))");
        row("tracing", "reach('ptrace', lambda: call(101, 16, 1, 0, 0) or 1)\n"
                       "reach('seize', lambda: call(101, 0x4206, 1, 0, 0) or 1)\n"
                       "reach('traceme', lambda: call(101, 0, 0, 0, 0) or 1)\n"
                       "reach('vm_readv', lambda: call(310, 1, 0, 0, 0, 0, 0) or 1)\n"
                       "reach('kcmp', lambda: call(312, 1, os.getpid(), 0, 0, 0) or 1)");
        row("dangerous calls",
            "import errno\nfor n in (248, 249, 250, 321, 298, 323, 425, 426, 427, 246, 320, 175, 313, 176, "
            "169,\n"
            "          163, 319, 447, 29, 68, 64, 155, 167, 135, 103, 227, 300, 172, 173):\n"
            "    libc.syscall(n, 0, 0, 0, 0, 0)\n"
            "    if ctypes.get_errno() != errno.EPERM: print('ESCAPED', n, ctypes.get_errno())\n"
            "    ctypes.set_errno(0)");
        row("terminal", "reach('tty', lambda: open('/dev/tty', 'r+b', 0))\nimport fcntl\n"
                        "for fd in (0, 1, 2): reach('TIOCSTI', lambda: fcntl.ioctl(fd, 0x5412, b'x'))\n"
                        "for n in os.listdir('/dev'): \n"
                        "    if n not in ('null zero full random urandom tty stdin stdout stderr fd core shm "
                        "pts ptmx console').split(): print('ESCAPED', n)");
        // Writing
        row("write outside", "for p in ('/x', '/usr/x', '/usr/bin/x', '/dev/x', '/in/x', '/in/main.py', \n"
                             "          '/proc/sys/kernel/hostname', '/lib/x', '$FOLDER/x'):\n"
                             "    reach(p, lambda: open(p, 'wb').write(b'x'))\n"
                             "reach('chmod', lambda: os.chmod('/in/main.py', 0o777) or 1)\n"
                             "reach('remove', lambda: os.remove('/in/main.py') or 1)");
        row("huge files", "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\ntotal = 0\n"
                          "for folder in ('/tmp', '/box', '/dev/shm', '/dev', '/in', '/'):\n"
                          "    for i in range(40):\n"
                          "        try:\n"
                          "            with open('%s/f%d' % (folder, i), 'wb') as f:\n"
                          "                for k in range(64): total += f.write(bytes(1 << 20))\n"
                          "        except OSError: pass\n"
                          "if total > 66 << 20: print('ESCAPED', total >> 20)");
        row("sparse file", "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
                           "reach('sparse', lambda: open('/box/s', 'wb').truncate(1 << 40))");
        row("many files", "try:\n    for i in range(10 ** 9): os.mknod('/box/%d' % i)\nexcept OSError: pass");
        row("shared memory", "reach('shmget', lambda: call(29, 0, 1 << 30, 0o1600))\n"
                             "reach('memfd', lambda: os.memfd_create('x'))\n"
                             "reach('shm', lambda: open('/dev/shm/x', 'wb').write(bytes(1 << 20)))");
        // Staying
        row("sleeps for ever", "while True: time.sleep(1000)");
        row("ignores every signal", "for s in range(1, 65):\n    try: signal.signal(s, signal.SIG_IGN)\n    "
                                    "except (OSError, ValueError): pass\n"
                                    "while True: pass");
        row("daemon",
            "if os.fork(): sys.exit(0)\nos.setsid()\nif os.fork(): os._exit(0)\n"
            "for fd in range(64):\n    try: os.close(fd)\n    except OSError: pass\ntime.sleep(1000)");
        row("daemon that keeps the pipes", "if os.fork(): os._exit(0)\nos.setsid()\ntime.sleep(1000)");
        row("kills everybody", "for p in (-1, 1, $PARENT, os.getppid()):\n"
                               "    try: os.kill(p, signal.SIGKILL)\n    except OSError: pass\n"
                               "try: os.killpg(0, signal.SIGSTOP)\nexcept OSError: pass");
        row("stops itself", "os.kill(os.getpid(), signal.SIGSTOP)");
        row("fork bomb", "while True:\n    try: os.fork()\n    except OSError: pass");
        row("thread bomb", "import threading\nwhile True:\n    try: threading.Thread(target=time.sleep, "
                           "args=(100,)).start()\n"
                           "    except (RuntimeError, MemoryError): pass");
        row("memory of many", "for i in range(12):\n    if not os.fork():\n        x = b'x' * (120 << 20)\n  "
                              "      time.sleep(100)\ntime.sleep(100)");
        row("flood on both", "import threading\nthreading.Thread(target=lambda: [sys.stderr.write('e' * "
                             "9999) for i in range(10 ** 9)]).start()\n"
                             "while True: sys.stdout.write('x' * 9999)");
        row("deep recursion", "sys.setrecursionlimit(10 ** 9)\ndef f(n): return f(n + 1) + 1\nf(0)");
        row("huge number",
            "try: x = 10 ** (10 ** 8); print(len(str(x)))\nexcept (ValueError, MemoryError): pass");
        row("core file",
            "import resource\nresource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
            "reach('limit', lambda: resource.setrlimit(resource.RLIMIT_CORE, (1 << 20, 1 << 20)) or 1)\n"
            "reach('limit', lambda: resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40)) or 1)\n"
            "reach('limit', lambda: resource.setrlimit(resource.RLIMIT_NPROC, (999, 999)) or 1)\n"
            "reach('nice', lambda: os.nice(-10))\nos.abort()");
    }

    /// Nothing of the host is reached, it ends within its limits, and nothing of it stays.
    void isHeld()
    {
        QFETCH(QString, program);
        SKIP_WITHOUT(m_sandbox);
        QElapsedTimer clock;
        clock.start();
        const auto output = m_sandbox.run(program, {});
        QVERIFY2(output, qPrintable(output ? QString() : output.error().message));
        QVERIFY2(output->stdoutText.startsWith(u"tried\n"_s), qPrintable(output->stderrText));
        QVERIFY2(!output->stdoutText.contains(u"ESCAPED"_s), qPrintable(output->stdoutText.left(2000)));
        QVERIFY2(!output->stderrText.contains(u"Traceback"_s)
                     || output->stderrText.contains(u"RecursionError"_s),
                 qPrintable(output->stderrText.right(2000)));
        QVERIFY(clock.elapsed() < quickSettings().limits.wallMs + 2000);
        QVERIFY(output->stdoutText.size() <= 1200000);
        QTRY_VERIFY_WITH_TIMEOUT(nothingIsLeft(), 3000);
        QVERIFY(!m_loopback.wasReached());
        QVERIFY(!m_abstract.wasReached());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"secret.pem"_s});
    }

    /// The attacks above would be seen: without a sandbox the same means reach the same things.
    void theBaitCanBeTaken()
    {
        SKIP_WITHOUT(m_sandbox);
        QVERIFY(m_loopback.port() > 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(m_loopback.port()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        QCOMPARE(::connect(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QVERIFY(m_loopback.wasReached());
        const auto output =
            m_sandbox.run(QString::fromUtf8(Prelude) + u"reach('own', lambda: read('/in/main.py'))"_s, {});
        QVERIFY(output && output->stdoutText.contains(u"ESCAPED own"_s));
    }

    void countsAllProcessesOfAProgram()
    {
        SKIP_WITHOUT(m_sandbox);
        const auto output =
            m_sandbox.run(u"import os, time\nn = 0\ntry:\n    for i in range(100):\n"
                          "        if not os.fork():\n            time.sleep(100)\n"
                          "        n += 1\nexcept OSError: pass\nprint(n, flush=True)\nos._exit(0)"_s,
                          {});
        QVERIFY(output);
        const int started = output->stdoutText.toInt();
        QVERIFY2(started > 0 && started < SandboxLimits().processes, qPrintable(output->stdoutText));
    }

    /// Many small processes slip below the limit of each; the watchdog adds them up.
    /// Each of them is within its limit. Little memory and much time: no machine is so busy that it would
    /// be stopped for the time it takes.
    void stopsATreeThatHoldsTooMuchTogether()
    {
        SKIP_WITHOUT(m_sandbox);
        SandboxSettings settings;
        settings.limits.memoryBytes = 96LL << 20;
        settings.limits.wallMs = 120'000;
        settings.limits.cpuSeconds = 120;
        const auto output = Sandbox(settings).run(
            u"import os, time\nfor i in range(10):\n    if not os.fork():\n"
            "        x = b'x' * (24 << 20)\n        time.sleep(1000)\ntime.sleep(1000)"_s,
            {});
        QVERIFY(output);
        QCOMPARE(output->outcome, ProgramOutput::Memory);
    }

    void seesProcessesThreadsAndMemory()
    {
        QTRY_VERIFY(nothingIsLeft());
        const TreeUsage before = usageOfTree(getpid(), 100);
        std::stop_source source;
        std::jthread second([&] {
            Sandbox sandbox;
            (void)sandbox.run(u"import time; time.sleep(100)"_s, source.get_token());
        });
        if (m_sandbox.unavailableReason().isEmpty())
            QTRY_VERIFY(usageOfTree(getpid(), 100).processes >= before.processes + 3);
        QVERIFY(usageOfTree(getpid(), 100).threads > before.threads);
        QVERIFY(before.residentBytes > (1 << 20));
        QCOMPARE(usageOfTree(getpid(), 0).processes, 1);
        source.request_stop();
    }

private:
    QTemporaryDir m_folder;
    Descriptor m_inherited;
    Listener m_loopback = loopbackListener();
    Listener m_abstract = abstractListener();
    Sandbox m_sandbox{quickSettings()};
};

QTEST_GUILESS_MAIN(TestSandboxAttacks)
#include "tst_sandboxattacks.moc"
