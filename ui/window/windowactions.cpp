#include "core/base/deliver.h"
#include "ui/kit/dock.h"
#include "ui/kit/notices.h"
#include "ui/models/logmodel.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/querybar.h"
#include "ui/pages/explore/queryfile.h"
#include "ui/pages/runs/runactions.h"
#include "ui/pages/workflow/workflowpanel.h"
#include "ui/window/mainwindow.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QString layoutsGroup = u"Layouts"_s; // in the settings: the docks, by the name the user gave

} // namespace

void MainWindow::buildActions()
{
    buildFileActions();
    buildViewActions();
    buildRunActions();
    buildHelpActions();
}

void MainWindow::buildFileActions()
{
    const QString file = tr("File");
    m_actions.add({u"file.new"_s, file, tr("&New project…"), {QKeySequence::New}, {}, {}}, this,
                  [this] { chooseProject(true); });
    m_actions.add({u"file.open"_s, file, tr("&Open project…"), {QKeySequence::Open}, u"open"_s, {}}, this,
                  [this] { chooseProject(false); });
    m_actions.add({u"file.close"_s, file, tr("&Close project"), {}, {}, {}}, this,
                  [this] { closeProject(); });
    m_actions.add({u"file.quickOpen"_s,
                   file,
                   tr("&Quick open a run…"),
                   {QKeySequence(u"Ctrl+P"_s)},
                   {},
                   tr("The command palette, among the runs")},
                  this, [this] { openPalette(u"# "_s); });
    m_actions.add({u"file.import"_s, file, tr("&Import queries…"), {}, {}, {}}, this,
                  [this] { m_runActions->importAction()->trigger(); });
    m_actions.add({u"file.exportRuns"_s, file, tr("&Export the selected runs…"), {}, {}, {}}, this,
                  &MainWindow::exportRuns);
    m_actions.add({u"file.exportGraph"_s, file, tr("Export the &workflow…"), {}, {}, {}}, this,
                  [this] { m_explore->workflow().action(u"graph.export"_s)->trigger(); });
    m_actions.add({u"file.backup"_s,
                   file,
                   tr("&Back up now…"),
                   {},
                   {},
                   tr("Writes a verified copy of the project as it is now")},
                  this, [this] { backUp(); });
    m_actions.add(
        {u"file.settings"_s, file, tr("&Settings…"), {QKeySequence(u"Ctrl+,"_s)}, u"settings"_s, {}}, this,
        [this] { openSettings(); });
    m_actions.add({u"file.quit"_s, file, tr("&Quit"), {QKeySequence::Quit}, u"quit"_s, {}}, this,
                  [this] { close(); });

    const QString edit = tr("Edit");
    QAction *undo = m_undo.createUndoAction(this, tr("&Undo"));
    undo->setObjectName(u"edit.undo"_s);
    undo->setShortcuts(QKeySequence::Undo);
    QAction *redo = m_undo.createRedoAction(this, tr("&Redo"));
    redo->setObjectName(u"edit.redo"_s);
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    m_actions.adopt(edit, undo);
    m_actions.adopt(edit, redo);
}

