#include "ui/pages/explore/explorepage.h"

#include "core/base/deliver.h"
#include "core/orchestrator/nodeedit.h"
#include "ui/models/wording.h"
#include "ui/pages/explore/difficultygauge.h"
#include "ui/pages/explore/querybar.h"
#include "ui/pages/workflow/variations.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QFrame>
#include <QLabel>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace daao {

namespace {

constexpr int pauseMs = 150; // after the last key
constexpr int gaugeWidth = 260;
constexpr int leastGaugeWidth = 240;
constexpr int topMargin = 12;
constexpr int topGap = 20;

} // namespace

ExplorePage::ExplorePage(Session &session, SelectionHub &hub, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_hub(hub)
    , m_query(new QueryBar)
    , m_gauge(new DifficultyGauge)
    , m_solved(new QLabel)
    , m_planLine(new QLabel)
    , m_plan(&NodeEdit::applied)
    , m_prompts(session.prompts())
    , m_workflow(new WorkflowPanel({.live = m_live, .plan = m_plan, .gate = *m_gate, .prompts = m_prompts}))
{
    setObjectName(QStringLiteral("explore"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins({});
    lines->setSpacing(8);
    lines->addWidget(buildTop());
    auto *canvas = new QFrame;
    canvas->setObjectName(QStringLiteral("panel"));
    auto *inside = new QVBoxLayout(canvas);
    inside->setContentsMargins({});
    inside->addWidget(m_workflow);
    lines->addWidget(canvas, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ExplorePage::refresh);
    connect(m_query, &QueryBar::changed, this, &ExplorePage::onTextChanged);
    connect(&m_plan, &PlanDocument::changed, this, &ExplorePage::describe);
    connect(m_query, &QueryBar::refused, this, &ExplorePage::noticed);
    connect(m_query, &QueryBar::queriesDropped, this, &ExplorePage::queriesDropped);
    connect(&session, &Session::choiceChanged, this, [this] {
        m_wantsPlan = true;
        refresh();
    });
    const auto takePool = [this] { m_workflow->setPool(m_session.pool()); };
    takePool();
    connect(&session, &Session::poolChanged, this, takePool);
    connect(&session, &Session::poolChanged, this, &ExplorePage::refresh);
    connect(&session, &Session::evidenceChanged, this, &ExplorePage::refresh);
    connect(&session, &Session::runStored, this, [this](const QString &id) {
        if (id == m_watched)
            loadHistory();
    });
    connect(&session, &Session::notice, this, [this](const Error &, const QString &id) {
        if (id == m_watched)
            emit runningChanged(false);
    });
    followEvents();
    connectWorkflow();
    connect(&hub, &SelectionHub::changed, this, &ExplorePage::onSelection);
    loadHistory();
}

void ExplorePage::followEvents()
{
    RunEvents *events = &m_session.events();
    connect(events, &RunEvents::started, this, [this](const Run &run) {
        if (run.id != m_watched)
            return;
        m_live.start(run);
        m_run = run;
        m_wantsPlan = false;
        emit runShown(run);
    });
    connect(events, &RunEvents::nodeBegan, &m_live, &LiveRun::beginNode);
    connect(events, &RunEvents::textArrived, &m_live, &LiveRun::addText);
    connect(events, &RunEvents::callEnded, &m_live, &LiveRun::endCall);
    connect(events, &RunEvents::nodeEnded, &m_live, &LiveRun::endNode);
    connect(events, &RunEvents::planReplaced, &m_live, &LiveRun::replacePlan);
    connect(events, &RunEvents::finished, this, [this](const Run &run) {
        if (run.id != m_watched)
            return;
        m_live.finish(run);
        m_run = run;
        describe();
        emit runShown(run);
        emit runningChanged(false);
    });
}

ExplorePage::~ExplorePage() = default;

QWidget *ExplorePage::buildTop()
{
    auto *top = new QFrame;
    top->setObjectName(QStringLiteral("panel"));
    m_top = new QBoxLayout(QBoxLayout::LeftToRight, top);
    m_top->setContentsMargins(topMargin, 10, topMargin, 10);
    m_top->setSpacing(topGap);
    m_top->addWidget(m_query, 1);
    m_expectation = new QWidget;
    m_below = new QBoxLayout(QBoxLayout::TopToBottom, m_expectation);
    m_below->setContentsMargins({});
    m_below->addWidget(m_gauge);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(4);
    for (QLabel *label : {m_solved, m_planLine}) {
        label->setProperty("kind", QStringLiteral("secondary"));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        lines->addWidget(label);
    }
    m_solved->setObjectName(QStringLiteral("solved"));
    m_planLine->setObjectName(QStringLiteral("plan"));
    lines->addStretch();
    m_below->addLayout(lines, 1);
    m_top->addWidget(m_expectation);
    fitTop();
    return top;
}

/// On a narrow page what is expected stands below the question.
void ExplorePage::fitTop()
{
    const int question = m_query->minimumSizeHint().width();
    const int both = width() - question - topGap - 2 * topMargin;
    const bool isNarrow = both < leastGaugeWidth;
    m_top->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_top->setSpacing(isNarrow ? topMargin : topGap);
    m_below->setDirection(isNarrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_below->setSpacing(isNarrow ? topGap : 4);
    m_expectation->setMinimumWidth(isNarrow ? 0 : std::min(both, gaugeWidth));
    m_expectation->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : gaugeWidth);
    m_top->parentWidget()->setMinimumWidth(question + 2 * topMargin); // so that it may become narrow
}

void ExplorePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTop();
}

void ExplorePage::keepShowing()
{
    m_wantsPlan = m_live.run().id.isEmpty();
}

void ExplorePage::setTruthHidden(bool hidden)
{
    m_truthHidden = hidden;
    describe();
}

RunOrder ExplorePage::order() const
{
    RunOrder order{.query = m_query->query(), .choice = m_session.choice(), .seed = m_query->seed()};
    if (m_plan.isEdited() && m_preview && m_preview->query.text == order.query.text)
        order.plan = m_plan.runnable(); // the policy's plan with the user's changes
    return order;
}

void ExplorePage::onTextChanged()
{
    const bool isEmpty = m_query->query().text.trimmed().isEmpty();
    if (isEmpty) {
        m_pause.stop();
        m_preview.reset();
        m_plan.setBase(std::nullopt);
        describe();
        m_live.show(Run());
        return;
    }
    m_wantsPlan = !m_run || m_run->query.text != m_query->query().text;
    m_gauge->setStale(true);
    m_pause.start();
}

void ExplorePage::refresh()
{
    RunOrder wanted = order();
    wanted.plan.reset(); // what the policy would do; the user's changes come on top
    if (wanted.query.text.trimmed().isEmpty())
        return;
    m_gauge->setStale(true);
    deliver(m_session.preview(wanted), this,
            [this](const Result<Preview> &preview) { takePreview(preview); });
}

void ExplorePage::takePreview(const Result<Preview> &preview)
{
    if (!preview && preview.error().kind == ErrorKind::Cancelled)
        return; // a newer one is on its way
    if (!preview) {
        m_preview.reset();
        describe();
        m_planLine->setText(preview.error().message);
        emit previewFailed(preview.error());
        return;
    }
    if (preview->query.text != m_query->query().text)
        return;
    m_preview = *preview;
    m_plan.setBase(m_preview->plan);
    describe();
    if (m_wantsPlan && !m_live.isHappening())
        m_live.show(m_preview->query, m_preview->plan);
    emit previewed(*m_preview);
}

void ExplorePage::describe()
{
    if (!m_preview) {
        m_gauge->setDifficulty(std::nullopt);
        m_gauge->setTicks({});
        m_gauge->setTruth(std::nullopt);
        m_solved->setText({});
        m_planLine->setText({});
        return;
    }
    const Plan &plan = m_preview->plan;
    m_gauge->setDifficulty(plan.difficulty);
    m_gauge->setTicks(DifficultyGauge::ticksOf(plan));
    const bool wasRun =
        m_run && m_run->status != RunStatus::Running && m_run->query.text == m_preview->query.text;
    m_gauge->setTruth(wasRun && !m_truthHidden ? m_preview->trueDifficulty : std::nullopt);
    if (const auto &share = m_preview->cheapest)
        m_solved->setText(tr("%1 solves %2 % of queries like this (%3–%4, n = %5)")
                              .arg(share->model)
                              .arg(share->share * 100, 0, 'f', 0)
                              .arg(share->low * 100, 0, 'f', 0)
                              .arg(share->high * 100, 0, 'f', 0)
                              .arg(share->queries));
    else
        m_solved->setText(tr("No queries like this were measured yet."));
    const QString success =
        plan.expected.pCorrect ? QString::number(*plan.expected.pCorrect, 'f', 2) : QStringLiteral("—");
    const QString line = tr("Plan: %n node(s), %1, success %2", "", plan.workflow.nodeCount())
                             .arg(Wording::money(plan.expected.cost), success);
    m_planLine->setText(m_plan.isEdited() ? tr("%1 — before your changes").arg(line) : line);
}

void ExplorePage::startRun()
{
    const RunOrder first = order();
    if (first.query.text.trimmed().isEmpty()) {
        emit noticed(
            tr("There is nothing to run yet: type a question, or press Ctrl+G for a generated problem."));
        m_query->edit().setFocus();
        return;
    }
    const int repeats = m_query->repeats();
    if (repeats > 1) {
        QList<RunOrder> orders;
        for (int i = 0; i < repeats; ++i) {
            orders.append(first);
            orders.last().seed += quint64(i);
        }
        m_session.startBatch(tr("%n time(s): %1", "", repeats).arg(first.query.text.left(60).simplified()),
                             orders);
        return;
    }
    startOrder(first);
}

void ExplorePage::startOrder(const RunOrder &order)
{
    RunOrder gated = order;
    gated.gate = m_gate;
    m_watched = m_session.start(gated);
    emit runningChanged(true);
    m_hub.select({m_watched, m_hub.selection().nodeId, m_hub.selection().policyId});
}

void ExplorePage::vary(const QString &node, const QString &decision, const QString &choice)
{
    if (!m_run)
        return;
    const WorkflowNode *before = m_run->plan.workflow.node(node);
    if (!before)
        return;
    WorkflowNode after = *before;
    if (decision == QStringLiteral("model"))
        after.model = choice;
    else if (const auto op = operatorFromString(choice))
        after.op = *op;
    m_variations->vary(node, after);
}

void ExplorePage::compareWithParent()
{
    if (m_run && !m_run->parent.isEmpty())
        emit compareWanted(m_run->parent, m_run->id);
}

void ExplorePage::connectWorkflow()
{
    connect(m_workflow, &WorkflowPanel::nodeSelected, &m_hub, &SelectionHub::selectNode);
    connect(&m_hub, &SelectionHub::changed, m_workflow,
            [this](const Selection &now) { m_workflow->setNode(now.nodeId); });
    connect(m_workflow, &WorkflowPanel::nodeOpened, this, &ExplorePage::nodeOpened);
    m_variations = std::make_unique<Variations>(Variations::Parts{
        .session = m_session, .live = m_live, .panel = *m_workflow, .start = [this](const RunOrder &order) {
            startOrder(order);
        }});
    connect(m_variations.get(), &Variations::notified, this, &ExplorePage::noticed);
    connect(m_workflow, &WorkflowPanel::compareWanted, this, &ExplorePage::compareWithParent);
    connect(m_workflow, &WorkflowPanel::notified, this, &ExplorePage::noticed);
    connect(m_workflow, &WorkflowPanel::copyPromptWanted, this,
            [this](const QString &node) { emit copyWanted(node, false); });
    connect(m_workflow, &WorkflowPanel::copyCurlWanted, this,
            [this](const QString &node) { emit copyWanted(node, true); });
}

void ExplorePage::startAgain()
{
    m_query->setSeed(QRandomGenerator::global()->bounded(1, 1'000'000));
    startRun();
}

void ExplorePage::stopRun()
{
    m_session.stop(m_watched);
}

void ExplorePage::onSelection(const Selection &now)
{
    if (now.runId.isEmpty() || now.runId == m_watched)
        return;
    load(now.runId, true);
}

void ExplorePage::load(const QString &runId, bool fillsQuery)
{
    m_watched = runId;
    emit runningChanged(m_session.isRunning(m_watched));
    auto loaded =
        m_session.read([id = m_watched](const Archive &archive, Registry &) { return archive.run(id); });
    const QString before = m_query->query().text;
    deliver(loaded, this, [this, id = m_watched, fillsQuery, before](const Result<Run> &run) {
        if (id != m_watched)
            return; // the user went on meanwhile
        if (!run) {
            emit noticed(run.error().message);
            return;
        }
        const bool typedMeanwhile = m_query->query().text != before;
        if (fillsQuery && !typedMeanwhile) {
            m_query->setQuery(run->query);
            m_query->setSeed(run->seed);
        }
        showRun(*run);
        if (typedMeanwhile)
            onTextChanged(); // what is being typed is newer than the run that was asked for before
    });
}

void ExplorePage::restore(const QJsonObject &draft, const QString &runId, const QString &nodeId)
{
    if (m_query->query().text.isEmpty()) // nobody was faster
        m_query->setDraft(draft);
    if (runId.isEmpty())
        return;
    load(runId, false);
    m_hub.select({runId, nodeId, m_hub.selection().policyId});
}

void ExplorePage::showLatest()
{
    auto read = m_session.read([](const Archive &archive, Registry &) { return archive.runs({.limit = 1}); });
    deliver(read, this, [this](const Result<QList<RunSummary>> &runs) {
        const bool isUntouched = m_watched.isEmpty() && m_query->query().text.isEmpty();
        if (runs && !runs->isEmpty() && isUntouched)
            m_hub.selectRun(runs->first().id);
    });
}

void ExplorePage::showRun(const Run &run)
{
    m_run = run;
    m_wantsPlan = false;
    m_live.show(run);
    describe();
    emit runShown(run);
}

void ExplorePage::loadHistory()
{
    constexpr int remembered = 60;
    auto read = m_session.read(
        [](const Archive &archive, Registry &) { return archive.runs({.limit = remembered}); });
    deliver(read, this, [this](const Result<QList<RunSummary>> &runs) {
        if (!runs)
            return;
        QStringList texts;
        for (const RunSummary &run : *runs)
            texts.append(run.query);
        m_query->setHistory(texts);
    });
}

} // namespace daao
