#pragma once

#include "core/learn/trainingstate.h"

#include <QList>

namespace daao::test {

/// Every state that a training keeps, in order: whatever may be on disk when the process dies.
struct KeptStates
{
    QList<TrainingState::Parts> states;
    TrainingState::Parts last;
    TrainingState state{{},
                        [this](const QString &part, const QByteArray &content) -> Result<> {
                            last[part] = content;
                            states.append(last);
                            return {};
                        },
                        std::chrono::milliseconds(0)};
};

} // namespace daao::test
