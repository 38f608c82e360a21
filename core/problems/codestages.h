#pragma once

#include "core/problems/structures.h"

#include <QList>
#include <QString>

#include <optional>

namespace daao {

/// No number of a code task is larger.
inline constexpr qint64 mostOfCode = 1'000'000'000'000'000;

/// What one stage of a code task makes of a list or a text; nullopt where the description leaves that open or
/// the stage is of another kind (codetask.h).
std::optional<QList<qint64>> listStage(const CodeTask::Step &step, const QList<qint64> &in);
std::optional<qint64> listReduction(CodeTask::Stage stage, const QList<qint64> &in);
std::optional<QString> textStage(const CodeTask::Step &step, const QString &in);
std::optional<qint64> textReduction(CodeTask::Stage stage, const QString &in);

} // namespace daao
