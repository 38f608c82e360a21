#include "core/policies/logisticmodel.h"

#include "core/base/logistic.h"
#include "core/base/random.h"
#include "core/text/features.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <cmath>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

struct PreparedText
{
    SparseFeatures features;
};

namespace {

constexpr size_t biasIndex = TextFeatures::dimensions;
constexpr size_t weightCount = TextFeatures::dimensions + 1;
constexpr QByteArrayView magic{"DAAOLOG1"};

double dot(const std::vector<float> &weights, const SparseFeatures &features)
{
    double sum = double(weights[biasIndex]);
    for (const Feature &feature : features)
        sum += double(weights[size_t(feature.index)]) * double(feature.value);
    return sum;
}

/// A text with the outcomes of all heads; NaN where a head has none.
struct Example
{
    PreparedText text;
    std::vector<double> solved;
    bool heldOut = false;
};

/// Platt scaling by Newton steps on (slope, offset), pulled gently towards (1, 0) so that a handful of
/// held-out texts cannot turn the curve over.
std::pair<double, double> platt(const std::vector<std::pair<double, double>> &pairs)
{
    double slope = 1;
    double offset = 0;
    constexpr double prior = 1.0;
    for (int step = 0; step < 30; ++step) {
        double g0 = prior * (slope - 1);
        double g1 = prior * offset;
        double h00 = prior;
        double h01 = 0;
        double h11 = prior;
        for (const auto &[logit, solved] : pairs) {
            const double p = logistic(slope * logit + offset);
            const double w = std::max(p * (1 - p), 1e-6);
            g0 += (p - solved) * logit;
            g1 += p - solved;
            h00 += w * logit * logit;
            h01 += w * logit;
            h11 += w;
        }
        const double determinant = h00 * h11 - h01 * h01;
        const double d0 = (g0 * h11 - g1 * h01) / determinant;
        const double d1 = (g1 * h00 - g0 * h01) / determinant;
        slope = std::clamp(slope - d0, 0.05, 5.0);
        offset -= d1;
        if (std::abs(d0) + std::abs(d1) < 1e-9)
            break;
    }
    return {slope, offset};
}

} // namespace

/// The fitting of one LogisticModel: rows -> examples -> weights -> calibration -> variance.
struct LogisticFit
{
    LogisticModel::Options options;
    LogisticModel model;
    std::vector<Example> examples;

    size_t headOf(const OutcomeRow &row)
    {
        if (row.direct)
            return size_t(-1); // placed last once all LLMs are known
        const qsizetype known = model.m_models.indexOf(row.model);
        if (known >= 0)
            return size_t(known);
        model.m_models.append(row.model);
        return size_t(model.m_models.size() - 1);
    }

    Result<> collect(std::span<const OutcomeRow> rows)
    {
        bool reference = false;
        for (const OutcomeRow &row : rows) {
            if (!(row.solved >= 0 && row.solved <= 1))
                return failure(ErrorKind::BadInput,
                               LogisticModel::tr("An outcome of %1 is %2; it must lie between 0 and 1.")
                                   .arg(row.model)
                                   .arg(row.solved));
            headOf(row);
            reference = reference || (row.direct && row.model == options.reference);
        }
        if (!reference)
            return failure(ErrorKind::BadInput,
                           LogisticModel::tr("There are no direct answers of %1 to learn difficulty from.")
                               .arg(options.reference));
        const auto heads = size_t(model.m_models.size()) + 1;
        QHash<QString, size_t> places;
        for (const OutcomeRow &row : rows) {
            if (row.direct && row.model != options.reference)
                continue;
            const auto place = places.constFind(row.text);
            const size_t index = place == places.cend() ? examples.size() : *place;
            if (place == places.cend()) {
                places.insert(row.text, index);
                examples.push_back({{TextFeatures::of(row.text)},
                                    std::vector<double>(heads, std::nan("")),
                                    mixSeed(options.seed, stableHash(row.text)) % 5 == 0});
            }
            examples[index].solved[row.direct ? heads - 1 : headOf(row)] = row.solved;
        }
        if (examples.size() < 20) // too few to hold any out: calibrate on what there is
            for (Example &example : examples)
                example.heldOut = false;
        return {};
    }

