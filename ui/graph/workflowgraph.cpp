#include "ui/graph/workflowgraph.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const Why *decisionOn(const QList<Why> &why, const QString &what)
{
    const auto found = std::ranges::find(why, what, &Why::decision);
    return found == why.end() ? nullptr : &*found;
}

const Alternative *alternative(const Why &why, const QString &id)
{
    const auto found = std::ranges::find(why.alternatives, id, &Alternative::id);
    return found == why.alternatives.end() ? nullptr : &*found;
}

QString firstLine(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).left(200);
}

GraphNode stepOf(const WorkflowNode &node)
{
    GraphNode step{.id = node.id, .title = toString(node.op), .model = node.model};
    step.members = int(node.members.size());
    step.edited = node.settings != NodeSettings();
    return step;
}

GraphNode pill(GraphNode::Kind kind, const QString &id, const QString &title, const QString &text)
{
    GraphNode node{.id = id, .kind = kind, .title = title};
    node.text = text;
    return node;
}

/// Puts the nodes of the layers between query and answer, with an edge for everything a node reads.
class Builder
{
public:
    explicit Builder(WorkflowGraph &graph)
        : m_graph(graph)
    {}

    void startLayer() { m_graph.layers.append(QList<int>()); }
    int add(const GraphNode &node)
    {
        m_graph.nodes.append(node);
        m_graph.layers.last().append(int(m_graph.nodes.size()) - 1);
        return int(m_graph.nodes.size()) - 1;
    }
    void connect(const QList<int> &from, const QList<int> &to)
    {
        for (const int a : from)
            for (const int b : to)
                m_graph.edges.append({a, b, m_graph.nodes[a].taken && m_graph.nodes[b].taken});
    }

private:
    WorkflowGraph &m_graph;
};

QList<int> ofThose(const QList<int> &layer, const QList<GraphNode> &nodes, bool (*wanted)(const GraphNode &))
{
    QList<int> chosen;
    std::ranges::copy_if(layer, std::back_inserter(chosen), [&](int i) { return wanted(nodes[i]); });
    return chosen;
}

bool isTaken(const GraphNode &node)
{
    return node.taken;
}

bool isAlive(const GraphNode &node)
{
    return node.taken && node.status != NodeStatus::Skipped;
}

/// What the policy would have put there instead, if it left its reasons.
std::optional<GraphNode> alternativeTo(const WorkflowNode &node, const QList<Why> &reasons,
                                       const QString &sentence)
{
    for (const QString &kind : {u"operator"_s, u"model"_s}) {
        const Why *why = decisionOn(reasons, kind);
        if (!why || why->runnerUp.isEmpty() || !alternative(*why, why->runnerUp))
            continue;
        GraphNode other{.id = "alt:"_L1 + node.id, .title = toString(node.op), .model = node.model};
        (kind == u"operator" ? other.title : other.model) = why->runnerUp;
        other.taken = false;
        other.text = sentence;
        other.cost = Wording::money(alternative(*why, why->runnerUp)->cost);
        return other;
    }
    return std::nullopt;
}

} // namespace

int WorkflowGraph::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(nodes, id, &GraphNode::id);
    return found == nodes.end() ? -1 : int(found - nodes.begin());
}

QSet<int> WorkflowGraph::relatives(int node) const
{
    QSet<int> before{node};
    QSet<int> after{node};
    for (bool grew = true; grew;) { // as many rounds as there are layers
        const qsizetype were = before.size() + after.size();
        for (const GraphEdge &edge : edges) {
            if (before.contains(edge.to))
                before.insert(edge.from);
            if (after.contains(edge.from))
                after.insert(edge.to);
        }
        grew = before.size() + after.size() > were;
    }
    return before.unite(after);
}

WorkflowGraph WorkflowGraph::withoutAlternatives() const
{
    WorkflowGraph graph;
    graph.caption = caption;
    QHash<int, int> number;
    for (const auto &layer : layers) {
        graph.layers.append(QList<int>());
        for (const int i : layer) {
            if (!nodes[i].taken)
                continue;
            number.insert(i, int(graph.nodes.size()));
            graph.layers.last().append(int(graph.nodes.size()));
            graph.nodes.append(nodes[i]);
        }
    }
    for (const GraphEdge &edge : edges)
        if (number.contains(edge.from) && number.contains(edge.to))
            graph.edges.append({number[edge.from], number[edge.to], edge.taken});
    return graph;
}

