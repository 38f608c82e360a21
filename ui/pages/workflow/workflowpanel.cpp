#include "ui/pages/workflow/workflowpanel.h"

#include "core/orchestrator/nodeedit.h"
#include "ui/models/wording.h"
#include "ui/pages/compare/compareview.h"
#include "ui/pages/workflow/actionstrip.h"
#include "ui/pages/workflow/outlineview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

WorkflowPanel::WorkflowPanel(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_live(parts.live)
    , m_plan(parts.plan)
    , m_gate(parts.gate)
    , m_prompts(parts.prompts)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_view(new WorkflowView)
    , m_outline(new OutlineView(m_live))
    , m_zoom(new QToolButton)
    , m_strip(new ActionStrip)
{
    buildGraphActions();
    buildRunActions();
    buildLayout();
    connect(&m_live, &LiveRun::replaced, this, [this] {
        m_proposed = nullptr;
        endComparison();
        refreshHeld();
        refresh();
    });
    connect(&m_live, &LiveRun::changed, this, &WorkflowPanel::refresh);
    connect(&m_live, &LiveRun::momentChanged, this, &WorkflowPanel::refresh);
    connect(&m_plan, &PlanDocument::changed, this, &WorkflowPanel::refresh);
    connect(&m_gate, &StepGate::changed, this, &WorkflowPanel::refreshHeld); // queued: workers change it too
    connect(&m_view->workflow(), &WorkflowScene::nodeSelected, this, &WorkflowPanel::chooseNode);
    connect(&m_view->workflow(), &WorkflowScene::nodeActivated, this, &WorkflowPanel::nodeOpened);
    connect(m_outline, &OutlineView::nodeSelected, this, &WorkflowPanel::chooseNode);
    connect(m_outline, &OutlineView::nodeOpened, this, &WorkflowPanel::nodeOpened);
    const auto openMenu = [this](const QString &node, const QPoint &where) {
        chooseNode(node);
        if (const auto menu = menuFor(node))
            menu->exec(where);
    };
    connect(m_view, &WorkflowView::menuRequested, this, openMenu);
    connect(m_outline, &OutlineView::menuRequested, this, openMenu);
    connect(m_view, &WorkflowView::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(tr("%1 %").arg(zoom * 100, 0, 'f', 0)); });
    refreshHeld();
    refresh();
}

void WorkflowPanel::buildLayout()
{
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_outline);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(m_strip);
    layout->addWidget(m_pages, 1);
}

QWidget *WorkflowPanel::buildHeader()
{
    auto *header = new QWidget;
    header->setObjectName(u"panelHeader"_s);
    header->setAttribute(Qt::WA_StyledBackground);
    m_tabs->addTab(tr("&Graph"));
    m_tabs->addTab(tr("Out&line"));
    m_tabs->setAccessibleName(tr("Workflow"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto *fit = new QToolButton;
    fit->setDefaultAction(action(u"graph.fit"_s));
    fit->setText(tr("Fit"));
    m_zoom->setText(tr("%1 %").arg(100));
    m_zoom->setToolTip(tr("Natural size"));
    m_zoom->setAccessibleName(tr("Zoom to natural size"));
    connect(m_zoom, &QToolButton::clicked, m_view, [this] { m_view->setZoom(1); });
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(4, 0, 8, 0);
    row->setSpacing(2);
    row->addWidget(m_tabs);
    row->addStretch(1);
    for (QToolButton *button : {fit, m_zoom}) {
        button->setProperty("kind", u"quiet"_s);
        row->addWidget(button);
        connect(m_tabs, &QTabBar::currentChanged, button,
                [this, button] { button->setVisible(m_pages->currentWidget() == m_view); });
    }
    return header;
}

void WorkflowPanel::goTo(QWidget *page)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
    page->setFocus(Qt::ShortcutFocusReason);
}

QAction *WorkflowPanel::action(const QString &id) const
{
    for (const auto &list : {m_graphActions, m_runActions})
        for (QAction *each : list)
            if (each->objectName() == id)
                return each;
    return nullptr;
}

void WorkflowPanel::setPool(const QList<ModelCard> &pool)
{
    m_pool = pool;
    QStringList ids;
    for (const ModelCard &card : pool)
        ids.append(card.id);
    m_view->workflow().setLlms(ids);
}

void WorkflowPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshStrip();
}

void WorkflowPanel::setNode(const QString &id)
{
    if (id == m_node)
        return;
    m_node = id;
    const QSignalBlocker quietScene(m_view->workflow());
    m_view->reveal(id);
    m_outline->select(id);
    updateActions();
}

void WorkflowPanel::chooseNode(const QString &id)
{
    if (id == m_node)
        return;
    setNode(id);
    emit nodeSelected(id);
}

void WorkflowPanel::refresh()
{
    if (isPlan()) {
        const Plan &shown = m_plan.plan() ? *m_plan.plan() : m_live.run().plan;
        WorkflowGraph graph = WorkflowGraph::of(shown);
        for (GraphNode &node : graph.nodes)
            if (m_plan.isDisabled(node.id)) {
                node.status = NodeStatus::Skipped;
                node.text = tr("disabled: it will not run");
                node.cost.clear();
                node.time.clear();
            }
        m_view->workflow().setGraph(graph);
    } else {
        QSet<QString> held;
        for (const StepGate::Held &each : std::as_const(m_held))
            held.insert(each.node.id);
        m_view->workflow().setGraph(WorkflowGraph::of(m_live.shown(), m_live.tails(), held));
    }
    refreshStrip();
    updateActions();
}

