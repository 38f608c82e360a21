#include "core/store/readers.h"
#include "core/store/writer.h"

#include <sys/resource.h>

#include <QTemporaryDir>

#include <csignal>
#include <thread>

#include "tests/core/domain/samplerun.h"
#include "tests/core/store/storetest.h"

using namespace daao;
using namespace daao::test;

namespace {

/// No file of this process may grow beyond `bytes`: the disk is full, until the guard goes.
class FullDisk
{
public:
    explicit FullDisk(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{rlim_t(bytes), m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

Run bigRun(int number)
{
    Run run = plainRun(number);
    run.answerText = QString(200'000, QChar(u'a' + number % 20));
    return run;
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void everyFieldOfARunComesBack()
    {
        const auto project = opened(path(u"fields"_s));
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const Run run = sampleRun(seed);
            QVERIFY(isSaved(*project, run));
            const auto back = project->archive().run(run.id);
            QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message));
            for (qsizetype i = 0; i < run.nodes.size(); ++i)
                QVERIFY(back->nodes[i] == run.nodes[i]);
            QVERIFY(back->plan == run.plan);
            QVERIFY(*back == run);
        }
        QCOMPARE(project->check()->faults, QStringList());
    }

    void aRunIsThereStepByStep()
    {
        const auto project = opened(path(u"steps"_s));
        Recorder &recorder = project->recorder();
        const Run run = plainRun(1);
        Run begun = run;
        begun.nodes.clear();
        recorder.runStarted(begun);
        QVERIFY(recorder.flush().result());
        QVERIFY(project->archive().run(run.id)->status == RunStatus::Running);
        QCOMPARE(project->archive().run(run.id)->nodes.size(), 0);
        recorder.nodeFinished(run.id, run.nodes[0]);
        QVERIFY(recorder.flush().result());
        QCOMPARE(project->archive().run(run.id)->nodes.size(), 1);
        recorder.runFinished(run);
        QVERIFY(recorder.saved(run.id).result());
        QVERIFY(*project->archive().run(run.id) == run);
    }

    void theLedgerIsOnDiskBeforeMoneyIsSpent()
    {
        const auto project = opened(path(u"ledger"_s));
        Run run = plainRun(1);
        project->recorder().runStarted(run);
        const AttemptStart start{.runId = run.id,
                                 .node = u"n1"_s,
                                 .model = u"sim-mini"_s,
                                 .requestId = u"r-1"_s,
                                 .startedAt = run.startedAt};
        QVERIFY(project->recorder().starting(start).result());
        const auto other = opened(path(u"ledger"_s)); // what another process would see now
        const auto seen = other->archive().run(run.id);
        QVERIFY(seen && seen->nodes.size() == 1);
        QCOMPARE(seen->nodes[0].calls[0].reply.attempts[0].requestId, u"r-1"_s);
        QVERIFY(seen->nodes[0].calls[0].reply.attempts[0].mayHaveBeenBilled);
    }

    void freeAttemptsWaitForNobody()
    {
        const auto project = opened(path(u"free"_s));
        AttemptStart start{.runId = u"x"_s, .node = u"n1"_s, .mayCostMoney = false};
        QVERIFY(project->recorder().starting(start).isFinished());
    }

    void aRunThatWasLeftOpenIsInterrupted()
    {
        {
            const auto project = opened(path(u"left"_s));
            project->recorder().runStarted(plainRun(1));
        }
        const auto project = opened(path(u"left"_s));
        QVERIFY(project->archive().run(plainRun(1).id)->status == RunStatus::Interrupted);
        QCOMPARE(project->archive().runs({.text = u"water"_s})->size(), 1); // and can be found
    }

    void manyThreadsRecordAtOnce()
    {
        const auto project = opened(path(u"threads"_s));
        std::vector<std::thread> threads;
        std::atomic<int> saved = 0;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 25; ++i)
                    saved += isSaved(*project, plainRun(100 * t + i)) ? 1 : 0;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(saved.load(), 200);
        QCOMPARE(*project->archive().count(), 200);
        QCOMPARE(project->check()->faults, QStringList());
    }

    void aFullDiskIsSaidAtOnceAndNothingIsLostWhenThereIsRoomAgain()
    {
        const auto project = opened(path(u"full"_s));
        QVERIFY(isSaved(*project, plainRun(1)));
        {
            const FullDisk full(300'000); // the log of the project grows beyond it
            QVERIFY(!isSaved(*project, bigRun(2)));
            const auto told = project->recorder().flush().result();
            QVERIFY(!told && told.error().kind == ErrorKind::Storage);
            QVERIFY(project->archive().run(plainRun(1).id)); // what was stored can be read
        }
        const auto again = project->recorder().flush().result(); // the pieces were kept
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().detail));
        QVERIFY(*project->archive().run(bigRun(2).id) == bigRun(2));
        QCOMPARE(project->check()->faults, QStringList());
    }

    void aFileThatMayNotGrowIsCalledAFullDisk()
    {
        const QString file = path(u"pages"_s);
        opened(file).reset();
        auto db = sql::Connection::open(file, {});
        QVERIFY(db);
        const qint64 pages = (*db)->number("PRAGMA page_count").value_or(0);
        QVERIFY(
            (*db)->run(QByteArray("PRAGMA max_page_count = " + QByteArray::number(pages + 2)).constData()));
        store::Writer writer(std::move(*db));
        Recorder recorder(writer);
        const auto saved = recorder.save(bigRun(1)).result();
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(u"disk is full"), qPrintable(saved.error().message));
        const auto reader = opened(file);
        QCOMPARE(*reader->archive().count(), 0); // no half run
    }

    void whatCannotBeStoredTakesNothingElseDown()
    {
        const auto project = opened(path(u"twice"_s));
        QVERIFY(isSaved(*project, plainRun(1)));
        QVERIFY(!isSaved(*project, plainRun(1))); // that id is taken
        QVERIFY(isSaved(*project, plainRun(2)));
        QVERIFY(*project->archive().run(plainRun(1).id) == plainRun(1));
    }
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
