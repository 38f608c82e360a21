#pragma once

#include "core/learn/controllerlearner.h"

#include <memory>

namespace daao {

std::unique_ptr<ControllerLearner> torchControllerLearner(const Controller &controller);

} // namespace daao
