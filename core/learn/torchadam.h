#pragma once

#include <torch/optim/adam.h>

#include <ATen/ATen.h>

#include <algorithm>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace daao {

// What Adam remembers of a weight, as plain numbers: how many steps, both moments.

template<class States>
auto adamKeyOf(const States &, const at::Tensor &weight)
{
    if constexpr (std::is_same_v<typename States::key_type, std::string>) // before LibTorch 2.1
        return c10::guts::to_string(weight.unsafeGetTensorImpl());
    else
        return static_cast<typename States::key_type>(weight.unsafeGetTensorImpl());
}

inline std::vector<float> momentsOf(torch::optim::Adam &adam, const at::Tensor &weight)
{
    std::vector<float> moments(size_t(1 + 2 * weight.numel()), 0.0F);
    const auto found = adam.state().find(adamKeyOf(adam.state(), weight));
    if (found == adam.state().end())
        return moments; // it was never stepped
    const auto &state = static_cast<const torch::optim::AdamParamState &>(*found->second);
    moments[0] = float(state.step());
    auto to = moments.begin() + 1;
    for (const at::Tensor &moment : {state.exp_avg(), state.exp_avg_sq()}) {
        const at::Tensor flat = moment.contiguous();
        to = std::copy_n(flat.data_ptr<float>(), flat.numel(), to);
    }
    return moments;
}

inline void restoreMoments(torch::optim::Adam &adam, at::Tensor weight, std::span<const float> moments)
{
    if (moments[0] == 0)
        return;
    auto state = std::make_unique<torch::optim::AdamParamState>();
    state->step(int64_t(moments[0]));
    const auto block = [&](int64_t i) {
        return torch::from_blob(const_cast<float *>(moments.data()) + 1 + i * weight.numel(), weight.sizes(),
                                at::kFloat)
            .clone();
    };
    state->exp_avg(block(0));
    state->exp_avg_sq(block(1));
    adam.state()[adamKeyOf(adam.state(), weight)] = std::move(state);
    weight.mutable_grad() = at::zeros_like(weight); // a weight without a gradient would not be stepped
}

} // namespace daao
