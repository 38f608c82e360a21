#pragma once

#include "core/operators/operatorcontext.h"
#include "core/orchestrator/budget.h"
#include "core/orchestrator/executor.h"
#include "core/orchestrator/selector.h"

#include <QElapsedTimer>
#include <QMutex>

namespace daao {

/// One run while it happens: the state between "planned" and "finished". Lives on the thread that called
/// execute(); nodes run on the pool and hand their results back.
class RunInProgress
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunInProgress)
    Q_DISABLE_COPY_MOVE(RunInProgress)

public:
    RunInProgress(const Executor &executor, const RunRequest &request, RunSink &sink, std::stop_token stop);

    Run execute();

private:
    Result<> plan();
    void runLayers();
    void runLayer(int layer);
    NodeRun runNode(const WorkflowNode &planned, int layer);
    NodeRun runUngated(const WorkflowNode &node, int layer);
    NodeRun reuse(NodeRun known, NodeRun head);
    int firstSampleOf(const WorkflowNode &node, int layer) const;
    NodeRun headOf(const WorkflowNode &node, int layer) const;
    Result<> accept(const WorkflowNode &edited);
    QList<Why> whyOf(const QString &node) const;
    void askModels(NodeRun &result, const OperatorInput &input);
    void putOnBlackboard(const QList<NodeRun> &results);
    /// Whether another layer follows; changes the plan where the planner says so.
    bool goOn(int layersDone);
    void skipFrom(int layer);
    void recallBelieved();
    void select();
    qsizetype judge(const QList<qsizetype> &tied);
    void finish();
    bool usesOnlySimulated() const;
    QList<ModelCard> cardsOf(const WorkflowNode &node) const;
    double predictedQuality(const WorkflowNode &node) const;

    const Executor &m_executor;
    const RunRequest &m_request;
    RunSink &m_sink;
    std::stop_token m_stop;
    PlanRequest m_planRequest;
    Run m_run;
    mutable QMutex m_planMutex; ///< while nodes run: they may be edited, each on its own thread
    Budget m_budget;
    QList<Candidate> m_blackboard;
    std::optional<QString> m_believed; ///< the planner's, from between the layers
    QElapsedTimer m_clock;
    double m_modelledMs = 0; ///< start of the current layer on the modelled clock
    bool m_modelled = false; ///< simulated runs show the simulated latencies
};

} // namespace daao
