#include "ui/pages/jobs/jobsview.h"

#include "ui/kit/theme.h"
#include "ui/models/joblist.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace daao {

namespace {

class ProgressDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem empty = option;
        initStyleOption(&empty, index);
        const QString text = std::exchange(empty.text, {});
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
        const QVariant progress = index.data(JobList::ProgressRole);
        const Theme theme = Theme::current();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(theme.secondary);
        const int words = option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 8;
        painter->drawText(option.rect.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, text);
        QRectF bar(option.rect.left() + 6, option.rect.center().y() - 2.5, option.rect.width() - words - 16,
                   5);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.grid);
        painter->drawRoundedRect(bar, 2.5, 2.5);
        if (progress.isValid()) {
            bar.setWidth(bar.width() * progress.toDouble());
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(bar, 2.5, 2.5);
        }
        painter->restore();
    }
};

} // namespace

JobsView::JobsView(JobList &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_view(new QTreeView)
    , m_pause(new QPushButton(tr("&Pause")))
    , m_cancel(new QPushButton(tr("&Cancel job")))
    , m_clear(new QPushButton(tr("Clear &finished")))
{
    m_view->setObjectName(QStringLiteral("jobs"));
    m_view->setAccessibleName(tr("Jobs"));
    m_view->setModel(&jobs);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setItemDelegateForColumn(JobList::Progress, new ProgressDelegate(m_view));
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(JobList::Title, QHeaderView::Stretch);
    header->setSectionResizeMode(JobList::State, QHeaderView::Stretch);
    header->resizeSection(JobList::Progress, 130);
    header->setSectionResizeMode(JobList::Remaining, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(JobList::Started, QHeaderView::ResizeToContents);

    m_pause->setObjectName(QStringLiteral("pauseJob"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    connect(m_pause, &QPushButton::clicked, this, &JobsView::pauseOrResume);
    connect(m_cancel, &QPushButton::clicked, this, &JobsView::cancelSelected);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_jobs.clearFinished(); });
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_view);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &JobsView::cancelSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsView::updateButtons);
    connect(&jobs, &JobList::moved, this, &JobsView::updateButtons);
    updateButtons();

    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_pause);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
}

QList<Job *> JobsView::selected() const
{
    QList<Job *> jobs;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows())
        if (Job *job = m_jobs.job(row))
            jobs.append(job);
    if (const QList<Job *> running = m_jobs.running(); jobs.isEmpty() && running.size() == 1)
        return running; // nobody has to point at what stands alone
    return jobs;
}

void JobsView::updateButtons()
{
    const QList<Job *> jobs = selected();
    const auto isPaused = [](const Job *job) { return job->state() == Job::State::Paused; };
    m_pause->setEnabled(std::ranges::any_of(jobs, &Job::isPausable));
    m_pause->setText(std::ranges::any_of(jobs, isPaused) ? tr("C&ontinue") : tr("&Pause"));
    m_cancel->setEnabled(std::ranges::any_of(jobs, [](const Job *job) { return !job->isOver(); }));
    m_clear->setEnabled(m_jobs.rowCount() > int(m_jobs.running().size()));
}

void JobsView::cancelSelected()
{
    for (Job *job : selected())
        job->cancel();
}

void JobsView::pauseOrResume()
{
    const QList<Job *> jobs = selected();
    const bool goOn =
        std::ranges::any_of(jobs, [](const Job *job) { return job->state() == Job::State::Paused; });
    for (Job *job : jobs)
        goOn ? job->resume() : job->pause();
}

} // namespace daao