void WorkflowPanel::refreshHeld()
{
    m_held.clear();
    for (const StepGate::Held &each : m_gate.held())
        if (each.runId == m_live.run().id)
            m_held.append(each);
    QHash<QString, Breakpoint> marks;
    const auto mark = [&](RunGate::Moment moment, Breakpoint bit) {
        for (const QString &node : m_gate.breakpoints(moment))
            marks[node] = Breakpoint(int(marks.value(node, Breakpoint::None)) | int(bit));
    };
    mark(RunGate::Moment::Before, Breakpoint::Before);
    mark(RunGate::Moment::After, Breakpoint::After);
    m_view->workflow().setBreakpoints(marks);
    refresh();
}

/// One sentence at a time: a question comes before a stop, a stop before an error.
void WorkflowPanel::refreshStrip()
{
    if (m_proposed)
        return;
    if (!m_held.isEmpty()) {
        const StepGate::Held &first = m_held.first();
        const QString what = tr("%1 on %2").arg(toString(first.node.op), first.node.model);
        QString sentence = first.moment == RunGate::Moment::Before ? tr("Held before %1.").arg(what)
                                                                   : tr("Held after %1.").arg(what);
        if (const auto edited = editOf(first.ticket))
            sentence += u' ' + NodeEdit::sentence(first.node, *edited);
        m_strip->say(ActionStrip::Mood::Held, sentence);
        connect(m_strip->offer(tr("Step"), u"step"_s), &QPushButton::clicked, this, &WorkflowPanel::step,
                Qt::QueuedConnection); // the buttons go while they are clicked
        connect(m_strip->offer(tr("Continue"), u"continue"_s), &QPushButton::clicked, this,
                &WorkflowPanel::goOn, Qt::QueuedConnection);
        if (first.moment == RunGate::Moment::Before)
            connect(m_strip->offer(tr("Edit prompts…"), u"editHeld"_s), &QPushButton::clicked, this,
                    [this, id = first.node.id] { editPrompts(id); });
        return;
    }
    const auto &nodes = m_live.run().nodes;
    const auto failed = std::ranges::find(nodes, NodeStatus::Failed, &NodeRun::status);
    if (failed == nodes.end() || m_live.isHappening()) {
        m_strip->hide();
        return;
    }
    const QString reason = failed->error ? failed->error->message.section(u'\n', 0, 0) : QString();
    m_strip->say(ActionStrip::Mood::Error,
                 tr("%1 on %2 failed: %3").arg(toString(failed->op), failed->model, reason));
    connect(m_strip->offer(tr("&Retry node"), u"retry"_s), &QPushButton::clicked, this,
            [this, id = failed->node] { emit variationWanted(id, std::nullopt); });
}

void WorkflowPanel::propose(const QString &sentence, std::function<void()> run)
{
    m_proposed = std::move(run);
    m_strip->say(ActionStrip::Mood::Question, sentence);
    QPushButton *yes = m_strip->offer(tr("Run it"), u"runIt"_s);
    yes->setProperty("kind", u"primary"_s);
    const auto answer = [this](bool agreed) {
        const auto proposed = std::exchange(m_proposed, nullptr);
        refreshStrip();
        m_view->setFocus();
        if (agreed && proposed)
            proposed();
    };
    connect(
        yes, &QPushButton::clicked, this, [answer] { answer(true); }, Qt::QueuedConnection);
    connect(
        m_strip->offer(tr("Cancel"), u"cancel"_s), &QPushButton::clicked, this, [answer] { answer(false); },
        Qt::QueuedConnection); // the buttons go while they are clicked
    yes->setFocus();
}

void WorkflowPanel::showComparison(const Run &before, const Run &after)
{
    endComparison();
    QStringList ids;
    for (const ModelCard &card : std::as_const(m_pool))
        ids.append(card.id);
    m_comparison = new CompareView;
    m_comparison->setRuns(before, after, ids);
    m_pages->addWidget(m_comparison);
    m_tabs->setCurrentIndex(m_tabs->addTab(tr("&Compare")));
}

void WorkflowPanel::endComparison()
{
    if (!m_comparison)
        return;
    if (m_pages->currentWidget() == m_comparison)
        m_tabs->setCurrentIndex(m_pages->indexOf(m_view)); // not what happens to stand beside it
    m_tabs->removeTab(m_pages->indexOf(m_comparison));
    delete std::exchange(m_comparison, nullptr);
}

const WorkflowNode *WorkflowPanel::workflowNode(const QString &id) const
{
    const Plan &plan = isPlan() && m_plan.plan() ? *m_plan.plan() : m_live.run().plan;
    return plan.workflow.node(id);
}

std::optional<StepGate::Held> WorkflowPanel::heldAt(const QString &node) const
{
    for (const StepGate::Held &each : m_held)
        if (each.node.id == node && each.moment == RunGate::Moment::Before)
            return each;
    return std::nullopt;
}

std::optional<WorkflowNode> WorkflowPanel::editOf(quint64 ticket) const
{
    const auto found = m_pendingEdits.find(ticket);
    return found == m_pendingEdits.end() ? std::nullopt : std::optional(*found);
}

} // namespace daao
