#include "ui/pages/runs/runtable.h"

#include "ui/pages/runs/rundelegate.h"
#include "ui/pages/runs/runtablemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <array>

namespace daao {

namespace {

constexpr int rowPixels = 26;
constexpr int leastQuestion = 76;

constexpr std::array<int, RunTableModel::ColumnCount> widths{22, 200, 70, 48, 28,  140, 110,
                                                             82, 64,  66, 84, 110, 140, 200};

bool isShownAtFirst(int column)
{
    return column <= RunTableModel::Verdict;
}

} // namespace

RunTable::RunTable(RunTableModel *runs, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("runs"));
    setAccessibleName(tr("Runs"));
    setModel(runs);
    setItemDelegate(new RunDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setSortIndicator(RunTableModel::Started, Qt::DescendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowPixels);
    verticalHeader()->setMinimumSectionSize(rowPixels);
    QHeaderView *head = horizontalHeader();
    head->setMinimumSectionSize(22);
    head->setHighlightSections(false);
    head->setSectionsMovable(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < RunTableModel::ColumnCount; ++column) {
        head->resizeSection(column, widths[size_t(column)]);
        setColumnHidden(column, !isShownAtFirst(column));
    }
    connect(head, &QWidget::customContextMenuRequested, this, &RunTable::offerColumns);
    connect(this, &QAbstractItemView::doubleClicked, this, &RunTable::opened);
}

QByteArray RunTable::saveColumns() const
{
    return horizontalHeader()->saveState();
}

void RunTable::restoreColumns(const QByteArray &state)
{
    horizontalHeader()->restoreState(state);
    fillWidth();
}

void RunTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fillWidth();
}

void RunTable::fillWidth()
{
    int others = 0;
    for (int column = 0; column < RunTableModel::ColumnCount; ++column)
        if (column != RunTableModel::Question && !isColumnHidden(column))
            others += columnWidth(column);
    setColumnWidth(RunTableModel::Question, std::max(leastQuestion, viewport()->width() - others));
}

void RunTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit opened(currentIndex());
        return event->accept();
    }
    QTableView::keyPressEvent(event);
}

void RunTable::offerColumns(const QPoint &where)
{
    QMenu menu;
    for (int column = 0; column < RunTableModel::ColumnCount; ++column) {
        if (column == RunTableModel::Question)
            continue;
        QAction *action =
            menu.addAction(model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            fillWidth();
        });
    }
    menu.exec(horizontalHeader()->viewport()->mapToGlobal(where));
}

} // namespace daao
