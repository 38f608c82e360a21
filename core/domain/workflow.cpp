#include "core/domain/workflow.h"

#include <QSet>
#include <QStringList>

namespace daao {

int Workflow::nodeCount() const
{
    int count = 0;
    for (const auto &layer : layers)
        count += int(layer.size());
    return count;
}

const WorkflowNode *Workflow::node(const QString &id) const
{
    for (const auto &layer : layers)
        for (const WorkflowNode &candidate : layer)
            if (candidate.id == id)
                return &candidate;
    return nullptr;
}

bool Workflow::replaceNode(const WorkflowNode &node)
{
    for (auto &layer : layers)
        for (WorkflowNode &candidate : layer)
            if (candidate.id == node.id) {
                candidate = node;
                return true;
            }
    return false;
}

QList<std::pair<QString, QString>> Workflow::edges() const
{
    QList<std::pair<QString, QString>> pairs;
    for (qsizetype i = 1; i < layers.size(); ++i)
        for (const WorkflowNode &from : layers[i - 1])
            for (const WorkflowNode &to : layers[i])
                pairs.append({from.id, to.id});
    return pairs;
}

QStringList Workflow::models() const
{
    QStringList names;
    const auto add = [&](const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    };
    for (const auto &layer : layers)
        for (const WorkflowNode &node : layer) {
            add(node.model);
            for (const Member &member : node.members)
                add(member.model);
        }
    return names;
}

void Workflow::nameNodes()
{
    int number = 0;
    for (auto &layer : layers)
        for (WorkflowNode &node : layer) {
            ++number;
            if (node.id.isEmpty())
                node.id = QStringLiteral("n%1").arg(number);
        }
}

Result<> Workflow::check() const
{
    if (layers.isEmpty())
        return failure(ErrorKind::BadInput, tr("The workflow has no layer."));
    QSet<QString> seen;
    int candidates = 0;
    for (qsizetype i = 0; i < layers.size(); ++i) {
        if (layers[i].isEmpty())
            return failure(ErrorKind::BadInput, tr("Layer %1 of the workflow is empty.").arg(i + 1));
        for (const WorkflowNode &node : layers[i]) {
            const OperatorInfo &info = operatorInfo(node.op);
            if (node.model.isEmpty())
                return failure(ErrorKind::BadInput, tr("Node %1 (%2) names no LLM.").arg(node.id, info.id));
            if (seen.contains(node.id))
                return failure(ErrorKind::BadInput, tr("Two nodes are called %1.").arg(node.id));
            seen.insert(node.id);
            if (candidates < info.minCandidates)
                return failure(ErrorKind::BadInput,
                               tr("Node %1 (%2) needs %n candidate(s) from earlier layers.", "", info.minCandidates)
                                   .arg(node.id, info.id));
        }
        for (const WorkflowNode &node : layers[i])
            candidates += node.op == Operator::SelfConsistency || node.op == Operator::Debate ? 3 : 1;
    }
    return {};
}

} // namespace daao
