#include "core/learn/torchbert.h"

#include "core/learn/backend.h"
#include "core/learn/torchdevice.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daao {

namespace {

class TorchBert final : public Bert
{
public:
    TorchBert(const BertShape &shape, const BertWeights &weights)
        : m_shape(shape)
    {
        for (const auto &[name, wanted] : bertTensors(shape)) {
            const std::vector<int64_t> sizes(wanted.begin(), wanted.end());
            m_weights[name] = onDevice(
                at::from_blob(const_cast<float *>(weights.at(name).data()), sizes, at::kFloat).clone());
        }
    }

    Result<std::vector<float>> mean(std::span<const qint64> ids) const override
    try {
        const at::NoGradGuard guard;
        const auto count = int64_t(ids.size());
        const std::vector<int64_t> wide(ids.begin(), ids.end());
        const at::Tensor places = onDevice(at::tensor(wide, at::kLong));
        at::Tensor x = weight("embeddings.word_embeddings.weight").index_select(0, places)
                       + weight("embeddings.position_embeddings.weight").narrow(0, 0, count)
                       + weight("embeddings.token_type_embeddings.weight")[0];
        x = norm(x, QStringLiteral("embeddings.LayerNorm"));
        for (qint64 layer = 0; layer < m_shape.layers; ++layer)
            x = through(x, QStringLiteral("encoder.layer.%1.").arg(layer));
        const at::Tensor pooled = x.mean(0).to(at::kCPU).contiguous();
        const float *data = pooled.data_ptr<float>();
        return std::vector<float>(data, data + pooled.numel());
    } catch (const c10::Error &error) {
        return failure(ErrorKind::Internal, LearnBackend::tr("The text encoder could not read the text."),
                       QString::fromStdString(error.what_without_backtrace()));
    }

private:
    const at::Tensor &weight(const QString &name) const { return m_weights.at(name); }
    const at::Tensor &weight(const char *name) const { return weight(QString::fromLatin1(name)); }

    at::Tensor linear(const at::Tensor &x, const QString &name) const
    {
        return at::linear(x, weight(name + QStringLiteral(".weight")),
                          weight(name + QStringLiteral(".bias")));
    }

    at::Tensor norm(const at::Tensor &x, const QString &name) const
    {
        return at::layer_norm(x, {m_shape.hidden}, weight(name + QStringLiteral(".weight")),
                              weight(name + QStringLiteral(".bias")), m_shape.epsilon);
    }

    /// heads x pieces x size of a head
    at::Tensor heads(const at::Tensor &x) const
    {
        return x.view({x.size(0), m_shape.heads, m_shape.hidden / m_shape.heads}).transpose(0, 1);
    }

    at::Tensor through(const at::Tensor &x, const QString &layer) const
    {
        const QString self = layer + QStringLiteral("attention.self.");
        const at::Tensor q = heads(linear(x, self + QStringLiteral("query")));
        const at::Tensor k = heads(linear(x, self + QStringLiteral("key")));
        const at::Tensor v = heads(linear(x, self + QStringLiteral("value")));
        const double scale = 1 / std::sqrt(double(m_shape.hidden / m_shape.heads));
        const at::Tensor weights = at::softmax(at::matmul(q, k.transpose(1, 2)) * scale, -1);
        const at::Tensor seen = at::matmul(weights, v).transpose(0, 1).reshape({x.size(0), m_shape.hidden});
        const at::Tensor attended = norm(x + linear(seen, layer + QStringLiteral("attention.output.dense")),
                                         layer + QStringLiteral("attention.output.LayerNorm"));
        const at::Tensor wide = at::gelu(linear(attended, layer + QStringLiteral("intermediate.dense")));
        return norm(attended + linear(wide, layer + QStringLiteral("output.dense")),
                    layer + QStringLiteral("output.LayerNorm"));
    }

    BertShape m_shape;
    std::map<QString, at::Tensor> m_weights;
};

} // namespace

std::unique_ptr<const Bert> makeBert(const BertShape &shape, const BertWeights &weights)
{
    return std::make_unique<TorchBert>(shape, weights);
}

} // namespace daao