void MainWindow::buildViewActions()
{
    const QString view = tr("View");
    const auto setTheme = [this](Theme::Mode mode) {
        Preferences wanted = m_preferences;
        wanted.theme = mode;
        setPreferences(wanted);
    };
    m_actions.add({u"view.light"_s, view, tr("&Light theme"), {}, {}, {}}, this,
                  [setTheme] { setTheme(Theme::Mode::Light); });
    m_actions.add({u"view.dark"_s, view, tr("&Dark theme"), {}, {}, {}}, this,
                  [setTheme] { setTheme(Theme::Mode::Dark); });
    m_actions.add({u"view.system"_s, view, tr("Theme of the &system"), {}, u"theme"_s, {}}, this,
                  [setTheme] { setTheme(Theme::Mode::System); });
    const auto grow = [this](int by) {
        Preferences wanted = m_preferences;
        wanted.fontDelta = by == 0 ? 0 : std::clamp(wanted.fontDelta + by, -2, 8);
        setPreferences(wanted);
    };
    m_actions.add({u"view.larger"_s, view, tr("Lar&ger text"), {QKeySequence(u"Ctrl+Alt+Up"_s)}, {}, {}},
                  this, [grow] { grow(1); });
    m_actions.add({u"view.smaller"_s, view, tr("S&maller text"), {QKeySequence(u"Ctrl+Alt+Down"_s)}, {}, {}},
                  this, [grow] { grow(-1); });
    m_actions.add({u"view.usual"_s, view, tr("&Usual text size"), {QKeySequence(u"Ctrl+Alt+Home"_s)}, {}, {}},
                  this, [grow] { grow(0); });
    m_actions.add({u"view.full"_s, view, tr("&Full screen"), {QKeySequence(Qt::Key_F11)}, {}, {}}, this,
                  [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    QAction *hide = m_actions.add({u"view.hideTruth"_s, view, tr("&Hide the true difficulty"), {}, {}, {}});
    hide->setCheckable(true);
    hide->setChecked(m_preferences.hideTruth);
    connect(hide, &QAction::toggled, this, [this](bool on) {
        Preferences wanted = m_preferences;
        wanted.hideTruth = on;
        setPreferences(wanted);
    });
    const QString window = tr("Window");
    m_actions.add({u"window.palette"_s,
                   window,
                   tr("&Command palette…"),
                   {QKeySequence(u"Ctrl+K"_s), QKeySequence(u"Ctrl+Shift+P"_s)},
                   u"command"_s,
                   {}},
                  this, [this] { openPalette(); });
    m_actions.add(
        {u"window.explore"_s, window, tr("&Explore"), {QKeySequence(u"Ctrl+1"_s)}, u"explore"_s, {}}, this,
        &MainWindow::showExplore);
    m_actions.add(
        {u"window.compare"_s, window, tr("Co&mpare"), {QKeySequence(u"Ctrl+7"_s)}, u"compare"_s, {}}, this,
        &MainWindow::showCompare);
    m_actions.add({u"window.saveLayout"_s, window, tr("&Save layout as…"), {}, {}, {}}, this,
                  [this] { saveLayoutAs(); });
    m_actions.add({u"window.reset"_s, window, tr("&Reset the layout"), {}, {}, {}}, this,
                  &MainWindow::resetLayout);
    m_actions.add({u"window.dockAll"_s, window, tr("&Dock all"), {}, {}, tr("Brings floating docks back")},
                  this, [this] {
                      for (Dock *each : m_docks)
                          each->setFloating(false);
                  });
    m_actions.add({u"window.notices"_s, window, tr("Close all &notices"), {}, {}, {}}, this,
                  [this] { m_notices->clear(); });
}

void MainWindow::buildRunActions()
{
    const QString query = tr("Query");
    m_actions.add({u"query.focus"_s, query, tr("Go to the &question"), {QKeySequence(u"Ctrl+E"_s)}, {}, {}},
                  this, [this] {
                      showExplore();
                      m_explore->queryBar().edit().setFocus();
                  });
    m_actions.add({u"query.insert"_s,
                   query,
                   tr("&Insert a generated problem…"),
                   {QKeySequence(u"Ctrl+G"_s)},
                   u"insert"_s,
                   {}},
                  this, [this] { m_explore->queryBar().openProblems(); });
    m_actions.add(
        {u"query.history"_s, query, tr("&Earlier questions…"), {QKeySequence(u"Ctrl+H"_s)}, u"history"_s, {}},
        this, [this] { m_explore->queryBar().openHistory(); });
    m_actions.add({u"query.file"_s, query, tr("Queries from a &file…"), {}, {}, {}}, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Queries from a file"), {},
                                                          tr("Queries (*.txt *.json *.jsonl *.csv)"));
        if (path.isEmpty())
            return;
        const auto queries = QueryFile::read(path);
        if (!queries)
            notify({Notice::Severity::Error, queries.error().message, {}, {}});
        else if (queries->size() == 1)
            m_explore->queryBar().setQuery(queries->first());
        else
            runDropped(QFileInfo(path).fileName(), *queries);
    });
    const QString run = tr("Run");
    m_actions.add({u"run.start"_s,
                   run,
                   tr("&Run"),
                   {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)},
                   u"run"_s,
                   {}},
                  this, [this] { m_explore->startRun(); });
    m_actions.add({u"run.again"_s, run, tr("Run again with a &new seed"), {QKeySequence(Qt::Key_F5)}, {}, {}},
                  this, [this] { m_explore->startAgain(); });
    m_actions.add({u"run.stop"_s,
                   run,
                   tr("&Stop"),
                   {QKeySequence(u"Ctrl+."_s), QKeySequence(u"Shift+F5"_s)},
                   u"stop"_s,
                   {}},
                  this, [this] { m_explore->stopRun(); });
    m_actions.add({u"run.stopAll"_s, run, tr("Stop &all jobs"), {}, {}, {}}, this, [this] {
        for (Job *job : m_session->jobs().running())
            job->cancel();
    });
    const QString models = tr("Models");
    m_actions.add({u"models.connect"_s, models, tr("&Connect my models…"), {}, u"connect"_s, {}}, this,
                  &MainWindow::openConnect);
}

