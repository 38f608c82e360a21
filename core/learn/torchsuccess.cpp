#include "core/learn/torchsuccess.h"

#include <torch/torch.h>

#include "core/base/random.h"
#include "core/learn/torchdevice.h"

#include <numeric>

namespace daao {

namespace {

torch::Tensor tensorOf(const std::vector<float> &values, int rows, int columns)
{
    return onDevice(
        torch::from_blob(const_cast<float *>(values.data()), {rows, columns}, torch::kFloat32).clone());
}

std::vector<float> vectorOf(const torch::Tensor &tensor)
{
    const torch::Tensor flat = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous().view(-1);
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

/// Mean cross-entropy over what was asked.
torch::Tensor lossOf(const torch::Tensor &logits, const torch::Tensor &y, const torch::Tensor &asked)
{
    const auto each =
        torch::clamp_min(logits, 0) - logits * y + torch::log1p(torch::exp(-torch::abs(logits)));
    return (each * asked).sum() / asked.sum().clamp_min(1);
}

struct SuccessNet : torch::nn::Module
{
    SuccessNet(int inputs, const SuccessOptions &options, int outputs)
        : first(register_module("first", torch::nn::Linear(inputs, options.hidden)))
        , second(register_module("second", torch::nn::Linear(options.hidden, outputs)))
        , dropout(register_module("dropout", torch::nn::Dropout(options.dropout)))
    {}
    torch::Tensor forward(const torch::Tensor &x) { return second(dropout(torch::relu(first(x)))); }
    torch::nn::Linear first;
    torch::nn::Linear second;
    torch::nn::Dropout dropout;
};

/// 1 over the temperature of each output that makes its held-out logits calibrated.
torch::Tensor scalesFor(const torch::Tensor &logits, const torch::Tensor &y, const torch::Tensor &asked)
{
    auto logScale = torch::zeros({logits.size(1)}, logits.options().requires_grad(true));
    torch::optim::Adam adam({logScale}, torch::optim::AdamOptions(0.05));
    for (int i = 0; i < 80; ++i) {
        adam.zero_grad();
        (lossOf(logits * torch::exp(logScale), y, asked) + 0.002 * (logScale * logScale).sum()).backward();
        adam.step();
    }
    return torch::exp(logScale.detach()).clamp(0.3, 2.0);
}

} // namespace

Result<SuccessModel> torchFitSuccess(const SuccessData &data, const SuccessOptions &options,
                                     const TrainingProgress &progress, std::stop_token stop)
try {
    torch::manual_seed(options.seed);
    const int n = data.rows();
    std::vector<int64_t> order(static_cast<size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    Random random(options.seed);
    random.shuffle(order);
    const auto index = onDevice(torch::tensor(order));
    const int held = std::max(1, n / 7);
    const auto x = tensorOf(data.x, n, data.inputs).index_select(0, index);
    const auto raw = tensorOf(data.y, n, data.outputs).index_select(0, index);
    const auto asked = (raw == raw).to(torch::kFloat32);
    const auto y = torch::nan_to_num(raw);
    const auto valX = x.slice(0, 0, held), valY = y.slice(0, 0, held), valAsked = asked.slice(0, 0, held);
    const int from = n > 20 ? held : 0; // too few to hold any out
    SuccessNet net(data.inputs, options, data.outputs);
    net.to(computeDevice());
    torch::optim::AdamW adam(
        net.parameters(), torch::optim::AdamWOptions(options.learningRate).weight_decay(options.weightDecay));
    double best = std::numeric_limits<double>::infinity();
    std::vector<torch::Tensor> kept;
    int stale = 0;
    for (int epoch = 1; epoch <= options.epochs && stale < options.patience; ++epoch) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, SuccessModel::tr("Training was cancelled."));
        net.train();
        const auto rows = onDevice(torch::randperm(n - from) + from);
        for (int64_t at = 0; at < rows.size(0); at += 32) {
            const auto batch = rows.slice(0, at, std::min<int64_t>(at + 32, rows.size(0)));
            adam.zero_grad();
            lossOf(net.forward(x.index_select(0, batch)), y.index_select(0, batch),
                   asked.index_select(0, batch))
                .backward();
            torch::nn::utils::clip_grad_norm_(net.parameters(), 1.0);
            adam.step();
        }
        net.eval();
        const torch::NoGradGuard quiet;
        const double loss = lossOf(net.forward(valX), valY, valAsked).item<double>();
        if (!std::isfinite(loss))
            return failure(ErrorKind::Internal, SuccessModel::tr("Training diverged; nothing was kept."));
        ++stale;
        if (loss < best) {
            best = loss;
            stale = 0;
            kept.clear();
            for (const auto &p : net.parameters())
                kept.push_back(p.detach().clone());
        }
        if (progress)
            progress({.step = epoch, .steps = options.epochs, .loss = loss});
    }
    {
        const torch::NoGradGuard quiet;
        const auto parameters = net.parameters();
        for (size_t i = 0; i < parameters.size(); ++i)
            parameters[i].copy_(kept[i]);
    }
    net.eval();
    const auto scale = scalesFor(net.forward(valX).detach(), valY, valAsked);
    return SuccessModel(SuccessModel::Weights{.inputs = data.inputs,
                                              .hidden = options.hidden,
                                              .outputs = data.outputs,
                                              .w1 = vectorOf(net.first->weight),
                                              .b1 = vectorOf(net.first->bias),
                                              .w2 = vectorOf(net.second->weight),
                                              .b2 = vectorOf(net.second->bias),
                                              .scale = vectorOf(scale)});
} catch (const c10::Error &error) {
    return failure(ErrorKind::Internal, SuccessModel::tr("The tensor library failed."),
                   QString::fromUtf8(error.what()));
}

} // namespace daao
