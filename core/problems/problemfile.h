#pragma once

#include "core/base/result.h"
#include "core/domain/query.h"

#include <QCoreApplication>
#include <QList>

#include <functional>

class QIODevice;

namespace daao {

/// Problem files (cli.md): JSON Lines, one problem per line:
/// {"id","family","query","difficulty","answer"}, multiple choice with "choices", code with "entry_point",
/// "public_tests" and "hidden_tests" instead of "answer". Reads and writes line by line, at any length of the
/// file.
struct ProblemFile
{
    Q_DECLARE_TR_FUNCTIONS(daao::ProblemFile)

public:
    static constexpr qint64 longestLine = 1024 * 1024; ///< bytes

    static Result<> write(QIODevice &device, const QList<Problem> &problems);
    /// Replaces the file only once everything is written. Errors: Storage.
    static Result<> write(const QString &path, const QList<Problem> &problems);

    /// Calls `take` for each problem; an error of it stops the reading. Empty lines are skipped. Errors:
    /// BadInput that names the line (not JSON, a wrong type, a missing key, longer than longestLine, not
    /// UTF-8, an id for the second time); Storage.
    static Result<> read(QIODevice &device, const std::function<Result<>(Problem)> &take);
    static Result<QList<Problem>> read(QIODevice &device);
    /// Also names the file.
    static Result<QList<Problem>> read(const QString &path);
};

} // namespace daao
