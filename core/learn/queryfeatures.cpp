#include "core/base/logistic.h"
#include "core/learn/checkpoint.h"
#include "core/learn/difficultyparts.h"
#include "core/learn/kernels.h"
#include "core/learn/textmeasures.h"
#include "core/text/wordtokens.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>

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

std::vector<float> QueryFeatures::recogniserInput(const Input &input) const
{
    std::vector<float> x = input.e;
    const float size = 1 / std::sqrt(float(input.raw.size()));
    for (size_t i = 0; i < input.raw.size(); ++i)
        x.push_back(size * std::clamp((input.raw[i] - mean[i]) * scale[i], -4.0F, 4.0F));
    return x;
}

std::vector<float> QueryFeatures::taskShares(std::span<const float> scores) const
{
    const size_t count = taskCount();
    std::vector<float> shares(1 + count, 0.0F);
    const float best = count > 0 ? *std::ranges::max_element(scores) : 0.0F;
    float sum = 0;
    for (size_t t = 0; t < count; ++t)
        sum += shares[1 + t] = float(logistic(double(taskOdds[2 * t] + taskOdds[2 * t + 1] * scores[t])));
    shares[0] = count > 0 ? std::clamp(1 - best / sure, 0.0F, 1.0F) : 1.0F;
    for (size_t t = 0; t < count; ++t)
        shares[1 + t] *= (1 - shares[0]) / sum;
    return shares;
}

void QueryFeatures::standardise(Input &input, int task) const
{
    const size_t count = handFeatures();
    if (task >= 0) {
        input.tasks.assign(1 + taskCount(), 0.0F);
        input.tasks[1 + size_t(task)] = 1;
    } else {
        std::vector<float> scores(taskCount());
        if (!scores.empty())
            kernels::matVec(scores, taskWeights.data(), recogniserInput(input), taskBias.data());
        input.tasks = taskShares(scores);
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
}

std::vector<float> QueryFeatures::forestInput(const Input &input)
{
    std::vector<float> x = input.f;
    x.insert(x.end(), input.e.begin(), input.e.begin() + qsizetype(std::min(forestText, input.e.size())));
    return x;
}

void QueryFeatures::readOff(Input &input) const
{
    input.kernel.assign(targets(), 0.0F);
    kernel.predict(input.f, input.e, input.tasks, input.kernel);
    input.forest.assign(targets(), 0.0F);
    const std::vector<float> x = forestInput(input);
    for (size_t t = 0; t < input.tasks.size(); ++t)
        if (input.tasks[t] >= 0.05F)
            forests[t].addTo(input.forest, input.tasks[t], x);
    input.nearest = neighbours.find(input.e);
}

float QueryFeatures::hardnessLogit(const Input &input) const
{
    float sum = 0;
    for (size_t t = 0; t < input.tasks.size(); ++t)
        sum += input.tasks[t]
               * (hardness[3 * t] + hardness[3 * t + 1] * input.kernel[0]
                  + hardness[3 * t + 2] * input.forest[0]);
    return sum;
}

float QueryFeatures::ownReading(std::span<const float> readings, size_t model)
{
    const auto own = readings.subspan(1);
    return own[model] - std::accumulate(own.begin(), own.end(), 0.0F) / float(own.size());
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
    x.insert(x.end(), {2 * input.kernel[0], 2 * input.forest[0], 4 * input.nearest.mean - 2,
                       4 * input.nearest.spread - 1});
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
    checkpoint.set(u"features.task.w"_s, taskWeights, {t, d + f});
    checkpoint.set(u"features.task.b"_s, taskBias);
    checkpoint.set(u"features.task.odds"_s, taskOdds, {t, 2});
    checkpoint.set(u"features.mean"_s, mean, {1 + t, f});
    checkpoint.set(u"features.scale"_s, scale, {1 + t, f});
    const KernelMachine::Shape &shape = kernel.shape();
    const auto targets = qint64(shape.targets);
    checkpoint.set(u"features.kernel.points"_s, kernel.points(),
                   {qint64(kernel.groups().size()), qint64(shape.gaussian())});
    checkpoint.set(u"features.kernel.groups"_s, kernel.groups());
    checkpoint.set(u"features.kernel.alpha"_s, kernel.alpha(), {qint64(kernel.groups().size()), targets});
    checkpoint.set(u"features.kernel.w"_s, kernel.weights(), {1 + t, targets, qint64(shape.linear())});
    for (size_t i = 0; i < forests.size(); ++i) {
        checkpoint.set(u"features.forest%1.nodes"_s.arg(i), forests[i].nodes(),
                       {qint64(forests[i].nodes().size() / 4), 4});
        checkpoint.set(u"features.forest%1.roots"_s.arg(i), forests[i].roots());
        checkpoint.set(u"features.forest%1.leaves"_s.arg(i), forests[i].leaves(),
                       {qint64(forests[i].leaves().size()) / targets, targets});
    }
    checkpoint.set(u"features.hardness"_s, hardness, {1 + t, 3});
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
    features.taskWeights = take(u"task.w"_s, {t, d + f});
    features.taskBias = take(u"task.b"_s, {t});
    features.taskOdds = take(u"task.odds"_s, {t, 2});
    features.mean = take(u"mean"_s, {1 + t, f});
    features.scale = take(u"scale"_s, {1 + t, f});
    KernelMachine::Shape shape{.features = size_t(f), .dimensions = size_t(d), .groups = size_t(1 + t)};
    const std::vector<float> groups = take(u"kernel.groups"_s, {-1});
    const auto landmarks = qint64(groups.size());
    const Tensor *alpha = checkpoint.find(u"features.kernel.alpha"_s);
    const qint64 targets = alpha && alpha->shape.size() == 2 ? alpha->shape[1] : 0;
    shape.targets = size_t(targets);
    std::vector<float> points = take(u"kernel.points"_s, {landmarks, qint64(shape.gaussian())});
    std::vector<float> weights = take(u"kernel.alpha"_s, {landmarks, targets});
    std::vector<float> linear = take(u"kernel.w"_s, {1 + t, targets, qint64(shape.linear())});
    if (fault)
        return tl::unexpected(*fault);
    features.kernel = KernelMachine(shape, std::move(points), groups, std::move(weights), std::move(linear));
    bool sound = targets > 1 && std::ranges::all_of(groups, [&](float group) {
                     return group >= 0 && group <= float(t) && group == std::floor(group);
                 });
    for (qint64 i = 0; i < 1 + t && !fault; ++i) {
        auto forest = Forest::fromNumbers(take(u"forest%1.nodes"_s.arg(i), {-1, 4}),
                                          take(u"forest%1.roots"_s.arg(i), {-1}),
                                          take(u"forest%1.leaves"_s.arg(i), {-1, targets}),
                                          size_t(f) + std::min(forestText, size_t(d)), size_t(targets));
        sound = sound && forest;
        features.forests.push_back(std::move(forest).value_or(Forest()));
    }
    features.hardness = take(u"hardness"_s, {1 + t, 3});
    features.neighbours = Neighbours::fromNumbers(take(u"knn.points"_s, {-1, qint64(Neighbours::width)}),
                                                  take(u"knn.values"_s, {-1}));
    if (fault)
        return tl::unexpected(*fault);
    if (!sound)
        return failure(ErrorKind::Damaged,
                       QCoreApplication::translate("daao::DifficultyModel",
                                                   "The checkpoint's trees or landmarks contradict "
                                                   "themselves; train it again."));
    return features;
}

} // namespace daao
