#pragma once

#include <QString>

namespace daao {

/// What a critic thinks of a solution.
enum class Verdict { Sound, Faulty, Unclear };

/// Reads the "Verdict: …" line of a critique, or, without one, the last sentence that takes a side.
Verdict readVerdict(const QString &critique);

} // namespace daao
