#include "core/policies/learnedpolicy.h"

#include "core/base/logistic.h"
#include "core/base/random.h"
#include "core/learn/hashedencoder.h"
#include "core/text/features.h"

#include <QJsonArray>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr double farthest = 6; ///< logit: beyond it nothing is told apart

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

Difficulty LearnedPolicy::difficultyAt(double logit) const
{
    return {.value = logistic(logit),
            .low = logistic(logit - halfWidth),
            .high = logistic(logit + halfWidth),
            .logit = logit,
            .encoder = encoder->name()};
}

Prospect LearnedPolicy::prospectOf(std::span<const float> inputs) const
{
    std::vector<float> logits(size_t(success.outputs()));
    Prospect prospect;
    prospect.reading.resize(size_t(readingSize()));
    std::ranges::copy(inputs, prospect.reading.begin());
    success.logits(inputs, logits, std::span(prospect.reading).subspan(inputs.size()));
    prospect.ways.resize(size_t(models.size()));
    for (size_t m = 0; m < prospect.ways.size(); ++m) {
        const double offset = newcomers.isEmpty() ? 0 : newcomers.value(models[qsizetype(m)]).offset;
        for (size_t way = 0; way < wayCount; ++way)
            prospect.ways[m][way] =
                std::clamp(double(logits[m * wayCount + way]) + offset, -farthest, farthest);
    }
    prospect.difficulty = difficultyAt(-prospect.ways[size_t(reference)][size_t(Way::Direct)]);
    return prospect;
}

Prospect LearnedPolicy::averageProspect() const
{
    const size_t size = size_t(success.inputs());
    const size_t n = sampleInputs.size() / size;
    Prospect mean = prospectOf(std::span(sampleInputs).first(size));
    for (size_t i = 1; i < n; ++i) {
        const Prospect other = prospectOf(std::span(sampleInputs).subspan(i * size, size));
        for (size_t m = 0; m < mean.ways.size(); ++m)
            for (size_t way = 0; way < wayCount; ++way)
                mean.ways[m][way] += (other.ways[m][way] - mean.ways[m][way]) / double(i + 1);
        for (size_t j = 0; j < mean.reading.size(); ++j)
            mean.reading[j] += (other.reading[j] - mean.reading[j]) / float(i + 1);
    }
    mean.difficulty = difficultyAt(-mean.ways[size_t(reference)][size_t(Way::Direct)]);
    return mean;
}

/// What the simulated world knows of a text; Unavailable where it does not know the question.
Result<Prospect> LearnedPolicy::trueProspect(const QString &text) const
{
    static constexpr std::array askings{Asking::Directly, Asking::StepByStep, Asking::ForProgram,
                                        Asking::WithTools}; // in the order of Way
    Prospect prospect{.ways = std::vector<Ways>(size_t(models.size())), .reading = {}};
    for (size_t m = 0; m < prospect.ways.size(); ++m)
        for (size_t way = 0; way < wayCount; ++way) {
            const auto p = truth->successProbability(text, models[qsizetype(m)], askings[way]);
            if (!p)
                return failure(ErrorKind::Unavailable, tr("What LLMs would answer to this is not known."));
            prospect.ways[m][way] = std::clamp(logit(std::clamp(*p, 1e-9, 1 - 1e-9)), -farthest, farthest);
        }
    const double hardness = -prospect.ways[size_t(reference)][size_t(Way::Direct)];
    prospect.difficulty = {.value = logistic(hardness),
                           .low = logistic(hardness),
                           .high = logistic(hardness),
                           .logit = hardness,
                           .encoder = u"truth"_s};
    return prospect;
}

