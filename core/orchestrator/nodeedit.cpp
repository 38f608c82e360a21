#include "core/orchestrator/nodeedit.h"

#include <QStringList>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QString shown(const std::optional<int> &value)
{
    return value ? QString::number(*value) : NodeEdit::tr("the default");
}

QString shown(const std::optional<double> &value)
{
    return value ? QString::number(*value) : NodeEdit::tr("the default");
}

QStringList changedPrompts(const NodeSettings &before, const NodeSettings &after)
{
    QStringList names;
    for (const auto &prompts : {before.prompts, after.prompts})
        for (auto it = prompts.cbegin(); it != prompts.cend(); ++it)
            if (before.prompts.value(it.key()) != after.prompts.value(it.key()) && !names.contains(it.key()))
                names.append(it.key());
    names.sort();
    return names;
}

} // namespace

QString NodeEdit::sentence(const WorkflowNode &before, const WorkflowNode &after)
{
    QStringList parts;
    const auto changed = [&](const QString &what, const QString &from, const QString &to) {
        if (from != to)
            parts.append(tr("%1 %2 instead of %3").arg(what, to, from));
    };
    changed(tr("operator"), toString(before.op), toString(after.op));
    changed(tr("LLM"), before.model, after.model);
    const NodeSettings &old = before.settings;
    const NodeSettings &now = after.settings;
    changed(tr("temperature"), shown(old.temperature), shown(now.temperature));
    changed(tr("samples"), shown(old.samples), shown(now.samples));
    changed(tr("rounds"), shown(old.rounds), shown(now.rounds));
    changed(tr("draw"), shown(old.draw), shown(now.draw));
    changed(tr("token limit"), shown(old.maxTokens), shown(now.maxTokens));
    if (before.members != after.members)
        parts.append(tr("other members"));
    for (const QString &prompt : changedPrompts(old, now))
        parts.append(tr("another text for the prompt “%1”").arg(prompt));
    return parts.isEmpty() ? QString() : tr("Edited by hand: %1.").arg(parts.join(tr(", ")));
}

Result<Plan> NodeEdit::applied(const Plan &plan, const WorkflowNode &after)
{
    const WorkflowNode *planned = plan.workflow.node(after.id);
    if (!planned)
        return failure(ErrorKind::BadInput, tr("The workflow has no node %1.").arg(after.id));
    const QString words = sentence(*planned, after);
    Plan changed = plan;
    changed.workflow.replaceNode(after);
    if (auto legal = changed.workflow.check(); !legal)
        return tl::unexpected(legal.error());
    if (!words.isEmpty()) {
        Why why;
        why.decision = u"edit"_s;
        why.chosen = u"%1 on %2"_s.arg(toString(after.op), after.model);
        why.sentence = words;
        changed.nodeWhy[after.id].append(why);
    }
    return changed;
}

} // namespace daao
