#pragma once

#include <QTreeView>

namespace daao {

class LiveRun;
class RunModel;

/// The workflow as a tree: layer, node, attempt. Everything the canvas shows, for the keyboard and for screen
/// readers, with the same menu.
class OutlineView final : public QTreeView
{
    Q_OBJECT

public:
    explicit OutlineView(LiveRun &live, QWidget *parent = nullptr);

    void select(const QString &node);

signals:
    void nodeSelected(const QString &node); ///< empty: a layer
    void nodeOpened(const QString &node);
    void menuRequested(const QString &node, const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void refresh();
    QString nodeAt(const QModelIndex &index) const;

    LiveRun &m_live;
    RunModel *m_model;
    bool m_quiet = false;
};

} // namespace daao
