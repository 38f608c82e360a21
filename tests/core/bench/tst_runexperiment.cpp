#include "core/bench/runexperiment.h"

#include <QTest>

#include <atomic>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Dataset dataset(int items)
{
    Dataset set{.name = u"d"_s};
    for (int i = 0; i < items; ++i)
        set.items.append({.id = QString::number(i), .text = u"question %1"_s.arg(i)});
    return set;
}

/// A run that costs a dollar, and is not begun with less than three in hand.
Run dollarRun(std::optional<Money> allowance)
{
    Run run;
    run.status = RunStatus::Finished;
    if (allowance && *allowance < Money::usd(3)) {
        run.status = RunStatus::BudgetStopped;
        return run;
    }
    run.cost = {Money::usd(1), true};
    return run;
}

RunExperiment::Functions functions(std::atomic<int> &running, std::atomic<int> &most)
{
    return {.execute =
                [&](int, const DatasetItem &, quint64, std::optional<Money> allowance, std::stop_token) {
                    most = std::max(most.load(), ++running);
                    const Run run = dollarRun(allowance);
                    --running;
                    return run;
                },
            .save = [](const RunExperiment::Cell &) { return Result<>(); }};
}

} // namespace

class TestRunExperiment : public QObject
{
    Q_OBJECT

private slots:
    void aBudgetIsSpentToItsEndAndNeverPassed_data()
    {
        QTest::addColumn<int>("parallel");
        for (const int parallel : {1, 2, 4, 8})
            QTest::newRow(qPrintable(QString::number(parallel))) << parallel;
    }

    void aBudgetIsSpentToItsEndAndNeverPassed()
    {
        QFETCH(int, parallel);
        const Dataset set = dataset(20);
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        const RunExperiment experiment(set, {{u"p"_s}}, {.parallel = parallel, .budget = Money::usd(10)});
        const auto outcome = experiment.run({}, functions(running, most), {});
        QVERIFY(outcome.stopped && outcome.stopped->kind == ErrorKind::Budget);
        QCOMPARE(outcome.done, 8); // then two dollars are left, and a run asks for three
    }

    void aBudgetThatIsEnoughStopsNothing()
    {
        const Dataset set = dataset(20);
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        const RunExperiment experiment(set, {{u"p"_s}}, {.parallel = 4, .budget = Money::usd(23)});
        const auto outcome = experiment.run({}, functions(running, most), {});
        QVERIFY(!outcome.stopped);
        QCOMPARE(outcome.done, 20);
        QCOMPARE(outcome.results.items.size(), 20);
    }

    void withoutABudgetAllRunAtOnce()
    {
        const Dataset set = dataset(20);
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        const auto outcome =
            RunExperiment(set, {{u"p"_s}}, {.parallel = 4}).run({}, functions(running, most), {});
        QCOMPARE(outcome.done, 20);
        QCOMPARE_LE(most.load(), 4);
    }
};

QTEST_GUILESS_MAIN(TestRunExperiment)
#include "tst_runexperiment.moc"
