#include "core/learn/torchdifficulty.h"

#include <torch/csrc/autograd/generated/variable_factories.h>
#include <torch/optim/adam.h>

#include "core/learn/backend.h"
#include "core/learn/difficultyparts.h"
#include "core/learn/torchnumbers.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

namespace daao {

using torch::Tensor;
using namespace Qt::StringLiterals;

namespace {

/// Random numbers of one training, whatever else draws in this process.
class Noise
{
public:
    explicit Noise(uint64_t seed)
        : m_generator(at::detail::createCPUGenerator(seed))
    {}
    Tensor normal(at::IntArrayRef sizes) { return at::randn(sizes, m_generator, torch::kFloat32); }
    Tensor uniform(at::IntArrayRef sizes) { return at::rand(sizes, m_generator, torch::kFloat32); }
    Tensor order(int64_t n) { return at::randperm(n, m_generator, torch::kInt64); }

private:
    at::Generator m_generator;
};

/// Several VAEs of the same shape at once: each weight has a first dimension for the copies, so that one
/// matrix product serves them all. Copy 0 sees every row, copy k + 1 all but fold k.
class VaeCopies
{
public:
    VaeCopies(const VaeProblem &problem, Noise &noise)
        : m_problem(problem)
        , m_copies(problem.folds > 1 ? problem.folds + 1 : 1)
    {
        VaeWeights shapes;
        shapes.visit(problem.inputs, problem.dimensions, problem.models,
                     [&](const char *name, std::vector<float> &, size_t rows, size_t columns) {
                         const auto out = int64_t(rows);
                         const auto in = int64_t(std::max<size_t>(columns, 1));
                         Tensor start = torch::zeros({out, in});
                         if (columns > 0 && name != std::string_view("u"))
                             start = noise.normal({out, in}) / std::sqrt(double(in));
                         // inputs x outputs, as the product needs it; biases are rows
                         start = start.t().unsqueeze(0).repeat({m_copies, 1, 1}).contiguous();
                         m_weights[QString::fromLatin1(name)] = start.requires_grad_(true);
                     });
    }

    int64_t copies() const { return m_copies; }
    std::map<QString, Tensor> &weights() { return m_weights; }

    struct Forward
    {
        Tensor mu, s, recovered;
        Tensor b, a;   ///< copies x rows
        Tensor logits; ///< copies x rows x M
    };

    /// `x` is copies x rows x I, or 1 x rows x I for all of them. Without `noise` z is the mean.
    Forward forward(const Tensor &x, Noise *noise, bool reconstruct) const
    {
        Forward out;
        const Tensor h = at::gelu(at::matmul(x, at("w1")) + at("b1"));
        out.mu = at::matmul(h, at("wMu")) + at("bMu");
        out.s = (at::matmul(h, at("wS")) + at("bS") - 3.0).clamp(-8, 4);
        const Tensor z = noise ? out.mu + at::exp(out.s / 2) * noise->normal(out.s.sizes()) : out.mu;
        const Tensor head = at::relu(at::matmul(z, at("wHead1")) + at("bHead1"));
        out.b = at::matmul(head, at("wHead2")) + at("bHead2");
        out.a = at::softplus(at::matmul(z, at("wA")) + at("bA")) + 0.1;
        const Tensor strength = at("theta") + at::matmul(z, at("u"));
        out.logits = out.a * (strength - out.b);
        out.b = out.b.squeeze(2);
        out.a = out.a.squeeze(2);
        if (reconstruct)
            out.recovered =
                at::matmul(at::gelu(at::matmul(z, at("wRec1")) + at("bRec1")), at("wRec2")) + at("bRec2");
        return out;
    }

    /// ∂b/∂z squared, weighed by the encoder's variance, at the mean.
    Tensor variance(const Forward &at0) const
    {
        const Tensor open = (at::matmul(at0.mu, at("wHead1")) + at("bHead1") > 0).to(torch::kFloat32);
        const Tensor slope = at::matmul(open * at("wHead2").transpose(1, 2), at("wHead1").transpose(1, 2));
        return (slope * slope * at::exp(at0.s)).sum(2);
    }

    /// Decay of what speaks about single LLMs and of the matrices: a hard prior against noise.
    Tensor penalty() const
    {
        Tensor sum = 10 * ((at("u") * at("u")).sum() + (at("wA") * at("wA")).sum())
                     + 0.002 * (at("theta") * at("theta")).sum();
        for (const char *name : {"w1", "wMu", "wHead1", "wHead2"})
            sum = sum + 1e-4 * (at(name) * at(name)).sum();
        return sum;
    }

