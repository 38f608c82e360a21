#include "ui/graph/plandocument.h"

#include <QUndoCommand>

namespace daao {

/// Before and after, as values.
class PlanEdit final : public QUndoCommand
{
public:
    using Edits = PlanDocument::Edits;

    PlanEdit(PlanDocument &document, Edits before, Edits after, const QString &text)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {}

    void undo() override { m_document.setEdits(m_before); }
    void redo() override { m_document.setEdits(m_after); }

private:
    PlanDocument &m_document;
    Edits m_before;
    Edits m_after;
};

namespace {

bool hasSameNodes(const Plan &a, const Plan &b)
{
    if (a.workflow.depth() != b.workflow.depth())
        return false;
    for (qsizetype l = 0; l < a.workflow.layers.size(); ++l) {
        const auto &one = a.workflow.layers[l];
        const auto &other = b.workflow.layers[l];
        if (one.size() != other.size())
            return false;
        for (qsizetype i = 0; i < one.size(); ++i)
            if (one[i].id != other[i].id || one[i].op != other[i].op)
                return false;
    }
    return true;
}

Result<Plan> without(const Plan &plan, const QSet<QString> &nodes)
{
    Plan rest = plan;
    for (auto &layer : rest.workflow.layers)
        layer.removeIf([&](const WorkflowNode &node) { return nodes.contains(node.id); });
    rest.workflow.layers.removeIf([](const QList<WorkflowNode> &layer) { return layer.isEmpty(); });
    if (auto legal = rest.workflow.check(); !legal)
        return tl::unexpected(legal.error());
    return rest;
}

} // namespace

PlanDocument::PlanDocument(Apply apply, QObject *parent)
    : QObject(parent)
    , m_apply(std::move(apply))
{}

void PlanDocument::setBase(const std::optional<Plan> &plan)
{
    const bool keeps = plan && m_base && hasSameNodes(*m_base, *plan);
    m_base = plan;
    if (!keeps) {
        m_edits = {};
        m_undo.clear();
    }
    rebuild();
}

bool PlanDocument::isEdited() const
{
    return m_edits != Edits();
}

bool PlanDocument::isEdited(const QString &node) const
{
    return m_edits.nodes.contains(node) || m_edits.disabled.contains(node);
}

Result<> PlanDocument::edit(const WorkflowNode &after, const QString &text)
{
    if (!m_plan || !m_base)
        return failure(ErrorKind::BadInput, tr("There is no plan to change."));
    if (const auto possible = m_apply(*m_plan, after); !possible)
        return tl::unexpected(possible.error());
    auto edits = m_edits;
    const WorkflowNode *planned = m_base->workflow.node(after.id);
    if (planned && *planned == after)
        edits.nodes.remove(after.id);
    else
        edits.nodes.insert(after.id, after);
    if (edits != m_edits)
        m_undo.push(new PlanEdit(*this, m_edits, edits, text));
    return {};
}

Result<> PlanDocument::setDisabled(const QString &id, bool disabled)
{
    const WorkflowNode *node = m_plan ? m_plan->workflow.node(id) : nullptr;
    if (!node)
        return failure(ErrorKind::BadInput, tr("There is no plan to change."));
    Edits edits = m_edits;
    if (disabled)
        edits.disabled.insert(id);
    else
        edits.disabled.remove(id);
    if (const auto rest = without(*m_plan, edits.disabled); !rest)
        return tl::unexpected(rest.error());
    if (edits != m_edits)
        m_undo.push(new PlanEdit(*this, m_edits, edits,
                                 disabled ? tr("%1 disabled").arg(toString(node->op))
                                          : tr("%1 enabled").arg(toString(node->op))));
    return {};
}

std::optional<Plan> PlanDocument::runnable() const
{
    if (!m_plan || m_edits.disabled.isEmpty())
        return m_plan;
    const auto rest = without(*m_plan, m_edits.disabled);
    return rest ? std::optional(*rest) : m_plan;
}

void PlanDocument::revert()
{
    if (isEdited())
        m_undo.push(new PlanEdit(*this, m_edits, {}, tr("Back to the policy's plan")));
}

void PlanDocument::setEdits(const Edits &edits)
{
    m_edits = edits;
    rebuild();
}

void PlanDocument::rebuild()
{
    m_plan = m_base;
    for (const WorkflowNode &node : std::as_const(m_edits.nodes))
        if (auto edited = m_apply(*m_plan, node))
            m_plan = *edited;
    emit changed();
}

} // namespace daao
