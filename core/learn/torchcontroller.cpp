#include "core/learn/torchcontroller.h"

#include <torch/autograd.h>
#include <torch/types.h>

#include "core/learn/torchdevice.h"

#include <cmath>
#include <numeric>

namespace daao {

namespace {

using torch::Tensor;
using torch::indexing::Slice;

constexpr int64_t layers = 8;                 // of an episode at most
constexpr int64_t width = Controller::widest; // nodes of a layer
constexpr int64_t others = Controller::members - 1;
constexpr double never = -1e9; // the score of what is masked

Tensor unit(const Tensor &x)
{
    return x / torch::norm(x, 2, -1, true).clamp_min(1e-12);
}

/// Episodes as padded tensors. N of them, `layers` layers, `width` nodes.
struct Batch
{
    Tensor input;      ///< N x (query + 1)
    Tensor difficulty; ///< N
    Tensor values;     ///< N x layers x operators x models; 0 where forbidden
    Tensor allowed;    ///< … and this false
    Tensor operators;  ///< N x layers x width
    Tensor models;
    Tensor chosen;        ///< 1 where there is a node
    Tensor members;       ///< N x layers x width x others: LLMs drawn for a node after its first (D5)
    Tensor drawn;         ///< … and 1 where there is one
    bool diverse = false; ///< there is any
    Tensor gains;         ///< N x (layers + 1)
    Tensor depth;         ///< N: layers laid out, at least 1
    Tensor rows;          ///< of the decisions, into the matrix of decisions
    Tensor columns;
    int64_t longest = 0; ///< layers of the deepest
};

enum Column : int64_t {
    DepthAt = 0,
    GoAt = 1,
    OperatorsAt = GoAt + layers + 1,
    ModelsAt = OperatorsAt + layers
};
constexpr int64_t columnCount = ModelsAt + layers * width;

int64_t columnOf(const DecisionPlace &place)
{
    switch (place.kind) {
    case DecisionPlace::Depth:
        return DepthAt;
    case DecisionPlace::GoOn:
    case DecisionPlace::Stop:
        return GoAt + place.layer; // an episode goes on after so many layers, or stops there
    case DecisionPlace::Operators:
        return OperatorsAt + place.layer;
    case DecisionPlace::Model:
        return ModelsAt + place.layer * width + place.node;
    }
    return DepthAt;
}

Batch batchOf(std::span<const ControllerEpisode> episodes, const ControllerShape &shape)
{
    const int64_t n = int64_t(episodes.size());
    const int64_t o = shape.operators, m = shape.models;
    std::vector<float> input, difficulty, values(size_t(n * layers * o * m)), gains(size_t(n * (layers + 1)));
    std::vector<uint8_t> allowed(values.size());
    std::vector<int64_t> operators(size_t(n * layers * width)), models(operators.size());
    std::vector<float> chosen(operators.size()), drawn(operators.size() * others);
    std::vector<int64_t> members(drawn.size());
    std::vector<int64_t> rows, columns, depth;
    Batch batch;
    for (size_t e = 0; e < episodes.size(); ++e) {
        const ControllerEpisode &episode = episodes[e];
        input.insert(input.end(), episode.input.begin(), episode.input.end());
        input.push_back(float(Controller::heardLambda(episode.lambda)));
        difficulty.push_back(float(episode.difficulty));
        depth.push_back(std::max<int64_t>(1, int64_t(episode.layers.size())));
        batch.longest = std::max(batch.longest, depth.back());
        for (size_t k = 0; k < episode.layers.size(); ++k) {
            const LayerChoice &layer = episode.layers[k];
            const size_t at = (e * layers + k) * size_t(o * m);
            for (size_t i = 0; i < layer.values.size(); ++i) {
                allowed[at + i] = layer.values[i] > forbidden ? 1 : 0;
                values[at + i] = allowed[at + i] ? layer.values[i] : 0;
            }
            gains[e * (layers + 1) + k] = float(layer.gain);
            for (size_t i = 0; i < layer.operators.size(); ++i) {
                const size_t node = (e * layers + k) * width + i;
                operators[node] = layer.operators[i];
                models[node] = layer.models[i];
                chosen[node] = 1;
                const auto all = layer.drawnFor(i);
                for (size_t t = 1; t < all.size(); ++t) {
                    members[node * others + t - 1] = all[t];
                    drawn[node * others + t - 1] = 1;
                    batch.diverse = true;
                }
            }
        }
        if (episode.stopGain)
            gains[e * (layers + 1) + episode.layers.size()] = float(*episode.stopGain);
        for (const DecisionPlace &place : decisionsOf(episode)) {
            rows.push_back(int64_t(e));
            columns.push_back(columnOf(place));
        }
    }
    const auto floats = [](const std::vector<float> &v, torch::IntArrayRef sizes) {
        return onDevice(torch::from_blob(const_cast<float *>(v.data()), sizes, torch::kFloat32).clone());
    };
    const auto whole = [](const std::vector<int64_t> &v) { return onDevice(torch::tensor(v)); };
    batch.input = floats(input, {n, shape.query + 1});
    batch.difficulty = floats(difficulty, {n});
    batch.values = floats(values, {n, layers, o, m});
    batch.allowed =
        onDevice(torch::from_blob(allowed.data(), {n, layers, o, m}, torch::kUInt8).to(torch::kBool));
    batch.operators = whole(operators).view({n, layers, width});
    batch.models = whole(models).view({n, layers, width});
    batch.chosen = floats(chosen, {n, layers, width});
    batch.members = whole(members).view({n, layers, width, others});
    batch.drawn = floats(drawn, {n, layers, width, others});
    batch.gains = floats(gains, {n, layers + 1});
    batch.depth = whole(depth);
    batch.rows = whole(rows);
    batch.columns = whole(columns);
    return batch;
}

/// The network over a batch: for each decision its log-probability and its entropy.
struct Forward
{
    const Tensor &weights;
    const std::array<Controller::Place, Controller::partCount> &places;
    const Tensor &cards;
    const Batch &batch;
    std::vector<Tensor> logs = std::vector<Tensor>(columnCount);
    std::vector<Tensor> entropies = std::vector<Tensor>(columnCount);

