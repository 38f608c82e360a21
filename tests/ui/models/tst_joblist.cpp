#include "ui/models/joblist.h"
#include "ui/models/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace daao;
using namespace Qt::StringLiterals;

class TestJobList : public QObject
{
    Q_OBJECT

private slots:
    void theNewestJobStandsFirstAndTellsHowFarItIs()
    {
        JobList jobs;
        const QAbstractItemModelTester tester(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        jobs.start(u"a"_s, u"First"_s);
        Job *second = jobs.start(u"b"_s, u"Second"_s);
        second->report(0.5, u"half"_s);
        const auto cell = [&](int row, JobList::Column column) {
            return jobs.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, JobList::Title), u"Second"_s);
        QTRY_COMPARE(cell(0, JobList::Progress), u"50 %"_s);
        QCOMPARE(cell(1, JobList::Progress), QString());
        second->finish(failure(ErrorKind::Network, u"No connection."_s));
        QTRY_COMPARE(cell(0, JobList::State), u"✕ failed: No connection."_s);
        QCOMPARE(jobs.running().size(), 1);
    }

    void aPausedJobSaysSo()
    {
        JobList jobs;
        Job *job = jobs.start(u"a"_s, u"First"_s);
        job->setPausable();
        job->pause();
        QCOMPARE(jobs.index(0, JobList::State).data().toString(), u"‖ paused"_s);
        QCOMPARE(jobs.running().size(), 1);
        job->resume();
        QCOMPARE(jobs.index(0, JobList::State).data().toString(), u"● running"_s);
    }

    void clearingKeepsWhatStillRuns()
    {
        JobList jobs;
        const QAbstractItemModelTester tester(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        jobs.start(u"a"_s, u"First"_s)->finish({});
        jobs.start(u"b"_s, u"Second"_s);
        jobs.start(u"c"_s, u"Third"_s)->finish({});
        QTRY_COMPARE(jobs.running().size(), 1);
        jobs.clearFinished();
        QCOMPARE(jobs.rowCount(), 1);
        QVERIFY(jobs.find(u"b"_s));
        QVERIFY(!jobs.find(u"a"_s));
    }

    void theLogTakesLinesFromAnyThreadAndForgetsTheOldest()
    {
        LogModel log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::jthread writer([&log] {
            for (int i = 0; i < 6000; ++i)
                log.post(
                    {QDateTime::currentDateTimeUtc(), QtWarningMsg, u"daao.test"_s, u"line %1"_s.arg(i)});
        });
        writer.join();
        QTRY_COMPARE(log.rowCount(), 5000);
        QVERIFY(log.index(4999, 0).data().toString().endsWith(u"line 5999"));
        QVERIFY(log.text().startsWith(log.index(0, 0).data().toString()));
    }
};

QTEST_GUILESS_MAIN(TestJobList)
#include "tst_joblist.moc"
