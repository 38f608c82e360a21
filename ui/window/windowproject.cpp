#include "core/base/deliver.h"
#include "ui/kit/dock.h"
#include "ui/kit/notices.h"
#include "ui/pages/compare/compareview.h"
#include "ui/pages/connect/connectdialog.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/querybar.h"
#include "ui/pages/inspector/inspector.h"
#include "ui/pages/inspector/prompttab.h"
#include "ui/pages/jobs/jobsview.h"
#include "ui/pages/log/logview.h"
#include "ui/pages/runs/costview.h"
#include "ui/pages/runs/plotspanel.h"
#include "ui/pages/runs/runactions.h"
#include "ui/pages/runs/rundesk.h"
#include "ui/pages/runs/runspanel.h"
#include "ui/pages/runs/traceview.h"
#include "ui/pages/start/startpage.h"
#include "ui/pages/workflow/workflowpanel.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settingsdialog.h"
#include "ui/window/statusline.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>

namespace daao {

using namespace Qt::StringLiterals;

void MainWindow::openProject(const QString &path)
{
    if (m_isOpening)
        return;
    if (!mayCloseNow()) {
        notify({Notice::Severity::Warning,
                tr("Jobs still run in this project. Stop them before you open another."), tr("Stop all"),
                [this] { m_actions.find(u"run.stopAll"_s)->trigger(); }});
        return;
    }
    m_isOpening = true;
    m_start->setProgress(tr("Opening the project …"));
    ProjectOpening opening{.path = path, .pace = m_preferences.pace, .receiver = this};
    opening.progress = [this](const QString &sentence) { m_start->setProgress(sentence); };
    opening.done = [this](const Result<std::shared_ptr<Session>> &session) {
        m_isOpening = false;
        m_start->setProgress({});
        if (session) {
            adoptSession(*session);
            return;
        }
        notify({Notice::Severity::Error, session.error().message, {}, {}});
        if (!m_session)
            showStartPage();
        emit projectRefused(session.error());
    };
    if (!m_session)
        showStartPage();
    m_parts.open(opening);
}

void MainWindow::closeProject()
{
    if (!m_session)
        return;
    if (!mayCloseNow()) {
        askToStop();
        return;
    }
    saveDesk();
    saveLayout();
    dropSession();
    setWindowTitle(tr("DAAO Workbench"));
    showStartPage();
}

void MainWindow::adoptSession(std::shared_ptr<Session> session)
{
    if (m_session) {
        saveDesk();
        saveLayout();
    }
    dropSession();
    m_session = std::move(session);
    m_session->setSpendingCap(m_preferences.sessionCap);
    m_usualPolicy = m_session->choice().policy;
    m_preferences.remember(m_session->projectPath());
    m_preferences.save(m_parts.settings);
    setWindowTitle(tr("%1 — DAAO Workbench").arg(QFileInfo(m_session->projectPath()).fileName()));
    const QSize before = size();
    m_roomForDocks = before.width();
    buildExplore();
    buildDocks();
    resize(before); // the docks have stood side by side for a moment
    m_status->setSession(m_session.get());
    fillPolicies();
    followSession();
    showExplore();
    QTimer::singleShot(0, m_explore, [this, before] {
        if (!isMaximized() && !isFullScreen())
            resize(before); // what was being arranged may have needed more
    });
    restoreDesk();
    enableActions();
    m_explore->queryBar().edit().setFocus();
    if (std::exchange(m_wantsConnect, false))
        openConnect();
}

void MainWindow::dropSession()
{
    if (!m_session)
        return;
    m_status->setSession(nullptr);
    for (Dock *each : std::exchange(m_docks, {})) {
        removeDockWidget(each);
        delete each;
    }
    clearRunTools();
    delete std::exchange(m_explore, nullptr);
    delete std::exchange(m_compare, nullptr);
    m_runActions = nullptr;
    m_hub.select({});
    m_policy->clear();
    m_session.reset();
}

void MainWindow::buildExplore()
{
    m_explore = new ExplorePage(*m_session, m_hub);
    m_explore->setTruthHidden(m_preferences.hideTruth);
    for (QAction *action : m_explore->workflow().graphActions()) {
        m_actions.adopt(tr("Graph"), action);
        m_graphMenu->addAction(action);
    }
    m_runRule = m_runMenu->addSeparator();
    for (QAction *action : m_explore->workflow().runActions()) {
        m_actions.adopt(tr("Run"), action);
        m_runMenu->addAction(action);
    }
    showRunTools();
    m_undo.addStack(&m_explore->plan().undoStack());
    m_undo.setActiveStack(&m_explore->plan().undoStack());
    connect(m_explore, &ExplorePage::nodeOpened, this, [this] {
        if (Dock *inspector = dock(u"inspector"_s)) {
            inspector->show();
            inspector->raise();
        }
    });
    connect(m_explore, &ExplorePage::compareWanted, this, &MainWindow::compare);
    connect(m_explore, &ExplorePage::noticed, this, [this](const QString &sentence) {
        notify({Notice::Severity::Warning, sentence, {}, {}});
    });
    connect(m_explore, &ExplorePage::queriesDropped, this, &MainWindow::runDropped);
    connect(m_explore, &ExplorePage::runningChanged, m_actions.find(u"run.stop"_s), &QAction::setEnabled);
    connect(&m_explore->queryBar(), &QueryBar::changed, &m_deskTimer, qOverload<>(&QTimer::start));
    m_pages->addWidget(m_explore);
}

void MainWindow::compare(const QString &left, const QString &right)
{
    auto read = m_session->read([left, right](const Archive &archive, Registry &) -> Result<QList<Run>> {
        QList<Run> runs;
        for (const QString &id : {left, right}) {
            auto run = archive.run(id);
            if (!run)
                return tl::unexpected(run.error());
            runs.append(std::move(*run));
        }
        return runs;
    });
    deliver(read, m_explore, [this](const Result<QList<Run>> &runs) {
        if (!runs) {
            notify({Notice::Severity::Error, runs.error().message, {}, {}});
            return;
        }
        if (!m_compare) {
            m_compare = new CompareView;
            m_pages->addWidget(m_compare);
        }
        QStringList pool;
        for (const ModelCard &card : m_session->pool())
            pool.append(card.id);
        m_compare->setRuns(runs->first(), runs->last(), pool);
        m_actions.find(u"window.compare"_s)->setEnabled(true);
        showCompare();
    });
}

Dock *MainWindow::addDock(const QString &name, const QString &title, QWidget *content,
                          Qt::DockWidgetArea area)
{
    auto *made = new Dock(name, title, content, this);
    addDockWidget(area, made);
    m_docks.append(made);
    QAction *toggle = made->toggleViewAction();
    toggle->setObjectName(u"dock."_s + name);
    toggle->setShortcut(QKeySequence(u"Alt+%1"_s.arg(m_docks.size())));
    m_dockMenu->addAction(toggle);
    m_actions.adopt(tr("Docks"), toggle);
    // A dock behind another's tab counts as shown: its key brings it to the front before it hides it.
    const auto isBehind = std::make_shared<bool>(false);
    connect(toggle, &QAction::toggled, made,
            [made, isBehind] { *isBehind = !made->isHidden() && made->visibleRegion().isEmpty(); });
    connect(toggle, &QAction::triggered, made, [made, isBehind](bool shown) {
        if (!shown && !*isBehind)
            return;
        made->show();
        made->raise();
    });
    return made;
}

void MainWindow::buildInspector()
{
    auto *inspector = new Inspector(m_explore->live());
    const auto takePool = [this, inspector] {
        QList<Endpoint> endpoints;
        for (const EndpointHealth &health : m_session->endpoints())
            endpoints.append(health.endpoint);
        inspector->setPool(m_session->pool(), endpoints);
    };
    takePool();
    connect(m_session.get(), &Session::poolChanged, inspector, takePool);
    inspector->setPolicyEditable(true);
    connect(inspector, &Inspector::editPolicyRequested, this, &MainWindow::editPolicy);
    connect(inspector, &Inspector::useInstead, m_explore, &ExplorePage::vary);
    connect(m_explore, &ExplorePage::copyWanted, inspector,
            [this, inspector](const QString &node, bool asCurl) {
                m_hub.selectNode(node);
                asCurl ? inspector->prompt().copyCurl() : inspector->prompt().copyMessages();
            });
    connect(&m_hub, &SelectionHub::changed, inspector,
            [inspector](const Selection &now) { inspector->setNode(now.nodeId); });
    connect(inspector, &Inspector::notified, m_status,
            [this](const QString &sentence) { m_status->showMessage(sentence, 4000); });
    const auto readNote = [this, inspector](const QString &id) {
        auto read = m_session->read([id](const Archive &archive, Registry &) {
            return archive.runs({.idBeginning = id, .limit = 1});
        });
        deliver(read, inspector, [this, inspector, id](const Result<QList<RunSummary>> &runs) {
            if (runs && !runs->isEmpty() && m_explore->live().run().id == id)
                inspector->setNote(runs->first().note, !m_session->isReadOnly());
        });
    };
    connect(m_explore, &ExplorePage::runShown, inspector, [readNote](const Run &run) { readNote(run.id); });
    connect(m_session.get(), &Session::runStored, inspector, [this, readNote](const QString &id) {
        if (m_explore->live().run().id == id)
            readNote(id);
    });
    connect(inspector, &Inspector::noteEdited, this, [this](const QString &run, const QString &text) {
        auto written =
            m_session->write([run, text](Registry &registry) { return registry.setNote(run, text); });
        deliver(written, this, [this, run](const Result<> &done) {
            if (done)
                emit m_session->runsEdited({run});
            else
                notify({Notice::Severity::Error, done.error().message, {}, {}});
        });
    });
    addDock(u"inspector"_s, tr("Inspector"), inspector, Qt::RightDockWidgetArea)->setHeaderShown(false);
}

void MainWindow::buildDocks()
{
    auto *desk = new RunDesk(*m_session, m_hub, m_explore->live(), m_explore);
    connect(m_explore, &ExplorePage::previewed, desk,
            [desk](const Preview &preview) { desk->setDifficulty(preview.plan.difficulty.value); });
    connect(desk->runs(), &RunsPanel::compareRequested, this, &MainWindow::compare);
    addDock(u"runs"_s, tr("Runs"), desk->runs(), Qt::LeftDockWidgetArea)->setHeaderShown(false);
    m_runActions = &desk->runs()->actions();
    for (QAction *action : desk->runs()->actions().all())
        if (action->shortcuts().contains(QKeySequence(QKeySequence::Undo))
            || action->shortcuts().contains(QKeySequence(QKeySequence::Redo)))
            action->setShortcuts(QList<QKeySequence>()); // the Edit menu has them for every list of changes
    QUndoStack *marks = &desk->runs()->undoStack();
    m_undo.addStack(marks);
    connect(qApp, &QApplication::focusChanged, desk, [this, desk, marks](QWidget *, QWidget *now) {
        if (now)
            m_undo.setActiveStack(desk->runs()->isAncestorOf(now) ? marks : &m_explore->plan().undoStack());
    });
    buildInspector();
    addDock(u"trace"_s, tr("Trace"), desk->trace(), Qt::BottomDockWidgetArea);
    addDock(u"cost"_s, tr("Cost"), desk->cost(), Qt::BottomDockWidgetArea);
    addDock(u"plots"_s, tr("Plots"), desk->plots(), Qt::BottomDockWidgetArea);
    addDock(u"jobs"_s, tr("Jobs"), new JobsView(m_session->jobs()), Qt::BottomDockWidgetArea);
    addDock(u"log"_s, tr("Log"), new LogView(m_parts.log), Qt::BottomDockWidgetArea);
}

void MainWindow::arrangeDocks()
{
    Dock *jobs = dock(u"jobs"_s);
    Dock *log = dock(u"log"_s);
    for (Dock *each : m_docks) {
        each->setFloating(false);
        each->show();
    }
    Dock *trace = dock(u"trace"_s);
    Dock *cost = dock(u"cost"_s);
    addDockWidget(Qt::LeftDockWidgetArea, dock(u"runs"_s));
    Dock *inspector = dock(u"inspector"_s);
    addDockWidget(Qt::RightDockWidgetArea, inspector);
    addDockWidget(Qt::BottomDockWidgetArea, trace);
    splitDockWidget(trace, cost, Qt::Horizontal);
    tabifyDockWidget(trace, jobs);
    tabifyDockWidget(jobs, log);
    tabifyDockWidget(cost, dock(u"plots"_s));
    constexpr int threeColumns = 1280;
    const bool isNarrow = m_roomForDocks < threeColumns;
    if (isNarrow)
        tabifyDockWidget(dock(u"plots"_s), inspector);
    trace->raise();
    isNarrow ? inspector->raise() : cost->raise();
    // Narrower, the inspector's tabs and the run's verdict would be cut off.
    dock(u"runs"_s)->setMinimumWidth(268);
    inspector->setMinimumWidth(252);
    // Once the window has laid itself out: before, it does not know what there is to share.
    QTimer::singleShot(0, m_explore, [this] {
        const int bottom = std::min(264, height() * 3 / 10);
        resizeDocks({dock(u"trace"_s)}, {bottom}, Qt::Vertical);
        const int all = width() - 96; // without the bar of pages: more than there is would widen the window
        resizeDocks({dock(u"trace"_s), dock(u"cost"_s)}, {all * 65 / 100, all * 35 / 100}, Qt::Horizontal);
        if (dockWidgetArea(dock(u"inspector"_s)) == Qt::RightDockWidgetArea)
            resizeDocks({dock(u"runs"_s), dock(u"inspector"_s)}, {300, 372}, Qt::Horizontal);
    });
}

void MainWindow::followSession()
{
    connect(m_session.get(), &Session::policiesChanged, this, &MainWindow::fillPolicies);
    connect(m_session.get(), &Session::choiceChanged, this, &MainWindow::showChoice);
    connect(m_session.get(), &Session::notice, this, [this](const Error &error, const QString &) {
        if (error.kind != ErrorKind::Cancelled)
            notify({Notice::Severity::Error, error.message, {}, {}});
    });
    connect(m_session.get(), &Session::learned, this, &MainWindow::takeLearned);
    connect(&m_hub, &SelectionHub::changed, &m_deskTimer, qOverload<>(&QTimer::start));
    if (m_session->isReadOnly())
        notify(
            {Notice::Severity::Warning,
             tr("This project is open for reading only: you can look at everything, but no run can be kept."),
             {},
             {}});
    if (const QStringList cut = m_session->interruptedRuns(); !cut.isEmpty())
        notify({Notice::Severity::Warning,
                tr("%n run(s) were cut off when the program ended the last time; what they had done is kept.",
                   "", int(cut.size())),
                tr("Show"), [this, first = cut.first()] { m_hub.selectRun(first); }});
}

void MainWindow::runDropped(const QString &name, const QList<Query> &queries)
{
    notify({Notice::Severity::Info, tr("%1 holds %n queries.", "", int(queries.size())).arg(name),
            tr("Run all with the current policy"), [this, name, queries] {
                QList<RunOrder> orders;
                for (const Query &query : queries)
                    orders.append({.query = query,
                                   .choice = m_session->choice(),
                                   .seed = m_explore->queryBar().seed()});
                m_session->startBatch(name, orders);
            }});
}

void MainWindow::openConnect()
{
    if (!m_session) {
        m_wantsConnect = true;
        openProject({});
        return;
    }
    auto *dialog = new ConnectDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::connected, this, [this](const QString &name) {
        notify({Notice::Severity::Info,
                tr("The LLMs of %1 are in the pool now, beside the simulated ones.").arg(name),
                {},
                {}});
    });
    dialog->open();
}

void MainWindow::openSettings(int page)
{
    auto *dialog = new SettingsDialog(m_preferences, m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showPage(page);
    connect(dialog, &SettingsDialog::changed, this, &MainWindow::setPreferences);
    dialog->open();
}

void MainWindow::explainSimulation()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(u"simulationNote"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("What is simulated?"));
    box->setText(tr("The built-in LLMs are simulated; everything else is real."));
    box->setInformativeText(tr("A simulated LLM reads the generated problem from the text of the request, "
                               "solves it, and then errs as often "
                               "as its skill and the true difficulty of the problem say. Its prices, "
                               "latencies and faults are modelled. "
                               "Nothing is sent over the network and nothing is charged.\n\n"
                               "It answers generated problems only. To any other question it says plainly "
                               "that it cannot read it; connect a "
                               "model of your own for those.\n\n"
                               "Estimating difficulty, choosing operators and LLMs, running them, voting, "
                               "judging, and the sandbox for "
                               "generated programs are the same code for simulated and real LLMs. Runs, "
                               "plots and exports carry their "
                               "origin: SIMULATED, LIVE or MIXED."));
    box->open();
}

} // namespace daao
