#include "ui/pages/workflow/outlineview.h"

#include "ui/models/liverun.h"
#include "ui/models/runmodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>

namespace daao {

OutlineView::OutlineView(LiveRun &live, QWidget *parent)
    : QTreeView(parent)
    , m_live(live)
    , m_model(new RunModel(this))
{
    setModel(m_model);
    setObjectName(QStringLiteral("outline"));
    setAccessibleName(tr("Outline of the workflow"));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(NoFrame);
    header()->setStretchLastSection(false);
    for (int column = 0; column < m_model->columnCount(); ++column)
        header()->setSectionResizeMode(column, column == RunModel::Answer ? QHeaderView::Stretch
                                                                          : QHeaderView::ResizeToContents);
    header()->setMinimumSectionSize(40);
    connect(&m_live, &LiveRun::replaced, this, &OutlineView::refresh);
    connect(&m_live, &LiveRun::stepped, this, &OutlineView::refresh);
    connect(&m_live, &LiveRun::momentChanged, this, &OutlineView::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        expandToDepth(0);
    });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const QString node = nodeAt(index); !node.isEmpty())
            emit nodeOpened(node);
    });
    refresh();
}

void OutlineView::refresh()
{
    m_model->setRun(m_live.shown());
}

QString OutlineView::nodeAt(const QModelIndex &index) const
{
    const NodeRun *node = m_model->node(index);
    return node ? node->node : QString();
}

void OutlineView::select(const QString &node)
{
    if (nodeAt(currentIndex()) == node)
        return;
    const QModelIndex index = m_model->indexOf(node);
    const auto loud = std::exchange(m_quiet, true);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
    m_quiet = loud;
}

void OutlineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit nodeSelected(nodeAt(current));
}

void OutlineView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    const QString node = nodeAt(index);
    if (node.isEmpty())
        return event->ignore();
    emit menuRequested(node, byMouse ? event->globalPos()
                                     : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
    event->accept();
}

} // namespace daao
