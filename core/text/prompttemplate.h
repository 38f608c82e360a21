#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

namespace daao {

/// A text with named holes: "Question:\n{{query}}". A hole is two braces around a lower-case name; every
/// other brace, percent sign or backslash is plain text. Values go in verbatim and are never expanded again.
class PromptTemplate
{
    Q_DECLARE_TR_FUNCTIONS(daao::PromptTemplate)

public:
    using Values = QHash<QString, QString>;

    /// The names of the holes, in order of appearance, each once.
    static QStringList placeholders(const QString &text);
    /// BadInput that names the template and the first hole without a value.
    static Result<QString> fill(const QString &name, const QString &text, const Values &values);
};

} // namespace daao
