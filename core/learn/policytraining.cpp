#include "core/learn/policytraining.h"

#include "core/base/parallel.h"
#include "core/learn/backend.h"
#include "core/learn/checkpoint.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace daao {

using namespace Qt::StringLiterals;

Result<PolicyTraining> PolicyTraining::start(const Controller &controller,
                                             const PolicyTrainingOptions &options)
{
    const auto backend = LearnBackend::load();
    if (!backend)
        return tl::unexpected(backend.error());
    return PolicyTraining(controller, (*backend)->controllerLearner(controller), options);
}

PolicyTraining::PolicyTraining(const Controller &controller, std::unique_ptr<ControllerLearner> learner,
                               const PolicyTrainingOptions &options)
    : m_start(controller)
    , m_learner(std::move(learner))
    , m_options(options)
    , m_lambda(options.lambda)
    , m_rate(options.learner.learningRate)
    , m_bestUtility(-std::numeric_limits<double>::infinity())
    , m_best(controller.weights())
    , m_safe(m_learner->state())
{}

bool PolicyTraining::isDone() const
{
    return m_update >= m_options.updates || m_stale >= m_options.stalls;
}

/// Rollouts of one update, made by `controller`; every draw follows from the seed and the update's number.
Result<PolicyTraining::Rollouts> PolicyTraining::collect(const Episodes &episodes,
                                                         const Controller &controller, int update,
                                                         std::stop_token stop) const
{
    const int count = m_options.queries * m_options.rollouts;
    const quint64 seed = mixSeed(m_options.seed, quint64(update) + 1);
    const bool before = update < m_update;
    Rollouts rollouts;
    rollouts.episodes.resize(size_t(count));
    inParallel(
        rollouts.episodes.size(),
        [&](size_t i) {
            if (stop.stop_requested())
                return;
            const auto q = int(i) / m_options.rollouts;
            Random random(mixSeed(seed, quint64(q)));
            const int query = int(random.below(quint64(episodes.queries())));
            double lambda = before ? m_lambdaBefore : m_lambda;
            if (!m_options.budget)
                lambda = m_options.lowestLambda
                         * std::pow(m_options.highestLambda / m_options.lowestLambda, random.uniform());
            auto &episode = rollouts.episodes[i];
            episode = episodes.sample(controller, query, lambda, mixSeed(seed, quint64(i) + 0x10000));
            episode.query = q; // a query drawn twice has two λ
        },
        size_t(m_options.threads));
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, tr("Training was cancelled."));
    std::erase_if(rollouts.episodes, [](const ControllerEpisode &e) { return e.layers.empty(); });
    for (const ControllerEpisode &episode : rollouts.episodes)
        rollouts.behaviour.push_back(episode.logs);
    return rollouts;
}

/// The doubly robust credit of replayed decisions (F6): the credit, which is already relative to the reward
/// model, times the clipped ratio. Returns the effective share of the sample; below the guard nothing counts.
double PolicyTraining::weigh(const Rollouts &replayed, std::vector<std::vector<double>> &credit) const
{
    const auto now = m_learner->logProbabilities(replayed.episodes);
    std::vector<double> ratios;
    for (size_t e = 0; e < credit.size(); ++e) {
        ratios.push_back(importanceRatio(now[e], replayed.behaviour[e]));
        for (double &value : credit[e])
            value *= ratios.back();
    }
    return credit.empty() ? 0 : effectiveSampleSize(ratios) / double(credit.size());
}

Result<> PolicyTraining::learn(const Rollouts &fresh, const Rollouts &replayed, PolicyTrainingEvent &event)
{
    const double through = double(m_update) / std::max(1, m_options.updates - 1);
    LearnerOptions options = m_options.learner;
    options.learningRate = m_rate;
    options.entropyWeight =
        m_options.firstEntropy + (m_options.lastEntropy - m_options.firstEntropy) * std::min(1.0, through);
    const double shaping = m_options.firstShaping * (1 - std::min(1.0, through));
    std::vector<ControllerEpisode> all = fresh.episodes;
    auto credit = advantagesOf(fresh.episodes, shaping);
    auto behaviour = fresh.behaviour;
    if (!replayed.episodes.empty()) {
        auto old = advantagesOf(replayed.episodes, shaping);
        event.sampleSize = weigh(replayed, old);
        if (event.sampleSize >= m_options.leastSample) {
            all.insert(all.end(), replayed.episodes.begin(), replayed.episodes.end());
            credit.insert(credit.end(), old.begin(), old.end());
            const auto now = m_learner->logProbabilities(replayed.episodes); // its ratios start at 1 here
            behaviour.insert(behaviour.end(), now.begin(), now.end());
        }
    }
    for (int epoch = 0; epoch < m_options.epochs; ++epoch) {
        const auto step = m_learner->step(all, behaviour, credit, options);
        if (!step)
            return tl::unexpected(step.error());
        event.step = *step;
        if (!(step->divergence < m_options.farthest))
            return failure(ErrorKind::Internal,
                           tr("The policy ran away from the one that made the episodes (KL %1).")
                               .arg(step->divergence, 0, 'g', 3));
    }
    return {};
}

