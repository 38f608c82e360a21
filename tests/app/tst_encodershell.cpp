#include "core/simulation/simserver.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/shell.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// "cheap" solves sums, "dear" riddles too.
QByteArray outcomes()
{
    QByteArray csv = "query_id,dataset,split,query,model,score,cost_usd\n";
    for (int i = 0; i < 60; ++i) {
        const QByteArray id = "q" + QByteArray::number(i);
        const QByteArray text =
            i % 2 ? "Who is lying about the 苹果 in the riddle of door " : "What is the sum of eleven and ";
        csv += id + ",mixed," + (i % 6 ? "train" : "test") + "," + text + QByteArray::number(i) + ",cheap,"
               + (i % 2 ? "0" : "1") + ",0.0001\n" + id + ",mixed,,,dear,1,0.01\n";
    }
    return csv;
}

int rowsOf(const QJsonObject &info, const QString &table)
{
    return info[u"rows"_s][table].toInt(-1);
}

} // namespace

/// Policies that read texts through an endpoint, from the shell.
class TestEncoderShell : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SimServer> m_server;

    Output daao(const QStringList &arguments) const
    {
        return daaoOn(m_folder.filePath(u"p.daao"_s), arguments);
    }
    Output train(const QString &encoder, const QStringList &more = {}) const
    {
        return daao(QStringList{u"train"_s, u"--outcomes"_s, u"t"_s, u"--epochs"_s, u"30"_s, u"--encoder"_s,
                                encoder, u"--save-as"_s, u"e"_s, u"--json"_s}
                    + more);
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<SimServer>(std::make_shared<const SimulatedPool>());
        QVERIFY(m_server->start());
        QFile file(m_folder.filePath(u"t.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(outcomes());
        file.close();
        QCOMPARE(daao({u"outcomes"_s, u"import"_s, file.fileName(), u"--name"_s, u"t"_s}).code, 0);
        const Output added =
            daao({u"endpoint"_s, u"add"_s, u"--name"_s, u"box"_s, u"--url"_s, m_server->url()});
        QVERIFY2(added.code == 0, added.err.constData());
    }

    void aPolicyReadsThroughAnEndpoint()
    {
        const Output trained = train(u"endpoint:box/sim-embedding"_s);
        QVERIFY2(trained.code == 0, trained.err.constData());
        QCOMPARE(trained.json()[u"encoder"].toString(), u"endpoint:box/sim-embedding"_s);
        QCOMPARE(rowsOf(daao({u"db"_s, u"info"_s, u"--json"_s}).json(), u"embedding"_s), 50);

        const Output again = train(u"endpoint:box/sim-embedding"_s); // every text is known by now
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()[u"checkpoint"], trained.json()[u"checkpoint"]);

        const Output bench = daao({u"bench"_s, u"--outcomes"_s, u"t"_s, u"--policy"_s, u"e"_s, u"--json"_s});
        QVERIFY2(bench.code == 0, bench.err.constData());
        QVERIFY(bench.json()[u"policies"_s][0][u"accuracy"_s].toDouble() > 0.9);
    }

    void oneTrainsAsPublishedToo()
    {
        const Output trained =
            train(u"endpoint:simulated/sim-embedding"_s, {u"--mode"_s, u"paper"_s, u"--rounds"_s, u"1"_s});
        QVERIFY2(trained.code == 0, trained.err.constData());
        QCOMPARE(trained.json()[u"encoder"].toString(), u"endpoint:simulated/sim-embedding"_s);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("encoder");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no encoder") << u"word2vec"_s << 2 << QByteArray("minilm:FOLDER");
        QTest::newRow("no LLM") << u"endpoint:box"_s << 2 << QByteArray("endpoint:NAME/LLM");
        QTest::newRow("no such endpoint") << u"endpoint:nobody/m"_s << 2 << QByteArray("nobody");
        QTest::newRow("no such LLM") << u"endpoint:box/gpt"_s << 4 << QByteArray("sim-embedding");
        QTest::newRow("no such folder") << u"minilm:/nowhere"_s << 3 << QByteArray("/nowhere");
    }

    void refusals()
    {
        QFETCH(QString, encoder);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const Output refused = train(encoder);
        QVERIFY2(refused.code == code, refused.err.constData());
        QVERIFY2(refused.err.contains(said), refused.err.constData());
    }

    void practiceReadsWithTheEmbeddedOne()
    {
        const Output refused =
            daao({u"train"_s, u"--practice"_s, u"--encoder"_s, u"endpoint:box/m"_s, u"--save-as"_s, u"x"_s});
        QCOMPARE(refused.code, 2);
    }

    /// Last: the server goes.
    void withoutItsServerADecisionSaysSo()
    {
        const QString known = u"What is the sum of eleven and 2"_s;
        QVERIFY(train(u"endpoint:box/sim-embedding"_s).code == 0);
        const auto route = [&](const QString &query) {
            return daao({u"route"_s, u"--policy"_s, u"e"_s, u"--pool"_s, u"box"_s, query, u"--json"_s});
        };
        const Output before = route(u"Brand new."_s);
        QVERIFY2(before.code == 0, before.err.constData());
        QCOMPARE(before.json()[u"difficulty"_s][u"encoder"_s].toString(), u"endpoint:box/sim-embedding"_s);
        m_server->stop();
        const Output unknown = route(u"Never seen before."_s);
        QCOMPARE(unknown.code, 4);
        QVERIFY2(unknown.err.contains("Does the server run?"), unknown.err.constData());
        QCOMPARE(route(known).code, 0); // the project remembers
        QCOMPARE(route(u"Brand new."_s).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestEncoderShell)
#include "tst_encodershell.moc"