    Tensor part(Controller::Part p) const
    {
        const auto &place = places[size_t(p)];
        const auto flat = weights.narrow(0, int64_t(place.offset), int64_t(place.size()));
        return place.rows > 1 ? flat.view({place.rows, place.columns}) : flat;
    }
    Tensor scale(Controller::Scale s) const { return torch::exp(part(Controller::Scales)[s]); }
    Tensor linear(const Tensor &x, Controller::Part w, Controller::Part b) const
    {
        return torch::matmul(x, part(w).t()) + part(b);
    }
    /// 0, 1, 2 … along the last dimension.
    static Tensor ranks(const Tensor &scores)
    {
        return torch::arange(scores.size(1), scores.options().dtype(torch::kInt64)).unsqueeze(0);
    }
    static Tensor entropyOf(const Tensor &scores)
    {
        const auto log = torch::log_softmax(scores, -1);
        return -(torch::exp(log) * log).sum(-1);
    }

    Tensor atLeast(int64_t k) const // P(L >= k + 1), k >= 1
    {
        const auto w = part(Controller::Depth);
        auto cut = w[Controller::FirstCut]
                   + torch::softplus(w[Controller::CutSlope]) * batch.input.index({Slice(), -1});
        if (k >= 2)
            cut = cut + torch::softplus(w[Controller::SecondStep]);
        if (k >= 3)
            cut = cut + torch::softplus(w[Controller::ThirdStep]);
        return torch::sigmoid((batch.difficulty - cut) / Controller::depthTemperature);
    }

