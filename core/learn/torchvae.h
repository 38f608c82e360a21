#pragma once

#include <torch/csrc/autograd/generated/variable_factories.h>

#include "core/learn/difficultyparts.h"
#include "core/learn/numericfits.h"
#include "core/learn/torchnumbers.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <QByteArray>
#include <QString>

#include <cmath>
#include <cstring>
#include <map>
#include <string_view>
#include <vector>

namespace daao {

/// Random numbers of one training, whatever else draws in this process.
class Noise
{
public:
    explicit Noise(uint64_t seed)
        : m_generator(at::detail::createCPUGenerator(seed))
    {}
    at::Tensor normal(at::IntArrayRef sizes) { return at::randn(sizes, m_generator, torch::kFloat32); }
    at::Tensor uniform(at::IntArrayRef sizes) { return at::rand(sizes, m_generator, torch::kFloat32); }
    at::Tensor order(int64_t n) { return at::randperm(n, m_generator, torch::kInt64); }

    QByteArray state() const
    {
        const at::Tensor bytes = m_generator.get_state().contiguous();
        return {static_cast<const char *>(bytes.data_ptr()), qsizetype(bytes.numel())};
    }
    void restore(const QByteArray &state)
    {
        at::Tensor bytes = torch::empty({int64_t(state.size())}, torch::kUInt8);
        std::memcpy(bytes.data_ptr(), state.constData(), size_t(state.size()));
        m_generator.set_state(bytes);
    }

private:
    at::Generator m_generator;
};

/// Several VAEs of the same shape at once: each weight has a first dimension for the copies, so that one
/// matrix product serves them all.
class VaeCopies
{
public:
    VaeCopies(const VaeProblem &problem, int64_t copies, Noise &noise)
        : m_copies(copies)
    {
        VaeWeights shapes;
        shapes.visit(problem.inputs, problem.dimensions, problem.models,
                     [&](const char *name, std::vector<float> &, size_t rows, size_t columns) {
                         const auto out = int64_t(rows);
                         const auto in = int64_t(std::max<size_t>(columns, 1));
                         at::Tensor start = torch::zeros({out, in});
                         if (columns > 0 && name != std::string_view("u"))
                             start = noise.normal({out, in}) / std::sqrt(double(in));
                         // inputs x outputs, as the product needs it; biases are rows
                         start = start.t().unsqueeze(0).repeat({m_copies, 1, 1}).contiguous();
                         m_weights[QString::fromLatin1(name)] = start.requires_grad_(true);
                     });
    }

    int64_t copies() const { return m_copies; }
    std::map<QString, at::Tensor> &weights() { return m_weights; }

    struct Forward
    {
        at::Tensor mu, s, recovered;
        at::Tensor b, a;   ///< copies x rows
        at::Tensor logits; ///< copies x rows x M
    };

    /// `x` is copies x rows x I, or 1 x rows x I for all of them. Without `noise` z is the mean.
    Forward forward(const at::Tensor &x, Noise *noise, bool reconstruct) const
    {
        Forward out;
        const at::Tensor h = at::gelu(at::matmul(x, at("w1")) + at("b1"));
        out.mu = at::matmul(h, at("wMu")) + at("bMu");
        out.s = (at::matmul(h, at("wS")) + at("bS") - 3.0).clamp(-8, 4);
        const at::Tensor z = noise ? out.mu + at::exp(out.s / 2) * noise->normal(out.s.sizes()) : out.mu;
        const at::Tensor head = at::relu(at::matmul(z, at("wHead1")) + at("bHead1"));
        out.b = at::matmul(head, at("wHead2")) + at("bHead2");
        out.a = at::softplus(at::matmul(z, at("wA")) + at("bA")) + 0.1;
        const at::Tensor strength = at("theta") + at::matmul(z, at("u"));
        out.logits = out.a * (strength - out.b);
        out.b = out.b.squeeze(2);
        out.a = out.a.squeeze(2);
        if (reconstruct)
            out.recovered =
                at::matmul(at::gelu(at::matmul(z, at("wRec1")) + at("bRec1")), at("wRec2")) + at("bRec2");
        return out;
    }

    /// ∂b/∂z squared, weighed by the encoder's variance, at the mean.
    at::Tensor variance(const Forward &at0) const
    {
        const at::Tensor open = (at::matmul(at0.mu, at("wHead1")) + at("bHead1") > 0).to(torch::kFloat32);
        const at::Tensor slope =
            at::matmul(open * at("wHead2").transpose(1, 2), at("wHead1").transpose(1, 2));
        return (slope * slope * at::exp(at0.s)).sum(2);
    }

    /// Adds to the gradients the decay of what speaks about single LLMs and of the matrices: a hard prior
    /// against noise.
    void decay(double strength)
    {
        const at::NoGradGuard guard;
        static const std::map<QString, double> factors{
            {QStringLiteral("u"), 10},       {QStringLiteral("wA"), 10},    {QStringLiteral("theta"), 0.002},
            {QStringLiteral("w1"), 1e-4},    {QStringLiteral("wMu"), 1e-4}, {QStringLiteral("wHead1"), 1e-4},
            {QStringLiteral("wHead2"), 1e-4}};
        for (const auto &[name, factor] : factors)
            if (at::Tensor gradient = m_weights.at(name).grad(); gradient.defined())
                gradient.add_(m_weights.at(name), 2 * factor * strength);
    }

    std::vector<float> exported(const QString &name, int64_t copy) const
    {
        at::Tensor own = m_weights.at(name).detach()[copy].t().contiguous();
        if (name == QStringLiteral("bS"))
            own = own - 3.0; // the starting variance is part of the bias
        return numbers(own);
    }

private:
    const at::Tensor &at(const char *name) const { return m_weights.at(QString::fromLatin1(name)); }

    int64_t m_copies;
    std::map<QString, at::Tensor> m_weights;
};

} // namespace daao
