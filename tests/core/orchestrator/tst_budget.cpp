#include "core/orchestrator/budget.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace daao;

class TestBudget : public QObject
{
    Q_OBJECT

private slots:
    void withoutACapEverythingGoes()
    {
        Budget budget(std::nullopt);
        QVERIFY(budget.reserve(Money::usd(1000)));
        QVERIFY(budget.reserve(std::nullopt));
        QVERIFY(!budget.isExhausted());
    }

    void refusesWhatCouldPassTheCap()
    {
        Budget budget(Money::usd(0.01));
        QVERIFY(budget.reserve(Money::usd(0.006)));
        const auto second = budget.reserve(Money::usd(0.006));
        QVERIFY(!second);
        QVERIFY(second.error().kind == ErrorKind::Budget);
        QVERIFY(budget.isExhausted());
    }

    void whatIsSettledBelowItsReservationIsFreeAgain()
    {
        Budget budget(Money::usd(0.01));
        QVERIFY(budget.reserve(Money::usd(0.009)));
        budget.settle(Money::usd(0.009), Money::usd(0.001));
        QVERIFY(budget.reserve(Money::usd(0.009)));
        QVERIFY(!budget.isExhausted());
    }

    void anUnknownPriceIsRefusedUnderACap()
    {
        Budget budget(Money::usd(1));
        const auto refused = budget.reserve(std::nullopt);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("unknown")));
    }

    void theCapHoldsFromThirtyTwoThreads()
    {
        const Money cap = Money::pico(1'000'000);
        Budget budget(cap);
        std::atomic<qint64> spent = 0;
        std::vector<std::jthread> threads;
        for (int t = 0; t < 32; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 1000; ++i) {
                    const Money most = Money::pico(100 + t);
                    if (!budget.reserve(most))
                        continue;
                    const Money cost = Money::pico(50 + i % 50);
                    spent += cost.pico();
                    budget.settle(most, cost);
                }
            });
        threads.clear();
        QVERIFY(spent <= cap.pico());
        QVERIFY(spent > cap.pico() - 200);
    }
};

QTEST_GUILESS_MAIN(TestBudget)
#include "tst_budget.moc"