    void depthDecisions()
    {
        const auto one = torch::ones_like(batch.difficulty);
        std::vector<Tensor> p{one - atLeast(1), atLeast(1) - atLeast(2), atLeast(2) - atLeast(3), atLeast(3)};
        const auto all = torch::stack(p, 1).clamp_min(1e-9);
        const auto log = torch::log(all);
        const auto at = (batch.depth - 1).clamp_max(mostLayers - 1).unsqueeze(1);
        logs[DepthAt] = log.gather(1, at).squeeze(1);
        entropies[DepthAt] = -(all * log).sum(1);
        for (int64_t k = 1; k <= batch.longest; ++k) {
            const auto deeper = k < mostLayers ? atLeast(k) : torch::zeros_like(one);
            const auto logit = (batch.gains.index({Slice(), k})
                                + part(Controller::Depth)[Controller::DepthBonus] * (2 * deeper - 1))
                               / scale(Controller::StopTemperature);
            const auto went = batch.depth.gt(k).to(torch::kFloat32) * 2 - 1; // on, or stopped
            logs[size_t(GoAt + k)] = torch::log_sigmoid(logit * went);
            const auto q = torch::sigmoid(logit);
            entropies[size_t(GoAt + k)] =
                -q * torch::log_sigmoid(logit) - (1 - q) * torch::log_sigmoid(-logit);
        }
    }

    void layerDecisions()
    {
        using C = Controller;
        const int64_t n = batch.input.size(0);
        const auto operators = unit(part(C::Operators));
        const auto models = unit(part(C::Models) + torch::matmul(cards, part(C::Cards).t()));
        const auto draws = linear(batch.input, C::QueryWeights, C::QueryBias);
        const auto routes = unit(linear(batch.input, C::RouteQuery, C::RouteQueryBias));
        auto r = part(C::FirstState).unsqueeze(0).expand({n, C::hidden});
        const auto temperature = scale(C::OperatorTemperature).clamp(0.05, 2.0);
        for (int64_t k = 0; k < batch.longest; ++k) {
            const auto allowed = batch.allowed.index({Slice(), k});
            const auto values = batch.values.index({Slice(), k});
            const auto best = values.masked_fill(~allowed, never).amax(2);
            const auto may = allowed.any(2);
            const auto q = unit(draws + torch::matmul(r, part(C::QueryState).t())
                                + part(C::QueryLayer)[std::min<int64_t>(k, mostLayers - 1)]);
            const auto scores = (torch::matmul(q, operators.t()) / temperature + part(C::OperatorBiases)
                                 + best.masked_fill(~may, 0) / scale(C::OperatorValue))
                                    .masked_fill(~may, never);
            entropies[size_t(OperatorsAt + k)] = entropyOf(scores);
            auto left = scores;
            auto log = torch::zeros_like(batch.difficulty);
            auto meanOperator = torch::zeros({n, C::hidden}, operators.options());
            auto meanModel = torch::zeros_like(meanOperator);
            const auto count = batch.chosen.index({Slice(), k}).sum(1, true).clamp_min(1);
            for (int64_t i = 0; i < width; ++i) {
                const auto op = batch.operators.index({Slice(), k, i}).unsqueeze(1);
                const auto model = batch.models.index({Slice(), k, i}).unsqueeze(1);
                const auto here = batch.chosen.index({Slice(), k, i});
                const auto o = operators.index_select(0, op.squeeze(1));
                log = log + here * (left.gather(1, op).squeeze(1) - torch::logsumexp(left, 1));
                left = torch::where((here.unsqueeze(1) > 0) & (ranks(left) == op),
                                    torch::full_like(left, never), left);
                const auto c = unit(linear(torch::cat({routes, o, r}, 1), C::Route, C::RouteBias));
                const auto at = op.unsqueeze(2).expand({n, 1, values.size(2)});
                const auto row = values.gather(1, at).squeeze(1);
                const auto usable = allowed.gather(1, at).squeeze(1);
                const auto routed = (scale(C::ModelMatch) * torch::matmul(c, models.t())
                                     + part(C::ModelBiases) + row / scale(C::ModelValue))
                                        .masked_fill(~usable, never);
                logs[size_t(ModelsAt + k * width + i)] = routed.gather(1, model).squeeze(1)
                                                         - torch::logsumexp(routed, 1)
                                                         + laterMembers(routed, model, k, i);
                entropies[size_t(ModelsAt + k * width + i)] = entropyOf(routed);
                meanOperator = meanOperator + here.unsqueeze(1) * o / count;
                meanModel = meanModel + here.unsqueeze(1) * models.index_select(0, model.squeeze(1)) / count;
            }
            logs[size_t(OperatorsAt + k)] = log;
            r = advanced(r, torch::cat({meanOperator, meanModel}, 1));
        }
    }

