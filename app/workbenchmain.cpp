#include "app/logging.h"
#include "app/opening.h"
#include "app/screenshots.h"
#include "ui/models/logmodel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace daao;

namespace {

struct CommandLine
{
    QCommandLineOption project{QStringLiteral("project"),
                               QCoreApplication::translate("main", "The project file."),
                               QStringLiteral("FILE")};
    QCommandLineOption screenshot{
        QStringLiteral("screenshot"),
        QCoreApplication::translate("main",
                                    "Render every page and dock of the sample project into a folder, in "
                                    "both themes and two scales, and exit."),
        QStringLiteral("FOLDER")};
    QCommandLineOption screenshotPass{QStringLiteral("screenshot-pass"), {}, QStringLiteral("FOLDER")};
    QCommandLineParser parser;

    void process(const QApplication &application)
    {
        parser.setApplicationDescription(QCoreApplication::translate(
            "main",
            "The DAAO Workbench: ask, see the difficulty, watch the workflow run, read why and what it "
            "cost."));
        screenshotPass.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({project, screenshot, screenshotPass});
        parser.process(application);
    }
};

/// The catalogue of the person's language, and Qt's own words in it where they are installed. English needs
/// one too: for its plurals.
void speak(QApplication &application, const Preferences &preferences)
{
    const QLocale locale = preferences.language.isEmpty() ? QLocale::system() : QLocale(preferences.language);
    QLocale::setDefault(locale);
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    auto *english = new QTranslator(&application); // what a catalogue lacks is at least right English
    if (english->load(QStringLiteral(":/i18n/workbench_en.qm")))
        QCoreApplication::installTranslator(english);
    install(QStringLiteral("workbench"), QStringLiteral(":/i18n"));
}

} // namespace

int main(int argc, char *argv[])
{
    const auto isPhotographing = [](const char *argument) { return qstrncmp(argument, "--screenshot", 12) == 0; };
    if (std::any_of(argv, argv + argc, isPhotographing) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // the pictures need no display
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("daao-workbench"));
    QCoreApplication::setOrganizationName(QStringLiteral("daao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAAO_VERSION));
    QSettings settings;
    speak(application, Preferences::load(settings));
    CommandLine line;
    line.process(application);
    if (line.parser.isSet(line.screenshot))
        return takeAllScreenshots(QCoreApplication::applicationFilePath(),
                                  line.parser.value(line.screenshot));
    LogModel log;
    showMessagesIn(&log);
    int code = 0;
    if (line.parser.isSet(line.screenshotPass)) {
        code = takeScreenshots(line.parser.value(line.screenshotPass), log);
    } else {
        MainWindow window({.open = &openInBackground, .settings = settings, .log = log});
        window.show();
        window.start(line.parser.value(line.project));
        code = QApplication::exec();
    }
    showMessagesIn(nullptr);
    return code;
}
