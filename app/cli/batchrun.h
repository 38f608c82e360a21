#pragma once

#include "app/cli/commands.h"

namespace daao {

/// Many queries from one file (core/problems/querytable.h), a few at a time.
struct BatchOptions
{
    QString file; ///< .csv, .tsv, .jsonl, .ndjson, or a query per line
    QString policy;
    QString pool;
    std::optional<Money> budget; ///< of each run
    int parallel = 4;
    bool full = false; ///< messages, replies and candidates too
};

/// Runs them and writes a line per run as it is stored: daao.run/1 with --json, else a sentence. Exit code 0
/// if all were run to their end, 130 after an interrupt, else that of the first error.
int runBatch(Command &command, const BatchOptions &options);

} // namespace daao
