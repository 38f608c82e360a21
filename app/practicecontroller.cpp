// The last stage of practice: whether a controller lays out workflows better than the lookahead.
#include "app/practice.h"
#include "app/practiceepisodes.h"
#include "core/base/parallel.h"
#include "core/policies/pilot.h"
#include "core/policies/planners.h"
#include "core/policies/policydocument.h"
#include "core/policies/pool.h"

#include <algorithm>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

/// Of the same problems as the controller's validation.
double Practice::lookaheadUtility(const QList<Problem> &problems, const LearnedPolicy &policy,
                                  double lambda) const
{
    const PolicyDocument document{.mode = PolicyDocument::Mode::Daao, .lambda = lambda};
    const auto planner = makePlanner({u"practice"_s, 0, document.toJson(), {}, {}},
                                     {.learned = std::make_shared<const LearnedPolicy>(policy)});
    std::vector<double> utilities(size_t(problems.size()));
    inParallel(
        utilities.size(),
        [&](size_t i) {
            const Problem &problem = problems[qsizetype(i)];
            const auto pool =
                Pool::of({.query = problem.toQuery(), .pool = m_ground.cards()}, document, nullptr);
            const Run run = m_ground.run(problem, *planner, 1);
            utilities[i] = (run.correct.value_or(false) ? 1 : 0)
                           - lambda * double(run.cost.known.pico()) / double(pool->referenceCost().pico());
        },
        threads());
    return std::accumulate(utilities.begin(), utilities.end(), 0.0)
           / double(std::max<size_t>(1, utilities.size()));
}

/// From the greedy policy on (F7): its depths start where a quarter, half and three quarters of the queries
/// would have fewer layers.
Result<> Practice::learnController(const QList<Problem> &problems, const QList<Problem> &heldOut,
                                   LearnedPolicy &policy, const Progress &progress,
                                   std::stop_token stop) const
{
    std::vector<float> cards;
    for (const ModelCard &card : m_ground.cards()) {
        const auto x = controllerCard(card);
        cards.insert(cards.end(), x.begin(), x.end());
    }
    std::vector<double> difficulties;
    for (const Problem &problem : problems)
        difficulties.push_back(policy.read(problem.query)->difficulty.value);
    std::ranges::sort(difficulties);
    std::array<double, mostLayers - 1> cuts{};
    for (size_t i = 0; i < cuts.size(); ++i)
        cuts[i] = difficulties[difficulties.size() * (i + 1) / (cuts.size() + 1)];
    const Controller fresh =
        Controller::fresh({policy.readingSize(), LearnedPolicy::operatorCount, int(policy.models.size())},
                          cards, m_options.seed, cuts);
    PolicyTrainingOptions options = m_options.controller;
    options.seed = m_options.seed;
    options.threads = m_options.threads;
    auto training = PolicyTraining::start(fresh, options);
    if (!training)
        return tl::unexpected(training.error());
    const QString part = u"controller"_s;
    TrainingState *state = m_options.state;
    if (const QByteArray before = state ? state->kept(part) : QByteArray(); !before.isEmpty())
        if (auto resumed = training->resume(before); !resumed)
            return resumed;
    const PracticeEpisodes episodes(m_ground, policy, problems, heldOut, m_options.threads);
    const auto trained = training->run(
        episodes,
        [&](const PolicyTrainingEvent &event) {
            if (state && event.update > 0 && state->isDue(part))
                state->keep(part, training->state());
            if (progress && event.validation)
                progress(tr("Improving the controller, %1 of %2: utility %3 …")
                             .arg(event.update)
                             .arg(event.updates)
                             .arg(*event.validation, 0, 'f', 4));
        },
        stop);
    if (!trained && trained.error().kind == ErrorKind::Cancelled)
        return trained;
    policy.controller =
        std::make_shared<const Controller>(training->best()); // what diverged later is left out
    return {};
}

/// On problems that had no say in which controller was kept: the best of several looks better than it is.
void Practice::compareWithLookahead(const QList<Problem> &problems, LearnedPolicy &policy) const
{
    const double lambda = m_options.controller.lambda;
    const PracticeEpisodes episodes(m_ground, policy, problems, problems, m_options.threads);
    policy.controllerPays =
        episodes.validate(*policy.controller, lambda) > lookaheadUtility(problems, policy, lambda);
}

} // namespace daao
