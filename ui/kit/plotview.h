#pragma once

#include "core/base/result.h"
#include "ui/kit/plotdrawing.h"

#include <QCoreApplication>
#include <QWidget>

#include <optional>

class QLabel;

namespace daao {

/// Shows a PlotContent in the colours of the theme: a card for the point nearest to the pointer, a click
/// selects it, a double click opens it, a box dragged around points asks for them, the menu copies and
/// exports. With the keyboard: arrows walk from point to point, Enter selects, Shift+F10 opens the menu. GUI
/// thread.
class PlotView final : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);
    ~PlotView() override;

    void setContent(const PlotContent &content);
    const PlotContent &content() const { return m_content; }
    /// Rings the point with that key.
    void highlight(const QString &key);

    /// By the ending of the file: .png, .svg, .pdf, .csv. Storage where it cannot be written, BadInput for
    /// another ending.
    Result<> save(const QString &path);
    QImage image(double scale = 2);
    void copyImage();
    void copyData();
    /// Where a point is drawn, for tests and for the keyboard.
    QPoint positionOf(const QString &key) const;

signals:
    void picked(const QString &key);
    void opened(const QString &key);
    /// A box was dragged; in data coordinates.
    void boxSelected(double x1, double x2, double y1, double y2);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place
    {
        int series = -1;
        int point = -1;
        bool isValid() const { return series >= 0; }
    };

    void redraw();
    void drawNow();
    Place nearest(const QPointF &pixel, double reach) const;
    Place placeOf(const QString &key) const;
    const PlotPoint &at(const Place &place) const;
    void showCard(const Place &place);
    void step(int direction);
    void withCaption(const std::function<void()> &draw);
    void exportAs();

    QCustomPlot *m_plot;
    PlotDrawing m_drawing;
    QLabel *m_card;
    QLabel *m_empty;
    QLabel *m_caption;
    PlotContent m_content;
    QString m_highlighted;
    Place m_current;
    QPoint m_pressed;
    bool m_isStale = false; ///< the content changed while nobody saw it
};

} // namespace daao
