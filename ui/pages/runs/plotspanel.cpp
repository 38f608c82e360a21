#include "ui/pages/runs/plotspanel.h"

#include "core/base/deliver.h"
#include "ui/models/selectionhub.h"
#include "ui/pages/session.h"

#include <QEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 400;
constexpr int redrawPauseMs = 200; // a batch ends many runs a second
constexpr int runsForSuccess = 20'000;

LlmPalette paletteOf(const Session &session)
{
    QStringList ids;
    for (const ModelCard &card : session.pool())
        ids.append(card.id);
    return LlmPalette(ids);
}

} // namespace

PlotsPanel::PlotsPanel(Session &session, SelectionHub &hub, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_hub(hub)
    , m_tabs(new QTabWidget)
    , m_scatter(new PlotView)
    , m_success(new PlotView)
    , m_spend(new PlotView)
{
    setObjectName(u"plots"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_scatter->setObjectName(u"scatterPlot"_s);
    m_success->setObjectName(u"successPlot"_s);
    m_spend->setObjectName(u"spendPlot"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_scatter, tr("Difficulty × cost"));
    m_tabs->addTab(m_success, tr("Success"));
    m_tabs->addTab(m_spend, tr("Spend"));
    for (int tab = 0; tab < m_tabs->count(); ++tab) // until its content brings a longer one
        m_tabs->widget(tab)->setAccessibleName(m_tabs->tabText(tab));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);

    m_later.setSingleShot(true);
    m_later.setInterval(pauseMs);
    connect(&m_later, &QTimer::timeout, this, &PlotsPanel::read);
    for (PlotView *plot : {m_scatter, m_spend}) {
        connect(plot, &PlotView::picked, &hub, &SelectionHub::selectRun);
        connect(plot, &PlotView::opened, this, &PlotsPanel::runOpened);
    }
    connect(m_scatter, &PlotView::boxSelected, this, [this](double x1, double x2, double y1, double y2) {
        emit filterWanted(u"d:%1..%2 cost:%3..%4"_s.arg(std::max(0.0, x1), 0, 'f', 2)
                              .arg(std::min(1.0, x2), 0, 'f', 2)
                              .arg(QString::number(y1 / 1000, 'f', 8), QString::number(y2 / 1000, 'f', 8)));
    });
    connect(&hub, &SelectionHub::changed, this, [this](const Selection &now) {
        m_scatter->highlight(now.runId);
        m_spend->highlight(now.runId);
    });
    connect(&session, &Session::runStored, this, &PlotsPanel::readLater);
    connect(&session, &Session::runsEdited, this, &PlotsPanel::readLater);
    connect(&session, &Session::poolChanged, this, &PlotsPanel::readLater);
    connect(&session, &Session::spentChanged, this, &PlotsPanel::redrawLater); // the cap
    connect(&session.events(), &RunEvents::finished, this, [this](const Run &run) {
        m_spendings.append({run.id, QDateTime::currentDateTimeUtc(), run.cost, run.query.text.left(80)});
        redrawLater();
    });
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(redrawPauseMs);
    connect(&m_redraw, &QTimer::timeout, this, [this] {
        showSuccess();
        showSpend();
    });
    showSpend();
}

void PlotsPanel::setTabBarVisible(bool visible)
{
    m_tabs->tabBar()->setVisible(visible);
}

void PlotsPanel::setFilter(const RunFilter &filter, const QString &words)
{
    m_filter = filter;
    m_words = words.simplified();
    readLater();
}

void PlotsPanel::setDifficulty(std::optional<double> difficulty)
{
    if (std::exchange(m_difficulty, difficulty) != difficulty)
        redrawLater();
}

void PlotsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        read();
}

void PlotsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        readLater();
}

/// What is known already, with another query or more spent.
void PlotsPanel::redrawLater()
{
    if (!isVisible())
        m_isOld = true;
    else if (!m_redraw.isActive())
        m_redraw.start();
}

void PlotsPanel::readLater()
{
    m_isOld = true;
    if (isVisible() && !m_later.isActive())
        m_later.start();
}

void PlotsPanel::read()
{
    m_isOld = false;
    readScatter();
    readSuccess();
    showSpend();
}

void PlotsPanel::readScatter()
{
    RunFilter newest = m_filter;
    newest.limit = RunPlots::mostPoints;
    newest.after = 0;
    newest.order = RunFilter::Order::Started;
    newest.ascending = false;
    // Thousands of points have thousands of cards to write: not here.
    auto drawn = m_session.read([newest, llms = paletteOf(m_session), words = m_words,
                                 theme = Theme::current()](const Archive &archive, Registry &) {
        return archive.points(newest).map([&](const QList<RunPoint> &runs) {
            return RunPlots::costOverDifficulty(runs, llms, archive.count(newest).value_or(runs.size()),
                                                words, theme);
        });
    });
    deliver(drawn, this, [this](const Result<PlotContent> &plot) {
        if (!plot)
            return;
        m_scatter->setContent(*plot);
        m_scatter->highlight(m_hub.selection().runId);
    });
}

void PlotsPanel::readSuccess()
{
    auto drawn = m_session.read([llms = paletteOf(m_session)](const Archive &archive, Registry &) {
        return archive.ownAnswers(runsForSuccess).map([&](const QList<OwnAnswer> &answers) {
            return RunPlots::successOverDifficulty(answers, llms, std::nullopt);
        });
    });
    deliver(drawn, this, [this](const Result<PlotContent> &plot) {
        if (!plot)
            return;
        m_successPlot = *plot;
        showSuccess();
    });
}

void PlotsPanel::showSuccess()
{
    RunPlots::markQuery(m_successPlot, m_difficulty);
    m_success->setContent(m_successPlot);
}

void PlotsPanel::showSpend()
{
    m_spend->setContent(RunPlots::spendOverTime(m_spendings, m_session.spendingCap(), m_started));
}

} // namespace daao
