#pragma once

#include "core/domain/run.h"
#include "ui/pages/runs/tracetree.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace daao {

/// The trace of one run: spans on a time axis, what their colour says, and playback: a cursor that walks
/// through the run at 0.25 to 8 times its speed. GUI thread.
class TraceView final : public QWidget
{
    Q_OBJECT

public:
    explicit TraceView(QWidget *parent = nullptr);

    void setLlms(const LlmPalette &llms);
    /// A run that is still going may be set again and again: zoom, cursor and what is unfolded stay.
    void setRun(const Run &run);
    void clear();
    void selectNode(const QString &node);
    TraceTree &tree() { return *m_tree; }
    double cursorMs() const { return m_cursorMs; }

public slots:
    void setCursorMs(double ms);
    void setPlaying(bool playing);

signals:
    void nodeSelected(const QString &node);
    /// The moment that is looked at, in ms since the start of the run: the graph can show the run as it was.
    /// nullopt: the end was reached, or another run; the present counts again.
    void momentChanged(std::optional<double> ms);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *controls();
    QSet<QString> unfoldedNodes() const;
    void showCursor();
    void advance();
    double speed() const;

    SpanModel *m_spans;
    TraceTree *m_tree;
    QStackedWidget *m_pages;
    QComboBox *m_coloring;
    QToolButton *m_play;
    QSlider *m_slider;
    QComboBox *m_speed;
    QLabel *m_time;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QString m_runId;
    double m_cursorMs = 0;
    bool m_isPlayback = false; ///< the cursor was placed before the end
};

} // namespace daao
