#pragma once

#include "core/bench/contender.h"

namespace daao {

/// A fixed agreement cascade: two LLMs are asked; where they disagree, a third. The same three for every
/// query; for each λ the three that had the highest utility on the training rows. Unavailable where no
/// answers are recorded, or of fewer than two LLMs.
Result<Contender> agreementCascade(const QString &name, std::shared_ptr<const Known> known);

} // namespace daao
