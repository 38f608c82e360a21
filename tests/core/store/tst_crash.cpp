#include "core/base/random.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

#include "tests/core/store/storetest.h"

using namespace daao;
using namespace daao::test;

namespace {

/// What one killed process was told is on disk.
struct Told
{
    QStringList runs;
    QStringList sent; ///< "RUN-ID REQUEST-ID"
};

Told runUntilKilled(const QString &file, int firstNumber, int lines)
{
    QProcess process;
    process.start(QStringLiteral(CRASHER), {file, QString::number(firstNumber)});
    QByteArray output;
    while (output.count('\n') < lines && process.waitForReadyRead(30'000))
        output += process.readAllStandardOutput();
    process.kill(); // SIGKILL
    process.waitForFinished();
    output += process.readAllStandardOutput();
    Told told;
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith("run "))
            told.runs.append(QString::fromLatin1(line.mid(4)));
        if (line.startsWith("sent "))
            told.sent.append(QString::fromLatin1(line.mid(5)));
    }
    return told;
}

} // namespace

/// kill -9 at random moments while four threads record (reliability.md 5). DAAO_KILLS: how often.
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void nothingAcknowledgedIsLostAndNothingIsHalf()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"p.daao"_s);
        opened(file).reset();
        const int kills = std::max(qEnvironmentVariableIntValue("DAAO_KILLS"), 12);
        Random random(2026);
        qint64 acknowledged = 0;
        qint64 ledgerRows = 0;
        qint64 interruptedRuns = 0;
        double slowestStart = 0;
        for (int i = 0; i < kills; ++i) {
            const Told told = runUntilKilled(file, 1'000'000 * (i + 1), int(random.between(1, 60)));
            QElapsedTimer timer;
            timer.start();
            const auto project = opened(file);
            slowestStart = std::max(slowestStart, double(timer.nsecsElapsed()) / 1e6);
            for (const QString &id : told.runs) {
                const auto run = project->archive().run(id);
                QVERIFY2(run.has_value(), qPrintable(u"lost: "_s + id));
                const int number = id.left(8).toInt(nullptr, 16);
                QVERIFY2(*run == plainRun(number), qPrintable(u"not whole: "_s + id));
            }
            for (const QString &sent : told.sent) {
                const auto run = project->archive().run(sent.section(u' ', 0, 0));
                QVERIFY2(run && !run->calls().isEmpty(), qPrintable(u"lost: "_s + sent));
                QCOMPARE(run->calls()[0].reply.attempts[0].requestId, sent.section(u' ', 1));
            }
            // Whoever was at work is named at the next start, once, and is never taken for finished.
            const QStringList named = project->interrupted();
            const auto marked = project->archive().runs({.status = RunStatus::Interrupted, .limit = -1});
            QVERIFY(marked);
            for (const QString &id : named)
                QVERIFY(std::ranges::any_of(*marked, [&](const RunSummary &run) { return run.id == id; }));
            interruptedRuns += named.size();
            QCOMPARE(marked->size(), interruptedRuns);
            QCOMPARE(*project->archive().count({.status = RunStatus::Running}), 0);
            acknowledged += told.runs.size();
            ledgerRows += told.sent.size();
        }
        const auto check = opened(file)->check();
        QVERIFY(check);
        QCOMPARE(check->faults, QStringList());
        QVERIFY(acknowledged > 0);
        std::printf(
            "{\"kills\": %d, \"acknowledged_runs\": %lld, \"acknowledged_ledger_rows\": %lld, \"lost\": 0, "
            "\"half_written\": 0, \"named_interrupted\": %lld, \"slowest_start_ms\": %.1f}\n",
            kills, acknowledged, ledgerRows, interruptedRuns, slowestStart);
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
