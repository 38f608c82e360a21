#pragma once

#include "core/store/connection.h"

#include <QList>

namespace daao::sql {

/// Reads every row with `read(statement)`.
template<class Read>
auto rows(Statement &statement, Read read) -> Result<QList<decltype(read(statement))>>
{
    QList<decltype(read(statement))> list;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        list.append(read(statement));
    }
    statement.reset();
    return list;
}

} // namespace daao::sql
