#pragma once

#include "core/store/archive.h"

#include <QTimer>
#include <QUndoStack>
#include <QWidget>

class QItemSelection;
class QLabel;
class QListWidget;
class QStackedWidget;
class QTabWidget;

namespace daao {

class FilterLine;
class RunActions;
class RunTable;
class RunTableModel;
class SelectionHub;
class Session;

/// The runs of the project: a filter, the table, the tags, and what can be done with what is selected. New
/// runs appear as they are stored. GUI thread.
class RunsPanel final : public QWidget
{
    Q_OBJECT

public:
    RunsPanel(Session &session, SelectionHub &hub, QWidget *parent = nullptr);

    QUndoStack &undoStack();
    RunActions &actions() { return *m_actions; }
    RunTable &table() { return *m_table; }
    /// Shows what the filter says: from plots, the palette, saved layouts.
    void setFilterText(const QString &text);
    QString filterText() const;
    void focusFilter();
    /// Asks for a file of queries or takes the clipboard's, shows what would be run, and runs it.
    void importQueries();

signals:
    /// Two runs side by side, the older one left.
    void compareRequested(const QString &left, const QString &right);
    /// Another filter is in force: plots follow it.
    void filterChanged(const daao::RunFilter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *runsPage();
    QWidget *corner();
    void connectSession();
    void followSelection(const QString &runId);
    void announceSelection();
    QList<qint64> selectedSeqs() const;
    void selectRow(int row);
    void readTotal();
    void showCount();
    void readTags();
    void refreshLlms();

    Session &m_session;
    SelectionHub &m_hub;
    RunTableModel *m_model;
    RunTable *m_table;
    FilterLine *m_filter;
    QTabWidget *m_tabs;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QLabel *m_count;
    QListWidget *m_tags;
    RunActions *m_actions;
    QTimer m_refresh;
    qint64 m_total = -1;
    QList<qint64> m_selected; ///< as last announced or followed
    int m_selectionTurn =
        0; ///< each step of the selection, here or in the hub: answers to older ones are void
    bool m_isFollowing = false; ///< the table's selection is being set, not made
};

} // namespace daao
