#pragma once

#include "ui/kit/llmpalette.h"
#include "ui/kit/timeaxis.h"
#include "ui/models/spans.h"

#include <QTreeView>

namespace daao {

class SpanModel;

/// What the colour of a span says.
enum class SpanColoring { Llm, Operator, Cost, Tokens };

/// Spans as a tree on the left and lanes on one time axis on the right. Only rows that are seen are painted.
class TraceTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit TraceTree(SpanModel *spans, QWidget *parent = nullptr);

    void setLlms(const LlmPalette &llms);
    void setColoring(SpanColoring coloring);
    /// Marks a moment in all lanes; nullopt: none.
    void setCursorMs(std::optional<double> ms);
    std::optional<double> cursorMs() const { return m_cursorMs; }

    const TimeAxis &axis() const { return m_axis; }
    void setAxis(const TimeAxis &axis);
    void showWhole();
    void zoom(double factor); ///< around the cursor if it is seen, else the middle
    void pan(double share);   ///< of what is seen

    QColor colorOf(const Span &span) const;
    /// The part of the viewport where time is drawn.
    QRect lanes() const;

signals:
    void axisChanged();
    /// The user pointed at a moment.
    void momentPicked(double ms);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double msAt(int x) const;
    void refreshMeasure();

    SpanModel *m_spans;
    LlmPalette m_llms;
    SpanColoring m_coloring = SpanColoring::Llm;
    TimeAxis m_axis;
    std::optional<double> m_cursorMs;
    double m_mostCost = 0;
    double m_mostTokens = 0;
    std::optional<QPoint> m_dragFrom;
};

} // namespace daao
