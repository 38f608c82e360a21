#include "core/learn/difficultymodel.h"

#include "core/base/logistic.h"
#include "core/learn/calibration.h"
#include "core/learn/checkpoint.h"
#include "core/learn/difficultyparts.h"
#include "core/learn/kernels.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

float gelu(float x)
{
    return 0.5F * x * (1 + std::erf(x * 0.70710678F));
}

} // namespace

VaeWeights::Point VaeWeights::encode(std::span<const float> x) const
{
    std::vector<float> h(hidden);
    kernels::matVec(h, w1.data(), x, b1.data());
    std::ranges::transform(h, h.begin(), gelu);
    Point point;
    point.z.resize(latent);
    std::vector<float> s(latent);
    kernels::matVec(point.z, wMu.data(), h, bMu.data());
    kernels::matVec(s, wS.data(), h, bS.data());
    std::vector<float> head(headHidden);
    kernels::matVec(head, wHead1.data(), point.z, bHead1.data());
    std::vector<float> slope(latent, 0.0F); // ∂b/∂z
    float b = bHead2[0];
    for (size_t i = 0; i < headHidden; ++i) {
        if (head[i] <= 0)
            continue;
        b += wHead2[i] * head[i];
        kernels::addScaled(slope, wHead2[i], wHead1.data() + i * latent);
    }
    point.b = double(b);
    const float a = kernels::dot(point.z, wA.data()) + bA[0];
    point.a = std::log1p(std::exp(std::min(double(a), 30.0))) + 0.1;
    for (size_t j = 0; j < latent; ++j)
        point.variance += double(slope[j]) * double(slope[j]) * std::exp(std::clamp(double(s[j]), -8.0, 4.0));
    return point;
}

double VaeWeights::logit(const Point &point, size_t model) const
{
    return point.a
           * (double(theta[model]) + double(kernels::dot(point.z, u.data() + model * latent)) - point.b);
}

DifficultyModel::DifficultyModel(std::shared_ptr<const DifficultyParts> parts)
    : d(std::move(parts))
{}

Result<DifficultyReading> DifficultyModel::read(const QString &text) const
{
    auto input = d->features.measure(text);
    if (!input)
        return tl::unexpected(input.error());
    d->features.standardise(*input);
    d->features.readOff(*input);
    const VaeWeights::Point point = d->vae.encode(d->features.vaeInput(*input));

    DifficultyReading reading;
    const size_t models = size_t(d->models.size());
    const size_t tasks = 1 + d->features.taskCount();
    const float hardness = d->features.hardnessLogit(*input);
    for (size_t m = 0; m < models; ++m) {
        const std::array<double, DifficultyParts::signs> signs{
            DifficultyParts::eased(d->vae.logit(point, m), point.a, point.b, double(hardness)), 1.0,
            double(QueryFeatures::ownReading(input->kernel, m)),
            double(QueryFeatures::ownReading(input->forest, m))};
        double logit = 0;
        for (size_t t = 0; t < tasks; ++t) {
            const float *weights = d->stacking.data() + t * signs.size();
            logit +=
                double(input->tasks[t])
                * std::inner_product(signs.begin(), signs.end(), weights, double(d->offset[t * models + m]));
        }
        reading.modelLogits.push_back(logit);
    }
    if (!d->like.isEmpty()) {
        const std::vector<float> above = d->like.above(input->e);
        for (size_t m = 0; m < models; ++m)
            reading.modelLogits[m] += d->likeWeight * double(above[m]);
    }
    double spread = 0;
    for (size_t t = 0; t < tasks; ++t)
        spread += double(input->tasks[t]) * double(d->spread[t]);
    // Half of the doubt is the same for all texts of a task, half follows the encoder's own.
    const double relative = std::clamp(point.variance / std::max(d->meanVariance, 1e-9), 0.25, 4.0);
    spread *= std::sqrt(0.5 + 0.5 * relative);
    const double hard = -reading.modelLogits[size_t(d->reference)];
    constexpr double ninety = 1.645;
    reading.difficulty = {.value = logistic(hard),
                          .low = logistic(hard - ninety * spread),
                          .high = logistic(hard + ninety * spread),
                          .logit = hard,
                          .encoder = d->features.encoder->name()};
    reading.b = point.b;
    reading.a = point.a;
    reading.knn = double(input->nearest.mean);
    const auto likeliest = std::ranges::max_element(input->tasks) - input->tasks.begin();
    if (likeliest > 0)
        reading.task = d->features.tasks[likeliest - 1];
    reading.e = std::move(input->e);
    reading.f = std::move(input->f);
    reading.z = point.z;
    return reading;
}

const QStringList &DifficultyModel::models() const
{
    return d->models;
}

QString DifficultyModel::reference() const
{
    return d->models.value(d->reference);
}

