#pragma once

#include <torch/csrc/autograd/generated/variable_factories.h>

#include "core/learn/backend.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <span>
#include <vector>

namespace daao {

// Between plain numbers and tensors, inside the module.

inline at::Tensor matrix(std::span<const float> values, int64_t rows, int64_t columns)
{
    return torch::from_blob(const_cast<float *>(values.data()), {rows, columns}, at::kFloat).clone();
}

inline std::vector<float> numbers(const at::Tensor &tensor)
{
    const at::Tensor flat = tensor.detach().to(at::kCPU, at::kFloat).contiguous();
    const float *data = flat.data_ptr<float>();
    return {data, data + flat.numel()};
}

inline at::Tensor indices(std::span<const int> values)
{
    const std::vector<int64_t> wide(values.begin(), values.end());
    return torch::tensor(wide, at::kLong);
}

/// One thread for these small products: more would mostly wait for each other.
class OneThread
{
public:
    OneThread() { at::set_num_threads(1); }
    ~OneThread() { at::set_num_threads(m_before); }
    Q_DISABLE_COPY_MOVE(OneThread)

private:
    int m_before = at::get_num_threads();
};

inline tl::unexpected<Error> torchFailure(const c10::Error &error)
{
    return failure(ErrorKind::Internal, LearnBackend::tr("The tensor library could not do the computation."),
                   QString::fromStdString(error.what_without_backtrace()));
}

} // namespace daao
