#include "app/comparisonpractice.h"

#include "core/base/parallel.h"
#include "core/learn/backend.h"
#include "core/learn/hashedencoder.h"
#include "core/policies/paperplanner.h"

#include <mutex>

namespace daao {

namespace {

const QList<Operator> &ways()
{
    using enum Operator;
    static const QList<Operator> list{Generate, Cot, Programmer, React};
    return list;
}

Result<std::shared_ptr<const TextEncoder>> encoderOf(std::span<const QString> texts, quint64 seed,
                                                     std::stop_token stop)
{
    return HashedEncoder::fit(texts, seed, std::move(stop)).map([](HashedEncoder encoder) {
        return std::shared_ptr<const TextEncoder>(std::make_shared<HashedEncoder>(std::move(encoder)));
    });
}

Error cancelled()
{
    return {ErrorKind::Cancelled, ComparisonPractice::tr("The training was cancelled."), {}};
}

} // namespace

QList<Problem> ComparisonPractice::problems()
{
    const QList<Problem> list = generateProblems({.count = m_options.problems,
                                                  .seed = m_options.seed,
                                                  .families = m_options.families,
                                                  .phrasings = m_options.phrasings});
    for (const Problem &problem : list)
        m_ground.announce(problem);
    return list;
}

Result<NeighbourPolicy> ComparisonPractice::neighbours(const std::function<void(double)> &progress,
                                                       std::stop_token stop)
{
    const QList<Problem> asked = problems();
    std::vector<QString> texts;
    for (const Problem &problem : asked)
        texts.push_back(problem.query);
    auto encoder = encoderOf(texts, m_options.seed, stop);
    if (!encoder)
        return tl::unexpected(encoder.error());
    NeighbourPolicy policy{.encoder = *std::move(encoder), .operators = ways()};
    for (const ModelCard &card : m_ground.cards())
        policy.models.append(card.wireId());
    const auto width = size_t(policy.encoder->dimensions());
    policy.points.resize(texts.size() * width);
    policy.solved.resize(texts.size() * policy.cells());
    std::vector<double> dollars(policy.cells(), 0.0);
    std::mutex mutex;
    qsizetype done = 0;
    inParallel(
        texts.size(),
        [&](size_t p) {
            if (stop.stop_requested())
                return;
            const Problem &problem = asked[qsizetype(p)];
            (void)policy.encoder->encode(problem.query, std::span(policy.points).subspan(p * width, width));
            for (qsizetype m = 0; m < policy.models.size(); ++m)
                for (qsizetype way = 0; way < ways().size(); ++way) {
                    Plan plan;
                    plan.workflow.layers = {{{.op = ways()[way], .model = m_ground.cards()[m].id}}};
                    plan.workflow.nameNodes();
                    const Run run = m_ground.run(problem, plan, m_options.seed);
                    const size_t cell = policy.cellOf(m, way);
                    policy.solved[p * policy.cells() + cell] = run.correct.value_or(false) ? 1 : 0;
                    const std::scoped_lock lock(mutex);
                    dollars[cell] += run.cost.known.usd() / double(asked.size());
                }
            if (const std::scoped_lock lock(mutex); progress)
                progress(double(++done) / double(asked.size()));
        },
        size_t(m_options.threads));
    if (stop.stop_requested())
        return tl::unexpected(cancelled());
    policy.costsUsd.assign(dollars.begin(), dollars.end());
    return policy;
}

Result<PaperPolicy> ComparisonPractice::paper(const std::function<void(const PaperProgress &)> &progress,
                                              std::stop_token stop)
{
    const QList<Problem> asked = problems();
    std::vector<QString> texts;
    for (const Problem &problem : asked)
        texts.push_back(problem.query);
    const auto backend = LearnBackend::load();
    if (!backend)
        return tl::unexpected(backend.error());
    auto policy = PaperPolicy::untrained(texts, m_ground.cards(), m_options.seed, stop);
    if (!policy)
        return policy;
    policy->dollarWeight = m_options.dollarWeight;
    const auto controller = (*backend)->paperController(policy->space, m_options.seed);
    const auto episodes = trainPaper(
        *controller, policy->space,
        {.items = int(asked.size()),
         .rounds = m_options.rounds,
         .threads = m_options.threads,
         .seed = m_options.seed,
         .state = m_options.state},
        [&](PaperModel model) { return trying(asked, *policy, std::move(model)); }, progress, stop);
    if (!episodes)
        return tl::unexpected(episodes.error());
    policy->episodes = *episodes;
    if (auto adopted = policy->adopt(*controller); !adopted)
        return tl::unexpected(adopted.error());
    return policy;
}

/// Draws a workflow for a problem, runs it, and sees what it was worth.
PaperTry ComparisonPractice::trying(const QList<Problem> &problems, const PaperPolicy &policy,
                                    PaperModel model) const
{
    PaperPolicy current = policy;
    current.model = std::move(model);
    LearnedPolicy learned;
    learned.paper = std::make_shared<const PaperPolicy>(std::move(current));
    const PolicyDocument document{.mode = PolicyDocument::Mode::DaaoPaper};
    const auto planner = std::make_shared<const PaperPlanner>(
        document, PlannerParts{.learned = std::make_shared<const LearnedPolicy>(std::move(learned))});
    return [this, &problems, document, planner](int item, quint64 seed) -> Result<PaperAttempt> {
        const Problem &problem = problems[item];
        const PlanRequest request{.query = problem.toQuery(), .pool = m_ground.cards(), .seed = seed};
        const auto pool = Pool::of(request, document, nullptr);
        auto read = planner->read(problem.query);
        if (!pool || !read)
            return tl::unexpected(pool ? read.error() : pool.error());
        auto drawn = planner->draw(request, *pool, pool->read(problem.query));
        if (!drawn)
            return tl::unexpected(drawn.error());
        Plan plan;
        plan.workflow = PaperPlanner::workflowOf(*drawn, *pool);
        const Run run = m_ground.run(problem, plan, seed);
        const bool solved = run.correct.value_or(false);
        const double dollars = run.cost.known.usd();
        return PaperAttempt{.episode = {.query = *std::move(read),
                                        .workflow = *std::move(drawn),
                                        .utility = (solved ? 1 : 0) - m_options.dollarWeight * dollars,
                                        .solved = solved},
                            .costUsd = dollars};
    };
}

} // namespace daao
