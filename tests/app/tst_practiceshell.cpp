#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include "tests/app/shell.h"

using namespace daao;
using namespace Qt::StringLiterals;

/// Training on generated problems through the door users take, and what becomes of the policies.
class TestPracticeShell : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    Output daao(const QStringList &arguments) const { return daaoOn(path(u"p.daao"_s), arguments); }

    Output train(const QStringList &more) const
    {
        return daao(QStringList{u"train"_s, u"--practice"_s, u"--problems"_s, u"16"_s, u"--json"_s} + more);
    }

private slots:
    void initTestCase() { QCOMPARE(daao({u"db"_s, u"info"_s}).code, 0); }

    void thePublishedFormulasTrainOnWorkflowsThatRun()
    {
        const QStringList how{u"--mode"_s,      u"paper"_s,  u"--rounds"_s,         u"2"_s,
                              u"--phrasings"_s, u"common"_s, u"--without-family"_s, u"knights"_s,
                              u"--save-as"_s,   u"p"_s};
        const Output trained = train(how);
        QVERIFY2(trained.code == 0, trained.err.constData());
        const QJsonObject json = trained.json();
        QCOMPARE(json[u"schema"].toString(), u"daao.train/1"_s);
        QCOMPARE(json[u"origin"].toString(), u"simulated"_s);
        QCOMPARE(json[u"queries"].toInt(), 16);
        QCOMPARE(json[u"phrasings"].toString(), u"common"_s);
        QVERIFY(!json[u"families"].toArray().contains(u"knights"_s));
        QCOMPARE(json[u"history"].toArray().last()[u"episodes"].toInt(), 32);
        QCOMPARE(train(how).json()[u"checkpoint"], json[u"checkpoint"]); // the same seed, the same policy
        const Output run = daao({u"run"_s, u"--policy"_s, u"p"_s, u"--json"_s, u"What is 17 * 23 + 5?"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        const QJsonObject ran = run.json();
        QCOMPARE(ran[u"policy"][u"name"].toString(), u"p"_s);
        QCOMPARE(ran[u"plan"][u"depth"].toInt(), int(std::ceil(ran[u"difficulty"][u"value"].toDouble() * 4)));
        QCOMPARE(ran[u"nodes"][0][u"why"].isNull(), false);
    }

    void theNeighboursRouterIsAPolicyLikeAnother()
    {
        const Output trained = train({u"--mode"_s, u"knn"_s, u"--save-as"_s, u"near"_s});
        QVERIFY2(trained.code == 0, trained.err.constData());
        const Output route = daao({u"route"_s, u"--policy"_s, u"near"_s, u"--json"_s, u"What is 2 + 2?"_s});
        QVERIFY2(route.code == 0, route.err.constData());
        QCOMPARE(route.json()[u"plan"][u"depth"].toInt(), 1);
        QCOMPARE(daao({u"policy"_s, u"export"_s, u"near"_s, path(u"near.json"_s)}).code, 0);
        QCOMPARE(daao({u"policy"_s, u"import"_s, path(u"near.json"_s)}).code, 0);
    }

    void wrongUsageHasItsCode()
    {
        QCOMPARE(daao({u"train"_s, u"--save-as"_s, u"x"_s}).code, 2);
        QCOMPARE(daao({u"train"_s, u"--practice"_s, u"--outcomes"_s, u"t"_s, u"--save-as"_s, u"x"_s}).code,
                 2);
        QCOMPARE(train({u"--family"_s, u"riddles"_s, u"--save-as"_s, u"x"_s}).code, 2);
        QCOMPARE(train({u"--mode"_s, u"magic"_s, u"--save-as"_s, u"x"_s}).code, 2);
        QCOMPARE(daao({u"tasks"_s, u"--count"_s, u"3"_s, u"--family"_s, u"code"_s, u"--without-family"_s,
                       u"code"_s, u"--out"_s, path(u"x.jsonl"_s)})
                     .code,
                 2);
    }

    void aTableTeachesThePublishedFormulasWhomToAsk()
    {
        QByteArray csv =
            "query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer\n";
        for (int i = 0; i < 40; ++i) {
            const QByteArray id = "q" + QByteArray::number(i);
            const QByteArray split = i % 4 == 0 ? "val" : "train";
            csv +=
                id + ",sums," + split + ",\"Add " + QByteArray::number(i) + " and 7\",weak,0,0.0001,10,5,1\n";
            csv += id + ",sums,,,strong,1,0.001,10,5,2\n";
        }
        QFile file(path(u"o.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
        file.close();
        QCOMPARE(daao({u"outcomes"_s, u"import"_s, file.fileName(), u"--name"_s, u"t"_s}).code, 0);
        const Output trained = daao({u"train"_s, u"--outcomes"_s, u"t"_s, u"--mode"_s, u"paper"_s,
                                     u"--rounds"_s, u"8"_s, u"--save-as"_s, u"pt"_s, u"--json"_s});
        QVERIFY2(trained.code == 0, trained.err.constData());
        const QJsonArray history = trained.json()[u"history"].toArray();
        QVERIFY(history.last()[u"accuracy"].toDouble() > 0.6); // half by chance; it learns the strong one
        const Output bench = daao({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--split"_s, u"val"_s, u"--policy"_s,
                                   u"pt,random"_s, u"--json"_s});
        QVERIFY2(bench.code == 0, bench.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestPracticeShell)
#include "tst_practiceshell.moc"