Result<> PolicyTraining::update(const Episodes &episodes, PolicyTrainingEvent &event, std::stop_token stop)
{
    const std::vector<float> weights = m_learner->weights();
    const auto fresh = collect(episodes, m_start.withWeights(weights), m_update, stop);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (m_options.replay && !m_before.empty() && m_kept.episodes.empty()) {
        auto again = collect(episodes, m_start.withWeights(m_before), m_update - 1, stop);
        if (!again)
            return tl::unexpected(again.error());
        m_kept = *std::move(again);
    }
    const Rollouts replayed = std::exchange(m_kept, m_options.replay ? *fresh : Rollouts());
    for (const ControllerEpisode &episode : fresh->episodes) {
        event.utility += episode.utility() / double(fresh->episodes.size());
        event.cost += episode.cost() / double(fresh->episodes.size());
    }
    m_before = weights;
    m_lambdaBefore = m_lambda;
    if (m_options.budget)
        m_lambda = dualAscent(m_lambda, event.cost, *m_options.budget);
    event.lambda = m_lambda;
    if (auto learned = learn(*fresh, replayed, event); !learned)
        return rollBack(learned.error(), event);
    return {};
}

void PolicyTraining::validate(const Episodes &episodes, PolicyTrainingEvent &event)
{
    const double lambda = m_options.budget ? m_lambda : m_options.lambda;
    const double utility = episodes.validate(m_start.withWeights(m_learner->weights()), lambda);
    event.validation = utility;
    ++m_stale;
    if (!(utility > m_bestUtility))
        return;
    event.isBest = true;
    m_stale = 0;
    m_bestUtility = utility;
    m_best = m_learner->weights();
    m_safe = m_learner->state();
}

Result<> PolicyTraining::rollBack(const Error &why, PolicyTrainingEvent &event)
{
    if (++m_rollbacks > m_options.mostRollbacks)
        return failure(ErrorKind::Internal, tr("Training diverged again and again; the best so far is kept."),
                       why.message);
    m_rate /= 2;
    m_before.clear();
    m_kept = {};
    event.message = tr("%1 Back to the best so far, at half the learning rate.").arg(why.message);
    return m_learner->restore(m_safe);
}

Result<> PolicyTraining::run(const Episodes &episodes, const Progress &progress, std::stop_token stop)
{
    if (m_update == 0) { // what it starts from is the first that counts
        PolicyTrainingEvent event{.updates = m_options.updates, .lambda = m_lambda};
        validate(episodes, event);
        if (progress)
            progress(event);
    }
    while (!isDone()) {
        PolicyTrainingEvent event{.update = m_update + 1, .updates = m_options.updates, .lambda = m_lambda};
        if (auto updated = update(episodes, event, stop); !updated)
            return updated;
        ++m_update;
        if (m_update % std::max(1, m_options.validateEvery) == 0 || m_update == m_options.updates)
            validate(episodes, event);
        if (m_stale >= m_options.stalls && event.message.isEmpty())
            event.message = tr("Nothing better came for a while; the best is kept.");
        if (progress)
            progress(event);
    }
    return {};
}

QByteArray PolicyTraining::state() const
{
    Checkpoint checkpoint;
    checkpoint.setHeader(u"training"_s, {{u"update"_s, m_update},
                                         {u"stale"_s, m_stale},
                                         {u"rollbacks"_s, m_rollbacks},
                                         {u"lambda"_s, m_lambda},
                                         {u"lambda_before"_s, m_lambdaBefore},
                                         {u"rate"_s, m_rate},
                                         {u"seed"_s, QString::number(m_options.seed)},
                                         {u"best"_s, std::isfinite(m_bestUtility) ? QJsonValue(m_bestUtility)
                                                                                  : QJsonValue()}});
    checkpoint.set(u"training.learner"_s, m_learner->state());
    checkpoint.set(u"training.best"_s, m_best);
    checkpoint.set(u"training.safe"_s, m_safe);
    checkpoint.set(u"training.before"_s, m_before);
    return checkpoint.toBytes();
}

Result<> PolicyTraining::resume(const QByteArray &state)
{
    const auto checkpoint = Checkpoint::fromBytes(state);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    const QJsonObject header = checkpoint->header(u"training"_s);
    if (header[u"seed"_s].toString() != QString::number(m_options.seed))
        return failure(ErrorKind::Damaged, tr("This is the state of another training: its seed differs."));
    const qint64 n = qint64(m_start.weights().size());
    auto learner = checkpoint->floats(u"training.learner"_s, {-1});
    auto best = checkpoint->floats(u"training.best"_s, {n});
    auto safe = checkpoint->floats(u"training.safe"_s, {3 * n + 1});
    auto before = checkpoint->floats(u"training.before"_s, {-1});
    for (const auto *part : {&learner, &best, &safe, &before})
        if (!*part)
            return tl::unexpected(part->error());
    if (!before->empty() && qint64(before->size()) != n)
        return failure(ErrorKind::Damaged, tr("The state of training does not fit its controller."));
    if (auto restored = m_learner->restore(*learner); !restored)
        return restored;
    m_best = *std::move(best);
    m_safe = *std::move(safe);
    m_before = *std::move(before);
    m_kept = {};
    m_update = header[u"update"_s].toInt();
    m_stale = header[u"stale"_s].toInt();
    m_rollbacks = header[u"rollbacks"_s].toInt();
    m_lambda = header[u"lambda"_s].toDouble();
    m_lambdaBefore = header[u"lambda_before"_s].toDouble();
    m_rate = header[u"rate"_s].toDouble();
    m_bestUtility = header[u"best"_s].toDouble(-std::numeric_limits<double>::infinity());
    return {};
}

} // namespace daao
