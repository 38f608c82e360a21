#pragma once

#include "core/domain/run.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeView;

namespace daao {

class BarPlot;
class RunModel;

/// One run: the question and its difficulty, the nodes by layer, the answer, and what each node cost.
class RunView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(QWidget *parent = nullptr);

    void setRun(const Run &run);

private:
    QWidget *panel(const QString &title, QWidget *content);
    void showNode(const QModelIndex &index);
    void showCosts(const Run &run);

    QLabel *m_query;
    QLabel *m_facts;
    RunModel *m_model;
    QTreeView *m_tree;
    QPlainTextEdit *m_text;
    BarPlot *m_costs;
    QString m_answerText;
};

} // namespace daao
