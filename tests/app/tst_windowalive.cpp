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
        const double gap = load[u"longest_gap_ms"].toDouble();
        const double elsewhere = load[u"gap_of_an_idle_thread_ms"].toDouble(); // what the machine adds
        qInfo("longest gap of the event loop: %.0f ms, %.0f ms of it work; of an idle thread: %.0f ms", gap,
              work, elsewhere);
        QVERIFY(work > 0);
        QVERIFY(work <= allowedMs);
        QVERIFY(gap <= allowedMs + 3 * elsewhere);
        desk->close();
    }
};

QTEST_MAIN(TestWindowAlive)
#include "tst_windowalive.moc"
