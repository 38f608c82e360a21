#pragma once

#include <QWidget>

class QGraphicsView;

namespace daao {

class WorkflowScene;

/// The whole workflow in a corner and what part of it the view shows; a click goes there.
class Minimap final : public QWidget
{
    Q_OBJECT

public:
    Minimap(const WorkflowScene &scene, QGraphicsView &view);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override { goTo(event); }
    void mouseMoveEvent(QMouseEvent *event) override { goTo(event); }

private:
    void goTo(const QMouseEvent *event);
    QTransform toMap() const;

    const WorkflowScene &m_scene;
    QGraphicsView &m_view;
};

} // namespace daao
