#include "core/base/parallel.h"

#include <QTest>

using namespace daao;

class TestParallel : public QObject
{
    Q_OBJECT

private slots:
    void eachNumberIsDoneOnce_data()
    {
        QTest::addColumn<size_t>("count");
        QTest::addColumn<size_t>("threads");
        QTest::newRow("nothing to do") << size_t(0) << size_t(4);
        QTest::newRow("one") << size_t(1) << size_t(4);
        QTest::newRow("alone") << size_t(50) << size_t(1);
        QTest::newRow("more work than threads") << size_t(1000) << size_t(4);
        QTest::newRow("more threads than work") << size_t(3) << size_t(16);
    }

    void eachNumberIsDoneOnce()
    {
        QFETCH(const size_t, count);
        QFETCH(const size_t, threads);
        std::vector<std::atomic<int>> times(count);
        inParallel(
            count, [&](size_t i) { ++times[i]; }, threads);
        QVERIFY(std::ranges::all_of(times, [](const auto &n) { return n == 1; }));
    }

    void theFirstIsDoneOnTheCallingThread()
    {
        std::thread::id first;
        inParallel(
            8,
            [&](size_t i) {
                if (i == 0)
                    first = std::this_thread::get_id();
            },
            4);
        QVERIFY(first == std::this_thread::get_id());
    }
};

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
