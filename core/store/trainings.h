#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QMap>

namespace daao {

namespace store {
class Readers;
class Writer;
} // namespace store

/// A training that was begun and has not ended: what was asked for, and what it had done when it was last kept.
struct UnfinishedTraining
{
    QString policy; ///< the name it will be saved under
    QJsonObject request;
    QMap<QString, QByteArray> parts;
};

/// The unfinished trainings of a project, one per policy name. Thread-safe. Every change is on disk when its
/// function returns. Errors: Usage for a name that is not there, Damaged for content that is not what was
/// stored, Storage.
class Trainings final
{
    Q_DECLARE_TR_FUNCTIONS(daao::Trainings)
    Q_DISABLE_COPY_MOVE(Trainings)

public:
    Trainings(store::Readers &readers, store::Writer &writer);

    /// In place of an unfinished one of that name.
    Result<> begin(const QString &policy, const QJsonObject &request);
    /// Replaces what was kept of that part.
    Result<> keep(const QString &policy, const QString &part, const QByteArray &content);
    Result<UnfinishedTraining> unfinished(const QString &policy) const;
    /// Nothing of it is kept any longer.
    Result<> end(const QString &policy);

private:
    store::Readers &m_readers;
    store::Writer &m_writer;
};

} // namespace daao
