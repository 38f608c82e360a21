#pragma once

#include "ui/models/selectionhub.h"
#include "ui/pages/session.h"
#include "ui/window/actions.h"
#include "ui/window/preferences.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <QUndoGroup>

#include <functional>
#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace daao {

class Dock;
class RunActions;
class CompareView;
class ExplorePage;
class LogModel;
struct Notice;
class NoticeBar;
class StartPage;
class StatusLine;
struct PaletteEntry;

/// How the window gets a session: opening happens elsewhere and calls back on the GUI thread.
struct ProjectOpening
{
    QString path; ///< empty: the default project
    double pace = 0;
    QPointer<QObject> receiver; ///< once it is gone, nobody is called
    std::function<void(const QString &sentence)> progress;
    std::function<void(Result<std::shared_ptr<Session>>)> done;
};

/// The window: pages, docks, menus and the status bar around one open project. Everything that can be done is
/// an entry of actions().
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        std::function<void(const ProjectOpening &)> open;
        QSettings &settings;
        LogModel &log;
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The last project, or the start page.
    void start(const QString &project = {});
    void openProject(const QString &path);
    void closeProject();

    Session *session() const { return m_session.get(); }
    SelectionHub &hub() { return m_hub; }
    Actions &actions() { return m_actions; }
    ExplorePage *explore() const { return m_explore; }
    NoticeBar &notices() { return *m_notices; }
    const Preferences &preferences() const { return m_preferences; }
    void setPreferences(const Preferences &preferences);
    Dock *dock(const QString &name) const;

public slots:
    void showStartPage();
    void showExplore();
    void showCompare();
    /// Two runs side by side, by their ids.
    void compare(const QString &left, const QString &right);
    void openPalette(const QString &beginning = {});
    void openSettings(int page = 0);
    void openConnect();
    void explainSimulation();
    void resetLayout();

signals:
    void projectOpened(); ///< and what lay on its desk is back
    void projectRefused(const daao::Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    // mainwindow.cpp
    void buildFrame();
    void applyLook();
    bool mayCloseNow();
    void askToStop();
    void stopAndClose();
    void saveLayout();
    // windowactions.cpp
    void buildActions();
    void buildFileActions();
    void buildViewActions();
    void buildRunActions();
    void buildHelpActions();
    void buildMenus();
    void fillMenu(class QMenu *menu, const QStringList &ids);
    void fillRecent(class QMenu *menu);
    void fillPool(class QMenu *menu);
    void fillLayouts(class QMenu *menu);
    void saveLayoutAs();
    void exportRuns();
    void chooseProject(bool isNew);
    void backUp();
    void enableActions();
    // windowtools.cpp
    void buildToolBar();
    void buildActivityBar();
    void showRunTools();
    void fitToolBar();
    void clearRunTools();
    void fillPolicies();
    void showChoice();
    void takeChoice();
    QList<PaletteEntry> paletteEntries();
    QList<PaletteEntry> nodeEntries();
    void readRunEntries(class CommandPalette *palette);
    // windowproject.cpp
    void adoptSession(std::shared_ptr<Session> session);
    void dropSession();
    void buildExplore();
    void buildInspector();
    void buildDocks();
    Dock *addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void arrangeDocks();
    void followSession();
    void finishOpening();
    void takeLearned();
    void editPolicy();
    void restoreDesk();
    void saveDesk();
    void runDropped(const QString &name, const QList<Query> &queries);
    void notify(const Notice &notice);

    static constexpr int layoutVersion = 2; ///< of the set of docks; another starts from the shipped layout

    Parts m_parts;
    Preferences m_preferences;
    Actions m_actions;
    SelectionHub m_hub;
    QUndoGroup m_undo;
    std::shared_ptr<Session> m_session;
    QStackedWidget *m_pages;
    StartPage *m_start;
    ExplorePage *m_explore = nullptr;
    CompareView *m_compare = nullptr;
    NoticeBar *m_notices;
    StatusLine *m_status;
    int m_roomForDocks = 0; ///< the width that was there for them to be arranged in
    QList<Dock *> m_docks;
    RunActions *m_runActions = nullptr; ///< while a project is open
    QToolBar *m_toolBar = nullptr;
    QComboBox *m_policy = nullptr;
    QDoubleSpinBox *m_lambda = nullptr;
    QComboBox *m_budget = nullptr;
    QMenu *m_dockMenu = nullptr;
    QMenu *m_graphMenu = nullptr;
    QMenu *m_runMenu = nullptr;
    QAction *m_runRule = nullptr;
    QAction *m_toolRule = nullptr;
    QList<QAction *> m_runTools; ///< in the tool bar while a project is open
    QTimer m_deskTimer;
    bool m_isOpening = false;
    bool m_isClosing = false;
    QString m_usualPolicy;       ///< the project's; empty once the user has chosen one
    bool m_wantsConnect = false; ///< once the project is open
    bool m_fillsTools = false;
};

} // namespace daao
