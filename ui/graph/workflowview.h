#pragma once

#include "ui/graph/workflowscene.h"

#include <QGraphicsView>
#include <QImage>

namespace daao {

class Minimap;

/// The canvas: shows a workflow, zooms, scrolls, and is used with the keyboard as with the mouse.
/// Arrow keys move between nodes, Enter opens one, M and V show the map and what was not chosen.
class WorkflowView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit WorkflowView(QWidget *parent = nullptr);

    WorkflowScene &workflow() { return m_scene; }
    const WorkflowScene &workflow() const { return m_scene; }
    /// What stands there while there is no workflow.
    void setPlaceholder(const QString &text);

    double zoom() const; ///< 1: a card has its natural size
    void setZoom(double zoom);
    bool isMapShown() const;

    /// The whole workflow as a picture for export: on the panel's colour, with the caption below.
    QSizeF pictureSize() const;
    void paintPicture(QPainter &painter) const;
    QImage image(double scale) const; ///< `scale` pixels a unit

public slots:
    void fit(); ///< everything, at most at natural size; stays so until the user zooms or scrolls
    void zoomIn() { setZoom(zoom() * 1.25); }
    void zoomOut() { setZoom(zoom() / 1.25); }
    void setMapShown(bool shown);
    void reveal(const QString &node); ///< selects and scrolls to it

signals:
    void zoomChanged(double zoom);
    void menuRequested(const QString &node, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    bool handleKey(int key);
    void placeMap();
    void describe(const QString &node);

    WorkflowScene m_scene;
    Minimap *m_map;
    QString m_placeholder;
    bool m_fits = true;
    bool m_mapWanted = true;
};

} // namespace daao
