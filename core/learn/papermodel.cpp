#include "core/learn/papermodel.h"

#include "core/learn/checkpoint.h"
#include "core/learn/kernels.h"

#include <algorithm>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Vector = std::vector<float>;

constexpr int embedding = paperEmbedding;
constexpr int hidden = paperHidden;

struct Size
{
    std::string name;
    int outputs;
    int inputs;
};

const std::vector<Size> &sizes()
{
    static const std::vector<Size> all = [] {
        std::vector<Size> list{{"mu", hidden, embedding},
                               {"log_variance", hidden, embedding},
                               {"head1", 64, hidden},
                               {"head2", 1, 64},
                               {"router.inject", embedding, hidden},
                               {"router.query", hidden, 2 * embedding},
                               {"router.role", hidden, embedding},
                               {"router.joint", hidden, 2 * hidden},
                               {"router.model", hidden, embedding}};
        for (int k = 1; k <= mostLayers; ++k) {
            const std::string layer = "layer" + std::to_string(k);
            list.push_back({layer + ".inject", embedding, hidden});
            list.push_back({layer + ".query", hidden, 2 * embedding});
            list.push_back({layer + ".key", hidden, k == 1 ? embedding : 2 * embedding});
        }
        return list;
    }();
    return all;
}

QString tensorName(const std::string &linear, const char *part)
{
    return u"paper.%1.%2"_s.arg(QString::fromStdString(linear), QLatin1StringView(part));
}

Vector joined(std::span<const float> a, std::span<const float> b)
{
    Vector both(a.begin(), a.end());
    both.insert(both.end(), b.begin(), b.end());
    return both;
}

Vector unit(Vector x)
{
    kernels::normalise(x);
    return x;
}

Mask maskOf(Mask mask, size_t size)
{
    return mask.empty() ? Mask(size, true) : mask;
}

/// Without a generator among them the operators of the first layer become the first generator alone; else one
/// comes first.
void openWithGenerator(std::vector<int> &order, const std::vector<int> &generators, const Mask &mask)
{
    const auto isGenerator = [&](int op) { return std::ranges::find(generators, op) != generators.end(); };
    const auto opener = std::ranges::find_if(order, isGenerator);
    if (opener != order.end()) {
        std::rotate(order.begin(), opener, opener + 1);
        return;
    }
    const auto first = std::ranges::find_if(generators, [&](int op) { return mask[size_t(op)]; });
    if (first != generators.end())
        order = {*first};
}

} // namespace

Result<PaperModel> PaperModel::fromCheckpoint(const Checkpoint &checkpoint)
{
    PaperModel model;
    for (const Size &size : sizes()) {
        auto weight = checkpoint.floats(tensorName(size.name, "weight"), {size.outputs, size.inputs});
        auto bias = checkpoint.floats(tensorName(size.name, "bias"), {size.outputs});
        if (!weight || !bias)
            return tl::unexpected(weight ? bias.error() : weight.error());
        model.m_linears[size.name] = {size.inputs, *std::move(weight), *std::move(bias)};
    }
    return model;
}

void PaperModel::toCheckpoint(Checkpoint &checkpoint) const
{
    checkpoint.setHeader(u"paper"_s, {{u"hidden"_s, hidden}});
    for (const auto &[name, linear] : m_linears) {
        checkpoint.set(tensorName(name, "weight"), linear.weight,
                       {qint64(linear.bias.size()), linear.inputs});
        checkpoint.set(tensorName(name, "bias"), linear.bias, {qint64(linear.bias.size())});
    }
}

std::vector<float> PaperModel::Linear::operator()(std::span<const float> x) const
{
    Vector y(bias.size());
    kernels::matVec(y, weight.data(), x, bias.data());
    return y;
}

