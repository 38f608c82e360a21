#include "ui/window/mainwindow.h"

#include "ui/kit/theme.h"
#include "ui/models/wording.h"
#include "ui/window/runview.h"

#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>

namespace daao {

MainWindow::MainWindow(const QString &project, QWidget *parent)
    : QMainWindow(parent)
    , m_pages(new QStackedWidget)
    , m_view(new RunView)
    , m_badge(new QLabel)
{
    setWindowTitle(tr("DAAO Workbench — %1").arg(QFileInfo(project).fileName()));
    resize(1200, 760);
    auto *empty =
        new QLabel(tr("No run yet.\n\nAsk something in the shell:\n\ndaao run \"What is 17 × 23?\""));
    empty->setAlignment(Qt::AlignCenter);
    empty->setObjectName(QStringLiteral("empty"));
    m_pages->addWidget(empty);
    m_pages->addWidget(m_view);
    setCentralWidget(m_pages);
    statusBar()->addWidget(m_badge);
    statusBar()->addPermanentWidget(new QLabel(project));
    m_badge->setObjectName(QStringLiteral("badge"));
    m_badge->hide();
}

void MainWindow::showRun(const std::optional<Run> &run)
{
    m_pages->setCurrentIndex(run ? 1 : 0);
    m_badge->setVisible(run.has_value());
    if (!run)
        return;
    m_view->setRun(*run);
    m_badge->setText(Wording::origin(run->origin));
    m_badge->setStyleSheet(QStringLiteral("background: %1; color: %2; font-weight: bold; padding: 2px 8px;"
                                          " border-radius: 3px;")
                               .arg(Theme::current().warning.name(), Theme::current().panel.name()));
}

} // namespace daao
