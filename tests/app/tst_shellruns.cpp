#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/shell.h"

using namespace daao;
using namespace Qt::StringLiterals;

/// What the shell does with runs that are there: list, export, replay, ask again, vary; and what a run loads.
class TestShellRuns : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Output daao(const QStringList &arguments,
                const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment()) const
    {
        return daaoOn(m_folder.filePath(u"p.daao"_s), arguments, {}, environment);
    }

private slots:
    void runsAreListedAndExportedByALineOfTerms()
    {
        QCOMPARE(daao({u"run"_s, u"--policy"_s, u"cot-sc5"_s, u"What is 3 * 14?"_s}).code, 0);
        const QString line = u"policy:cot-sc5 llm:sim op:self-consistency cost:>0 \"3 * 14\""_s;
        const Output list = daao({u"runs"_s, u"list"_s, u"--json"_s, u"--filter"_s, line});
        QVERIFY2(list.code == 0, list.err.constData());
        const QJsonArray runs = list.json()[u"runs"].toArray();
        QVERIFY(!runs.isEmpty());
        for (const QJsonValue &run : runs)
            QCOMPARE(run[u"query"].toString(), u"What is 3 * 14?"_s);
        const Output lines = daao({u"runs"_s, u"export"_s, u"--format"_s, u"jsonl"_s, u"--filter"_s, line});
        QCOMPARE(lines.out.count('\n'), runs.size());
        const Output wrong = daao({u"runs"_s, u"list"_s, u"--filter"_s, u"colour:red"_s});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("colour:"), wrong.err.constData());
    }

    void aRunCanBeReplayedAskedAgainAndVaried()
    {
        const QJsonObject run = daao({u"--seed"_s, u"3"_s, u"run"_s, u"--json"_s, u"--policy"_s, u"fixed"_s,
                                      u"What is 17 * 23 + 5?"_s})
                                    .json();
        const QString id = run[u"run_id"].toString();
        const QString node = run[u"nodes"][0][u"node"].toString();

        const Output replayed = daao({u"runs"_s, u"replay"_s, id, u"--json"_s});
        QVERIFY2(replayed.code == 0, replayed.err.constData());
        const QJsonObject replay = replayed.json();
        QCOMPARE(replay[u"schema"].toString(), u"daao.run/1"_s);
        QCOMPARE(replay[u"origin"].toString(), u"replay"_s);
        QCOMPARE(replay[u"parent"].toString(), id);
        QCOMPARE(replay[u"answer"], run[u"answer"]);
        QCOMPARE(replay[u"cost_usd"].toDouble(), 0.0);
        QVERIFY(replay[u"calls"].toArray().isEmpty());
        QVERIFY(replay[u"difference"][u"same_answer"].toBool());

        const QStringList change{u"--node"_s, node, u"--model"_s, u"sim-titan"_s, u"--json"_s};
        const QStringList whatIf = QStringList{u"runs"_s, u"what-if"_s, id} + change;
        const QJsonObject estimate = daao(whatIf + QStringList{u"--estimate"_s}).json();
        QCOMPARE(estimate[u"called"][0].toString(), node);
        const double low = estimate[u"low_usd"].toDouble();
        const double high = estimate[u"high_usd"].toDouble();
        QVERIFY(low > 0 && low <= estimate[u"likely_usd"].toDouble()
                && estimate[u"likely_usd"].toDouble() <= high);
        const Output varied = daao(whatIf);
        QVERIFY2(varied.code == 0, varied.err.constData());
        QCOMPARE(varied.json()[u"nodes"][0][u"model"].toString(), u"sim-titan"_s);
        QCOMPARE(varied.json()[u"difference"][u"parent"].toString(), id);
        QVERIFY(varied.json()[u"cost_usd"].toDouble() > 0);

        const Output again = daao({u"runs"_s, u"rerun"_s, id, u"--from"_s, node, u"--json"_s});
        QVERIFY2(again.code == 0, again.err.constData());
        QVERIFY(!again.json()[u"calls"].toArray().isEmpty());
        QCOMPARE(daao({u"runs"_s, u"rerun"_s, id, u"--from"_s, u"n99"_s}).code, 2);
        QCOMPARE(daao({u"runs"_s, u"what-if"_s, id, u"--node"_s, node, u"--model"_s, u"nobody"_s}).code, 2);
    }

    void aRunDoesNotPayForLibTorch()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_DEBUG"_s, u"files"_s); // the loader's own word, dlopen included
        QVERIFY(daao({u"--version"_s}, environment).err.contains("libtorch")); // which tells of it
        const Output run = daao({u"run"_s, u"--policy"_s, u"logistic"_s, u"What is 2 + 2?"_s}, environment);
        QCOMPARE(run.code, 0);
        QVERIFY(run.err.contains("libQt6Core"));
        QVERIFY(!run.err.contains("libtorch"));
    }
};

QTEST_GUILESS_MAIN(TestShellRuns)
#include "tst_shellruns.moc"
