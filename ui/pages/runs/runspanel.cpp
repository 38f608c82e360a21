#include "ui/pages/runs/runspanel.h"

#include "core/base/deliver.h"
#include "ui/models/selectionhub.h"
#include "ui/pages/runs/filterline.h"
#include "ui/pages/runs/importdialog.h"
#include "ui/pages/runs/runactions.h"
#include "ui/pages/runs/runtable.h"
#include "ui/pages/runs/runtablemodel.h"
#include "ui/pages/session.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int refreshPauseMs = 150; // a batch stores many runs a second; one reading shows them

QLabel *secondary(const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(u"secondary"_s);
    return label;
}

} // namespace

RunsPanel::RunsPanel(Session &session, SelectionHub &hub, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_hub(hub)
    , m_model(new RunTableModel({[&session](const RunFilter &filter) {
                                     return session.read([filter](const Archive &archive, Registry &) {
                                         return archive.runs(filter);
                                     });
                                 },
                                 [&session](const RunFilter &filter) {
                                     return session.read([filter](const Archive &archive, Registry &) {
                                         return archive.sequence(filter);
                                     });
                                 },
                                 [&session](const QList<qint64> &seqs) {
                                     return session.read([seqs](const Archive &archive, Registry &) {
                                         return archive.lines(seqs);
                                     });
                                 }},
                                this))
    , m_table(new RunTable(m_model))
    , m_filter(new FilterLine(session))
    , m_tabs(new QTabWidget)
    , m_pages(new QStackedWidget)
    , m_empty(secondary({}))
    , m_count(secondary({}))
    , m_tags(new QListWidget)
    , m_actions(new RunActions(
          session, this, [this] { return selectedSeqs(); }, [this] { return m_model->filter().deleted; }))
{
    setObjectName(u"runsPanel"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_tags->setObjectName(u"tags"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setFrameShape(QFrame::NoFrame);
    m_tabs->setDocumentMode(false); // it would draw a bright line over the corner
    m_tabs->addTab(runsPage(), tr("Runs"));
    m_tabs->addTab(m_tags, tr("Tags"));
    m_tabs->setCornerWidget(corner());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);

    connect(m_model, &RunTableModel::loaded, this, &RunsPanel::showCount);
    connect(m_model, &RunTableModel::failed, &session,
            [&session](const Error &error) { emit session.notice(error, {}); });
    connect(m_filter, &FilterLine::filterChanged, this, [this](const RunFilter &filter) {
        m_model->setFilter(filter);
        m_actions->refresh();
        emit filterChanged(filter);
    });
    connect(m_actions, &RunActions::compareRequested, this, &RunsPanel::compareRequested);
    connect(m_actions, &RunActions::importRequested, this, &RunsPanel::importQueries);
    connect(m_tags, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        m_filter->setText(u"tag:"_s + item->data(Qt::UserRole).toString());
        m_tabs->setCurrentIndex(0);
        m_table->setFocus();
    });
    m_table->installEventFilter(this);
    connectSession();
    refreshLlms();
    m_filter->setText({});
    readTags();
    readTotal();
}

/// How many runs there are, and the way to many more.
QWidget *RunsPanel::corner()
{
    auto *many = new QToolButton;
    connect(many, &QToolButton::clicked, m_actions->importAction(), &QAction::trigger);
    many->setEnabled(!m_session.isReadOnly());
    many->setText(u"+"_s);
    many->setProperty("kind", u"quiet"_s); // a border would not fit into the bar of tabs
    many->setAccessibleName(tr("Run many queries"));
    many->setToolTip(tr("Run many queries from a file or the clipboard (Ctrl+I in the table)"));
    auto *row = new QWidget;
    row->setObjectName(u"tabCorner"_s); // goes on where the bar of tabs ends
    row->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(m_count);
    layout->addWidget(many);
    return row;
}

QWidget *RunsPanel::runsPage()
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_pages, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_actions->refresh();
        announceSelection();
    });
    connect(m_table, &RunTable::opened, this, [this](const QModelIndex &index) {
        if (const RunSummary *run = m_model->run(index))
            m_hub.selectRun(run->id);
    });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == RunTableModel::Star && m_table->selectionModel()->selectedRows().size() == 1)
            m_actions->toggleStar();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        QMenu menu;
        m_actions->fillMenu(menu);
        menu.exec(m_table->viewport()->mapToGlobal(where));
    });
    return page;
}

void RunsPanel::connectSession()
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshPauseMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_model->refresh();
        readTags();
        readTotal();
    });
    const auto later = [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    };
    connect(&m_session, &Session::runStored, this, later);
    connect(&m_session, &Session::runsEdited, this, later);
    connect(&m_session, &Session::poolChanged, this, &RunsPanel::refreshLlms);
    connect(&m_hub, &SelectionHub::changed, this,
            [this](const Selection &now) { followSelection(now.runId); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_selected.clear();
        followSelection(m_hub.selection().runId);
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_table->selectionModel()->selectedRows().size() <= 1)
            followSelection(m_hub.selection().runId);
    });
}

