#include "ui/pages/inspector/overviewtab.h"

#include "ui/kit/visibletext.h"
#include "ui/models/wording.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Facts = QList<OverviewTab::Fact>;

QString shortened(const QString &text)
{
    return VisibleText::of(text.size() > 600 ? text.left(600) + u" …"_s : text);
}

QString tokensOf(const NodeRun &node)
{
    Usage sum;
    for (const Call &call : node.calls)
        for (const Attempt &attempt : call.reply.attempts) {
            sum.promptTokens += attempt.usage.promptTokens;
            sum.completionTokens += attempt.usage.completionTokens;
            sum.cachedTokens += attempt.usage.cachedTokens;
            sum.reasoningTokens += attempt.usage.reasoningTokens;
            sum.estimated = sum.estimated || attempt.usage.estimated;
        }
    QString text = OverviewTab::tr("%1 in, %2 out").arg(sum.promptTokens).arg(sum.completionTokens);
    if (sum.cachedTokens)
        text += OverviewTab::tr(", %1 of the input cached").arg(sum.cachedTokens);
    if (sum.reasoningTokens)
        text += OverviewTab::tr(", %1 of the output reasoning").arg(sum.reasoningTokens);
    return sum.estimated ? u"~ "_s + text + OverviewTab::tr(" (estimated: the endpoint sent no counts)")
                         : text;
}

QString priceOf(const ModelCard &card)
{
    if (!card.price)
        return OverviewTab::tr("unknown");
    if (card.price->isFree())
        return OverviewTab::tr("free (%1)").arg(card.price->source);
    const auto perMillion = [](Money perToken) { return Wording::money(perToken * 1'000'000); };
    return OverviewTab::tr("%1 in, %2 out per million tokens (%3, since %4)")
        .arg(perMillion(card.price->perPromptToken), perMillion(card.price->perCompletionToken),
             card.price->source,
             QLocale().toString(card.price->validFrom.toLocalTime().date(), QLocale::ShortFormat));
}

void addSettings(Facts &facts, const NodeSettings &settings)
{
    if (settings.samples)
        facts.append({OverviewTab::tr("Samples"), QString::number(*settings.samples)});
    if (settings.rounds)
        facts.append({OverviewTab::tr("Rounds"), QString::number(*settings.rounds)});
    if (settings.temperature)
        facts.append({OverviewTab::tr("Temperature"), QString::number(*settings.temperature)});
    if (settings.maxTokens)
        facts.append({OverviewTab::tr("Most tokens"), QString::number(*settings.maxTokens)});
    if (!settings.prompts.isEmpty())
        facts.append({OverviewTab::tr("Own prompts"), QStringList(settings.prompts.keys()).join(u", "_s)});
}

} // namespace

OverviewTab::OverviewTab(QWidget *parent)
    : InspectorTab(parent)
{
    auto *content = new QWidget;
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(12, 8, 12, 8);
    m_form->setHorizontalSpacing(16);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Overview of what is selected"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
}

void OverviewTab::show(const LiveRun &live, const QString &id)
{
    const Run &run = live.run();
    const NodeRun *node = live.node(id);
    const WorkflowNode *planned = run.plan.workflow.node(id);
    render(node ? factsOf(run, *node) : planned ? factsOf(*planned) : factsOf(run));
}

QList<OverviewTab::Fact> OverviewTab::factsOf(const Run &run) const
{
    if (run.plan.workflow.layers.isEmpty() && run.id.isEmpty())
        return {{tr("Nothing selected"), tr("Ask something, or choose a run.")}};
    Facts facts;
    const Difficulty &difficulty = run.plan.difficulty;
    const auto two = [](double value) { return QString::number(value, 'f', 2); };
    if (run.id.isEmpty()) {
        facts.append({tr("State"), tr("○ planned; nothing was called yet")});
    } else {
        facts.append({tr("State"), Wording::status(run.status)});
        facts.append({tr("Origin"), Wording::origin(run.origin)});
        facts.append({tr("Policy"), tr("%1 v%2").arg(run.policy.name).arg(run.policy.version)});
    }
    facts.append({tr("Difficulty"), tr("%1 (%2 – %3), read by %4")
                                        .arg(two(difficulty.value), two(difficulty.low), two(difficulty.high),
                                             difficulty.encoder)});
    if (run.trueDifficulty)
        facts.append(
            {tr("Latent difficulty"), tr("%1 logits (simulated truth)").arg(*run.trueDifficulty, 0, 'f', 2)});
    facts.append({tr("Nodes"), QString::number(run.plan.workflow.nodeCount())});
    facts.append({tr("Layers"), QString::number(run.plan.workflow.depth())});
    if (run.id.isEmpty()) {
        facts.append({tr("Expected cost"), Wording::money(run.plan.expected.cost)});
        if (run.plan.expected.pCorrect)
            facts.append({tr("Expected success"), two(*run.plan.expected.pCorrect)});
        return facts;
    }
    facts.append({tr("Answer"), shortened(run.answer)});
    if (run.query.reference.answer)
        facts.append({tr("Expected answer"), shortened(*run.query.reference.answer)});
    facts.append({tr("Judged"), Wording::verdict(run.correct)});
    facts.append({tr("Cost"), Wording::cost(run.cost)});
    facts.append({tr("Time"), Wording::milliseconds(run.wallMs)});
    facts.append({tr("Calls"), QString::number(run.calls().size())});
    facts.append({tr("Seed"), QString::number(run.seed)});
    facts.append({tr("Started"), QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat)});
    if (!run.parent.isEmpty())
        facts.append({tr("Made from run"), run.parent});
    if (run.error)
        facts.append({tr("Error"), shortened(run.error->message)});
    return facts;
}

