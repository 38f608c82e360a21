#pragma once

#include "core/store/archive.h"

#include <QObject>
#include <QUndoStack>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace daao {

class Session;
struct RunMarks;
struct RunOrder;

/// What can be done with the runs that are selected. Changes of marks can be undone; what calls LLMs becomes
/// a batch of the session. GUI thread.
class RunActions final : public QObject
{
    Q_OBJECT

public:
    /// Their row numbers (RunSummary::seq), in the order of the table.
    using Selected = std::function<QList<qint64>()>;

    /// `widget` owns the actions; `showsBin`: what is seen was deleted.
    RunActions(Session &session, QWidget *widget, Selected selected, std::function<bool()> showsBin);

    QUndoStack &undoStack() { return m_undo; }
    QList<QAction *> all() const;
    QAction *importAction() const; ///< needs no selection
    QAction *exportAction() const;
    void fillMenu(QMenu &menu);
    void refresh(); ///< enables what the selection allows
    /// A key pressed in the table: its own meaning there comes before that of the window's shortcuts (Ctrl+D
    /// compares these runs, not those of the graph).
    bool handleKey(QEvent *event);

    void toggleStar();
    void setTags(const QStringList &tags); ///< instead of those that all of them have; others stay
    void setNote(const QString &note);
    void deleteOrRestore();
    void replay();
    void rerunWith(const QString &policy);
    /// CSV or JSON Lines, by the file's ending; whole runs (daao.run/1) for ".runs.jsonl".
    void exportTo(const QString &file);

signals:
    void compareRequested(const QString &left, const QString &right);
    void exported(const QString &file, int runs);
    void importRequested();

private:
    enum Which { Star, Tag, Note, Replay, Rerun, Compare, Export, Import, Delete, Undo, Redo };

    QAction *add(Which which, const QString &text, const QKeySequence &key, std::function<void()> work);
    /// Reads what the selected runs are like and hands them on.
    void withSelected(std::function<void(const QList<RunSummary> &)> work);
    void edit(const QList<RunSummary> &runs, const QString &text,
              const std::function<void(RunMarks &)> &change);
    void askTags();
    void askNote();
    void askPolicy();
    void askFile();
    void order(const QString &title, std::function<RunOrder(const Run &)> orderOf);

    Session &m_session;
    QWidget *m_widget;
    const Selected m_selected;
    const std::function<bool()> m_showsBin;
    QList<QAction *> m_actions;
    QUndoStack m_undo;
};

} // namespace daao
