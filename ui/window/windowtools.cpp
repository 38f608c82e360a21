#include "core/base/deliver.h"
#include "core/policies/policydocument.h"
#include "ui/kit/dock.h"
#include "ui/kit/icons.h"
#include "ui/models/wording.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/workflow/workflowpanel.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"

#include <QActionGroup>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QToolBar>
#include <QToolButton>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QString recentCommandsKey = u"Window/RecentCommands"_s;

QLabel *fieldLabel(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

QString titleOf(const RunSummary &run)
{
    constexpr int letters = 70;
    const QString line = run.query.left(400).simplified();
    return line.size() > letters ? line.left(letters - 1) + u'…' : line;
}

} // namespace

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Main tool bar"));
    m_toolBar = bar;
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    const auto button = [&](const QString &id, Qt::ToolButtonStyle style) {
        QAction *action = m_actions.find(id);
        bar->addAction(action);
        auto *made = qobject_cast<QToolButton *>(bar->widgetForAction(action));
        made->setToolButtonStyle(style);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    QToolButton *run = button(u"run.start"_s, Qt::ToolButtonTextBesideIcon);
    run->setProperty("kind", u"primary"_s);
    run->setIcon(themedIcon(u"run"_s, true));
    m_actions.find(u"run.start"_s)->setIcon(themedIcon(u"run"_s, true));
    button(u"run.stop"_s, Qt::ToolButtonTextBesideIcon);

    m_policy = new QComboBox;
    m_policy->setObjectName(u"policy"_s);
    m_policy->setAccessibleName(tr("Policy"));
    m_policy->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_lambda = new QDoubleSpinBox;
    m_lambda->setObjectName(u"lambda"_s);
    m_lambda->setAccessibleName(tr("Lambda: what cost weighs against being right"));
    m_lambda->setToolTip(
        tr("How many points of accuracy (as a share) one would give to save one call of the best LLM.\n"
           "A value of your own is kept as a version of the policy when you run."));
    m_lambda->setRange(0, 10);
    m_lambda->setDecimals(3);
    m_lambda->setSingleStep(0.01);
    m_budget = new QComboBox;
    m_budget->setObjectName(u"budget"_s);
    m_budget->setAccessibleName(tr("Budget of one run in US dollars"));
    m_budget->setEditable(true);
    m_budget->setInsertPolicy(QComboBox::NoInsert);
    m_budget->setMinimumContentsLength(6);
    m_budget->addItems({tr("no limit"), u"$0.001"_s, u"$0.01"_s, u"$0.10"_s, u"$1.00"_s});
    connect(m_policy, &QComboBox::activated, this, [this] {
        m_usualPolicy.clear();
        takeChoice();
    });
    connect(m_lambda, &QDoubleSpinBox::valueChanged, this, &MainWindow::takeChoice);
    connect(m_budget, &QComboBox::activated, this, &MainWindow::takeChoice);
    connect(m_budget->lineEdit(), &QLineEdit::editingFinished, this, &MainWindow::takeChoice);

    m_toolRule = bar->addSeparator();
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(fieldLabel(tr("P&olicy"), m_policy));
    bar->addWidget(m_policy);
    bar->addWidget(fieldLabel(tr("&λ"), m_lambda));
    bar->addWidget(m_lambda);
    bar->addWidget(fieldLabel(tr("&Budget"), m_budget));
    bar->addWidget(m_budget);
    button(u"window.palette"_s, Qt::ToolButtonIconOnly);
    addToolBarBreak();
}

void MainWindow::buildActivityBar()
{
    auto *bar = new QToolBar(tr("Pages"));
    bar->setObjectName(u"activityBar"_s);
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    addToolBar(Qt::LeftToolBarArea, bar);
    auto *pages = new QActionGroup(this);
    pages->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const QString &id : {u"window.explore"_s, u"window.compare"_s}) {
        QAction *page = m_actions.find(id);
        page->setCheckable(true);
        pages->addAction(page);
        bar->addAction(page);
        bar->widgetForAction(page)->setFocusPolicy(Qt::TabFocus);
    }
}

/// The debugger's and the variations' buttons stand in the tool bar as long as there is a page they act on.
void MainWindow::showRunTools()
{
    const std::initializer_list<std::pair<QString, QString>> tools{
        {u"debug.pause"_s, u"pause"_s},       {u"debug.step"_s, u"step"_s},
        {u"debug.continue"_s, u"continue"_s}, {u"run.replay"_s, u"replay"_s},
        {u"run.rerunFrom"_s, u"rerun"_s},     {u"run.whatIf"_s, u"whatif"_s}};
    for (const auto &[id, icon] : tools) {
        QAction *action = m_explore->workflow().action(id);
        action->setIcon(themedIcon(icon));
        m_toolBar->insertAction(m_toolRule, action);
        auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::TabFocus);
        m_runTools.append(action);
    }
    fitToolBar();
}

/// The words of what can be varied give way before the policy does.
void MainWindow::fitToolBar()
{
    const auto setWords = [this](Qt::ToolButtonStyle style) {
        for (QAction *action : m_runTools)
            if (action->objectName().startsWith("run."_L1))
                qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action))->setToolButtonStyle(style);
    };
    setWords(Qt::ToolButtonTextBesideIcon);
    m_toolBar->layout()->invalidate();
    if (m_toolBar->sizeHint().width() > width())
        setWords(Qt::ToolButtonIconOnly);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitToolBar();
}