    std::vector<float> exported(const QString &name) const
    {
        Tensor own = m_weights.at(name).detach()[0].t().contiguous();
        if (name == "bS"_L1)
            own = own - 3.0; // the starting variance is part of the bias
        return numbers(own);
    }

private:
    const Tensor &at(const char *name) const { return m_weights.at(QString::fromLatin1(name)); }

    const VaeProblem &m_problem;
    int64_t m_copies;
    std::map<QString, Tensor> m_weights;
};

/// The loop around the copies: batches, loss, and going back when numbers run away.
class VaeTraining
{
public:
    VaeTraining(const VaeProblem &problem)
        : m_problem(problem)
        , m_noise(problem.seed)
        , m_vae(problem, m_noise)
        , m_rows(int64_t(problem.rows))
        , m_x(matrix(problem.x, m_rows, int64_t(problem.inputs)))
        , m_prior(matrix(problem.prior, m_rows, 1).squeeze(1))
        , m_fold(indices(problem.fold))
    {
        const Tensor scores = matrix(problem.scores, m_rows, int64_t(problem.models));
        m_asked = (~scores.isnan()).to(torch::kFloat32);
        m_scores = at::nan_to_num(scores, 0.0);
    }

    Result<VaeSolution> run(const std::stop_token &stop)
    {
        double rate = 3e-3;
        int rollbacks = 0;
        auto good = copyOfWeights();
        auto optimiser = optimiserAt(rate);
        for (int step = 0; step < m_problem.steps; ++step) {
            if (stop.stop_requested() && m_problem.keepUnfinished && step >= m_problem.steps / 20)
                break;
            if (stop.stop_requested())
                return failure(ErrorKind::Cancelled, LearnBackend::tr("Training was cancelled."));
            for (auto &group : optimiser->param_groups()) // down to a tenth along a cosine
                static_cast<torch::optim::AdamOptions &>(group.options())
                    .lr(rate * (0.55 + 0.45 * std::cos(M_PI * step / m_problem.steps)));
            optimiser->zero_grad();
            Tensor loss = lossOf(batch());
            const double value = loss.item<double>();
            if (!std::isfinite(value) || value > 1e4) {
                if (++rollbacks > 5)
                    return failure(ErrorKind::Internal,
                                   LearnBackend::tr("Training diverged %n times and was given up; are there "
                                                    "extreme values in the outcomes?",
                                                    nullptr, rollbacks));
                restore(good);
                rate /= 3;
                optimiser = optimiserAt(rate);
                continue;
            }
            loss.backward();
            clip();
            optimiser->step();
            if (step % 20 == 19) {
                if (finite())
                    good = copyOfWeights();
                if (m_problem.progress)
                    m_problem.progress(double(step + 1) / m_problem.steps, value / double(m_vae.copies()));
            }
        }
        if (!finite())
            restore(good);
        VaeSolution solution = outcome();
        solution.rollbacks = rollbacks;
        return solution;
    }

private:
    static constexpr int64_t batchRows = 128;

    Tensor batch()
    {
        if (m_at + batchRows > m_order.size(0) || !m_order.defined()) {
            m_order = m_noise.order(m_rows);
            m_at = 0;
        }
        const Tensor rows = m_order.narrow(0, m_at, std::min(batchRows, m_rows - m_at));
        m_at += batchRows;
        return rows;
    }

    /// Copies x rows: 1 where the copy may learn from the row.
    Tensor seen(const Tensor &rows) const
    {
        Tensor mask = torch::ones({m_vae.copies(), rows.size(0)});
        const Tensor fold = m_fold.index_select(0, rows);
        for (int64_t copy = 1; copy < m_vae.copies(); ++copy)
            mask[copy] = (fold != copy - 1).to(torch::kFloat32);
        return mask;
    }