    /// Log-probability of the LLMs drawn for a node after its first, none of them twice.
    Tensor laterMembers(Tensor left, Tensor taken, int64_t k, int64_t node) const
    {
        auto log = torch::zeros_like(batch.difficulty);
        for (int64_t t = 0; batch.diverse && t < others; ++t) {
            const auto member = batch.members.index({Slice(), k, node, t}).unsqueeze(1);
            left = torch::where(ranks(left) == taken, torch::full_like(left, never), left);
            log = log
                  + batch.drawn.index({Slice(), k, node, t})
                        * (left.gather(1, member).squeeze(1) - torch::logsumexp(left, 1));
            taken = member;
        }
        return log;
    }

    Tensor advanced(const Tensor &r, const Tensor &in) const
    {
        const auto x = linear(in, Controller::GruIn, Controller::GruInBias).chunk(3, 1);
        const auto y = linear(r, Controller::GruHidden, Controller::GruHiddenBias).chunk(3, 1);
        const auto reset = torch::sigmoid(x[0] + y[0]);
        const auto update = torch::sigmoid(x[1] + y[1]);
        return (1 - update) * torch::tanh(x[2] + reset * y[2]) + update * r;
    }

    Tensor gathered(std::vector<Tensor> &columns) const
    {
        for (Tensor &column : columns)
            if (!column.defined())
                column = torch::zeros_like(batch.difficulty);
        return torch::stack(columns, 1).index({batch.rows, batch.columns});
    }

    void run()
    {
        depthDecisions();
        layerDecisions();
    }
};

class TorchControllerLearner final : public ControllerLearner
{
public:
    explicit TorchControllerLearner(const Controller &controller)
        : m_shape(controller.shape())
        , m_places(Controller::layout(m_shape))
        , m_cards(onDevice(torch::tensor(controller.cards())).view({m_shape.models, Controller::cardSize}))
        , m_weights(onDevice(torch::tensor(controller.weights())))
        , m_mean(torch::zeros_like(m_weights))
        , m_square(torch::zeros_like(m_weights))
    {}

    std::vector<std::vector<double>>
    logProbabilities(std::span<const ControllerEpisode> episodes) const override
    {
        const torch::NoGradGuard quiet;
        const Batch batch = batchOf(episodes, m_shape);
        Forward forward{m_weights, m_places, m_cards, batch};
        forward.run();
        const auto flat = forward.gathered(forward.logs).to(torch::kCPU, torch::kFloat64).contiguous();
        const double *at = flat.data_ptr<double>();
        std::vector<std::vector<double>> logs;
        for (const ControllerEpisode &episode : episodes) {
            const size_t n = decisionsOf(episode).size();
            logs.emplace_back(at, at + n);
            at += n;
        }
        return logs;
    }

