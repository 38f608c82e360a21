#pragma once

#include "core/base/result.h"
#include "core/domain/query.h"

#include <QCoreApplication>
#include <QList>

namespace daao {

/// Queries from a file that was dropped on the query bar: .txt, .md and files without an ending are one
/// query; the rest is a table whose columns name themselves (core/problems/querytable.h).
struct QueryFile
{
    Q_DECLARE_TR_FUNCTIONS(daao::QueryFile)

public:
    static constexpr qsizetype longestQuery = 4 << 20; ///< characters

    /// BadInput with a sentence that names the file, and the line where there is one.
    static Result<QList<Query>> read(const QString &path);
};

} // namespace daao
