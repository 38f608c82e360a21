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

std::string layerName(int layer)
{
    return "layer" + std::to_string(layer + 1);
}

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
        for (int k = 0; k < mostLayers; ++k) {
            list.push_back({layerName(k) + ".inject", embedding, hidden});
            list.push_back({layerName(k) + ".query", hidden, 2 * embedding});
            list.push_back({layerName(k) + ".key", hidden, k == 0 ? embedding : 2 * embedding});
        }
        return list;
    }();
    return all;
}

QString tensorName(const std::string &linear, const char *part)
{
    return u"paper.%1.%2"_s.arg(QString::fromStdString(linear), QLatin1StringView(part));
}

Vector unit(Vector x)
{
    kernels::normalise(x);
    return x;
}

Vector sum(Vector a, const Vector &b)
{
    kernels::addScaled(a, 1, b.data());
    return a;
}

Vector product(const Vector &matrix, int rows, std::span<const float> x)
{
    Vector y(static_cast<size_t>(rows));
    kernels::matVec(y, matrix.data(), x);
    return y;
}

/// Columns [from, from + count) of a matrix of `width` columns.
Vector columns(const Vector &matrix, int width, int from, int count)
{
    Vector part;
    for (size_t row = 0; row < matrix.size(); row += size_t(width))
        part.insert(part.end(), matrix.begin() + qsizetype(row) + from,
                    matrix.begin() + qsizetype(row) + from + count);
    return part;
}

std::vector<double> cosines(std::span<const float> question, std::span<const Vector> rows)
{
    std::vector<double> scores;
    scores.reserve(rows.size());
    for (const Vector &row : rows)
        scores.push_back(double(kernels::dot(question, row.data())));
    return scores;
}

Mask maskOf(Mask mask, size_t size)
{
    return mask.empty() ? Mask(size, true) : mask;
}

int likeliest(const std::vector<double> &chances)
{
    const auto best = std::ranges::max_element(chances);
    return best == chances.end() || *best <= 0 ? -1 : int(best - chances.begin());
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
    order.clear();
    if (first != generators.end())
        order.push_back(*first);
}

} // namespace

struct PaperModel::Reading
{
    Vector values;     ///< mu, log variance, and the questions of all parts; 32 numbers each
    Vector deviations; ///< standard deviations of the latent

    std::span<const float> part(int index) const
    {
        return std::span(values).subspan(size_t(index) * hidden, hidden);
    }
};

