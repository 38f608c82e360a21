#pragma once

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace daao {

enum class PlotMark { None, Disc, Cross, Ring };

struct PlotPoint
{
    double x = 0;
    double y = 0;
    QString key;  ///< what a click selects; empty: nothing
    QString card; ///< what the hover card says
};

struct PlotSeries
{
    QString name; ///< in the legend; empty: not there
    QColor color;
    PlotMark mark = PlotMark::Disc;
    bool hasLine = false;
    bool isStepped = false; ///< the line keeps its height until the next point
    QList<PlotPoint> points;
    QList<double> low; ///< a band around the points, as many as points; empty: none
    QList<double> high;
};

/// A plot as a value: what there is to see, and the words around it.
struct PlotContent
{
    QString name; ///< for screen readers and as the name of exported files
    QString xTitle;
    QString yTitle;
    bool isLogX = false;
    bool isLogY = false;
    std::optional<std::pair<double, double>> xRange; ///< else all points with room
    std::optional<std::pair<double, double>> yRange;
    QList<PlotSeries> series;
    std::optional<double> markedX; ///< a vertical line with words
    QString markedXText;
    std::optional<double> markedY; ///< a horizontal line with words
    QString markedYText;
    QString caption; ///< origin, policy, n, date: stands below, and in everything that is exported
    QString empty;   ///< said instead of a plot without points

    /// The points as a table: series, x, y, the band, the key; the caption is its first line.
    QByteArray csv() const;
};

} // namespace daao
