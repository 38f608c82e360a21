#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

#include "tests/core/sandbox/sandboxtest.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

qsizetype openDescriptors()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

/// A bubblewrap that says what the real one says on a machine that forbids user namespaces.
QString brokenBubblewrap(const QTemporaryDir &folder, const QByteArray &script)
{
    QFile file(folder.filePath(u"bwrap"_s));
    if (!file.open(QFile::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script + "\n");
    file.close();
    file.setPermissions(QFile::Permissions(0x5555) | QFile::WriteOwner);
    QFile::setPermissions(folder.path(), QFile::Permissions(0x5555) | QFile::WriteOwner);
    return file.fileName();
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { adoptOrphans(); }
    void cleanupTestCase() { QTRY_VERIFY_WITH_TIMEOUT(nothingIsLeft(), 2000); }

    void runsOrdinaryPrograms_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("printed");
        QTest::newRow("hello") << u"print('hello')"_s << u"hello\n"_s;
        QTest::newRow("utf-8") << u"print('Grüße 😀')"_s << u"Grüße 😀\n"_s;
        QTest::newRow("standard library")
            << u"import math, json, re, itertools, datetime\nprint(math.comb(40, 20), json.dumps([1]))"_s
            << u"137846528820 [1]\n"_s;
        QTest::newRow("threads")
            << u"import threading\nt = threading.Thread(target=lambda: print('in a thread'))\n"
               "t.start(); t.join()"_s
            << u"in a thread\n"_s;
        QTest::newRow("children") << u"import subprocess\nprint(subprocess.run(['echo', 'a child'],"
                                     "capture_output=True, text=True).stdout, end='')"_s
                                  << u"a child\n"_s;
        QTest::newRow("own files") << u"open('note', 'w').write('kept')\nprint(open('note').read())"_s
                                   << u"kept\n"_s;
        QTest::newRow("empty input") << u"import sys\nprint(repr(sys.stdin.read()))"_s << u"''\n"_s;
        QTest::newRow("no program") << QString() << QString();
        QTest::newRow("names of main") << u"if __name__ == '__main__': print('main')"_s << u"main\n"_s;
        QTest::newRow("everything it wrote")
            << u"import sys\nsys.stdout.write('x' * 900000)"_s << QString(900000, u'x');
    }

    void runsOrdinaryPrograms()
    {
        QFETCH(QString, program);
        SKIP_WITHOUT(m_sandbox);
        const auto output = m_sandbox.run(program, {});
        QVERIFY2(output, qPrintable(output ? QString() : output.error().message));
        QCOMPARE(output->stderrText, QString());
        QTEST(output->stdoutText, "printed");
        QCOMPARE(output->outcome, ProgramOutput::Finished);
    }

    void saysHowAProgramEnded_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("onStderr");
        QTest::newRow("exception") << u"print('so far')\n1/0"_s << int(ProgramOutput::Error)
                                   << u"ZeroDivisionError"_s;
        QTest::newRow("not Python") << u"Sure! Here is"_s << int(ProgramOutput::Error) << u"SyntaxError"_s;
        QTest::newRow("exit code") << u"import sys; sys.exit(3)"_s << int(ProgramOutput::Error) << QString();
        QTest::newRow("wall clock") << u"import time; time.sleep(100)"_s << int(ProgramOutput::Time)
                                    << QString();
        QTest::newRow("busy") << u"while True: pass"_s << int(ProgramOutput::Time) << QString();
        QTest::newRow("memory of one")
            << u"x = bytearray(1 << 30)"_s << int(ProgramOutput::Memory) << u"MemoryError"_s;
        QTest::newRow("segmentation fault")
            << u"import ctypes; ctypes.string_at(0)"_s << int(ProgramOutput::Killed) << QString();
        QTest::newRow("output") << u"while True: print('x' * 1000)"_s << int(ProgramOutput::Output)
                                << QString();
        QTest::newRow("errors") << u"import sys\nwhile True: sys.stderr.write('x' * 1000)"_s
                                << int(ProgramOutput::Output) << QString();
        QTest::newRow("too long") << QString(2 << 20, u'#') << int(ProgramOutput::Error) << u"too long"_s;
        QTest::newRow("forged status") << u"print('{ \"exit-code\": 0 }'); import os; os._exit(9)"_s
                                       << int(ProgramOutput::Error) << QString();
    }

    void saysHowAProgramEnded()
    {
        QFETCH(QString, program);
        QFETCH(QString, onStderr);
        SKIP_WITHOUT(m_quick);
        QElapsedTimer clock;
        clock.start();
        const auto output = m_quick.run(program, {});
        QVERIFY2(output, qPrintable(output ? QString() : output.error().message));
        QTEST(int(output->outcome), "outcome");
        QVERIFY2(output->stderrText.contains(onStderr), qPrintable(output->stderrText));
        QVERIFY(output->stdoutText.size() <= 1.2 * (1 << 20));
        QVERIFY(clock.elapsed() < 4000);
    }

    void stopsByItsProcessorTime()
    {
        SandboxSettings settings;
        settings.limits.cpuSeconds = 1;
        Sandbox sandbox(settings);
        SKIP_WITHOUT(sandbox);
        const auto output = sandbox.run(u"while True: pass"_s, {});
        QVERIFY(output);
        QCOMPARE(output->outcome, ProgramOutput::Time);
        QVERIFY(output->milliseconds < 5000);
    }

    void stopsAtOnceWhenAsked()
    {
        SKIP_WITHOUT(m_sandbox);
        std::stop_source source;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            source.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        const auto output = m_sandbox.run(u"import time; time.sleep(100)"_s, source.get_token());
        QVERIFY(!output);
        QVERIFY(output.error().kind == ErrorKind::Cancelled);
        QVERIFY(clock.elapsed() < 350);
        const auto again = m_sandbox.judge(u"def f(): pass"_s, u"f"_s, {{{}, 1}}, source.get_token());
        QVERIFY(!again);
        QVERIFY(again.error().kind == ErrorKind::Cancelled);
    }

    /// The kill may meet bubblewrap at any step of its setup.
    void leavesNothingBehindWhereverItIsStopped()
    {
        SKIP_WITHOUT(m_sandbox);
        const qsizetype before = openDescriptors();
        for (int i = 0; i < 100; ++i) {
            std::stop_source source;
            std::jthread stopper([&] {
                std::this_thread::sleep_for(std::chrono::microseconds(i * 200));
                source.request_stop();
            });
            const auto output =
                m_sandbox.run(u"import os, time\nos.fork()\ntime.sleep(100)"_s, source.get_token());
            QVERIFY(!output);
        }
        QTRY_VERIFY_WITH_TIMEOUT(nothingIsLeft(), 2000);
        QCOMPARE(openDescriptors(), before);
    }

    void doesNotWaitForAPlaceWhenStopped()
    {
        SandboxSettings settings = quickSettings();
        settings.concurrent = 1;
        Sandbox sandbox(settings);
        SKIP_WITHOUT(sandbox);
        std::jthread occupant([&] { (void)sandbox.run(u"import time; time.sleep(100)"_s, {}); });
        std::stop_source source;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            source.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        const auto output = sandbox.run(u"print(1)"_s, source.get_token());
        QVERIFY(!output || clock.elapsed() < 200); // the occupant may have come second
        QVERIFY(clock.elapsed() < 1000);
    }

    void keepsNoDescriptorsAndNoZombies()
    {
        SKIP_WITHOUT(m_sandbox);
        QVERIFY(m_sandbox.run(u"print(1)"_s, {}));
        const qsizetype before = openDescriptors();
        for (int i = 0; i < 25; ++i) {
            QVERIFY(m_sandbox.run(u"print(1)"_s, {}));
            QVERIFY(m_sandbox.judge(u"def f(): return 1"_s, u"f"_s, {{{}, 1}}, {}));
        }
        QCOMPARE(openDescriptors(), before);
        QTRY_VERIFY_WITH_TIMEOUT(nothingIsLeft(), 2000);
    }

    void runsSeveralAtOnceAndMixesNothingUp()
    {
        SandboxSettings settings;
        settings.concurrent = 4;
        Sandbox sandbox(settings);
        std::atomic<int> right = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 8; ++t)
                threads.emplace_back([&, t] {
                    for (int i = 0; i < 5; ++i) {
                        const int number = 100 * t + i;
                        const auto output = sandbox.run(u"print(%1)"_s.arg(number), {});
                        right += output && output->stdoutText == u"%1\n"_s.arg(number) ? 1 : 0;
                    }
                });
        }
        SKIP_WITHOUT(sandbox);
        QCOMPARE(right, 40);
    }

    void worksWhateverTheThreadDoesWithSignals()
    {
        SKIP_WITHOUT(m_sandbox);
        sigset_t all;
        sigset_t before;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
        auto *const pipeBefore = std::signal(SIGPIPE, SIG_DFL);
        const auto output =
            m_sandbox.run(u"import signal\nprint(signal.pthread_sigmask(signal.SIG_BLOCK, []))"_s, {});
        // A candidate that closes its input while a large batch is being sent must not take us down.
        const TestCase large{{QString(4 << 20, u'x')}, 1};
        const auto verdict = m_sandbox.judge(
            u"import os\nfor fd in range(3, 64):\n try: os.close(fd)\n except OSError: pass"_s, u"f"_s,
            {large}, {});
        std::signal(SIGPIPE, pipeBefore);
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        QVERIFY(output);
        QCOMPARE(output->stdoutText, u"set()\n"_s);
        QVERIFY(verdict);
        QCOMPARE(verdict->outcome, CodeVerdict::Error);
    }

    void refusesWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("bubblewrap"); // a script; empty: missing
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("reason");
        const QString python = SandboxSettings().python;
        QTest::newRow("bubblewrap missing") << QByteArray() << python << u"install bubblewrap"_s;
        QTest::newRow("python missing")
            << QByteArray("exit 1") << u"/usr/bin/no-python"_s << u"install python3"_s;
        QTest::newRow("user namespaces off")
            << QByteArray("echo 'bwrap: Creating new namespace failed: Operation not permitted' >&2; exit 1")
            << python << u"Creating new namespace failed"_s;
        QTest::newRow("does not run Python")
            << QByteArray("echo '{ \"exit-code\": 0 }' >&4") << python << u"could not run Python"_s;
        // Runs the program as it is, without any of the isolation asked for.
        QTest::newRow("does not hold") << QByteArray("echo '{ \"exit-code\": 0 }' >&4\n"
                                                     "exec /usr/bin/python3 -I -S -B /dev/fd/5")
                                       << python << u"does not hold"_s;
    }

    void refusesWithTheReason()
    {
        QFETCH(QByteArray, bubblewrap);
        QFETCH(QString, python);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        SandboxSettings settings;
        settings.bubblewrap =
            bubblewrap.isEmpty() ? u"/nonexistent/bwrap"_s : brokenBubblewrap(folder, bubblewrap);
        settings.python = python;
        Sandbox sandbox(settings);
        QVERIFY2(sandbox.unavailableReason().contains(reason), qPrintable(sandbox.unavailableReason()));
        const auto output = sandbox.run(u"print(1)"_s, {});
        QVERIFY(!output);
        QVERIFY(output.error().kind == ErrorKind::Unavailable);
        QCOMPARE(output.error().message, sandbox.unavailableReason());
        const auto verdict = sandbox.judge(u"def f(): return 1"_s, u"f"_s, {{{}, 1}}, {});
        QVERIFY(!verdict);
        QVERIFY(verdict.error().kind == ErrorKind::Unavailable);
        QVERIFY(sandbox.fingerprint().isEmpty());
    }

    void hasAFingerprintThatFollowsItsLimits()
    {
        SKIP_WITHOUT(m_quick);
        Sandbox same(quickSettings());
        SandboxSettings settings = quickSettings();
        ++settings.limits.wallMs;
        Sandbox other(settings);
        QVERIFY(!m_quick.fingerprint().isEmpty());
        QCOMPARE(same.fingerprint(), m_quick.fingerprint());
        QVERIFY(other.fingerprint() != m_quick.fingerprint());
    }

private:
    Sandbox m_sandbox;
    Sandbox m_quick{quickSettings()};
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
