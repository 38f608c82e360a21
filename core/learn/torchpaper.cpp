#include "core/learn/torchpaper.h"

#include <torch/torch.h>

#include "core/learn/checkpoint.h"
#include "core/learn/policymath.h"
#include "core/learn/torchadam.h"
#include "core/learn/torchnumbers.h"

#include <QJsonObject>

#include <limits>

namespace daao {

namespace {

namespace nn = torch::nn;

constexpr int embedding = paperEmbedding;
constexpr int hidden = paperHidden;
constexpr double step = 0.1;        // gamma of the difficulty target
constexpr double klWeight = 0.01;   // of the VAE's loss
constexpr double vaeWeight = 0.001; // of the whole loss

torch::Tensor unit(const torch::Tensor &x)
{
    return nn::functional::normalize(x, nn::functional::NormalizeFuncOptions().p(2).dim(-1));
}

torch::Tensor rows(const std::vector<std::vector<float>> &values)
{
    std::vector<torch::Tensor> list;
    for (const auto &row : values)
        list.push_back(torch::tensor(row));
    return torch::stack(list);
}

/// One layer's scores of the operators: cosines without a temperature.
struct LayerNet : nn::Module
{
    explicit LayerNet(bool isFirst)
        : inject(register_module("inject", nn::Linear(hidden, embedding)))
        , query(register_module("query", nn::Linear(2 * embedding, hidden)))
        , key(register_module("key", nn::Linear(isFirst ? embedding : 2 * embedding, hidden)))
        , first(isFirst)
    {}

    torch::Tensor forward(const torch::Tensor &e, const torch::Tensor &z, const torch::Tensor &operators,
                          const torch::Tensor &previous)
    {
        const auto q = unit(query(torch::cat({e, inject(z)}, -1)));
        const auto k =
            first ? operators : torch::cat({operators, previous.unsqueeze(0).expand_as(operators)}, -1);
        return torch::matmul(unit(key(k)), q);
    }

    nn::Linear inject, query, key;
    bool first;
};

struct RouterNet : nn::Module
{
    RouterNet()
        : inject(register_module("inject", nn::Linear(hidden, embedding)))
        , query(register_module("query", nn::Linear(2 * embedding, hidden)))
        , role(register_module("role", nn::Linear(embedding, hidden)))
        , joint(register_module("joint", nn::Linear(2 * hidden, hidden)))
        , model(register_module("model", nn::Linear(embedding, hidden)))
    {}

    torch::Tensor forward(const torch::Tensor &e, const torch::Tensor &z, const torch::Tensor &op,
                          const torch::Tensor &models)
    {
        const auto q = unit(query(torch::cat({e, inject(z)}, -1)));
        const auto h = unit(joint(torch::cat({q, unit(role(op))}, -1)));
        return torch::matmul(unit(model(models)), h);
    }

    nn::Linear inject, query, role, joint, model;
};

struct PaperNet : nn::Module
{
    PaperNet()
        : mu(register_module("mu", nn::Linear(embedding, hidden)))
        , logVariance(register_module("log_variance", nn::Linear(embedding, hidden)))
        , head1(register_module("head1", nn::Linear(hidden, 64)))
        , head2(register_module("head2", nn::Linear(64, 1)))
        , router(register_module("router", std::make_shared<RouterNet>()))
    {
        for (int k = 0; k < mostLayers; ++k)
            layers.push_back(
                register_module("layer" + std::to_string(k + 1), std::make_shared<LayerNet>(k == 0)));
    }

    torch::Tensor difficulty(const torch::Tensor &z)
    {
        return torch::sigmoid(head2(torch::relu(head1(z)))).squeeze(-1);
    }

    nn::Linear mu, logVariance, head1, head2;
    std::shared_ptr<RouterNet> router;
    std::vector<std::shared_ptr<LayerNet>> layers;
};

torch::Tensor difficultyLoss(const torch::Tensor &d, bool solved, bool detached)
{
    auto target = torch::clamp(d + step * (1 - 2 * (solved ? 1 : 0)), 0, 1);
    if (detached)
        target = target.detach();
    return torch::pow(d - target, 2);
}

/// On the processor, also where there is a GPU: it learns episode by episode, of a few numbers each.
class TorchPaperController final : public PaperController
{
public:
    TorchPaperController(const PaperSpace &space, quint64 seed)
        : m_operators(rows(space.operators))
        , m_models(rows(space.models))
    {
        torch::manual_seed(seed);
        m_net = std::make_unique<PaperNet>();
        m_adam = std::make_unique<torch::optim::Adam>(m_net->parameters(), torch::optim::AdamOptions(0.01));
    }

    int parameterCount() const override
    {
        int64_t count = 0;
        for (const auto &p : m_net->parameters())
            count += p.numel();
        return int(count);
    }

    Result<double> train(std::span<const PaperEpisode> batch) override
    try {
        torch::Tensor loss = torch::zeros({});
        for (const PaperEpisode &episode : batch)
            loss = loss + lossOf(episode) / double(batch.size());
        const double value = loss.item<double>();
        if (!std::isfinite(value))
            return failure(ErrorKind::Internal,
                           QStringLiteral("The loss is not finite; nothing was changed."));
        m_adam->zero_grad();
        loss.backward();
        m_adam->step();
        return value;
    } catch (const c10::Error &error) {
        return failure(ErrorKind::Internal, QStringLiteral("The tensor library failed."),
                       QString::fromUtf8(error.what()));
    }