void MainWindow::clearRunTools()
{
    for (QAction *action : std::exchange(m_runTools, {}))
        m_toolBar->removeAction(action);
    delete std::exchange(m_runRule, nullptr);
}

void MainWindow::fillPolicies()
{
    m_fillsTools = true;
    m_policy->clear();
    for (const PolicyVersion &policy : m_session->policies())
        m_policy->addItem(tr("%1 v%2").arg(policy.name).arg(policy.version), policy.name);
    m_fillsTools = false;
    showChoice();
}

void MainWindow::showChoice()
{
    m_fillsTools = true;
    const RunChoice choice = m_session->choice();
    const QString name = choice.policy.section(u'@', 0, 0);
    int at = m_policy->findData(choice.policy);
    if (at < 0)
        at = m_policy->findData(name);
    m_policy->setCurrentIndex(at);
    const QList<PolicyVersion> policies = m_session->policies();
    const auto policy = std::ranges::find(policies, name, &PolicyVersion::name);
    double usual = 0;
    if (policy != policies.end())
        if (const auto document = PolicyDocument::fromJson(policy->document))
            usual = document->lambda;
    m_lambda->setValue(choice.lambda.value_or(usual));
    m_lambda->setProperty("usual", usual);
    m_budget->setCurrentText(choice.budget ? Wording::money(*choice.budget) : tr("no limit"));
    m_fillsTools = false;
    m_hub.selectPolicy(choice.policy);
}

void MainWindow::takeChoice()
{
    if (m_fillsTools || !m_session)
        return;
    RunChoice choice = m_session->choice();
    const QString policy = m_policy->currentData().toString();
    if (!policy.isEmpty() && policy != choice.policy.section(u'@', 0, 0)) {
        choice.policy = policy;
        choice.lambda.reset(); // another policy, its own weight
    } else {
        const double usual = m_lambda->property("usual").toDouble();
        choice.lambda = m_lambda->value() == usual ? std::nullopt : std::optional(m_lambda->value());
    }
    QString budget = m_budget->currentText().trimmed();
    budget.remove(u'$');
    bool isNumber = false;
    const double dollars = budget.toDouble(&isNumber);
    constexpr double most = 1e6;
    choice.budget =
        isNumber && dollars >= 0 && dollars <= most ? std::optional(Money::usd(dollars)) : std::nullopt;
    if (choice.lambda)
        m_usualPolicy.clear();
    m_session->setChoice(choice);
    showChoice();
    m_deskTimer.start();
}

QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (const Actions::Entry &entry : m_actions.entries()) {
        QAction *action = entry.action;
        if (!action->isEnabled())
            continue;
        const bool isSetting = entry.spec.id.startsWith("view."_L1) || entry.spec.id == u"file.settings";
        entries.append(
            {entry.spec.id,
             tr("%1: %2", "a menu and its entry").arg(entry.spec.group, action->text().remove(u'&')),
             action->shortcut().toString(QKeySequence::NativeText), isSetting ? u':' : u'>',
             [action] { action->trigger(); }});
    }
    if (!m_session)
        return entries;
    for (const PolicyVersion &policy : m_session->policies())
        entries.append({u"policy."_s + policy.name, tr("Policy: %1").arg(policy.name),
                        tr("v%1").arg(policy.version), u'=', [this, name = policy.name] {
                            m_usualPolicy.clear();
                            RunChoice choice = m_session->choice();
                            choice.policy = name;
                            choice.lambda.reset();
                            m_session->setChoice(choice);
                        }});
    return entries + nodeEntries();
}

QList<PaletteEntry> MainWindow::nodeEntries()
{
    QList<PaletteEntry> entries;
    if (!m_explore || !m_explore->run())
        return entries;
    for (const NodeRun &node : m_explore->run()->nodes)
        entries.append(
            {u"node."_s + node.node, tr("Node %1: %2 on %3").arg(node.node, toString(node.op), node.model),
             Wording::status(node.status), u'@', [this, id = node.node] { m_hub.selectNode(id); }});
    return entries;
}

void MainWindow::readRunEntries(CommandPalette *palette)
{
    constexpr int recent = 300;
    auto read =
        m_session->read([](const Archive &archive, Registry &) { return archive.runs({.limit = recent}); });
    deliver(read, palette, [this, palette](const Result<QList<RunSummary>> &runs) {
        if (!runs)
            return;
        QList<PaletteEntry> entries;
        for (const RunSummary &run : *runs)
            entries.append({u"run."_s + run.id, titleOf(run),
                            run.startedAt.toLocalTime().toString(u"dd.MM. HH:mm"_s), u'#',
                            [this, id = run.id] {
                                showExplore();
                                m_hub.selectRun(id);
                            }});
        palette->add(entries);
    });
}

void MainWindow::openPalette(const QString &beginning)
{
    QStringList recent = m_parts.settings.value(recentCommandsKey).toStringList();
    auto *palette = new CommandPalette(paletteEntries(), recent, this);
    connect(palette, &CommandPalette::chosen, this, [this](const QString &id) {
        constexpr qsizetype remembered = 12;
        QStringList used = m_parts.settings.value(recentCommandsKey).toStringList();
        used.removeAll(id);
        used.prepend(id);
        m_parts.settings.setValue(recentCommandsKey, used.mid(0, remembered));
    });
    if (m_session)
        readRunEntries(palette);
    if (!beginning.isEmpty())
        palette->setText(beginning);
    palette->show();
}

} // namespace daao
