#pragma once

#include "core/domain/run.h"
#include "core/store/connection.h"

namespace daao::store {

/// Puts a run together again from its rows. In an interrupted run, a node that was still at work is there as
/// cancelled, with the attempts that were sent.
Result<Run> loadRun(sql::Connection &db, const QString &id);
/// One node by its row.
Result<NodeRun> loadNode(sql::Connection &db, qint64 row);

} // namespace daao::store