    double difficultyGradient(double d, bool solved, bool detached) const override
    {
        const auto at = torch::tensor(d, torch::TensorOptions(torch::kFloat64)).requires_grad_();
        difficultyLoss(at, solved, detached).backward();
        return at.grad().item<double>();
    }

    std::vector<float> state() const override
    {
        std::vector<float> all;
        for (const torch::Tensor &weight : m_net->parameters())
            for (const auto &part : {numbers(weight), momentsOf(*m_adam, weight)})
                all.insert(all.end(), part.begin(), part.end());
        return all;
    }

    Result<> restore(std::span<const float> state) override
    {
        if (state.size() != size_t(3 * parameterCount()) + m_net->parameters().size())
            return failure(ErrorKind::Damaged,
                           LearnBackend::tr("The state of training does not fit its controller."));
        const torch::NoGradGuard quiet;
        for (torch::Tensor &weight : m_net->parameters()) {
            const auto n = size_t(weight.numel());
            weight.copy_(matrix(state.first(n), weight.numel(), 1).view(weight.sizes()));
            restoreMoments(*m_adam, weight, state.subspan(n, 1 + 2 * n));
            state = state.subspan(1 + 3 * n);
        }
        return {};
    }

    void toCheckpoint(Checkpoint &checkpoint) const override
    {
        checkpoint.setHeader(QStringLiteral("paper"), {{QStringLiteral("hidden"), hidden}});
        for (const auto &entry : m_net->named_parameters()) {
            const auto flat = entry.value().detach().contiguous().view(-1);
            checkpoint.set(nameOf(entry.key()),
                           std::vector<float>(flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()),
                           shapeOf(entry.value()));
        }
    }

    Result<> fromCheckpoint(const Checkpoint &checkpoint) override
    {
        const torch::NoGradGuard quiet;
        std::vector<torch::Tensor> read;
        for (const auto &entry : m_net->named_parameters()) {
            const auto values = checkpoint.floats(nameOf(entry.key()), shapeOf(entry.value()));
            if (!values)
                return tl::unexpected(values.error());
            read.push_back(torch::tensor(*values).view(entry.value().sizes()));
        }
        size_t i = 0;
        for (const auto &p : m_net->parameters())
            p.copy_(read[i++]);
        return {};
    }

private:
    struct Latent
    {
        torch::Tensor mu, logVariance, z;
    };
    Latent latent(const torch::Tensor &e, const std::vector<float> &noise) const
    {
        const auto mu = m_net->mu(e);
        const auto logVariance = m_net->logVariance(e);
        return {mu, logVariance, mu + torch::exp(0.5 * logVariance) * torch::tensor(noise)};
    }

    static torch::Tensor among(const torch::Tensor &scores, const Mask &offered)
    {
        if (offered.empty())
            return scores;
        auto barred = torch::zeros(scores.sizes(), torch::kBool);
        for (size_t i = 0; i < offered.size(); ++i)
            barred[int64_t(i)] = !offered[i];
        return scores.masked_fill(barred, -std::numeric_limits<double>::infinity());
    }

    torch::Tensor lossOf(const PaperEpisode &episode) const
    {
        const auto e = torch::tensor(episode.query);
        const Latent l = latent(e, episode.workflow.noise);
        torch::Tensor logProbability = torch::zeros({});
        auto previous = torch::zeros({embedding});
        for (size_t k = 0; k < episode.workflow.layers.size(); ++k) {
            const auto &layer = episode.workflow.layers[k];
            const auto scores = m_net->layers[k]->forward(e, l.z, m_operators, previous);
            const auto logs = torch::log_softmax(among(scores, layer.offered), 0);
            for (size_t i = 0; i < layer.operators.size(); ++i) { // as published: without renormalising
                logProbability = logProbability + logs[layer.operators[i]];
                const auto routed = torch::log_softmax(
                    m_net->router->forward(e, l.z, m_operators[layer.operators[i]], m_models), 0);
                logProbability = logProbability + routed[layer.models[i]];
            }
            previous = m_operators[layer.operators.front()];
        }
        const auto kl = -0.5 * torch::mean(1 + l.logVariance - l.mu * l.mu - torch::exp(l.logVariance));
        const auto vae = difficultyLoss(m_net->difficulty(l.z), episode.solved, true) + klWeight * kl;
        return -episode.utility * logProbability + vaeWeight * vae;
    }

    static QString nameOf(const std::string &key)
    {
        return QStringLiteral("paper.") + QString::fromStdString(key);
    }
    static std::vector<qint64> shapeOf(const torch::Tensor &tensor)
    {
        return {tensor.sizes().begin(), tensor.sizes().end()};
    }

    torch::Tensor m_operators;
    torch::Tensor m_models;
    std::unique_ptr<PaperNet> m_net;
    std::unique_ptr<torch::optim::Adam> m_adam;
};

} // namespace

std::unique_ptr<PaperController> torchPaperController(const PaperSpace &space, quint64 seed)
{
    return std::make_unique<TorchPaperController>(space, seed);
}

} // namespace daao