void MainWindow::buildHelpActions()
{
    const QString help = tr("Help");
    m_actions.add({u"help.start"_s, help, tr("&Start page"), {}, {}, {}}, this, [this] {
        saveLayout();
        showStartPage();
    });
    m_actions.add({u"help.keys"_s,
                   help,
                   tr("&Keyboard map"),
                   {QKeySequence(Qt::Key_F1), QKeySequence(u"Ctrl+/"_s)},
                   u"keyboard"_s,
                   {}},
                  this, [this] { openSettings(1); });
    m_actions.add({u"help.simulated"_s, help, tr("&What is simulated?"), {}, u"simulate"_s, {}}, this,
                  &MainWindow::explainSimulation);
    m_actions.add({u"help.report"_s,
                   help,
                   tr("Copy a &report"),
                   {},
                   {},
                   tr("Version and log, without prompts and keys, to the clipboard")},
                  this, [this] {
                      QGuiApplication::clipboard()->setText(u"DAAO Workbench %1, Qt %2\n%3"_s.arg(
                          QStringLiteral(DAAO_VERSION), QString::fromLatin1(qVersion()), m_parts.log.text()));
                      notify({Notice::Severity::Info, tr("The report is in the clipboard."), {}, {}});
                  });
    m_actions.add({u"help.about"_s, help, tr("&About"), {}, u"help"_s, {}}, this, [this] {
        auto *box = new QMessageBox(this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("About the DAAO Workbench"));
        box->setText(tr("DAAO Workbench %1").arg(QStringLiteral(DAAO_VERSION)));
        box->setInformativeText(
            tr("Difficulty-aware orchestration of LLM agents: estimate, route, run, explain.\n"
               "Free software under the GNU General Public License, version 3 or later."));
        box->open();
    });
}

void MainWindow::buildMenus()
{
    const QString rule;
    QMenu *file = menuBar()->addMenu(tr("&File"));
    fillMenu(file, {u"file.new"_s, u"file.open"_s});
    QMenu *recent = file->addMenu(tr("&Recent projects"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    fillMenu(file, {u"file.quickOpen"_s, rule, u"file.import"_s, u"file.exportRuns"_s, u"file.exportGraph"_s});
    fillMenu(file, {u"file.backup"_s, u"file.close"_s, rule, u"file.settings"_s, rule, u"file.quit"_s});
    fillMenu(menuBar()->addMenu(tr("&Edit")), {u"edit.undo"_s, u"edit.redo"_s});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_dockMenu = view->addMenu(tr("D&ocks"));
    fillMenu(view, {rule, u"view.light"_s, u"view.dark"_s, u"view.system"_s, rule, u"view.larger"_s,
                    u"view.smaller"_s, u"view.usual"_s, rule, u"view.full"_s, u"view.hideTruth"_s});
    fillMenu(menuBar()->addMenu(tr("&Query")),
             {u"query.focus"_s, u"query.insert"_s, u"query.history"_s, u"query.file"_s});
    m_runMenu = menuBar()->addMenu(tr("&Run"));
    fillMenu(m_runMenu, {u"run.start"_s, u"run.again"_s, u"run.stop"_s, u"run.stopAll"_s});
    m_graphMenu = menuBar()->addMenu(tr("&Graph"));
    QMenu *models = menuBar()->addMenu(tr("&Models"));
    QMenu *pool = models->addMenu(tr("&Pool"));
    connect(pool, &QMenu::aboutToShow, this, [this, pool] { fillPool(pool); });
    fillMenu(models, {u"models.connect"_s});
    QMenu *window = menuBar()->addMenu(tr("&Window"));
    fillMenu(window, {u"window.explore"_s, u"window.compare"_s, u"window.palette"_s, rule});
    QMenu *layouts = window->addMenu(tr("&Layouts"));
    connect(layouts, &QMenu::aboutToShow, this, [this, layouts] { fillLayouts(layouts); });
    fillMenu(window,
             {u"window.saveLayout"_s, u"window.reset"_s, u"window.dockAll"_s, rule, u"window.notices"_s});
    fillMenu(menuBar()->addMenu(tr("&Help")),
             {u"help.start"_s, u"help.keys"_s, u"help.simulated"_s, rule, u"help.report"_s, u"help.about"_s});
}

void MainWindow::fillMenu(QMenu *menu, const QStringList &ids)
{
    for (const QString &id : ids)
        if (id.isEmpty())
            menu->addSeparator();
        else
            menu->addAction(m_actions.find(id));
}

void MainWindow::fillRecent(QMenu *menu)
{
    menu->clear();
    for (const QString &path : m_preferences.recent)
        connect(menu->addAction(QString(path).replace(u'&', "&&"_L1)), &QAction::triggered, this,
                [this, path] { openProject(path); });
    menu->setEnabled(!m_preferences.recent.isEmpty());
}

void MainWindow::fillPool(QMenu *menu)
{
    menu->clear();
    if (!m_session)
        return;
    const auto add = [&](const QString &name, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_session->poolName() == name);
        connect(action, &QAction::triggered, this, [this, name] { m_session->usePool(name); });
    };
    add({}, tr("&Usual: your endpoints, else the simulated pool"));
    add(u"all"_s, tr("&All LLMs"));
    menu->addSeparator();
    for (const EndpointHealth &health : m_session->endpoints())
        add(health.endpoint.name, health.endpoint.url.isEmpty()
                                      ? tr("%1 (SIMULATED)").arg(health.endpoint.name)
                                      : health.endpoint.name);
}

void MainWindow::exportRuns()
{
    m_runActions->refresh();
    if (m_runActions->exportAction()->isEnabled())
        m_runActions->exportAction()->trigger();
    else
        notify({Notice::Severity::Info, tr("Select the runs to export in the list of runs first."), {}, {}});
}

void MainWindow::fillLayouts(QMenu *menu)
{
    menu->clear();
    m_parts.settings.beginGroup(layoutsGroup);
    const QStringList names = m_parts.settings.childKeys();
    m_parts.settings.endGroup();
    for (const QString &name : names)
        connect(
            menu->addAction(QString(name).replace(u'&', "&&"_L1)), &QAction::triggered, this, [this, name] {
                showExplore();
                restoreState(m_parts.settings.value(layoutsGroup + u'/' + name).toByteArray(), layoutVersion);
            });
    if (names.isEmpty())
        menu->addAction(tr("No layout was saved yet."))->setEnabled(false);
}

void MainWindow::saveLayoutAs()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"layoutName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save layout"));
    dialog->setLabelText(tr("Where the docks are now is kept under this name:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](QString name) {
        name = name.replace(u'/', u' ').simplified();
        if (!name.isEmpty())
            m_parts.settings.setValue(layoutsGroup + u'/' + name, saveState(layoutVersion));
    });
    dialog->open();
}

