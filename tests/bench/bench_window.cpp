// The figures of the window over a project with many runs: how soon it is usable, how long opening, filtering
// and typing take, what a frame costs, how long the GUI thread is kept, and the memory. Makes the project
// (100,000 runs through its own writer) where there is none, and measures in a process of its own, so that
// the time from its start and its memory are the window's. Prints one JSON object.
//   QT_QPA_PLATFORM=offscreen bench_window [RUNS] [PROJECT-TO-KEEP]
#include "app/opening.h"
#include "app/workbench.h"
#include "ui/models/logmodel.h"

#include <QApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

#include "tests/bench/figures.h"
#include "tests/bench/madeupruns.h"
#include "tests/bench/windowbench.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

double monotonicMs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Of all threads of this process.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

bool makeProject(const QString &file, int runs)
{
    if (QFileInfo::exists(file))
        return true;
    const auto bench = Workbench::open({.project = file});
    if (!bench) {
        std::fprintf(stderr, "%s\n", qPrintable(bench.error().message));
        return false;
    }
    std::fprintf(stderr, "stored %.0f runs a second\n", MadeUpRuns::store((*bench)->project(), runs));
    return true;
}

/// The window, in this process, which began at `began`.
int measure(const QString &file, double began)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    LogModel log;
    MainWindow window({.open = &openInBackground, .settings = settings, .log = log});
    window.show();
    QApplication::processEvents();
    QJsonObject start{{u"window_ms"_s, monotonicMs() - began}};
    bool isOpen = false;
    QObject::connect(&window, &MainWindow::projectOpened, [&isOpen] { isOpen = true; });
    window.start(file);
    untilTrue([&isOpen] { return isOpen; });
    start[u"project_ms"_s] = monotonicMs() - began;
    if (!isOpen)
        return 1;
    WindowBench bench(window);
    untilTrue([&bench] { return bench.isUsable(); });
    start[u"usable_ms"_s] = monotonicMs() - began;
    start[u"usable_after_processor_ms"_s] = processorMs();
    untilTrue([&bench] { return bench.isComplete(); });
    start[u"complete_ms"_s] = monotonicMs() - began;
    start[u"resident_mb"_s] = megabytesOf("VmRSS");
    QJsonObject result = bench.figures();
    result[u"start"_s] = start;
    result[u"resident_mb_at_the_end"_s] = megabytesOf("VmRSS");
    result[u"peak_mb"_s] = megabytesOf("VmHWM");
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    window.close();
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--measure")
        return measure(arguments[2], arguments[3].toDouble());
    const int runs = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const QTemporaryDir folder;
    const QString file = argc > 2 ? arguments[2] : folder.filePath(u"bench.daao"_s);
    if (!makeProject(file, runs))
        return 1;
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedChannels);
    window.start(QCoreApplication::applicationFilePath(),
                 {u"--measure"_s, file, QString::number(monotonicMs(), 'f', 3)});
    window.waitForFinished(-1);
    return window.exitStatus() == QProcess::NormalExit ? window.exitCode() : 1;
}
