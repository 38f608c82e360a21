#pragma once

#include "core/base/result.h"
#include "core/domain/outcometable.h"

#include <QByteArray>
#include <QCoreApplication>

namespace daao::store {

/// An outcome table as packed bytes: versioned, little larger than its gzip-packed CSV. Pure.
struct OutcomeBlob
{
    Q_DECLARE_TR_FUNCTIONS(daao::store::OutcomeBlob)

public:
    static QByteArray pack(const OutcomeTable &table);
    /// Damaged if the bytes are no such table, TooNew if a newer program packed them.
    static Result<OutcomeTable> unpack(const QByteArray &bytes);
};

} // namespace daao::store
