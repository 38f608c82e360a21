#include "core/base/background.h"
#include "core/base/job.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
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

    void aPausedJobWaitsUntilItMayGoOn()
    {
        Job job(u"1"_s, u"Training"_s);
        job.pause(); // its work cannot: nothing happens
        QVERIFY(job.state() == Job::State::Running && !job.isPausable());
        job.setPausable();
        job.pause();
        QVERIFY(job.state() == Job::State::Paused);
        std::atomic<bool> went = false;
        std::jthread worker([&] {
            job.report(0.25);
            job.waitWhilePaused();
            went = true;
        });
        QTRY_COMPARE(job.progress(), std::optional(0.25));
        QVERIFY(!went && job.state() == Job::State::Paused);
        const double seconds = job.seconds();
        QTest::qWait(20); // time goes by, but not the job's
        QCOMPARE(job.seconds(), seconds);
        job.resume();
        QVERIFY(job.state() == Job::State::Running);
        QTRY_VERIFY(went);
    }

    void cancellingEndsAPause()
    {
        Job job(u"1"_s, u"Training"_s);
        job.setPausable();
        job.pause();
        std::jthread worker([&] {
            job.waitWhilePaused();
            job.finish(failure(ErrorKind::Cancelled, u"Stopped."_s));
        });
        job.cancel();
        QVERIFY(!job.isPausable());
        QTRY_VERIFY(job.state() == Job::State::Cancelled);
    }

    void piecesThatShareThreadsAreParked()
    {
        Job job(u"1"_s, u"A batch"_s);
        job.setPausable();
        int went = 0;
        QVERIFY(!job.parks([&] { ++went; }));
        job.pause();
        QVERIFY(job.parks([&] { ++went; }));
        QVERIFY(job.parks([&] { ++went; }));
        QCOMPARE(went, 0);
        job.resume();
        QCOMPARE(went, 2);
        job.pause();
        QVERIFY(job.parks([&] { ++went; }));
        job.cancel(); // they are to see the stop for themselves
        QCOMPARE(went, 3);
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
        job.setPausable();
        job.pause();
        QVERIFY(!job.secondsLeft()); // nobody knows how long it rests
        job.resume();
        job.finish(failure(ErrorKind::Network, u"No connection."_s));
        QTRY_COMPARE(job.state(), Job::State::Failed);
        QVERIFY(!job.secondsLeft());
        QCOMPARE(job.text(), u"No connection."_s);
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
