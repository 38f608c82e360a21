#pragma once

#include "core/base/result.h"
#include "core/domain/modelcard.h"
#include "core/domain/policy.h"
#include "core/domain/query.h"

#include <QCoreApplication>

namespace daao {

namespace store {
class Readers;
class Writer;
} // namespace store

/// What a project knows besides its runs: endpoints, LLMs with dated prices, policies with versions,
/// problems, settings; and what people say about runs. Thread-safe. Every change is on disk when its function
/// returns.
class Registry final
{
    Q_DECLARE_TR_FUNCTIONS(daao::Registry)
    Q_DISABLE_COPY_MOVE(Registry)

public:
    Registry(store::Readers &readers, store::Writer &writer);

    Result<QList<Endpoint>> endpoints() const; ///< in the order they were added
    Result<> saveEndpoint(const Endpoint &endpoint);
    Result<> removeEndpoint(const QString &name); ///< Usage if there is none or an LLM still uses it

    /// With the price in force at `when` (now, if not given); in the order they were added.
    Result<QList<ModelCard>> models(const QDateTime &when = {}) const;
    /// The card, and its price as a new dated row if it differs from the one in force.
    Result<> saveModel(const ModelCard &card);
    Result<> saveModels(const QList<ModelCard> &cards);
    Result<> removeModel(const QString &id);
    Result<QList<Price>> prices(const QString &model) const; ///< oldest first

    Result<QList<PolicyVersion>> policies() const;                    ///< the latest version of each
    Result<QList<PolicyVersion>> versions(const QString &name) const; ///< oldest first
    Result<PolicyVersion> policy(const QString &name,
                                 int version = 0) const; ///< 0: the latest; Usage if unknown
    /// A new version, or the latest one if its document is the same. Versions are never changed or removed.
    Result<PolicyVersion> savePolicy(const QString &name, const QJsonObject &document,
                                     const QString &message);

    /// All or none. A problem with a known id is replaced.
    Result<> saveProblems(const QList<Problem> &problems);
    Result<QList<Problem>> problems(const QString &family = {}, int limit = -1, int offset = 0) const;
    Result<Problem> problem(const QString &id) const;

    Result<QString> setting(const QString &key, const QString &otherwise = {}) const;
    Result<> setSetting(const QString &key, const QString &value);

    Result<> setStarred(const QString &run, bool starred);
    Result<> setDeleted(const QString &run, bool deleted);     ///< to the bin and back
    Result<> setNote(const QString &run, const QString &text); ///< empty: no note
    Result<> setTags(const QString &run, const QStringList &tags);

private:
    store::Readers &m_readers;
    store::Writer &m_writer;
};

} // namespace daao
