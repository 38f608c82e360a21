#pragma once

#include "core/learn/bert.h"

#include <memory>

namespace daao {

/// `weights` are all of bertTensors(shape), in their sizes.
std::unique_ptr<const Bert> makeBert(const BertShape &shape, const BertWeights &weights);

} // namespace daao
