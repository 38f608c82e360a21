#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace daao {

/// What a policy may be called.
struct PolicyName
{
    Q_DECLARE_TR_FUNCTIONS(daao::PolicyName)

public:
    /// Usage with a sentence for a name that is empty, or that could not be told from "name@version" or from
    /// a list of names.
    static Result<> check(const QString &name);
};

} // namespace daao