void MainWindow::chooseProject(bool isNew)
{
    const QString filter = tr("Projects (*.daao)");
    QString path = isNew ? QFileDialog::getSaveFileName(this, tr("New project"), {}, filter)
                         : QFileDialog::getOpenFileName(this, tr("Open a project"), {}, filter);
    if (path.isEmpty())
        return;
    if (isNew && QFileInfo(path).suffix().isEmpty())
        path += u".daao"_s;
    if (isNew && QFileInfo::exists(path))
        notify({Notice::Severity::Error,
                tr("%1 is there already and was not touched. Choose another name, or open it.").arg(path),
                {},
                {}});
    else
        openProject(path);
}

void MainWindow::backUp()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Back up the project"), {}, tr("Projects (*.daao)"));
    if (path.isEmpty())
        return;
    deliver(m_session->backUp(path), this, [this, path](const Result<> &done) {
        if (done)
            notify({Notice::Severity::Info, tr("The project was backed up to %1.").arg(path), {}, {}});
        else
            notify({Notice::Severity::Error, done.error().message, {}, {}});
    });
}

void MainWindow::enableActions()
{
    const bool isOpen = m_session != nullptr;
    for (const Actions::Entry &entry : m_actions.entries()) {
        const QString area = entry.spec.id.section(u'.', 0, 0);
        const bool needsProject =
            area == u"query" || (area == u"run" && entry.action->parent() == this) || area == u"dock"
            || entry.spec.id == u"file.import" || entry.spec.id == u"file.exportRuns"
            || entry.spec.id == u"file.exportGraph" || entry.spec.id == u"file.quickOpen"
            || entry.spec.id == u"window.saveLayout" || entry.spec.id == u"file.backup"
            || entry.spec.id == u"file.close" || entry.spec.id == u"window.explore"
            || entry.spec.id == u"window.reset";
        if (needsProject)
            entry.action->setEnabled(isOpen);
    }
    if (isOpen && m_session->isReadOnly())
        m_actions.find(u"file.import"_s)->setEnabled(false);
    m_actions.find(u"window.compare"_s)->setEnabled(m_compare != nullptr);
    if (isOpen)
        m_actions.find(u"run.stop"_s)->setEnabled(m_explore->live().isHappening());
}

} // namespace daao
