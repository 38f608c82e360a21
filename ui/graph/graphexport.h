#pragma once

#include "core/base/result.h"
#include "ui/graph/workflowgraph.h"

#include <QCoreApplication>

namespace daao {

class WorkflowView;

/// The drawn workflow for other programs. Every form says where its figures come from (SIMULATED, LIVE …).
struct GraphExport
{
    Q_DECLARE_TR_FUNCTIONS(daao::GraphExport)

public:
    static QByteArray json(const WorkflowGraph &graph); ///< schema daao.graph/1
    static QByteArray dot(const WorkflowGraph &graph);
    static QByteArray mermaid(const WorkflowGraph &graph);
    static QByteArray svg(const WorkflowView &view);

    /// By the suffix: png, svg, json, dot, mmd. BadInput for another one, Storage if it cannot be written.
    /// `scale`: pixels per unit of a png, 1 to 4.
    static Result<> save(const WorkflowView &view, const QString &path, double scale = 2);
    static QString filters(); ///< for a file dialog
};

} // namespace daao
