#pragma once

#include "core/simulation/solve/ordering.h"

#include <optional>

namespace daao::order {

struct Found
{
    Reading reading;
    QString questionText;
};

/// Finds items in a line, what is said about them and which place is asked. Only a reading that leaves
/// exactly one item for the asked place is returned.
std::optional<Found> read(const QString &text);

} // namespace daao::order