std::vector<float> PaperModel::latent(std::span<const float> query, Random &random, Vector *noise) const
{
    Vector z = at("mu")(query);
    const Vector logVariance = at("log_variance")(query);
    for (size_t i = 0; i < z.size(); ++i) {
        const double radius = std::sqrt(-2 * std::log(1 - random.uniform())); // Box and Muller
        const double epsilon = radius * std::cos(2 * M_PI * random.uniform());
        z[i] += float(std::exp(0.5 * double(logVariance[i])) * epsilon);
        if (noise)
            noise->push_back(float(epsilon));
    }
    return z;
}

double PaperModel::difficultyOf(std::span<const float> z) const
{
    Vector h = at("head1")(z);
    for (float &value : h)
        value = std::max(value, 0.0F);
    return 1 / (1 + std::exp(-double(at("head2")(h)[0])));
}

std::vector<double> PaperModel::difficulties(std::span<const float> query, int draws, quint64 seed) const
{
    Random random(seed);
    std::vector<double> d;
    for (int i = 0; i < draws; ++i)
        d.push_back(difficultyOf(latent(query, random, nullptr)));
    std::ranges::sort(d);
    return d;
}

std::vector<float> PaperModel::questionOf(const std::string &part, std::span<const float> e,
                                          std::span<const float> z) const
{
    return unit(at((part + ".query").c_str())(joined(e, at((part + ".inject").c_str())(z))));
}

std::vector<double> PaperModel::operatorScores(int layer, std::span<const float> question,
                                               const PaperSpace &space, std::span<const float> previous) const
{
    const Linear &key = at(("layer" + std::to_string(layer + 1) + ".key").c_str());
    std::vector<double> scores;
    for (const Vector &op : space.operators)
        scores.push_back(
            double(kernels::dot(question, unit(layer == 0 ? key(op) : key(joined(op, previous))).data())));
    return scores;
}

std::vector<double> PaperModel::modelScores(std::span<const float> question, std::span<const float> op,
                                            const PaperSpace &space) const
{
    const Vector h = unit(at("router.joint")(joined(question, unit(at("router.role")(op)))));
    std::vector<double> scores;
    for (const Vector &model : space.models)
        scores.push_back(double(kernels::dot(h, unit(at("router.model")(model)).data())));
    return scores;
}

PaperWorkflow PaperModel::draw(std::span<const float> query, const PaperSpace &space,
                               const PaperLimits &limits, quint64 seed) const
{
    Random random(seed);
    PaperWorkflow workflow;
    const Vector z = latent(query, random, &workflow.noise);
    workflow.difficulty = difficultyOf(z);
    const int depth = std::min(paperDepth(workflow.difficulty), limits.depth);
    const Vector routing = questionOf("router", query, z);
    Vector previous(embedding, 0);
    for (int k = 0; k < depth; ++k) {
        const size_t count = space.operators.size();
        const Mask may = maskOf(limits.operators ? limits.operators(workflow) : Mask(), count);
        const auto scores =
            operatorScores(k, questionOf("layer" + std::to_string(k + 1), query, z), space, previous);
        auto order = drawOrdered(
                         scores, [&](std::span<const int>) { return may; },
                         {.threshold = paperEnough, .widest = int(count)}, random)
                         .order;
        if (k == 0 && !order.empty())
            openWithGenerator(order, space.generators, may);
        workflow.layers.push_back({.offered = may, .operatorChances = softmax(scores, may)});
        for (const int op : order) {
            const Mask allowed =
                maskOf(limits.models ? limits.models(op, workflow) : Mask(), space.models.size());
            const auto chances = softmax(modelScores(routing, space.operators[size_t(op)], space), allowed);
            const int model = drawOne(chances, random);
            if (model < 0)
                continue; // no LLM may run it
            auto &layer = workflow.layers.back();
            layer.operators.push_back(op);
            layer.models.push_back(model);
            layer.modelChances.push_back(chances);
        }
        if (workflow.layers.back().operators.empty()) {
            workflow.layers.pop_back();
            break;
        }
        previous = space.operators[size_t(workflow.layers.back().operators.front())];
    }
    return workflow;
}

} // namespace daao
