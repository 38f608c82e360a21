#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include "tests/app/shell.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Three LLMs: the dear one is right on all, the cheap one on the easy half. Texts say which half.
QByteArray outcomes()
{
    QByteArray csv =
        "query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer\n";
    for (int i = 0; i < 120; ++i) {
        const bool hard = i % 2 == 1;
        const QByteArray id = "q" + QByteArray::number(i);
        const QByteArray text = (hard ? "Prove the long theorem about number " : "Add a small number to ")
                                + QByteArray::number(i);
        const QByteArray split = i % 3 == 0 ? "val" : "train";
        const QByteArray right = QByteArray::number(i);
        csv += id + ",sums," + split + ",\"" + text + "\",cheap," + (hard ? "0" : "1") + ",0.0001,10,5,"
               + (hard ? "-1" : right) + "\n";
        csv += id + ",sums,,,mid," + (i % 4 == 3 ? "0" : "1") + ",0.001,10,5," + (i % 4 == 3 ? "-2" : right)
               + "\n";
        csv += id + ",sums,,,dear,1,0.01,10,5," + right + "\n";
    }
    return csv;
}

} // namespace

/// Outcome tables, data sets and benchmarks through the door users take.
class TestBenchShell : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    Output daao(const QStringList &arguments) const { return daaoOn(path(u"p.daao"_s), arguments); }

    static QJsonObject policy(const QJsonObject &bench, const QString &name)
    {
        for (const QJsonValue &policy : bench[u"policies"].toArray())
            if (policy[u"policy"].toString() == name)
                return policy.toObject();
        return {};
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(daao({u"db"_s, u"info"_s}).code, 0); // the first use fills the project
        QCOMPARE(daao({u"outcomes"_s, u"import"_s, write(u"o.csv"_s, outcomes()), u"--name"_s, u"t"_s}).code,
                 0);
        QCOMPARE(
            daao({u"--seed"_s, u"5"_s, u"tasks"_s, u"--count"_s, u"12"_s, u"--out"_s, path(u"t.jsonl"_s)})
                .code,
            0);
        QCOMPARE(daao({u"dataset"_s, u"import"_s, path(u"t.jsonl"_s), u"--name"_s, u"tasks"_s}).code, 0);
    }

    void aReplayPrintsTheShapeOfTheDesign()
    {
        const Output bench = daao({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--split"_s, u"val"_s, u"--policy"_s,
                                   u"knn,best,cheapest,cascade,oracle,knn~shuffled"_s, u"--json"_s});
        QVERIFY2(bench.code == 0, bench.err.constData());
        const QJsonObject json = bench.json();
        QCOMPARE(json[u"schema"].toString(), u"daao.bench/1"_s);
        QCOMPARE(json[u"origin"].toString(), u"replay"_s);
        QCOMPARE(json[u"dataset"].toString(), u"t"_s);
        QCOMPARE(json[u"n"].toInt(), 40);
        for (const char *key :
             {"bench_id", "policies", "pairs", "single_models", "zero_router_aiq", "oracle"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        const QJsonObject knn = policy(json, u"knn"_s);
        for (const char *key : {"version", "n", "errors", "accuracy", "accuracy_low", "accuracy_high",
                                "cost_usd", "cost_per_query_usd", "calls", "p50_ms", "p95_ms", "utility",
                                "difficulty", "regret_vs_oracle", "aiq", "perf_gain", "cost_save", "sweep"})
            QVERIFY2(knn.contains(QLatin1String(key)), key);
        for (const char *key : {"auc_cheapest_fails", "auc_workflow_fails", "auc_by_model", "auc_pairs",
                                "ece", "spearman", "by_dataset"})
            QVERIFY2(knn[u"difficulty"].toObject().contains(QLatin1String(key)), key);
        QCOMPARE(json[u"pairs"].toArray().size(), 15);
        QCOMPARE(policy(json, u"best"_s)[u"accuracy"].toDouble(), 1.0);
        QCOMPARE(policy(json, u"cheapest"_s)[u"accuracy"].toDouble(), 0.5);
        QVERIFY(knn[u"difficulty"][u"auc_cheapest_fails"].toDouble() > 0.95); // the texts tell
        QVERIFY(policy(json, u"knn~shuffled"_s)[u"difficulty"][u"auc_cheapest_fails"].toDouble() < 0.8);
        QVERIFY(knn[u"aiq"].toDouble() > json[u"zero_router_aiq"].toDouble());
    }

    void theSameSeedGivesTheSameReplay()
    {
        const QStringList arguments{u"--seed"_s, u"4"_s,        u"bench"_s,  u"--outcomes"_s,
                                    u"t"_s,      u"--policy"_s, u"forest"_s, u"--json"_s};
        QJsonObject first = daao(arguments).json();
        QJsonObject second = daao(arguments + QStringList{u"--parallel"_s, u"5"_s}).json();
        for (QJsonObject *json : {&first, &second}) {
            json->remove(u"bench_id"_s);
            QJsonArray policies = (*json)[u"policies"].toArray();
            QJsonObject only = policies[0].toObject();
            QVERIFY(only[u"decide_us"].toDouble() > 0);
            only.remove(u"decide_us"_s);
            policies[0] = only;
            (*json)[u"policies"_s] = policies;
        }
        QCOMPARE(first, second);
    }

    void poolsCanBeNarrowed()
    {
        const Output bench = daao({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--models"_s, u"cheap,dear"_s,
                                   u"--policy"_s, u"ridge,mid"_s, u"--json"_s});
        QVERIFY(bench.code != 0); // mid is not in the pool
        const Output pair = daao({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--models"_s, u"cheap,dear"_s,
                                  u"--policy"_s, u"ridge,dear"_s, u"--json"_s});
        QVERIFY2(pair.code == 0, pair.err.constData());
        QCOMPARE(pair.json()[u"single_models"].toArray().size(), 2);
        QVERIFY(policy(pair.json(), u"ridge"_s)[u"apgr"].toDouble() > 0.6);
    }

    void runsOverGeneratedProblemsAreSimulated()
    {
        const Output bench = daao({u"bench"_s, u"--dataset"_s, u"tasks"_s, u"--policy"_s,
                                   u"cheapest,best,logistic"_s, u"--parallel"_s, u"4"_s, u"--json"_s});
        QVERIFY2(bench.code == 0, bench.err.constData());
        const QJsonObject json = bench.json();
        QCOMPARE(json[u"origin"].toString(), u"simulated"_s);
        QCOMPARE(json[u"n"].toInt(), 12);
        for (const QString &name : {u"cheapest"_s, u"best"_s, u"logistic"_s}) {
            const QJsonObject one = policy(json, name);
            QCOMPARE(one[u"n"].toInt(), 12);
            QVERIFY(one[u"cost_usd"].toDouble() > 0);
            QVERIFY(one[u"p50_ms"].toDouble() > 0);
        }
        QVERIFY(policy(json, u"cheapest"_s)[u"cost_usd"].toDouble()
                < policy(json, u"best"_s)[u"cost_usd"].toDouble());
        QCOMPARE(daao({u"bench"_s, u"--resume"_s, json[u"bench_id"].toString(), u"--json"_s}).json(), json);
    }

    void knownProgramsScoreAlikeAndOnlyTheNamedOneIsSwept()
    {
        const QStringList how{u"bench"_s,        u"--dataset"_s, u"tasks"_s, u"--policy"_s,
                              u"cascade,best"_s, u"--sweep"_s,   u"0.5"_s,   u"--sweep-for"_s,
                              u"cascade"_s,      u"--json"_s};
        const Output run = daao(how);
        QVERIFY2(run.code == 0, run.err.constData());
        const Output known = daao(how + QStringList{u"--known-programs"_s});
        QVERIFY2(known.code == 0, known.err.constData());
        const QJsonObject a = policy(run.json(), u"best"_s); // which asks for no tests on its way
        const QJsonObject b = policy(known.json(), u"best"_s);
        for (const QString &key : {u"accuracy"_s, u"cost_usd"_s, u"utility"_s, u"workflows"_s})
            QCOMPARE(b[key], a[key]);
        QCOMPARE(policy(run.json(), u"cascade"_s)[u"sweep"].toArray().size(), 1);
        QCOMPARE(policy(run.json(), u"cascade"_s)[u"sweep"][0][u"lambda"].toDouble(), 0.5);
        QCOMPARE(policy(run.json(), u"best"_s)[u"sweep"][0][u"lambda"].toDouble(), 0.05);
    }

    void aBudgetStopsItAndResumeGoesOn()
    {
        const Output stopped = daao({u"bench"_s, u"--dataset"_s, u"tasks"_s, u"--policy"_s,
                                     u"cheapest,best"_s, u"--max-calls"_s, u"7"_s, u"--json"_s});
        QCOMPARE(stopped.code, 5);
        QVERIFY(stopped.json()[u"n"].toInt() < 12);
        const QByteArray id = stopped.err.mid(stopped.err.indexOf("--resume ") + 9, 36);
        const Output again = daao({u"bench"_s, u"--resume"_s, QString::fromUtf8(id), u"--json"_s});
        QCOMPARE(again.code, 5); // the limit belongs to the benchmark
        const Output cheap = daao({u"bench"_s, u"--dataset"_s, u"tasks"_s, u"--policy"_s, u"best"_s,
                                   u"--budget"_s, u"0.0000001"_s, u"--json"_s});
        QCOMPARE(cheap.code, 5);
        QVERIFY(policy(cheap.json(), u"best"_s)[u"cost_usd"].toDouble() <= 0.0000001);
    }

    void anInterruptedBenchmarkGoesOnWhereItWas()
    {
        const QString file = path(u"many.jsonl"_s);
        QCOMPARE(daao({u"tasks"_s, u"--count"_s, u"400"_s, u"--out"_s, file}).code, 0);
        QCOMPARE(daao({u"dataset"_s, u"import"_s, file, u"--name"_s, u"many"_s}).code, 0);
        const auto cells = [this] {
            return daao({u"db"_s, u"info"_s, u"--json"_s}).json()[u"rows"][u"bench_cell"_s].toInt();
        };
        const int before = cells(); // of other benchmarks in this project
        QProcess process;
        process.start(QStringLiteral(DAAO_PROGRAM),
                      {u"--project"_s, path(u"p.daao"_s), u"bench"_s, u"--dataset"_s, u"many"_s,
                       u"--policy"_s, u"cheapest,cot-sc5"_s});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(cells() > before + 40 || process.state() == 0, 60'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 130);
        const QByteArray said = process.readAllStandardError();
        const QByteArray id = said.mid(said.indexOf("--resume ") + 9, 36);
        const Output rest = daao({u"bench"_s, u"--resume"_s, QString::fromUtf8(id), u"--json"_s});
        QVERIFY2(rest.code == 0, rest.err.constData());
        QVERIFY(rest.err.contains("are done already"));
        QCOMPARE(rest.json()[u"n"].toInt(), 400);
    }

    void badInputIsRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("policies");
        QTest::addColumn<int>("code");
        const QByteArray header = "query_id,dataset,split,query,model,score,cost_usd,answer\n";
        const auto row = [&](const char *name, const QByteArray &rows, const QString &policies, int code) {
            QTest::newRow(name) << QByteArray(header + rows) << QStringList{policies} << code;
        };
        QByteArray one;
        QByteArray same;
        QByteArray free;
        for (int i = 0; i < 30; ++i) {
            const QByteArray start = "q" + QByteArray::number(i) + ",d," + (i % 3 ? "train" : "val")
                                     + ",Text number " + QByteArray::number(i) + ",";
            one += start + "a," + QByteArray::number(i % 2) + ",0.1,x\n";
            same += start + "a,1,0.1,x\nq" + QByteArray::number(i) + ",,,,b,1,0.2,x\n";
            free +=
                start + "a,1,,x\nq" + QByteArray::number(i) + ",,,,b," + QByteArray::number(i % 2) + ",,y\n";
        }
        const QString all = u"random,cheapest,best,zero-router,task-mean,knn,logistic,ridge,forest,oracle"_s;
        row("one LLM", one, all, 0);
        row("one LLM cannot be a cascade", one, u"cascade"_s, 1);
        row("constant scores", same, all, 0);
        row("no costs", free, all, 0);
        row("one outcome", "q,d,train,Why?,a,1,0.1,x\n", all, 0);
        row("two outcomes", "q,d,train,Why?,a,1,0.1,x\nq,,,,b,0,0.2,y\n", all + u",cascade"_s, 0);
        row("a text of a megabyte",
            "q,d,train,\"" + QByteArray(1 << 20, 'x') + " y\",a,1,0.1,x\nq,,,,b,0,0.2,y\n", all, 0);
        row("only test rows", "q,d,test,Why?,a,1,0.1,x\nq,,,,b,0,0.2,y\n", all, 0);
    }

    void badInputIsRefusedWithASentence()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, policies);
        QFETCH(int, code);
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        const Output import = daao({u"outcomes"_s, u"import"_s, write(name, csv), u"--name"_s, name});
        QVERIFY2(import.code == 0, import.err.constData());
        const Output bench =
            daao({u"bench"_s, u"--outcomes"_s, name, u"--policy"_s, policies.join(u','), u"--json"_s});
        QVERIFY2(bench.code == code, bench.err.constData());
        static const QRegularExpression noNumber(u"[ :]-?(nan|inf)\\b"_s);
        QVERIFY(!QString::fromUtf8(bench.out).contains(noNumber));
        for (const QJsonValue &one : bench.json()[u"policies"].toArray())
            QVERIFY2(one[u"accuracy"].isDouble() || !one[u"error"].toString().isEmpty(),
                     bench.out.constData());
    }

    void wrongUsageHasItsCode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const QStringList &arguments, int code) {
            QTest::newRow(qPrintable(arguments.join(u' '))) << arguments << code;
        };
        row({u"bench"_s, u"--policy"_s, u"best"_s}, 2);
        row({u"bench"_s, u"--outcomes"_s, u"t"_s}, 2);
        row({u"bench"_s, u"--outcomes"_s, u"nothing"_s, u"--policy"_s, u"best"_s}, 2);
        row({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--policy"_s, u"nobody"_s}, 2);
        row({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--policy"_s, u"knn~nothing"_s}, 2);
        row({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--split"_s, u"test"_s, u"--policy"_s, u"best"_s}, 2);
        row({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--models"_s, u"x"_s, u"--policy"_s, u"best"_s}, 2);
        row({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--budget"_s, u"1"_s, u"--policy"_s, u"best"_s}, 2);
        row({u"bench"_s, u"--dataset"_s, u"nothing"_s, u"--policy"_s, u"best"_s}, 2);
        row({u"bench"_s, u"--resume"_s, u"nothing"_s}, 2);
        row({u"outcomes"_s, u"import"_s, u"/nowhere.csv"_s, u"--name"_s, u"x"_s}, 3);
        row({u"outcomes"_s, u"show"_s, u"nothing"_s}, 2);
        row({u"outcomes"_s, u"remove"_s, u"nothing"_s}, 2);
        row({u"dataset"_s, u"import"_s, u"/nowhere.jsonl"_s, u"--name"_s, u"x"_s}, 3);
        row({u"dataset"_s, u"show"_s, u"nothing"_s}, 2);
    }

    void wrongUsageHasItsCode()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Output output = daao(arguments);
        QVERIFY2(output.code == code, output.err.constData());
        QVERIFY2(output.err.startsWith("daao: "), output.err.constData());
        QVERIFY(output.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBenchShell)

#include "tst_benchshell.moc"
