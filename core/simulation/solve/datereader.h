#pragma once

#include "core/problems/structures.h"
#include "core/simulation/solve/reading.h"

#include <optional>

namespace daao::moments {

/// A cheap check that a run of tokens might ask about dates or times.
bool hopeful(reading::Tokens run);
std::optional<DateQuestion> read(reading::Tokens run);

} // namespace daao::moments
