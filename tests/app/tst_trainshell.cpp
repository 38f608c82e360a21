#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include "tests/app/shell.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Sums of few or many numbers. "cheap" solves the short ones, "dear" all.
QByteArray outcomes(bool withTest)
{
    QByteArray csv =
        "query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer\n";
    for (int i = 0; i < 120; ++i) {
        const bool hard = i % 2 == 1;
        QByteArray text = "What is 1";
        for (int k = 0; k < (hard ? 14 : 2); ++k)
            text += " + " + QByteArray::number(7 * i + k);
        const QByteArray id = "q" + QByteArray::number(i);
        const QByteArray split = i % 6 == 0 ? "val" : withTest && i % 6 == 1 ? "test" : "train";
        csv += id + ",sums," + split + "," + text + "?,cheap," + (hard ? "0" : "1") + ",0.0001,10,5,"
               + (hard ? "-1" : QByteArray::number(i)) + "\n";
        csv += id + ",sums,,,dear,1,0.01,10,5," + QByteArray::number(i) + "\n";
    }
    return csv;
}

} // namespace

/// `daao train`, through the door users take.
class TestTrainShell : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QProcess *started(const QStringList &arguments)
    {
        auto *process = new QProcess(this);
        process->start(QStringLiteral(DAAO_PROGRAM),
                       QStringList{u"--project"_s, path(u"p.daao"_s)} + arguments);
        return process;
    }

    Output daao(const QStringList &arguments) const { return daaoOn(path(u"p.daao"_s), arguments); }

    static bool mapsTorch(const QProcess &process)
    {
        QFile maps(u"/proc/%1/maps"_s.arg(process.processId()));
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libtorch");
    }

    void import(const QString &name, const QByteArray &csv)
    {
        QFile file(path(name + u".csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        const Output done = daao({u"outcomes"_s, u"import"_s, file.fileName(), u"--name"_s, name});
        QVERIFY2(done.code == 0, done.err.constData());
    }

private slots:
    void initTestCase()
    {
        import(u"t"_s, outcomes(false));
        import(u"full"_s, outcomes(true));
        import(u"judged"_s,
               QByteArray(outcomes(false)).replace(",train,", ",test,").replace(",val,", ",test,"));
    }

    void itPrintsTheShapeOfTheDesign()
    {
        const Output train = daao({u"train"_s, u"--outcomes"_s, u"t"_s, u"--epochs"_s, u"100"_s,
                                   u"--save-as"_s, u"p"_s, u"--json"_s});
        QVERIFY2(train.code == 0, train.err.constData());
        const QJsonObject json = train.json();
        QCOMPARE(json[u"schema"].toString(), u"daao.train/1"_s);
        QCOMPARE(json[u"origin"].toString(), u"replay"_s);
        QCOMPARE(json[u"policy"].toString(), u"p"_s);
        QCOMPARE(json[u"version"].toInt(), 1);
        QCOMPARE(json[u"epochs"].toInt(), 100);
        QCOMPARE(json[u"trained_on"].toArray(), QJsonArray{u"train"_s});
        QVERIFY(json[u"seconds"].toDouble() > 0 && json[u"queries_per_second"].toDouble() > 0);
        for (const char *key : {"epoch", "utility", "accuracy", "cost_per_query_usd"})
            QVERIFY2(json[u"best"].toObject().contains(QLatin1String(key)), key);
        QVERIFY(json[u"difficulty"].toObject().contains(u"spearman"));
        QVERIFY(!json[u"history"].toArray().isEmpty());
        // Hard and easy sums look different: the dear LLM is only bought for the hard ones.
        QVERIFY(json[u"best"][u"accuracy"].toDouble() > 0.9);
        QVERIFY(json[u"best"][u"cost_per_query_usd"].toDouble() < 0.009);
    }

    /// There is little to learn, but nothing to stumble over: the policy decides.
    void oddTablesTrainToo_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QByteArray>("mind");
        const QByteArray head = "query_id,dataset,split,query,model,score,cost_usd\n";
        QTest::newRow("one outcome") << head + "q,d,train,Hi?,me,1,\n" << QByteArray("one LLM only");
        QByteArray wrong = head;
        QByteArray twins = head;
        QByteArray half = head;
        QByteArray free = head;
        QByteArray apart = head;
        for (int i = 0; i < 12; ++i) {
            const QByteArray id = 'q' + QByteArray::number(i);
            wrong += id + ",d,train,Sum of " + id + "?,a,0,\n" + id + ",d,,,b,0,0.1\n";
            twins +=
                id + ",d," + (i % 2 ? "test" : "train") + ",The same?,a,1,0.1\n" + id + ",d,,,b,0.5,0.2\n";
            half += id + ",d,train,Half of " + id + "?,a,0.5,0.1\n" + id + ",d,,,b,0.5,0.2\n";
            free += id + ",d,train,Price of " + id + "?,a,1,\n" + id + ",d,,,b,0,\n";
            apart += id + ",d,train,Who is " + id + "?," + (i % 2 ? "a,1,0.1\n" : "b,0,0.2\n");
        }
        QTest::newRow("constant scores") << half << QByteArray("All scores are 0.5");
        QTest::newRow("no costs") << free << QByteArray("have no cost");
        QTest::newRow("no query that two LLMs answered") << apart << QByteArray("have no outcome");
        QTest::newRow("five outcomes") << free.left(free.indexOf("q2,") + 3) + "d,train,Why?,a,1,0\n"
                                       << QByteArray("Only 3 quer");
        QTest::newRow("all wrong, some costs") << wrong << QByteArray("All scores are 0");
        QTest::newRow("the same text in both splits") << twins << QByteArray("also occur in another split");
        QTest::newRow("a megabyte") << head + "q,d,train,\"" + QByteArray("word\r\n").repeated(170'000)
                                           + "\",a,1,0.1\nq,d,,,b,0,0.2\n"
                                    << QByteArray("Only 1 quer");
    }

    void oddTablesTrainToo()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QByteArray, mind);
        import(u"odd"_s, csv);
        const Output train =
            daao({u"train"_s, u"--outcomes"_s, u"odd"_s, u"--epochs"_s, u"5"_s, u"--save-as"_s, u"odd"_s});
        QVERIFY2(train.code == 0, train.err.constData());
        QVERIFY2(train.err.contains(mind), train.err.constData());
        QVERIFY(train.err.contains("Training runs on the processor")
                || train.err.contains("Training runs on the GPU"));
        const Output route = daao({u"route"_s, u"--policy"_s, u"odd"_s, u"What is 2 + 2?"_s});
        QVERIFY2(route.code == 0, route.err.constData());
        QCOMPARE(daao({u"outcomes"_s, u"remove"_s, u"odd"_s}).code, 0);
    }

    /// What is wrong with a policy's file is bad input; the project is not damaged by it.
    void aDamagedCheckpointIsItsFilesFault()
    {
        QCOMPARE(
            daao({u"train"_s, u"--outcomes"_s, u"t"_s, u"--epochs"_s, u"5"_s, u"--save-as"_s, u"whole"_s})
                .code,
            0);
        QCOMPARE(daao({u"policy"_s, u"export"_s, u"whole"_s, path(u"whole.json"_s)}).code, 0);
        QFile whole(path(u"whole.json"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(whole.readAll()).object();
        const QByteArray good = QByteArray::fromBase64(json[u"checkpoint_base64"].toString().toLatin1());
        QByteArray newer = good;
        newer[8] = 99; // the format's version
        QByteArray flipped = good;
        flipped[good.size() / 2] = char(flipped[good.size() / 2] ^ 1);
        for (const QByteArray &bad :
             {good.left(good.size() / 2), QByteArray("PK\3\4 not ours"), newer, flipped}) {
            QJsonObject changed = json;
            changed[u"name"] = u"bad"_s;
            changed[u"checkpoint_base64"] = QString::fromLatin1(bad.toBase64());
            QFile file(path(u"bad.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(QJsonDocument(changed).toJson());
            file.close();
            const Output imported = daao({u"policy"_s, u"import"_s, file.fileName()});
            QVERIFY2(imported.code == 3, imported.err.constData());
            QVERIFY2(imported.err.contains("bad.json: "), imported.err.constData());
        }
        QVERIFY(daao({u"policy"_s, u"show"_s, u"bad"_s}).code != 0);
        QCOMPARE(daao({u"policy"_s, u"import"_s, path(u"whole.json"_s)}).code, 0);
    }

    /// What a benchmark judges by is left out unless it is asked for, and a benchmark on it says so.
    void itLeavesOutWhatABenchmarkJudgesBy()
    {
        const Output train = daao({u"train"_s, u"--outcomes"_s, u"full"_s, u"--one-call"_s, u"--epochs"_s,
                                   u"20"_s, u"--save-as"_s, u"f"_s, u"--json"_s});
        QVERIFY2(train.code == 0, train.err.constData());
        QCOMPARE(train.json()[u"trained_on"].toArray(), (QJsonArray{u"train"_s, u"val"_s}));
        const auto mind = [&](const QString &split) {
            const Output bench =
                daao({u"bench"_s, u"--outcomes"_s, u"full"_s, u"--split"_s, split, u"--policy"_s, u"f"_s});
            return bench.code == 0 && bench.err.contains("f was trained on");
        };
        QVERIFY(!mind(u"test"_s));
        QVERIFY(mind(u"val"_s));
    }

    void itLearnsFromRunsOfADataSet()
    {
        QCOMPARE(daao({u"--seed"_s, u"5"_s, u"tasks"_s, u"--count"_s, u"24"_s, u"--family"_s, u"arithmetic"_s,
                       u"--out"_s, path(u"t.jsonl"_s)})
                     .code,
                 0);
        QCOMPARE(daao({u"dataset"_s, u"import"_s, path(u"t.jsonl"_s), u"--name"_s, u"tasks"_s}).code, 0);
        const Output train = daao({u"train"_s, u"--dataset"_s, u"tasks"_s, u"--epochs"_s, u"20"_s,
                                   u"--save-as"_s, u"d"_s, u"--json"_s});
        QVERIFY2(train.code == 0, train.err.constData());
        QCOMPARE(train.json()[u"origin"].toString(), u"simulated"_s);
    }

    /// What a stop leaves of a training is told by tst_recordedpolicy; here, that Ctrl+C ends it in good
    /// order.
    void ctrlCEndsItAtOnce()
    {
        QProcess *process = started({u"train"_s, u"--outcomes"_s, u"t"_s, u"--epochs"_s, u"100000"_s,
                                     u"--save-as"_s, u"unfinished"_s});
        QVERIFY(process->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(mapsTorch(*process), 60'000); // it trains
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(60'000));
        QVERIFY2(process->exitCode() == 130, process->readAllStandardError().constData());
        QCOMPARE(daao({u"db"_s, u"check"_s}).code, 0);
    }

    int partsKept() const
    {
        return daao({u"db"_s, u"info"_s, u"--json"_s}).json()[u"rows"_s][u"training_part"_s].toInt(-1);
    }

    /// Whether it was killed in the middle or stopped: what comes out is what an uninterrupted one makes.
    void whatWasInterruptedGoesOn()
    {
        const QStringList how{u"--seed"_s,   u"3"_s,    u"train"_s,    u"--outcomes"_s, u"t"_s,
                              u"--epochs"_s, u"200"_s, u"--lambda"_s, u"0.2"_s,        u"--json"_s};
        const Output whole = daao(how + QStringList{u"--save-as"_s, u"whole"_s});
        QVERIFY2(whole.code == 0, whole.err.constData());
        QCOMPARE(partsKept(), 0); // what has ended leaves nothing

        QProcess *killed = started(how + QStringList{u"--save-as"_s, u"cut"_s});
        QTRY_VERIFY_WITH_TIMEOUT(partsKept() > 0 || killed->state() == QProcess::NotRunning, 60'000);
        killed->kill();
        QVERIFY(killed->waitForFinished());
        QVERIFY(partsKept() > 0);
        QVERIFY(daao({u"policy"_s, u"show"_s, u"cut"_s}).code != 0);

        const QStringList on{u"train"_s, u"--resume"_s, u"--save-as"_s, u"cut"_s, u"--json"_s};
        QProcess *stopped = started(on);
        QTRY_VERIFY_WITH_TIMEOUT(mapsTorch(*stopped), 60'000);
        ::kill(pid_t(stopped->processId()), SIGINT);
        const Output halted = Output::of(*stopped);
        QVERIFY2(halted.code == 130, halted.err.constData());
        QVERIFY2(halted.err.contains("daao train --resume --save-as cut"), halted.err.constData());

        QCOMPARE(daao(on + QStringList{u"--lambda"_s, u"0.3"_s}).code, 2); // not what it was begun with
        QCOMPARE(daao(on + QStringList{u"--seed"_s, u"4"_s}).code, 2);
        const Output resumed = daao(on + QStringList{u"--lambda"_s, u"0.2"_s});
        QVERIFY2(resumed.code == 0, resumed.err.constData());
        QCOMPARE(resumed.json()[u"checkpoint"], whole.json()[u"checkpoint"]);
        QCOMPARE(resumed.json()[u"lambda"].toDouble(), 0.2);
        QCOMPARE(partsKept(), 0);
        QCOMPARE(daao(on).code, 2); // it is finished
    }

    void aTableThatHasChangedIsNotGoneOnWith()
    {
        import(u"changing"_s, outcomes(false));
        QProcess *process = started({u"train"_s, u"--outcomes"_s, u"changing"_s, u"--epochs"_s, u"100000"_s,
                                     u"--save-as"_s, u"changing"_s});
        QTRY_VERIFY_WITH_TIMEOUT(mapsTorch(*process), 60'000);
        ::kill(pid_t(process->processId()), SIGINT);
        QCOMPARE(Output::of(*process).code, 130);
        QCOMPARE(daao({u"outcomes"_s, u"remove"_s, u"changing"_s}).code, 0);
        import(u"changing"_s, outcomes(true));
        const Output refused = daao({u"train"_s, u"--resume"_s, u"--save-as"_s, u"changing"_s});
        QVERIFY2(refused.code == 3, refused.err.constData());
        QVERIFY2(refused.err.contains("has changed since"), refused.err.constData());
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QStringList as{u"--save-as"_s, u"x"_s};
        QTest::newRow("neither table nor data set") << as << 2;
        QTest::newRow("both") << as + QStringList{u"--outcomes"_s, u"t"_s, u"--dataset"_s, u"t"_s} << 2;
        QTest::newRow("no such table") << as + QStringList{u"--outcomes"_s, u"nobody"_s} << 2;
        QTest::newRow("no such LLM") << as + QStringList{u"--outcomes"_s, u"t"_s, u"--models"_s, u"me"_s}
                                     << 2;
        QTest::newRow("the test split")
            << as + QStringList{u"--outcomes"_s, u"full"_s, u"--folds-on"_s, u"test"_s} << 2;
        QTest::newRow("nothing to go on with") << as + QStringList{u"--resume"_s} << 2;
        QTest::newRow("no name") << QStringList{u"--outcomes"_s, u"t"_s} << 2;
        const QStringList t{u"--outcomes"_s, u"t"_s};
        QTest::newRow("a name that says a version") << t + QStringList{u"--save-as"_s, u"x@2"_s} << 2;
        QTest::newRow("a name that is two") << t + QStringList{u"--save-as"_s, u"x,y"_s} << 2;
        QTest::newRow("a name of two lines") << t + QStringList{u"--save-as"_s, u"x\ny"_s} << 2;
        QTest::newRow("lambda is no number") << t + as + QStringList{u"--lambda"_s, u"nan"_s} << 2;
        QTest::newRow("lambda below 0") << t + as + QStringList{u"--lambda"_s, u"-1"_s} << 2;
        QTest::newRow("lambda without end") << t + as + QStringList{u"--lambda"_s, u"inf"_s} << 2;
        QTest::newRow("no steps") << t + as + QStringList{u"--epochs"_s, u"0"_s} << 2;
        QTest::newRow("only a test split") << as + QStringList{u"--outcomes"_s, u"judged"_s} << 3;
    }

    void refusals()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Output refused = daao(QStringList{u"train"_s} + arguments);
        QVERIFY2(refused.code == code, refused.err.constData());
        QVERIFY(!refused.err.trimmed().isEmpty());
        QVERIFY(daao({u"policy"_s, u"show"_s, u"x"_s}).code != 0);
    }
};

QTEST_GUILESS_MAIN(TestTrainShell)
#include "tst_trainshell.moc"
