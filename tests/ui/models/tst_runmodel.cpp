#include "ui/models/runmodel.h"
#include "ui/models/wording.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
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

    void newFiguresOfTheSameRunChangeRowsInPlace()
    {
        RunModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Run run = twoLayers();
        model.setRun(run);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        const QPersistentModelIndex node = model.indexOf(u"n2"_s);
        Attempt refused{.number = 1, .httpStatus = 429};
        refused.error = Error{ErrorKind::RateLimited, u"Too many requests"_s, {}};
        run.nodes[1].calls = {
            {u"n2"_s, 0, {}, {{refused, Attempt{.number = 2, .httpStatus = 200, .text = u"42"_s}}}}};
        model.setRun(run);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QVERIFY(node.isValid());
        QCOMPARE(model.rowCount(node), 2);
        const QModelIndex second = model.index(1, 0, node);
        QCOMPARE(model.index(0, RunModel::Answer, node).data().toString(), u"Too many requests"_s);
        QCOMPARE(second.data().toString(), u"call 1, attempt 2"_s);
        QCOMPARE(second.siblingAtColumn(RunModel::Status).data().toString(), u"✓ 200"_s);
        QCOMPARE(model.node(second)->node, u"n2"_s);
        QCOMPARE(second.parent(), QModelIndex(node));
    }

    void plannedNodesAreThereBeforeTheyRun()
    {
        RunModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Run run;
        run.plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Cot, .model = u"a"_s}},
                                    {{.id = u"n2"_s, .op = Operator::Review, .model = u"b"_s}}};
        model.setRun(run);
        QCOMPARE(drawing(model), (QStringList{u"Layer 1 [cot a]"_s, u"Layer 2 [review b]"_s}));
        QCOMPARE(model.indexOf(u"n2"_s).siblingAtColumn(RunModel::Status).data().toString(), u"○ waiting"_s);
        QVERIFY(!model.indexOf(u"n9"_s).isValid());
    }

    void anUnknownPriceIsNeverZero()
    {
        QCOMPARE(Wording::money(std::nullopt), u"—"_s);
        QCOMPARE(Wording::cost({Money(), false}), u"—"_s);
        QVERIFY(Wording::cost({Money::usd(0.5), false}).startsWith(u'≥'));
        QCOMPARE(Wording::cost({Money(), true}), u"$0"_s);
    }

    void moneyHasThreeDigitsAndNoExponent()
    {
        QCOMPARE(Wording::money(Money::usd(0.0000171234)), u"$0.0000171"_s);
        QCOMPARE(Wording::money(Money::usd(0.00094)), u"$0.00094"_s);
        QCOMPARE(Wording::money(Money::usd(1.5)), u"$1.5"_s);
        QCOMPARE(Wording::money(Money::usd(1234)), u"$1234"_s);
        QCOMPARE(Wording::money(Money::usd(100)), u"$100"_s);
    }
};

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_runmodel.moc"
