#include "app/workbench.h"
#include "ui/kit/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

using namespace daao;

namespace {

std::optional<Run> lastRun(const Archive &archive)
{
    const auto latest = archive.runs({.limit = 1});
    if (!latest || latest->isEmpty())
        return std::nullopt;
    const auto run = archive.run(latest->first().id);
    return run ? std::optional(*run) : std::nullopt;
}

/// Renders the window in both themes as run-<light|dark>-<scale>x.png; Qt fixes the scale at start
/// (QT_SCALE_FACTOR).
int takeScreenshots(QApplication &application, const QString &folder, const QString &project,
                    const std::optional<Run> &run)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "daao-workbench: %s cannot be created.\n", qPrintable(folder));
        return exitCodeOf(ErrorKind::BadInput);
    }
    for (const bool dark : {false, true}) {
        (dark ? Theme::dark() : Theme::light()).applyTo(application);
        MainWindow window(project);
        window.resize(1440, 900);
        window.showRun(run);
        window.show();
        QApplication::processEvents();
        const QString file = QStringLiteral("%1/run-%2-%3x.png")
                                 .arg(folder, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(window.devicePixelRatioF());
        if (!window.grab().save(file)) {
            std::fprintf(stderr, "daao-workbench: %s cannot be written.\n", qPrintable(file));
            return exitCodeOf(ErrorKind::BadInput);
        }
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("daao-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAAO_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "The DAAO Workbench: shows the last run of a project."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption project(QStringLiteral("project"),
                                     QCoreApplication::translate("main", "The project file."),
                                     QStringLiteral("FILE"));
    parser.addOption(project);
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QCoreApplication::translate("main", "Render the window in both themes into a folder and exit."),
        QStringLiteral("FOLDER"));
    parser.addOption(screenshot);
    parser.process(application);
    Theme::current().applyTo(application);

    const auto bench = Workbench::open({.project = parser.value(project)});
    if (!bench) {
        std::fprintf(stderr, "daao-workbench: %s\n", qPrintable(bench.error().message));
        return exitCodeOf(bench.error().kind);
    }
    const auto run = lastRun((*bench)->project().archive());
    const QString path = (*bench)->project().path();
    if (parser.isSet(screenshot))
        return takeScreenshots(application, parser.value(screenshot), path, run);
    MainWindow window(path);
    window.showRun(run);
    window.show();
    return QApplication::exec();
}
