#include "core/policies/learnedpolicy.h"

#include "core/learn/hashedencoder.h"
#include "core/text/features.h"

#include <QJsonArray>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

} // namespace

int LearnedPolicy::inputsOf(const TextEncoder &encoder)
{
    return encoder.dimensions() + TextFeatures::buckets;
}

Result<std::vector<float>> LearnedPolicy::inputs(const QString &text) const
{
    const size_t size = size_t(encoder->dimensions());
    std::vector<float> x(size_t(inputsOf(*encoder)));
    if (auto encoded = encoder->encode(text, std::span(x).first(size)); !encoded)
        return tl::unexpected(encoded.error());
    for (float &value : std::span(x).first(size))
        value *= 4; // an embedding's numbers are small beside the counts
    for (const Feature &feature : TextFeatures::of(text))
        if (feature.index >= TextFeatures::hashed)
            x[size + size_t(feature.index - TextFeatures::hashed)] = feature.value;
    return x;
}

Prospect LearnedPolicy::prospectOf(std::span<const float> inputs) const
{
    std::vector<float> logits(size_t(success.outputs()));
    success.logits(inputs, logits);
    Prospect prospect;
    prospect.ways.resize(size_t(models.size()));
    std::vector<double> offsets;
    for (const QString &model : models)
        offsets.push_back(newcomers.isEmpty() ? 0 : newcomers.value(model).offset);
    for (size_t m = 0; m < prospect.ways.size(); ++m)
        for (size_t way = 0; way < wayCount; ++way)
            prospect.ways[m][way] = std::clamp(double(logits[m * wayCount + way]) + offsets[m], -6.0, 6.0);
    const double b = -prospect.ways[size_t(reference)][size_t(Way::Direct)];
    prospect.difficulty = {.value = sigmoid(b),
                           .low = sigmoid(b - halfWidth),
                           .high = sigmoid(b + halfWidth),
                           .logit = b,
                           .encoder = encoder->name()};
    return prospect;
}

Result<Prospect> LearnedPolicy::read(const QString &text) const
{
    return inputs(text).map([this](const std::vector<float> &x) { return prospectOf(x); });
}

LearnedPolicy LearnedPolicy::updated(std::span<const Outcome> outcomes) const
{
    LearnedPolicy policy = *this;
    QHash<QString, QList<const Outcome *>> byModel;
    for (const Outcome &outcome : outcomes)
        byModel[outcome.model].append(&outcome);
    for (auto it = byModel.cbegin(); it != byModel.cend(); ++it) {
        double step = 0; // from the offset that `predicted` already holds
        for (int round = 0; round < 20; ++round) {
            double slope = -step;
            double curvature = -1;
            for (const Outcome *outcome : *it) {
                const double p = sigmoid(outcome->predicted + step);
                slope += outcome->solved - p;
                curvature -= p * (1 - p);
            }
            step = std::clamp(step - slope / curvature, -4.0, 4.0);
        }
        Newcomer &newcomer = policy.newcomers[it.key()];
        newcomer.offset += step;
        newcomer.outcomes += int(it->size());
    }
    return policy;
}

Checkpoint LearnedPolicy::toCheckpoint() const
{
    Checkpoint checkpoint;
    if (recorded) {
        recorded->toCheckpoint(checkpoint);
        return checkpoint;
    }
    if (paper) {
        paper->toCheckpoint(checkpoint);
        return checkpoint;
    }
    if (neighbours) {
        neighbours->toCheckpoint(checkpoint);
        return checkpoint;
    }
    QJsonObject newcomerJson;
    for (auto it = newcomers.cbegin(); it != newcomers.cend(); ++it)
        newcomerJson[it.key()] = QJsonObject{{u"offset"_s, it->offset}, {u"outcomes"_s, it->outcomes}};
    checkpoint.setHeader(u"policy"_s, {{u"models"_s, QJsonArray::fromStringList(models)},
                                       {u"reference"_s, reference},
                                       {u"half_width"_s, halfWidth},
                                       {u"newcomers"_s, newcomerJson}});
    encoder->toCheckpoint(checkpoint);
    success.toCheckpoint(checkpoint);
    evidence.toCheckpoint(checkpoint);
    std::vector<float> ratios;
    for (const auto &row : costRatios)
        ratios.insert(ratios.end(), row.begin(), row.end());
    checkpoint.set(u"policy.cost_ratios"_s, ratios, {qint64(models.size()), operatorCount});
    checkpoint.set(u"policy.log_prices"_s, logPrices, {qint64(models.size())});
    return checkpoint;
}

