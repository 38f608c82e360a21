#include "core/learn/torchpaper.h"

#include <torch/torch.h>

#include "core/learn/checkpoint.h"
#include "core/learn/policymath.h"

#include <QJsonObject>

namespace daao {

namespace {

namespace nn = torch::nn;

constexpr int embedding = 384;
constexpr int hidden = 32;
constexpr double enough = 0.3;      // of the operators' probabilities
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

class TorchPaperController final : public PaperController
{
public:
    TorchPaperController(const PaperSpace &space, quint64 seed)
        : m_operators(rows(space.operators))
        , m_models(rows(space.models))
        , m_generator(space.generator)
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

    PaperWorkflow draw(std::span<const float> query, quint64 seed) const override
    {
        const torch::NoGradGuard quiet;
        Random random(seed);
        PaperWorkflow workflow;
        for (int i = 0; i < hidden; ++i) // Box and Muller
            workflow.noise.push_back(float(std::sqrt(-2 * std::log(1 - random.uniform()))
                                           * std::cos(2 * M_PI * random.uniform())));
        const auto e = torch::tensor(std::vector<float>(query.begin(), query.end()));
        const auto z = latent(e, workflow.noise).z;
        workflow.difficulty = m_net->difficulty(z).item<double>();
        const int depth = paperDepth(workflow.difficulty);
        auto previous = torch::zeros({embedding});
        for (int k = 0; k < depth; ++k) {
            PaperWorkflow::Layer layer;
            const auto scores = m_net->layers[size_t(k)]->forward(e, z, m_operators, previous);
            layer.operators = drawLayer(scores, k == 0, random);
            for (const int op : layer.operators) {
                const auto p = torch::softmax(m_net->router->forward(e, z, m_operators[op], m_models), 0);
                layer.models.push_back(drawOne(p, random));
            }
            previous = m_operators[layer.operators.front()];
            workflow.layers.push_back(std::move(layer));
        }
        return workflow;
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

    static int drawOne(const torch::Tensor &p, Random &random)
    {
        double left = random.uniform();
        int i = 0;
        for (; i + 1 < p.size(0); ++i) {
            left -= p[i].item<double>();
            if (left < 0)
                break;
        }
        return i;
    }

    /// Without a generator in it the first layer becomes the generator alone; otherwise it comes first.
    std::vector<int> drawLayer(const torch::Tensor &scores, bool first, Random &random) const
    {
        std::vector<double> s;
        for (int i = 0; i < scores.size(0); ++i)
            s.push_back(scores[i].item<double>());
        const size_t n = s.size();
        auto order = drawOrdered(
                         s, [n](std::span<const int>) { return Mask(n, true); },
                         {.threshold = enough, .widest = int(n)}, random)
                         .order;
        if (!first)
            return order;
        const auto generator = std::ranges::find(order, m_generator);
        if (generator == order.end())
            return {m_generator};
        std::rotate(order.begin(), generator, generator + 1);
        return order;
    }

    torch::Tensor lossOf(const PaperEpisode &episode) const
    {
        const auto e = torch::tensor(episode.query);
        const Latent l = latent(e, episode.workflow.noise);
        torch::Tensor logProbability = torch::zeros({});
        auto previous = torch::zeros({embedding});
        for (size_t k = 0; k < episode.workflow.layers.size(); ++k) {
            const auto &layer = episode.workflow.layers[k];
            const auto logs = torch::log_softmax(m_net->layers[k]->forward(e, l.z, m_operators, previous), 0);
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
    int m_generator;
    std::unique_ptr<PaperNet> m_net;
    std::unique_ptr<torch::optim::Adam> m_adam;
};

} // namespace

std::unique_ptr<PaperController> torchPaperController(const PaperSpace &space, quint64 seed)
{
    return std::make_unique<TorchPaperController>(space, seed);
}

} // namespace daao
