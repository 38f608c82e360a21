#pragma once

#include "core/base/result.h"
#include "core/domain/dataset.h"

#include <QCoreApplication>
#include <QStringList>

namespace daao {

/// Benchmark files in their original formats (../shared/data/benchmarks/README.md), packed with gzip or not:
/// gsm8k, math, humaneval, mbpp and gaia as JSON Lines, mmlu as CSV; our problem files (`daao tasks`) and any
/// JSON Lines (jsonl) or CSV (csv) with a question and an answer.
struct DatasetFile
{
    Q_DECLARE_TR_FUNCTIONS(daao::DatasetFile)

public:
    static QStringList formats(); ///< without "auto"

    struct Import
    {
        Dataset dataset;
        QStringList leftOut; ///< items that cannot be asked or judged here, each as a sentence
    };

    /// `format`: one of formats(), or "auto" to tell by the first item. All items or none: BadInput that
    /// names file, line and reason. Items that are well-formed but need what we cannot give or judge (an
    /// attachment that is no text, tests that are not values) are left out and told.
    static Result<Import> read(const QString &path, const QString &format);
};

} // namespace daao