Result<LearnedPolicy> LearnedPolicy::fromCheckpoint(const Checkpoint &checkpoint)
{
    LearnedPolicy policy;
    if (RecordedPolicy::isIn(checkpoint)) {
        auto recorded = RecordedPolicy::fromCheckpoint(checkpoint);
        if (!recorded)
            return tl::unexpected(recorded.error());
        policy.recorded = std::make_shared<const RecordedPolicy>(std::move(*recorded));
        return policy;
    }
    if (PaperPolicy::isIn(checkpoint))
        return PaperPolicy::fromCheckpoint(checkpoint).map([&](PaperPolicy paper) {
            policy.paper = std::make_shared<const PaperPolicy>(std::move(paper));
            return policy;
        });
    if (NeighbourPolicy::isIn(checkpoint))
        return NeighbourPolicy::fromCheckpoint(checkpoint).map([&](NeighbourPolicy neighbours) {
            policy.neighbours = std::make_shared<const NeighbourPolicy>(std::move(neighbours));
            return policy;
        });
    const QJsonObject header = checkpoint.header(u"policy"_s);
    for (const QJsonValue &name : header[u"models"_s].toArray())
        policy.models.append(name.toString());
    policy.reference = header[u"reference"_s].toInt(-1);
    policy.halfWidth = header[u"half_width"_s].toDouble(1);
    auto encoder = HashedEncoder::fromCheckpoint(checkpoint);
    auto success = SuccessModel::fromCheckpoint(checkpoint);
    auto evidence = EvidenceModel::fromCheckpoint(checkpoint);
    const auto ratios =
        checkpoint.floats(u"policy.cost_ratios"_s, {qint64(policy.models.size()), operatorCount});
    auto prices = checkpoint.floats(u"policy.log_prices"_s, {qint64(policy.models.size())});
    const QJsonObject newcomerJson = header[u"newcomers"_s].toObject();
    for (auto it = newcomerJson.begin(); it != newcomerJson.end(); ++it)
        policy.newcomers.insert(
            it.key(), {it->toObject()[u"offset"_s].toDouble(), it->toObject()[u"outcomes"_s].toInt()});
    if (!encoder || !success)
        return tl::unexpected(encoder ? success.error() : encoder.error());
    if (!evidence)
        return tl::unexpected(evidence.error());
    if (!ratios || !prices)
        return tl::unexpected(ratios ? prices.error() : ratios.error());
    policy.logPrices = *std::move(prices);
    policy.encoder = std::make_shared<HashedEncoder>(*std::move(encoder));
    policy.success = *std::move(success);
    policy.evidence = *std::move(evidence);
    if (policy.reference < 0 || policy.reference >= policy.models.size()
        || policy.success.inputs() != inputsOf(*policy.encoder)
        || policy.success.outputs() != int(policy.models.size()) * wayCount)
        return failure(ErrorKind::Damaged, tr("The checkpoint's parts do not fit each other."));
    policy.costRatios.resize(size_t(policy.models.size()));
    for (size_t m = 0; m < policy.costRatios.size(); ++m)
        std::copy_n(ratios->begin() + qsizetype(m * operatorCount), operatorCount,
                    policy.costRatios[m].begin());
    return policy;
}

} // namespace daao
