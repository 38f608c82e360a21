// The actions of WorkflowPanel: what can be done to the canvas, to a node and to a run that is held.
#include "ui/graph/graphexport.h"
#include "ui/pages/workflow/changemenu.h"
#include "ui/pages/workflow/outlineview.h"
#include "ui/pages/workflow/prompteditor.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>

namespace daao {

using namespace Qt::StringLiterals;

QAction *WorkflowPanel::add(QList<QAction *> &list, const QString &id, const QString &text,
                            const QList<QKeySequence> &keys, bool onlyHere)
{
    auto *made = new QAction(text, this);
    made->setObjectName(id);
    made->setShortcuts(keys);
    made->setShortcutContext(onlyHere ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    addAction(made);
    list.append(made);
    return made;
}

void WorkflowPanel::buildGraphActions()
{
    const auto addHere = [this](const QString &id, const QString &text, const QList<QKeySequence> &keys) {
        return add(m_graphActions, id, text, keys, keys.size() == 1 && keys[0].toString().size() == 1);
    };
    connect(addHere(u"graph.fit"_s, tr("&Fit the workflow"), {QKeySequence(u"Ctrl+0"_s)}),
            &QAction::triggered, m_view, &WorkflowView::fit);
    connect(addHere(u"graph.zoomIn"_s, tr("Zoom &in"), {QKeySequence(u"Ctrl++"_s)}), &QAction::triggered,
            m_view, &WorkflowView::zoomIn);
    connect(addHere(u"graph.zoomOut"_s, tr("Zoom &out"), {QKeySequence(u"Ctrl+-"_s)}), &QAction::triggered,
            m_view, &WorkflowView::zoomOut);
    QAction *map = addHere(u"graph.map"_s, tr("&Map of the workflow"), {QKeySequence(u"M"_s)});
    map->setCheckable(true);
    map->setChecked(true);
    connect(map, &QAction::toggled, m_view, &WorkflowView::setMapShown);
    QAction *disable = addHere(u"graph.disable"_s, tr("&Disable the node"), {QKeySequence(u"X"_s)});
    disable->setCheckable(true);
    disable->setToolTip(tr("Leave this node out of the next run"));
    connect(disable, &QAction::triggered, this, [this](bool disabled) {
        if (const auto done = m_plan.setDisabled(m_node, disabled); !done)
            emit notified(done.error().message);
        updateActions();
    });
    QAction *untaken = addHere(u"graph.untaken"_s, tr("What was &not chosen"), {QKeySequence(u"V"_s)});
    untaken->setCheckable(true);
    connect(untaken, &QAction::toggled, this,
            [this](bool shown) { m_view->workflow().setUntakenShown(shown); });
    connect(addHere(u"graph.focus"_s, tr("&Go to the graph"), {QKeySequence(u"Ctrl+L"_s)}),
            &QAction::triggered, this, [this] { goTo(m_view); });
    connect(addHere(u"graph.outline"_s, tr("Go to the o&utline"), {QKeySequence(u"Ctrl+Shift+L"_s)}),
            &QAction::triggered, this, [this] { goTo(m_outline); });
    connect(addHere(u"graph.copyImage"_s, tr("&Copy as picture"), {QKeySequence(u"Ctrl+Shift+C"_s)}),
            &QAction::triggered, this, &WorkflowPanel::copyImage);
    connect(addHere(u"graph.export"_s, tr("&Export the workflow…"), {}), &QAction::triggered, this,
            &WorkflowPanel::exportGraph);
    connect(addHere(u"graph.revert"_s, tr("Back to the &policy's plan"), {}), &QAction::triggered, this,
            [this] { m_plan.revert(); });
}

void WorkflowPanel::buildRunActions()
{
    const auto addRun = [this](const QString &id, const QString &text, const QKeySequence &keys = {}) {
        return add(m_runActions, id, text, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    };
    QAction *pause = addRun(u"debug.pause"_s, tr("P&ause"), QKeySequence(u"Shift+F6"_s));
    pause->setCheckable(true);
    connect(pause, &QAction::toggled, &m_gate, &StepGate::setPaused);
    connect(addRun(u"debug.step"_s, tr("Ste&p"), QKeySequence(u"F10"_s)), &QAction::triggered, this,
            &WorkflowPanel::step);
    connect(addRun(u"debug.continue"_s, tr("&Continue"), QKeySequence(u"F6"_s)), &QAction::triggered, this,
            &WorkflowPanel::goOn);
    connect(addRun(u"debug.breakBefore"_s, tr("&Breakpoint before the node"), QKeySequence(u"F9"_s)),
            &QAction::triggered, this, [this] { toggleBreakpoint(RunGate::Moment::Before); });
    connect(addRun(u"debug.breakAfter"_s, tr("Breakpoint a&fter the node"), QKeySequence(u"Shift+F9"_s)),
            &QAction::triggered, this, [this] { toggleBreakpoint(RunGate::Moment::After); });
    connect(addRun(u"run.replay"_s, tr("Re&play without calls"), QKeySequence(u"F8"_s)), &QAction::triggered,
            this, &WorkflowPanel::replayWanted);
    connect(addRun(u"run.rerunFrom"_s, tr("Re-&run from here"), QKeySequence(u"Ctrl+R"_s)),
            &QAction::triggered, this, [this] { emit variationWanted(m_node, std::nullopt); });
    connect(addRun(u"run.whatIf"_s, tr("&What if…"), QKeySequence(u"Ctrl+Shift+R"_s)), &QAction::triggered,
            this, [this] {
                const NodeCard *card = m_view->workflow().card(m_node);
                const QPoint where = card ? m_view->viewport()->mapToGlobal(m_view->mapFromScene(card->pos()))
                                          : mapToGlobal(rect().center());
                if (const auto menu = menuFor(m_node))
                    if (auto *change = menu->findChild<QMenu *>(u"change"_s))
                        change->exec(where);
            });
    connect(addRun(u"run.compare"_s, tr("Compare with what it was made fro&m"), QKeySequence(u"Ctrl+D"_s)),
            &QAction::triggered, this, &WorkflowPanel::compareWanted);
}

void WorkflowPanel::updateActions()
{
    const bool isStep = workflowNode(m_node) != nullptr;
    const bool hasRun = !isPlan();
    const bool ended = hasRun && !m_live.isHappening();
    const auto enable = [this](const QString &id, bool enabled) { action(id)->setEnabled(enabled); };
    {
        const QSignalBlocker quiet(action(u"debug.pause"_s));
        action(u"debug.pause"_s)->setChecked(m_gate.isPaused());
    }
    enable(u"debug.step"_s, !m_held.isEmpty());
    enable(u"debug.continue"_s, !m_held.isEmpty() || m_gate.isPaused());
    enable(u"debug.breakBefore"_s, isStep);
    enable(u"debug.breakAfter"_s, isStep);
    enable(u"run.replay"_s, ended);
    enable(u"run.rerunFrom"_s, ended && isStep);
    enable(u"run.whatIf"_s, isStep && !(m_live.isHappening() && !heldAt(m_node)));
    enable(u"run.compare"_s, ended && !m_live.run().parent.isEmpty());
    enable(u"graph.revert"_s, isPlan() && m_plan.isEdited());
    enable(u"graph.disable"_s, isPlan() && isStep);
    action(u"graph.disable"_s)->setChecked(m_plan.isDisabled(m_node));
}

void WorkflowPanel::toggleBreakpoint(RunGate::Moment moment)
{
    if (workflowNode(m_node))
        m_gate.setBreakpoint(m_node, moment, !m_gate.hasBreakpoint(m_node, moment));
}

void WorkflowPanel::step()
{
    if (m_held.isEmpty())
        return;
    const quint64 ticket = m_held.first().ticket;
    m_gate.step(ticket, editOf(ticket));
}

void WorkflowPanel::goOn()
{
    for (const StepGate::Held &each : std::as_const(m_held))
        if (const auto edited = editOf(each.ticket))
            m_gate.release(each.ticket, edited);
    m_gate.continueAll();
}

void WorkflowPanel::change(const WorkflowNode &after, const QString &text)
{
    if (isPlan()) {
        if (const auto done = m_plan.edit(after, text); !done)
            emit notified(done.error().message);
    } else if (const auto held = heldAt(after.id)) {
        m_pendingEdits.insert(held->ticket, after);
        refreshStrip();
    } else {
        emit variationWanted(after.id, after);
    }
}

void WorkflowPanel::editPrompts(const QString &id)
{
    const auto held = heldAt(id);
    const WorkflowNode *node = workflowNode(id);
    if (!node)
        return;
    const WorkflowNode before = held ? editOf(held->ticket).value_or(held->node) : *node;
    auto *editor = new PromptEditor(before, m_prompts, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, [this, editor] {
        change(editor->edited(), tr("Prompts of %1").arg(toString(editor->edited().op)));
    });
    editor->open();
}

void WorkflowPanel::editTemperature(const QString &id)
{
    const WorkflowNode *node = workflowNode(id);
    if (!node)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setWindowTitle(tr("Temperature of %1").arg(toString(node->op)));
    dialog->setLabelText(tr("0 gives the most likely answer; higher values vary more."));
    dialog->setDoubleRange(0, 2);
    dialog->setDoubleDecimals(2);
    dialog->setDoubleStep(0.1);
    dialog->setDoubleValue(node->settings.temperature.value_or(0));
    connect(dialog, &QInputDialog::doubleValueSelected, this, [this, before = *node](double value) {
        WorkflowNode after = before;
        after.settings.temperature = value;
        change(after, tr("Temperature %1").arg(value));
    });
    dialog->open();
}

std::unique_ptr<QMenu> WorkflowPanel::menuFor(const QString &id)
{
    const WorkflowNode *node = workflowNode(id);
    if (!node)
        return nullptr;
    auto menu = std::make_unique<QMenu>();
    connect(menu->addAction(tr("&Open in the inspector")), &QAction::triggered, this,
            [this, id] { emit nodeOpened(id); });
    if (!isPlan())
        menu->addAction(action(u"run.rerunFrom"_s));
    const auto held = heldAt(id);
    QMenu *changes = menu->addMenu(isPlan() ? tr("&Change before it runs")
                                   : held   ? tr("&Change and go on")
                                            : tr("What &if"));
    changes->setObjectName(u"change"_s);
    changes->setEnabled(action(u"run.whatIf"_s)->isEnabled());
    const Plan &plan = isPlan() && m_plan.plan() ? *m_plan.plan() : m_live.run().plan;
    ChangeMenu{.node = held ? editOf(held->ticket).value_or(held->node) : *node,
               .why = plan.nodeWhy.value(id),
               .pool = m_pool,
               .opensWorkflow = !plan.workflow.layers.isEmpty()
                                && std::ranges::any_of(plan.workflow.layers.first(),
                                                       [&](const WorkflowNode &n) { return n.id == id; }),
               .hasSandbox = m_hasSandbox,
               .apply = [this](const WorkflowNode &after, const QString &text) { change(after, text); },
               .editPrompts = [this, id] { editPrompts(id); },
               .editTemperature = [this, id] { editTemperature(id); }}
        .addTo(*changes, this);
    if (isPlan())
        menu->addAction(action(u"graph.disable"_s));
    menu->addSeparator();
    menu->addAction(action(u"debug.breakBefore"_s));
    menu->addAction(action(u"debug.breakAfter"_s));
    menu->addSeparator();
    connect(menu->addAction(tr("Copy &prompt")), &QAction::triggered, this,
            [this, id] { emit copyPromptWanted(id); });
    connect(menu->addAction(tr("Copy as c&URL")), &QAction::triggered, this,
            [this, id] { emit copyCurlWanted(id); });
    return menu;
}

void WorkflowPanel::copyImage()
{
    if (m_view->workflow().graph().nodes.isEmpty())
        return emit notified(tr("There is no workflow to copy yet."));
    QGuiApplication::clipboard()->setImage(m_view->image(2));
    emit notified(tr("The workflow was copied as a picture."));
}

void WorkflowPanel::exportGraph()
{
    auto *dialog = new QFileDialog(this, tr("Export the workflow"), {}, GraphExport::filters());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(u"workflow.png"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).section(u')', 0, 0));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto saved = GraphExport::save(*m_view, path);
        emit notified(saved ? tr("The workflow was saved as %1.").arg(path) : saved.error().message);
    });
    dialog->open();
}

} // namespace daao
