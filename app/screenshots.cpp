#include "app/screenshots.h"

#include "app/opening.h"
#include "ui/kit/dock.h"
#include "ui/kit/notices.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/querybar.h"
#include "ui/window/commandpalette.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int waitAtMostMs = 60'000;
constexpr QSize pictureSize{1440, 900};

/// Lets the window live until `ready` or the time is over.
bool waitFor(const std::function<bool()> &ready, int atMostMs = waitAtMostMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!ready()) {
        if (timer.hasExpired(atMostMs))
            return false;
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    return true;
}

void settle(int ms = 300)
{
    QElapsedTimer timer;
    timer.start();
    waitFor([&] { return timer.hasExpired(ms); });
}

class Photographer
{
public:
    Photographer(QString folder, QString theme)
        : m_folder(std::move(folder))
        , m_theme(std::move(theme))
    {}

    /// The window, with the popups in front of it where they stand.
    bool take(QWidget &window, const QString &name) const
    {
        settle();
        QPixmap picture = window.grab();
        QPainter painter(&picture);
        for (QWidget *other : QApplication::topLevelWidgets())
            if (other != &window && other->isVisible() && other->parentWidget())
                painter.drawPixmap(other->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()),
                                   other->grab());
        painter.end();
        const QString file =
            u"%1/%2-%3-%4x.png"_s.arg(m_folder, name, m_theme).arg(window.devicePixelRatioF());
        if (picture.save(file))
            return true;
        std::fprintf(stderr, "daao-workbench: %s cannot be written.\n", qPrintable(file));
        return false;
    }

private:
    QString m_folder;
    QString m_theme;
};

bool takeDialogs(MainWindow &window, const Photographer &camera)
{
    bool ok = true;
    const auto close = [&] {
        for (QDialog *dialog : window.findChildren<QDialog *>())
            dialog->close();
        settle(50);
    };
    for (const auto &[name, show] : std::initializer_list<std::pair<QString, std::function<void()>>>{
             {u"palette"_s, [&] { window.openPalette(); }},
             {u"connect"_s, [&] { window.openConnect(); }},
             {u"settings"_s, [&] { window.openSettings(0); }},
             {u"shortcuts"_s, [&] { window.openSettings(1); }},
             {u"simulated"_s, [&] { window.explainSimulation(); }}}) {
        show();
        ok = camera.take(window, name) && ok;
        close();
    }
    window.explore()->queryBar().openProblems();
    ok = camera.take(window, u"insert-problem"_s) && ok;
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    return ok;
}

bool takeDocks(MainWindow &window, const Photographer &camera)
{
    bool ok = true;
    for (Dock *dock : window.findChildren<Dock *>()) {
        dock->show();
        dock->raise();
        ok = camera.take(window, u"dock-"_s + dock->objectName()) && ok;
    }
    return ok;
}

} // namespace

int takeAllScreenshots(const QString &program, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "daao-workbench: %s cannot be created.\n", qPrintable(folder));
        return exitCodeOf(ErrorKind::BadInput);
    }
    for (const QString &scale : {u"1"_s, u"2"_s}) {
        QProcess again;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        again.setProcessEnvironment(environment);
        again.setProcessChannelMode(QProcess::ForwardedChannels);
        again.start(program, {u"--screenshot-pass"_s, folder});
        if (!again.waitForFinished(-1) || again.exitCode() != 0)
            return again.exitCode() == 0 ? exitCodeOf(ErrorKind::Internal) : again.exitCode();
    }
    return 0;
}

int takeScreenshots(const QString &folder, LogModel &log)
{
    const QTemporaryDir home;
    QSettings settings(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
    MainWindow window({.open = &openInBackground, .settings = settings, .log = log});
    window.resize(pictureSize);
    window.show();
    bool ok = true;
    const auto inBothThemes = [&](const std::function<bool(const Photographer &)> &take) {
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            Preferences preferences = window.preferences();
            preferences.theme = mode;
            window.setPreferences(preferences);
            ok = take(Photographer(folder, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s)) && ok;
        }
    };
    window.showStartPage();
    inBothThemes([&](const Photographer &camera) { return camera.take(window, u"start"_s); });

    window.openProject(home.filePath(u"sample.daao"_s));
    if (!waitFor(
            [&] { return window.session() && window.explore()->run() && window.explore()->preview(); })) {
        std::fprintf(stderr, "daao-workbench: the sample project did not open.\n");
        return exitCodeOf(ErrorKind::Internal);
    }
    constexpr int trainingAtMostMs = 300'000; // unless an earlier program left its result
    if (!waitFor([&] { return window.session()->choice().policy == u"daao"; }, trainingAtMostMs)) {
        std::fprintf(stderr, "daao-workbench: the policy of the sample project was not trained.\n");
        return exitCodeOf(ErrorKind::Internal);
    }
    ok = waitFor([&] { return window.explore()->preview()->policy.startsWith(u"daao@"); });
    window.notices().clear();
    window.explore()->startRun();
    ok = waitFor([&] { return window.session()->jobs().running().isEmpty(); }) && ok;
    settle(1000);
    inBothThemes([&](const Photographer &camera) {
        return camera.take(window, u"explore"_s) && takeDialogs(window, camera) && takeDocks(window, camera);
    });
    return ok ? 0 : exitCodeOf(ErrorKind::Internal);
}

} // namespace daao