    Result<> descend(const std::stop_token &stop)
    {
        const size_t heads = size_t(model.m_models.size()) + 1;
        for (size_t h = 0; h < heads; ++h)
            model.m_heads.push_back({.weights = std::vector<float>(weightCount, 0.0F)});
        std::vector<std::vector<float>> squares(heads, std::vector<float>(weightCount, 1e-3F)); // AdaGrad
        std::vector<size_t> order(examples.size());
        std::iota(order.begin(), order.end(), size_t(0));
        Random random(options.seed);
        for (int epoch = 0; epoch < options.epochs; ++epoch) {
            random.shuffle(order);
            for (const size_t i : order) {
                if (stop.stop_requested())
                    return failure(ErrorKind::Cancelled, LogisticModel::tr("The fit was cancelled."));
                if (!examples[i].heldOut)
                    for (size_t h = 0; h < heads; ++h)
                        update(model.m_heads[h].weights, squares[h], examples[i], h);
            }
        }
        return {};
    }

    void update(std::vector<float> &weights, std::vector<float> &squares, const Example &example,
                size_t head) const
    {
        const double solved = example.solved[head];
        if (std::isnan(solved))
            return;
        const SparseFeatures &x = example.text.features;
        const double residual = logistic(dot(weights, x)) - solved;
        const auto rate = float(options.learningRate);
        const auto l2 = float(options.l2);
        const auto step = [&](size_t index, float value) {
            const float gradient = float(residual) * value + l2 * weights[index];
            squares[index] += gradient * gradient;
            weights[index] -= rate * gradient / std::sqrt(squares[index]);
        };
        for (const Feature &feature : x)
            step(size_t(feature.index), feature.value);
        step(biasIndex, 1.0F);
    }

    void calibrate()
    {
        const bool anyHeldOut = std::ranges::any_of(examples, &Example::heldOut);
        for (size_t h = 0; h < model.m_heads.size(); ++h) {
            LogisticModel::Head &head = model.m_heads[h];
            std::vector<std::pair<double, double>> pairs;
            double sum = 0;
            int count = 0;
            for (const Example &example : examples) {
                if (std::isnan(example.solved[h]))
                    continue;
                sum += example.solved[h];
                ++count;
                if (example.heldOut || !anyHeldOut)
                    pairs.emplace_back(dot(head.weights, example.text.features), example.solved[h]);
            }
            std::tie(head.slope, head.offset) = platt(pairs);
            head.meanSuccess = count > 0 ? sum / count : 0.0;
        }
    }

    /// Posterior variance of the direct head: 1 / (prior precision + sum of p(1-p)x^2).
    void measureDoubt()
    {
        const LogisticModel::Head &head = model.m_heads.back();
        std::vector<double> precision(weightCount, 1.0);
        for (const Example &example : examples) {
            const double p = logistic(dot(head.weights, example.text.features));
            const double w = std::isnan(example.solved.back()) ? 0.0 : p * (1 - p);
            for (const Feature &feature : example.text.features)
                precision[size_t(feature.index)] += w * double(feature.value) * double(feature.value);
            precision[biasIndex] += w;
        }
        model.m_variance.resize(weightCount);
        std::ranges::transform(precision, model.m_variance.begin(), [](double p) { return float(1.0 / p); });
    }
};

Result<LogisticModel> LogisticModel::fit(std::span<const OutcomeRow> rows, const Options &options,
                                         std::stop_token stop)
{
    LogisticFit fit{.options = options, .model = LogisticModel(), .examples = {}};
    fit.model.m_reference = options.reference;
    if (auto collected = fit.collect(rows); !collected)
        return tl::unexpected(collected.error());
    if (auto done = fit.descend(stop); !done)
        return tl::unexpected(done.error());
    fit.calibrate();
    fit.measureDoubt();
    return std::move(fit.model);
}

double LogisticModel::logitOf(const Head &head, const PreparedText &text) const
{
    return head.slope * dot(head.weights, text.features) + head.offset;
}

LogisticModel::Reading LogisticModel::read(const QString &text) const
{
    const PreparedText prepared{TextFeatures::of(text)};
    Reading reading;
    reading.logits.reserve(size_t(m_models.size()));
    for (size_t h = 0; h + 1 < m_heads.size(); ++h)
        reading.logits.push_back(logitOf(m_heads[h], prepared));

    double variance = double(m_variance[biasIndex]);
    for (const Feature &feature : prepared.features)
        variance += double(feature.value) * double(feature.value) * double(m_variance[size_t(feature.index)]);
    const double logit = -logitOf(m_heads.back(), prepared);
    const double spread = 1.645 * m_heads.back().slope * std::sqrt(variance);
    reading.difficulty = {.value = logistic(logit),
                          .low = logistic(logit - spread),
                          .high = logistic(logit + spread),
                          .logit = logit,
                          .encoder = TextFeatures::encoderName()};
    return reading;
}