bool RunsPanel::eventFilter(QObject *watched, QEvent *event)
{
    return (watched == m_table && m_actions->handleKey(event)) || QWidget::eventFilter(watched, event);
}

QUndoStack &RunsPanel::undoStack()
{
    return m_actions->undoStack();
}

void RunsPanel::setFilterText(const QString &text)
{
    m_tabs->setCurrentIndex(0);
    m_filter->setText(text);
}

QString RunsPanel::filterText() const
{
    return m_filter->text();
}

void RunsPanel::focusFilter()
{
    m_tabs->setCurrentIndex(0);
    m_filter->focusLine();
}

void RunsPanel::followSelection(const QString &runId)
{
    const int turn = ++m_selectionTurn;
    if (runId.isEmpty())
        return;
    if (const int row = m_model->rowOf(runId); row >= 0)
        return selectRow(row);
    auto found = m_session.read([runId](const Archive &archive, Registry &) {
        return archive.runs({.idBeginning = runId, .limit = 1});
    });
    deliver(found, this, [this, turn](const Result<QList<RunSummary>> &runs) {
        if (turn != m_selectionTurn)
            return;
        const int row = runs && !runs->isEmpty() ? m_model->rowOfSeq(runs->first().seq) : -1;
        if (row >= 0)
            return selectRow(row);
        m_isFollowing = true; // it is not in the list, so nothing of the list is on show
        m_table->clearSelection();
        m_isFollowing = false;
    });
}

void RunsPanel::selectRow(int row)
{
    const auto rows = m_table->selectionModel()->selectedRows();
    if (row < 0 || std::ranges::any_of(rows, [row](const QModelIndex &index) { return index.row() == row; }))
        return;
    m_isFollowing = true;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, RunTableModel::Question));
    m_isFollowing = false;
}

void RunsPanel::announceSelection()
{
    // The selection model speaks up too when rows come in above what is selected.
    const QList<qint64> selected = selectedSeqs();
    const bool isTheSame = selected == std::exchange(m_selected, selected);
    if (m_isFollowing || isTheSame)
        return;
    const int turn = ++m_selectionTurn;
    const auto rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return;
    if (const RunSummary *run = m_model->run(rows.first()))
        return m_hub.selectRun(run->id);
    const qint64 seq = m_model->seqAt(rows.first().row());
    deliver(m_session.read([seq](const Archive &archive, Registry &) { return archive.lines({seq}); }), this,
            [this, turn](const Result<QList<RunSummary>> &runs) {
                if (runs && !runs->isEmpty() && turn == m_selectionTurn)
                    m_hub.selectRun(runs->first().id);
            });
}

QList<qint64> RunsPanel::selectedSeqs() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    QList<qint64> seqs;
    for (const int row : rows)
        seqs.append(m_model->seqAt(row));
    return seqs;
}

void RunsPanel::readTotal()
{
    deliver(m_session.read([](const Archive &archive, Registry &) { return archive.count(); }), this,
            [this](const Result<qint64> &total) {
                m_total = total.value_or(-1);
                showCount();
            });
}

void RunsPanel::showCount()
{
    const bool isFiltered = !m_filter->text().trimmed().isEmpty();
    const qint64 matching = m_model->rowCount();
    const QLocale locale;
    if (m_model->filter().deleted)
        m_count->setText(tr("%1 in the bin").arg(locale.toString(matching)));
    else if (m_total >= 0)
        m_count->setText(
            tr("%1 of %2").arg(locale.toString(matching), locale.toString(std::max(matching, m_total))));
    m_empty->setText(isFiltered ? tr("No run is like that.")
                                : tr("No run yet.\n\nAsk something above: Ctrl+Enter runs it."));
    m_pages->setCurrentIndex(matching == 0 && !m_model->isLoading() ? 1 : 0);
}

void RunsPanel::readTags()
{
    deliver(m_session.read([](const Archive &archive, Registry &) { return archive.tags(); }), this,
            [this](const Result<QList<TagCount>> &tags) {
                if (!tags)
                    return;
                m_tags->clear();
                for (const TagCount &tag : *tags) {
                    auto *item = new QListWidgetItem(tr("%1  (%2)").arg(tag.name).arg(tag.runs), m_tags);
                    item->setData(Qt::UserRole, tag.name);
                }
                if (tags->isEmpty()) {
                    auto *item =
                        new QListWidgetItem(tr("No run has a tag. Select runs and press Ctrl+T."), m_tags);
                    item->setFlags(Qt::NoItemFlags);
                }
            });
}

void RunsPanel::refreshLlms()
{
    QStringList ids;
    for (const ModelCard &card : m_session.pool())
        ids.append(card.id);
    m_model->setLlms(LlmPalette(ids));
}

void RunsPanel::importQueries()
{
    auto *dialog = new ImportDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace daao
