#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace daao {

/// How far a training is, in named parts, each written and read by one stage alone. A training that is handed
/// the parts which an earlier go with the same data, options and seed has kept ends as that one would have,
/// wherever it was interrupted. Thread-safe.
class TrainingState
{
    Q_DISABLE_COPY_MOVE(TrainingState)

public:
    using Parts = QMap<QString, QByteArray>;
    using Save = std::function<Result<>(const QString &part, const QByteArray &content)>;

    explicit TrainingState(Parts kept = {}, Save save = {},
                           std::chrono::milliseconds pause = std::chrono::seconds(3));

    /// As it was kept last; empty: never.
    QByteArray kept(const QString &part) const;
    void keep(const QString &part, const QByteArray &content);
    /// Long enough has passed since the part was kept: saving takes a fiftieth of the time at most.
    bool isDue(const QString &part) const;
    /// Why something could not be saved: the training goes on, but cannot be resumed from there.
    std::optional<Error> trouble() const;

private:
    using Clock = std::chrono::steady_clock;

    const Save m_save;
    const std::chrono::milliseconds m_pause;
    const Clock::time_point m_begun = Clock::now();
    mutable std::mutex m_mutex;
    Parts m_parts;
    QMap<QString, Clock::time_point> m_due;
    std::optional<Error> m_trouble;
};

} // namespace daao
