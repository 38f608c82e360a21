#include "ui/pages/workflow/variations.h"

#include "core/base/deliver.h"
#include "core/orchestrator/nodeedit.h"
#include "core/orchestrator/variation.h"
#include "ui/models/wording.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// What would be spent, and what is certain to be free.
QString costSentence(const Variation &variation)
{
    if (!variation.likely.complete)
        return Variations::tr("What it will cost is not known: a price or a token count is missing.");
    if (variation.called.size() == 1 || variation.least == variation.likely)
        return Variations::tr("Expected cost: %1; %2 if the answers become twice as long.")
            .arg(Wording::cost(variation.likely), Wording::cost(variation.most));
    return Variations::tr(
               "Expected cost: %1; %2 if the answer of this node stays the same, %3 if the answers "
               "become twice as long.")
        .arg(Wording::cost(variation.likely), Wording::cost(variation.least), Wording::cost(variation.most));
}

QString scopeSentence(const Variation &variation)
{
    QStringList called;
    for (const QString &id : variation.called)
        if (const WorkflowNode *node = variation.plan.workflow.node(id))
            called.append(toString(node->op));
    return Variations::tr("Called again: %1. Reused for free: %2.")
        .arg(called.join(u", "_s), QString::number(variation.reused.size()));
}

} // namespace

Variations::Variations(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_session(parts.session)
    , m_live(parts.live)
    , m_panel(parts.panel)
    , m_start(parts.start)
{
    connect(&m_panel, &WorkflowPanel::replayWanted, this, &Variations::replay);
    connect(&m_panel, &WorkflowPanel::variationWanted, this, &Variations::vary);
    connect(&m_session.events(), &RunEvents::finished, this, &Variations::onFinished);
}

RunOrder Variations::orderOf(const Variation &variation) const
{
    const Run &run = m_live.run();
    RunOrder order{
        .query = run.query, .choice = m_session.choice(), .seed = run.seed, .plan = variation.plan};
    if (!run.policy.name.isEmpty() && run.policy.version > 0)
        order.choice.policy = u"%1@%2"_s.arg(run.policy.name).arg(run.policy.version);
    order.choice.lambda.reset(); // it is the policy's own
    order.fresh = variation.fresh;
    order.cache = variation.cache;
    order.parent = variation.parent;
    return order;
}

void Variations::replay()
{
    if (!m_live.run().id.isEmpty() && !m_live.isHappening())
        m_start(orderOf(Variation::replayOf(m_live.run()))); // costs nothing, so nothing is asked
}

void Variations::vary(const QString &node, const std::optional<WorkflowNode> &after)
{
    const Run &run = m_live.run();
    const WorkflowNode *before = run.plan.workflow.node(node);
    if (!before || run.id.isEmpty() || m_live.isHappening())
        return;
    const QList<ModelCard> pool = m_session.pool();
    const auto variation =
        after ? Variation::whatIf(run, *after, pool) : Variation::rerunFrom(run, node, pool);
    if (!variation)
        return emit notified(variation.error().message);
    const QString what = after ? tr("What if: %1").arg(NodeEdit::sentence(*before, *after))
                               : tr("Run again from %1 on %2.").arg(toString(before->op), before->model);
    m_panel.propose(what + u' ' + scopeSentence(*variation) + u' ' + costSentence(*variation),
                    [this, order = orderOf(*variation)] {
                        m_awaited = order.parent;
                        m_start(order);
                    });
}

void Variations::onFinished(const Run &run)
{
    if (m_awaited.isEmpty() || run.parent != m_awaited)
        return;
    m_awaited.clear();
    if (run.id == m_live.run().id && (run.status == RunStatus::Finished || run.status == RunStatus::Failed))
        compare(run.parent, run);
}

void Variations::compare(const QString &parent, const Run &run)
{
    auto read = m_session.read([parent](const Archive &archive, Registry &) { return archive.run(parent); });
    deliver(read, this, [this, run](const Result<Run> &before) {
        if (!before)
            return emit notified(before.error().message);
        if (run.id == m_live.run().id)
            m_panel.showComparison(*before, run);
    });
}

} // namespace daao
