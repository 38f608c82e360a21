#include "core/learn/kernelmachine.h"

#include "core/learn/kernels.h"

#include <algorithm>
#include <cmath>

namespace daao {

size_t KernelMachine::Shape::gaussian() const
{
    return features + std::min(textWidth, dimensions);
}

void KernelMachine::place(std::span<const float> f, std::span<const float> e, std::vector<float> &v,
                          std::vector<float> &l)
{
    const size_t width = std::min(textWidth, e.size());
    const float count = float(std::max<size_t>(f.size(), 1));
    v.resize(f.size() + width);
    std::ranges::transform(f, v.begin(), [&](float x) { return std::sqrt(2 * handWidth / count) * x; });
    const std::span<float> text = std::span(v).last(width);
    std::ranges::copy(e.first(width), text.begin());
    kernels::normalise(text);
    for (float &x : text)
        x *= std::sqrt(textSharpness);
    l.resize(f.size() + e.size());
    std::ranges::transform(f, l.begin(), [&](float x) { return std::sqrt(1 / count) * x; });
    std::ranges::transform(e, l.begin() + qsizetype(f.size()),
                           [](float x) { return std::sqrt(embeddingShare) * x; });
}

KernelMachine::KernelMachine(const Shape &shape, std::vector<float> v, std::vector<float> group,
                             std::vector<float> alpha, std::vector<float> w)
    : m_shape(shape)
    , m_v(std::move(v))
    , m_group(std::move(group))
    , m_alpha(std::move(alpha))
    , m_w(std::move(w))
    , m_points(m_v, m_shape.gaussian(), 4096)
    , m_byTarget(m_alpha.size())
{
    const size_t width = m_shape.gaussian();
    for (size_t j = 0; j < m_group.size(); ++j)
        for (size_t k = 0; k < m_shape.targets; ++k)
            m_byTarget[k * m_group.size() + j] = m_alpha[j * m_shape.targets + k];
    for (size_t j = 0; j < m_group.size(); ++j) {
        const auto point = std::span(m_v).subspan(j * width, width);
        m_half.push_back(kernels::dot(point, point.data()) / 2);
    }
}

std::vector<float> KernelMachine::linearWeights(const Shape &shape, std::span<const float> l,
                                                std::span<const int> group, std::span<const float> alpha)
{
    std::vector<float> w(shape.groups * shape.targets * shape.linear(), 0.0F);
    for (size_t j = 0; j < group.size(); ++j)
        for (size_t k = 0; k < shape.targets; ++k) {
            const size_t row = size_t(group[j]) * shape.targets + k;
            kernels::addScaled(std::span(w).subspan(row * shape.linear(), shape.linear()),
                               alpha[j * shape.targets + k], l.data() + j * shape.linear());
        }
    return w;
}

void KernelMachine::predict(std::span<const float> f, std::span<const float> e, std::span<const float> shares,
                            std::span<float> out) const
{
    std::vector<float> v;
    std::vector<float> l;
    place(f, e, v, l);
    const float half = kernels::dot(v, v.data()) / 2;
    const auto weight = [&](size_t group) { return 1 - ownShare + ownShare * shares[group]; };
    std::vector<float> kernel(m_group.size());
    m_points.dots(v, kernel);
    for (size_t j = 0; j < kernel.size(); ++j)
        kernel[j] -= half + m_half[j];
    kernels::exponentials(kernel);
    for (size_t j = 0; j < kernel.size(); ++j)
        kernel[j] *= weight(size_t(m_group[j]));
    kernels::matVec(out, m_byTarget.data(), kernel);
    std::vector<float> part(out.size());
    for (size_t group = 0; group < m_shape.groups; ++group) {
        kernels::matVec(part, m_w.data() + group * m_shape.targets * m_shape.linear(), l);
        kernels::addScaled(out, weight(group), part.data());
    }
}

} // namespace daao
