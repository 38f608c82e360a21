#pragma once

#include "core/store/archive.h"

#include <QCoreApplication>

namespace daao {

/// The filter line of the run list (workbench.md 4.2): terms separated by spaces, all of which must hold.
///
///     wrong cost:>0.002 d:0.4..0.7 llm:nano op:debate tag:paper policy:daao "tank"
///
/// Words without a colon are looked for in question and answer (the last may be a beginning), as are texts in
/// quotes, which also hide what would be a term. Numbers: `>x`, `>=x`, `<x`, `<=x`, `a..b`, `a..`, `..b`,
/// `x`.
struct RunQuery
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunQuery)

public:
    /// One kind of term, for help texts and completion.
    struct Term
    {
        QString key;     ///< "cost:" or a bare word
        QString example; ///< a whole term
        QString meaning; ///< a sentence, translated
    };
    static QList<Term> terms();

    /// BadInput with a sentence that names the term and what would do. Limit and place are left as they are.
    static Result<RunFilter> parse(const QString &line);
};

} // namespace daao