    Tensor lossOf(const Tensor &rows)
    {
        const auto d = int64_t(m_problem.dimensions);
        const Tensor full = m_x.index_select(0, rows);
        const Tensor e = full.narrow(1, 0, d);
        // Half of the embedding and a fifth of the rest go dark: no query is known by a few numbers.
        Tensor keep = torch::ones_like(full);
        const Tensor dice = m_noise.uniform(full.sizes());
        keep.narrow(1, 0, d) = (dice.narrow(1, 0, d) > 0.5).to(torch::kFloat32) * 2.0;
        const int64_t hand = full.size(1) - d - int64_t(QueryFeatures::readings);
        keep.narrow(1, d, hand) = (dice.narrow(1, d, hand) > 0.2).to(torch::kFloat32) * 1.25;
        const auto out = m_vae.forward((full * keep).unsqueeze(0), &m_noise, true);

        const Tensor asked = m_asked.index_select(0, rows).unsqueeze(0);
        const Tensor scores = m_scores.index_select(0, rows).unsqueeze(0).expand_as(out.logits);
        const Tensor mask = seen(rows);
        const Tensor visible = asked * mask.unsqueeze(2);
        const Tensor cells =
            at::binary_cross_entropy_with_logits(out.logits, scores, {}, {}, at::Reduction::None);
        const Tensor perCopy = visible.sum({1, 2}).clamp_min(1.0);
        const Tensor success = (cells * visible).sum({1, 2}) / perCopy; // A7
        const Tensor rowsSeen = mask.sum(1).clamp_min(1.0);
        const Tensor target = e / e.norm(2, 1, true).clamp_min(1e-6);
        const Tensor shape =
            1 - at::cosine_similarity(out.recovered, target.unsqueeze(0).expand_as(out.recovered), 2);
        const Tensor kl =
            (-0.5 * (1 + out.s - out.mu * out.mu - at::exp(out.s))).clamp_min(0.05).sum(2); // A3
        const Tensor teacher = out.b - m_prior.index_select(0, rows).unsqueeze(0);
        const Tensor perRow = 0.1 * shape + 0.01 * kl + 0.5 * teacher * teacher; // A8 and distillation
        return (success + (perRow * mask).sum(1) / rowsSeen).sum()
               + m_vae.penalty() / double(std::max<int64_t>(m_rows, 50)) * 20.0;
    }

    std::unique_ptr<torch::optim::Adam> optimiserAt(double rate)
    {
        std::vector<Tensor> list;
        for (auto &entry : m_vae.weights())
            list.push_back(entry.second);
        return std::make_unique<torch::optim::Adam>(list, torch::optim::AdamOptions(rate));
    }

    void clip()
    {
        for (auto &entry : m_vae.weights())
            if (Tensor gradient = entry.second.grad(); gradient.defined())
                gradient.copy_(at::nan_to_num(gradient, 0.0).clamp(-1, 1));
    }

    std::map<QString, Tensor> copyOfWeights()
    {
        std::map<QString, Tensor> copy;
        for (const auto &[name, weight] : m_vae.weights())
            copy[name] = weight.detach().clone();
        return copy;
    }

    void restore(const std::map<QString, Tensor> &from)
    {
        const at::NoGradGuard guard;
        for (auto &[name, weight] : m_vae.weights())
            weight.copy_(from.at(name));
    }

    bool finite()
    {
        for (const auto &entry : m_vae.weights())
            if (!entry.second.isfinite().all().item<bool>())
                return false;
        return true;
    }

    VaeSolution outcome()
    {
        const at::NoGradGuard guard;
        VaeSolution solution;
        for (const auto &entry : m_vae.weights())
            solution.weights[entry.first] = m_vae.exported(entry.first);
        const auto models = int64_t(m_problem.models);
        Tensor a = torch::empty({m_rows});
        Tensor b = torch::empty({m_rows});
        Tensor variance = torch::empty({m_rows});
        Tensor logits = torch::empty({m_rows, models});
        constexpr int64_t chunk = 1024;
        for (int64_t from = 0; from < m_rows; from += chunk) {
            const int64_t count = std::min(chunk, m_rows - from);
            const auto out = m_vae.forward(m_x.narrow(0, from, count).unsqueeze(0), nullptr, false);
            const Tensor copy =
                m_vae.copies() > 1 ? m_fold.narrow(0, from, count) + 1 : torch::zeros({count}, torch::kInt64);
            const Tensor pick = copy.unsqueeze(0);
            a.narrow(0, from, count) = out.a.gather(0, pick).squeeze(0);
            b.narrow(0, from, count) = out.b.gather(0, pick).squeeze(0);
            variance.narrow(0, from, count) = m_vae.variance(out).gather(0, pick).squeeze(0);
            logits.narrow(0, from, count) =
                out.logits.gather(0, pick.unsqueeze(2).expand({1, count, models})).squeeze(0);
        }
        solution.a = numbers(a);
        solution.b = numbers(b);
        solution.variance = numbers(variance);
        solution.logits = numbers(logits);
        return solution;
    }

    const VaeProblem &m_problem;
    Noise m_noise;
    VaeCopies m_vae;
    int64_t m_rows;
    Tensor m_x, m_prior, m_fold, m_scores, m_asked;
    Tensor m_order = torch::empty({0}, torch::kInt64);
    int64_t m_at = 0;
};

} // namespace

Result<VaeSolution> trainVae(const VaeProblem &problem, const std::stop_token &stop)
try {
    const OneThread alone;
    return VaeTraining(problem).run(stop);
} catch (const c10::Error &error) {
    return torchFailure(error);
}

} // namespace daao
