#pragma once

#include "core/orchestrator/rungate.h"
#include "ui/graph/plandocument.h"
#include "ui/models/liverun.h"
#include "ui/models/selectionhub.h"
#include "ui/pages/session.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;

namespace daao {

class DifficultyGauge;
class QueryBar;
class Variations;
class WorkflowPanel;

/// The page for one query: what is asked and how hard it is, above what will happen and what happened. Keeps
/// the gauge and the preview up to date while the user types, starts runs, and follows them.
class ExplorePage final : public QWidget
{
    Q_OBJECT

public:
    ExplorePage(Session &session, SelectionHub &hub, QWidget *parent = nullptr);
    ~ExplorePage() override;

    QueryBar &queryBar() { return *m_query; }
    DifficultyGauge &gauge() { return *m_gauge; }
    WorkflowPanel &workflow() { return *m_workflow; }
    PlanDocument &plan() { return m_plan; }
    /// What the graph shows: the plan, the run as it happens, or a stored run.
    LiveRun &live() { return m_live; }
    void setTruthHidden(bool hidden);
    /// A run that is looked at stays in sight though another policy would plan now.
    void keepShowing();

    /// What would be run now.
    RunOrder order() const;
    const std::optional<Preview> &preview() const { return m_preview; }
    /// The run on show; nothing before the first.
    const std::optional<Run> &run() const { return m_run; }
    /// The desk as it was left: what was being typed, and the run on show (may be gone).
    void restore(const QJsonObject &draft, const QString &runId, const QString &nodeId);
    /// The newest run, where there is one: so that a new user sees what a run looks like.
    void showLatest();

public slots:
    void startRun();
    void startAgain(); ///< with a new seed
    void stopRun();
    void refresh(); ///< the preview
    /// Asks, and then runs the run on show again with another LLM or operator ("model", "operator") at a
    /// node.
    void vary(const QString &node, const QString &decision, const QString &choice);
    void compareWithParent();

signals:
    /// Nothing was called: this is what would happen.
    void previewed(const daao::Preview &preview);
    void previewFailed(const daao::Error &error);
    /// Another run is on show, or the one on show has ended.
    void runShown(const daao::Run &run);
    void runningChanged(bool running);
    void noticed(const QString &sentence);
    void nodeOpened(const QString &node); ///< show it in the inspector
    void copyWanted(const QString &node, bool asCurl);
    void compareWanted(const QString &left, const QString &right); ///< ids of runs
    void queriesDropped(const QString &name, const QList<daao::Query> &queries);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTop();
    void fitTop();
    void followEvents();
    void connectWorkflow();
    void startOrder(const RunOrder &order);
    void onTextChanged();
    void takePreview(const Result<Preview> &preview);
    void describe();
    void onSelection(const Selection &now);
    void load(const QString &runId, bool fillsQuery);
    void showRun(const Run &run);
    void loadHistory();

    Session &m_session;
    SelectionHub &m_hub;
    QueryBar *m_query;
    DifficultyGauge *m_gauge;
    QLabel *m_solved;
    QLabel *m_planLine;
    QBoxLayout *m_top = nullptr;
    QWidget *m_expectation = nullptr; ///< how hard it is and what it would cost
    QBoxLayout *m_below = nullptr;    ///< its layout
    LiveRun m_live;
    PlanDocument m_plan;
    std::shared_ptr<StepGate> m_gate = std::make_shared<StepGate>(); ///< runs hold it too
    const PromptSet m_prompts;
    WorkflowPanel *m_workflow;
    std::unique_ptr<Variations> m_variations;
    QTimer m_pause;
    std::optional<Preview> m_preview;
    std::optional<Run> m_run;
    QString m_watched; ///< the run that is on show or about to be
    bool m_truthHidden = false;
    bool m_wantsPlan = false; ///< the graph shows the next preview instead of the run
};

} // namespace daao
