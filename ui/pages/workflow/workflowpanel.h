#pragma once

#include "core/domain/modelcard.h"
#include "core/operators/promptset.h"
#include "core/orchestrator/rungate.h"
#include "ui/graph/plandocument.h"
#include "ui/graph/workflowview.h"
#include "ui/models/liverun.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace daao {

class ActionStrip;
class CompareView;
class OutlineView;

/// The canvas of the Explore page: the plan or the run in sight as graph and as outline, what can be done to
/// a node, and the debugger's controls. Draws from a LiveRun, changes a PlanDocument, works a StepGate; what
/// needs a run it asks for with a signal. GUI thread.
class WorkflowPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    struct Parts
    {
        LiveRun &live;
        PlanDocument &plan;
        StepGate &gate;
        const PromptSet &prompts;
    };

    explicit WorkflowPanel(const Parts &parts, QWidget *parent = nullptr);

    void setPool(const QList<ModelCard> &pool);
    void setSandboxed(bool hasSandbox) { m_hasSandbox = hasSandbox; }
    WorkflowView &view() { return *m_view; }
    OutlineView &outline() { return *m_outline; }
    QString node() const { return m_node; }
    void setNode(const QString &id); ///< selects it in both views; no signal

    /// "graph.fit", "debug.step" …: named actions with their shortcuts, for menus and the palette.
    QList<QAction *> graphActions() const { return m_graphActions; }
    QList<QAction *> runActions() const { return m_runActions; }
    QAction *action(const QString &id) const;

    /// Asks before something is run; run() is emitted if the user agrees.
    void propose(const QString &sentence, std::function<void()> run);
    std::unique_ptr<QMenu> menuFor(const QString &node);
    /// Both runs side by side in a tab of their own, until another run comes into sight.
    void showComparison(const Run &before, const Run &after);
    const CompareView *comparison() const { return m_comparison; }

signals:
    void nodeSelected(const QString &id); ///< by the user, here
    void nodeOpened(const QString &id);   ///< Enter or double click: show it in the inspector
    /// Run again from that node, with it changed where `after` has a value.
    void variationWanted(const QString &node, const std::optional<daao::WorkflowNode> &after);
    void replayWanted();
    void compareWanted();
    void copyPromptWanted(const QString &node);
    void copyCurlWanted(const QString &node);
    void notified(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    QWidget *buildHeader();
    void goTo(QWidget *page);
    void buildGraphActions();
    void buildRunActions();
    QAction *add(QList<QAction *> &list, const QString &id, const QString &text,
                 const QList<QKeySequence> &keys, bool onlyHere = false);
    void refresh();
    void refreshHeld();
    void refreshStrip();
    void updateActions();
    void endComparison();
    void chooseNode(const QString &id);
    void toggleBreakpoint(RunGate::Moment moment);
    void step();
    void goOn();
    void change(const WorkflowNode &after, const QString &text);
    void editPrompts(const QString &node);
    void editTemperature(const QString &node);
    void exportGraph();
    void copyImage();
    bool isPlan() const { return m_live.run().id.isEmpty(); }
    const WorkflowNode *workflowNode(const QString &id) const;
    std::optional<StepGate::Held> heldAt(const QString &node) const;
    std::optional<WorkflowNode> editOf(quint64 ticket) const;

    LiveRun &m_live;
    PlanDocument &m_plan;
    StepGate &m_gate;
    const PromptSet &m_prompts;
    QList<ModelCard> m_pool;
    bool m_hasSandbox = true;
    QString m_node;
    QTabBar *m_tabs;
    QStackedWidget *m_pages; ///< graph, outline, and the comparison while there is one
    WorkflowView *m_view;
    OutlineView *m_outline;
    QToolButton *m_zoom;
    ActionStrip *m_strip;
    CompareView *m_comparison = nullptr; ///< while two runs are compared
    QList<QAction *> m_graphActions;
    QList<QAction *> m_runActions;
    QList<StepGate::Held> m_held;                ///< of the run in sight
    QHash<quint64, WorkflowNode> m_pendingEdits; ///< what a held node will run as, by ticket
    std::function<void()> m_proposed;            ///< set while a question is asked
};

} // namespace daao
