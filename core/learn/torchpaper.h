#pragma once

#include "core/learn/papercontroller.h"

namespace daao {

std::unique_ptr<PaperController> torchPaperController(const PaperSpace &space, quint64 seed);

} // namespace daao
