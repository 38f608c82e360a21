#include "core/policies/paperpolicy.h"

#include "core/learn/checkpoint.h"
#include "core/learn/hashedencoder.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QString spaceHeader = u"paper_space"_s;

std::vector<float> rowsOf(const std::vector<std::vector<float>> &rows)
{
    std::vector<float> all;
    for (const auto &row : rows)
        all.insert(all.end(), row.begin(), row.end());
    return all;
}

Result<std::vector<std::vector<float>>> rowsIn(const Checkpoint &checkpoint, const QString &name,
                                               qsizetype count)
{
    const auto all = checkpoint.floats(name, {qint64(count), paperEmbedding});
    if (!all)
        return tl::unexpected(all.error());
    std::vector<std::vector<float>> rows;
    for (auto at = all->begin(); at != all->end(); at += paperEmbedding)
        rows.emplace_back(at, at + paperEmbedding);
    return rows;
}

std::vector<int> generators()
{
    std::vector<int> list;
    for (const OperatorInfo &info : allOperators())
        if (info.generator)
            list.push_back(int(info.op));
    return list;
}

} // namespace

QString PaperPolicy::textOf(const OperatorInfo &op)
{
    return u"%1: %2"_s.arg(op.id, op.description);
}

QString PaperPolicy::textOf(const ModelCard &card)
{
    QString text = u"%1: %2"_s.arg(card.wireId(), card.description);
    if (card.price)
        text += u" $%1 in, $%2 out per million tokens."_s.arg(card.price->perPromptToken.usd() * 1e6)
                    .arg(card.price->perCompletionToken.usd() * 1e6);
    QStringList names = card.scores.keys();
    names.sort();
    for (const QString &name : names)
        text += u" %1 %2."_s.arg(name).arg(card.scores[name] * 100, 0, 'f', 1);
    return text;
}

Result<PaperSpace> PaperPolicy::spaceOf(const TextEncoder &encoder, const QList<ModelCard> &cards)
{
    if (encoder.dimensions() != paperEmbedding)
        return failure(ErrorKind::BadInput,
                       tr("The published controller reads texts as %1 numbers; the encoder %2 makes %3.")
                           .arg(paperEmbedding)
                           .arg(encoder.name())
                           .arg(encoder.dimensions()));
    PaperSpace space{.generators = daao::generators()};
    const auto embed = [&](const QString &text, std::vector<std::vector<float>> &into) {
        into.emplace_back(paperEmbedding);
        return encoder.encode(text, into.back());
    };
    for (const OperatorInfo &info : allOperators())
        if (auto done = embed(textOf(info), space.operators); !done)
            return tl::unexpected(done.error());
    for (const ModelCard &card : cards)
        if (auto done = embed(textOf(card), space.models); !done)
            return tl::unexpected(done.error());
    return space;
}

/// The texts of operators and LLMs are read too, twice each: the encoder forgets what only one text says.
Result<PaperPolicy> PaperPolicy::untrained(std::span<const QString> texts, const QList<ModelCard> &cards,
                                           quint64 seed, std::stop_token stop,
                                           std::shared_ptr<const TextEncoder> encoder)
{
    PaperPolicy policy{.encoder = std::move(encoder)};
    std::vector<QString> all(texts.begin(), texts.end());
    for (const OperatorInfo &info : allOperators())
        all.insert(all.end(), 2, textOf(info));
    for (const ModelCard &card : cards) {
        all.insert(all.end(), 2, textOf(card));
        policy.models.append(card.wireId());
    }
    if (!policy.encoder) {
        auto fitted = HashedEncoder::fit(all, seed, stop);
        if (!fitted)
            return tl::unexpected(fitted.error());
        policy.encoder = std::make_shared<HashedEncoder>(*std::move(fitted));
    }
    if (auto ready = policy.encoder->prepare({all.begin(), all.end()}, {}, std::move(stop)); !ready)
        return tl::unexpected(ready.error());
    auto space = spaceOf(*policy.encoder, cards);
    if (!space)
        return tl::unexpected(space.error());
    policy.space = *std::move(space);
    return policy;
}

Result<> PaperPolicy::adopt(const PaperController &controller)
{
    Checkpoint weights;
    controller.toCheckpoint(weights);
    return PaperModel::fromCheckpoint(weights, space).map([this](PaperModel read) {
        model = std::move(read);
    });
}

Result<std::vector<float>> PaperPolicy::read(const QString &text) const
{
    std::vector<float> e(paperEmbedding);
    return encoder->encode(text, e).map([&] { return e; });
}

Result<std::vector<PaperModel::Place>> PaperPolicy::placesOf(const QList<ModelCard> &cards) const
{
    std::vector<PaperModel::Place> places;
    for (const ModelCard &card : cards) {
        const qsizetype known = models.indexOf(card.wireId());
        if (known >= 0) {
            places.push_back(model.places()[size_t(known)]);
            continue;
        }
        const auto embedded = read(textOf(card));
        if (!embedded)
            return tl::unexpected(embedded.error());
        places.push_back(model.placeOf(*embedded));
    }
    return places;
}

void PaperPolicy::toCheckpoint(Checkpoint &checkpoint) const
{
    encoder->toCheckpoint(checkpoint);
    model.toCheckpoint(checkpoint);
    checkpoint.setHeader(spaceHeader, {{u"models"_s, QJsonArray::fromStringList(models)},
                                       {u"dollar_weight"_s, dollarWeight},
                                       {u"episodes"_s, episodes}});
    checkpoint.set(u"paper_space.operators"_s, rowsOf(space.operators),
                   {qint64(space.operators.size()), paperEmbedding});
    checkpoint.set(u"paper_space.models"_s, rowsOf(space.models),
                   {qint64(space.models.size()), paperEmbedding});
}

bool PaperPolicy::isIn(const Checkpoint &checkpoint)
{
    return checkpoint.has(spaceHeader);
}

Result<PaperPolicy> PaperPolicy::fromCheckpoint(const Checkpoint &checkpoint,
                                                const EmbeddingSource &embeddings)
{
    const QJsonObject header = checkpoint.header(spaceHeader);
    PaperPolicy policy{.space = {.generators = daao::generators()},
                       .dollarWeight = header[u"dollar_weight"_s].toDouble(paperDollar),
                       .episodes = header[u"episodes"_s].toInt()};
    for (const QJsonValue &name : header[u"models"_s].toArray())
        policy.models.append(name.toString());
    auto operators = rowsIn(checkpoint, u"paper_space.operators"_s, allOperators().size());
    auto llms = rowsIn(checkpoint, u"paper_space.models"_s, policy.models.size());
    if (!operators || !llms)
        return tl::unexpected(operators ? llms.error() : operators.error());
    policy.space.operators = *std::move(operators);
    policy.space.models = *std::move(llms);
    auto encoder = encoderFromCheckpoint(checkpoint, embeddings);
    auto model = PaperModel::fromCheckpoint(checkpoint, policy.space);
    if (!encoder || !model)
        return tl::unexpected(encoder ? model.error() : encoder.error());
    policy.encoder = *std::move(encoder);
    policy.model = *std::move(model);
    if (policy.encoder->dimensions() != paperEmbedding)
        return failure(ErrorKind::Damaged, tr("The checkpoint's parts do not fit each other."));
    return policy;
}

} // namespace daao
