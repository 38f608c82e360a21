#include "core/learn/torchdifficulty.h"

#include <torch/csrc/autograd/generated/variable_factories.h>
#include <torch/optim/adam.h>

#include "core/base/parallel.h"
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

/// The fold that a VAE does not learn from; `everything`: none.
constexpr int everything = -1;

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

    /// Adds to the gradients the decay of what speaks about single LLMs and of the matrices: a hard prior
    /// against noise.
    void decay(double strength)
    {
        const at::NoGradGuard guard;
        static const std::map<QString, double> factors{
            {u"u"_s, 10},     {u"wA"_s, 10},       {u"theta"_s, 0.002}, {u"w1"_s, 1e-4},
            {u"wMu"_s, 1e-4}, {u"wHead1"_s, 1e-4}, {u"wHead2"_s, 1e-4}};
        for (const auto &[name, factor] : factors)
            if (Tensor gradient = m_weights.at(name).grad(); gradient.defined())
                gradient.add_(m_weights.at(name), 2 * factor * strength);
    }

    std::vector<float> exported(const QString &name, int64_t copy) const
    {
        Tensor own = m_weights.at(name).detach()[copy].t().contiguous();
        if (name == "bS"_L1)
            own = own - 3.0; // the starting variance is part of the bias
        return numbers(own);
    }

private:
    const Tensor &at(const char *name) const { return m_weights.at(QString::fromLatin1(name)); }

    int64_t m_copies;
    std::map<QString, Tensor> m_weights;
};

/// The loop around a few copies: batches, loss, and going back when numbers run away.
class VaeTraining
{
public:
    VaeTraining(const VaeProblem &problem, const std::vector<int> &unseen)
        : m_problem(problem)
        , m_unseen(unseen)
        , m_noise(problem.seed)
        , m_vae(problem, int64_t(unseen.size()), m_noise)
        , m_rows(int64_t(problem.rows))
        , m_x(matrix(problem.x, m_rows, int64_t(problem.inputs)))
        , m_prior(matrix(problem.prior, m_rows, 1).squeeze(1))
        , m_fold(indices(problem.fold))
    {
        const Tensor scores = matrix(problem.scores, m_rows, int64_t(problem.models));
        m_asked = (~scores.isnan()).to(torch::kFloat32);
        m_scores = at::nan_to_num(scores, 0.0);
    }

    /// Fills in the copies' share of the solution; how often it went back.
    Result<int> run(VaeSolution &solution, const std::stop_token &stop)
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
            m_vae.decay(20.0 / double(std::max<int64_t>(m_rows, 50)));
            clip();
            optimiser->step();
            if (step % 20 == 19) {
                if (finite())
                    good = copyOfWeights();
                if (m_problem.progress && seesEverything())
                    m_problem.progress(double(step + 1) / m_problem.steps, value / double(m_vae.copies()));
            }
        }
        if (!finite())
            restore(good);
        tellOutcome(solution);
        return rollbacks;
    }

private:
    static constexpr int64_t batchRows = 128;

    bool seesEverything() const { return m_unseen.front() == everything; }

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
        for (int64_t copy = 0; copy < m_vae.copies(); ++copy)
            mask[copy] = (fold != m_unseen[size_t(copy)]).to(torch::kFloat32);
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
        const Tensor shape = 1 - (out.recovered * target).sum(2) / out.recovered.norm(2, 2).clamp_min(1e-8);
        const Tensor kl =
            (-0.5 * (1 + out.s - out.mu * out.mu - at::exp(out.s))).clamp_min(0.05).sum(2); // A3
        const Tensor teacher = out.b - m_prior.index_select(0, rows).unsqueeze(0);
        const Tensor perRow = 0.1 * shape + 0.01 * kl + 0.5 * teacher * teacher; // A8 and distillation
        return (success + (perRow * mask).sum(1) / rowsSeen).sum();
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
                gradient.nan_to_num_(0.0).clamp_(-1, 1);
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

    /// The weights of the copy that sees everything; a, b, variance and logits of the rows that a copy did
    /// not learn from, or of all where there are no folds.
    void tellOutcome(VaeSolution &solution)
    {
        const at::NoGradGuard guard;
        if (seesEverything())
            for (const auto &entry : m_vae.weights())
                solution.weights[entry.first] = m_vae.exported(entry.first, 0);
        const auto models = int64_t(m_problem.models);
        constexpr int64_t chunk = 1024;
        for (int64_t from = 0; from < m_rows; from += chunk) {
            const int64_t count = std::min(chunk, m_rows - from);
            const auto out = m_vae.forward(m_x.narrow(0, from, count).unsqueeze(0), nullptr, false);
            const Tensor variance = m_vae.variance(out);
            for (int64_t copy = 0; copy < m_vae.copies(); ++copy) {
                const int unseen = m_unseen[size_t(copy)];
                if (unseen == everything && m_problem.folds > 1)
                    continue;
                const auto put = [&](const Tensor &values, std::vector<float> &to, int64_t width) {
                    const Tensor own = values[copy].contiguous();
                    for (int64_t row = 0; row < count; ++row)
                        if (unseen == everything || m_problem.fold[size_t(from + row)] == unseen)
                            std::copy_n(own.data_ptr<float>() + row * width, width,
                                        to.begin() + (from + row) * width);
                };
                put(out.a, solution.a, 1);
                put(out.b, solution.b, 1);
                put(variance, solution.variance, 1);
                put(out.logits, solution.logits, models);
            }
        }
    }

    const VaeProblem &m_problem;
    std::vector<int> m_unseen; ///< by copy
    Noise m_noise;
    VaeCopies m_vae;
    int64_t m_rows;
    Tensor m_x, m_prior, m_fold, m_scores, m_asked;
    Tensor m_order = torch::empty({0}, torch::kInt64);
    int64_t m_at = 0;
};

} // namespace

Result<VaeSolution> trainVae(const VaeProblem &problem, const std::stop_token &stop)
{
    // Two groups that know nothing of each other, whatever the number of cores.
    std::vector<std::vector<int>> groups{{everything}};
    if (problem.folds > 1)
        groups.emplace_back();
    for (int fold = 0; groups.size() > 1 && fold < problem.folds; ++fold)
        groups[size_t(fold < (problem.folds - 1) / 2 ? 0 : 1)].push_back(fold);
    VaeSolution solution{.a = std::vector<float>(problem.rows),
                         .b = std::vector<float>(problem.rows),
                         .variance = std::vector<float>(problem.rows),
                         .logits = std::vector<float>(problem.rows * problem.models)};
    std::vector<Result<int>> rollbacks(groups.size());
    inParallel(groups.size(), [&](size_t group) {
        try {
            const OneThread alone;
            rollbacks[group] = VaeTraining(problem, groups[group]).run(solution, stop);
        } catch (const c10::Error &error) {
            rollbacks[group] = torchFailure(error);
        }
    });
    for (const Result<int> &group : rollbacks) {
        if (!group)
            return tl::unexpected(group.error());
        solution.rollbacks += *group;
    }
    return solution;
}

} // namespace daao
