#include "ui/window/statusline.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/models/wording.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

namespace daao {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_badge(new QLabel)
    , m_policy(new QLabel)
    , m_jobs(new QToolButton)
    , m_progress(new QProgressBar)
    , m_cancel(new QToolButton)
    , m_spent(new QLabel)
    , m_project(new QLabel)
    , m_endpoints(new QLabel)
{
    setSizeGripEnabled(false);
    m_badge->setObjectName(u"badge"_s);
    m_badge->setProperty("kind", u"badge"_s);
    m_policy->setObjectName(u"statusPolicy"_s);
    m_jobs->setObjectName(u"statusJobs"_s);
    m_jobs->setToolTip(tr("Show the jobs"));
    m_progress->setFixedWidth(80);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the jobs"));
    m_cancel->setIcon(themedIcon(u"close"_s));
    m_cancel->setIconSize({10, 10});
    m_cancel->setAccessibleName(tr("Cancel all jobs"));
    m_cancel->setToolTip(m_cancel->accessibleName());
    m_spent->setObjectName(u"statusSpent"_s);
    m_project->setObjectName(u"statusProject"_s);
    m_endpoints->setObjectName(u"statusEndpoints"_s);
    for (QWidget *left : std::initializer_list<QWidget *>{m_badge, m_policy, m_jobs, m_progress, m_cancel})
        addWidget(left);
    for (QLabel *right : {m_spent, m_project, m_endpoints})
        addPermanentWidget(right);
    connect(m_jobs, &QToolButton::clicked, this, &StatusLine::jobsWanted);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_session)
            for (Job *job : m_session->jobs().running())
                job->cancel();
    });
    setSession(nullptr);
}

void StatusLine::setSession(Session *session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->jobs().disconnect(this);
    }
    m_session = session;
    for (QWidget *part : std::initializer_list<QWidget *>{m_badge, m_policy, m_jobs, m_progress, m_cancel,
                                                          m_spent, m_project, m_endpoints})
        part->setVisible(session != nullptr);
    if (!session)
        return;
    connect(session, &Session::poolChanged, this, &StatusLine::showOrigin);
    connect(session, &Session::choiceChanged, this, &StatusLine::showPolicy);
    connect(session, &Session::learningChanged, this, &StatusLine::showPolicy);
    connect(session, &Session::spentChanged, this, &StatusLine::showSpent);
    connect(session, &Session::runStored, this, &StatusLine::showProject);
    connect(session, &Session::endpointsChanged, this, &StatusLine::showEndpoints);
    connect(&session->jobs(), &JobList::moved, this, &StatusLine::showJobs);
    showOrigin();
    showPolicy();
    showJobs();
    showSpent();
    showProject();
    showEndpoints();
}

void StatusLine::showOrigin()
{
    const QList<ModelCard> pool = m_session->pool();
    const auto simulated = std::ranges::count_if(pool, &ModelCard::simulated);
    QString word;
    QString tip;
    QString state = u"none"_s;
    if (pool.isEmpty()) {
        word = tr("NO LLM");
        tip = tr("The pool is empty: connect models or use the simulated ones.");
    } else if (simulated == pool.size()) {
        word = Wording::origin(Origin::Simulated);
        state = u"simulated"_s;
        tip = tr("All LLMs of the pool are simulated: nothing is sent anywhere and nothing is charged.");
    } else if (simulated == 0) {
        word = Wording::origin(Origin::Live);
        state = u"live"_s;
        tip = tr("The LLMs of the pool are real: runs send requests and may cost money.");
    } else {
        word = Wording::origin(Origin::Mixed);
        state = u"mixed"_s;
        tip = tr("The pool has simulated and real LLMs: some runs send requests and may cost money.");
    }
    m_badge->setText(word);
    m_badge->setToolTip(tip);
    m_badge->setProperty("origin", state);
    m_badge->style()->unpolish(m_badge);
    m_badge->style()->polish(m_badge);
}

void StatusLine::showPolicy()
{
    const QString policy = m_session->choice().policy;
    m_policy->setText(m_session->isLearning() ? tr("policy %1 · daao is being trained").arg(policy)
                                              : tr("policy %1").arg(policy));
    m_policy->setToolTip(m_session->isLearning()
                             ? tr("Until daao is trained, the project's other policies plan.")
                             : QString());
}

void StatusLine::showJobs()
{
    const QList<Job *> running = m_session->jobs().running();
    m_progress->setVisible(!running.isEmpty());
    m_cancel->setVisible(!running.isEmpty());
    if (running.isEmpty()) {
        m_jobs->setText(tr("no jobs"));
        return;
    }
    double sum = 0;
    bool isKnown = true;
    std::optional<double> left;
    for (const Job *job : running) {
        sum += job->progress().value_or(0);
        isKnown = isKnown && job->progress();
        if (const auto seconds = job->secondsLeft())
            left = std::max(left.value_or(0), *seconds);
    }
    const double progress = sum / double(running.size());
    m_progress->setRange(0, isKnown ? 100 : 0);
    m_progress->setValue(int(progress * 100));
    QString text = tr("%n job(s)", "", int(running.size()));
    if (isKnown)
        text += u" · "_s + tr("%1 %").arg(int(progress * 100));
    if (left)
        text += u" · "_s + Wording::clock(*left);
    m_jobs->setText(text);
}

void StatusLine::showSpent()
{
    const QString spent = Wording::cost(m_session->spent());
    const auto cap = m_session->spendingCap();
    m_spent->setText(cap ? tr("spent %1 of %2").arg(spent, Wording::money(*cap)) : tr("spent %1").arg(spent));
    m_spent->setToolTip(tr("By the runs since the project was opened. At its cap, no new run begins."));
}

void StatusLine::showProject()
{
    const QString file = QFileInfo(m_session->projectPath()).fileName();
    const QString size = QLocale().formattedDataSize(m_session->projectBytes(), 0, QLocale::DataSizeSIFormat);
    m_project->setText(m_session->isReadOnly() ? tr("%1 · %2 · read-only").arg(file, size)
                                               : tr("%1 · %2").arg(file, size));
    m_project->setToolTip(m_session->projectPath());
}

void StatusLine::showEndpoints()
{
    const Theme theme = Theme::current();
    QString dots;
    QStringList lines;
    for (const EndpointHealth &health : m_session->endpoints()) {
        const bool isWell = health.failedInARow == 0;
        const QColor colour = !isWell ? theme.error : health.calls > 0 ? theme.ok : theme.secondary;
        const QString sign = !isWell ? u"✕"_s : health.calls > 0 ? u"●"_s : u"○"_s;
        dots += u"<span style='color:%1'>%2</span> "_s.arg(colour.name(), sign);
        const QString state = !isWell             ? tr("%n failed call(s) in a row", "", health.failedInARow)
                              : health.calls == 0 ? tr("not called yet")
                                                  : tr("answers");
        lines.append(tr("%1: %2, %n LLM(s)", "", health.models).arg(health.endpoint.name, state));
    }
    m_endpoints->setText(tr("pool %1").arg(dots));
    m_endpoints->setToolTip(lines.join(u'\n'));
    m_endpoints->setAccessibleName(lines.join(u"; "_s));
}

} // namespace daao
