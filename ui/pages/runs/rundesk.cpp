#include "ui/pages/runs/rundesk.h"

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
    connect(m_cost, &CostView::nodeSelected, &hub, &SelectionHub::selectNode);
    connect(&hub, &SelectionHub::changed, m_trace,
            [this](const Selection &now) { m_trace->selectNode(now.nodeId); });
    connect(&live, &LiveRun::replaced, m_trace, [this] { showRun(); });
    connect(&live, &LiveRun::changed, m_trace, [this] { showRun(); });
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
    const Run &run = m_live.run();
    if (run.id.isEmpty()) { // a plan: nothing has happened yet
        m_trace->clear();
        m_cost->clear();
    } else {
        m_trace->setRun(run);
        m_cost->setRun(run);
    }
    m_plots->setDifficulty(run.plan.difficulty.value);
}

void RunDesk::setDifficulty(double difficulty)
{
    m_plots->setDifficulty(difficulty);
}

} // namespace daao
