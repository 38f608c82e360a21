#pragma once

#include <ATen/Context.h>
#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdlib>
#include <string_view>

namespace daao {

/// Where tensors are computed with: the GPU where LibTorch has CUDA and finds one, else the processor, and
/// that too where DAAO_DEVICE=cpu is set. Random numbers are drawn on the processor and brought there, so
/// that a seed means the same on both, up to rounding.
inline at::Device computeDevice()
{
    static const at::Device device = [] {
        const char *wish = std::getenv("DAAO_DEVICE");
        const bool processor = wish && std::string_view(wish) == "cpu";
        return at::Device(!processor && at::hasCUDA() ? at::kCUDA : at::kCPU);
    }();
    return device;
}

inline at::Tensor onDevice(const at::Tensor &tensor)
{
    return tensor.to(computeDevice());
}

} // namespace daao