QList<OverviewTab::Fact> OverviewTab::factsOf(const Run &run, const NodeRun &node) const
{
    Facts facts{{tr("State"), Wording::status(node.status)},
                {tr("Operator"), toString(node.op)},
                {tr("What it does"), operatorInfo(node.op).description},
                {tr("LLM"), node.model}};
    const auto card = std::ranges::find(m_pool, node.model, &ModelCard::id);
    if (card != m_pool.end())
        facts.append({tr("Price"), priceOf(*card)});
    else
        facts.append({tr("Price"), tr("unknown: the LLM is not in the pool any more")});
    const WorkflowNode *planned = run.plan.workflow.node(node.node);
    for (const Member &member : planned ? planned->members : QList<Member>())
        facts.append({member.role, member.model});
    if (planned)
        addSettings(facts, planned->settings);
    if (node.error)
        facts.append({tr("Error"), shortened(node.error->message)});
    if (!node.answer.isEmpty())
        facts.append({tr("Answer"), shortened(node.answer)});
    facts.append({tr("Calls"), QString::number(node.calls.size())});
    facts.append({tr("Tokens"), tokensOf(node)});
    facts.append(
        {tr("Cost"), node.status == NodeStatus::Reused ? tr("free: reused") : Wording::cost(node.cost)});
    if (run.cost.known > Money() && node.cost.known > Money())
        facts.append({tr("Share of the run"),
                      tr("%1 %").arg(100 * node.cost.known.usd() / run.cost.known.usd(), 0, 'f', 0)});
    facts.append({tr("Began after"), Wording::milliseconds(node.startedMs)});
    facts.append({tr("Took"), Wording::milliseconds(node.durationMs)});
    for (const QString &remark : node.remarks)
        facts.append({tr("Remark"), shortened(remark)});
    if (!node.key.isEmpty())
        facts.append({tr("Content hash"), QString::fromLatin1(node.key.left(8).toHex()) + u'…'});
    return facts;
}

QList<OverviewTab::Fact> OverviewTab::factsOf(const WorkflowNode &node) const
{
    Facts facts{{tr("State"), tr("○ planned")},
                {tr("Operator"), toString(node.op)},
                {tr("What it does"), operatorInfo(node.op).description},
                {tr("LLM"), node.model}};
    for (const Member &member : node.members)
        facts.append({member.role, member.model});
    const auto card = std::ranges::find(m_pool, node.model, &ModelCard::id);
    if (card != m_pool.end())
        facts.append({tr("Price"), priceOf(*card)});
    addSettings(facts, node.settings);
    return facts;
}

void OverviewTab::render(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    const bool sameRows =
        facts.size() == m_facts.size() && std::ranges::equal(facts, m_facts, {}, &Fact::first, &Fact::first);
    m_facts = facts;
    if (sameRows) { // while a run happens only values change
        for (int row = 0; row < facts.size(); ++row)
            qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::FieldRole)->widget())
                ->setText(facts[row].second);
        return;
    }
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const auto &[name, value] : facts) {
        auto *label = new QLabel(name);
        label->setObjectName(u"secondary"_s);
        auto *field = new QLabel(value);
        field->setTextFormat(Qt::PlainText);
        field->setWordWrap(true);
        field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        field->setFocusPolicy(Qt::ClickFocus);
        field->setAccessibleName(name);
        m_form->addRow(label, field);
    }
}

} // namespace daao
