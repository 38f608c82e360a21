#pragma once

#include "core/domain/modelcard.h"
#include "core/domain/plan.h"
#include "core/domain/run.h"
#include "ui/kit/llmpalette.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableWidget;

namespace daao {

class StackedBars;
struct CostBreakdown;

/// What one run cost, by node and by LLM, beside what it would have cost on the best LLM and what the oracle
/// expects to pay. GUI thread.
class CostView final : public QWidget
{
    Q_OBJECT

public:
    explicit CostView(QWidget *parent = nullptr);

    void setPool(const QList<ModelCard> &pool);
    /// A run that is still going may be set again and again.
    void setRun(const Run &run);
    void clear();
    /// What the oracle policy, which knows the simulated truth, expects of this query; nullopt: nobody knows
    /// the truth.
    void setOracle(const std::optional<Expected> &oracle);
    QString total() const; ///< for the head of the panel

signals:
    void nodeSelected(const QString &node);
    void totalChanged(const QString &total);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showBars(const CostBreakdown &costs);
    void showTable(const CostBreakdown &costs);

    QList<ModelCard> m_pool;
    LlmPalette m_llms;
    std::optional<Run> m_run;
    std::optional<Expected> m_oracle;
    QString m_total;
    QStackedWidget *m_pages;
    StackedBars *m_bars;
    QLabel *m_hint;
    QTableWidget *m_table;
};

} // namespace daao
