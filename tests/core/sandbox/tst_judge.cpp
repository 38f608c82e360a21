#include "core/sandbox/judge.h"
#include "core/sandbox/pythonvalue.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

#include "tests/core/sandbox/sandboxtest.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// JSON with single quotes: moc 6.4 stumbles over raw strings.
QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson("[" + QByteArray(text).replace('\'', '"') + "]").array().at(0);
}

const QList<TestCase> Doubling{{{1}, 2}, {{21}, 42}, {{-3}, -6}};

} // namespace

class TestJudge : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { adoptOrphans(); }
    void cleanupTestCase() { QTRY_VERIFY_WITH_TIMEOUT(nothingIsLeft(), 2000); }

    void comparesAsPythonWouldMean_data()
    {
        QTest::addColumn<QString>("returned"); // a Python expression
        QTest::addColumn<QJsonValue>("expected");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *returned, const QJsonValue &expected, bool same) {
            QTest::newRow(returned) << QString::fromUtf8(returned) << expected << same;
        };
        row("3", 3, true);
        row("4", 3, false);
        row("3.0", 3, true);
        row("3.0000000000001", 3, true);
        row("3.00001", 3, false);
        row("True", 1, false);
        row("1", true, false);
        row("True", true, true);
        row("None", QJsonValue::Null, true);
        row("None", false, false);
        row("0", QJsonValue::Null, false);
        row("''", QJsonValue::Null, false);
        row("'3'", 3, false);
        row("'Grüße 😀'", u"Grüße 😀"_s, true);
        row("'a '", u"a"_s, false);
        row("'\\ud800'", u"a"_s, false);
        row("0.1 + 0.2", 0.3, true);
        row("1e300 * 1.0000001", 1e300, false);
        row("float('nan')", std::numeric_limits<double>::quiet_NaN(), true);
        row("float('nan')", 1.5, false);
        row("float('inf')", std::numeric_limits<double>::infinity(), true);
        row("-float('inf')", std::numeric_limits<double>::infinity(), false);
        row("9007199254740993", json("9007199254740993"), true);
        row("9007199254740992", json("9007199254740993"), false);
        row("9223372036854775807", json("9223372036854775807"), true);
        row("10 ** 30", 1e30, true);
        row("10 ** 30", 1e29, false);
        row("(1, 2)", json("[1, 2]"), true);
        row("[1, 2]", json("[2, 1]"), false);
        row("[1, 2, 3]", json("[1, 2]"), false);
        row("[]", json("{}"), false);
        row("{'b': (1.5, None), 'a': []}", json("{'a': [], 'b': [1.5, null]}"), true);
        row("{'a': 1, 'b': 2}", json("{'a': 1}"), false);
        row("{'a': 1}", json("{'a': 1, 'b': 2}"), false);
        row("{1: 2}", json("{'1': 2}"), true);
        row("{'i': '5'}", 5, false); // the wire's own tags
        row("{'f': 'nan'}", std::numeric_limits<double>::quiet_NaN(), false);
        row("{1, 2}", json("[1, 2]"), false);
        row("b'a'", u"a"_s, false);
        row("iter([1])", json("[1]"), false);
        row("__import__('collections').Counter('aab')", json("{'a': 2, 'b': 1}"), true);
        row("type('Odd', (int,), {})(7)", 7, true);
    }

    void comparesAsPythonWouldMean()
    {
        QFETCH(QString, returned);
        QFETCH(QJsonValue, expected);
        QFETCH(bool, same);
        SKIP_WITHOUT(m_patient);
        const auto verdict =
            m_patient.judge(u"def f():\n    return "_s + returned, u"f"_s, {{QJsonArray(), expected}}, {});
        QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
        QVERIFY2((verdict->outcome == CodeVerdict::Passed) == same, qPrintable(verdict->detail));
        QVERIFY(same || verdict->outcome == CodeVerdict::Failed);
    }

    void handsTheArgumentsOverUnchanged_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text") << QJsonValue(u"it's \"a\" \\ Grüße 😀\n\t\u0001"_s);
        QTest::newRow("large") << json("9007199254740993");
        QTest::newRow("float") << QJsonValue(0.1);
        QTest::newRow("nested") << json("[[], {'k^': [true, false, null, {'': -1.25e-7}]}]");
        QTest::newRow("megabytes") << QJsonValue(QString(200000, u'x'));
        QTest::newRow("nan") << QJsonValue(std::numeric_limits<double>::quiet_NaN());
    }

    void handsTheArgumentsOverUnchanged()
    {
        QFETCH(QJsonValue, value);
        SKIP_WITHOUT(m_patient);
        const auto verdict = m_patient.judge(u"def f(x): return x"_s, u"f"_s, {{{value}, value}}, {});
        QVERIFY(verdict);
        QCOMPARE(verdict->detail, QString());
        QCOMPARE(verdict->outcome, CodeVerdict::Passed);
    }

    void tellsWhatHappened_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("passed");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const char *program, CodeVerdict::Outcome outcome, int passed,
                            const char *detail) {
            QTest::newRow(name) << QString::fromUtf8(program) << int(outcome) << passed
                                << QString::fromUtf8(detail);
        };
        row("right", "def double(x):\n    return 2 * x", CodeVerdict::Passed, 3, "");
        row("prints", "print('loading')\ndef double(x):\n    print(x)\n    return 2 * x", CodeVerdict::Passed,
            3, "");
        row("reads input", "def double(x):\n    import sys\n    return 2 * x + len(sys.stdin.read())",
            CodeVerdict::Passed, 3, "");
        row("dataclass",
            "from dataclasses import dataclass\n@dataclass\nclass N:\n    v: int\ndef double(x):\n    return "
            "N(2 * x).v",
            CodeVerdict::Passed, 3, "");
        row("lambda", "double = lambda x: 2 * x", CodeVerdict::Passed, 3, "");
        row("wrong", "def double(x):\n    return x + 21", CodeVerdict::Failed, 1,
            "double(1) returned 22; expected 2.");
        row("nothing", "def double(x):\n    2 * x", CodeVerdict::Failed, 0,
            "double(1) returned None; expected 2.");
        row("no value", "def double(x):\n    return {x}", CodeVerdict::Failed, 0,
            "double(1) gave a set; expected 2.");
        row("raises", "def double(x):\n    if x > 2:\n        raise ValueError('too big')\n    return 2 * x",
            CodeVerdict::Error, 2, "double(21) raised ValueError: too big (line 3); expected 42.");
        row("arguments", "def double():\n    return 2", CodeVerdict::Error, 0,
            "takes 0 positional arguments");
        row("no function", "def duoble(x):\n    return 2 * x", CodeVerdict::Failed, 0,
            "no function of that name");
        row("not Python", "Sure! Here is the code", CodeVerdict::Error, 0,
            "Loading the program failed: SyntaxError");
        row("import fails", "import numpy_that_is_not_here", CodeVerdict::Error, 0, "ModuleNotFoundError");
        row("recursion", "def double(x):\n    return double(x)", CodeVerdict::Error, 0, "RecursionError");
        row("one endless", "def double(x):\n    while x == 21: pass\n    return 2 * x", CodeVerdict::Time, 2,
            "double(21) took longer than 0.3 s.");
        row("endless load", "while True: pass", CodeVerdict::Time, 0, "took too long");
        row("endless in C", "def double(x):\n    return sum(range(10 ** 12))", CodeVerdict::Time, 0,
            "took too long");
        row("memory", "def double(x):\n    return [0] * (1 << 30)", CodeVerdict::Memory, 0, "memory");
        row("printing without end", "def double(x):\n    while True: print('x' * 1000)", CodeVerdict::Output,
            0, "wrote too much");
        row("returning too much", "def double(x):\n    return 'x' * (2 << 20)", CodeVerdict::Failed, 0,
            "too large");
        row("crash", "import ctypes\ndef double(x):\n    ctypes.string_at(0)", CodeVerdict::Killed, 0,
            "crashed");
        row("cyclic", "def double(x):\n    a = []\n    a.append(a)\n    return a", CodeVerdict::Failed, 0,
            "nested too deeply");
        row("shared without end",
            "def double(x):\n    a = 1\n    for i in range(50): a = [a, a]\n    return a",
            CodeVerdict::Failed, 0, "too many parts");
    }

    void tellsWhatHappened()
    {
        QFETCH(QString, program);
        QFETCH(QString, detail);
        SKIP_WITHOUT(m_sandbox);
        const auto verdict = m_sandbox.judge(program, u"double"_s, Doubling, {});
        QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
        QVERIFY2(verdict->detail.contains(detail), qPrintable(verdict->detail));
        QTEST(int(verdict->outcome), "outcome");
        QTEST(verdict->passed, "passed");
        QCOMPARE(verdict->total, 3);
    }

    /// What a program was stopped for may be the machine's fault; what it answered is its own.
    void judgesTwiceOnlyInDoubt_data()
    {
        QTest::addColumn<QList<int>>("outcomes"); // of one judging after the other
        QTest::addColumn<int>("judged");          // how often
        QTest::newRow("passed") << QList<int>{CodeVerdict::Passed, CodeVerdict::Failed} << 1;
        QTest::newRow("wrong value") << QList<int>{CodeVerdict::Failed, CodeVerdict::Passed} << 1;
        QTest::newRow("exception") << QList<int>{CodeVerdict::Error, CodeVerdict::Passed} << 1;
        QTest::newRow("flood") << QList<int>{CodeVerdict::Output, CodeVerdict::Passed} << 1;
        QTest::newRow("interference") << QList<int>{CodeVerdict::Refused, CodeVerdict::Passed} << 1;
        QTest::newRow("slow once") << QList<int>{CodeVerdict::Time, CodeVerdict::Passed} << 2;
        QTest::newRow("slow and wrong") << QList<int>{CodeVerdict::Time, CodeVerdict::Failed} << 2;
        QTest::newRow("slow always") << QList<int>{CodeVerdict::Time, CodeVerdict::Time, CodeVerdict::Passed}
                                     << 2;
        QTest::newRow("memory once") << QList<int>{CodeVerdict::Memory, CodeVerdict::Passed} << 2;
        QTest::newRow("killed once") << QList<int>{CodeVerdict::Killed, CodeVerdict::Passed} << 2;
    }

    void judgesTwiceOnlyInDoubt()
    {
        QFETCH(QList<int>, outcomes);
        QFETCH(int, judged);
        int times = 0;
        const auto verdict = judgedAgainInDoubt([&]() -> Result<CodeVerdict> {
            return CodeVerdict{CodeVerdict::Outcome(outcomes.at(times++)), 0, 3, {}};
        });
        QCOMPARE(times, judged);
        QVERIFY(verdict);
        QCOMPARE(int(verdict->outcome), outcomes.at(judged - 1));
    }

    void aCancelledSecondJudgingGivesNoVerdict()
    {
        int times = 0;
        const auto verdict = judgedAgainInDoubt([&]() -> Result<CodeVerdict> {
            if (++times == 2)
                return failure(ErrorKind::Cancelled, u"Cancelled."_s);
            return CodeVerdict{CodeVerdict::Time, 0, 3, {}};
        });
        QVERIFY(!verdict && verdict.error().kind == ErrorKind::Cancelled);
    }

    void anEndlessProgramIsStoppedTwice()
    {
        SKIP_WITHOUT(m_sandbox);
        QElapsedTimer clock;
        clock.start();
        const auto verdict =
            m_sandbox.judge(u"def double(x):\n    while True: pass"_s, u"double"_s, {{{1}, 2}}, {});
        QVERIFY(verdict && verdict->outcome == CodeVerdict::Time);
        QVERIFY(clock.elapsed() >= 2 * quickSettings().limits.caseMs);
    }

    void isNotForged_data()
    {
        QTest::addColumn<QString>("program");
        const auto row = [](const char *name, const char *program) {
            QTest::newRow(name) << QString::fromUtf8(program);
        };
        row("equal to everything", "class E:\n    def __eq__(self, other): return True\n"
                                   "    __ne__ = lambda s, o: False\n    __hash__ = None\n"
                                   "def double(x): return E()");
        row("equal number", "class E(int):\n    def __eq__(self, other): return True\n"
                            "    def __repr__(self): return '2'\n    __str__ = __repr__\n"
                            "def double(x): return E(5)");
        row("pretended class",
            "class E:\n    __class__ = property(lambda s: int)\n    def __repr__(s): return '2'\n"
            "def double(x): return E()");
        row("frame walk", "import sys\ndef double(x):\n    f = sys._getframe()\n    while f:\n"
                          "        for v in list(f.f_locals.values()) + list(f.f_globals.values()):\n"
                          "            if isinstance(v, list): v.append('passed')\n"
                          "        f = f.f_back\n    return 0");
        row("exit at import", "import sys\nprint('ALL TESTS PASSED')\nsys.exit(0)");
        row("exit in the call",
            "import os\ndef double(x):\n    print('3 passed', flush=True)\n    os._exit(0)");
        row("exit at import, hard", "import os\nos.write(1, b'ALL TESTS PASSED')\nos._exit(0)");
        row("monkeypatched builtins", "import builtins\nbuiltins.isinstance = lambda *a: True\n"
                                      "builtins.repr = lambda v: '2'\nbuiltins.type = lambda v: int\n"
                                      "builtins.eval = builtins.exec = lambda *a: ('double', 1, [])\n"
                                      "def double(x): return 5");
        row("monkeypatched json",
            "import json, _json\njson.dumps = lambda *a, **k: '2'\n"
            "_json.encode_basestring_ascii = lambda s: '2'\ndef double(x): return 'no'");
        row("forged frames at import",
            "import os\nbody = b'{\"ready\": true}'\n"
            "frame = lambda n, t: (len(n + t)).to_bytes(4, 'big') + n + t\n"
            "data = frame(b'0' * 32, body)\n"
            "for i, v in enumerate((2, 42, -6)): data += frame(b'0' * 32, b'{\"case\": %d, \"value\": %d}' % "
            "(i, v))\n"
            "for fd in range(3, 64):\n    try: os.write(fd, data)\n    except OSError: pass\n"
            "def double(x): return 0");
        row("printed nonce", "import sys\ndef double(x):\n    n = sys._getframe(1).f_locals['nonce']\n"
                             "    sys.stdout.write(str(n)); return 0");
        // Writes in the judge's name, with the nonce: values are all it can forge, and it does not know them.
        row("forged frames with the nonce",
            "import sys, os\ndef double(x):\n    l = sys._getframe(1).f_locals\n"
            "    for i in range(3): l['send'](l['nonce'], '{\"case\": %d, \"passed\": true, \"value\": "
            "true}' % i)\n"
            "    os._exit(0)");
        row("answers two times",
            "import os\ndef double(x):\n    os.fork()\n    return 2 * x if x == 1 else 0");
        row("garbage on the channel",
            "import os\nfor fd in range(3, 64):\n    try: os.write(fd, b'x' * 5000)\n"
            "    except OSError: pass\ndef double(x): return 2 * x");
        row("negative length", "import os\nfor fd in range(3, 64):\n    try: os.write(fd, b'\\xff' * 64)\n"
                               "    except OSError: pass\ndef double(x): return 2 * x");
        row("generator without end", "def double(x):\n    while True: yield x");
        row("list that never ends", "class E(list):\n    def __iter__(self):\n        while True: yield 2\n"
                                    "def double(x): return E()");
        row("trace of the judge", "import sys\ndef t(f, e, a):\n    f.f_locals['index'] = 0\n    return t\n"
                                  "sys.settrace(t)\ndef double(x): return 0");
        row("ignored alarm", "import signal\nsignal.signal(signal.SIGALRM, signal.SIG_IGN)\n"
                             "def double(x):\n    while True:\n        try:\n            while True: pass\n"
                             "        except BaseException: pass");
        row("search for the expected values",
            "import gc\ndef double(x):\n    for o in gc.get_objects():\n"
            "        if isinstance(o, dict) and 'expected' in o: return o['expected']\n    return 0");
        row("reads the judge", "def double(x):\n    return open('/in/main.py').read().count('expected')");
        row("stops itself", "import os, signal\ndef double(x): os.kill(os.getpid(), signal.SIGSTOP)");
        row("thread answers after the end", "import threading, time\ndef double(x): time.sleep(5)\n"
                                            "threading.Thread(target=lambda: time.sleep(100)).start()");
        row("exception that lies", "class E(BaseException):\n    def __str__(self): raise self\n"
                                   "    __class__ = int\ndef double(x): raise E()");
    }

    void isNotForged()
    {
        QFETCH(QString, program);
        SKIP_WITHOUT(m_sandbox);
        const auto verdict = m_sandbox.judge(program, u"double"_s, Doubling, {});
        QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
        QVERIFY2(verdict->outcome != CodeVerdict::Passed, qPrintable(verdict->detail));
        QVERIFY(verdict->passed < 3);
        QVERIFY(!verdict->detail.isEmpty());
    }

    void refusesToJudgeWithoutTests()
    {
        SKIP_WITHOUT(m_sandbox);
        const auto verdict = m_sandbox.judge(u"def f(): pass"_s, u"f"_s, {}, {});
        QVERIFY(verdict);
        QCOMPARE(verdict->outcome, CodeVerdict::Refused);
    }

    void judgesQuickly()
    {
        SKIP_WITHOUT(m_sandbox);
        QBENCHMARK
        {
            QVERIFY(m_sandbox.judge(u"def double(x): return 2 * x"_s, u"double"_s, Doubling, {}));
        }
    }

private:
    Sandbox m_sandbox{quickSettings()};
    Sandbox m_patient;
};

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
