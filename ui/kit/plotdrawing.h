#pragma once

#include "ui/kit/plotcontent.h"

#include <QPointF>

#include <functional>

class QCPAxis;
class QCPLayoutGrid;
class QCustomPlot;

namespace daao {

/// Draws a PlotContent with QCustomPlot in the colours of the theme, the legend above or beside the axes. GUI thread.
class PlotDrawing final
{
public:
    /// `plot` is new, and outlives the drawing.
    explicit PlotDrawing(QCustomPlot &plot);

    /// Replaces what was there; nothing is painted yet.
    void draw(const PlotContent &content);
    void ring(const PlotPoint &point, const QColor &color, double width);
    void fitLegend(const PlotContent &content); ///< to the room there is
    QPointF pixelOf(const PlotPoint &point) const;
    /// Calls `paint` while the name and the caption stand below the axes, as pictures leave the program.
    void withCaption(const PlotContent &content, const std::function<void()> &paint);

private:
    void styleAxis(QCPAxis *axis, bool isLog, const QString &title);
    void addSeries(const PlotSeries &series);
    void addBand(const PlotSeries &series);
    void addMarks(const PlotContent &content);
    void setRanges(const PlotContent &content);

    QCustomPlot &m_plot;
    QCPLayoutGrid *m_above = nullptr; ///< where the legend is as a rule
    QCPLayoutGrid *m_beside = nullptr;
};

} // namespace daao
