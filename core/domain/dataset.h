#pragma once

#include "core/domain/query.h"

#include <QList>
#include <QString>

#include <optional>

namespace daao {

/// One question of a benchmark with what makes an answer right.
struct DatasetItem
{
    QString id;    ///< unique within its data set
    QString group; ///< family, subject or level: what results are broken down by; may be empty
    QString text;
    Reference reference;
    std::optional<double> difficulty; ///< true 2PL difficulty in logits, where it is known

    bool operator==(const DatasetItem &) const = default;
    Query toQuery() const { return {id, text, reference, {}}; }
};

/// Benchmark questions under one name.
struct Dataset
{
    QString name;
    QString format; ///< "gsm8k", "jsonl", …: what it was read as
    QString source; ///< the file it came from
    QList<DatasetItem> items;

    bool operator==(const Dataset &) const = default;
};

} // namespace daao
