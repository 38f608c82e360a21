#pragma once

#include "core/problems/structures.h"
#include "core/simulation/solve/reading.h"

#include <optional>

/// Questions about remainders, in symbols or in words.
namespace daao::remainders {

/// A cheap check that a run of tokens might hold such a question.
bool hopeful(reading::Tokens run);
std::optional<ModularQuestion> read(reading::Tokens run);

} // namespace daao::remainders
