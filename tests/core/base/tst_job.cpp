#include "core/base/background.h"
#include "core/base/job.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace daao;
using namespace Qt::StringLiterals;

class TestJob : public QObject
{
    Q_OBJECT

private slots:
    /// Who hears of a stored run may close the window in the same breath.
    void onItsOwnThreadItIsOverWhenFinishReturns()
    {
        Job job(u"1"_s, u"A job"_s);
        QSignalSpy over(&job, &Job::over);
        job.report(0.5);
        job.finish({});
        QVERIFY(job.isOver());
        QCoreApplication::processEvents();
        QCOMPARE(over.size(), 1);
    }

    void manyReportsCostOnePassOfTheEventLoop()
    {
        Job job(u"1"_s, u"Counting"_s);
        QSignalSpy changed(&job, &Job::changed);
        std::jthread worker([&] {
            for (int i = 1; i <= 10'000; ++i)
                job.report(i / 10'000.0, QString::number(i));
        });
        worker.join();
        QTRY_COMPARE(job.progress(), std::optional(1.0));
        QCOMPARE(job.text(), u"10000"_s);
        QCOMPARE(changed.size(), 1);
    }

    void theEndIsNotOvertakenByALateReport()
    {
        Job job(u"1"_s, u"Counting"_s);
        QSignalSpy over(&job, &Job::over);
        job.finish({});
        job.report(0.5, u"late"_s);
        QTRY_COMPARE(over.size(), 1);
        job.report(0.5, u"later"_s);
        QTest::qWait(0);
        QCOMPARE(job.state(), Job::State::Done);
        QCOMPARE(job.progress(), std::optional(1.0));
        QCOMPARE(job.text(), QString());
    }

    void cancellingReachesTheWorkAndIsNoFailure()
    {
        QThreadPool pool;
        Job job(u"1"_s, u"Waiting"_s);
        auto done = inBackground(pool, [stop = job.stopToken()]() -> Result<> {
            while (!stop.stop_requested())
                std::this_thread::yield();
            return failure(ErrorKind::Cancelled, u"Cancelled."_s);
        });
        job.cancel();
        QCOMPARE(job.state(), Job::State::Stopping);
        job.finish(done.result());
        QTRY_COMPARE(job.state(), Job::State::Cancelled);
    }

    void tellsTheTimeLeftOnlyOnceItKnowsThePace()
    {
        Job job(u"1"_s, u"Counting"_s);
        QVERIFY(!job.secondsLeft());
        job.report(0.5);
        QTRY_VERIFY(job.secondsLeft().has_value());
        job.finish(failure(ErrorKind::Network, u"No connection."_s));
        QTRY_COMPARE(job.state(), Job::State::Failed);
        QVERIFY(!job.secondsLeft());
        QCOMPARE(job.text(), u"No connection."_s);
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
