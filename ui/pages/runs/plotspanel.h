#pragma once

#include "ui/kit/plotview.h"
#include "ui/pages/runs/runplots.h"

#include <QTimer>
#include <QWidget>

class QTabWidget;

namespace daao {

class SelectionHub;
class Session;

/// The plots beside the graph: cost over difficulty, success over difficulty, spend of the session. They
/// follow the filter of the runs and the selection, and read the project only while they are seen. GUI
/// thread.
class PlotsPanel final : public QWidget
{
    Q_OBJECT

public:
    PlotsPanel(Session &session, SelectionHub &hub, QWidget *parent = nullptr);

    /// The runs that the table shows.
    void setFilter(const RunFilter &filter, const QString &words);
    /// Of the query that is looked at or typed; nullopt: none.
    void setDifficulty(std::optional<double> difficulty);
    PlotView &scatter() { return *m_scatter; }
    PlotView &success() { return *m_success; }
    PlotView &spend() { return *m_spend; }
    /// The plots as pages of a dock that has other tabs too.
    void setTabBarVisible(bool visible);

signals:
    void runOpened(const QString &runId);
    /// A box was dragged: the words of a filter for what is in it.
    void filterWanted(const QString &words);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void readLater();
    void redrawLater();
    void read();
    void readScatter();
    void readSuccess();
    void showSuccess();
    void showSpend();

    Session &m_session;
    SelectionHub &m_hub;
    QTabWidget *m_tabs;
    PlotView *m_scatter;
    PlotView *m_success;
    PlotView *m_spend;
    QTimer m_later;
    QTimer m_redraw;
    RunFilter m_filter;
    QString m_words;
    PlotContent m_successPlot;
    std::optional<double> m_difficulty;
    QList<RunPlots::Spending> m_spendings;
    QDateTime m_started = QDateTime::currentDateTimeUtc();
    bool m_isOld = true; ///< the project knows more than is shown
};

} // namespace daao
