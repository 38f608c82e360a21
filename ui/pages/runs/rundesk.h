#pragma once

#include "core/domain/run.h"

#include <QObject>

#include <optional>

namespace daao {

class CostView;
class LiveRun;
class PlotsPanel;
class RunsPanel;
class SelectionHub;
class Session;
class TraceView;

/// The views around the graph, joined with each other, with the selection and with the run that is on show:
/// the window only puts them into docks. The views belong to whoever takes them; GUI thread.
class RunDesk final : public QObject
{
    Q_OBJECT

public:
    RunDesk(Session &session, SelectionHub &hub, LiveRun &live, QObject *parent = nullptr);

    RunsPanel *runs() const { return m_runs; }
    TraceView *trace() const { return m_trace; }
    CostView *cost() const { return m_cost; }
    PlotsPanel *plots() const { return m_plots; }

public slots:
    /// The difficulty of what is being typed.
    void setDifficulty(double difficulty);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showRun();
    void showTrace();
    void showCost();
    void askOracle(const Run &run);
    void takePool();

    Session &m_session;
    SelectionHub &m_hub;
    LiveRun &m_live;
    RunsPanel *m_runs;
    TraceView *m_trace;
    CostView *m_cost;
    PlotsPanel *m_plots;
    std::optional<Expected> m_oracle; ///< of the run on show, where somebody knows the truth
    bool m_isTraceOld = true;         ///< the run went on while nobody saw it
    bool m_isCostOld = true;
};

} // namespace daao
