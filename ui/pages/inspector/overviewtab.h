#pragma once

#include "core/domain/modelcard.h"
#include "ui/pages/inspector/inspectortab.h"

class QFormLayout;

namespace daao {

/// The facts of a node, or of the run: what it was, how it went, how long it took and what it cost.
class OverviewTab final : public InspectorTab
{
    Q_OBJECT

public:
    using Fact = std::pair<QString, QString>;

    explicit OverviewTab(QWidget *parent = nullptr);

    void setPool(const QList<ModelCard> &pool) { m_pool = pool; }
    void show(const LiveRun &live, const QString &node) override;

private:
    QList<Fact> factsOf(const Run &run) const;
    QList<Fact> factsOf(const Run &run, const NodeRun &node) const;
    QList<Fact> factsOf(const WorkflowNode &node) const;
    void render(const QList<Fact> &facts);

    QList<ModelCard> m_pool;
    QList<Fact> m_facts;
    QFormLayout *m_form;
};

} // namespace daao
