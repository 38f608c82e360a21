#include "ui/pages/workflow/changemenu.h"

#include "ui/models/rundiff.h"
#include "ui/models/wording.h"

#include <QMenu>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const Alternative *find(const QList<Why> &why, const QString &decision, const QString &id)
{
    const auto about = std::ranges::find(why, decision, &Why::decision);
    if (about == why.end())
        return nullptr;
    const auto found = std::ranges::find(about->alternatives, id, &Alternative::id);
    return found == about->alternatives.end() ? nullptr : &*found;
}

} // namespace

/// "sim-nano   −$0.0016 · P 0.37"
QString ChangeMenu::labelOf(const ModelCard &card) const
{
    const Alternative *now = find(why, u"model"_s, node.model);
    const Alternative *other = find(why, u"model"_s, card.id);
    QStringList facts;
    if (other && other->cost && now && now->cost)
        facts.append(signedCost(*other->cost - *now->cost));
    else if (!card.price)
        facts.append(tr("price unknown"));
    if (other && other->pCorrect)
        facts.append(tr("P %1").arg(*other->pCorrect, 0, 'f', 2));
    const QString name = QString(card.id).replace(u'&', u"&&"_s);
    return facts.isEmpty() ? name : name + u'\t' + facts.join(u" · "_s);
}

void ChangeMenu::addModels(QMenu &menu, QObject *context) const
{
    for (const ModelCard &card : pool) {
        QAction *action = menu.addAction(labelOf(card));
        action->setData(card.id);
        action->setCheckable(true);
        action->setChecked(card.id == node.model);
        action->setEnabled(card.id != node.model && card.enabled);
        QObject::connect(action, &QAction::triggered, context, [node = node, apply = apply, id = card.id] {
            WorkflowNode after = node;
            after.model = id;
            apply(after, tr("%1 on %2 instead of %3").arg(toString(node.op), id, node.model));
        });
    }
}

void ChangeMenu::addOperators(QMenu &menu, QObject *context) const
{
    for (const OperatorInfo &info : allOperators()) {
        QAction *action = menu.addAction(info.id);
        action->setData(info.id);
        action->setToolTip(info.description);
        action->setCheckable(true);
        action->setChecked(info.op == node.op);
        const bool possible = (!opensWorkflow || info.generator) && (hasSandbox || !info.needsSandbox);
        action->setEnabled(info.op != node.op && possible);
        QObject::connect(action, &QAction::triggered, context, [node = node, apply = apply, info] {
            WorkflowNode after = node;
            after.op = info.op;
            after.settings = {}; // templates and rounds belong to the operator
            after.members.clear();
            apply(after, tr("%1 instead of %2").arg(info.id, toString(node.op)));
        });
    }
}

void ChangeMenu::addTo(QMenu &menu, QObject *context) const
{
    QMenu *models = menu.addMenu(tr("Another &LLM"));
    addModels(*models, context);
    QMenu *operators = menu.addMenu(tr("Another &operator"));
    operators->setToolTipsVisible(true);
    addOperators(*operators, context);
    QObject::connect(menu.addAction(tr("&Prompts…")), &QAction::triggered, context, editPrompts);
    QObject::connect(menu.addAction(tr("&Temperature…")), &QAction::triggered, context, editTemperature);
}

} // namespace daao
