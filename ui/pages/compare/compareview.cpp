#include "ui/pages/compare/compareview.h"

#include "ui/graph/workflowview.h"
#include "ui/models/wording.h"
#include "ui/pages/compare/diffpane.h"

#include <QComboBox>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const NodeRun *nodeOf(const Run &run, const QString &id)
{
    const auto found = std::ranges::find(run.nodes, id, &NodeRun::node);
    return found == run.nodes.end() ? nullptr : &*found;
}

QString promptOf(const Run &run, const QString &id)
{
    QStringList parts;
    if (const NodeRun *node = nodeOf(run, id))
        for (const Call &call : node->calls)
            for (const ChatMessage &message : call.request.messages)
                parts.append(u"■ "_s + toString(message.role) + u'\n' + message.content);
    return parts.join(u"\n\n"_s);
}

QString textOf(const Run &run, const QString &id)
{
    QStringList parts;
    if (const NodeRun *node = nodeOf(run, id))
        for (const Candidate &candidate : node->candidates)
            parts.append(candidate.text);
    return parts.join(u"\n\n"_s);
}

QString titleOf(const Run &run, const QString &which)
{
    return CompareView::tr("%1: %2 · %3 · %4")
        .arg(which, run.answer.isEmpty() ? CompareView::tr("no answer") : run.answer.left(60),
             Wording::verdict(run.correct), Wording::origin(run.origin));
}

WorkflowGraph markedGraph(const Run &run, const RunDiff &diff, bool left)
{
    WorkflowGraph graph = WorkflowGraph::of(run).withoutAlternatives();
    for (GraphNode &node : graph.nodes)
        if (const RunDiff::Pair *pair = left ? diff.ofLeft(node.id) : diff.ofRight(node.id))
            node.change = pair->change;
    return graph;
}

QString changed(const QString &from, const QString &to, const QString &delta)
{
    return u"%1 → %2 (%3)"_s.arg(from, to, delta);
}

QString signedNumber(double value, int digits = 0)
{
    return (value < 0 ? u"−"_s : value > 0 ? u"+"_s : u"±"_s) + QString::number(std::abs(value), 'f', digits);
}

} // namespace

CompareView::CompareView(QWidget *parent)
    : QWidget(parent)
    , m_leftTitle(new QLabel)
    , m_rightTitle(new QLabel)
    , m_leftView(new WorkflowView)
    , m_rightView(new WorkflowView)
    , m_totals(new QLabel)
    , m_tabs(new QTabWidget)
    , m_answer(new DiffPane)
    , m_pairs(new QComboBox)
    , m_prompt(new DiffPane)
    , m_nodeAnswer(new DiffPane)
{
    auto *views = new QSplitter;
    const auto side = [views](QLabel *title, WorkflowView *view) {
        title->setTextFormat(Qt::PlainText);
        title->setObjectName(u"secondary"_s);
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        view->setMapShown(false);
        auto *box = new QWidget;
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(8, 6, 8, 0);
        layout->addWidget(title);
        layout->addWidget(view, 1);
        views->addWidget(box);
    };
    side(m_leftTitle, m_leftView);
    side(m_rightTitle, m_rightView);
    m_leftView->setAccessibleName(tr("Workflow of the first run"));
    m_rightView->setAccessibleName(tr("Workflow of the second run"));
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setWordWrap(true);
    m_totals->setObjectName(u"totals"_s);
    m_totals->setContentsMargins(12, 4, 12, 4);

    auto *nodes = new QWidget;
    auto *nodeLayout = new QVBoxLayout(nodes);
    nodeLayout->setContentsMargins(8, 8, 8, 8);
    m_pairs->setAccessibleName(tr("Node to compare"));
    nodeLayout->addWidget(m_pairs);
    auto *texts = new QSplitter;
    texts->addWidget(m_prompt);
    texts->addWidget(m_nodeAnswer);
    nodeLayout->addWidget(texts, 1);
    m_answer->setAccessibleName(tr("Difference of the answers"));
    m_prompt->setAccessibleName(tr("Difference of the prompts"));
    m_nodeAnswer->setAccessibleName(tr("Difference of what the node wrote"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_answer, tr("&Answer"));
    m_tabs->addTab(nodes, tr("&Nodes: prompt and text"));

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(views);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({300, 200});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_totals);
    layout->addWidget(splitter, 1);

    connect(m_pairs, &QComboBox::currentIndexChanged, this, &CompareView::showPair);
    connect(&m_leftView->workflow(), &WorkflowScene::nodeSelected, this,
            [this](const QString &id) { choosePair(id, true); });
    connect(&m_rightView->workflow(), &WorkflowScene::nodeSelected, this,
            [this](const QString &id) { choosePair(id, false); });
}

