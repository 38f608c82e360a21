#pragma once

#include "core/domain/modelcard.h"
#include "core/domain/plan.h"

#include <QCoreApplication>

#include <functional>

class QMenu;

namespace daao {

/// The ways to change one node, as a menu: another LLM (with what the policy expected of it), another
/// operator, its prompts, its temperature. The same for a planned node, a held one and a what-if.
struct ChangeMenu
{
    Q_DECLARE_TR_FUNCTIONS(daao::ChangeMenu)

public:
    WorkflowNode node;
    QList<Why> why; ///< of that node
    QList<ModelCard> pool;
    bool opensWorkflow = true; ///< in the first layer: only generators can stand there
    bool hasSandbox = true;
    /// `text` says what was done, for the undo list.
    std::function<void(const WorkflowNode &after, const QString &text)> apply;
    std::function<void()> editPrompts;
    std::function<void()> editTemperature;

    void addTo(QMenu &menu, QObject *context) const;

private:
    void addModels(QMenu &menu, QObject *context) const;
    void addOperators(QMenu &menu, QObject *context) const;
    QString labelOf(const ModelCard &card) const;
};

} // namespace daao
