#include "core/learn/checkpoint.h"
#include "core/learn/difficultyparts.h"
#include "core/learn/kernels.h"
#include "core/learn/textmeasures.h"
#include "core/text/wordtokens.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t rarityMeasures = 3;
constexpr float sure = 0.5F; ///< a recogniser's score below this leaves room for "like no known task"

/// Mean, greatest and missing share of the words' rarity.
void measureRarity(const std::vector<float> &rarity, QStringView text, std::span<float> out)
{
    double sum = 0;
    float greatest = 0;
    int words = 0;
    int unseen = 0;
    const float rarest = rarity.empty() ? 0.0F : *std::ranges::max_element(rarity);
    for (const WordToken &token : wordTokens(text.left(8'000))) {
        if (token.letters == 0 || rarity.empty())
            continue;
        const float value = rarity[size_t(token.hash * 0x9e3779b97f4a7c15ULL >> 52)];
        sum += double(value);
        greatest = std::max(greatest, value);
        unseen += value >= rarest ? 1 : 0;
        ++words;
    }
    out[0] = float(sum / std::max(words, 1));
    out[1] = greatest;
    out[2] = float(unseen) / float(std::max(words, 1));
}

std::vector<float> tasksOf(const QueryFeatures &features, std::span<const float> e)
{
    const size_t count = features.taskCount();
    std::vector<float> shares(1 + count, 0.0F);
    std::vector<float> scores(count);
    kernels::matVec(scores, features.taskWeights.data(), e, features.taskBias.data());
    const float best = count > 0 ? *std::ranges::max_element(scores) : 0.0F;
    float sum = 0;
    for (size_t t = 0; t < count; ++t)
        sum += shares[1 + t] = std::exp(8 * (scores[t] - best));
    shares[0] = count > 0 ? std::clamp(1 - best / sure, 0.0F, 1.0F) : 1.0F;
    for (size_t t = 0; t < count; ++t)
        shares[1 + t] *= (1 - shares[0]) / sum;
    return shares;
}

} // namespace

size_t QueryFeatures::handFeatures()
{
    return size_t(TextMeasures::count()) + rarityMeasures;
}

Result<QueryFeatures::Input> QueryFeatures::measure(const QString &text) const
{
    const QString own = boilerplate.strip(text);
    Input input;
    input.e.resize(embedding());
    if (auto encoded = encoder->encode(own, input.e); !encoded)
        return tl::unexpected(encoded.error());
    input.raw.resize(handFeatures());
    const std::span<float> raw(input.raw);
    TextMeasures::measure(own, raw.first(size_t(TextMeasures::count())));
    measureRarity(rarity, own, raw.last(rarityMeasures));
    return input;
}

void QueryFeatures::standardise(Input &input, int task) const
{
    const size_t count = handFeatures();
    if (task >= 0) {
        input.tasks.assign(1 + taskCount(), 0.0F);
        input.tasks[1 + size_t(task)] = 1;
    } else {
        input.tasks = tasksOf(*this, input.e);
    }
    input.f.assign(count, 0.0F);
    for (size_t t = 0; t < input.tasks.size(); ++t) {
        if (input.tasks[t] < 0.01F)
            continue;
        for (size_t i = 0; i < count; ++i)
            input.f[i] +=
                input.tasks[t]
                * std::clamp((input.raw[i] - mean[t * count + i]) * scale[t * count + i], -4.0F, 4.0F);
    }
    input.phi.resize(phiSize());
    const std::span<float> phi(input.phi);
    const float linear = std::sqrt(linearShare / float(count));
    std::ranges::transform(input.f, phi.begin(), [&](float v) { return linear * v; });
    const std::span<float> waves = phi.subspan(count, randomFeatures);
    kernels::matVec(waves, omega.data(), input.f, phase.data());
    const float height = std::sqrt(2 * kernelShare / float(randomFeatures));
    for (float &v : waves)
        v = height * std::cos(v);
    std::ranges::transform(input.e, phi.last(embedding()).begin(),
                           [](float v) { return std::sqrt(embeddingShare) * v; });
}

void QueryFeatures::readOff(Input &input) const
{
    input.kernel = kernels::dot(input.phi, ridge.data());
    input.forest = 0;
    for (size_t t = 0; t < input.tasks.size(); ++t) {
        const float share = input.tasks[t];
        if (share < 0.05F)
            continue;
        if (t > 0)
            input.kernel += share * kernels::dot(input.phi, ridge.data() + t * phiSize());
        input.forest += share * forests[t].predict(input.f);
    }
    input.nearest = neighbours.find(input.e);
}

std::vector<float> QueryFeatures::vaeInput(const Input &input) const
{
    std::vector<float> x;
    x.reserve(inputSize());
    // The embedding's numbers are about 1/√D each: brought to the size of the others.
    const float size = std::sqrt(float(embedding())) * 0.5F;
    for (const float v : input.e)
        x.push_back(size * v);
    x.insert(x.end(), input.f.begin(), input.f.end());
    x.insert(x.end(),
             {2 * input.kernel, 2 * input.forest, 4 * input.nearest.mean - 2, 4 * input.nearest.spread - 1});
    return x;
}

void QueryFeatures::toCheckpoint(Checkpoint &checkpoint) const
{
    encoder->toCheckpoint(checkpoint);
    QJsonArray common;
    for (const quint64 hash : boilerplate.hashes())
        common.append(QString::number(hash, 16));
    checkpoint.setHeader(u"features"_s, {{u"measures"_s, TextMeasures::version()},
                                         {u"boilerplate"_s, common},
                                         {u"tasks"_s, QJsonArray::fromStringList(tasks)}});
    const auto t = qint64(taskCount());
    const auto f = qint64(handFeatures());
    const auto d = qint64(embedding());
    checkpoint.set(u"features.rarity"_s, rarity);
    checkpoint.set(u"features.task.w"_s, taskWeights, {t, d});
    checkpoint.set(u"features.task.b"_s, taskBias);
    checkpoint.set(u"features.mean"_s, mean, {1 + t, f});
    checkpoint.set(u"features.scale"_s, scale, {1 + t, f});
    checkpoint.set(u"features.omega"_s, omega, {qint64(randomFeatures), f});
    checkpoint.set(u"features.phase"_s, phase);
    checkpoint.set(u"features.ridge"_s, ridge, {1 + t, qint64(phiSize())});
    for (size_t i = 0; i < forests.size(); ++i) {
        checkpoint.set(u"features.forest%1.nodes"_s.arg(i), forests[i].nodes(),
                       {qint64(forests[i].nodes().size() / 4), 4});
        checkpoint.set(u"features.forest%1.roots"_s.arg(i), forests[i].roots());
    }
    checkpoint.set(u"features.knn.points"_s, neighbours.points(),
                   {qint64(neighbours.values().size()), qint64(Neighbours::width)});
    checkpoint.set(u"features.knn.values"_s, neighbours.values());
}

Result<QueryFeatures> QueryFeatures::fromCheckpoint(const Checkpoint &checkpoint,
                                                    std::shared_ptr<const TextEncoder> encoder)
{
    const QJsonObject header = checkpoint.header(u"features"_s);
    if (header.value("measures"_L1).toString() != TextMeasures::version())
        return failure(ErrorKind::TooNew, QCoreApplication::translate(
                                              "daao::DifficultyModel",
                                              "The policy measures texts in a way that this version of the "
                                              "program does not know; train it again."));
    QueryFeatures features;
    features.encoder = std::move(encoder);
    std::vector<quint64> common;
    for (const QJsonValue &hash : header.value("boilerplate"_L1).toArray())
        common.push_back(hash.toString().toULongLong(nullptr, 16));
    features.boilerplate = Boilerplate(std::move(common));
    for (const QJsonValue &task : header.value("tasks"_L1).toArray())
        features.tasks.append(task.toString());
    const auto t = qint64(features.taskCount());
    const auto f = qint64(handFeatures());
    const auto d = qint64(features.embedding());
    std::optional<Error> fault;
    const auto take = [&](const QString &name, const std::vector<qint64> &shape) {
        auto values = checkpoint.floats(u"features."_s + name, shape);
        if (!values && !fault)
            fault = values.error();
        return values.value_or(std::vector<float>());
    };
    features.rarity = take(u"rarity"_s, {qint64(rarityBuckets)});
    features.taskWeights = take(u"task.w"_s, {t, d});
    features.taskBias = take(u"task.b"_s, {t});
    features.mean = take(u"mean"_s, {1 + t, f});
    features.scale = take(u"scale"_s, {1 + t, f});
    features.omega = take(u"omega"_s, {qint64(randomFeatures), f});
    features.phase = take(u"phase"_s, {qint64(randomFeatures)});
    features.ridge = take(u"ridge"_s, {1 + t, qint64(features.phiSize())});
    for (qint64 i = 0; i < 1 + t && !fault; ++i)
        features.forests.push_back(Forest::fromNumbers(take(u"forest%1.nodes"_s.arg(i), {-1, 4}),
                                                       take(u"forest%1.roots"_s.arg(i), {-1}), int(f)));
    features.neighbours = Neighbours::fromNumbers(take(u"knn.points"_s, {-1, qint64(Neighbours::width)}),
                                                  take(u"knn.values"_s, {-1}));
    if (fault)
        return tl::unexpected(*fault);
    return features;
}

} // namespace daao
