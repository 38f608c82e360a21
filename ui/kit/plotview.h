#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QCoreApplication>
#include <QWidget>

#include <optional>

class QCPAxis;
class QCPGraph;
class QCPItemEllipse;
class QCPItemTracer;
class QCustomPlot;
class QLabel;

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
};

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
    QByteArray csv() const;
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
    void addSeries(const PlotSeries &series);
    void addBand(const PlotSeries &series);
    void addMarks();
    void styleAxis(QCPAxis *axis, bool isLog, const QString &title);
    void setRanges();
    void styleLegend();
    QPointF pixelOf(const PlotPoint &point) const;
    Place nearest(const QPointF &pixel, double reach) const;
    Place placeOf(const QString &key) const;
    const PlotPoint &at(const Place &place) const;
    void showCard(const Place &place);
    void step(int direction);
    void withCaption(const std::function<void()> &draw);
    void exportAs();

    QCustomPlot *m_plot;
    QLabel *m_card;
    QLabel *m_empty;
    QLabel *m_caption;
    PlotContent m_content;
    QString m_highlighted;
    Place m_current;
    QPoint m_pressed;
};

} // namespace daao