namespace {

QString whyNot(const QList<Why> &reasons)
{
    for (const QString &kind : {u"operator"_s, u"model"_s}) {
        const Why *why = decisionOn(reasons, kind);
        const Alternative *chosen = why ? alternative(*why, why->chosen) : nullptr;
        const Alternative *other = why ? alternative(*why, why->runnerUp) : nullptr;
        if (!chosen || !other)
            continue;
        if (!chosen->pCorrect || !other->pCorrect || !chosen->cost || !other->cost)
            return WorkflowGraph::tr("not taken: utility %1 lower").arg(why->margin, 0, 'g', 2);
        const double success = *other->pCorrect - *chosen->pCorrect;
        const double dollars = (*other->cost - *chosen->cost).usd();
        //: %1: change of the success probability, %2: change of the cost, both with their sign
        return WorkflowGraph::tr("not taken: %1 success for %2")
            .arg((success < 0 ? u"−"_s : u"+"_s) + QString::number(std::abs(success), 'f', 2),
                 (dollars < 0 ? u"−$"_s : u"+$"_s) + QString::number(std::abs(dollars), 'g', 2));
    }
    return {};
}

GraphNode queryPill(const Plan &plan)
{
    //: d: difficulty, L: number of layers
    return pill(
        GraphNode::Kind::Query, u"query"_s, WorkflowGraph::tr("Query"),
        WorkflowGraph::tr("d %1 · L %2").arg(plan.difficulty.value, 0, 'f', 2).arg(plan.workflow.depth()));
}

/// The skeleton that plans and runs share; `fill` completes each step.
template<class Fill>
WorkflowGraph build(const Plan &plan, const GraphNode &answer, Fill fill)
{
    WorkflowGraph graph;
    Builder builder(graph);
    builder.startLayer();
    QList<int> sources{builder.add(queryPill(plan))};
    QList<int> last = sources;
    for (const auto &layer : plan.workflow.layers) {
        builder.startLayer();
        for (const WorkflowNode &node : layer) {
            GraphNode step = stepOf(node);
            fill(step);
            builder.add(step);
        }
        for (const WorkflowNode &node : layer) {
            const QList<Why> reasons = plan.nodeWhy.value(node.id);
            if (const auto other = alternativeTo(node, reasons, whyNot(reasons)))
                builder.add(*other);
        }
        builder.connect(sources, graph.layers.last());
        sources = ofThose(graph.layers.last(), graph.nodes, isTaken);
        if (const auto alive = ofThose(graph.layers.last(), graph.nodes, isAlive); !alive.isEmpty())
            last = alive;
    }
    builder.startLayer();
    builder.connect(last, {builder.add(answer)});
    return graph;
}

/// The answers among a node's candidates, in their order: "42 ×2, 41".
QString leftBehind(const NodeRun &node)
{
    QStringList answers;
    for (const Candidate &candidate : node.candidates)
        answers.append(!candidate.answer.isEmpty() ? candidate.answer
                       : !candidate.code.isEmpty() ? WorkflowGraph::tr("a program")
                                                   : firstLine(candidate.text));
    QStringList words = answers;
    words.removeDuplicates();
    for (QString &word : words)
        if (const auto often = answers.count(word); often > 1)
            word += u" ×%1"_s.arg(often);
    return words.join(u", "_s).left(120);
}

void fillFromRun(GraphNode &step, const NodeRun &node, const Run &run, const QString &tail)
{
    step.status = node.status;
    step.model = node.model;
    const bool called = !node.calls.isEmpty();
    if (node.status == NodeStatus::Failed || node.status == NodeStatus::Cancelled)
        step.text = node.error ? firstLine(node.error->message) : QString();
    else if (node.status == NodeStatus::Running)
        step.text = tail;
    else if (!node.answer.isEmpty())
        step.text = node.answer.left(200);
    else if (!node.candidates.isEmpty())
        step.text = firstLine(node.candidates.last().text);
    if (step.text.isEmpty() && !node.remarks.isEmpty())
        step.text = firstLine(node.remarks.first());
    step.passes = leftBehind(node);
    if (called)
        step.tokens = u"%1→%2"_s.arg(node.promptTokens()).arg(node.completionTokens());
    if (node.durationMs > 0)
        step.time = Wording::milliseconds(node.durationMs);
    if (node.status == NodeStatus::Reused)
        step.cost = WorkflowGraph::tr("free");
    else if (called)
        step.cost = Wording::cost(node.cost);
    if (run.cost.known > Money())
        step.share = node.cost.known.usd() / run.cost.known.usd();
}

} // namespace

WorkflowGraph WorkflowGraph::of(const Plan &plan)
{
    if (plan.workflow.layers.isEmpty())
        return {};
    GraphNode answer = pill(GraphNode::Kind::Answer, u"answer"_s, tr("Answer"), {});
    answer.planned = true;
    if (plan.expected.pCorrect)
        answer.text = tr("P %1").arg(*plan.expected.pCorrect, 0, 'f', 2);
    return build(plan, answer, [&](GraphNode &step) {
        step.planned = true;
        const QList<Why> reasons = plan.nodeWhy.value(step.id);
        const Why *why = decisionOn(reasons, u"model"_s);
        const Alternative *chosen = why ? alternative(*why, step.model) : nullptr;
        if (!chosen)
            return;
        if (chosen->pCorrect)
            step.text = tr("expected success %1").arg(*chosen->pCorrect, 0, 'f', 2);
        if (chosen->seconds)
            step.time = u"≈ "_s + Wording::milliseconds(*chosen->seconds * 1000);
        step.cost = chosen->cost ? u"≈ "_s + Wording::money(chosen->cost) : Wording::money(chosen->cost);
    });
}

WorkflowGraph WorkflowGraph::of(const Run &run, const QHash<QString, QString> &tails,
                                const QSet<QString> &held)
{
    if (run.plan.workflow.layers.isEmpty())
        return {};
    QHash<QString, const NodeRun *> byId;
    for (const NodeRun &node : run.nodes)
        byId.insert(node.node, &node);
    GraphNode answer = pill(GraphNode::Kind::Answer, u"answer"_s, tr("Answer"), firstLine(run.answer));
    answer.correct = run.correct;
    answer.planned = run.status == RunStatus::Running;
    WorkflowGraph graph = build(run.plan, answer, [&](GraphNode &step) {
        step.held = held.contains(step.id);
        if (const NodeRun *node = byId.value(step.id))
            fillFromRun(step, *node, run, tails.value(step.id));
    });
    //: origin (SIMULATED), policy, its version, date
    graph.caption = tr("%1 · %2 v%3 · %4")
                        .arg(Wording::origin(run.origin), run.policy.name)
                        .arg(run.policy.version)
                        .arg(run.startedAt.toString(Qt::ISODate));
    return graph;
}

} // namespace daao
