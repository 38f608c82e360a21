#include "ui/models/runmodel.h"
#include "ui/models/wording.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Run twoLayers()
{
    Run run;
    run.nodes = {{.node = u"n1"_s,
                  .op = Operator::Cot,
                  .model = u"a"_s,
                  .layer = 0,
                  .status = NodeStatus::Ok,
                  .answer = u"42"_s},
                 {.node = u"n2"_s,
                  .op = Operator::Generate,
                  .model = u"b"_s,
                  .layer = 0,
                  .status = NodeStatus::Failed,
                  .error = Error{ErrorKind::Timeout, u"too slow"_s, {}}},
                 {.node = u"n3"_s,
                  .op = Operator::Review,
                  .model = u"a"_s,
                  .layer = 1,
                  .status = NodeStatus::Skipped}};
    return run;
}

/// "Layer 1 [cot a, generate b]": the tree as text.
QStringList drawing(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex layer = model.index(i, 0);
        QStringList nodes;
        for (int k = 0; k < model.rowCount(layer); ++k)
            nodes.append(model.index(k, RunModel::Name, layer).data().toString() + u' '
                         + model.index(k, RunModel::Llm, layer).data().toString());
        lines.append(layer.data().toString() + u" ["_s + nodes.join(u", "_s) + u']');
    }
    return lines;
}

} // namespace

class TestRunModel : public QObject
{
    Q_OBJECT

private slots:
    void showsNodesByLayer()
    {
        RunModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRun(twoLayers());
        QCOMPARE(drawing(model), (QStringList{u"Layer 1 [cot a, generate b]"_s, u"Layer 2 [review a]"_s}));
        model.setRun({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aFailedNodeShowsItsReason()
    {
        RunModel model;
        model.setRun(twoLayers());
        const QModelIndex layer = model.index(0, 0);
        QCOMPARE(model.index(1, RunModel::Answer, layer).data().toString(), u"too slow"_s);
        QCOMPARE(model.node(model.index(1, 0, layer))->node, u"n2"_s);
        QVERIFY(!model.node(layer));
    }

    void anUnknownPriceIsNeverZero()
    {
        QCOMPARE(Wording::money(std::nullopt), u"—"_s);
        QCOMPARE(Wording::cost({Money(), false}), u"—"_s);
        QVERIFY(Wording::cost({Money::usd(0.5), false}).startsWith(u'≥'));
        QCOMPARE(Wording::cost({Money(), true}), u"$0"_s);
    }
};

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_runmodel.moc"