double DifficultyModel::unknownModelLogit(const DifficultyReading &reading) const
{
    std::vector<double> logits = reading.modelLogits;
    const auto middle = logits.begin() + qsizetype(logits.size() / 2);
    std::ranges::nth_element(logits, middle);
    return *middle;
}

std::vector<double> DifficultyModel::successOver(std::span<const double> difficulties, int model) const
{
    const float *curve = d->curves.data() + size_t(model) * 2;
    std::vector<double> success;
    success.reserve(difficulties.size());
    for (const double difficulty : difficulties) {
        const double p = std::clamp(difficulty, 1e-4, 1 - 1e-4);
        success.push_back(logistic(double(curve[0]) + double(curve[1]) * std::log(p / (1 - p))));
    }
    return success;
}

const TextEncoder &DifficultyModel::encoder() const
{
    return *d->features.encoder;
}

int DifficultyModel::featureCount() const
{
    return int(QueryFeatures::handFeatures());
}

void DifficultyModel::toCheckpoint(Checkpoint &checkpoint) const
{
    d->features.toCheckpoint(checkpoint);
    checkpoint.setHeader(u"difficulty"_s, {{u"models"_s, QJsonArray::fromStringList(d->models)},
                                           {u"reference"_s, d->reference},
                                           {u"meanVariance"_s, d->meanVariance},
                                           {u"likeWeight"_s, d->likeWeight}});
    VaeWeights vae = d->vae;
    vae.visit(d->features.inputSize(), d->features.embedding(), size_t(d->models.size()),
              [&](const char *name, const std::vector<float> &values, size_t rows, size_t columns) {
                  const std::vector<qint64> shape =
                      columns == 0 ? std::vector{qint64(rows)} : std::vector{qint64(rows), qint64(columns)};
                  checkpoint.set(u"difficulty."_s + QString::fromLatin1(name), values, shape);
              });
    const auto models = qint64(d->models.size());
    const auto tasks = qint64(1 + d->features.taskCount());
    checkpoint.set(u"difficulty.stacking"_s, d->stacking, {tasks, qint64(DifficultyParts::signs)});
    checkpoint.set(u"difficulty.offset"_s, d->offset, {tasks, models});
    checkpoint.set(u"difficulty.like.points"_s, d->like.points());
    checkpoint.set(u"difficulty.like.scores"_s, d->like.scores());
    checkpoint.set(u"difficulty.spread"_s, d->spread);
    checkpoint.set(u"difficulty.curves"_s, d->curves, {models, 2});
}

Result<DifficultyModel> DifficultyModel::fromCheckpoint(const Checkpoint &checkpoint,
                                                        const EmbeddingSource &embeddings)
{
    auto encoder = encoderFromCheckpoint(checkpoint, embeddings);
    if (!encoder)
        return tl::unexpected(encoder.error());
    auto features = QueryFeatures::fromCheckpoint(checkpoint, *std::move(encoder));
    if (!features)
        return tl::unexpected(features.error());
    auto parts = std::make_shared<DifficultyParts>();
    parts->features = *std::move(features);
    const QJsonObject header = checkpoint.header(u"difficulty"_s);
    for (const QJsonValue &model : header.value("models"_L1).toArray())
        parts->models.append(model.toString());
    parts->reference = header.value("reference"_L1).toInt(-1);
    parts->meanVariance = header.value("meanVariance"_L1).toDouble(1);
    parts->likeWeight = header.value("likeWeight"_L1).toDouble();
    if (parts->reference < 0 || parts->reference >= parts->models.size())
        return failure(ErrorKind::Damaged,
                       tr("The checkpoint does not say which LLM its difficulty is about; train it again."));
    std::optional<Error> fault;
    const auto take = [&](const QString &name, const std::vector<qint64> &shape) {
        auto values = checkpoint.floats(u"difficulty."_s + name, shape);
        if (!values && !fault)
            fault = values.error();
        return values.value_or(std::vector<float>());
    };
    parts->vae.visit(parts->features.inputSize(), parts->features.embedding(), size_t(parts->models.size()),
                     [&](const char *name, std::vector<float> &values, size_t rows, size_t columns) {
                         values = take(QString::fromLatin1(name),
                                       columns == 0 ? std::vector{qint64(rows)}
                                                    : std::vector{qint64(rows), qint64(columns)});
                     });
    const auto models = qint64(parts->models.size());
    const auto tasks = qint64(1 + parts->features.taskCount());
    parts->stacking = take(u"stacking"_s, {tasks, qint64(DifficultyParts::signs)});
    parts->offset = take(u"offset"_s, {tasks, models});
    parts->spread = take(u"spread"_s, {tasks});
    parts->curves = take(u"curves"_s, {models, 2});
    parts->like = LikeQueries::fromNumbers(take(u"like.points"_s, {-1}), parts->features.embedding(),
                                           take(u"like.scores"_s, {-1}), size_t(models));
    if (fault)
        return tl::unexpected(*fault);
    return DifficultyModel(std::move(parts));
}

} // namespace daao
