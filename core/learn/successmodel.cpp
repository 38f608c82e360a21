#include "core/learn/successmodel.h"

#include "core/learn/checkpoint.h"
#include "core/learn/kernels.h"

#include <array>

namespace daao {

using namespace Qt::StringLiterals;

void SuccessModel::logits(std::span<const float> x, std::span<float> out, std::span<float> z) const
{
    constexpr size_t widest = 256;
    std::array<float, widest> room;
    const std::span<float> h(room.data(), size_t(m_w.hidden));
    kernels::matVec(h, m_w.w1.data(), x, m_w.b1.data());
    for (float &value : h)
        value = std::max(value, 0.0f);
    kernels::matVec(out, m_w.w2.data(), h, m_w.b2.data());
    for (size_t i = 0; i < out.size(); ++i)
        out[i] *= m_w.scale[i];
    if (!z.empty())
        std::ranges::copy(h.first(std::min(z.size(), h.size())), z.begin());
}

void SuccessModel::toCheckpoint(Checkpoint &checkpoint) const
{
    checkpoint.setHeader(u"success"_s,
                         {{u"inputs"_s, m_w.inputs}, {u"hidden"_s, m_w.hidden}, {u"outputs"_s, m_w.outputs}});
    checkpoint.set(u"success.w1"_s, m_w.w1, {m_w.hidden, m_w.inputs});
    checkpoint.set(u"success.b1"_s, m_w.b1, {m_w.hidden});
    checkpoint.set(u"success.w2"_s, m_w.w2, {m_w.outputs, m_w.hidden});
    checkpoint.set(u"success.b2"_s, m_w.b2, {m_w.outputs});
    checkpoint.set(u"success.scale"_s, m_w.scale, {m_w.outputs});
}

Result<SuccessModel> SuccessModel::fromCheckpoint(const Checkpoint &checkpoint)
{
    const QJsonObject header = checkpoint.header(u"success"_s);
    Weights w{.inputs = header[u"inputs"_s].toInt(),
              .hidden = header[u"hidden"_s].toInt(),
              .outputs = header[u"outputs"_s].toInt()};
    if (w.inputs < 1 || w.hidden < 1 || w.hidden > 256 || w.outputs < 1)
        return failure(ErrorKind::Damaged, tr("The checkpoint predicts no success: its sizes are wrong."));
    struct Part
    {
        QString name;
        std::vector<float> &to;
        std::vector<qint64> shape;
    };
    for (Part &part : std::vector<Part>{{u"success.w1"_s, w.w1, {w.hidden, w.inputs}},
                                        {u"success.b1"_s, w.b1, {w.hidden}},
                                        {u"success.w2"_s, w.w2, {w.outputs, w.hidden}},
                                        {u"success.b2"_s, w.b2, {w.outputs}},
                                        {u"success.scale"_s, w.scale, {w.outputs}}}) {
        auto values = checkpoint.floats(part.name, part.shape);
        if (!values)
            return tl::unexpected(values.error());
        part.to = std::move(*values);
    }
    return SuccessModel(std::move(w));
}

} // namespace daao
