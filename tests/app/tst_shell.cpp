#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include "tests/app/shell.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Dollars as picodollars, from the decimal number that was printed.
qint64 pico(const QJsonValue &usd)
{
    return qRound64(usd.toDouble() * 1e12);
}

} // namespace

/// Drives the real program through the door users take.
class TestShell : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString project(const QString &name = u"p.daao"_s) const { return m_folder.filePath(name); }

    Output daao(const QStringList &arguments, const QByteArray &input = {}, const QString &file = {}) const
    {
        return daaoOn(file.isEmpty() ? project() : file, arguments, input);
    }

private slots:
    void initTestCase()
    {
        const Output first = daao({u"db"_s, u"info"_s, u"--json"_s}); // the first use fills the project
        QCOMPARE(first.code, 0);
        const QJsonObject rows = first.json()[u"rows"].toObject();
        QCOMPARE(rows[u"run"].toInt(), 12);
        QCOMPARE(rows[u"problem"].toInt(), 240);
        QCOMPARE(rows[u"model"].toInt(), 6);
    }

    void everyPolicyPrintsARunWhoseCostsAddUp_data()
    {
        QTest::addColumn<QString>("policy");
        for (const QString &policy : {u"cheapest"_s, u"best"_s, u"random"_s, u"fixed"_s, u"cascade"_s,
                                      u"cot-sc5"_s, u"logistic"_s, u"oracle"_s})
            QTest::newRow(qPrintable(policy)) << policy;
    }

    void everyPolicyPrintsARunWhoseCostsAddUp()
    {
        QFETCH(QString, policy);
        const Output run = daao({u"run"_s, u"--json"_s, u"--policy"_s, policy, u"What is 17 * 23 + 5?"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        const QJsonObject json = run.json();
        QCOMPARE(json[u"schema"].toString(), u"daao.run/1"_s);
        QCOMPARE(json[u"origin"].toString(), u"simulated"_s);
        QCOMPARE(json[u"policy"][u"name"].toString(), policy);
        for (const char *key : {"run_id", "query", "difficulty", "plan", "nodes", "calls", "answer",
                                "answer_text", "correct", "cost_usd", "wall_ms", "error"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        qint64 sum = 0;
        for (const QJsonValue &call : json[u"calls"].toArray())
            sum += pico(call[u"cost_usd"]);
        QCOMPARE(pico(json[u"cost_usd"]), sum);
        QVERIFY(sum > 0);
        QCOMPARE(json[u"plan"][u"depth"].toInt(), json[u"plan"][u"layers"].toArray().size());
    }

    void oneAndManyThreadsPrintTheSameRun()
    {
        QByteArray first;
        for (const QString &threads : {u"1"_s, u"32"_s}) {
            const Output run =
                daao({u"--seed"_s, u"9"_s, u"run"_s, u"--json"_s, u"--no-cache"_s, u"--threads"_s, threads,
                      u"--policy"_s, u"fixed"_s, u"What is 17 * 23 + 5?"_s},
                     {}, project(threads + u".daao"_s));
            QCOMPARE(run.code, 0);
            const QJsonObject json = run.json();
            const QByteArray same = QJsonDocument(QJsonObject{{u"a"_s, json[u"answer_text"]},
                                                              {u"p"_s, json[u"plan"]},
                                                              {u"c"_s, json[u"cost_usd"]}})
                                        .toJson();
            if (first.isEmpty())
                first = same;
            QCOMPARE(same, first);
        }
    }

    void anInterruptedEndpointTestAddsNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString url = u"http://127.0.0.1:%1/v1"_s.arg(silent.serverPort());
        const QString file = project(u"interrupted.daao"_s);
        QProcess adding;
        adding.start(QStringLiteral(DAAO_PROGRAM), {u"--project"_s, file, u"endpoint"_s, u"add"_s,
                                                    u"--name"_s, u"mute"_s, u"--url"_s, url});
        QVERIFY(silent.waitForNewConnection(60'000));
        ::kill(pid_t(adding.processId()), SIGINT);
        QVERIFY(adding.waitForFinished(20'000));
        QCOMPARE(adding.exitCode(), 130);
        QVERIFY(adding.readAllStandardError().contains("nothing was changed"));
        QVERIFY(!daao({u"endpoint"_s, u"list"_s}, {}, file).out.contains("mute"));
    }

    void theSimulatedServerGivesTheSameAnswersOverHttp()
    {
        QProcess server;
        server.start(QStringLiteral(DAAO_PROGRAM), {u"sim"_s, u"serve"_s});
        QVERIFY(server.waitForReadyRead(20'000));
        const QByteArray line = server.readLine().trimmed();
        QVERIFY2(line.startsWith("listening http://127.0.0.1:"), line.constData());
        const QString url = QString::fromLatin1(line.mid(10));
        const QString file = project(u"http.daao"_s);
        const Output added =
            daao({u"endpoint"_s, u"add"_s, u"--name"_s, u"local"_s, u"--url"_s, url}, {}, file);
        QVERIFY2(added.code == 0, added.err.constData());
        for (const QString &policy : {u"cheapest"_s, u"cot-sc5"_s, u"logistic"_s}) {
            const QStringList arguments{
                u"--seed"_s, u"5"_s, u"run"_s, u"--json"_s, u"--policy"_s, policy, u"What is 17 * 23 + 5?"_s};
            const QJsonObject inProcess = daao(arguments).json();
            const QJsonObject overHttp = daao(arguments, {}, file).json();
            QCOMPARE(overHttp[u"answer_text"], inProcess[u"answer_text"]);
            QCOMPARE(overHttp[u"cost_usd"], inProcess[u"cost_usd"]);
            QVERIFY(overHttp[u"nodes"][0][u"model"].toString().startsWith(u"local/"));
        }
        ::kill(pid_t(server.processId()), SIGINT);
        QVERIFY(server.waitForFinished(20'000));
        QCOMPARE(server.exitCode(), 130);
        const Output down = daao({u"--quiet"_s, u"endpoint"_s, u"test"_s, u"local"_s}, {}, file);
        QCOMPARE(down.code, 4);
    }

    void generatedProblemsAreTheSameBytes()
    {
        QByteArray bytes;
        for (const QString &name : {u"a.jsonl"_s, u"b.jsonl"_s}) {
            const Output done = daao({u"tasks"_s, u"--count"_s, u"90"_s, u"--seed"_s, u"7"_s, u"--out"_s,
                                      m_folder.filePath(name)});
            QCOMPARE(done.code, 0);
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray now = file.readAll();
            QCOMPARE(now.count('\n'), 90);
            if (bytes.isEmpty())
                bytes = now;
            QCOMPARE(now, bytes);
        }
    }

    void badInputGetsOneSentenceAndTheDocumentedCode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("code");
        QTest::newRow("empty query") << QStringList{u"run"_s, u""_s} << QByteArray() << 2;
        QTest::newRow("no query") << QStringList{u"run"_s} << QByteArray() << 2;
        QTest::newRow("unknown policy")
            << QStringList{u"run"_s, u"--policy"_s, u"nope"_s, u"x"_s} << QByteArray() << 2;
        QTest::newRow("no such version")
            << QStringList{u"run"_s, u"--policy"_s, u"best@99"_s, u"x"_s} << QByteArray() << 2;
        QTest::newRow("unknown option") << QStringList{u"run"_s, u"--bogus"_s, u"x"_s} << QByteArray() << 2;
        QTest::newRow("no command") << QStringList{} << QByteArray() << 2;
        QTest::newRow("unknown pool")
            << QStringList{u"run"_s, u"--pool"_s, u"moon"_s, u"x"_s} << QByteArray() << 2;
        QTest::newRow("invalid UTF-8") << QStringList{u"run"_s, u"-"_s} << QByteArray("\xff\xfe") << 3;
        QTest::newRow("too long") << QStringList{u"run"_s, u"-"_s} << QByteArray(1'100'000, 'x') << 3;
        QTest::newRow("unknown family")
            << QStringList{u"tasks"_s,  u"--count"_s, u"3"_s,        u"--family"_s,
                           u"poetry"_s, u"--out"_s,   u"/dev/null"_s}
            << QByteArray() << 2;
        QTest::newRow("nobody listens") << QStringList{u"endpoint"_s, u"add"_s,   u"--name"_s,
                                                       u"d"_s,        u"--url"_s, u"http://127.0.0.1:9/v1"_s}
                                        << QByteArray() << 4;
        QTest::newRow("budget") << QStringList{u"run"_s,      u"--policy"_s,  u"best"_s,
                                               u"--budget"_s, u"0.0000001"_s, u"What is 2 + 2?"_s}
                                << QByteArray() << 5;
        QTest::newRow("no such run") << QStringList{u"runs"_s, u"show"_s, u"zzzz"_s} << QByteArray() << 2;
    }

    void badInputGetsOneSentenceAndTheDocumentedCode()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(int, code);
        const Output output = daao(arguments, input);
        QVERIFY2(output.code == code, output.err.constData());
        QVERIFY(!output.err.trimmed().isEmpty());
    }

    void aFileThatIsNoProjectIsLeftAlone()
    {
        QFile file(m_folder.filePath(u"notes.daao"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("shopping list");
        file.close();
        QCOMPARE(daao({u"runs"_s, u"list"_s}, {}, file.fileName()).code, 6);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("shopping list"));
    }

    void runsEveryQueryOfATableAsLines()
    {
        QFile file(m_folder.filePath(u"queries.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("question,answer\nWhat is 17 * 23?,391\n\"What is 4 + 5, then?\",9\nWhat is 2 + 2?,5\n");
        file.close();
        const Output output =
            daao({u"run"_s, u"--batch"_s, file.fileName(), u"--policy"_s, u"best"_s, u"--json"_s});
        QCOMPARE(output.code, 0);
        QStringList verdicts;
        for (const QByteArray &line : output.out.trimmed().split('\n')) {
            const QJsonObject run = QJsonDocument::fromJson(line).object();
            QCOMPARE(run[u"schema"].toString(), u"daao.run/1"_s);
            verdicts.append(run[u"query"].toString() + u": "_s + run[u"expected_answer"].toString());
        }
        verdicts.sort();
        QCOMPARE(verdicts, (QStringList{u"What is 17 * 23?: 391"_s, u"What is 2 + 2?: 5"_s,
                                        u"What is 4 + 5, then?: 9"_s}));
        QCOMPARE(daao({u"run"_s, u"--batch"_s, u"/nowhere.csv"_s}).code, 3);
        QCOMPARE(daao({u"run"_s, u"--batch"_s, file.fileName(), u"One?"_s}).code, 2);
    }

    void batchPlansEveryLineAndNamesTheBadOnes()
    {
        QFile file(m_folder.filePath(u"batch.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\":\"1\",\"query\":\"What is 2 + 2?\"}\nnot json\n{\"id\":\"3\"}\n");
        file.close();
        const Output output = daao({u"route"_s, u"--batch"_s, file.fileName()});
        QCOMPARE(output.code, 1);
        const QList<QByteArray> lines = output.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines[0])[u"id"].toString(), u"1"_s);
        QVERIFY(QJsonDocument::fromJson(lines[0])[u"decide_us"].toDouble() > 0);
        QCOMPARE(QJsonDocument::fromJson(lines[1])[u"line"].toInt(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[2])[u"line"].toInt(), 3);
    }

    void historyCanBeReadBackAndExported()
    {
        const QString id = daao({u"run"_s, u"--json"_s, u"What is 6 * 7?"_s}).json()[u"run_id"].toString();
        const Output shown = daao({u"runs"_s, u"show"_s, id.left(12)});
        QCOMPARE(shown.json()[u"run_id"].toString(), id);
        const Output csv = daao({u"runs"_s, u"export"_s});
        QVERIFY(csv.out.startsWith("run_id,origin,"));
        QVERIFY(csv.out.contains(id.toLatin1()));
        QCOMPARE(daao({u"db"_s, u"check"_s}).code, 0);
        const QString copy = m_folder.filePath(u"copy.daao"_s);
        QCOMPARE(daao({u"db"_s, u"backup"_s, copy}).code, 0);
        QCOMPARE(daao({u"runs"_s, u"show"_s, id}, {}, copy).json()[u"run_id"].toString(), id);
    }

    void everyCommandHelpsWithAnExample()
    {
        for (const QString &command :
             {u"run"_s, u"route"_s, u"tasks"_s, u"sim serve"_s, u"runs list"_s, u"runs rerun"_s,
              u"runs what-if"_s, u"policy show"_s, u"models list"_s, u"endpoint add"_s, u"db check"_s}) {
            const Output help = daao(command.split(u' ') + QStringList{u"--help"_s});
            QCOMPARE(help.code, 0);
            QVERIFY2(help.out.contains("Example"), qPrintable(command));
        }
    }

    void policiesTravelAsFiles()
    {
        const QString file = m_folder.filePath(u"policy.json"_s);
        QCOMPARE(daao({u"policy"_s, u"export"_s, u"logistic"_s, file}).code, 0);
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QJsonObject json = QJsonDocument::fromJson(exported.readAll()).object();
        QJsonObject document = json[u"document"].toObject();
        document[u"lambda"_s] = 0.3;
        document[u"rules"_s] = QJsonArray{QJsonObject{{u"forbid_models"_s, QJsonArray{u"sim-nano"_s}}}};
        QFile edited(m_folder.filePath(u"edited.json"_s));
        QVERIFY(edited.open(QIODevice::WriteOnly));
        edited.write(QJsonDocument(document).toJson());
        edited.close();
        const Output saved =
            daao({u"policy"_s, u"save"_s, edited.fileName(), u"--as"_s, u"mine"_s, u"--json"_s});
        QVERIFY2(saved.code == 0, saved.err.constData());
        QCOMPARE(saved.json()[u"version"].toInt(), 1);
        const auto changes = daao({u"policy"_s, u"diff"_s, u"logistic"_s, u"mine"_s, u"--json"_s})
                                 .json()[u"changes"]
                                 .toArray();
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].toObject()[u"key"].toString(), u"lambda"_s);
        QCOMPARE(daao({u"policy"_s, u"import"_s, file}, {}, project(u"other.daao"_s)).code, 0);
        const Output route = daao({u"route"_s, u"--policy"_s, u"mine"_s, u"--json"_s, u"What is 3 + 4?"_s});
        QVERIFY2(route.code == 0, route.err.constData());
        QVERIFY(!route.out.contains("\"model\": \"sim-nano\""));
    }

    void aWrongPolicyDocumentNamesItsKey()
    {
        QFile file(m_folder.filePath(u"wrong.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"schema": "daao.policy/1", "mode": "logistic", "lamda": 1})");
        file.close();
        const Output saved = daao({u"policy"_s, u"save"_s, file.fileName(), u"--as"_s, u"mine"_s});
        QCOMPARE(saved.code, 3);
        QVERIFY(saved.err.contains("lamda"));
    }
    void aPolicyThatIsTrainedWhenUsedSaysSo()
    {
        const Output show = daao({u"policy"_s, u"show"_s, u"daao"_s}, {}, m_folder.filePath(u"new.daao"_s));
        QCOMPARE(show.code, 2);
        QVERIFY2(show.err.contains("--policy daao"), show.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestShell)
#include "tst_shell.moc"
