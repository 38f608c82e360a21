#include "ui/window/mainwindow.h"

#include "ui/kit/dock.h"
#include "ui/kit/notices.h"
#include "ui/pages/compare/compareview.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/start/startpage.h"
#include "ui/window/statusline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QString geometryKey = u"Window/Geometry"_s;
const QString stateKey = u"Window/State/explore"_s;

} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_preferences(Preferences::load(parts.settings))
    , m_actions(parts.settings, this)
    , m_pages(new QStackedWidget)
    , m_start(new StartPage)
    , m_notices(new NoticeBar)
    , m_status(new StatusLine)
{
    setObjectName(u"mainWindow"_s);
    applyLook();
    buildFrame();
    buildActions();
    buildMenus();
    buildToolBar();
    buildActivityBar();
    enableActions();
    constexpr QSize usual(1440, 900);
    constexpr QSize least(1024, 700);
    resize(usual.boundedTo(screen()->availableSize()).expandedTo(least));
    restoreGeometry(m_parts.settings.value(geometryKey).toByteArray());
}

MainWindow::~MainWindow()
{
    dropSession();
}

void MainWindow::buildFrame()
{
    setWindowTitle(tr("DAAO Workbench"));
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    auto *middle = new QWidget;
    auto *lines = new QVBoxLayout(middle);
    lines->setContentsMargins(8, 8, 0, 0);
    lines->setSpacing(8);
    lines->addWidget(m_notices);
    lines->addWidget(m_pages, 1);
    m_pages->addWidget(m_start);
    setCentralWidget(middle);
    setStatusBar(m_status);
    m_start->setRecent(m_preferences.recent);

    connect(m_start, &StartPage::simulatedWanted, this, [this] {
        if (m_session)
            showExplore();
        else
            openProject({});
    });
    connect(m_start, &StartPage::connectWanted, this, &MainWindow::openConnect);
    connect(m_start, &StartPage::openWanted, this, [this] { chooseProject(false); });
    connect(m_start, &StartPage::projectWanted, this, &MainWindow::openProject);
    connect(m_start, &StartPage::simulationQuestioned, this, &MainWindow::explainSimulation);
    connect(m_start, &StartPage::cardChosen, this, [this](const QString &id) {
        if (!m_session) {
            openProject({});
            return;
        }
        showExplore();
        if (QAction *action = m_actions.find(id); action && !action->isCheckable())
            action->trigger();
        else if (Dock *shown = dock(id.section(u'.', 1)))
            shown->raise();
    });
    connect(m_status, &StatusLine::jobsWanted, this, [this] {
        if (Dock *jobs = dock(u"jobs"_s)) {
            jobs->show();
            jobs->raise();
        }
    });
    m_deskTimer.setSingleShot(true);
    m_deskTimer.setInterval(1000);
    connect(&m_deskTimer, &QTimer::timeout, this, &MainWindow::saveDesk);
}

void MainWindow::start(const QString &project)
{
    if (!project.isEmpty())
        openProject(project);
    else if (m_preferences.reopen && !m_preferences.recent.isEmpty())
        openProject(m_preferences.recent.first());
    else
        showStartPage();
}

void MainWindow::showStartPage()
{
    m_start->setRecent(m_preferences.recent);
    m_pages->setCurrentWidget(m_start);
    m_actions.find(u"window.explore"_s)->setChecked(false);
    m_toolBar->hide();
    for (Dock *shown : m_docks)
        shown->hide();
    m_start->setFocus();
    enableActions();
}

void MainWindow::showExplore()
{
    m_actions.find(u"window.explore"_s)->setChecked(m_explore != nullptr);
    if (!m_explore || m_pages->currentWidget() == m_explore)
        return;
    m_pages->setCurrentWidget(m_explore);
    m_toolBar->show();
    if (!restoreState(m_parts.settings.value(stateKey).toByteArray(), layoutVersion))
        arrangeDocks();
    enableActions();
}

void MainWindow::showCompare()
{
    if (!m_compare)
        return;
    saveLayout();
    for (Dock *shown : m_docks)
        shown->hide();
    m_actions.find(u"window.compare"_s)->setChecked(true);
    m_pages->setCurrentWidget(m_compare);
}

void MainWindow::resetLayout()
{
    if (!m_session)
        return;
    m_roomForDocks = width();
    arrangeDocks();
}

void MainWindow::saveLayout()
{
    m_parts.settings.setValue(geometryKey, saveGeometry());
    if (m_explore && m_pages->currentWidget() == m_explore)
        m_parts.settings.setValue(stateKey, saveState(layoutVersion));
}

Dock *MainWindow::dock(const QString &name) const
{
    const auto found = std::ranges::find(m_docks, name, &QObject::objectName);
    return found == m_docks.end() ? nullptr : *found;
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    const Preferences before = std::exchange(m_preferences, preferences);
    m_preferences.save(m_parts.settings);
    if (before.theme != preferences.theme || before.fontDelta != preferences.fontDelta)
        applyLook();
    if (m_session && preferences.learn && !before.learn)
        m_session->learnDefault();
    if (m_session && before.sessionCap != preferences.sessionCap)
        m_session->setSpendingCap(preferences.sessionCap);
    if (m_explore)
        m_explore->setTruthHidden(preferences.hideTruth);
}

void MainWindow::applyLook()
{
    Theme::of(m_preferences.theme).applyTo(*qApp, m_preferences.fontDelta);
}

bool MainWindow::event(QEvent *event)
{
    // The desktop changed its theme.
    if (event->type() == QEvent::ThemeChange && m_preferences.theme == Theme::Mode::System)
        applyLook();
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_session)
        m_status->setSession(m_session.get()); // its dots are coloured
}

bool MainWindow::mayCloseNow()
{
    return !m_session || m_session->unfinished().isEmpty();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayCloseNow()) {
        event->ignore();
        if (!m_isClosing)
            askToStop();
        return;
    }
    saveDesk();
    saveLayout();
    m_preferences.save(m_parts.settings);
    event->accept();
}

void MainWindow::askToStop()
{
    if (findChild<QMessageBox *>(u"closeQuestion"_s))
        return;
    auto *question = new QMessageBox(this);
    question->setObjectName(u"closeQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Close the workbench?"));
    question->setText(tr("%n job(s) still run.", "", int(m_session->unfinished().size())));
    question->setInformativeText(tr("They are stopped and what they have done is kept."));
    auto *stop = question->addButton(tr("&Stop and close"), QMessageBox::AcceptRole);
    stop->setObjectName(u"stopAndClose"_s);
    question->addButton(tr("&Keep running"), QMessageBox::RejectRole);
    connect(stop, &QPushButton::clicked, this, &MainWindow::stopAndClose);
    question->open();
}

void MainWindow::stopAndClose()
{
    m_isClosing = true;
    m_notices->show({Notice::Severity::Info, tr("Stopping what runs …"), {}, {}});
    connect(&m_session->jobs(), &JobList::moved, this, [this] {
        if (mayCloseNow())
            QTimer::singleShot(0, this, &QWidget::close);
    });
    for (Job *job : m_session->jobs().running())
        job->cancel();
}

void MainWindow::notify(const Notice &notice)
{
    m_notices->show(notice);
}

} // namespace daao
