#include "ui/models/logmodel.h"
#include "ui/pages/explore/explorepage.h"

#include <QTemporaryDir>
#include <QTest>

#include "tests/app/desk.h"
#include "tests/bench/windowbench.h"

using namespace daao;
using namespace Qt::StringLiterals;

/// The window's promise that it always answers, under load.
class TestWindowAlive : public QObject
{
    Q_OBJECT

private slots:
    void theGuiThreadIsNeverKeptForFiftyMillisecondsWhileABatchRunsAndANodeStreams()
    {
        const QTemporaryDir home;
        LogModel log;
        const Desk desk = Desk::open(home.filePath(u"p.daao"_s), home.filePath(u"settings.ini"_s), log);
        QVERIFY(desk->session());
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->run() && desk->explore()->preview(), Desk::patience);

        const QJsonObject load = WindowBench(*desk.window).underLoad(150, 6000);
        QVERIFY(load[u"all_done"].toBool());
        constexpr double allowedMs = 50;
        const double work = load[u"longest_work_ms"].toDouble();
        const double block = load[u"longest_block_ms"].toDouble();
        qInfo("longest gap of the event loop: %.0f ms, %.0f ms of it ours, %.0f ms work",
              load[u"longest_gap_ms"].toDouble(), block, work);
        QVERIFY(work > 0);
        QVERIFY(work <= allowedMs); // what a lock or the disk adds depends on who else uses the machine
        desk->close();
    }
};

QTEST_MAIN(TestWindowAlive)
#include "tst_windowalive.moc"
