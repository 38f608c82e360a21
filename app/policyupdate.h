#pragma once

#include "app/workbench.h"
#include "core/policies/learnedpolicy.h"

#include <QCoreApplication>

namespace daao {

/// A trained policy and what the project's runs since its training, or its last update, say about its LLMs.
struct PolicyUpdate
{
    Q_DECLARE_TR_FUNCTIONS(daao::PolicyUpdate)

public:
    LearnedPolicy policy;         ///< moved by the outcomes; nothing else of it was trained again
    QHash<QString, int> outcomes; ///< by LLM: own answers that could be judged
    int runs = 0;                 ///< they come from

    /// Reads the newest `mostRuns` runs. Usage for a policy that is not trained on workflows; Unavailable if
    /// there is nothing new to learn from.
    static Result<PolicyUpdate> fromRuns(Workbench &bench, const PolicyVersion &version, int mostRuns);
};

} // namespace daao
