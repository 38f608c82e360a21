#include "ui/pages/runs/rundesk.h"

#include "core/base/deliver.h"
#include "ui/models/liverun.h"
#include "ui/models/selectionhub.h"
#include "ui/pages/runs/costview.h"
#include "ui/pages/runs/plotspanel.h"
#include "ui/pages/runs/runspanel.h"
#include "ui/pages/runs/traceview.h"
#include "ui/pages/session.h"

namespace daao {

RunDesk::RunDesk(Session &session, SelectionHub &hub, LiveRun &live, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_hub(hub)
    , m_live(live)
    , m_runs(new RunsPanel(session, hub))
    , m_trace(new TraceView)
    , m_cost(new CostView)
    , m_plots(new PlotsPanel(session, hub))
{
    connect(m_trace, &TraceView::nodeSelected, &hub, &SelectionHub::selectNode);
    connect(m_trace, &TraceView::momentChanged, &live, &LiveRun::setMoment);
    connect(m_cost, &CostView::nodeSelected, &hub, &SelectionHub::selectNode);
    connect(&hub, &SelectionHub::changed, m_trace,
            [this](const Selection &now) { m_trace->selectNode(now.nodeId); });
    connect(&live, &LiveRun::replaced, m_trace, [this] {
        askOracle(m_live.run());
        showRun();
    });
    connect(&live, &LiveRun::stepped, m_trace, [this] { showRun(); });
    for (QWidget *view : std::initializer_list<QWidget *>{m_trace, m_cost})
        view->installEventFilter(this);
    connect(m_runs, &RunsPanel::filterChanged, m_plots,
            [this](const RunFilter &filter) { m_plots->setFilter(filter, m_runs->filterText()); });
    connect(m_plots, &PlotsPanel::filterWanted, m_runs, &RunsPanel::setFilterText);
    connect(m_plots, &PlotsPanel::runOpened, &hub, &SelectionHub::selectRun);
    connect(&session, &Session::poolChanged, m_cost, [this] { takePool(); });
    takePool();
    showRun();
}

void RunDesk::takePool()
{
    const QList<ModelCard> pool = m_session.pool();
    QStringList ids;
    for (const ModelCard &card : pool)
        ids.append(card.id);
    m_trace->setLlms(LlmPalette(ids));
    m_cost->setPool(pool);
}

void RunDesk::showRun()
{
    m_isTraceOld = m_isCostOld = true;
    showTrace();
    showCost();
    m_plots->setDifficulty(m_live.run().plan.difficulty.value);
}

/// Both only while they are seen: a run with many nodes has a long trace.
void RunDesk::showTrace()
{
    if (!m_trace->isVisible() || !std::exchange(m_isTraceOld, false))
        return;
    const Run &run = m_live.run();
    if (run.id.isEmpty()) // a plan: nothing has happened yet
        m_trace->clear();
    else
        m_trace->setRun(run);
}

void RunDesk::showCost()
{
    if (!m_cost->isVisible() || !std::exchange(m_isCostOld, false))
        return;
    const Run &run = m_live.run();
    if (run.id.isEmpty())
        m_cost->clear();
    else
        m_cost->setRun(run);
    m_cost->setOracle(m_oracle);
}

bool RunDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        watched == m_trace ? showTrace() : showCost();
    return QObject::eventFilter(watched, event);
}

/// In the simulated world somebody knows what the query would have cost at best.
void RunDesk::askOracle(const Run &run)
{
    m_oracle.reset();
    if (run.id.isEmpty() || run.origin == Origin::Live)
        return;
    deliver(m_session.oracle(run.query), this, [this, id = run.id](const Result<Expected> &expected) {
        if (!expected || m_live.run().id != id)
            return;
        m_oracle = *expected;
        m_isCostOld = true;
        showCost();
    });
}

void RunDesk::setDifficulty(double difficulty)
{
    m_plots->setDifficulty(difficulty);
}

} // namespace daao
