#pragma once

#include "ui/window/mainwindow.h"

#include <QJsonObject>

namespace daao {

class RunsPanel;
class RunTableModel;

/// Uses an open window as a person would and measures it. GUI thread.
class WindowBench
{
public:
    explicit WindowBench(MainWindow &window);

    bool isUsable() const;   ///< the first runs are seen and the field takes a question
    bool isComplete() const; ///< and a run is on show and it is known how many there are
    QJsonObject figures();
    /// The longest times in which the GUI thread did not come back to its events ("longest_gap_ms" by the
    /// clock, "longest_block_ms" of it its own fault, "longest_work_ms" of processor time) while a batch runs
    /// and one node streams that many tokens; "all_done" when both ended.
    QJsonObject underLoad(int runs, int tokens);

private:
    QJsonObject openings();
    QJsonArray filters();
    QJsonObject keystrokes();
    QJsonObject scrolling();
    QJsonObject graph();
    QJsonObject trace();
    QJsonObject longAnswers();

    MainWindow &m_window;
    RunsPanel *m_runs;
    RunTableModel *m_model;
};

} // namespace daao
