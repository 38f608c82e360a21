#include "app/workbench.h"
#include "ui/kit/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>

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
    parser.process(application);
    Theme::current().applyTo(application);

    const auto bench = Workbench::open({.project = parser.value(project)});
    if (!bench) {
        std::fprintf(stderr, "daao-workbench: %s\n", qPrintable(bench.error().message));
        return exitCodeOf(bench.error().kind);
    }
    MainWindow window((*bench)->project().path());
    window.showRun(lastRun((*bench)->project().archive()));
    window.show();
    return QApplication::exec();
}
