#pragma once

#include "core/base/job.h"
#include "core/domain/run.h"

#include <QCoreApplication>
#include <QString>

namespace daao {

/// Values as people read them, in one place: money, time, tokens, states.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(daao::Wording)

public:
    static QString money(const std::optional<Money> &money); ///< "$0.00094", "free", "—" for unknown
    static QString cost(const Cost &cost);                   ///< "≥ $0.0001" where a part is unknown
    static QString milliseconds(double ms);                  ///< "812 ms", "1.07 s"
    static QString status(NodeStatus status);                ///< with its sign: "✓ done", "✕ failed" …
    static QString status(RunStatus status);
    static QString clock(double seconds);                       ///< "0:07", "12:30", "1:02:03"
    static QString jobState(Job::State state);                  ///< with its sign
    static QString origin(Origin origin);                       ///< "SIMULATED", "LIVE", "MIXED", "REPLAY"
    static QString verdict(const std::optional<bool> &correct); ///< "✓ right", "✕ wrong", "not judged"
};

} // namespace daao
