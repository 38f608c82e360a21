#include "ui/window/runview.h"

#include "ui/kit/barplot.h"
#include "ui/kit/theme.h"
#include "ui/models/runmodel.h"
#include "ui/models/wording.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace daao {

RunView::RunView(QWidget *parent)
    : QWidget(parent)
    , m_query(new QLabel)
    , m_facts(new QLabel)
    , m_model(new RunModel(this))
    , m_tree(new QTreeView)
    , m_text(new QPlainTextEdit)
    , m_costs(new BarPlot)
{
    m_query->setObjectName(QStringLiteral("query"));
    m_query->setWordWrap(true);
    m_query->setTextFormat(Qt::PlainText);
    m_query->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setObjectName(QStringLiteral("secondary"));
    m_facts->setTextFormat(Qt::PlainText);
    m_tree->setObjectName(QStringLiteral("nodes"));
    m_tree->setAccessibleName(tr("Nodes of the run"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_text->setReadOnly(true);
    m_text->setObjectName(QStringLiteral("answer"));
    m_text->setAccessibleName(tr("Text of the answer"));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &RunView::showNode);

    auto *question = new QWidget;
    auto *lines = new QVBoxLayout(question);
    lines->setContentsMargins({});
    lines->addWidget(m_query);
    lines->addWidget(m_facts);

    auto *lower = new QSplitter;
    lower->addWidget(panel(tr("Answer"), m_text));
    lower->addWidget(panel(tr("Cost by node"), m_costs));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(panel(tr("Workflow"), m_tree));
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(panel(tr("Last run"), question));
    layout->addWidget(splitter, 1);
}

QWidget *RunView::panel(const QString &title, QWidget *content)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("panel"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 12);
    auto *heading = new QLabel(title);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    layout->addWidget(heading);
    layout->addWidget(content, 1);
    return frame;
}

void RunView::setRun(const Run &run)
{
    m_query->setText(run.query.text.left(2000));
    QStringList facts{tr("Difficulty %1 (%2 – %3)")
                          .arg(run.plan.difficulty.value, 0, 'f', 2)
                          .arg(run.plan.difficulty.low, 0, 'f', 2)
                          .arg(run.plan.difficulty.high, 0, 'f', 2),
                      tr("policy %1 v%2").arg(run.policy.name).arg(run.policy.version),
                      Wording::status(run.status),
                      Wording::verdict(run.correct),
                      Wording::cost(run.cost),
                      Wording::milliseconds(run.wallMs)};
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_answerText = run.answerText.isEmpty() && run.error ? run.error->message : run.answerText;
    m_text->setPlainText(m_answerText);
    m_model->setRun(run);
    m_tree->expandAll();
    for (int column = 0; column < RunModel::ColumnCount; ++column)
        m_tree->resizeColumnToContents(column);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(RunModel::Answer, QHeaderView::Stretch);
    showCosts(run);
}

void RunView::showNode(const QModelIndex &index)
{
    const NodeRun *node = m_model->node(index);
    QString text = m_answerText;
    if (node && !node->candidates.isEmpty())
        text = node->candidates.last().text;
    else if (node && node->error)
        text = node->error->message;
    m_text->setPlainText(text);
}

void RunView::showCosts(const Run &run)
{
    QStringList models = run.plan.workflow.models();
    QList<BarPlot::Bar> bars;
    for (const NodeRun &node : run.nodes)
        if (node.status != NodeStatus::Skipped)
            bars.append({toString(node.op) + QStringLiteral(" · ") + node.model, node.cost.known.usd() * 1000,
                         Theme::llmColor(int(models.indexOf(node.model))), Wording::cost(node.cost)});
    m_costs->setBars(bars, tr("thousandths of a US dollar"));
}

} // namespace daao
