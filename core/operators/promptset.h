#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

namespace daao {

/// The prompt templates of the operators by name ("cot.user"), built in or the user's own. A value.
class PromptSet
{
    Q_DECLARE_TR_FUNCTIONS(daao::PromptSet)

public:
    /// The texts of resources/prompts, compiled in.
    static PromptSet builtIn();
    /// The built-in texts, replaced by the files "<name>.txt" that `folder` holds; a folder that does not
    /// exist changes nothing. BadInput that names the file, and the placeholder where one is unknown or
    /// missing.
    static Result<PromptSet> withFolder(const QString &folder);
    /// With some texts replaced. BadInput that names the template and the placeholder.
    Result<PromptSet> with(const QHash<QString, QString> &texts) const;

    QStringList names() const; ///< sorted
    /// Empty for a name that does not exist.
    QString text(const QString &name) const { return m_texts.value(name); }
    /// SHA-256 over names and texts: part of the cache key of a node.
    QByteArray hash(const QStringList &names) const;

private:
    QHash<QString, QString> m_texts;
};

} // namespace daao
