#pragma once

#include "core/base/result.h"
#include "core/domain/policy.h"

#include <QCoreApplication>

namespace daao {

/// A policy with something changed or taken away, as `daao bench --dataset` names it behind a tilde:
/// "daao~shuffled". What was learned stays the same.
struct PolicyVariant
{
    Q_DECLARE_TR_FUNCTIONS(daao::PolicyVariant)

public:
    /// `change`: "constant" or "shuffled" (the difficulty of an average text, of another text),
    /// "operators=A+B" or "models=A+B" (no others are allowed; of `pool`), "depth=N" (no more layers).
    /// Usage for anything else.
    static Result<PolicyVersion> of(const PolicyVersion &policy, const QString &change,
                                    const QStringList &pool);
};

} // namespace daao