double LogisticModel::meanSuccess(const QString &model) const
{
    const qsizetype index = m_models.indexOf(model);
    return index < 0 ? -1.0 : m_heads[size_t(index)].meanSuccess;
}

QByteArray LogisticModel::toBytes() const
{
    QJsonArray heads;
    for (const Head &head : m_heads)
        heads.append(
            QJsonObject{{u"slope"_s, head.slope}, {u"offset"_s, head.offset}, {u"mean"_s, head.meanSuccess}});
    const QByteArray header = QJsonDocument(QJsonObject{{u"encoder"_s, TextFeatures::encoderName()},
                                                        {u"models"_s, QJsonArray::fromStringList(m_models)},
                                                        {u"reference"_s, m_reference},
                                                        {u"heads"_s, heads}})
                                  .toJson(QJsonDocument::Compact);
    QByteArray bytes = magic.toByteArray();
    const auto append = [&](const std::vector<float> &values) {
        const qsizetype at = bytes.size();
        bytes.resize(at + qsizetype(values.size() * sizeof(float)));
        qToLittleEndian<float>(values.data(), qsizetype(values.size()), bytes.data() + at);
    };
    const quint32 length = qToLittleEndian(quint32(header.size()));
    bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    bytes += header;
    for (const Head &head : m_heads)
        append(head.weights);
    append(m_variance);
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<LogisticModel> LogisticModel::fromBytes(const QByteArray &bytes)
{
    constexpr qsizetype digest = 32;
    constexpr qsizetype prefix = magic.size() + qsizetype(sizeof(quint32));
    const auto damaged = [](const char *detail) {
        return failure(ErrorKind::Damaged, tr("The stored difficulty estimator is damaged; fit it again."),
                       QString::fromLatin1(detail));
    };
    if (bytes.size() < prefix + digest || !bytes.startsWith(magic))
        return damaged("no header");
    const QByteArray body = bytes.chopped(digest);
    if (QCryptographicHash::hash(body, QCryptographicHash::Sha256) != bytes.last(digest))
        return damaged("checksum");
    const auto length = qsizetype(qFromLittleEndian<quint32>(body.constData() + magic.size()));
    if (length > body.size() - prefix)
        return damaged("header length");
    const QJsonObject header = QJsonDocument::fromJson(body.sliced(prefix, length)).object();
    if (header.value("encoder"_L1).toString() != TextFeatures::encoderName())
        return failure(ErrorKind::TooNew,
                       tr("The stored difficulty estimator was fitted by another version of this "
                          "program; fit it again."));
    LogisticModel model;
    model.m_reference = header.value("reference"_L1).toString();
    for (const QJsonValue &name : header.value("models"_L1).toArray())
        model.m_models.append(name.toString());
    const QJsonArray heads = header.value("heads"_L1).toArray();
    if (heads.size() != model.m_models.size() + 1
        || body.size() != prefix + length + (heads.size() + 1) * qsizetype(weightCount * sizeof(float)))
        return damaged("sizes");
    const char *at = body.constData() + prefix + length;
    const auto take = [&] {
        std::vector<float> values(weightCount);
        qFromLittleEndian<float>(at, qsizetype(weightCount), values.data());
        at += weightCount * sizeof(float);
        return values;
    };
    for (const QJsonValue &head : heads)
        model.m_heads.push_back({.weights = take(),
                                 .slope = head["slope"_L1].toDouble(1),
                                 .offset = head["offset"_L1].toDouble(),
                                 .meanSuccess = head["mean"_L1].toDouble()});
    model.m_variance = take();
    const auto finite = [](const std::vector<float> &values) {
        return std::ranges::all_of(values, [](float v) { return std::isfinite(v); });
    };
    if (!finite(model.m_variance) || !std::ranges::all_of(model.m_heads, finite, &Head::weights))
        return damaged("not finite");
    return model;
}

} // namespace daao