Result<PaperModel> PaperModel::fromCheckpoint(const Checkpoint &checkpoint, const PaperSpace &space)
{
    PaperModel model;
    for (const Size &size : sizes()) {
        auto weight = checkpoint.floats(tensorName(size.name, "weight"), {size.outputs, size.inputs});
        auto bias = checkpoint.floats(tensorName(size.name, "bias"), {size.outputs});
        if (!weight || !bias)
            return tl::unexpected(weight ? bias.error() : weight.error());
        model.m_linears[size.name] = {size.inputs, *std::move(weight), *std::move(bias)};
    }
    model.prepareQuestions();
    model.prepareOperators(space);
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

/// query([e, inject(z)]) is one product with e and one with z: the linear layers between them are multiplied
/// out.
void PaperModel::prepareQuestions()
{
    const auto append = [this](const Vector &weight, const Vector &bias) {
        m_reading.insert(m_reading.end(), weight.begin(), weight.end());
        m_readingBias.insert(m_readingBias.end(), bias.begin(), bias.end());
    };
    append(at("mu").weight, at("mu").bias);
    append(at("log_variance").weight, at("log_variance").bias);
    for (int part = 0; part < parts; ++part) {
        const std::string name = part == router ? "router" : layerName(part);
        const Linear &inject = at((name + ".inject").c_str());
        const Linear &query = at((name + ".query").c_str());
        const Vector injected = columns(query.weight, 2 * embedding, embedding, embedding);
        append(columns(query.weight, 2 * embedding, 0, embedding),
               sum(product(injected, hidden, inject.bias), query.bias));
        Vector &ofLatent = m_ofLatent[size_t(part)];
        ofLatent.assign(size_t(hidden) * hidden, 0);
        for (int row = 0; row < hidden; ++row)
            for (int i = 0; i < embedding; ++i)
                kernels::addScaled(std::span(ofLatent).subspan(size_t(row) * hidden, hidden),
                                   injected[size_t(row) * embedding + size_t(i)],
                                   inject.weight.data() + size_t(i) * hidden);
    }
}

void PaperModel::prepareOperators(const PaperSpace &space)
{
    m_operators = int(space.operators.size());
    m_generators = space.generators;
    const Linear &joint = at("router.joint");
    m_roleless = columns(joint.weight, 2 * hidden, 0, hidden);
    const Vector ofRole = columns(joint.weight, 2 * hidden, hidden, hidden);
    for (const Vector &op : space.operators)
        m_roles.push_back(sum(product(ofRole, hidden, unit(at("router.role")(op))), joint.bias));
    for (const Vector &llm : space.models)
        m_places.push_back(placeOf(llm));
    for (int k = 0; k < mostLayers; ++k) {
        const Linear &key = at((layerName(k) + ".key").c_str());
        std::vector<Vector> keys;
        if (k == 0) {
            for (const Vector &op : space.operators)
                keys.push_back(unit(key(op)));
        } else {
            const Vector own = columns(key.weight, 2 * embedding, 0, embedding);
            const Vector before = columns(key.weight, 2 * embedding, embedding, embedding);
            for (const Vector &previous : space.operators) {
                const Vector base = sum(product(before, hidden, previous), key.bias);
                for (const Vector &op : space.operators)
                    keys.push_back(unit(sum(product(own, hidden, op), base)));
            }
        }
        m_keys.push_back(std::move(keys));
    }
}

PaperModel::Place PaperModel::placeOf(std::span<const float> embedded) const
{
    return unit(at("router.model")(embedded));
}

PaperModel::Reading PaperModel::read(std::span<const float> query) const
{
    Reading reading{.values = Vector(m_readingBias.size()), .deviations = {}};
    kernels::matVec(reading.values, m_reading.data(), query, m_readingBias.data());
    for (const float logVariance : reading.part(1))
        reading.deviations.push_back(0.5F * logVariance);
    kernels::exponentials(reading.deviations);
    return reading;
}

std::vector<float> PaperModel::latent(const Reading &reading, Random *random, Vector *noise) const
{
    Vector z(reading.part(0).begin(), reading.part(0).end());
    Vector epsilon(z.size());
    for (size_t i = 0; random && i + 1 < z.size(); i += 2) { // Box and Muller
        const double radius = std::sqrt(-2 * std::log(1 - random->uniform()));
        const double angle = 2 * M_PI * random->uniform();
        epsilon[i] = float(radius * std::cos(angle));
        epsilon[i + 1] = float(radius * std::sin(angle));
    }
    for (size_t i = 0; i < z.size(); ++i)
        z[i] += reading.deviations[i] * epsilon[i];
    if (noise)
        *noise = std::move(epsilon);
    return z;
}

double PaperModel::difficultyOf(std::span<const float> z) const
{
    Vector h = at("head1")(z);
    for (float &value : h)
        value = std::max(value, 0.0F);
    return 1 / (1 + std::exp(-double(at("head2")(h)[0])));
}

/// The head is linear between the kinks of its ReLU: the variance is that of the latent, weighed by the slope
/// at its mean.
double PaperModel::spreadOf(const Reading &reading) const
{
    const Linear &first = at("head1");
    const Linear &second = at("head2");
    const Vector h = first(reading.part(0));
    Vector slope(size_t(first.inputs));
    for (size_t unit = 0; unit < h.size(); ++unit)
        if (h[unit] > 0)
            kernels::addScaled(slope, second.weight[unit], first.weight.data() + unit * slope.size());
    double variance = 0;
    for (size_t i = 0; i < slope.size(); ++i)
        variance += double(slope[i] * slope[i]) * double(reading.deviations[i] * reading.deviations[i]);
    return std::sqrt(variance);
}

std::vector<float> PaperModel::questionOf(int part, const Reading &reading, std::span<const float> z) const
{
    Vector question = product(m_ofLatent[size_t(part)], hidden, z);
    kernels::addScaled(question, 1, reading.part(2 + part).data());
    return unit(std::move(question));
}

std::vector<double> PaperModel::operatorScores(int layer, std::span<const float> question, int previous) const
{
    const size_t first = layer == 0 ? 0 : size_t(previous) * size_t(m_operators);
    return cosines(question, std::span(m_keys[size_t(layer)]).subspan(first, size_t(m_operators)));
}

PaperWorkflow PaperModel::draw(std::span<const float> query, std::span<const Place> llms,
                               const PaperLimits &limits, quint64 seed) const
{
    Random random(seed);
    PaperWorkflow workflow;
    const Reading reading = read(query);
    const Vector z = latent(reading, limits.likeliest ? nullptr : &random, &workflow.noise);
    workflow.difficulty = difficultyOf(z);
    workflow.spread = spreadOf(reading);
    const int depth = std::min(paperDepth(workflow.difficulty), limits.depth);
    const Vector routing = product(m_roleless, hidden, questionOf(router, reading, z));
    int previous = 0;
    for (int k = 0; k < depth; ++k) {
        const Mask may = maskOf(limits.operators ? limits.operators(workflow) : Mask(), size_t(m_operators));
        const auto scores = operatorScores(k, questionOf(k, reading, z), previous);
        const MaskAt same = [&](std::span<const int>) { return may; };
        const DrawRule rule{.threshold = paperEnough, .widest = m_operators};
        auto order =
            (limits.likeliest ? bestOrdered(scores, same, rule) : drawOrdered(scores, same, rule, random))
                .order;
        if (k == 0)
            openWithGenerator(order, m_generators, may);
        workflow.layers.push_back({.offered = may, .operatorChances = softmax(scores, may)});
        for (const int op : order) {
            const Mask allowed = maskOf(limits.models ? limits.models(op, workflow) : Mask(), llms.size());
            auto chances = softmax(cosines(unit(sum(routing, m_roles[size_t(op)])), llms), allowed);
            const int model = limits.likeliest ? likeliest(chances) : drawOne(chances, random);
            if (model < 0)
                continue; // no LLM may run it
            auto &layer = workflow.layers.back();
            layer.operators.push_back(op);
            layer.models.push_back(model);
            layer.modelChances.push_back(std::move(chances));
        }
        if (workflow.layers.back().operators.empty()) {
            workflow.layers.pop_back();
            break;
        }
        previous = workflow.layers.back().operators.front();
    }
    return workflow;
}

} // namespace daao
