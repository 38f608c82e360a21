#pragma once

#include "app/opening.h"
#include "ui/models/logmodel.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/querybar.h"
#include "ui/window/mainwindow.h"

#include <QSettings>
#include <QSignalSpy>

namespace daao {

/// The real window over a real project, as a person would open it; its settings are a file of the test.
struct Desk
{
    static constexpr int patience = 60'000; // a new project is generated, on a busy machine

    std::unique_ptr<QSettings> settings;
    std::unique_ptr<MainWindow> window;
    MainWindow *operator->() const { return window.get(); }

    /// Preferences under which simulated LLMs answer at once and nothing is trained behind the test's back.
    static void prepare(const QString &settingsFile)
    {
        QSettings settings(settingsFile, QSettings::IniFormat);
        Preferences preferences;
        preferences.pace = 0;
        preferences.learn = false;
        preferences.save(settings);
    }

    static Desk open(const QString &project, const QString &settingsFile, LogModel &log)
    {
        Desk desk;
        desk.settings = std::make_unique<QSettings>(settingsFile, QSettings::IniFormat);
        desk.window = std::make_unique<MainWindow>(
            MainWindow::Parts{.open = &openInBackground, .settings = *desk.settings, .log = log});
        desk.window->show();
        QSignalSpy opened(desk.window.get(), &MainWindow::projectOpened);
        desk.window->openProject(project);
        if (opened.isEmpty())
            opened.wait(patience);
        return desk;
    }

    static void type(MainWindow &window, const QString &text)
    {
        window.explore()->queryBar().setQuery({.text = text});
    }
};

} // namespace daao
