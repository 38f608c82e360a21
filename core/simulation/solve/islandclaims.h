#pragma once

#include "core/simulation/solve/islandwords.h"
#include "core/simulation/solve/knights.h"

#include <optional>
#include <span>

namespace daao::island {

struct Speech
{
    const QStringList &people;
    int speaker = 0;
    int listener = -1;   ///< a person pointed at or spoken to; -1: none
    bool direct = false; ///< in quotation marks: "he" is not the speaker
};

/// What the words of one speaker claim about who lies. nullopt: nothing that can be understood.
std::optional<Claim> readClaim(const Speech &speech, std::span<const prose::Word> words, const Kinds &kinds);

} // namespace daao::island
