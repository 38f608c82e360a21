#pragma once

#include "core/store/archive.h"

#include <QByteArray>
#include <QJsonObject>

namespace daao {

/// Runs of a list as lines of a file: what `daao runs export` and the window write.
struct RunLines
{
    /// RFC 4180, UTF-8, "\r\n"; no cell that a spreadsheet would take for a formula.
    static QByteArray csvHeader();
    static QByteArray csv(const RunSummary &run);
    static QJsonObject json(const RunSummary &run);
    static QByteArray jsonLine(const RunSummary &run);
};

} // namespace daao
