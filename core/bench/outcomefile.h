#pragma once

#include "core/domain/outcometable.h"
#include "core/text/csvreader.h"

#include <QCoreApplication>
#include <QStringList>

namespace daao {

/// Outcome tables as files (cli.md, "Outcome tables"): CSV, gzip-packed or not, one row per query and LLM.
struct OutcomeFile
{
    Q_DECLARE_TR_FUNCTIONS(daao::OutcomeFile)

public:
    struct Options
    {
        bool skipBad = false; ///< leave bad rows out instead of refusing the file
        quint64 seed = 0;     ///< of the split of queries that name none: 60 / 10 / 30
    };

    struct Import
    {
        OutcomeTable table;
        QStringList skipped;  ///< why rows were left out: the first hundred
        int skippedRows = 0;  ///< of how many
        QStringList warnings; ///< what is odd about the table
        int splitByUs = 0;    ///< queries that named no split
    };

    /// BadInput that names file, line and reason: no header, a column missing, a row that cannot be right, no
    /// row at all. Nothing is kept of a file that is refused.
    static Result<Import> read(const QString &path, const Options &options);
    static Result<Import> read(const CsvReader::Source &source, const Options &options);

    /// What makes results on this table doubtful, as sentences: a text that occurs in two splits (train and
    /// test above all), one LLM only, scores that are all the same, LLMs that miss queries, unknown costs.
    static QStringList warnings(const OutcomeTable &table);
    /// Queries of `split` whose text, but for spaces and case, also occurs in another split.
    static int sharedTexts(const OutcomeTable &table, const QString &split);
};

} // namespace daao
