#pragma once

#include "core/domain/run.h"
#include "ui/models/rundiff.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTabWidget;

namespace daao {

class DiffPane;
class WorkflowView;

/// Two runs side by side: their workflows matched by layer and operator, and what differs in answer, prompts,
/// cost, time and tokens.
class CompareView final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(QWidget *parent = nullptr);

    void setRuns(const Run &left, const Run &right, const QStringList &pool);
    const RunDiff &diff() const { return m_diff; }

private:
    void showGraphs(const QStringList &pool);
    void showTotals();
    void fillPairs();
    void showPair(int index);
    void choosePair(const QString &node, bool left);

    Run m_left;
    Run m_right;
    RunDiff m_diff;
    QLabel *m_leftTitle;
    QLabel *m_rightTitle;
    WorkflowView *m_leftView;
    WorkflowView *m_rightView;
    QLabel *m_totals;
    QTabWidget *m_tabs;
    DiffPane *m_answer;
    QComboBox *m_pairs;
    DiffPane *m_prompt;
    DiffPane *m_nodeAnswer;
};

} // namespace daao
