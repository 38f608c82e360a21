#include "core/policies/neighbourpolicy.h"

#include "core/learn/checkpoint.h"
#include "core/learn/kernels.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QString headerName = u"neighbours"_s;

} // namespace

Result<std::vector<double>> NeighbourPolicy::chances(const QString &text) const
{
    std::vector<float> point(size_t(encoder->dimensions()));
    return encoder->encode(text, point).map([&] { return chancesAt(point); });
}

std::vector<double> NeighbourPolicy::chancesAt(std::span<const float> point) const
{
    const size_t rows = points.size() / point.size();
    std::vector<std::pair<float, size_t>> order(rows);
    for (size_t row = 0; row < rows; ++row)
        order[row] = {-kernels::dot(point, points.data() + row * point.size()), row};
    const size_t count = std::min(rows, size_t(k));
    std::ranges::nth_element(order, order.begin() + qsizetype(count - 1));
    std::vector<double> sums(cells(), 0.0);
    for (size_t i = 0; i < count; ++i)
        for (size_t cell = 0; cell < cells(); ++cell)
            sums[cell] += double(solved[order[i].second * cells() + cell]) / double(count);
    return sums;
}

void NeighbourPolicy::toCheckpoint(Checkpoint &checkpoint) const
{
    QStringList names;
    for (const Operator op : operators)
        names.append(toString(op));
    encoder->toCheckpoint(checkpoint);
    checkpoint.setHeader(headerName, {{u"models"_s, QJsonArray::fromStringList(models)},
                                      {u"operators"_s, QJsonArray::fromStringList(names)}});
    const auto rows = qint64(points.size()) / encoder->dimensions();
    checkpoint.set(u"neighbours.points"_s, points, {rows, encoder->dimensions()});
    checkpoint.set(u"neighbours.solved"_s, solved, {rows, qint64(cells())});
    checkpoint.set(u"neighbours.costs"_s, costsUsd, {qint64(cells())});
}

bool NeighbourPolicy::isIn(const Checkpoint &checkpoint)
{
    return checkpoint.has(headerName);
}

Result<NeighbourPolicy> NeighbourPolicy::fromCheckpoint(const Checkpoint &checkpoint,
                                                        const EmbeddingSource &embeddings)
{
    NeighbourPolicy policy;
    const QJsonObject header = checkpoint.header(headerName);
    for (const QJsonValue &name : header[u"models"_s].toArray())
        policy.models.append(name.toString());
    for (const QJsonValue &name : header[u"operators"_s].toArray())
        if (const auto op = operatorFromString(name.toString()))
            policy.operators.append(*op);
    auto encoder = encoderFromCheckpoint(checkpoint, embeddings);
    if (!encoder)
        return tl::unexpected(encoder.error());
    policy.encoder = *std::move(encoder);
    auto points = checkpoint.floats(u"neighbours.points"_s, {-1, policy.encoder->dimensions()});
    auto solved = checkpoint.floats(u"neighbours.solved"_s, {-1, qint64(policy.cells())});
    auto costs = checkpoint.floats(u"neighbours.costs"_s, {qint64(policy.cells())});
    if (!points || !solved || !costs)
        return tl::unexpected(!points ? points.error() : !solved ? solved.error() : costs.error());
    policy.points = *std::move(points);
    policy.solved = *std::move(solved);
    policy.costsUsd = *std::move(costs);
    const size_t rows = policy.points.size() / size_t(policy.encoder->dimensions());
    if (policy.cells() == 0 || rows == 0 || policy.solved.size() != rows * policy.cells())
        return failure(ErrorKind::Damaged, tr("The checkpoint's parts do not fit each other."));
    return policy;
}

} // namespace daao