void CompareView::setRuns(const Run &left, const Run &right, const QStringList &pool)
{
    m_left = left;
    m_right = right;
    m_diff = RunDiff::between(left, right);
    m_leftTitle->setText(titleOf(left, tr("First run")));
    m_rightTitle->setText(titleOf(right, tr("Second run")));
    showGraphs(pool);
    showTotals();
    m_answer->setTexts(left.answerText, right.answerText);
    fillPairs();
}

void CompareView::showGraphs(const QStringList &pool)
{
    for (WorkflowView *view : {m_leftView, m_rightView}) {
        view->workflow().setLlms(pool);
        view->workflow().setAnimated(false);
    }
    m_leftView->workflow().setGraph(markedGraph(m_left, m_diff, true));
    m_rightView->workflow().setGraph(markedGraph(m_right, m_diff, false));
    m_leftView->fit();
    m_rightView->fit();
}

void CompareView::showTotals()
{
    const QStringList lines{
        m_diff.sameAnswer ? tr("Same answer") : tr("Another answer"),
        tr("Cost %1").arg(changed(Wording::cost(m_left.cost), Wording::cost(m_right.cost),
                                  signedCost(m_diff.costDelta, m_diff.costComplete))),
        tr("Time %1").arg(changed(Wording::milliseconds(m_left.wallMs), Wording::milliseconds(m_right.wallMs),
                                  signedNumber(m_diff.msDelta / 1000, 2) + u" s"_s)),
        tr("Tokens %1 in, %2 out")
            .arg(signedNumber(m_diff.promptTokenDelta), signedNumber(m_diff.completionTokenDelta))};
    m_totals->setText(lines.join(u"   ·   "_s));
}

void CompareView::fillPairs()
{
    const QSignalBlocker quiet(m_pairs);
    m_pairs->clear();
    int first = 0;
    for (const RunDiff::Pair &pair : m_diff.pairs) {
        const auto describe = [](const Run &run, const QString &id) {
            const WorkflowNode *node = run.plan.workflow.node(id);
            return node ? tr("%1 on %2").arg(toString(node->op), node->model) : u"–"_s;
        };
        m_pairs->addItem(u"%1 | %2   %3"_s.arg(describe(m_left, pair.left), describe(m_right, pair.right),
                                               RunDiff::word(pair.change)));
        if (pair.change != NodeChange::Same && first == 0)
            first = m_pairs->count() - 1;
    }
    m_pairs->setCurrentIndex(first);
    showPair(first);
}

void CompareView::showPair(int index)
{
    const RunDiff::Pair pair = m_diff.pairs.value(index);
    m_prompt->setTexts(promptOf(m_left, pair.left), promptOf(m_right, pair.right));
    m_nodeAnswer->setTexts(textOf(m_left, pair.left), textOf(m_right, pair.right));
    const QSignalBlocker quietLeft(m_leftView->workflow());
    const QSignalBlocker quietRight(m_rightView->workflow());
    m_leftView->workflow().select(pair.left);
    m_rightView->workflow().select(pair.right);
}

void CompareView::choosePair(const QString &node, bool left)
{
    const RunDiff::Pair *pair = left ? m_diff.ofLeft(node) : m_diff.ofRight(node);
    if (!pair)
        return;
    m_tabs->setCurrentIndex(1);
    m_pairs->setCurrentIndex(int(pair - m_diff.pairs.data()));
}

} // namespace daao
