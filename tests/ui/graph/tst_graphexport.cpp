#include "ui/graph/graphexport.h"
#include "ui/graph/workflowview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Run awkward()
{
    Run run;
    run.status = RunStatus::Finished;
    run.policy = {u"daao"_s, 7};
    run.plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Cot, .model = u"vendor/\"odd\\name\""_s}}};
    run.nodes = {{.node = u"n1"_s, .model = u"vendor/\"odd\\name\""_s, .status = NodeStatus::Ok}};
    run.answer = u"<b>\"42\"</b>\nand more"_s;
    return run;
}

} // namespace

class TestGraphExport : public QObject
{
    Q_OBJECT

private slots:
    void jsonKeepsNodesEdgesAndTheOrigin()
    {
        const QJsonObject json =
            QJsonDocument::fromJson(GraphExport::json(WorkflowGraph::of(awkward()))).object();
        QCOMPARE(json[u"schema"].toString(), u"daao.graph/1"_s);
        QVERIFY(json[u"caption"].toString().startsWith(u"SIMULATED · daao v7"_s));
        const QJsonArray nodes = json[u"nodes"].toArray();
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(nodes[1][u"status"].toString(), u"ok"_s);
        QCOMPARE(nodes[1][u"layer"].toInt(), 0);
        QCOMPARE(json[u"edges"].toArray()[1][u"to"].toString(), u"answer"_s);
    }

    void dotQuotesWhatCouldBreakIt()
    {
        const QString dot = QString::fromUtf8(GraphExport::dot(WorkflowGraph::of(awkward())));
        QVERIFY(dot.contains(u"label=\"cot\\nvendor/\\\"odd\\\\name\\\"\""_s));
        QVERIFY(dot.contains(u"\"query\" -> \"n1\""_s));
        QVERIFY(dot.contains(u"SIMULATED"_s));
    }

    void mermaidEscapesLabels()
    {
        const QString text = QString::fromUtf8(GraphExport::mermaid(WorkflowGraph::of(awkward())));
        QVERIFY(text.startsWith(u"flowchart LR\n"_s));
        QVERIFY(text.contains(u"b2[\"Answer<br/>&lt;b&gt;#quot;42#quot;&lt;/b&gt;\"]"_s));
        QVERIFY(text.contains(u"b0 --> b1"_s));
    }

    void savesByTheSuffix_data()
    {
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("a.png") << QByteArray("\x89PNG");
        QTest::newRow("a.SVG") << QByteArray("<?xml");
        QTest::newRow("a.json") << QByteArray("{");
        QTest::newRow("a.dot") << QByteArray("digraph");
        QTest::newRow("a.mmd") << QByteArray("flowchart");
    }

    void savesByTheSuffix()
    {
        QFETCH(QByteArray, begins);
        const QTemporaryDir folder;
        WorkflowView view;
        view.workflow().setGraph(WorkflowGraph::of(awkward()));
        const QString path = folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
        const auto saved = GraphExport::save(view, path);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
    }

    void saysWhyItCannotSave()
    {
        WorkflowView view;
        QVERIFY(GraphExport::save(view, u"/tmp/a.gif"_s).error().kind == ErrorKind::BadInput);
        QVERIFY(GraphExport::save(view, u"/nowhere/at/all/a.png"_s).error().kind == ErrorKind::Storage);
    }

    void aPictureGrowsWithItsScale()
    {
        WorkflowView view;
        view.workflow().setGraph(WorkflowGraph::of(awkward()));
        QCOMPARE(view.image(3).width(), 3 * view.image(1).width());
    }
};

QTEST_MAIN(TestGraphExport)
#include "tst_graphexport.moc"