Result<Prospect> LearnedPolicy::read(const QString &text, PolicyDocument::Reading reading) const
{
    if (truth)
        return trueProspect(text);
    const size_t size = size_t(success.inputs());
    if (reading != PolicyDocument::Reading::Own && !sampleInputs.empty()) {
        if (reading == PolicyDocument::Reading::Constant)
            return averageProspect();
        const size_t other = stableHash(text) % (sampleInputs.size() / size);
        return prospectOf(std::span(sampleInputs).subspan(other * size, size));
    }
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
                const double p = logistic(outcome->predicted + step);
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
                                       {u"controller_pays"_s, controllerPays},
                                       {u"learned_until"_s, learnedUntil.toString(Qt::ISODateWithMs)},
                                       {u"newcomers"_s, newcomerJson}});
    encoder->toCheckpoint(checkpoint);
    success.toCheckpoint(checkpoint);
    evidence.toCheckpoint(checkpoint);
    if (informed)
        informed->toCheckpoint(checkpoint, u"informed"_s);
    std::vector<float> ratios;
    for (const auto &row : costRatios)
        ratios.insert(ratios.end(), row.begin(), row.end());
    checkpoint.set(u"policy.cost_ratios"_s, ratios, {qint64(models.size()), operatorCount});
    checkpoint.set(u"policy.log_prices"_s, logPrices, {qint64(models.size())});
    if (!sampleInputs.empty())
        checkpoint.set(u"policy.sample_inputs"_s, sampleInputs,
                       {qint64(sampleInputs.size()) / success.inputs(), success.inputs()});
    if (controller)
        controller->toCheckpoint(checkpoint);
    return checkpoint;
}

Result<LearnedPolicy> LearnedPolicy::fromCheckpoint(const Checkpoint &checkpoint,
                                                    const EmbeddingSource &embeddings)
{
    LearnedPolicy policy;
    if (RecordedPolicy::isIn(checkpoint)) {
        auto recorded = RecordedPolicy::fromCheckpoint(checkpoint, embeddings);
        if (!recorded)
            return tl::unexpected(recorded.error());
        policy.recorded = std::make_shared<const RecordedPolicy>(std::move(*recorded));
        return policy;
    }
    if (PaperPolicy::isIn(checkpoint))
        return PaperPolicy::fromCheckpoint(checkpoint, embeddings).map([&](PaperPolicy paper) {
            policy.paper = std::make_shared<const PaperPolicy>(std::move(paper));
            return policy;
        });
    if (NeighbourPolicy::isIn(checkpoint))
        return NeighbourPolicy::fromCheckpoint(checkpoint, embeddings).map([&](NeighbourPolicy neighbours) {
            policy.neighbours = std::make_shared<const NeighbourPolicy>(std::move(neighbours));
            return policy;
        });
    const QJsonObject header = checkpoint.header(u"policy"_s);
    for (const QJsonValue &name : header[u"models"_s].toArray())
        policy.models.append(name.toString());
    policy.reference = header[u"reference"_s].toInt(-1);
    policy.halfWidth = header[u"half_width"_s].toDouble(1);
    policy.controllerPays = header[u"controller_pays"_s].toBool();
    policy.learnedUntil = QDateTime::fromString(header[u"learned_until"_s].toString(), Qt::ISODateWithMs);
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
    if (checkpoint.has(u"informed"_s)) { // older ones have none
        auto informed = EvidenceModel::fromCheckpoint(checkpoint, u"informed"_s);
        if (!informed)
            return tl::unexpected(informed.error());
        policy.informed = *std::move(informed);
    }
    if (checkpoint.find(u"policy.sample_inputs"_s)) { // older ones have none
        auto samples = checkpoint.floats(u"policy.sample_inputs"_s, {-1, policy.success.inputs()});
        if (!samples)
            return tl::unexpected(samples.error());
        policy.sampleInputs = *std::move(samples);
    }
    if (checkpoint.has(u"controller"_s)) {
        auto controller = Controller::fromCheckpoint(checkpoint);
        if (!controller)
            return tl::unexpected(controller.error());
        if (controller->shape()
            != ControllerShape{policy.readingSize(), operatorCount, int(policy.models.size())})
            return failure(ErrorKind::Damaged, tr("The checkpoint's parts do not fit each other."));
        policy.controller = std::make_shared<const Controller>(*std::move(controller));
    }
    policy.costRatios.resize(size_t(policy.models.size()));
    for (size_t m = 0; m < policy.costRatios.size(); ++m)
        std::copy_n(ratios->begin() + qsizetype(m * operatorCount), operatorCount,
                    policy.costRatios[m].begin());
    return policy;
}

} // namespace daao
