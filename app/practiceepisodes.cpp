#include "app/practiceepisodes.h"

#include "core/base/parallel.h"
#include "core/policies/pilot.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace daao {

namespace {

/// Draws a workflow while it runs, and writes down what it went by. For one run.
class Explorer final : public Planner
{
public:
    Explorer(const LearnedPolicy &policy, const Controller &controller, const Prospect &prospect,
             const PolicyDocument &document, Random *random, ControllerEpisode &episode,
             std::function<bool(const Candidate &)> isRight)
        : m_policy(policy)
        , m_controller(controller)
        , m_prospect(prospect)
        , m_document(document)
        , m_random(random)
        , m_episode(episode)
        , m_isRight(std::move(isRight))
    {}

    Result<Plan> plan(const PlanRequest &request) const override
    {
        return piloted(request, [&](const Scene &scene, const Pilot &pilot) {
            Pilot::Outlay outlay = m_episode.adaptive ? pilot.open(m_random) : pilot.layOut(m_random);
            m_episode.layers = outlay.choices;
            m_episode.logs = outlay.logs;
            Plan plan{.difficulty = scene.difficulty()};
            plan.workflow.layers = outlay.layers;
            plan.workflow.nameNodes();
            return plan;
        });
    }

    NextStep afterLayer(const PlanRequest &request, const Plan &, const RunProgress &progress) const override
    {
        const auto step = piloted(
            request, [&](const Scene &scene, const Pilot &pilot) { return after(scene, pilot, progress); });
        return step.value_or(NextStep{});
    }

private:
    template<class Work>
    auto piloted(const PlanRequest &request, const Work &work) const
        -> Result<std::invoke_result_t<Work, const Scene &, const Pilot &>>
    {
        const auto pool = Pool::of(request, m_document, nullptr);
        if (!pool)
            return tl::unexpected(pool.error());
        const Scene scene(m_policy, m_document, request, *pool, m_prospect);
        return work(scene, Pilot(m_policy, m_controller, scene, m_document, m_prospect, pool->cards()));
    }

    NextStep after(const Scene &scene, const Pilot &pilot, const RunProgress &progress) const
    {
        const size_t done = size_t(progress.layersDone);
        if (done > 0 && done <= m_episode.layers.size()) {
            LayerChoice &layer = m_episode.layers[done - 1];
            layer.cost = scene.costInReferences(progress.spent.known) - m_spent;
            layer.potential = std::ranges::any_of(progress.candidates, m_isRight) ? 1 : 0;
        }
        m_spent = scene.costInReferences(progress.spent.known);
        const Evidence evidence = readEvidence(
            progress.nodes, [&](const QString &model) { return scene.cardOf(model); },
            [&](int card) -> const Ways & { return scene.waysOf(card); });
        const Belief belief = m_policy.evidence.beliefOf(evidence.pieces, scene.difficulty().logit);
        NextStep step;
        if (const Belief::Top top = belief.top(); top.best >= 0 && top.best < evidence.answers.size())
            step.answer = evidence.answers[top.best];
        if (m_episode.adaptive)
            decide(scene, pilot, belief, progress, step);
        return step;
    }

    void decide(const Scene &scene, const Pilot &pilot, const Belief &belief, const RunProgress &progress,
                NextStep &step) const
    {
        step.kind = NextStep::Stop;
        if (progress.layersDone >= m_document.maxDepth)
            return;
        const Pilot::Look look =
            pilot.look(belief, scene.followers(int(progress.candidates.size()), progress.spent.known), true);
        if (look.best <= double(forbidden))
            return;
        const double sure = belief.top().p;
        const double gain = look.best - sure;
        const double logit = pilot.goOn(progress.layersDone, gain);
        const bool on = m_random ? m_random->uniform() < 1 / (1 + std::exp(-logit)) : logit > 0;
        m_episode.logs.push_back(-softplus(on ? -logit : logit));
        if (!on) {
            m_episode.stopGain = gain;
            m_episode.stopValue = std::max(sure, look.best);
            return;
        }
        const Draw draw = pilot.draw(look, pilot.after(progress.nodes), m_random);
        m_episode.logs.insert(m_episode.logs.end(), draw.logs.begin(), draw.logs.end());
        m_episode.layers.push_back({.values = look.values,
                                    .operators = draw.operators,
                                    .models = draw.models,
                                    .members = draw.members,
                                    .gain = gain,
                                    .stateValue = std::max(sure, look.best)});
        step.kind = NextStep::Replace;
        step.rest = {pilot.nodes(look, draw)};
    }

    const LearnedPolicy &m_policy;
    const Controller &m_controller;
    const Prospect &m_prospect;
    const PolicyDocument &m_document;
    Random *m_random;
    ControllerEpisode &m_episode;
    std::function<bool(const Candidate &)> m_isRight;
    mutable double m_spent = 0;
};

std::vector<Prospect> read(const LearnedPolicy &policy, const QList<Problem> &problems)
{
    std::vector<Prospect> prospects;
    for (const Problem &problem : problems)
        prospects.push_back(*policy.read(problem.query)); // the embedded encoder never fails
    return prospects;
}

} // namespace

PracticeEpisodes::PracticeEpisodes(const PracticeGround &ground, const LearnedPolicy &policy,
                                   const QList<Problem> &problems, const QList<Problem> &heldOut, int threads)
    : m_ground(ground)
    , m_policy(policy)
    , m_problems(problems)
    , m_heldOut(heldOut)
    , m_prospects(read(policy, problems))
    , m_heldOutProspects(read(policy, heldOut))
    , m_threads(threads)
{}

ControllerEpisode PracticeEpisodes::run(const Controller &controller, const Problem &problem,
                                        const Prospect &prospect, double lambda, bool adaptive, quint64 seed,
                                        Random *random) const
{
    ControllerEpisode episode{.input = prospect.reading,
                              .difficulty = prospect.difficulty.value,
                              .lambda = lambda,
                              .adaptive = adaptive};
    const PolicyDocument document{.mode = PolicyDocument::Mode::Daao, .lambda = lambda};
    const auto isRight = [&](const Candidate &candidate) {
        return m_ground.isRight(problem, candidate.code.isEmpty() ? candidate.answer : candidate.code);
    };
    const auto explorer =
        std::make_shared<const Explorer>(m_policy, controller, prospect, document, random, episode, isRight);
    const Run run = m_ground.run(problem, explorer, seed);
    episode.solved = run.correct.value_or(false) ? 1 : 0;
    return episode;
}

ControllerEpisode PracticeEpisodes::sample(const Controller &controller, int query, double lambda,
                                           quint64 seed) const
{
    Random random(seed);
    return run(controller, m_problems[query], m_prospects[size_t(query)], lambda, query % 3 != 0,
               mixSeed(seed, 1), &random);
}

double PracticeEpisodes::validate(const Controller &controller, double lambda) const
{
    std::vector<double> utilities(size_t(m_heldOut.size()));
    inParallel(
        utilities.size(),
        [&](size_t i) {
            utilities[i] =
                run(controller, m_heldOut[qsizetype(i)], m_heldOutProspects[i], lambda, true, 1, nullptr)
                    .utility();
        },
        size_t(m_threads));
    double sum = 0;
    for (const double utility : utilities)
        sum += utility;
    return sum / double(std::max<size_t>(1, utilities.size()));
}

} // namespace daao
