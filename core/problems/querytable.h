#pragma once

#include "core/base/result.h"
#include "core/domain/query.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace daao {

/// Queries somebody keeps in a file or has on the clipboard, as rows and columns, before it is settled what
/// each column means.
struct QueryTable
{
    Q_DECLARE_TR_FUNCTIONS(daao::QueryTable)

public:
    static constexpr qint64 largestFile = 64 * 1024 * 1024; ///< bytes

    /// Which column holds what; -1: none does.
    struct Mapping
    {
        int query = -1;
        int expected = -1; ///< the right answer, to judge by
        int tags = -1;     ///< separated by commas, semicolons or spaces

        bool operator==(const Mapping &) const = default;
    };

    QStringList columns;
    QList<QStringList> rows;
    QList<QJsonObject> objects; ///< of JSON Lines, one per row; empty otherwise

    /// RFC 4180 (core/text/csvreader.h) with commas, semicolons or tabs, UTF-8 with or without mark; the
    /// first row names the columns where one of its names is known to guess(). BadInput: a quote that never
    /// closes, not UTF-8, no row.
    static Result<QueryTable> fromCsv(const QByteArray &bytes);
    /// An object or an array of objects or of queries; the keys are columns.
    static Result<QueryTable> fromJson(const QByteArray &bytes);
    /// One object per line; its keys are columns. BadInput names the line.
    static Result<QueryTable> fromJsonLines(const QByteArray &bytes);
    /// One query per line that is not empty.
    static Result<QueryTable> fromLines(const QString &text);
    /// By the ending: .csv, .tsv, .json, .jsonl, .ndjson; anything else is lines. BadInput, also above
    /// largestFile.
    static Result<QueryTable> read(const QString &path);

    /// By the names of the columns; a table of one column is all queries.
    Mapping guess() const;
    /// Rows without a query are left out. A row that is a whole problem (cli.md) keeps its choices and tests.
    QList<Query> queries(const Mapping &mapping) const;

private:
    static Result<QueryTable> fromObjects(const QList<QJsonObject> &objects);
};

} // namespace daao
