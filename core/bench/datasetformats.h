#pragma once

#include "core/base/result.h"
#include "core/domain/dataset.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>

namespace daao {

/// One record of a benchmark file becomes an item. Pure but for GAIA, which reads attachments beside the
/// file.
struct DatasetFormats
{
    Q_DECLARE_TR_FUNCTIONS(daao::DatasetFormats)

public:
    /// An item, or why it is left out. BadInput: the record is not of this format.
    struct Record
    {
        DatasetItem item;
        QString leftOut;
    };

    /// "gsm8k", …, by the keys of the first record; "jsonl" if it is none of the known ones.
    static QString formatOf(const QJsonObject &record);
    /// `folder`: where the file lies. `number`: of the record, from 1, for items without an id.
    static Result<Record> read(const QString &format, const QJsonObject &record, const QDir &folder,
                               qint64 number);
};

} // namespace daao