    Result<LearnerStep> step(std::span<const ControllerEpisode> episodes,
                             std::span<const std::vector<double>> behaviour,
                             std::span<const std::vector<double>> credit,
                             const LearnerOptions &options) override
    try {
        if (episodes.empty())
            return LearnerStep{};
        const Batch batch = batchOf(episodes, m_shape);
        const auto weights = m_weights.detach().clone().requires_grad_();
        Forward forward{weights, m_places, m_cards, batch};
        forward.run();
        const auto logs = forward.gathered(forward.logs);
        const auto entropy = forward.gathered(forward.entropies).mean();
        const auto old = flattened(behaviour);
        const auto advantage = flattened(credit);
        const auto ratio = torch::exp(torch::clamp(logs - old, -20, 20));
        const auto gain = torch::minimum(ratio * advantage,
                                         torch::clamp(ratio, 1 - options.clip, 1 + options.clip) * advantage);
        const auto loss = -gain.mean() - options.entropyWeight * entropy;
        loss.backward();
        const auto gradient = weights.grad();
        LearnerStep step{.loss = loss.item<double>(),
                         .entropy = entropy.item<double>(),
                         .divergence = (ratio - 1 - (logs - old)).mean().item<double>(),
                         .gradientNorm = gradient.norm().item<double>()};
        if (!std::isfinite(step.loss) || !std::isfinite(step.gradientNorm))
            return failure(ErrorKind::Internal,
                           Controller::tr("The loss is not finite; nothing was changed."));
        adam(gradient * std::min(1.0, options.longest / (step.gradientNorm + 1e-12)), options);
        return step;
    } catch (const c10::Error &error) {
        return failure(ErrorKind::Internal, Controller::tr("The tensor library failed."),
                       QString::fromUtf8(error.what()));
    }

    std::vector<float> weights() const override { return vectorOf(m_weights); }

    std::vector<float> state() const override
    {
        return vectorOf(
            torch::cat({m_weights, m_mean, m_square, torch::full({1}, float(m_steps), m_weights.options())}));
    }

    Result<> restore(std::span<const float> state) override
    {
        const size_t n = size_t(m_weights.numel());
        if (state.size() != 3 * n + 1
            || !std::ranges::all_of(state, [](float x) { return std::isfinite(x); }))
            return failure(ErrorKind::Damaged,
                           Controller::tr("The state of training does not fit its controller."));
        const auto block = [&](size_t i) {
            return onDevice(torch::tensor(std::vector<float>(state.begin() + qsizetype(i * n),
                                                             state.begin() + qsizetype((i + 1) * n))));
        };
        m_weights = block(0);
        m_mean = block(1);
        m_square = block(2);
        m_steps = int(state.back());
        return {};
    }

private:
    static Tensor flattened(std::span<const std::vector<double>> rows)
    {
        std::vector<float> flat;
        for (const auto &row : rows)
            flat.insert(flat.end(), row.begin(), row.end());
        return onDevice(torch::tensor(flat));
    }

    static std::vector<float> vectorOf(const Tensor &tensor)
    {
        const auto flat = tensor.to(torch::kCPU).contiguous();
        return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
    }

    void adam(const Tensor &gradient, const LearnerOptions &options)
    {
        const torch::NoGradGuard quiet;
        ++m_steps;
        m_mean = 0.9 * m_mean + 0.1 * gradient;
        m_square = 0.999 * m_square + 0.001 * gradient * gradient;
        const auto mean = m_mean / (1 - std::pow(0.9, m_steps));
        const auto square = m_square / (1 - std::pow(0.999, m_steps));
        m_weights = m_weights * (1 - options.learningRate * options.weightDecay)
                    - options.learningRate * mean / (torch::sqrt(square) + 1e-8);
    }

    ControllerShape m_shape;
    std::array<Controller::Place, Controller::partCount> m_places;
    Tensor m_cards;
    Tensor m_weights;
    Tensor m_mean;
    Tensor m_square;
    int m_steps = 0;
};

} // namespace

std::unique_ptr<ControllerLearner> torchControllerLearner(const Controller &controller)
{
    return std::make_unique<TorchControllerLearner>(controller);
}

} // namespace daao
