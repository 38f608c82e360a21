#pragma once

#include "core/base/result.h"
#include "core/domain/query.h"

#include <QCoreApplication>
#include <QList>

namespace daao {

/// Queries from a file that was dropped or pasted: .txt is one query; .json an object or an array of objects
/// {"query", "answer", "tags"}; .jsonl one object a line; .csv has a head line with a column "query" and
/// perhaps "answer" and "tags" (separated by blanks). Pure but for reading the file.
struct QueryFile
{
    Q_DECLARE_TR_FUNCTIONS(daao::QueryFile)

public:
    static constexpr qint64 largest = 64 << 20;
    static constexpr qsizetype longestQuery = 4 << 20; ///< characters

    /// BadInput with a sentence that names the file and the line.
    static Result<QList<Query>> read(const QString &path);
    /// `name` decides the form, as above.
    static Result<QList<Query>> parse(const QString &name, const QByteArray &bytes);
    /// The records of a CSV text (RFC 4180); quoted fields may hold commas, quotes and line breaks.
    static Result<QList<QStringList>> records(const QString &text);
};

} // namespace daao
