#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace daao {

/// One immutable version of a policy document (schema daao.policy/1, read by core/policies).
struct PolicyVersion
{
    QString name;
    int version = 0; ///< counts from 1 within a name; 0: not saved yet
    QJsonObject document;
    QString message; ///< what changed, by the author
    QDateTime createdAt; ///< UTC

    bool operator==(const PolicyVersion &) const = default;
};

} // namespace daao
