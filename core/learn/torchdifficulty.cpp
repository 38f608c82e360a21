#include "core/learn/torchdifficulty.h"

#include <torch/csrc/autograd/generated/variable_factories.h>
#include <torch/optim/adam.h>

#include "core/base/parallel.h"
#include "core/learn/backend.h"
#include "core/learn/checkpoint.h"
#include "core/learn/torchadam.h"
#include "core/learn/torchnumbers.h"
#include "core/learn/torchvae.h"
#include "core/learn/trainingstate.h"

#include <ATen/ATen.h>

#include <QJsonObject>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using torch::Tensor; // not the checkpoint's

/// The fold that a VAE does not learn from; `everything`: none.
constexpr int everything = -1;

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
        auto optimiser = optimiserAt(m_rate);
        if (auto resumed = resume(*optimiser); !resumed)
            return tl::unexpected(resumed.error());
        auto good = copyOfWeights();
        for (int step = m_step; step < m_problem.steps; ++step) {
            if (stop.stop_requested() && m_problem.keepUnfinished && step >= m_problem.steps / 20)
                break;
            if (stop.stop_requested())
                return failure(ErrorKind::Cancelled, LearnBackend::tr("Training was cancelled."));
            for (auto &group : optimiser->param_groups()) // down to a tenth along a cosine
                static_cast<torch::optim::AdamOptions &>(group.options())
                    .lr(m_rate * (0.55 + 0.45 * std::cos(M_PI * step / m_problem.steps)));
            optimiser->zero_grad();
            Tensor loss = lossOf(batch());
            const double value = loss.item<double>();
            if (!std::isfinite(value) || value > 1e4) {
                if (++m_rollbacks > 5)
                    return failure(ErrorKind::Internal,
                                   LearnBackend::tr("Training diverged %n times and was given up; are there "
                                                    "extreme values in the outcomes?",
                                                    nullptr, m_rollbacks));
                restore(good);
                m_rate /= 3;
                optimiser = optimiserAt(m_rate);
                continue;
            }
            loss.backward();
            m_vae.decay(20.0 / double(std::max<int64_t>(m_rows, 50)));
            clip();
            optimiser->step();
            if (step % 20 == 19) {
                if (finite()) {
                    good = copyOfWeights();
                    m_step = step + 1;
                    keep(*optimiser);
                }
                if (m_problem.progress && seesEverything())
                    m_problem.progress(double(step + 1) / m_problem.steps, value / double(m_vae.copies()));
            }
        }
        if (!finite())
            restore(good);
        tellOutcome(solution);
        return m_rollbacks;
    }

private:
    static constexpr int64_t batchRows = 128;

    QString part() const { return u"vae.%1"_s.arg(m_unseen.front()); }

    void keep(torch::optim::Adam &optimiser)
    {
        if (!m_problem.state || !m_problem.state->isDue(part()))
            return;
        Checkpoint state;
        state.setHeader(u"vae"_s, {{u"step"_s, m_step},
                                   {u"rate"_s, m_rate},
                                   {u"rollbacks"_s, m_rollbacks},
                                   {u"at"_s, qint64(m_at)},
                                   {u"noise"_s, QString::fromLatin1(m_noise.state().toBase64())}});
        state.set(u"vae.order"_s, numbers(m_order));
        for (const auto &[name, weight] : m_vae.weights()) {
            state.set(u"vae."_s + name, numbers(weight));
            state.set(u"vae.moments."_s + name, momentsOf(optimiser, weight));
        }
        m_problem.state->keep(part(), state.toBytes());
    }

    /// To where keep() was, if it ever was.
    Result<> resume(torch::optim::Adam &optimiser)
    {
        const QByteArray kept = m_problem.state ? m_problem.state->kept(part()) : QByteArray();
        if (kept.isEmpty())
            return {};
        const auto state = Checkpoint::fromBytes(kept);
        if (!state)
            return tl::unexpected(state.error());
        for (auto &[name, weight] : m_vae.weights()) {
            const auto values = state->floats(u"vae."_s + name, {weight.numel()});
            const auto moments = state->floats(u"vae.moments."_s + name, {1 + 2 * weight.numel()});
            if (!values || !moments)
                return tl::unexpected(values ? moments.error() : values.error());
            const at::NoGradGuard guard;
            weight.copy_(matrix(*values, weight.numel(), 1).view(weight.sizes()));
            restoreMoments(optimiser, weight, *moments);
        }
        const auto order = state->floats(u"vae.order"_s, {m_rows});
        if (!order)
            return tl::unexpected(order.error());
        m_order = matrix(*order, m_rows, 1).view({m_rows}).to(torch::kInt64);
        const QJsonObject header = state->header(u"vae"_s);
        m_at = header[u"at"_s].toInteger();
        m_step = header[u"step"_s].toInt();
        m_rate = header[u"rate"_s].toDouble();
        m_rollbacks = header[u"rollbacks"_s].toInt();
        m_noise.restore(QByteArray::fromBase64(header[u"noise"_s].toString().toLatin1()));
        return {};
    }

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
    int m_step = 0; ///< that was kept last
    double m_rate = 3e-3;
    int m_rollbacks = 0;
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
